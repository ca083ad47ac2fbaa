// The page in front. Filers print a value above its caption, "ACME INC" over "(Name of Issuer)", or behind it, "Name of
// issuer: Acme Inc".
#include "forms/thirteendg/boxes.hpp"
#include "forms/thirteendg/cover_pages.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

namespace s = submission;

class front_page {
 public:
  explicit front_page(schedule& read) noexcept
      : read_(read), data_(read.data), words_(read.words), text_(read.data.budget) {}

  void run() noexcept {
    for (std::uint32_t i = 0; i < read_.first_person; ++i) read_caption(i);
    write_type();
    // Schedule 13G says issuer, class and CUSIP again in items 1 and 2, and heads its pages with the CUSIP.
    for (std::uint32_t i = 0; i < read_.count(); ++i) read_again(i);
    for (const std::uint16_t slot : {s::issuer_name, s::cusip, s::class_title, s::event_date}) finish(slot);
    if (is_absent(s::amendment_number))
      data_.mark(read_.row, s::amendment_number, amends_ ? cell_state::not_shown : cell_state::empty);
    if (is_absent(s::rules))
      data_.mark(read_.row, s::rules, read_.is_13g ? cell_state::not_shown : cell_state::not_applicable);
    if (is_absent(s::previously_filed))
      data_.mark(read_.row, s::previously_filed, read_.is_13g ? cell_state::not_applicable : cell_state::not_shown);
    data_.mark(read_.row, s::issuer_cik, cell_state::not_shown);
  }

 private:
  static constexpr std::uint32_t most_words = 60;

  bool is_absent(std::uint16_t slot) const noexcept {
    return data_.cell_at(read_.row, slot)->state == cell_state::absent;
  }
  void finish(std::uint16_t slot) noexcept {
    if (is_absent(slot)) data_.mark(read_.row, slot, cell_state::not_shown);
  }

  void read_caption(std::uint32_t i) noexcept {
    switch (read_.captions[i].what) {
      case caption::schedule:
        if (title_.empty()) title_ = {read_.captions[i].begin, read_.captions[i].end};
        return;
      case caption::amendment:
        return read_amendment(i);
      case caption::issuer_name:
        return put(i, s::issuer_name);
      case caption::class_title:
        return put(i, s::class_title);
      case caption::cusip_number:
        return put(i, s::cusip);
      case caption::event_date:
        return put(i, s::event_date);
      case caption::page_head:
        value_of(i);  // no value of another caption
        return;
      case caption::rules:
        return put_rules(i);
      case caption::previously_filed:
        return put_previously_filed(i);
      default:
        return;
    }
  }

  void put(std::uint32_t i, std::uint16_t slot) noexcept {
    if (!is_absent(slot)) return;
    const word_range range = value_of(i);
    if (words_.trimmed(range).empty()) return;
    put_range(slot, range);
  }
  void put_range(std::uint16_t slot, word_range range) noexcept {
    if (slot == s::event_date) return read_.values.put_date(read_.row, slot, range);
    if (slot == s::cusip) return read_.values.put_cusip(read_.row, slot, range);
    read_.values.put_text(read_.row, slot, range, most_words);
  }

  /// The words above the caption, on its line, or below it.
  word_range value_of(std::uint32_t i) noexcept {
    const caption_match& one = read_.captions[i];
    const word_range below = read_.behind(i);
    word_range line = below;
    line.end = line.begin;
    while (line.end < below.end && words_.words[line.end].line == words_.words[one.end - 1].line) ++line.end;
    const std::string_view last = words_.text(one.end - 1);
    const bool announces = last.back() == ':' || last.substr(0, 1) == "#";
    const bool in_parentheses = words_.text(one.begin).front() == '(';
    word_range above{std::max(taken_, i > 0 ? read_.captions[i - 1].end : 0), one.begin};
    if (!in_parentheses && (announces || !words_.trimmed(line).empty()))
      return take(words_.trimmed(line).empty() ? below : line);
    if (!words_.trimmed(above).empty()) return take(above);
    if (!words_.trimmed(line).empty()) return take(line);
    return in_parentheses ? word_range{} : take(below);
  }
  /// What was taken for one caption is no value of the next.
  word_range take(word_range range) noexcept {
    taken_ = std::max(taken_, range.end);
    return range;
  }

  // --- Title and amendment -----------------------------------------------------------------------------------------

  void read_amendment(std::uint32_t i) noexcept {
    if (amendment_ != no_row) return;
    const caption_match& one = read_.captions[i];
    const std::string_view text = words_.text(one.end - 1);
    std::size_t from = 0;
    while (from < text.size() && !is_digit(text[from])) ++from;
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == from) return;
    amendment_ = one.end - 1;
    read_.values.put_part(read_.row, s::amendment_number, amendment_, from, end - from);
  }

  /// "SCHEDULE 13G/A" when the title or the amendment's number says so.
  void write_type() noexcept {
    if (title_.empty()) return data_.mark(read_.row, s::type, cell_state::not_shown);
    const std::string_view last = words_.text(title_.end - 1);
    amends_ = amendment_ != no_row || lower(last.back()) == 'a' || last.find("/A") != std::string_view::npos;
    text_.clear();
    text_.add(read_.is_13g ? "SCHEDULE 13G" : "SCHEDULE 13D");
    if (amends_) text_.add("/A");
    const span pieces[] = {words_.place(title_), amendment_ == no_row ? span{} : words_.words[amendment_].place};
    read_.values.count_value();
    data_.compose(read_.row, s::type, text_.view(), {pieces, pieces[1].placed() ? 2u : 1u});
  }

  // --- Boxes -------------------------------------------------------------------------------------------------------

  /// "[X] Rule 13d-1(b)": the box stands before its rule or behind it.
  void put_rules(std::uint32_t i) noexcept {
    constexpr std::string_view letters[] = {"rule13d1b", "rule13d1c", "rule13d1d"};
    constexpr std::string_view names[] = {"Rule 13d-1(b)", "Rule 13d-1(c)", "Rule 13d-1(d)"};
    word_range ranges[3];
    const word_range all = read_.behind(i);
    std::uint32_t behind = all.begin;  // the last rule
    word_range before[3];
    for (std::uint32_t w = all.begin; w < all.end; ++w)
      for (std::size_t r = 0; r < 3; ++r)
        if (const std::uint32_t length = words_.match(w, letters[r]); length > 0 && ranges[r].empty()) {
          ranges[r] = {w, w + length};
          before[r] = {behind, w};
          behind = w + length;
        }
    const bool leads = any_box({all.begin, std::max(all.begin, first_of(ranges, all.end))}) ||
                       (!any_box({behind, std::min(all.end, behind + 3)}) && any_box({all.begin, all.end}));
    span pieces[3];
    std::size_t count = 0;
    bool shown = false;
    text_.clear();
    for (std::size_t r = 0; r < 3; ++r) {
      if (ranges[r].empty()) continue;
      const std::uint32_t stop = next_of(ranges, ranges[r].end, std::min(all.end, ranges[r].end + 4));
      const box_piece found = only_box(words_, leads ? before[r] : word_range{ranges[r].end, stop});
      shown = shown || found.drawn != box::none;
      if (found.drawn != box::ticked) continue;
      if (count > 0) text_.add(", ");
      text_.add(names[r]);
      pieces[count++] = words_.place(ranges[r]);
    }
    if (count == 0) return data_.mark(read_.row, s::rules, shown ? cell_state::empty : cell_state::not_shown);
    read_.values.count_value();
    data_.compose(read_.row, s::rules, text_.view(), {pieces, count});
  }
  bool any_box(word_range range) const noexcept {
    box_piece pieces[2];
    const std::size_t count = range.empty() ? 0 : find_boxes(words_, range, pieces, 2);
    for (std::size_t i = 0; i < count; ++i)
      if (pieces[i].drawn != box::none) return true;
    return false;
  }
  static std::uint32_t first_of(const word_range (&ranges)[3], std::uint32_t none) noexcept {
    return next_of(ranges, 0, none);
  }
  static std::uint32_t next_of(const word_range (&ranges)[3], std::uint32_t from, std::uint32_t none) noexcept {
    std::uint32_t first = none;
    for (const word_range& one : ranges)
      if (!one.empty() && one.begin >= from && one.begin < first) first = one.begin;
    return first;
  }

  /// The box stands at the end of a long sentence: "… check the following box [ ]."
  void put_previously_filed(std::uint32_t i) noexcept {
    constexpr std::uint32_t most = 80;
    const std::uint32_t from = read_.captions[i].end;
    for (std::uint32_t w = from; w < words_.size() && w < from + most; ++w) {
      const std::uint32_t length = words_.match(w, "followingbox");
      if (length == 0) continue;
      const std::uint32_t stop = std::min<std::uint32_t>(words_.size(), w + length + 3);
      const box_piece found = only_box(words_, {w + length, stop});
      if (found.drawn == box::none) return;
      const span place = words_.words[found.word].place;
      read_.values.count_value();
      return data_.compose(read_.row, s::previously_filed, found.drawn == box::ticked ? "true" : "false", {&place, 1});
    }
  }

  // --- Behind the front page ---------------------------------------------------------------------------------------

  void read_again(std::uint32_t i) noexcept {
    constexpr std::uint32_t most = 16;
    const caption what = read_.captions[i].what;
    const std::uint16_t slot = slot_of(what);
    if (slot == no_slot || !is_absent(slot)) return;
    word_range range = words_.trimmed(read_.behind(i));
    if (range.empty() || range.end - range.begin > most) return;
    if (slot == s::cusip) range.end = range.begin + 1;
    if (slot == s::cusip && !looks_like_cusip(words_.text(range.begin))) return;
    put_range(slot, range);
  }
  static std::uint16_t slot_of(caption what) noexcept {
    if (what == caption::issuer_name) return s::issuer_name;
    if (what == caption::class_title) return s::class_title;
    if (what == caption::cusip_number || what == caption::page_head) return s::cusip;
    return no_slot;
  }
  static bool looks_like_cusip(std::string_view word) noexcept {
    constexpr std::size_t length = 9;
    std::size_t counted = 0, digits = 0;
    for (const char c : word) {
      counted += is_letter(c) || is_digit(c);
      digits += is_digit(c);
    }
    return counted == length && digits >= 3;
  }

  schedule& read_;
  filing_data& data_;
  const cover_words& words_;
  text_buffer text_;
  word_range title_;
  std::uint32_t amendment_ = no_row;  ///< the word with its number
  std::uint32_t taken_ = 0;           ///< words before it are values already
  bool amends_ = false;
};

}  // namespace

void read_front_page(schedule& read) noexcept { front_page(read).run(); }

}  // namespace filigree::thirteendg
