#include "filigree/decimal.hpp"

#include "text/characters.hpp"

namespace filigree {
namespace {

using wide = unsigned __int128;
constexpr int most_digits = 38;  // 10^38 - 1 is the largest all-nines number that fits 128 bits

struct powers {
  wide of_ten[most_digits + 1] = {1};
  constexpr powers() noexcept {
    for (int i = 1; i <= most_digits; ++i) of_ten[i] = of_ten[i - 1] * 10;
  }
};
constexpr powers power;
constexpr wide largest = power.of_ten[most_digits] - 1;

/// Commas must cut the integer part into groups of three behind a first group of one to three.
bool commas_group_thousands(std::string_view integer) noexcept {
  std::size_t since_comma = 0;
  bool seen = false;
  for (const char c : integer) {
    if (c != ',') {
      ++since_comma;
      continue;
    }
    if (since_comma == 0 || since_comma > 3 || (seen && since_comma != 3)) return false;
    seen = true;
    since_comma = 0;
  }
  return !seen || since_comma == 3;
}

std::string_view without_money_sign(std::string_view text) noexcept {
  if (!text.empty() && text.front() == '$') text = trim(text.substr(1));
  return text;
}

}  // namespace

std::optional<decimal> parse_decimal(std::string_view text) noexcept {
  decimal result;
  text = without_money_sign(trim(text));
  if (text.size() >= 2 && text.front() == '(' && text.back() == ')') {
    result.negative = true;
    text = without_money_sign(trim(text.substr(1, text.size() - 2)));
  } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    result.negative = text.front() == '-';
    text = without_money_sign(text.substr(1));
  }
  const std::size_t point = text.find('.');
  const std::string_view integer = text.substr(0, point);
  if (!commas_group_thousands(integer)) return std::nullopt;
  int significant = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point || (text[i] == ',' && i < integer.size())) continue;
    if (!is_digit(text[i])) return std::nullopt;
    ++digits;
    if (significant > 0 || text[i] != '0') ++significant;
    if (significant > most_digits) return std::nullopt;
    result.coefficient = result.coefficient * 10 + static_cast<wide>(text[i] - '0');
  }
  if (digits == 0) return std::nullopt;
  const std::size_t scale = point == std::string_view::npos ? 0 : text.size() - point - 1;
  if (scale > 255) return std::nullopt;
  result.scale = static_cast<std::uint8_t>(scale);
  return result;
}

std::size_t decimal::write(char (&out)[max_chars]) const noexcept {
  char digits[40];
  int count = 0;
  wide rest = coefficient;
  do {
    digits[count++] = static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  } while (rest != 0);
  std::size_t at = 0;
  if (negative && coefficient != 0) out[at++] = '-';
  if (count <= scale) {
    out[at++] = '0';
    out[at++] = '.';
    for (int zeros = scale - count; zeros > 0; --zeros) out[at++] = '0';
    while (count > 0) out[at++] = digits[--count];
    return at;
  }
  while (count > 0) {
    out[at++] = digits[--count];
    if (count == scale && scale != 0) out[at++] = '.';
  }
  return at;
}

namespace {

/// The coefficient at a larger scale; none when that needs more than 38 digits.
std::optional<wide> scaled(const decimal& number, int scale) noexcept {
  if (number.coefficient == 0) return wide{0};
  const int zeros = scale - number.scale;
  if (zeros > most_digits) return std::nullopt;
  const wide factor = power.of_ten[zeros];
  if (number.coefficient > largest / factor) return std::nullopt;
  return number.coefficient * factor;
}

}  // namespace

std::optional<decimal> add(const decimal& a, const decimal& b) noexcept {
  const int scale = a.scale > b.scale ? a.scale : b.scale;
  const auto left = scaled(a, scale), right = scaled(b, scale);
  if (!left || !right) return std::nullopt;
  decimal sum;
  sum.scale = static_cast<std::uint8_t>(scale);
  if (a.negative == b.negative) {
    sum.coefficient = *left + *right;
    sum.negative = a.negative;
    if (sum.coefficient > largest) return std::nullopt;
  } else {
    const bool left_larger = *left >= *right;
    sum.coefficient = left_larger ? *left - *right : *right - *left;
    sum.negative = left_larger ? a.negative : b.negative;
  }
  if (sum.coefficient == 0) sum.negative = false;
  return sum;
}

int compare(const decimal& a, const decimal& b) noexcept {
  const bool a_negative = a.negative && a.coefficient != 0, b_negative = b.negative && b.coefficient != 0;
  if (a_negative != b_negative) return a_negative ? -1 : 1;
  const int sign = a_negative ? -1 : 1;
  const int scale = a.scale > b.scale ? a.scale : b.scale;
  const auto left = scaled(a, scale), right = scaled(b, scale);
  // Only the number with the smaller scale can be too large to be written at the other's: it is the larger one.
  if (!left || !right) return left ? -sign : sign;
  return *left == *right ? 0 : *left < *right ? -sign : sign;
}

std::optional<decimal> multiply(const decimal& a, const decimal& b) noexcept {
  if (a.scale + b.scale > 255) return std::nullopt;
  if (a.coefficient != 0 && b.coefficient > largest / a.coefficient) return std::nullopt;
  decimal product;
  product.coefficient = a.coefficient * b.coefficient;
  product.scale = static_cast<std::uint8_t>(a.scale + b.scale);
  product.negative = a.negative != b.negative && product.coefficient != 0;
  return product;
}

}  // namespace filigree
