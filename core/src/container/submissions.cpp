// Several submissions in one file.
#include "filigree/submissions.hpp"

#include "container/walker.hpp"
#include "text/encoding.hpp"

namespace filigree {
namespace {

/// UTF-16 with one byte a unit, so that marks are found and places are half of the file's. What is not ASCII becomes a
/// byte that no mark has; a byte order mark, which files that were put together have in front of each, ends a line.
void narrow_utf16(std::string_view from, byte_order order, char* to) noexcept {
  for (std::size_t i = 0; i + 1 < from.size(); i += 2, ++to) {
    const unsigned first = static_cast<unsigned char>(from[i]), second = static_cast<unsigned char>(from[i + 1]);
    const unsigned unit = order == byte_order::little ? first | second << 8 : second | first << 8;
    *to = unit == 0xFEFF ? '\n' : unit < 0x80 ? static_cast<char>(unit) : '\x80';
  }
}

std::uint32_t count_byte_order_marks(std::string_view text, byte_order order) noexcept {
  const std::string_view mark = order == byte_order::little ? "\xFF\xFE" : "\xFE\xFF";
  std::uint32_t count = 0;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) count += text.substr(i, 2) == mark;
  return count;
}

/// Line breaks in `text`: LF, CR and CRLF each count once. A CR at its end counts, wherever the next piece begins.
std::uint32_t count_line_breaks(std::string_view text) noexcept {
  std::uint32_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
  return lines;
}

/// Where the submission that `text` begins with ends.
std::size_t length_of_first(std::string_view text) noexcept {
  const submission_start start = find_submission(text);
  if (!start.found) return text.size();
  submission_walker walker(text, start.at, start.indented);
  for (walked_document one; walker.next(one);) {
  }
  return walker.end();
}

}  // namespace

submission_splitter::submission_splitter(std::string_view source) noexcept : source_(source) {
  const byte_order order = detect_utf16(source);
  if (order == byte_order::none) return;
  narrow_ = owned_bytes::allocate(source.size() / 2);
  if (narrow_.data() == nullptr) return;
  unit_ = 2;
  narrow_utf16(source, order, narrow_.data());
}

bool submission_splitter::next(submission_piece& piece) noexcept {
  if (!more()) return false;
  const std::string_view walked = (unit_ == 1 ? source_ : narrow_.view()).substr(at_ / unit_);
  const std::size_t length = length_of_first(walked);
  const bool is_last = length == walked.size();  // an odd byte behind the last unit is this one's
  begun_ = true;
  piece = {source_.substr(at_, is_last ? source_.size() - at_ : length * unit_), start_};
  at_ += piece.bytes.size();
  if (is_last) return true;
  start_.offset = at_;  // lines are counted only where they are needed
  start_.line += count_line_breaks(walked.substr(0, length));
  if (unit_ == 2) start_.line -= count_byte_order_marks(piece.bytes, detect_utf16(source_));
  return true;
}

std::size_t count_submissions(std::string_view source) noexcept {
  submission_splitter pieces(source);
  std::size_t count = 0;
  for (submission_piece piece; pieces.next(piece);) ++count;
  return count;
}

}  // namespace filigree
