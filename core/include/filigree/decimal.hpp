// Exact decimal numbers as filed: an integer and a scale, never a double.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace filigree {

/// `(negative ? -1 : 1) * coefficient * 10^-scale`. Trailing zeros are kept: 26.50 has scale 2.
struct decimal {
  unsigned __int128 coefficient = 0;
  std::uint8_t scale = 0;
  bool negative = false;

  /// Largest number of characters `write` produces: sign, 39 digits, point, leading zero, padding zeros.
  static constexpr std::size_t max_chars = 320;

  /// Writes the number in plain JSON notation (`-0.50`); returns the number of characters.
  std::size_t write(char (&out)[max_chars]) const noexcept;
};

/// Reads a filed number: optional sign, digits with or without thousands commas, at most one point; `$` in front,
/// blanks around and an accounting negative `(1,234)` are understood. Nothing else is: "N/A", "1.2.3", "." give none.
/// At most 38 significant digits.
[[nodiscard]] std::optional<decimal> parse_decimal(std::string_view text) noexcept;

/// The exact product; none when it needs more than 38 digits.
[[nodiscard]] std::optional<decimal> multiply(const decimal& a, const decimal& b) noexcept;

/// The exact sum; none when it needs more than 38 digits.
[[nodiscard]] std::optional<decimal> add(const decimal& a, const decimal& b) noexcept;

/// Smaller, equal or larger: -1, 0, 1. Exact; 1.50 equals 1.5.
[[nodiscard]] int compare(const decimal& a, const decimal& b) noexcept;

}  // namespace filigree
