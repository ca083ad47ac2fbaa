// What one cell looks like: its value, or a mark that says why there is none.
#pragma once

#include <string>
#include <string_view>

#include "filigree/workspace.hpp"

namespace filigree::ui {

enum class cell_look : unsigned char {
  plain,
  negative,  ///< has its minus sign as well
  missing,   ///< a middle dot: unknown
  empty,     ///< filed with nothing in it
  note,      ///< footnotes stand in place of the value
  doubtful,  ///< what was filed, underlined: ambiguous, or not of the column's type
  acquired,  ///< has its glyph as well
  disposed,
};

struct cell_text {
  std::string text;
  cell_look look = cell_look::plain;
  std::size_t whole = 0;  ///< of a number: so many bytes stand before the decimal point
  bool is_number = false;
  std::string marks;  ///< ids of footnotes behind a value: "F1 F2"

  /// Reads the cell into the same memory again.
  void set(const workspace_cell& one, const column& of);
};

/// "1,234.50" of "1234.50": digits grouped, a true minus sign; `whole` as in cell_text.
void write_number(std::string_view digits, std::string& into, std::size_t& whole);

/// "1,204", or "1,204 rows", "1 row".
[[nodiscard]] std::string counted(std::size_t count, std::string_view of = {});

/// Why a cell shows no value, or what it means; empty when it speaks for itself.
[[nodiscard]] std::string explain(const workspace_cell& one, const column& of);

}  // namespace filigree::ui
