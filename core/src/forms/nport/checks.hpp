// What N-PORT declares twice, and values that its tables would hide.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::nport {

/// Adds diagnostics: net assets against assets and liabilities, percentages against net assets.
void check_portfolio(filing_data& data) noexcept;

}  // namespace filigree::nport
