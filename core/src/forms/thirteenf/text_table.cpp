#include "forms/thirteenf/text_table.hpp"

#include <algorithm>

#include "forms/thirteenf/cusip.hpp"
#include "forms/thirteenf/spec.hpp"
#include "forms/thirteenf/text_cusip.hpp"
#include "forms/thirteenf/text_vocabulary.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

bool has_words(std::string_view text, std::string_view words) noexcept {
  return find_ignoring_case(text, words) != std::string_view::npos;
}
bool is_number(word_kind kind) noexcept { return kind == word_kind::number || kind == word_kind::list; }

std::size_t count_numbers(const text_line& line) noexcept {
  std::size_t count = 0;
  for (const text_word& word : line.words()) count += is_number(kind_of_word(line.text_of(word)));
  return count;
}

}  // namespace

void text_table::take(const text_line& line) noexcept {
  switch (line.kind()) {
    case line_kind::blank:  // a name does not go on over it
      drop_pending();
      last_caption_ = {};
      return;
    case line_kind::tag:
      return take_tag(line);
    case line_kind::marked:
      return take_ruler(line);
    case line_kind::rule:
      behind_rule_ = true;
      last_caption_ = {};
      if (in_captions_ && layout_.names_cusip(data_.source.view())) take_ruler(line);
      return;
    case line_kind::words:
      take_words(line);
      behind_rule_ = false;
      return;
  }
}

void text_table::take_tag(const text_line& line) noexcept {
  const bool ends = line.is_tag("/TABLE");
  if (!ends && !line.is_tag("TABLE") && !line.is_tag("PAGE")) return;
  layout_.begin_captions();
  in_captions_ = true;
  if (ends) drop_pending();
  if (line.is_tag("TABLE") && !line.marks().empty()) take_ruler(line);
}

void text_table::take_ruler(const text_line& line) noexcept {
  const bool names_cusip = layout_.names_cusip(data_.source.view());
  const bool taken = layout_.take_ruler(data_.source.view(), line);
  if (!taken && line.kind() == line_kind::rule) return;
  inside_ = taken && (inside_ || names_cusip);
  in_captions_ = !taken;
  indent_ = text_layout::npos;
}

void text_table::leave() noexcept {
  drop_pending();
  store();
  inside_ = false;
  in_captions_ = true;
  layout_.begin_captions();
}

void text_table::take_words(const text_line& line) noexcept {
  if (!in_captions_ && inside_ && has_words(line.text(), "cusip")) begin_captions_again();
  if (in_captions_) layout_.add_caption(line.place());
  if (in_captions_ && has_words(line.text(), "cusip")) inside_ = true;
  if (!line.is_too_long() && take_holding(line)) return;
  last_caption_ = in_captions_ ? line.place() : span{};
  if (!inside_ || in_captions_) return;
  if (line.is_too_long()) return keep_unread(line.place());
  if (take_more_managers(line) || take_carried(line) || take_total(line) || take_name(line)) return;
  keep_unread(line.place());
}

/// Captions are repeated in the middle of a table: what stood right above their line belongs to them.
void text_table::begin_captions_again() noexcept {
  layout_.begin_captions();
  for (std::size_t i = 0; i < pending_count_; ++i) layout_.add_caption(pending_lines_[i]);
  pending_count_ = 0;
  pending_ = {};
  in_captions_ = true;
}

/// Where no ruler ends the captions, the line right above the first row may be the beginning of its name.
void text_table::take_back_name(const text_line& line, const found_cusip& cusip) noexcept {
  if (!in_captions_ || !last_caption_.placed()) return;
  const text_line above(data_.source.view(), last_caption_);
  const bool is_caption = has_words(above.text(), "issuer") || has_words(above.text(), "cusip");
  const bool is_name = above.words().back().end <= line.words()[cusip.first].begin;
  const bool further_in = cusip.first == 0 || line.words().front().begin > above.words().front().begin;
  if (!is_caption && is_name && further_in) read_name(above, above.words().size(), layout_, pending_);
}

bool text_table::take_holding(const text_line& line) noexcept {
  const auto cusip = find_cusip(line, layout_);
  if (!cusip) return false;
  if (!inside_ && check_cusip(cusip->view()) != cusip_check::right) return false;
  text_row row;
  if (!read_amounts(line, cusip->behind, layout_, row)) return false;
  store();
  take_back_name(line, *cusip);
  named_security next = pending_;
  read_name(line, cusip->first, layout_, next);
  if (next.issuer.empty() && next.title.empty() && cusip->view() == security_.cusip_view()) {
    next = security_;
    row.carried = true;
  }
  next.cusip = text_line::around(line.words().subspan(cusip->first, cusip->behind - cusip->first));
  next.cusip_length = cusip->length;
  std::copy_n(cusip->text, cusip->length, next.cusip_text);
  security_ = next;
  pending_ = {};
  pending_count_ = 0;
  inside_ = true;
  in_captions_ = false;
  if (cusip->first > 0) indent_ = std::min(indent_, line.words().front().begin);
  open(row);
  return true;
}

/// A row that leaves issuer, class and CUSIP to the one above it.
bool text_table::take_carried(const text_line& line) noexcept {
  if (security_.cusip_length == 0 || pending_count_ > 0) return false;
  const text_word& first = line.words().front();
  const std::uint32_t names_end = layout_.knows(text_column::cusip) ? layout_.begin_of(text_column::cusip)
                                  : indent_ == text_layout::npos    ? 0
                                                                    : indent_ + 8;
  if (first.begin <= names_end) return false;
  text_row row;
  if (!read_amounts(line, 0, layout_, row)) return false;
  if (behind_rule_ && !row.discretion.placed()) return false;  // totals of values and of shares
  row.carried = true;
  store();
  open(row);
  return true;
}

/// "14, 15" below a list that was too long for its column, alone or with the votes, or the beginning of the next name.
bool text_table::take_more_managers(const text_line& line) noexcept {
  if (!has_row_ || row_.managers.empty()) return false;
  const std::size_t first = first_behind_name(line);
  if (first == line.words().size()) return false;
  const span last = row_.managers.parts[row_.managers.count - 1];
  const bool goes_on = data_.bytes_at(last).back() == ',';
  if (!goes_on && layout_.at(line.words()[first]) != text_column::managers) return false;
  text_row longer = row_;
  longer.managers = {};
  if (!read_more_managers(line, first, layout_, longer) || longer.managers.empty()) return false;
  text_pieces all = row_.managers;
  for (std::size_t i = 0; i < longer.managers.count; ++i) all.add(longer.managers.parts[i]);
  longer.managers = all;
  row_ = longer;
  if (first > 0) add_name(line, first);
  return true;
}

/// A sum of the rows above; one that is not their sum fits no row and is kept with those lines.
bool text_table::take_total(const text_line& line) noexcept {
  if (count_numbers(line) != 1) return false;
  const text_word& last = line.words().back();
  const auto number = parse_decimal(line.text_of(last));
  if (!number) return false;
  const bool is_part = compare(*number, since_total_) == 0, is_all = compare(*number, in_all_) == 0;
  const bool says_so = behind_rule_ || has_words(line.text(), "total");
  if (!is_part && !is_all && !says_so) return false;
  if (pending_count_ > 0 && has_words(data_.bytes_at(pending_lines_[0]), "GRAN")) pending_count_ = 0;
  drop_pending();
  store();
  may_go_back_ = false;
  if (!is_part && !is_all) {
    keep_unread(line.place(), "total-mismatch", "This total is not the sum of the rows above it; it is kept as text.");
  } else {
    ++data_.covered.leaves;
    ++data_.covered.read;
  }
  since_total_ = {};
  return true;
}

/// How many words stand before the CUSIP's column; without columns, before the first number.
std::size_t text_table::first_behind_name(const text_line& line) const noexcept {
  std::size_t first = 0;
  const bool by_column = layout_.knows(text_column::cusip);
  const std::uint32_t cusip = by_column ? layout_.begin_of(text_column::cusip) : 0;
  while (first < line.words().size()) {
    const text_word& word = line.words()[first];
    if (by_column ? word.end > cusip + 1 : is_number(kind_of_word(line.text_of(word)))) break;
    ++first;
  }
  return first;
}

/// Nothing but a name: the beginning of the next row's, or the rest of the one above.
bool text_table::take_name(const text_line& line) noexcept {
  if (first_behind_name(line) != line.words().size()) return false;
  add_name(line, line.words().size());
  return true;
}

void text_table::add_name(const text_line& line, std::size_t behind) noexcept {
  const std::uint32_t begin = line.words().front().begin;
  const bool further_in = indent_ != text_layout::npos && begin > indent_;
  const bool in_title = layout_.knows(text_column::title) && begin + 1 >= layout_.begin_of(text_column::title);
  if (pending_count_ == 0 && may_go_back_ && has_row_ && !row_.carried && (further_in || in_title)) {
    read_name(line, behind, layout_, security_);
    return;
  }
  if (pending_count_ == most_pending) return keep_unread(line.place());
  indent_ = std::min(indent_, begin);
  read_name(line, behind, layout_, pending_);
  pending_lines_[pending_count_++] = line.place();
}

void text_table::open(const text_row& row) noexcept {
  row_ = row;
  has_row_ = true;
  may_go_back_ = true;
  ++rows_;
  if (row.value_is_dash) return;
  const auto value = parse_decimal(data_.bytes_at(row.value));
  if (!value) return;
  since_total_ = add(since_total_, *value).value_or(decimal{});
  in_all_ = add(in_all_, *value).value_or(decimal{});
}

void text_table::store() noexcept {
  if (!has_row_) return;
  has_row_ = false;
  store_row(data_, security_, row_);
}

void text_table::drop_pending() noexcept {
  for (std::size_t i = 0; i < pending_count_; ++i) keep_unread(pending_lines_[i]);
  pending_count_ = 0;
  pending_ = {};
}

void text_table::keep_unread(span line) noexcept {
  keep_unread(line, "line-fits-no-row", "This line of the information table fits no row; it is kept as text.");
}

void text_table::keep_unread(span line, std::string_view code, std::string_view why) noexcept {
  const std::uint32_t row = data_.begin_row(unread_line_table);
  if (row == no_row) return;
  data_.place(row, unread_line::text, line, as_filed);
  ++data_.covered.leaves;
  data_.count_unread("INFOTABLE_UNREAD_LINES");
  data_.report(severity::warning, code, line.offset, why);
}

void text_table::finish() noexcept {
  drop_pending();
  store();
}

}  // namespace filigree::thirteenf
