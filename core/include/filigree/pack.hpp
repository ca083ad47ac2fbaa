// A pack: filings' tables as bytes, made where the filings were read (a worker, a thread) and added to a workspace
// somewhere else. It holds values, states, places and footnotes' ids, not the source. What several filings share
// (texts, and what their tables look like) stands in it once.
//
//   filigree::packer many;
//   many.add(filing, "0f3a…");
//   filigree::output packed;
//   many.finish(packed);
//   workspace.add(packed.view());
//
// The same version of Filigree must make and read a pack; it is no format for keeping.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/filing.hpp"
#include "filigree/write.hpp"

namespace filigree {

/// Packs filings one by one, so that each can be closed before the next is read.
class packer {
 public:
  packer() noexcept;
  packer(const packer&) = delete;
  packer& operator=(const packer&) = delete;
  ~packer();

  /// Tables without rows are left out; a filing of which nothing could be read is packed without tables. `sha256` is
  /// that of its file, in hexadecimal; its name goes along. False when memory ran out: nothing of the filing is packed.
  bool add(const filing& source, std::string_view sha256 = {}) noexcept;
  /// How many filings are packed.
  [[nodiscard]] std::uint32_t size() const noexcept;
  /// Takes the last filings out again, until so many are left; more than `add` has packed changes nothing.
  void truncate(std::uint32_t filings) noexcept;
  /// Appends the pack to `out`; `out.failed()` tells whether memory ran out.
  void finish(output& out) const noexcept;

 private:
  struct impl;
  impl* impl_;
};

/// Appends the pack of one filing to `out`; `out.failed()` tells whether memory ran out.
void pack(const filing& source, output& out) noexcept;

}  // namespace filigree
