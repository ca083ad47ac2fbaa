#include "forms/thirteenf/text_layout.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

/// What captions say, as bits: words of one caption stand on several lines.
enum said : std::uint16_t {
  says_issuer = 1,
  says_class = 2,
  says_cusip = 4,
  says_value = 8,
  says_amount = 16,
  says_kind = 32,
  says_discretion = 64,
  says_manager = 128,
  says_sole = 256,
  says_shared = 512,
  says_defined = 1024,
  says_other = 2048,
  says_none = 4096,
};
struct caption_word {
  std::string_view begins;
  std::uint16_t says;
};
constexpr caption_word caption_words[] = {
    {"issuer", says_issuer},    {"class", says_class},      {"cusip", says_cusip},     {"value", says_value},
    {"thousand", says_value},   {"(x$1000", says_value},    {"x1000", says_value},     {"market", says_value},
    {"shares", says_amount},    {"principal", says_amount}, {"shrs", says_amount},     {"sh/", says_kind},
    {"put/", says_kind},        {"disc", says_discretion},  {"dscr", says_discretion}, {"invest", says_discretion},
    {"invst", says_discretion}, {"mana", says_manager},     {"mngr", says_manager},    {"mgr", says_manager},
    {"sole", says_sole},        {"shared", says_shared},    {"shrd", says_shared},     {"defined", says_defined},
    {"other", says_other},      {"none", says_none},        {"shared-", says_shared},
};

std::uint16_t said_by(std::string_view word) noexcept {
  while (!word.empty() && (word.front() == '(' && word.size() > 3 && word[2] == ')')) word.remove_prefix(3);
  for (const caption_word& one : caption_words)
    if (starts_with_ignoring_case(word, one.begins)) return one.says;
  if (word.size() > 1 && word.front() == '(') return said_by(word.substr(1));
  return 0;
}

}  // namespace

void text_layout::add_caption(span line) noexcept {
  if (caption_count_ == most_captions) {
    std::copy(captions_ + 1, captions_ + most_captions, captions_);
    --caption_count_;
  }
  captions_[caption_count_++] = line;
}

bool text_layout::names_cusip(std::string_view source) const noexcept {
  for (std::size_t i = 0; i < caption_count_; ++i)
    if (find_ignoring_case(source.substr(captions_[i].offset, captions_[i].length), "cusip") != std::string_view::npos)
      return true;
  return false;
}

bool text_layout::take_ruler(std::string_view source, const text_line& ruler) noexcept {
  const std::span<const std::uint32_t> marks = ruler.marks();
  if (marks.size() < fewest_columns) return false;
  const bool same_columns = marks.size() == count_;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    columns_[i].begin = marks[i];
    if (!same_columns) columns_[i].kind = text_column::unknown;
  }
  count_ = marks.size();
  if (!names_cusip(source)) return true;  // the table goes on, on another page, without its captions
  for (std::size_t i = 0; i < count_; ++i) columns_[i].kind = text_column::unknown;
  name_by_captions(source);
  name_by_order();
  return true;
}

void text_layout::name_by_captions(std::string_view source) noexcept {
  std::uint16_t says[text_line::most_marks] = {};
  for (std::size_t i = 0; i < caption_count_; ++i) {
    const text_line line(source, captions_[i]);
    if (line.kind() != line_kind::words) continue;
    for (const text_word& word : line.words()) says[index_at(word)] |= said_by(line.text_of(word));
  }
  const auto name = [&](std::size_t i, text_column kind) {
    if (columns_[i].kind == text_column::unknown) columns_[i].kind = kind;
  };
  std::size_t cusip = count_, managers = count_;
  for (std::size_t i = 0; i < count_; ++i) {
    if ((says[i] & says_cusip) != 0 && cusip == count_) cusip = i;
    if ((says[i] & says_manager) != 0 && i > cusip) managers = i;
  }
  if (cusip < count_) name(cusip, text_column::cusip);
  if (managers < count_) name(managers, text_column::managers);
  bool value_seen = false, amount_seen = false;
  for (std::size_t i = 0; i < count_; ++i) {
    if (i < cusip) {
      name(i, i == 0 ? text_column::issuer : (says[i] & says_class) != 0 ? text_column::title : text_column::unknown);
    } else if (!value_seen && (says[i] & says_value) != 0) {
      name(i, text_column::value);
      value_seen = true;
    } else if (value_seen && !amount_seen && (says[i] & says_amount) != 0) {
      name(i, text_column::amount);
      amount_seen = true;
    } else if ((says[i] & says_kind) != 0) {
      name(i, text_column::kind);
    } else if (amount_seen && i < managers && managers < count_) {
      // Three boxes, or one column of words.
      if ((says[i] & says_sole) != 0) name(i, text_column::box_sole);
      if ((says[i] & says_defined) != 0) name(i, text_column::box_defined);
      if ((says[i] & says_other) != 0) name(i, text_column::box_other);
      if ((says[i] & says_discretion) != 0) name(i, text_column::discretion);
    } else if (amount_seen && i > managers) {
      if ((says[i] & says_sole) != 0) name(i, text_column::sole);
      if ((says[i] & says_shared) != 0) name(i, text_column::shared);
      if ((says[i] & says_none) != 0) name(i, text_column::none);
    }
  }
}

/// The form has its columns in one order: what captions leave open follows from what stands beside it.
void text_layout::name_by_order() noexcept {
  constexpr text_column last[] = {text_column::sole, text_column::shared, text_column::none};
  std::size_t managers = 0;
  while (managers < count_ && columns_[managers].kind != text_column::managers) ++managers;
  if (managers + 4 != count_) return;
  for (std::size_t i = 0; i < 3; ++i)
    if (columns_[managers + 1 + i].kind == text_column::unknown) columns_[managers + 1 + i].kind = last[i];
}

std::size_t text_layout::index_at(const text_word& word) const noexcept {
  std::size_t best = 0;
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const std::uint32_t begin = i == 0 ? 0 : columns_[i].begin;
    const std::uint32_t end = i + 1 < count_ ? columns_[i + 1].begin : npos;
    if (word.begin >= end || word.end <= begin) continue;
    const std::uint32_t common = std::min(word.end, end) - std::max(word.begin, begin);
    if (common <= most) continue;
    most = common;
    best = i;
  }
  return best;
}

text_column text_layout::at(const text_word& word) const noexcept {
  return count_ == 0 ? text_column::unknown : columns_[index_at(word)].kind;
}

std::uint32_t text_layout::begin_of(text_column kind) const noexcept {
  for (std::size_t i = 0; i < count_; ++i)
    if (columns_[i].kind == kind) return columns_[i].begin;
  return npos;
}

}  // namespace filigree::thirteenf
