#include "forms/thirteenf/text_cusip.hpp"

#include <algorithm>

#include "forms/thirteenf/cusip.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

constexpr std::size_t most_parts = 3, shortest = 7;

/// Adds a word's letters and digits; false when it has others, or too many.
bool add_part(found_cusip& out, std::string_view word) noexcept {
  for (const char c : word) {
    if (c == '-') continue;
    if (!is_digit(c) && !is_letter(c) && c != '*' && c != '@' && c != '#') return false;
    if (out.length == found_cusip::longest) return false;
    out.text[out.length++] = c;
  }
  return true;
}

bool has_digit(std::string_view text) noexcept { return std::any_of(text.begin(), text.end(), is_digit); }

/// In how many words a CUSIP is written: 025816109, 025816 109, 02581610 9, 025816 10 9; dashes may stand for blanks.
bool is_usual_split(const std::uint8_t (&lengths)[most_parts], std::size_t parts) noexcept {
  switch (parts) {
    case 1:
      return true;
    case 2:
      return (lengths[0] == 6 && lengths[1] == 3) || (lengths[0] == 8 && lengths[1] == 1);
    default:
      return parts == 3 && lengths[0] == 6 && lengths[1] == 2;
  }
}

/// What begins at word `first` and is nine characters long, in words one blank or two apart.
std::optional<found_cusip> candidate_at(const text_line& line, std::size_t first) noexcept {
  found_cusip out{};
  out.first = first;
  std::uint8_t lengths[most_parts] = {};
  std::size_t parts = 0;
  for (std::size_t i = first; i < line.words().size() && parts < most_parts; ++i) {
    const text_word& word = line.words()[i];
    if (i > first && word.begin - line.words()[i - 1].end > 2) break;
    if (word.place.length == 1 && line.text_of(word) == "-") continue;  // 025816 - 10 - 9
    const std::uint8_t before = out.length;
    if (!add_part(out, line.text_of(word))) return std::nullopt;
    lengths[parts++] = static_cast<std::uint8_t>(out.length - before);
    out.behind = i + 1;
    if (out.length >= cusip_length) break;
  }
  return out.length == cusip_length && is_usual_split(lengths, parts) ? std::optional(out) : std::nullopt;
}

/// All that stands in the CUSIPs' column.
std::optional<found_cusip> what_stands_in_column(const text_line& line, const text_layout& layout) noexcept {
  found_cusip out{};
  const std::span<const text_word> words = line.words();
  while (out.first < words.size() && layout.at(words[out.first]) != text_column::cusip) ++out.first;
  for (out.behind = out.first; out.behind < words.size(); ++out.behind) {
    if (layout.at(words[out.behind]) != text_column::cusip) break;
    if (!add_part(out, line.text_of(words[out.behind]))) return std::nullopt;
  }
  return out.length >= shortest && has_digit(out.view()) ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<found_cusip> find_cusip(const text_line& line, const text_layout& layout) noexcept {
  const bool by_column = layout.knows(text_column::cusip);
  if (by_column)  // with a digit too many it is wrong as a whole, and no part of it is right
    if (const auto whole = what_stands_in_column(line, layout)) return whole;
  std::optional<found_cusip> likely;
  for (std::size_t i = 0; i < line.words().size(); ++i) {
    // Words of the name's column that happen to be right are no CUSIP.
    if (by_column && layout.at(line.words()[i]) != text_column::cusip) continue;
    const auto found = candidate_at(line, i);
    if (!found || !has_digit(found->view())) continue;
    // Digits alone with nothing before them are as likely a value that has no commas.
    if (!by_column && i == 0 && std::all_of(found->text, found->text + cusip_length, is_digit)) continue;
    if (check_cusip(found->view()) == cusip_check::right && found->view() != "000000000") return found;
    if (!likely && std::count_if(found->text, found->text + cusip_length, is_digit) >= 5) likely = found;
  }
  return likely;
}

}  // namespace filigree::thirteenf
