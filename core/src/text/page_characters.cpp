#include "text/page_characters.hpp"

#include "text/characters.hpp"
#include "text/encoding.hpp"

namespace filigree {

dialect detect_dialect(std::string_view text) noexcept {
  const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  dialect found{};
  found.tags = find_ignoring_case(text, "<td") != std::string_view::npos;
  found.markdown =
      found.tags || has("---|---") || has("\\_") || has("\\[") || has("](#") || has("**Table") || has("|:--");
  found.attributes = found.markdown && (has("]{#") || has("]{."));
  found.filled = !found.markdown && has("_|") && has("____________________");
  found.byte_columns = has("***** Explanation") || has("***** Signatures") || has("***** Reporting");
  found.legacy = !is_utf8(text);
  return found;
}

code code_at(std::string_view text, std::uint32_t from, bool legacy) noexcept {
  const auto byte = static_cast<unsigned char>(text[from]);
  if (byte < 0x80) return {byte, 1};
  const std::uint32_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
  // One tool writes single bytes into a text that is UTF-8 otherwise.
  if (legacy && !is_utf8(text.substr(from, length))) return {windows_1252_code_point(byte), 1};
  if (from + length > text.size()) return {0xFFFD, static_cast<std::uint32_t>(text.size()) - from};
  std::uint32_t point = byte & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i)
    point = (point << 6) | (static_cast<unsigned char>(text[from + i]) & 0x3Fu);
  return {point, length};
}

border border_kind(std::uint32_t c) noexcept {
  if (c == 0x2502 || c == 0x2503 || c == 0x2551) return border::bar;
  return c >= 0x2500 && c <= 0x257F ? border::rule : border::no;
}

int raised_digit(std::uint32_t c) noexcept {
  if (c == 0xB9) return 1;
  if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB0);
  return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}

bool is_wide_space(std::uint32_t c) noexcept {
  return (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_invisible(std::uint32_t c) noexcept {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

bool is_rule_text(std::string_view text) noexcept {
  constexpr std::size_t longest_box = 7;
  if (text.size() <= longest_box && text.find_first_not_of('_') == std::string_view::npos) return false;
  return text.find_first_not_of("-=_+:*~") == std::string_view::npos && (text.size() > 1 || text[0] != '*');
}

std::uint32_t past_anchors(std::string_view text) noexcept {
  constexpr std::size_t longest = 100;
  text = text.substr(0, longest);
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '<' || text.substr(at, 3) == "[]{")) {
    const std::size_t close = text.find(text[at] == '<' ? '>' : '}', at);
    if (close == std::string_view::npos) break;
    at = close + 1;
  }
  return static_cast<std::uint32_t>(at);
}

bool is_drawn_rule(std::string_view text) noexcept {
  constexpr std::size_t shortest = 8;
  return text.size() >= shortest && text.find_first_not_of('=') == std::string_view::npos;
}

}  // namespace filigree
