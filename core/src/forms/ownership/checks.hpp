// What a reader of a Form 3, 4 or 5 should know beyond its cells: dangling footnotes, implausible dates and amounts.
#pragma once

namespace filigree {

struct filing_data;

/// Adds diagnostics; changes no cell (asks I.10: implausible numbers are flagged, never repaired).
void check_ownership(filing_data& data) noexcept;

}  // namespace filigree
