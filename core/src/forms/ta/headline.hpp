// The filing in one sentence.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::ta {

void headline(filing_data& data) noexcept;

}  // namespace filigree::ta
