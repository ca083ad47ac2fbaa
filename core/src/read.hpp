// From bytes to a filled filing: container, shape, reader, checks, headline.
#pragma once

namespace filigree {

struct filing_data;

/// Reads the whole source of `data` into it. Never fails; what goes wrong is a diagnostic.
void read_filing(filing_data& data) noexcept;

}  // namespace filigree
