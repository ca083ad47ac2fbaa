// Cells of a filing by the names of their table and column, as plain copies: for tests that say what they expect.
// Header only and without files, so that tests which run as WebAssembly can use it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "filigree/write.hpp"

namespace filigree::test {

class cells_of {
 public:
  explicit cells_of(const filing& source) : source_(source), reader_(source) {}

  [[nodiscard]] std::size_t rows(std::string_view table) const {
    const std::size_t index = find_table(source_, table);
    return index < source_.table_count() ? source_.row_count(index) : 0;
  }

  /// The cell; its text is good until the next call. A name that does not exist fails the running test.
  cell at(std::string_view table, std::size_t row, std::string_view column) {
    const std::size_t index = find_table(source_, table);
    if (index == source_.table_count()) {
      ADD_FAILURE() << "no table " << table;
      return reader_.read(index, row, 0);
    }
    std::size_t place = 0;
    while (place < source_.column_count(index) && source_.column_at(index, place).name != column) ++place;
    if (place == source_.column_count(index)) ADD_FAILURE() << "no column " << table << '.' << column;
    if (row >= source_.row_count(index)) ADD_FAILURE() << "no row " << row << " in " << table;
    return reader_.read(index, row, place);
  }

  /// The value's text; `(footnote-only)` and the like for a cell without a value.
  std::string text(std::string_view table, std::size_t row, std::string_view column) {
    return shown(at(table, row, column));
  }
  cell_state state(std::string_view table, std::size_t row, std::string_view column) {
    return at(table, row, column).state;
  }
  std::string raw(std::string_view table, std::size_t row, std::string_view column) {
    return std::string(at(table, row, column).raw);
  }
  /// Ids of the footnotes that hang on the cell: "F1,F2".
  std::string notes(std::string_view table, std::size_t row, std::string_view column) {
    return notes(at(table, row, column));
  }
  std::string notes(const cell& one) {
    std::string ids;
    for (const span& reference : one.footnotes) {
      if (!ids.empty()) ids += ',';
      ids += reader_.footnote_id(reference);
    }
    return ids;
  }
  static std::string shown(const cell& one) {
    return one.state == cell_state::value ? std::string(one.text) : "(" + std::string(name_of(one.state)) + ")";
  }

 private:
  const filing& source_;
  cell_reader reader_;
};

/// How often a diagnostic of this code was given.
inline std::size_t count_of(const filing& source, std::string_view code) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) count += source.diagnostic_at(i).code == code;
  return count;
}

/// Every diagnostic on a line of its own, for a failure's message.
inline std::string diagnostics_of(const filing& source) {
  std::string lines;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) {
    const diagnostic one = source.diagnostic_at(i);
    lines += std::string(name_of(one.level)) + " " + std::string(one.code) + " at " + std::to_string(one.offset) +
             ": " + std::string(one.message) + "\n";
  }
  return lines;
}

}  // namespace filigree::test
