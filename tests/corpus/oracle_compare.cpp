#include "corpus/oracle_compare.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/cells.hpp"

namespace filigree::test {
namespace {

void compare_cell(const expected_cell& expected, const cell& got, cells_of& cells, tally& total) {
  ++total.cells;
  total.values += got.state == cell_state::value;
  EXPECT_EQ(name_of(got.state), expected.state);
  if (expected.text != "*") {
    EXPECT_EQ(got.text, expected.text);
  }
  EXPECT_EQ(cells.notes(got), expected.footnotes);
}

void compare_row(const filing& source, std::size_t table, std::size_t row, const expected_row& expected, tally& total) {
  ++total.rows;
  cells_of cells(source);
  cell_reader reader(source);
  EXPECT_EQ(expected.size(), source.column_count(table)) << "columns of " << source.table_name(table);
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const std::string_view name = source.column_at(table, i).name;
    SCOPED_TRACE(std::string(source.table_name(table)) + "[" + std::to_string(row) + "]." + std::string(name));
    const auto found = expected.find(name);
    if (found == expected.end()) {
      ADD_FAILURE() << "the oracle does not know this column";
    } else {
      compare_cell(found->second, reader.read(table, row, i), cells, total);
    }
  }
}

}  // namespace

void compare_filing(const filing& source, const expected_filing& expected, tally& total) {
  ++total.filings;
  EXPECT_EQ(source.read_as(), shape::xml);
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (source.table_name(table) == "HEADER") continue;  // of the container, which has an oracle of its own
    if (source.table_name(table) == "OTHER_VALUES") {    // what no cell of the form has room for is said, one by one
      EXPECT_EQ(source.row_count(table), count_of(source, "repeated-element"));
      continue;
    }
    const auto found = expected.tables.find(source.table_name(table));
    const std::size_t rows = found == expected.tables.end() ? 0 : found->second.size();
    EXPECT_EQ(source.row_count(table), rows) << source.table_name(table);
    for (std::size_t row = 0; row < std::min(rows, source.row_count(table)); ++row)
      compare_row(source, table, row, found->second[row], total);
  }
}

}  // namespace filigree::test
