// The filing in one sentence.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::x17a5 {

void headline(filing_data& data) noexcept;

}  // namespace filigree::x17a5
