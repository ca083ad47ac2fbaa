// Where a paper table stands in a text, and by what its cells can be told apart.
#pragma once

#include <cstdint>

#include "forms/ownership/text_row.hpp"

namespace filigree::ownership {

/// By what cells are told apart, from the surest to the least sure.
enum class cell_source : std::uint8_t {
  bars,        ///< drawn borders: the n-th on every line begins column n; a cell may have several lines
  columns,     ///< places on the page
  separators,  ///< tabs, Markdown's bars, tags: one after each cell
  flow         ///< blanks only
};

struct text_table {
  int table = 1;
  const text_layout* layout = nullptr;
  std::uint32_t first_line = 0, body = 0, last_line = 0;  ///< captions [first_line, body), rows [body, last_line)
  cell_source source = cell_source::flow;
  row_style style;
  std::uint32_t starts[most_columns + 1] = {};    ///< columns of the page at which the table's columns begin
  std::uint32_t caption_ends[most_columns] = {};  ///< where the lower captions end; 0: there is none
  /// Words that begin here could as well belong to the column before; [from, to) for each column, empty when sure.
  std::uint32_t doubt_from[most_columns] = {}, doubt_to[most_columns] = {};
};

/// Finds captions, columns and the way cells are told apart in lines [first, last) of table 1 or 2. Captions are marked
/// ignored. False when there are no lines of a table.
bool find_table(text_form& form, int number, std::uint32_t first, std::uint32_t last, text_table& table) noexcept;

/// Other places at which the columns may begin; each is tried by the reader of the rows and the best kept.
struct column_choice {
  std::uint8_t column;  ///< whose start is in question
  std::uint32_t start;
};
void find_column_choices(const text_form& form, const text_table& table, array<column_choice>& choices) noexcept;

/// The column of a word, by its place.
[[nodiscard]] std::size_t column_at(const text_table& table, std::uint32_t left) noexcept;

}  // namespace filigree::ownership
