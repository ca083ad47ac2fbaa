// A pack: one filing's tables as bytes, made where the filing was read (a worker, a thread) and added to a workspace
// somewhere else. It holds values, states, places and footnotes' ids, not the source.
//
//   filigree::output packed;
//   filigree::pack(filing, packed);
//   workspace.add(packed.view(), "form4.xml");
//
// The same version of Filigree must make and read a pack; it is no format for keeping.
#pragma once

#include "filigree/filing.hpp"
#include "filigree/write.hpp"

namespace filigree {

/// Appends the pack of `source` to `out`; `out.failed()` tells whether memory ran out. Tables without rows are left
/// out. A filing of which nothing could be read gives a pack without tables.
void pack(const filing& source, output& out) noexcept;

}  // namespace filigree
