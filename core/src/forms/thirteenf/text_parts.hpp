// Small things of cover pages: boxes, dates in words, places.
#pragma once

#include <optional>
#include <string_view>

#include "filigree/date.hpp"

namespace filigree::thirteenf {

/// What stands behind the first colon, dots and blanks before it passed over; empty without a colon.
[[nodiscard]] std::string_view behind_colon(std::string_view text) noexcept;

/// The first box of a text: `[X]`, `[ ]`, `(x)`. An empty view when there is none.
[[nodiscard]] std::string_view first_box(std::string_view text) noexcept;
[[nodiscard]] bool is_ticked(std::string_view box) noexcept;

/// "March 31, 1999", "Sept. 30, 2004", or a date in digits.
[[nodiscard]] std::optional<date> parse_date_in_words(std::string_view text) noexcept;

/// "Omaha, NE 68131" in its parts; empty where they cannot be told.
struct city_line {
  std::string_view city, state, zip;
};
[[nodiscard]] city_line split_city(std::string_view text, bool with_zip) noexcept;

}  // namespace filigree::thirteenf
