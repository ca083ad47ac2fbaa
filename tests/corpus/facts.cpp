#include "corpus/facts.hpp"

#include <regex>
#include <sstream>

namespace filigree::test {
namespace {

std::string stripped(std::string text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  std::size_t first = 0;
  while (first < text.size() && blank(text[first])) ++first;
  return text.substr(first);
}

/// Takes a JavaScript object literal apart: `{ a: { value: 1 } }` gives the fact `.a.value` = `1`.
class literal_reader {
 public:
  literal_reader(std::string_view text, const fact& about, std::vector<fact>& out)
      : text_(text), about_(about), out_(out) {}

  /// Reads one value for `field`; what follows it is left for `rest`.
  void value(const std::string& field) {
    blanks();
    if (peek() != '{') return simple(field);
    ++at_;
    for (blanks(); peek() != '}' && at_ < text_.size(); blanks()) {
      const std::string key = word();
      blanks();
      if (peek() != ':') return;  // no object literal after all
      ++at_;
      value(field + "." + key);
      blanks();
      if (peek() == ',') ++at_;
    }
    ++at_;
  }
  std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (peek() == ' ') ++at_;
  }
  std::string word() {
    const std::size_t start = at_;
    while (std::isalnum(static_cast<unsigned char>(peek())) != 0) ++at_;
    return std::string(text_.substr(start, at_ - start));
  }
  void simple(const std::string& field) {
    const std::size_t start = at_;
    const char opening = peek();
    const bool enclosed = opening == '\'' || opening == '"' || opening == '[';
    const std::size_t close =
        enclosed ? text_.find(opening == '[' ? ']' : opening, at_ + 1) : text_.find_first_of(",})", at_);
    at_ = close == std::string_view::npos ? text_.size() : close + (enclosed ? 1 : 0);
    if (close == std::string_view::npos) return;  // EXPECTED.md cuts long literals: what is cut says nothing
    out_.push_back({about_.file, field, stripped(std::string(text_.substr(start, at_ - start)))});
  }

  std::string_view text_;
  const fact& about_;
  std::vector<fact>& out_;
  std::size_t at_ = 0;
};

/// An object literal, behind which further assertions of the same test may stand: `t.is(field, literal)`.
void add_objects(const fact& one, std::vector<fact>& out) {
  literal_reader object(one.expected, one, out);
  object.value(one.field);
  static const std::regex assertion(R"(t\.(?:is|deepEqual)\(([\w.\[\]]+), )");
  const std::string rest(object.rest());
  for (std::sregex_iterator at(rest.begin(), rest.end(), assertion), none; at != none; ++at) {
    const std::string literal = rest.substr(static_cast<std::size_t>(at->position() + at->length()));
    literal_reader(literal, one, out).value((*at)[1]);
  }
}

}  // namespace

std::vector<fact> facts_about(std::string_view markdown, std::string_view folder) {
  std::vector<fact> facts;
  std::istringstream lines{std::string(markdown)};
  std::string line, file;
  static const std::regex row(R"(^\| (.+?) \| (.+) \| [^|]* \|$)");
  while (std::getline(lines, line)) {
    if (line.rfind("### ", 0) == 0) file = stripped(line.substr(4));
    std::smatch parts;
    if (file.rfind(std::string(folder) + "/", 0) != 0 || !std::regex_match(line, parts, row)) continue;
    const fact one{file, stripped(parts[1]), stripped(parts[2])};
    if (one.field == "field" || one.field == "---") continue;
    if (one.expected[0] == '{') {
      add_objects(one, facts);
    } else {
      facts.push_back(one);
    }
  }
  return facts;
}

std::string plain(std::string_view literal) {
  std::string text = stripped(std::string(literal));
  std::smatch parts;
  static const std::regex quoted(R"(^(['"])(.*)\1$)");
  if (std::regex_match(text, parts, quoted)) text = parts[2].str();
  static const std::regex parsed(R"(^Date\.parse\('(.*)'\)$)");
  if (std::regex_match(text, parts, parsed)) return parts[1];
  static const std::regex constructed(R"(^date(?:time)?\((\d+), (\d+), (\d+)\)$)");
  if (std::regex_match(text, parts, constructed)) {
    const auto two = [](const std::string& digits) { return digits.size() < 2 ? "0" + digits : digits; };
    return parts[1].str() + "-" + two(parts[2]) + "-" + two(parts[3]);
  }
  if (text == "True") return "true";
  if (text == "False") return "false";
  return text;
}

}  // namespace filigree::test
