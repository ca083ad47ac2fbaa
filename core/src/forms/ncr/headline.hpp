// One sentence on an N-CR: which fund, when, and what happened.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::ncr {

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::ncr
