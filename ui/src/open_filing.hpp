// A filing that is open: its bytes, what was read of them, and its tables as a small workspace of their own.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "filigree/filing.hpp"
#include "filigree/workspace.hpp"
#include "loader.hpp"

namespace filigree::ui {

/// A cell of a filing, by the filing's own numbers.
struct cell_place {
  std::size_t table = 0, row = 0, column = 0;
};

struct open_filing {
  filing_record record;
  filing source;
  workspace tables;
  std::string problem;               ///< why its bytes could not be had
  std::vector<std::uint32_t> lines;  ///< where the source's lines begin as they are shown: none is longer than `wrap`

  static constexpr std::uint32_t wrap = 160;
};

[[nodiscard]] std::shared_ptr<open_filing> open_again(const filing_record& record, owned_bytes bytes);
[[nodiscard]] std::shared_ptr<open_filing> lost(const filing_record& record, std::string problem);

/// Looks for the cell whose bytes hold `offset`, the shortest one, over about `cells` cells from `from` on; true when
/// all have been looked at.
struct cell_search {
  std::uint32_t offset = 0;
  cell_place from;
  bool found = false;
  cell_place place;
  std::uint32_t length = 0;
};
bool search_cell(const open_filing& in, cell_search& search, std::size_t cells);

}  // namespace filigree::ui
