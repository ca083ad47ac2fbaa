// HTML's tags as far as a reader of tables cares: which lay out a page, which say something about the text in them.
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree {

enum class html_tag : std::uint8_t {
  other,  ///< has no bearing on where text stands: b, font, span, tbody …
  page,   ///< html, body
  table,
  row,         ///< tr
  cell,        ///< td, th
  line_break,  ///< br, and every element that begins a line of its own: p, div, hr, h1 …
  raised,      ///< sup
  link,        ///< a
  input,
  title,
  unseen,  ///< script, style: their text is not shown
};

/// The kind of a tag by its name, in any letter case.
[[nodiscard]] html_tag html_tag_of(std::string_view name) noexcept;

}  // namespace filigree
