// The report in one sentence: who, which year, how many funds and how large.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::ncen {

void headline(filing_data& data) noexcept;

}  // namespace filigree::ncen
