#include "text/characters.hpp"
#include "text/page.hpp"

namespace filigree {

span text_page::note_digits(std::uint32_t word) const noexcept {
  const span place = words[word].place;
  const std::string_view bytes = source_.substr(place.offset, place.length);
  const std::uint32_t edge = bytes.back() == ')' ? 1 : 3;  // a raised parenthesis is three bytes
  std::uint32_t begin = place.length - edge;
  if (edge == 1) {
    while (begin > 1 && is_digit(bytes[begin - 1])) --begin;
  } else {
    begin = edge;
  }
  return {place.offset + begin, place.length - edge - begin};
}

std::uint32_t note_number(const text_page& page, std::uint32_t word) noexcept {
  const std::string_view text = page.text(word);
  std::uint32_t number = 0;
  for (const char c : text)
    if (is_digit(c)) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number;
}

}  // namespace filigree
