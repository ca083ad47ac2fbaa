// CUSIP numbers: six characters for the issuer, two for the issue, and a check digit (ANSI X9.6).
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree::thirteenf {

constexpr std::size_t cusip_length = 9;

enum class cusip_check : std::uint8_t {
  right,
  too_short,  ///< most often without its leading zeros
  odd,        ///< too long, or of other characters
  wrong_digit,
};

/// Small letters count as large ones.
[[nodiscard]] cusip_check check_cusip(std::string_view text) noexcept;

}  // namespace filigree::thirteenf
