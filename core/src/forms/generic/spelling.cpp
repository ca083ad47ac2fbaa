#include "forms/generic/spelling.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree::generic {
namespace {

constexpr bool is_beyond_ascii(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_small(char c) noexcept { return (is_letter(c) && !is_upper(c)) || is_digit(c); }
constexpr bool is_of_word(char c) noexcept { return is_letter(c) || is_digit(c) || is_beyond_ascii(c); }
constexpr char upper(char c) noexcept { return is_letter(c) ? static_cast<char>(c & ~0x20) : c; }

/// Takes the first word off `name`; empty when there is none.
std::string_view take_word(std::string_view& name) noexcept {
  while (!name.empty() && !is_of_word(name.front())) name.remove_prefix(1);
  std::size_t end = 0;
  while (end < name.size() && is_of_word(name[end])) {
    if (end > 0 && is_upper(name[end])) {
      const bool after_small = is_small(name[end - 1]);
      const bool begins_word =
          is_upper(name[end - 1]) && end + 1 < name.size() && is_letter(name[end + 1]) && !is_upper(name[end + 1]);
      if (after_small || begins_word) break;
    }
    ++end;
  }
  const std::string_view word = name.substr(0, end);
  name.remove_prefix(end);
  return word;
}

}  // namespace

void add_upper(text_buffer& out, std::string_view name) noexcept {
  bool first = true;
  for (std::string_view word = take_word(name); !word.empty(); word = take_word(name)) {
    if (!first) out.add('_');
    first = false;
    for (const char c : word) out.add(upper(c));
  }
}

void add_title(text_buffer& out, std::string_view name) noexcept {
  bool first = true;
  for (std::string_view word = take_word(name); !word.empty(); word = take_word(name)) {
    if (!first) out.add(' ');
    const bool is_acronym =
        word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c) || is_digit(c); });
    for (std::size_t i = 0; i < word.size(); ++i)
      out.add(first && i == 0 ? upper(word[i]) : is_acronym ? word[i] : lower(word[i]));
    first = false;
  }
}

}  // namespace filigree::generic
