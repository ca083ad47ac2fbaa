#include "container/submission.hpp"

#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// Only blanks stand before `at` on its line: some people's tools indent what EDGAR does not.
bool at_line_start(std::string_view source, std::size_t at) noexcept {
  while (at > 0 && (source[at - 1] == ' ' || source[at - 1] == '\t')) --at;
  return at == 0 || source[at - 1] == '\n' || source[at - 1] == '\r';
}

/// `mark` at the start of a line, letter case as given (formats/03 §3: XML bodies may hold `<document>`).
std::size_t find_mark(std::string_view source, std::string_view mark, std::size_t from) noexcept {
  for (std::size_t at = source.find(mark, from); at != none; at = source.find(mark, at + 1))
    if (at_line_start(source, at)) return at;
  return none;
}

std::size_t end_of_line(std::string_view source, std::size_t at) noexcept {
  const std::size_t found = source.find_first_of("\r\n", at);
  return found == none ? source.size() : found;
}

span span_in(std::string_view source, std::string_view part) noexcept {
  return {static_cast<std::uint32_t>(part.data() - source.data()), static_cast<std::uint32_t>(part.size())};
}

/// A header line of either dialect: `KEY:<tabs>value` or `<KEY>value`, dashes and blanks in keys alike.
struct header_line {
  std::string_view key, value;

  explicit header_line(std::string_view line) noexcept {
    line = trim(line);
    const bool tagged = !line.empty() && line.front() == '<';
    const std::size_t mark = line.find(tagged ? '>' : ':');
    if (mark == none) return;
    key = trim(line.substr(tagged ? 1 : 0, mark - (tagged ? 1 : 0)));
    value = trim(line.substr(mark + 1));
  }
  [[nodiscard]] bool is(std::string_view name) const noexcept {
    if (key.size() != name.size()) return false;
    for (std::size_t i = 0; i < key.size(); ++i)
      if (key[i] != name[i] && !(key[i] == '-' && name[i] == ' ')) return false;
    return true;
  }
};

class header_reader {
 public:
  header_reader(std::string_view source, submission& out) noexcept : source_(source), out_(out) {}

  void read(std::size_t end) noexcept {
    for (std::size_t at = 0; at < end;) {
      const std::size_t stop = end_of_line(source_, at);
      line(header_line(source_.substr(at, stop - at)));
      at = stop + 1;
    }
  }

 private:
  void line(const header_line& text) noexcept {
    if (text.is("REPORTING OWNER")) {
      constexpr std::size_t most_owners = 100;  // EDGAR takes ten
      in_owner_ = out_.owners.size() < most_owners && out_.owners.push({});
    } else if (text.is("ISSUER") || text.is("SUBJECT COMPANY") || text.is("FILER") || text.is("FILED BY")) {
      in_owner_ = false;
    }
    if (text.value.empty()) return;
    if (text.is("ACCESSION NUMBER")) set(out_.accession, text.value);
    if (text.is("SEC DOCUMENT") || text.is("IMS DOCUMENT")) set(out_.accession, text.value.substr(0, text.value.find(".txt")));
    if (text.is("CONFORMED SUBMISSION TYPE") || text.is("TYPE")) set(out_.form_type, text.value);
    if (text.is("FILED AS OF DATE") || text.is("FILING DATE")) set(out_.filing_date, text.value);
    if (!in_owner_ || out_.owners.empty()) return;
    if (text.is("CENTRAL INDEX KEY") || text.is("CIK")) set(out_.owners.back().cik, text.value);
    if (text.is("SEC FILE NUMBER") || text.is("FILE NUMBER")) set(out_.owners.back().file_number, text.value);
  }

  /// The first value stands; `<SEC-DOCUMENT>` comes before the accession number and says the same.
  void set(span& place, std::string_view value) noexcept {
    if (!place.placed()) place = span_in(source_, value);
  }

  std::string_view source_;
  submission& out_;
  bool in_owner_ = false;
};

/// The value behind `<TAG>` in a document's own header lines.
std::string_view tag_value(std::string_view head, std::string_view tag) noexcept {
  const std::size_t at = find_mark(head, tag, 0);
  if (at == none) return {};
  const std::size_t from = at + tag.size();
  return trim(head.substr(from, end_of_line(head, from) - from));
}

/// Takes `<XML>` … `</XML>` and the like off a body.
std::string_view unwrapped(std::string_view body) noexcept {
  const std::string_view inner = trim(body);
  for (const std::string_view mark : {std::string_view("XML"), std::string_view("XBRL"), std::string_view("PDF")}) {
    if (inner.size() < mark.size() + 2 || inner[0] != '<' || inner[mark.size() + 1] != '>' ||
        inner.substr(1, mark.size()) != mark)
      continue;
    const std::string_view rest = inner.substr(mark.size() + 2);
    const std::size_t close = rest.rfind("</");
    const bool closed = close != none && rest.substr(close + 2, mark.size()) == mark;
    return trim(closed ? rest.substr(0, close) : rest);
  }
  return body;
}

submission_document read_document(std::string_view source, std::size_t start, std::size_t stop, bool closed) noexcept {
  const std::string_view whole = source.substr(start, stop - start);
  const std::size_t text = find_mark(whole, "<TEXT>", 0);
  const std::string_view head = whole.substr(0, text);
  std::string_view body = text == none ? std::string_view{} : whole.substr(text + 6);
  if (const std::size_t end = body.rfind("</TEXT>"); end != none) body = body.substr(0, end);
  body = unwrapped(body);
  const span place = body.data() == nullptr ? span{static_cast<std::uint32_t>(stop), 0} : span_in(source, body);
  return {tag_value(head, "<SEQUENCE>"), tag_value(head, "<TYPE>"), tag_value(head, "<FILENAME>"),
          tag_value(head, "<DESCRIPTION>"), place, closed};
}

}  // namespace

bool is_submission(std::string_view source) noexcept {
  const std::string_view head = source.substr(0, 4096);
  for (const std::string_view mark :
       {std::string_view("-----BEGIN PRIVACY"), std::string_view("<SEC-DOCUMENT>"), std::string_view("<IMS-DOCUMENT>"),
        std::string_view("<SEC-HEADER>"), std::string_view("<SUBMISSION>"), std::string_view("<DOCUMENT>")})
    if (find_mark(head, mark, 0) != none) return true;
  return false;
}

void split_submission(std::string_view source, submission& out) noexcept {
  constexpr std::string_view opening = "<DOCUMENT>", closing = "</DOCUMENT>";
  std::size_t at = find_mark(source, opening, 0);
  header_reader(source, out).read(at == none ? source.size() : at);
  while (at != none) {
    const std::size_t start = at + opening.size();
    const std::size_t next = find_mark(source, opening, start);
    const std::size_t limit = next == none ? source.size() : next;
    const std::size_t close = find_mark(source.substr(0, limit), closing, start);
    if (!out.documents.push(read_document(source, start, close == none ? limit : close, close != none))) return;
    at = next;
  }
}

}  // namespace filigree
