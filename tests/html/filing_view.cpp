#include "html/filing_view.hpp"

#include <algorithm>

namespace filigree::test {
namespace {

/// Index of a column, or the number of columns.
std::size_t find_column(const row_view& row, std::string_view column) {
  const std::size_t count = row.source->column_count(row.table);
  for (std::size_t i = 0; i < count; ++i)
    if (row.source->column_at(row.table, i).name == column) return i;
  return count;
}

}  // namespace

std::string row_view::operator[](std::string_view column) const {
  cell_reader cells(*source);
  return std::string(cells.read(table, row, find_column(*this, column)).text);
}

cell_state row_view::state(std::string_view column) const {
  cell_reader cells(*source);
  return cells.read(table, row, find_column(*this, column)).state;
}

std::string row_view::raw(std::string_view column) const {
  cell_reader cells(*source);
  return std::string(cells.read(table, row, find_column(*this, column)).raw);
}

std::vector<row_view> rows_of(const filing& source, std::string_view table) {
  std::vector<row_view> rows;
  for (std::size_t t = 0; t < source.table_count(); ++t)
    for (std::size_t r = 0; source.table_name(t) == table && r < source.row_count(t); ++r)
      rows.push_back({&source, t, r});
  return rows;
}

std::vector<row_view> lines_of(const filing& source, std::string_view transactions, std::string_view holdings) {
  std::vector<row_view> rows = rows_of(source, transactions);
  for (const row_view& one : rows_of(source, holdings)) rows.push_back(one);
  std::stable_sort(rows.begin(), rows.end(), [](const row_view& a, const row_view& b) {
    return std::stoi(a["ROW_ORDER"]) < std::stoi(b["ROW_ORDER"]);
  });
  return rows;
}

}  // namespace filigree::test
