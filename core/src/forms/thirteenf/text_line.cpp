#include "forms/thirteenf/text_line.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

bool is_rule_sign(char c) noexcept { return c == '-' || c == '=' || c == '_'; }

/// Dashes and blanks alone, two dashes at least: one may stand for nothing in a column.
bool is_rule(std::string_view text) noexcept {
  std::size_t signs = 0, longest = 0, run = 0;
  for (const char c : text) {
    if (!is_rule_sign(c) && c != ' ' && c != '\t' && c != '$') return false;
    run = is_rule_sign(c) ? run + 1 : 0;
    signs += is_rule_sign(c);
    if (run > longest) longest = run;
  }
  return signs > 0 && longest >= 2;
}

}  // namespace

text_line::text_line(std::string_view source, span place) noexcept
    : source_(source), text_(source.substr(place.offset, place.length)), place_(place) {
  const std::string_view inside = trim(text_);
  if (inside.empty()) return;
  split();
  if (word_count_ == 0) {
    kind_ = mark_count_ > 0 ? line_kind::marked : line_kind::blank;
  } else if (is_rule(inside)) {
    kind_ = line_kind::rule;
    mark_count_ = 0;
    // EDGAR put "- " before a line of dashes in some submissions: all else stands two columns further right there.
    const bool escaped = word_count_ > 1 && words_[0].place.length == 1 && words_[1].begin == words_[0].begin + 2;
    for (const text_word& word : words())
      if (word.place.length > 1) add_mark(word.begin - (escaped ? 2 : 0));
  } else {
    kind_ = inside.front() == '<' && mark_count_ == 0 ? line_kind::tag : line_kind::words;
    drop_rules();
  }
  // <TABLE> with markers behind it on the same line
  if (kind_ == line_kind::words && inside.front() == '<' && word_count_ == 1 && is_tag("TABLE")) kind_ = line_kind::tag;
}

/// Dashes under a sum that stand on the line of the next text are no words of it.
void text_line::drop_rules() noexcept {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < word_count_; ++i) {
    const std::string_view text = text_of(words_[i]);
    if (text.size() < 3 || !std::all_of(text.begin(), text.end(), is_rule_sign)) words_[kept++] = words_[i];
  }
  if (kept > 0) word_count_ = kept;
}

bool text_line::is_tag(std::string_view name) const noexcept {
  std::string_view inside = trim(text_);
  if (inside.substr(0, 1) != "<") return false;
  inside.remove_prefix(1);
  if (!starts_with_ignoring_case(inside, name)) return false;
  const std::string_view rest = inside.substr(name.size());
  return rest.empty() || !is_letter(rest.front());
}

void text_line::add_mark(std::uint32_t column) noexcept {
  if (mark_count_ < most_marks) marks_[mark_count_++] = column;
}

/// `<S>` or `<C>`, in either case.
bool text_line::take_marker(std::size_t& at, std::uint32_t& column) noexcept {
  if (at + 3 > text_.size() || text_[at] != '<' || text_[at + 2] != '>') return false;
  if (lower(text_[at + 1]) != 's' && lower(text_[at + 1]) != 'c') return false;
  add_mark(column);
  at += 3;
  column += 3;
  return true;
}

void text_line::split() noexcept {
  std::uint32_t column = 0, blanks = 2;
  for (std::size_t at = 0; at < text_.size();) {
    if (text_[at] == '\t') {
      column += 8 - column % 8;
      blanks = 2;
      ++at;
    } else if (is_space(text_[at])) {
      ++column;
      ++blanks;
      ++at;
    } else if (take_marker(at, column)) {
      blanks = 2;
    } else {
      if (word_count_ == most_words) {
        too_long_ = true;
        return;
      }
      const std::size_t from = at;
      const std::uint32_t begin = column;
      while (at < text_.size() && !is_space(text_[at]) && (text_[at] != '<' || at == from)) {
        ++at;
        ++column;
      }
      words_[word_count_++] = {
          {place_.offset + static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at - from)},
          begin,
          column,
          blanks >= 2};
      blanks = 0;
    }
  }
}

bool line_source::next(span& line) noexcept {
  if (at_ >= end_) return false;
  std::uint32_t stop = at_;
  while (stop < end_ && source_[stop] != '\n' && source_[stop] != '\r') ++stop;
  line = {at_, stop - at_};
  at_ = stop + (stop + 1 < end_ && source_[stop] == '\r' && source_[stop + 1] == '\n' ? 2u : 1u);
  return true;
}

}  // namespace filigree::thirteenf
