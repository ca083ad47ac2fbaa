// Readers of the schedules as they were filed before December 2024: pages and plain texts.
#pragma once

#include "filigree/span.hpp"

namespace filigree {
struct filing_data;
}

namespace filigree::thirteendg {

/// Both read the cover pages and items; false, with nothing added, when `body` is no such schedule.
bool read_cover_pages_html(filing_data& data, span body) noexcept;
bool read_cover_pages_text(filing_data& data, span body) noexcept;

}  // namespace filigree::thirteendg
