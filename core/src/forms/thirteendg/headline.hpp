#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::thirteendg {

/// Who holds how much of what, since when; of a group the person with the largest amount.
void write_headline(filing_data& data) noexcept;

}  // namespace filigree::thirteendg
