#include "container/marks.hpp"

#include "text/characters.hpp"
#include "text/scan.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

struct known_mark {
  std::string_view text;
  mark_kind kind;
};

constexpr known_mark known_marks[] = {
    {"<DOCUMENT>", mark_kind::document},
    {"</DOCUMENT>", mark_kind::end_document},
    {"<TEXT>", mark_kind::text},
    {"</TEXT>", mark_kind::end_text},
    {"<SEC-DOCUMENT>", mark_kind::submission},
    {"</SEC-DOCUMENT>", mark_kind::end_submission},
    {"<IMS-DOCUMENT>", mark_kind::submission},
    {"</IMS-DOCUMENT>", mark_kind::end_submission},
    {"<SUBMISSION>", mark_kind::submission},
    {"</SUBMISSION>", mark_kind::end_submission},
    {"<SEC-HEADER>", mark_kind::header},
    {"</SEC-HEADER>", mark_kind::end_header},
    {"<IMS-HEADER>", mark_kind::header},
    {"</IMS-HEADER>", mark_kind::end_header},
};

}  // namespace

mark mark_of(std::string_view text) noexcept {
  if (text.size() < 6) return {};
  const char first = text[1] == '/' ? text[2] : text[1];
  if (first != 'D' && first != 'T' && first != 'S' && first != 'I') return {};
  for (const known_mark& known : known_marks)
    if (text.substr(0, known.text.size()) == known.text) return {known.kind, 0, known.text.size()};
  return {};
}

std::size_t mark_scanner::next_candidate() const noexcept {
  if (at_ >= source_.size()) return source_.size();
  if (at_ == from_ && source_[at_] == '<') return at_;
  if (indented_) {
    std::size_t at = source_.find('<', at_);
    while (at != none && !is_at_line_start(source_, at)) at = source_.find('<', at + 1);
    return at == none ? source_.size() : at;
  }
  const char* const begin = source_.data();
  const std::size_t from = at_ == 0 ? 1 : at_;
  return static_cast<std::size_t>(find_at_line_start(begin + from, begin + source_.size(), '<') - begin);
}

mark mark_scanner::next() noexcept {
  for (;;) {
    const std::size_t at = next_candidate();
    if (at >= source_.size()) {
      at_ = source_.size();
      return {mark_kind::none, source_.size(), source_.size()};
    }
    at_ = at + 1;
    mark found = mark_of(source_.substr(at));
    if (found.kind == mark_kind::none) continue;
    found.at = at;
    found.behind += at;
    return found;
  }
}

bool is_at_line_start(std::string_view source, std::size_t at) noexcept {
  while (at > 0 && (source[at - 1] == ' ' || source[at - 1] == '\t')) --at;
  return at == 0 || source[at - 1] == '\n' || source[at - 1] == '\r';
}

std::size_t end_of_line(std::string_view source, std::size_t at) noexcept {
  while (at < source.size() && source[at] != '\n' && source[at] != '\r') ++at;
  return at;
}

std::size_t next_line(std::string_view source, std::size_t at) noexcept {
  at = end_of_line(source, at);
  if (at == source.size()) return at;
  const bool is_pair = source[at] == '\r' && at + 1 < source.size() && source[at + 1] == '\n';
  return at + (is_pair ? 2 : 1);
}

bool begins_with_accession(std::string_view text) noexcept {
  constexpr std::size_t length = 20;
  if (text.size() < length) return false;
  for (std::size_t i = 0; i < length; ++i)
    if (i == 10 || i == 13 ? text[i] != '-' : !is_digit(text[i])) return false;
  return true;
}

}  // namespace filigree
