#include "filigree/date.hpp"

#include "text/characters.hpp"

namespace filigree {
namespace {

/// The number that `count` digits make, or -1.
int number_of(std::string_view text, std::size_t from, std::size_t count) noexcept {
  if (from + count > text.size()) return -1;
  int number = 0;
  for (std::size_t i = from; i < from + count; ++i) {
    if (!is_digit(text[i])) return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

int days_in(int year, int month) noexcept {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

std::optional<date> checked(int year, int month, int day) noexcept {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
  return date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

/// What may stand behind an ISO date: nothing, a zone (Z, +05:00, -05:00) or a time (T…).
bool is_zone_or_time(std::string_view rest) noexcept {
  return rest.empty() || rest.front() == 'Z' || rest.front() == 'T' || rest.front() == '+' || rest.front() == '-';
}

/// M/D/YYYY or M-D-YYYY, with one or two digits for month and day.
std::optional<date> parse_month_first(std::string_view text, char separator) noexcept {
  const std::size_t first = text.find(separator);
  const std::size_t second = first == std::string_view::npos ? first : text.find(separator, first + 1);
  if (second == std::string_view::npos || first < 1 || first > 2) return std::nullopt;
  const std::size_t day_digits = second - first - 1;
  if (day_digits < 1 || day_digits > 2 || text.size() - second - 1 != 4) return std::nullopt;
  return checked(number_of(text, second + 1, 4), number_of(text, 0, first), number_of(text, first + 1, day_digits));
}

void write_digits(char* out, int number, int count) noexcept {
  while (count-- > 0) {
    out[count] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
}

}  // namespace

std::optional<date> parse_date(std::string_view text) noexcept {
  text = trim(text);
  if (text.size() >= 10 && text[4] == '-' && text[7] == '-' && is_zone_or_time(text.substr(10)))
    return checked(number_of(text, 0, 4), number_of(text, 5, 2), number_of(text, 8, 2));
  if (text.size() == 8 && number_of(text, 0, 8) >= 0)
    return checked(number_of(text, 0, 4), number_of(text, 4, 2), number_of(text, 6, 2));
  const auto slashed = parse_month_first(text, '/');
  return slashed ? slashed : parse_month_first(text, '-');
}

std::optional<bool> parse_boolean(std::string_view text) noexcept {
  text = trim(text);
  if (text == "1" || equal_ignoring_case(text, "true")) return true;
  if (text == "0" || equal_ignoring_case(text, "false")) return false;
  return std::nullopt;
}

void date::write_iso(char (&out)[10]) const noexcept {
  write_digits(out, year, 4);
  out[4] = out[7] = '-';
  write_digits(out + 5, month, 2);
  write_digits(out + 8, day, 2);
}

void date::write_sec(char (&out)[11]) const noexcept {
  constexpr char months[] = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  write_digits(out, day, 2);
  out[2] = out[6] = '-';
  for (int i = 0; i < 3; ++i) out[3 + i] = months[(month - 1) * 3 + i];
  write_digits(out + 7, year, 4);
}

// The days' arithmetic counts years from March on, so that a leap day is a year's last.
std::int32_t day_number(const date& day) noexcept {
  const std::int32_t year = day.year - (day.month <= 2 ? 1 : 0);
  const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int32_t of_era = year - era * 400;
  const std::int32_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

date date_of(std::int32_t day) noexcept {
  day += 719468;
  const std::int32_t era = (day >= 0 ? day : day - 146096) / 146097;
  const std::int32_t of_era = day - era * 146097;
  const std::int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int32_t month = (5 * of_year + 2) / 153;
  date result;
  result.day = static_cast<std::uint8_t>(of_year - (153 * month + 2) / 5 + 1);
  result.month = static_cast<std::uint8_t>(month < 10 ? month + 3 : month - 9);
  result.year = static_cast<std::int16_t>(year + era * 400 + (result.month <= 2 ? 1 : 0));
  return result;
}

}  // namespace filigree
