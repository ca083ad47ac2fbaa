// A Form 3, 4 or 5 in one sentence: who, in what role, at which issuer, and what happened.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::ownership {

/// Fills data.parts; every name and number in it leads to its cell.
void write_headline(filing_data& data) noexcept;

}  // namespace filigree::ownership
