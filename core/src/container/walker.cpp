#include "container/walker.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t head_size = 4096;

std::size_t skip_blank(std::string_view source, std::size_t at) noexcept {
  while (at < source.size() && is_space(source[at])) ++at;
  return at;
}

bool begins_with(std::string_view source, std::size_t at, std::string_view text) noexcept {
  return source.substr(at, text.size()) == text;
}

/// Nothing, or something that can follow a document of a submission.
bool is_followed_by_mark(std::string_view source, std::size_t at) noexcept {
  at = skip_blank(source, at);
  if (at == source.size() || begins_with(source, at, pem_end) || begins_with(source, at, pem_begin)) return true;
  const mark_kind kind = mark_of(source.substr(at)).kind;
  return kind == mark_kind::document || kind == mark_kind::submission || kind == mark_kind::end_submission;
}

/// A `<DOCUMENT>` that stands in a document's body opens one only if it goes on like one.
bool goes_on_as_document(std::string_view source, std::size_t at) noexcept {
  at = skip_blank(source, at);
  return at == source.size() || begins_with(source, at, "<TYPE>") || begins_with(source, at, "<SEQUENCE>");
}

/// A `<SUBMISSION>` goes on with a tag in capitals.
bool goes_on_as_header(std::string_view source, std::size_t at) noexcept {
  at = skip_blank(source, at);
  return at + 1 < source.size() && source[at] == '<' && is_upper(source[at + 1]);
}

/// Where the PEM lines begin that stand right before `at`; `at` when there are none.
std::size_t start_with_pem(std::string_view source, std::size_t at, std::size_t from) noexcept {
  const std::size_t low = std::max(from, at < head_size ? 0 : at - head_size);
  const std::size_t found = source.substr(0, at).rfind(pem_begin);
  return found != none && found >= low && is_at_line_start(source, found) ? found : at;
}

}  // namespace

submission_start find_submission(std::string_view source) noexcept {
  submission_start start;
  const std::string_view head = source.substr(0, head_size);
  const std::size_t first = begins_with(source, 0, "\xEF\xBB\xBF") ? 3 : 0;
  for (std::size_t at = first; at < head.size(); at = next_line(head, at)) {
    std::size_t word = at;
    while (word < head.size() && (head[word] == ' ' || head[word] == '\t')) ++word;
    const mark_kind kind = mark_of(source.substr(word)).kind;
    const bool is_mark = kind == mark_kind::submission || kind == mark_kind::header || kind == mark_kind::document;
    if (!start.found && (is_mark || begins_with(head, word, "-----BEGIN PRIVACY"))) start = {true, false, at};
    if (is_mark && word > at) start.indented = true;
    if (start.indented || kind == mark_kind::document || kind == mark_kind::end_header) break;
  }
  // A control block of the feed is no line; it begins with the accession number (formats/03 §2.5).
  if (!begins_with_accession(head.substr(std::min(first, head.size())))) return start;
  const std::size_t found = head.find("<SUBMISSION>");
  return found == none || (start.found && start.at < found) ? start : submission_start{true, false, found};
}

mark submission_walker::take() noexcept {
  const mark one = pending_.kind == mark_kind::none ? marks_.next() : pending_;
  pending_ = {};
  return one;
}

bool submission_walker::next(walked_document& found) noexcept {
  while (!stopped_) {
    const mark one = take();
    if (one.kind == mark_kind::none || begins_submission(one)) {
      stop_at(one);
      return false;
    }
    if (takes(one)) {
      read_document(one, found);
      return true;
    }
  }
  return false;
}

/// Takes a mark outside of documents; true when it opens one.
bool submission_walker::takes(const mark& one) noexcept {
  begun_ = true;
  last_mark_ = one.behind;
  switch (one.kind) {
    case mark_kind::header:
      header_seen_ = true;
      break;
    case mark_kind::end_header:
      header_closed_ = true;
      break;
    case mark_kind::end_submission:
      end_header(one.at);
      ended_ = true;
      after_end_ = next_line(source_, one.behind);
      if (const std::size_t at = skip_blank(source_, one.behind); begins_with(source_, at, pem_end))
        after_end_ = next_line(source_, at);
      break;
    case mark_kind::document:
      end_header(one.at);
      has_documents_ = true;
      return true;
    default:
      break;
  }
  return false;
}

void submission_walker::end_header(std::size_t at) noexcept { header_end_ = std::min(header_end_, at); }

/// Whether a mark outside of documents belongs to the submission after this one.
bool submission_walker::begins_submission(const mark& one) const noexcept {
  const bool is_complete = ended_ || has_documents_;
  switch (one.kind) {
    case mark_kind::submission:
      return begun_;
    case mark_kind::header:
      return is_complete || header_seen_;
    case mark_kind::document:
      return ended_;
    default:
      return false;
  }
}

void submission_walker::stop_at(const mark& one) noexcept {
  stopped_ = true;
  if (one.kind != mark_kind::none) end_ = ended_ ? after_end_ : start_with_pem(source_, one.at, last_mark_);
  end_header(end_);
}

void submission_walker::read_document(const mark& opening, walked_document& found) noexcept {
  found = {};
  found.start = opening.at;
  found.head = opening.behind;
  for (;;) {
    const mark one = take();
    if (one.kind == mark_kind::none || ends_document(one, found)) return finish_document(one, found);
    if (one.kind == mark_kind::text && !found.has_text) {
      found.has_text = true;
      found.text = one.at;
      found.body = one.behind;
    } else if (one.kind == mark_kind::end_text && found.has_text) {
      found.text_closed = true;
      found.body_end = one.at;  // the last one counts: a text may hold the word
    }
  }
}

/// Whether a mark inside a document ends it. In a body, only what goes on as a submission does is a mark at all.
bool submission_walker::ends_document(const mark& one, const walked_document& open) const noexcept {
  const bool in_body = open.has_text && !open.text_closed;
  switch (one.kind) {
    case mark_kind::end_document:
      if (!open.has_text || is_followed_by_mark(source_, one.behind)) return true;
      return open.text_closed && skip_blank(source_, open.body_end + std::string_view("</TEXT>").size()) >= one.at;
    case mark_kind::document:
      return !in_body || goes_on_as_document(source_, one.behind);
    case mark_kind::end_submission:
      return !in_body || is_followed_by_mark(source_, one.behind);
    case mark_kind::submission:
      return begins_with_accession(source_.substr(one.behind)) || goes_on_as_header(source_, one.behind);
    case mark_kind::header:
      return begins_with_accession(source_.substr(one.behind));
    default:
      return false;
  }
}

void submission_walker::finish_document(const mark& one, walked_document& open) noexcept {
  open.closed = one.kind == mark_kind::end_document;
  open.stop = open.closed ? next_line(source_, one.behind) : one.at;
  if (!open.closed) {
    if (one.kind == mark_kind::submission || one.kind == mark_kind::header)
      open.stop = start_with_pem(source_, one.at, open.head);
    pending_ = one;
  }
  const std::size_t content_end = open.closed ? one.at : open.stop;
  if (!open.has_text) open.text = open.body = content_end;
  if (!open.text_closed) open.body_end = content_end;
  last_mark_ = open.stop;
}

}  // namespace filigree
