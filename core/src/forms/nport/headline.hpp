// One sentence on an N-PORT: which fund, as of when, its net assets, how many holdings.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::nport {

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::nport
