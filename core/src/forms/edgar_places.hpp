// EDGAR's two-character codes of states, provinces and countries, by the names that the SEC's renderings print for
// them.
#pragma once

#include <string_view>

namespace filigree {

/// The code that EDGAR gives a place of that name, "CA" for "CALIFORNIA", letter case ignored; empty when it knows
/// none.
[[nodiscard]] std::string_view edgar_place_code(std::string_view name) noexcept;

/// The name of the place with that code, "CALIFORNIA" for "CA"; empty when EDGAR's list has none.
[[nodiscard]] std::string_view edgar_place_name(std::string_view code) noexcept;

/// True for a code of EDGAR's list: "CA", "A6".
[[nodiscard]] bool is_edgar_place_code(std::string_view code) noexcept;

}  // namespace filigree
