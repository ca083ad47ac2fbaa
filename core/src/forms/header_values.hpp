// Values of the submission's header that a form's data set has as columns.
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree {

struct filing_data;

/// The number of the header's party with that CIK, leading zeros apart; without such a one the only party there is; 0
/// when it cannot be told.
[[nodiscard]] std::uint32_t header_party(const filing_data& data, std::string_view cik) noexcept;

/// Puts the party's first value under a key, named by its tag, into a slot; does nothing where there is none.
void place_header_value(filing_data& data, std::uint32_t party, std::string_view tag, std::uint32_t row,
                        std::uint16_t slot) noexcept;

/// The same for the code of `GOLD & SILVER ORES [1040]`.
void place_header_sic(filing_data& data, std::uint32_t party, std::uint32_t row, std::uint16_t slot) noexcept;

}  // namespace filigree
