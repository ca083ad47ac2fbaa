// One sentence on an N-PX: who voted, over which period, on how many matters.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::npx {

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::npx
