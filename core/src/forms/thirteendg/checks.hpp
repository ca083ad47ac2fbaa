#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::thirteendg {

/// Says what is implausible in the rows of the reporting persons; nothing is mended.
void check_schedule(filing_data& data) noexcept;

}  // namespace filigree::thirteendg
