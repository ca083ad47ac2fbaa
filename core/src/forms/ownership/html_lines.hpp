// Table I and Table II of the HTML renderings: found by the item numbers over their columns (formats/02 §1.1).
#pragma once

#include <cstdint>

#include "forms/ownership/html_form.hpp"

namespace filigree::ownership {

struct line_layout;

/// A header that names the columns of Table I or II.
struct line_table {
  std::uint32_t header;  ///< row with the item numbers
  const line_layout* layout;
  bool has_early;  ///< a column V stands behind the code: Form 4
};

/// Every Table I and II of the page; also tells the form's number where nothing else did.
void find_line_tables(const html_grid& grid, array<line_table>& found) noexcept;

/// What a table says about the form's number: '3', '4' or '5'.
[[nodiscard]] char form_of(const line_table& table) noexcept;

/// Adds a row for each line of the table, and takes or ignores everything in it.
void read_lines(html_form& form, const line_table& table) noexcept;

}  // namespace filigree::ownership
