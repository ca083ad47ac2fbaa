#include "container/submission.hpp"

#include <algorithm>

#include "container/document_head.hpp"
#include "container/document_kind.hpp"
#include "container/index_page.hpp"
#include "container/walker.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

std::string_view trim_end(std::string_view text) noexcept {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool ends_with(std::string_view text, std::string_view ending) noexcept {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

class splitter {
 public:
  splitter(std::string_view source, submission& out, reporter& say) noexcept : source_(source), out_(out), say_(say) {}

  void run() noexcept {
    const submission_start start = find_submission(source_);
    submission_walker walker(source_, start.at, start.indented);
    std::size_t behind = 0;
    bool more = true;
    for (walked_document one; more && walker.next(one);) {
      if (out_.documents.empty()) {
        read_lines(start, walker);
      } else {
        check_gap(behind, one.start);
      }
      more = add(one);
      behind = one.stop;
    }
    if (out_.documents.empty()) {
      read_lines(start, walker);
      without_documents(walker);
    } else {
      check_gap(behind, walker.end());
    }
    out_.end = walker.end();
    name_submission(source_, out_);
  }

 private:
  // --- Header ----------------------------------------------------------------------------------------------------

  void read_lines(const submission_start& start, const submission_walker& walker) noexcept {
    if (!trim(source_.substr(0, start.at)).empty() && start.at > 3)
      say(severity::note, "control-block", 0,
          "What stands before the submission is a control block of the feed, or not part of it; it is skipped.");
    out_.dash_escaped = source_.substr(start.at, 15) == "-----BEGIN PRIV";
    const std::size_t end = std::max(walker.header_end(), start.at);
    const std::size_t begin = start.at == 0 && source_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : start.at;
    const bool cut = end == source_.size() && !walker.header_closed() && walker.has_marks();
    header_stop_ = read_header(source_, {begin, end, false, !walker.has_marks(), cut}, out_.header, say_);
  }

  /// A header alone is whole when something closes it.
  void without_documents(const submission_walker& walker) noexcept {
    if (!trim(source_.substr(header_stop_, walker.end() - header_stop_)).empty() && !walker.has_marks()) {
      say(severity::warning, "marks-missing", header_stop_,
          "The documents' marks are missing; what follows the header is one document here.");
      document rest;
      rest.place = rest.whole = {at(header_stop_), at(walker.end() - header_stop_)};
      tell_format(rest, source_.substr(header_stop_, walker.end() - header_stop_));
      out_.documents.push(rest);
      return;
    }
    const bool whole = walker.header_closed() || walker.closed();
    if (!whole)
      say(severity::warning, "truncated", walker.end(), "The header is never closed; the submission ends here.");
    say(out_.header.entries.empty() ? severity::error : severity::note, "no-document", 0,
        "The submission holds no document.");
  }

  // --- Documents -------------------------------------------------------------------------------------------------

  bool add(const walked_document& found) noexcept {
    document one;
    std::size_t body = found.body;
    std::size_t stop = found.body_end;
    const std::size_t head_end = read_head(found, one);
    if (!found.has_text) {
      body = head_end;
      say(severity::warning, "missing-text", found.start,
          "The document has no <TEXT>; what follows its head is its body.");
    }
    body = std::min(behind_blank_line(body), stop);
    bool closed = found.closed, text_closed = found.text_closed;
    if (!closed) closed = take_off(body, stop, "</DOCUMENT>");
    if (found.has_text && !text_closed) text_closed = take_off(body, stop, "</TEXT>");
    stop = std::max(body, before_indent(stop));
    if (!closed) {
      say(severity::warning, "truncated", stop, "The document is never closed; it ends here.");
    } else if (found.has_text && !text_closed) {
      say(severity::warning, "missing-text-end", stop,
          "The document's </TEXT> is missing; its body ends with the document.");
    }
    unwrap(body, stop, closed, one);
    one.place = {at(body), at(stop - body)};
    one.whole = {at(found.start), at(found.stop - found.start)};
    tell_format(one, source_.substr(body, stop - body));
    return out_.documents.push(one);
  }

  /// The head's lines; gives where they end: at `<TEXT>`, or at the first line that is no tag where there is none.
  std::size_t read_head(const walked_document& found, document& one) noexcept {
    std::size_t at = found.head;
    while (at < found.text) {
      const std::size_t stop = std::min(end_of_line(source_, at), found.text);
      const std::string_view line = trim(source_.substr(at, stop - at));
      std::string_view unknown;
      if (!line.empty() && !take_head_line(line, "<", ">", one, unknown)) {
        if (!found.has_text) return at;
        say(severity::warning, "unknown-document-line", offset(line), "The line ", line,
            " in a document's head is not understood.");
      } else if (!unknown.empty()) {
        say(severity::note, "unknown-document-tag", offset(line), "The line ", line,
            " in a document's head is unknown or said twice; it is left alone.");
      }
      at = std::min(next_line(source_, at), found.text);
    }
    return at;
  }

  /// `<XML>`, `<XBRL>` or `<PDF>` is a body's first line, its end the last.
  void unwrap(std::size_t& body, std::size_t& stop, bool closed, document& one) noexcept {
    std::string_view inner = source_.substr(body, stop - body);
    std::size_t blank = 0;
    while (blank < inner.size() && is_space(inner[blank])) ++blank;
    inner.remove_prefix(blank);
    constexpr std::string_view names[] = {"XML", "XBRL", "PDF"};
    const auto is_opening = [&](std::string_view name) {
      return inner.size() > name.size() + 1 && inner[0] == '<' && inner.substr(1, name.size()) == name &&
             inner[name.size() + 1] == '>';
    };
    const auto* const name = std::find_if(std::begin(names), std::end(names), is_opening);
    if (name == std::end(names)) return;
    one.wrapper = inner.substr(1, name->size());
    body = std::min(behind_blank_line(body + blank + name->size() + 2), stop);
    const std::string_view content = trim_end(source_.substr(body, stop - body));
    for (const std::string_view other : names) {
      if (!ends_with(content, ">") || !ends_with(content.substr(0, content.size() - 1), other)) continue;
      const std::size_t mark = content.size() - 1 - other.size();
      if (mark < 2 || content.substr(mark - 2, 2) != "</") continue;
      if (other != *name)
        say(severity::warning, "mismatched-wrapper", body + mark - 2, "The document's wrapper ", one.wrapper,
            " is closed by another name.");
      stop = std::max(body, before_indent(body + mark - 2));
      return;
    }
    if (closed)
      say(severity::warning, "unclosed-wrapper", stop, "The document's wrapper ", one.wrapper, " is not closed.");
  }

  /// A mark at the very end of a body, behind other text on its line.
  bool take_off(std::size_t body, std::size_t& stop, std::string_view mark) const noexcept {
    const std::string_view content = trim_end(source_.substr(body, stop - body));
    if (!ends_with(content, mark)) return false;
    stop = body + content.size() - mark.size();
    return true;
  }

  /// Behind the line break when nothing but blanks is left of the line at `at`.
  [[nodiscard]] std::size_t behind_blank_line(std::size_t at) const noexcept {
    std::size_t end = at;
    while (end < source_.size() && (source_[end] == ' ' || source_[end] == '\t')) ++end;
    if (end < source_.size() && (source_[end] == '\n' || source_[end] == '\r')) return next_line(source_, end);
    return at;
  }
  /// The start of the line whose mark stands at `at`, when only blanks stand before it.
  [[nodiscard]] std::size_t before_indent(std::size_t at) const noexcept {
    std::size_t begin = at;
    while (begin > 0 && (source_[begin - 1] == ' ' || source_[begin - 1] == '\t')) --begin;
    return begin == 0 || source_[begin - 1] == '\n' || source_[begin - 1] == '\r' ? begin : at;
  }

  // --- Between documents -----------------------------------------------------------------------------------------

  /// Nothing but the submission's own end stands between and behind documents.
  void check_gap(std::size_t from, std::size_t to) noexcept {
    for (std::size_t line = from; line < to; line = next_line(source_, line)) {
      const std::string_view text = trim(source_.substr(line, std::min(end_of_line(source_, line), to) - line));
      if (text.empty() || text.substr(0, 2) == "</" || text == pem_end) continue;
      say(severity::warning, "stray-text", offset(text), "The line ", text, " and what follows stand in no document.");
      return;
    }
  }

  // --- Words -----------------------------------------------------------------------------------------------------

  void say(severity level, std::string_view code, std::size_t place, std::string_view before,
           std::string_view quoted = {}, std::string_view after = {}) noexcept {
    say_.report(level, code, at(place), before, quoted, after);
  }
  [[nodiscard]] static std::uint32_t at(std::size_t place) noexcept { return static_cast<std::uint32_t>(place); }
  [[nodiscard]] std::size_t offset(std::string_view part) const noexcept {
    return static_cast<std::size_t>(part.data() - source_.data());
  }

  std::string_view source_;
  submission& out_;
  reporter& say_;
  std::size_t header_stop_ = 0;
};

}  // namespace

void name_submission(std::string_view source, submission& out) noexcept {
  const auto set = [](span& place, span value) {
    if (!place.placed()) place = value;
  };
  for (const header_entry& entry : out.header.entries) {
    if (entry.group != 0 || entry.known == nullptr || entry.value.length == 0 || entry.cut) continue;
    const std::string_view tag = entry.known->tag;
    if (tag == "ACCESSION-NUMBER") {
      set(out.accession, entry.value);
    } else if (tag == "TYPE") {
      set(out.form_type, entry.value);
    } else if (tag == "FILING-DATE") {
      set(out.filing_date, entry.value);
    } else if (begins_with_accession(source.substr(entry.value.offset, entry.value.length))) {
      constexpr std::uint32_t length = 20;  // <SEC-DOCUMENT>0009900001-26-000012.txt : 20260304
      if (tag == "SEC-DOCUMENT" || tag == "IMS-DOCUMENT" || tag == "SEC-HEADER" || tag == "IMS-HEADER")
        set(out.accession, {entry.value.offset, length});
    }
  }
}

bool is_submission(std::string_view source) noexcept { return find_submission(source).found || is_index_page(source); }

void split_submission(std::string_view source, submission& out, reporter& say) noexcept {
  if (is_index_page(source)) return read_index_page(source, out, say);
  splitter(source, out, say).run();
}

}  // namespace filigree
