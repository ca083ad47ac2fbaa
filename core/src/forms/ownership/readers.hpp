// The readers of Forms 3, 4 and 5 in other shapes than XML.
#pragma once

#include "filigree/span.hpp"

namespace filigree {

struct filing_data;

/// Each reads `body` (a document's own bytes within the source) as a Form 3, 4 or 5 in one shape, adding rows to tables
/// of ownership::family. False, with nothing added, when the body is not such a form.
bool read_ownership_html(filing_data& data, span body) noexcept;
bool read_ownership_text(filing_data& data, span body) noexcept;
/// Text as it was typed before 2003, not made of a rendering.
bool read_ownership_ascii(filing_data& data, span body) noexcept;

}  // namespace filigree
