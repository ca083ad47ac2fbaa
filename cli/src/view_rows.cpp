#include "view_rows.hpp"

#include <algorithm>

#include "row_maker.hpp"

namespace filigree::cli {

void add_view_head(const view& source, std::size_t columns, std::string& rows) {
  head_maker head;
  for (std::size_t i = 0; i < columns; ++i) head.add(source.column_at(i));
  head.finish(source.table_title(), rows);
}

void add_view_rows(const view& source, std::size_t columns, std::size_t first, std::size_t count, std::string& rows) {
  view_reader cells(source);
  row_maker row;
  const std::size_t end = first + std::min(count, source.row_count() - std::min(first, source.row_count()));
  for (std::size_t i = first; i < end; ++i) {
    for (std::size_t column = 0; column < columns; ++column) {
      const workspace_cell one = cells.read(i, column);
      const bool is_known = one.state == cell_state::value;
      row.add(is_known ? kind_of(one.type) : stored::nothing, is_known ? one.text : std::string_view());
    }
    row.finish(rows);
  }
}

}  // namespace filigree::cli
