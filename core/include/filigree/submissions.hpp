// Several submissions in one file: what is split before a filing is made of each.
//
//   filigree::submission_splitter pieces(bytes);
//   for (filigree::submission_piece piece; pieces.next(piece);)
//     filigree::filing one(filigree::owned_bytes::copy(piece.bytes), {}, label, piece.start);
//
// Concatenated submissions are told apart by their first lines (formats/03 §2), never by their size; a file of one
// submission, a bare document or anything else is one piece. The pieces put together are the file again.
//
// A file of UTF-16 is cut between its units. `start.offset` counts the file's own bytes there, the filing's places
// those of the piece's UTF-8 form, as in any filing of UTF-16.
#pragma once

#include <cstddef>
#include <string_view>

#include "filigree/filing.hpp"

namespace filigree {

/// One submission of a file.
struct submission_piece {
  std::string_view bytes;
  source_start start;  ///< for the filing made of it: its printed places are then places in the file
};

/// Walks over the submissions of `source`, which must outlive it; nothing is copied, and each byte is looked at once.
/// Of UTF-16 a copy with one byte a unit is kept; where that does not fit into memory, the file is one piece.
class submission_splitter {
 public:
  explicit submission_splitter(std::string_view source) noexcept;

  /// The next piece; false when there is none left. A source without bytes is one piece.
  [[nodiscard]] bool next(submission_piece& piece) noexcept;
  /// Whether another piece follows the one last given.
  [[nodiscard]] bool more() const noexcept { return !begun_ || at_ < source_.size(); }

 private:
  std::string_view source_;
  owned_bytes narrow_;    ///< UTF-16 with one byte a unit: the marks are ASCII
  std::size_t unit_ = 1;  ///< bytes of the source for one byte that is walked over
  std::size_t at_ = 0;    ///< in the source
  source_start start_;
  bool begun_ = false;
};

/// How many pieces there are; at least one.
[[nodiscard]] std::size_t count_submissions(std::string_view source) noexcept;

}  // namespace filigree
