#include "corpus/container_oracle.hpp"

#include <algorithm>
#include <regex>

namespace filigree::test {
namespace {

struct line {
  std::string text;
  std::size_t offset, behind;  ///< behind the line break
};

std::vector<line> lines_of(const std::string& bytes) {
  std::vector<line> lines;
  std::size_t at = bytes.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
  while (at < bytes.size()) {
    std::size_t stop = at;
    while (stop < bytes.size() && bytes[stop] != '\r' && bytes[stop] != '\n') ++stop;
    std::size_t behind = stop;
    if (behind < bytes.size()) behind += bytes.compare(behind, 2, "\r\n") == 0 ? 2 : 1;
    lines.push_back({bytes.substr(at, stop - at), at, behind});
    at = behind;
  }
  return lines;
}

std::string stripped(const std::string& text) {
  const std::size_t from = text.find_first_not_of(" \t\v\f");
  return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \t\v\f") - from + 1);
}

bool is_begin(const std::string& text) {
  static const std::regex begin(
      R"(^(<SEC-DOCUMENT>|<IMS-DOCUMENT>|<SEC-HEADER>|<SUBMISSION>|<DOCUMENT>|-----BEGIN PRIVACY).*)");
  return std::regex_match(text, begin);
}

/// A document from its opening line on; `at` is left behind it.
oracle_document read_document(const std::string& bytes, const std::vector<line>& lines, std::size_t& at) {
  oracle_document one;
  static const std::regex tagged(R"(^<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>(.*)$)");
  for (; at < lines.size() && stripped(lines[at].text) != "<TEXT>"; ++at) {
    const std::string text = stripped(lines[at].text);
    std::smatch parts;
    if (!std::regex_match(text, parts, tagged)) continue;
    std::string& field = parts[1] == "TYPE"       ? one.type
                         : parts[1] == "SEQUENCE" ? one.sequence
                         : parts[1] == "FILENAME" ? one.filename
                                                  : one.description;
    field = stripped(parts[2]);
  }
  if (at < lines.size()) ++at;
  std::size_t first = at;
  for (; at < lines.size() && stripped(lines[at].text) != "</DOCUMENT>"; ++at) continue;
  std::size_t last = at;  // one behind
  while (last > first && stripped(lines[last - 1].text).empty()) --last;
  if (last > first && stripped(lines[last - 1].text) == "</TEXT>") --last;
  std::size_t inner = first;
  while (inner < last && stripped(lines[inner].text).empty()) ++inner;
  static const std::regex wrapper("<(XML|XBRL|PDF)>");
  if (inner < last && std::regex_match(stripped(lines[inner].text), wrapper)) {
    const std::string end = "</" + stripped(lines[inner].text).substr(1);
    first = inner + 1;
    std::size_t close = last;
    while (close > first && stripped(lines[close - 1].text).empty()) --close;
    if (close > first && stripped(lines[close - 1].text) == end) last = close - 1;
  }
  one.offset = first < lines.size() ? lines[first].offset : bytes.size();
  const std::size_t stop = last < lines.size() ? lines[last].offset : bytes.size();
  one.body = bytes.substr(one.offset, stop - one.offset);
  if (at < lines.size()) ++at;
  return one;
}

}  // namespace

std::optional<oracle_submission> read_submission_by_oracle(const std::string& bytes) {
  std::vector<line> lines = lines_of(bytes);
  std::size_t at = 0;
  while (at < lines.size() && stripped(lines[at].text).empty()) ++at;
  if (at == lines.size() || !is_begin(lines[at].text)) return std::nullopt;
  const bool has_marks = std::any_of(lines.begin(), lines.end(), [](const line& one) {
    return stripped(one.text) == "<DOCUMENT>" || stripped(one.text) == "</SEC-HEADER>";
  });
  if (!has_marks) return std::nullopt;  // tags stripped by somebody's tool
  oracle_submission found;
  static const std::regex tagged(R"(^<([A-Z0-9_-]+)>(.*)$)"), keyed(R"(^(\t*)([A-Za-z0-9 _./&()'#-]+?)\s*:\s*(.*)$)");
  const std::size_t header_end = bytes.find("</SEC-HEADER>");
  bool tabs_mislead = false;  // as they do within a tagged block
  for (; at < lines.size() && stripped(lines[at].text) != "<DOCUMENT>"; ++at) {
    if (lines[at].text.rfind("]", 0) == 0 && !found.header.empty()) {  // broken off the value before it
      found.header.back().value += "]";
      tabs_mislead = true;  // whoever broke it added tabs as well
      lines[at].text.erase(0, 1);
    }
    const std::string text = stripped(lines[at].text);
    std::smatch parts;
    if (std::regex_match(text, parts, tagged)) {
      found.header.push_back({parts[1], stripped(parts[2]), at + 1, {}});
      tabs_mislead = tabs_mislead || bytes.find("</" + parts[1].str() + ">") < header_end;
    } else if (std::regex_match(lines[at].text, parts, keyed)) {
      const bool tabs_tell = !tabs_mislead && lines[at].text[0] != ' ';
      const auto depth = tabs_tell ? std::optional<std::size_t>(parts[1].length()) : std::nullopt;
      found.header.push_back({stripped(parts[2]), stripped(parts[3]), at + 1, depth});
    } else if (!text.empty() && text.rfind("</", 0) != 0 && text[0] != '-' && lines[at].text[0] != ' ') {
      found.header.push_back({"", text, at + 1, {}});  // to be named in a diagnostic
    }
  }
  while (at < lines.size()) {
    if (stripped(lines[at].text) != "<DOCUMENT>") {
      ++at;
      continue;
    }
    found.documents.push_back(read_document(bytes, lines, ++at));
  }
  return found;
}

}  // namespace filigree::test
