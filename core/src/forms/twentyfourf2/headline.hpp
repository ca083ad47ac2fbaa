// The filing in one sentence.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::twentyfourf2 {

void headline(filing_data& data) noexcept;

}  // namespace filigree::twentyfourf2
