// The reporting owners of the HTML renderings: the first in the boxes, further ones in boxes of their own (public site)
// or in the table "Reporting Owners" (distribution stylesheets), which lists the first too.
#pragma once

#include "forms/ownership/html_boxes.hpp"
#include "forms/ownership/html_form.hpp"

namespace filigree::ownership {

/// The row that heads the table of owners, or no_index. Its rows' runs are set aside for `read_owners`.
[[nodiscard]] std::uint32_t find_owners_table(html_form& form) noexcept;

/// Adds the owners. `boxes` are read; `table` is what `find_owners_table` found.
void read_owners(html_form& form, html_boxes& boxes, std::uint32_t table) noexcept;

}  // namespace filigree::ownership
