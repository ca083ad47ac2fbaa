// Text filings of Form 13F, 1993 to 2013 (formats/04 §4): a cover page, a summary page, and the information table in
// columns.
#pragma once

#include "filigree/span.hpp"

namespace filigree {

struct filing_data;

namespace thirteenf {

/// False, with nothing added, when `body` is no Form 13F.
bool read_text_filing(filing_data& data, span body) noexcept;

}  // namespace thirteenf
}  // namespace filigree
