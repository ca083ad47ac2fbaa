// An HTML page as a flat grid: tables, rows, cells, and the runs of text in them in reading order. No tree: a cell
// knows the row it stands in, a row its table, a table the cell it stands in. Tag soup is read as it stands: a cell
// ends where the next begins, `<td>` needs no row and no table, deep nesting is flattened.
//
//   cell 1 ┌ runs 3 4 ┬ cell 2 ┌ run 5 ┐ ┐     runs 3 to 5 are inside cell 1, run 5 inside cell 2 too
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/span.hpp"
#include "text/memory.hpp"

namespace filigree {

constexpr std::uint32_t no_index = 0xFFFFFFFFu;

/// Text between two tags, blanks at its ends left out and never blank; or a check box.
struct html_run {
  enum class kind : std::uint8_t { text, box, ticked_box };

  span place;
  std::uint32_t cell;    ///< the innermost cell that it stands in
  std::uint32_t link;    ///< index into `links`, or no_index
  std::uint16_t breaks;  ///< lines begun in its cell since the run before it, or since the cell's start
  kind what;
  bool raised;  ///< in `<sup>`
};

struct html_cell {
  std::uint32_t row;                 ///< no_index: the page itself, cell 0
  std::uint32_t next;                ///< the next cell of its row, or no_index
  std::uint32_t first_run, end_run;  ///< runs in it and in the tables in it
  span content;                      ///< between its tags
  std::uint16_t columns;             ///< how many columns it covers
  std::uint16_t ordinal;             ///< 0, 1, 2 … in its row
};

struct html_row {
  std::uint32_t table;
  std::uint32_t previous, next;  ///< in its table, or no_index
  std::uint32_t first_cell, cell_count;
  std::uint32_t ordinal;  ///< 0, 1, 2 … in its table
};

struct html_table {
  std::uint32_t cell;  ///< the cell that it stands in
  std::uint32_t first_row;
};

class html_grid {
 public:
  static constexpr std::size_t deepest = 64;  ///< tables within tables; deeper ones are read as the text in them

  explicit html_grid(memory_budget& budget) noexcept;

  /// Reads `body` of `source` (which is followed by zero bytes). `legacy`: bytes above 0x7F are windows-1252.
  void read(std::string_view source, span body, bool legacy) noexcept;

  /// Empty for a place that is nowhere.
  [[nodiscard]] std::string_view text(span place) const noexcept {
    return place.placed() ? source.substr(place.offset, place.length) : std::string_view{};
  }
  [[nodiscard]] std::string_view text(const html_run& run) const noexcept { return text(run.place); }
  /// `place` without blanks at its ends, no-break spaces and their entities included.
  [[nodiscard]] span trimmed(span place) const noexcept;
  /// The cell that holds the table that `cell` is in; the page for the page.
  [[nodiscard]] std::uint32_t around(std::uint32_t cell) const noexcept;

  array<html_run> runs;
  array<html_cell> cells;
  array<html_row> rows;
  array<html_table> tables;
  array<span> links;  ///< the `href`s
  std::string_view source;
  span title;  ///< the text of `<title>`, if any
  bool legacy = false;
  bool cut = false;  ///< the page ends inside a tag, a table, or before its `</html>`
};

}  // namespace filigree
