// A filing that is open: its bytes, its tables as a small workspace of their own, and what else was read of it. Reading
// is done where nothing waits for it, in a thread or in a worker; what comes of it can be sent from there.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "filigree/filing.hpp"
#include "filigree/workspace.hpp"
#include "loader.hpp"

namespace filigree::ui {

/// A cell of a filing, by the numbers of its tables.
struct cell_place {
  std::size_t table = 0, row = 0, column = 0;
};

/// What is shown of a filing beside its tables.
struct filing_details {
  struct part {
    std::string type, filename;
    std::uint32_t offset = 0;
  };
  struct remark {
    severity level{};
    std::string message;
    std::uint32_t offset = 0, line = 0;
  };
  struct unread {
    std::string path;
    std::uint32_t count = 0;
  };
  std::vector<part> documents;
  std::vector<remark> remarks;
  std::vector<unread> unread_paths;
  coverage read;
};

/// A filing that was read, as it is sent.
struct filing_reading {
  std::string pack, details;
};
[[nodiscard]] filing_reading read_filing(const filing& source);

struct open_filing {
  filing_record record;
  owned_bytes bytes;
  workspace tables;
  filing_details details;
  std::string problem;               ///< why its bytes could not be had
  std::vector<std::uint32_t> lines;  ///< where the source's lines begin as they are shown: none is longer than `wrap`

  static constexpr std::uint32_t wrap = 160;
  [[nodiscard]] std::string_view source() const { return bytes.view(); }
};

/// Of a filing's source that `read_filing` has read.
[[nodiscard]] std::shared_ptr<open_filing> open_read(const filing_record& record, owned_bytes bytes,
                                                     const filing_reading& read);
/// Reads them as well.
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
