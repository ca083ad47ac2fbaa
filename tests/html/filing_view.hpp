// A filing's cells by their columns' names, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "filigree/filing.hpp"

namespace filigree::test {

/// One row of one table.
struct row_view {
  const filing* source = nullptr;
  std::size_t table = 0, row = 0;

  /// The value; empty when the cell has none, or the table no such column.
  [[nodiscard]] std::string operator[](std::string_view column) const;
  [[nodiscard]] cell_state state(std::string_view column) const;
  /// The bytes that the cell stands on.
  [[nodiscard]] std::string raw(std::string_view column) const;
  [[nodiscard]] bool is_true(std::string_view column) const { return (*this)[column] == "true"; }
  /// "F1, F2": the footnotes of a column.
  [[nodiscard]] std::string notes(std::string_view column) const { return (*this)[std::string(column) + "_FN"]; }
};

std::vector<row_view> rows_of(const filing& source, std::string_view table);

/// The rows of several tables in the order of the paper form.
std::vector<row_view> lines_of(const filing& source, std::string_view transactions, std::string_view holdings);

}  // namespace filigree::test
