// What characters mean on a page of text: it depends on the tool that made the text.
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree {

inline constexpr std::uint32_t no_break_space = 0xA0;

/// How the text was made, as far as it changes what its characters mean.
struct dialect {
  bool markdown;
  bool attributes;    ///< pandoc's own Markdown: `[]{#F1}`; a backslash that is none of its marks is written twice
  bool tags;          ///< tables as HTML tags inside Markdown
  bool filled;        ///< underscores are blanks: Debian's html2text under bordered cells, rule lines of ASCII forms
  bool byte_columns;  ///< the tool counted bytes, not characters
  bool legacy;
};

[[nodiscard]] dialect detect_dialect(std::string_view text) noexcept;

struct code {
  std::uint32_t point;
  std::uint32_t length;
};

/// The character at `from`. `legacy`: the text is windows-1252, or has single bytes of it.
[[nodiscard]] code code_at(std::string_view text, std::uint32_t from, bool legacy) noexcept;

/// A character of a table's drawn border; U+2502, 2503, 2551 stand between cells, the rest are rules and corners.
enum class border : std::uint8_t { no, rule, bar };
[[nodiscard]] border border_kind(std::uint32_t c) noexcept;

/// 0 to 9 for a superscript figure, -1 for others.
[[nodiscard]] int raised_digit(std::uint32_t c) noexcept;

[[nodiscard]] bool is_wide_space(std::uint32_t c) noexcept;
[[nodiscard]] bool is_invisible(std::uint32_t c) noexcept;

/// A line drawn with characters. A few underscores are a box to be ticked.
[[nodiscard]] bool is_rule_text(std::string_view text) noexcept;
/// `==========`: a rule even beside words; some tools draw one in a cell.
[[nodiscard]] bool is_drawn_rule(std::string_view text) noexcept;

/// How many bytes of anchors a text begins with: `<span id="#F1"></span>1`, `[]{#F1}1`.
[[nodiscard]] std::uint32_t past_anchors(std::string_view text) noexcept;

}  // namespace filigree
