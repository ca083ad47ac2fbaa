// Walks over the documents of one submission, from its first byte to where it ends: at the source's end, or where the
// next submission begins. One pass, no copy, no memory.
#pragma once

#include <cstddef>
#include <string_view>

#include "container/marks.hpp"

namespace filigree {

/// Where a submission's marks begin: behind a byte order mark, blanks and a PDS control block (formats/03 §2.5).
struct submission_start {
  bool found = false;
  bool indented = false;  ///< its first mark is, so all its marks may be
  std::size_t at = 0;     ///< of the line of the first mark
};

/// Looks for the first of the container's marks within the first 4 KiB (formats/03 §6).
[[nodiscard]] submission_start find_submission(std::string_view source) noexcept;

/// Byte positions of one `<DOCUMENT>`.
struct walked_document {
  std::size_t start = 0;     ///< of `<DOCUMENT>`
  std::size_t head = 0;      ///< behind it
  std::size_t text = 0;      ///< of `<TEXT>`, or where the document ends without one
  std::size_t body = 0;      ///< behind `<TEXT>`, or the same
  std::size_t body_end = 0;  ///< of `</TEXT>`, or of what ends the document instead
  std::size_t stop = 0;      ///< behind `</DOCUMENT>` and its line break, or of what ends the document instead
  bool has_text = false, text_closed = false, closed = false;
};

class submission_walker {
 public:
  submission_walker(std::string_view source, std::size_t from, bool indented) noexcept
      : source_(source), marks_(source, from, indented), end_(source.size()), header_end_(source.size()) {}

  /// The next document; false behind the last.
  bool next(walked_document& found) noexcept;

  /// Known once `next` was called: where what stands before documents ends, and whether the header was closed there.
  [[nodiscard]] std::size_t header_end() const noexcept { return header_end_; }
  [[nodiscard]] bool header_closed() const noexcept { return header_closed_; }
  /// Known once `next` was false: where this submission ends, and whether its own end stands there.
  [[nodiscard]] std::size_t end() const noexcept { return end_; }
  [[nodiscard]] bool closed() const noexcept { return ended_; }
  /// Whether there was any mark at all: tools that strip tags leave none.
  [[nodiscard]] bool has_marks() const noexcept { return begun_; }

 private:
  bool takes(const mark& one) noexcept;
  void end_header(std::size_t at) noexcept;
  void read_document(const mark& opening, walked_document& found) noexcept;
  bool ends_document(const mark& one, const walked_document& open) const noexcept;
  void finish_document(const mark& one, walked_document& open) noexcept;
  [[nodiscard]] bool begins_submission(const mark& one) const noexcept;
  void stop_at(const mark& one) noexcept;
  mark take() noexcept;

  std::string_view source_;
  mark_scanner marks_;
  mark pending_;  ///< read, but not yet used
  std::size_t end_, header_end_;
  std::size_t last_mark_ = 0, after_end_ = 0;  ///< behind the last mark or document; behind the end of the submission
  bool begun_ = false, header_seen_ = false, header_closed_ = false, ended_ = false, stopped_ = false;
  bool has_documents_ = false;
};

}  // namespace filigree
