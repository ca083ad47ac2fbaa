// Calendar dates without a zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace filigree {

/// A day of the Gregorian calendar; always a real one (no 31 February).
struct date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  /// "2011-11-14".
  void write_iso(char (&out)[10]) const noexcept;
  /// "14-NOV-2011", as in the SEC's data sets.
  void write_sec(char (&out)[11]) const noexcept;

  friend constexpr bool operator==(const date& a, const date& b) noexcept {
    return a.year == b.year && a.month == b.month && a.day == b.day;
  }
  friend constexpr bool operator<(const date& a, const date& b) noexcept {
    if (a.year != b.year) return a.year < b.year;
    if (a.month != b.month) return a.month < b.month;
    return a.day < b.day;
  }
};

/// Days from 1970-01-01, and back.
[[nodiscard]] std::int32_t day_number(const date& day) noexcept;
[[nodiscard]] date date_of(std::int32_t day_number) noexcept;

/// Reads `2011-11-14` (with or without a zone or time behind it, which is cut), `20111114`, `11/14/2011`
/// and `11-14-2011`, as Form 13F has it.
[[nodiscard]] std::optional<date> parse_date(std::string_view text) noexcept;

/// Reads `1`, `0`, `true`, `false` in any letter case; anything else is none.
[[nodiscard]] std::optional<bool> parse_boolean(std::string_view text) noexcept;

}  // namespace filigree
