// Filings too large to keep all their cells. They are read twice: first for what must be known before the first row is
// written (how many rows each table has, since later filings' keys wait for that; the form, the day of filing, what
// groups compare), then, when their turn has come, to write the rows batch by batch.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "filigree/filing_stream.hpp"
#include "filigree/groups.hpp"
#include "keys.hpp"
#include "rendered.hpp"

namespace filigree::cli {

/// Whether a filing of this size is worth two readings. JSON needs the whole filing: its headline stands in front.
[[nodiscard]] inline bool may_be_large(const arguments& given, std::size_t bytes) {
  return bytes > given.limits.whole && given.as != format::json;
}

/// The first reading.
class batch_counter final : public row_taker {
 public:
  explicit batch_counter(const arguments& given) : given_(given) {}

  void take(const filing& batch) noexcept override;
  [[nodiscard]] bool came_in_batches() const { return batches_ > 0; }
  /// After the reading, with its last rows: gives `labels` the day of filing. Answers the rows of each table.
  const key_counts& finish(const filing& rest, filing_labels& labels);
  /// As groups.hpp has it; only where tables are saved.
  [[nodiscard]] const std::string& digest() const { return digest_text_; }

 private:
  void count(const filing& some);
  [[nodiscard]] bool is_listed_at_end() const { return !given_.out.empty(); }

  const arguments& given_;
  filing_labels labels_;  ///< as far as batches tell
  filing_digest digest_;
  std::string digest_text_;
  key_counts rows_;
  std::size_t batches_ = 0;
  bool failed_ = false;
};

/// The second one.
class large_filing {
 public:
  /// Takes a chunk of an output; false to end.
  using putter = std::function<bool(chunk&)>;

  large_filing(owned_bytes bytes, filing_labels labels, key_counts before, bool merged)
      : bytes_(std::move(bytes)), labels_(std::move(labels)), before_(std::move(before)), merged_(merged) {}

  /// Writes all rows. False with a sentence in `problem`, which stays empty when it was `put` that ended it.
  bool write(const arguments& given, const putter& put, std::string& problem);

 private:
  owned_bytes bytes_;
  filing_labels labels_;
  key_counts before_;  ///< rows of each table before it
  bool merged_;
};

}  // namespace filigree::cli
