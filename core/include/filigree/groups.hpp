// Which of many filings are one event, told from what is left of each when its rows are written and gone.
//
//   filigree::output digest;
//   filigree::digest(filing, digest);                 // where the filing was read
//   filigree::filing_groups all;
//   all.add(digest.view());                           // in the order of the filings
//   if (all.update()) all.group(1);
//
// The rules are a workspace's (workspace.hpp), and so are the answers for the same filings in the same order. A digest
// holds hashes of values, no values: some hundred bytes, however many rows the filing has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "filigree/filing.hpp"
#include "filigree/workspace.hpp"
#include "filigree/write.hpp"

namespace filigree {

/// Appends the digest of `source` to `out`: one line of printable ASCII, without the line's end. The same version of
/// Filigree must make and read it.
void digest(const filing& source, output& out) noexcept;

/// The same of a filing whose rows come in batches (filing_stream.hpp): its digest is that of the whole.
class filing_digest {
 public:
  filing_digest() noexcept;
  filing_digest(const filing_digest&) = delete;
  filing_digest& operator=(const filing_digest&) = delete;
  ~filing_digest();

  /// The next rows, in order.
  void add(const filing& batch) noexcept;
  /// The last ones, which the filing itself has; then the digest, as `digest` appends it. `out` fails when memory ran
  /// out.
  void finish(const filing& rest, output& out) noexcept;

 private:
  struct impl;
  impl* impl_;
};

class filing_groups {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  filing_groups() noexcept;
  filing_groups(const filing_groups&) = delete;
  filing_groups& operator=(const filing_groups&) = delete;
  ~filing_groups();

  /// Nothing of a digest that is malformed, or does not fit into memory, is taken.
  add_result add(std::string_view digest) noexcept;

  [[nodiscard]] std::size_t count() const noexcept;
  /// Works the groups out; false when memory ran out. Must stand between the last `add` and what follows.
  [[nodiscard]] bool update() noexcept;
  /// The first filing of the group that this one belongs to.
  [[nodiscard]] std::size_t group(std::size_t filing) const noexcept;
  /// The first filing that this one is a copy of, or `none`.
  [[nodiscard]] std::size_t copy_of(std::size_t filing) const noexcept;

  /// Tables that any of the filings has rows of, by their names among those of many filings.
  [[nodiscard]] std::size_t table_count() const noexcept;
  [[nodiscard]] std::string_view table_name(std::size_t table) const noexcept;
  /// How many rows of the table the filing has.
  [[nodiscard]] std::size_t rows(std::size_t filing, std::size_t table) const noexcept;
  /// The filing whose rows these repeat, or `none`: rows that count, or no rows.
  [[nodiscard]] std::size_t repeats(std::size_t filing, std::size_t table) const noexcept;

 private:
  workspace_data* data_;
};

}  // namespace filigree
