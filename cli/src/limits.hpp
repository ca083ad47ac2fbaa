// What a run refuses, so that no input can fill the memory or the disk, and what it does not keep in memory. Each limit
// has a default and an option.
#pragma once

#include <cstdint>

namespace filigree::cli {

struct limits {
  std::uint64_t size = 1ull << 30;    ///< of one file or member: EDGAR's largest submissions have 300 MB
  std::uint64_t members = 1'000'000;  ///< of one archive: a quarter of all filings has some 300,000
  std::uint64_t ratio = 200;          ///< expanded to packed, beyond `ratio_grace`; XML packs up to 50-fold
  std::uint64_t total = 1ull << 40;   ///< expanded bytes of one archive: all ownership filings ever fit
  /// Larger filings are not kept whole, but read twice (large.hpp). That takes no longer, but the rows are written in
  /// the one thread that writes: smaller ones keep all threads busy, and four at once are all that is on its way.
  std::uint64_t whole = 16ull << 20;
  static constexpr std::uint64_t ratio_grace = 64ull << 20;  ///< so much may come out before the ratio counts
};

}  // namespace filigree::cli
