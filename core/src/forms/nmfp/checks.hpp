// Declared totals against the fund's own classes and securities.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::nmfp {

void check(filing_data& data) noexcept;

}  // namespace filigree::nmfp
