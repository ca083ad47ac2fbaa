// The report in one sentence: which fund, which month, how much, in how many securities.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::nmfp {

void headline(filing_data& data) noexcept;

}  // namespace filigree::nmfp
