// What a reader of a Form 13F should know beyond its cells: the unit of its values, whether all that is declared was
// read, managers that are not listed, CUSIPs that cannot be right.
#pragma once

namespace filigree {

struct filing_data;

namespace thirteenf {

/// Adds the row of RECONCILIATION and diagnostics; changes no cell of the filing's own.
void check_filing(filing_data& data) noexcept;

}  // namespace thirteenf
}  // namespace filigree
