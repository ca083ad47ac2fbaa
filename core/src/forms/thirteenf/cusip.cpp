#include "forms/thirteenf/cusip.hpp"

#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

/// What a character counts, or -1: digits, letters from 10 on, then three signs.
constexpr int value_of(char c) noexcept {
  if (is_digit(c)) return c - '0';
  if (is_letter(c)) return lower(c) - 'a' + 10;
  return c == '*' ? 36 : c == '@' ? 37 : c == '#' ? 38 : -1;
}

}  // namespace

cusip_check check_cusip(std::string_view text) noexcept {
  // "Double add double": every second value is doubled, then all digits are added up.
  int sum = 0;
  const bool whole = text.size() == cusip_length;
  for (std::size_t i = 0; i < text.size() && i < cusip_length; ++i) {
    const int value = value_of(text[i]);
    if (value < 0) return cusip_check::odd;
    if (whole && i + 1 == cusip_length) break;
    const int counted = i % 2 == 1 ? value * 2 : value;
    sum += counted / 10 + counted % 10;
  }
  if (text.empty() || text.size() > cusip_length) return cusip_check::odd;
  if (!whole) return cusip_check::too_short;
  const char digit = text.back();
  return is_digit(digit) && (10 - sum % 10) % 10 == digit - '0' ? cusip_check::right : cusip_check::wrong_digit;
}

}  // namespace filigree::thirteenf
