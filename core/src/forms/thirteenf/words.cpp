#include "forms/thirteenf/words.hpp"

#include "text/characters.hpp"

namespace filigree::thirteenf {

void add_grouped(text_buffer& out, const decimal& number) noexcept {
  char digits[decimal::max_chars];
  const std::string_view text(digits, number.write(digits));
  const std::size_t point = text.find('.');
  const std::size_t first_digit = text.substr(0, 1) == "-" ? 1 : 0;
  const std::size_t integer_end = point == std::string_view::npos ? text.size() : point;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > first_digit && i < integer_end && (integer_end - i) % 3 == 0) out.add(',');
    out.add(text[i]);
  }
}

value_unit unit_in_words(std::string_view text) noexcept {
  constexpr std::size_t none = std::string_view::npos;
  for (const std::string_view words :
       {std::string_view("thousand"), std::string_view("1000"), std::string_view("1,000"), std::string_view("000s"),
        std::string_view("000's"), std::string_view("(000)"), std::string_view("$000"),
        std::string_view("000 omitted")})
    if (find_ignoring_case(text, words) != none) return value_unit::thousands;
  return value_unit::unknown;
}

}  // namespace filigree::thirteenf
