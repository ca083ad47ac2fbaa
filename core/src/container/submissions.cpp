// Several submissions in one file.
#include "filigree/submissions.hpp"

#include "container/walker.hpp"

namespace filigree {
namespace {

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

bool submission_splitter::next(submission_piece& piece) noexcept {
  if (!more()) return false;
  const std::string_view rest = source_.substr(at_);
  const std::size_t length = length_of_first(rest);
  begun_ = true;
  piece = {rest.substr(0, length), start_};
  at_ += length;
  if (at_ < source_.size()) {  // lines are counted only where they are needed
    start_.offset = at_;
    start_.line += count_line_breaks(piece.bytes);
  }
  return true;
}

std::size_t count_submissions(std::string_view source) noexcept {
  submission_splitter pieces(source);
  std::size_t count = 0;
  for (submission_piece piece; pieces.next(piece);) ++count;
  return count;
}

}  // namespace filigree
