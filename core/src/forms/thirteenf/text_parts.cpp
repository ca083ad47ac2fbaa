#include "forms/thirteenf/text_parts.hpp"

#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Takes a number's digits off the front; -1 without any.
int take_number(std::string_view& text) noexcept {
  int number = -1;
  while (!text.empty() && is_digit(text.front()) && number < 100'000) {
    number = (number < 0 ? 0 : number) * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  return number;
}

void skip_to_digit(std::string_view& text) noexcept {
  constexpr std::size_t most_between = 4;  // "th, "
  for (std::size_t i = 0; i < most_between && !text.empty() && !is_digit(text.front()); ++i) text.remove_prefix(1);
}

/// The last word and what stands before it.
std::string_view take_last_word(std::string_view& text) noexcept {
  text = trim(text);
  std::size_t at = text.size();
  while (at > 0 && !is_space(text[at - 1]) && text[at - 1] != ',') --at;
  const std::string_view word = text.substr(at);
  text = trim(text.substr(0, at));
  return word;
}

bool is_zip(std::string_view word) noexcept {
  if (word.size() < 5 || word.size() > 10) return false;
  for (const char c : word)
    if (!is_digit(c) && c != '-') return false;
  return true;
}

}  // namespace

std::string_view behind_colon(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  if (colon == none) return {};
  text = trim(text.substr(colon + 1));
  while (!text.empty() && text.front() == '.') text = trim(text.substr(1));
  return text;
}

std::string_view first_box(std::string_view text) noexcept {
  constexpr std::size_t widest = 5;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '[' && text[i] != '(') continue;
    const std::string_view rest = text.substr(i, widest);
    const std::size_t stop = rest.find(text[i] == '[' ? ']' : ')');
    if (stop == none) continue;
    const std::string_view inside = trim(rest.substr(1, stop - 1));
    if (inside.empty() || inside == "_" || inside == "__" || is_ticked(rest.substr(0, stop + 1)))
      return rest.substr(0, stop + 1);
  }
  return {};
}

bool is_ticked(std::string_view box) noexcept {
  if (box.size() < 3) return false;
  const std::string_view inside = trim(box.substr(1, box.size() - 2));
  return equal_ignoring_case(inside, "x") || equal_ignoring_case(inside, "xx");
}

std::optional<date> parse_date_in_words(std::string_view text) noexcept {
  constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
  text = trim(text);
  if (const auto plain = parse_date(text)) return plain;
  for (int month = 0; month < 12; ++month) {
    if (!starts_with_ignoring_case(text, months[month])) continue;
    while (!text.empty() && is_letter(text.front())) text.remove_prefix(1);
    skip_to_digit(text);
    const int day = take_number(text);
    skip_to_digit(text);
    const int year = take_number(text);
    if (day < 1 || day > 31 || year < 1900 || year > 2999) return std::nullopt;
    char iso[] = "0000-00-00";
    for (int i = 3, rest = year; i >= 0; --i, rest /= 10) iso[i] = static_cast<char>('0' + rest % 10);
    iso[5] = static_cast<char>('0' + (month + 1) / 10);
    iso[6] = static_cast<char>('0' + (month + 1) % 10);
    iso[8] = static_cast<char>('0' + day / 10);
    iso[9] = static_cast<char>('0' + day % 10);
    return parse_date(iso);
  }
  return std::nullopt;
}

city_line split_city(std::string_view text, bool with_zip) noexcept {
  city_line parts;
  text = trim(text);
  if (with_zip) {
    parts.zip = take_last_word(text);
    if (!is_zip(parts.zip)) return {};
  }
  const std::string_view whole = text;
  parts.state = take_last_word(text);
  const bool is_code = parts.state.size() == 2 && is_upper(parts.state[0]) && is_upper(parts.state[1]);
  if (!is_code) {
    parts.state = {};
    text = whole;
  }
  while (!text.empty() && (text.back() == ',' || is_space(text.back()))) text.remove_suffix(1);
  parts.city = text;
  return parts.city.empty() ? city_line{} : parts;
}

}  // namespace filigree::thirteenf
