// In which unit a filing states its values: thousands of dollars before 3 January 2023, whole dollars from then on, and
// not seldom the other one (formats/04 §3). Decided by evidence, with the reason in words; what the evidence does not
// decide stays undecided.
#pragma once

#include <cstdint>
#include <optional>

#include "filigree/date.hpp"
#include "text/memory.hpp"

namespace filigree::thirteenf {

enum class value_unit : std::uint8_t { unknown, dollars, thousands };

struct unit_evidence {
  std::optional<date> filed, signed_on, period;
  value_unit words = value_unit::unknown;  ///< what a text filing says of itself: "(thousands)"
  /// Prices that values and numbers of shares imply, and how many of them are below 1: few shares cost less than a
  /// dollar, few more than a thousand.
  std::uint32_t prices = 0, below_one = 0;
};

struct unit_decision {
  value_unit unit = value_unit::unknown;
  bool contradicted = false;  ///< prices speak against the rule or against the filing's own words
};

/// Appends the reason to `reason`.
unit_decision decide_unit(const unit_evidence& evidence, text_buffer& reason) noexcept;

}  // namespace filigree::thirteenf
