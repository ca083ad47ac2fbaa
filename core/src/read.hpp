// From bytes to a filled filing: container, shape, reader, checks, headline.
#pragma once

#include "filigree/filing.hpp"

namespace filigree {

struct filing_data;

/// Reads the whole source of `data` into it. Never fails; what goes wrong is a diagnostic. Without `described` every
/// XML document is read as if nobody had described its form.
void read_filing(filing_data& data, bool described = true) noexcept;

/// A filing that is read so, for tests.
struct undescribed {
  static filing read(owned_bytes bytes, const read_limits& limits = {}) noexcept;
};

/// A filing whose batches have at least so many cells, for tests.
struct in_batches {
  static filing read(owned_bytes bytes, row_taker& taker, std::size_t cells, const read_limits& limits = {}) noexcept;
};

}  // namespace filigree
