// What N-PORT says twice, and values that its tables would hide.
#pragma once

#include <cstdint>

namespace filigree {
struct filing_data;
}

namespace filigree::nport {

/// Adds a holding up, or puts among OTHER_VALUES what a contract has that its table does not show.
void check_row(filing_data& data, std::uint32_t row) noexcept;

/// Adds diagnostics: net assets against assets and liabilities, values of holdings against their percentages.
void check_portfolio(filing_data& data) noexcept;

}  // namespace filigree::nport
