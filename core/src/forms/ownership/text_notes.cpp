#include "forms/ownership/text_notes.hpp"

#include <algorithm>

#include "filigree/date.hpp"
#include "forms/ownership/spec.hpp"
#include "forms/ownership/text_captions.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

/// A line of the explanations that has words.
struct note_line {
  std::uint32_t line;
  std::uint32_t number = 0;      ///< that it begins with; 0: none
  bool apart = false;            ///< a blank line stands before it
  bool full = false;             ///< the next line's first word would not have fitted
  std::uint32_t full_since = 0;  ///< all lines from that one up to the one before this one are full
};

class footnote_reader {
 public:
  footnote_reader(text_form& form, std::uint32_t first, std::uint32_t last) noexcept
      : form_(form),
        page_(form.page),
        first_(first),
        last_(last),
        lines_(form.data.budget),
        starts_(form.data.budget),
        marked_(form.data.budget),
        ways_(form.data.budget),
        words_(form.data.budget) {}

  void run() noexcept {
    gather();
    if (lines_.empty()) return;
    if (numbers_stand_apart()) {
      find_blocks();
    } else if (!find_shuffled_beginnings()) {
      find_beginnings();
    }
    for (std::size_t i = 0; i < starts_.size(); ++i)
      add_note(starts_[i], i + 1 < starts_.size() ? starts_[i + 1].line : static_cast<std::uint32_t>(lines_.size()));
  }

 private:
  struct note_start {
    std::uint32_t line;    ///< first of its lines, an index into lines_
    std::uint32_t marked;  ///< the line with its number
    bool doubtful;         ///< where it begins is not certain
  };

  void gather() noexcept {
    std::uint32_t width = 0;
    bool apart = true;
    for (std::uint32_t l = first_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      if (line.words == 0 || line.rule) {
        apart = apart || line.words == 0;
        continue;
      }
      if (is_empty(line)) continue;
      lines_.push({l, number_of(line), apart});
      width = std::max(width, page_.words[line.first_word + line.words - 1].right);
      apart = false;
    }
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const page_line &one = page_.lines[lines_[i].line], &next = page_.lines[lines_[i + 1].line];
      const page_word& first = page_.words[text_word(next)];
      lines_[i].full = page_.words[one.first_word + one.words - 1].right + 1 + (first.right - first.left) > width;
      lines_[i + 1].full_since = lines_[i].full ? lines_[i].full_since : static_cast<std::uint32_t>(i + 1);
    }
  }

  /// The signs of empty cells stand below the last note.
  [[nodiscard]] bool is_empty(const page_line& line) const noexcept {
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page_.words[w].kind != word_kind::empty) return false;
    return true;
  }

  /// `(1) text` and `1. text`.
  [[nodiscard]] std::uint32_t number_of(const page_line& line) const noexcept {
    const std::uint32_t w = line.first_word;
    if (page_.words[w].kind == word_kind::note) return note_number(page_, w);
    std::string_view glued;
    const std::string_view text = page_.text(w);
    if (!is_item_number(text, glued) || !glued.empty()) return 0;
    std::uint32_t number = 0;
    for (const char c : text)
      if (is_digit(c)) number = number * 10 + static_cast<std::uint32_t>(c - '0');
    return is_letter(text[text.size() - 2]) ? 0 : number;
  }

  /// The first word of a line's text, behind its number.
  [[nodiscard]] std::uint32_t text_word(const page_line& line) const noexcept {
    return number_of(line) != 0 && line.words > 1 ? line.first_word + 1 : line.first_word;
  }

  // --- Numbers in a column of their own
  // ----------------------------------------------------------------------------------

  /// Lines without a number begin where the text of the numbered ones begins (w3m, html2text).
  [[nodiscard]] bool numbers_stand_apart() noexcept {
    std::size_t with = 0, without = 0;
    std::uint32_t left = span::nowhere;
    for (const note_line& one : lines_) {
      const page_line& line = page_.lines[one.line];
      if (one.number != 0 && line.words > 1 && left == span::nowhere) left = page_.words[line.first_word + 1].left;
    }
    for (const note_line& one : lines_) {
      const page_line& line = page_.lines[one.line];
      if (one.number != 0 && line.words > 1 && page_.words[line.first_word + 1].left == left) ++with;
      if (one.number == 0 && page_.words[line.first_word].left == left) ++without;
    }
    if (with == 0 || without == 0 || page_.lines[lines_[0].line].boundaries > 0 || left <= 3) return false;
    for (note_line& one : lines_)
      if (page_.words[page_.lines[one.line].first_word].left >= left) one.number = 0;
    return true;
  }

  /// A block of lines to each number; where no blank lines part them, the number stands in the middle line.
  void find_blocks() noexcept {
    std::size_t begin = 0;
    while (begin < lines_.size()) {
      std::size_t end = begin + 1;
      while (end < lines_.size() && !lines_[end].apart) ++end;
      split_block(begin, end);
      begin = end;
    }
  }

  /// Tries all lines at which the notes of a block may begin. A note has as many lines above its number as below it, or
  /// one less, and all its lines but the last are full.
  void split_block(std::size_t begin, std::size_t end) noexcept {
    marked_.truncate(0);
    for (std::size_t i = begin; i < end; ++i)
      if (lines_[i].number != 0) marked_.push(static_cast<std::uint32_t>(i));
    if (marked_.empty()) return;
    const bool sure = find_ways(begin, end, true) || find_ways(begin, end, false);
    std::size_t from = begin;
    for (const std::uint32_t mark : marked_) {
      std::size_t ways = 0, start = mark;
      for (std::size_t i = from; i <= mark; ++i)
        if (ways_[i] == on_a_way && ways++ == 0) start = i;
      const bool doubtful = !sure || ways != 1;
      if (doubtful && !starts_.empty() && mark != marked_[0]) starts_.back().doubtful = true;
      starts_.push({static_cast<std::uint32_t>(start), mark, doubtful});
      from = mark + 1;
    }
  }

  enum way : std::uint8_t { not_reached, reached, on_a_way };

  /// Marks in `ways_` the lines at which a note begins when all of the block's lines are shared out.
  bool find_ways(std::size_t begin, std::size_t end, bool only_full) noexcept {
    ways_.truncate(0);
    way* const ways = ways_.append(lines_.size() + 1);
    if (ways == nullptr) return false;
    std::fill_n(ways, lines_.size() + 1, not_reached);
    for (std::size_t i = begin; i <= marked_[0]; ++i) {
      ways[i] = reached;
      if (!is_boilerplate(i)) break;
    }
    for (std::size_t m = 0; m < marked_.size(); ++m)
      for (std::size_t i = m == 0 ? begin : marked_[m - 1] + 1; i <= marked_[m]; ++i)
        if (ways[i] == reached) for_each_end(i, m, end, only_full, [&](std::size_t stop) { ways[stop] = reached; });
    if (ways[end] != reached) return false;
    ways[end] = on_a_way;
    for (std::size_t m = marked_.size(); m-- > 0;)
      for (std::size_t i = m == 0 ? begin : marked_[m - 1] + 1; i <= marked_[m]; ++i) {
        bool leads = false;
        if (ways[i] == reached)
          for_each_end(i, m, end, only_full, [&](std::size_t stop) { leads = leads || ways[stop] == on_a_way; });
        if (leads) ways[i] = on_a_way;
      }
    return true;
  }

  /// Calls `take` with each line before which the note that begins at `from` may end.
  template <class F>
  void for_each_end(std::size_t from, std::size_t m, std::size_t end, bool only_full, F take) const noexcept {
    const std::size_t above = marked_[m] - from;
    const bool is_last = m + 1 == marked_.size();
    for (std::size_t stop = from + 2 * above + 1; stop <= from + 2 * above + 2; ++stop) {
      if (is_last ? stop != end : stop > marked_[m + 1]) continue;
      if (!only_full || lines_[stop - 1].full_since <= from) take(stop);
    }
  }
  [[nodiscard]] bool is_boilerplate(std::size_t i) const noexcept {
    const page_line& line = page_.lines[lines_[i].line];
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page_.words[w].kind == word_kind::text && !is_printed_word(page_.text(w))) return false;
    return true;
  }

  // --- Numbers at the beginnings of lines
  // ----------------------------------------------------------------------------------

  /// Filings list their notes by id as a text (F1, F10, F2) or in an order of their own: where the lines that can be no
  /// wrapped text have each number from 1 on, once, each of them begins a note.
  bool find_shuffled_beginnings() noexcept {
    marked_.truncate(0);
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].number != 0 && (i == 0 || lines_[i].apart || !lines_[i - 1].full))
        marked_.push(static_cast<std::uint32_t>(i));
    ways_.truncate(0);
    way* const seen = ways_.append(marked_.size());
    if (seen == nullptr) return false;
    std::fill_n(seen, marked_.size(), not_reached);
    for (const std::uint32_t line : marked_) {
      const std::uint32_t number = lines_[line].number;
      if (number > marked_.size() || seen[number - 1] == reached) return false;
      seen[number - 1] = reached;
    }
    for (const note_line& one : lines_)
      if (one.number > marked_.size()) return false;
    for (const std::uint32_t line : marked_) starts_.push({line, line, false});
    return !starts_.empty();
  }

  /// A note begins with the number that follows the last one's. Text that wrapped may begin with the same figures: then
  /// the line above it is full.
  void find_beginnings() noexcept {
    std::uint32_t expected = 1;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].number == 0 || lines_[i].number < expected) continue;
      if (lines_[i].number > expected && appears_later(i, expected)) continue;
      const bool may_be_text = i > 0 && !lines_[i].apart && lines_[i - 1].full && !starts_.empty();
      bool doubtful = false;
      if (may_be_text) {
        const std::size_t other = next_with(i, lines_[i].number);
        const bool other_is_sure = other < lines_.size() && (lines_[other].apart || !lines_[other - 1].full);
        if (other_is_sure) continue;
        doubtful = other < lines_.size();
      }
      if (doubtful) starts_.back().doubtful = true;
      starts_.push({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i), doubtful});
      expected = lines_[i].number + 1;
    }
  }
  [[nodiscard]] std::size_t next_with(std::size_t i, std::uint32_t number) const noexcept {
    do ++i;
    while (i < lines_.size() && lines_[i].number != number);
    return i;
  }
  [[nodiscard]] bool appears_later(std::size_t i, std::uint32_t number) const noexcept {
    return next_with(i, number) < lines_.size();
  }

  // --- Rows
  // --------------------------------------------------------------------------------------------------------------

  void add_note(const note_start& start, std::uint32_t end) noexcept {
    const std::uint32_t row = form_.data.begin_row(footnote_table);
    if (row == no_row) return;
    const std::uint32_t number_word = page_.lines[lines_[start.marked].line].first_word;
    const std::uint32_t number = lines_[start.marked].number;
    span digits = page_.words[number_word].place;
    if (page_.words[number_word].kind == word_kind::note) digits = page_.note_digits(number_word);
    form_.joined.clear();
    form_.joined.add('F');
    form_.joined.add_number(number);
    form_.data.compose(row, footnote::id, form_.joined.view(), {&digits, 1});
    page_.words[number_word].use = word_use::read;
    form_.footnotes = std::max(form_.footnotes, number);
    words_.truncate(0);
    for (std::uint32_t i = start.line; i < end; ++i) {
      const page_line& line = page_.lines[lines_[i].line];
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
        if (w != number_word && page_.words[w].kind != word_kind::empty) words_.push(w);
    }
    const word_run text{words_.data(), words_.size()};
    form_.data.mark(row, footnote::text, cell_state::empty);
    if (!start.doubtful) return put_text(form_, row, footnote::text, text);
    form_.use(text, word_use::read);
    if (text.empty()) return;
    const span from = form_.word(text[0]).place;
    form_.data.mark(row, footnote::text, cell_state::ambiguous, from);
    form_.data.report(severity::warning, "footnote-ambiguous", from.offset, "Where the footnote ", form_.joined.view(),
                      " begins or ends cannot be told from its lines.");
  }

  text_form& form_;
  text_page& page_;
  const std::uint32_t first_, last_;
  array<note_line> lines_;
  array<note_start> starts_;
  array<std::uint32_t> marked_;  ///< lines with numbers, of one block
  array<way> ways_;
  word_list words_;
};

/// `10/05/2015`, or a part of one: `10/05/`, `2015`.
bool is_part_of_date(std::string_view text) noexcept {
  return text.size() <= 10 && text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789/") == std::string_view::npos;
}

/// The date at the ends of a signature's last lines, whole or broken over several; positions in `words`.
void find_date(const text_form& form, word_run words, array<std::uint32_t>& date) noexcept {
  constexpr std::size_t most_parts = 5;
  std::uint32_t parts[most_parts];
  std::size_t count = 0;
  for (std::size_t i = words.size(); i-- > 0 && count < most_parts;) {
    const bool ends_line = i + 1 == words.size() || form.word(words[i + 1]).line != form.word(words[i]).line;
    if (!ends_line || !is_part_of_date(form.text(words[i]))) continue;
    parts[count++] = static_cast<std::uint32_t>(i);
    text_buffer whole(form.data.budget);
    for (std::size_t k = count; k-- > 0;) whole.add(form.text(words[parts[k]]));
    if (!parse_date(whole.view())) continue;
    while (count > 0) date.push(parts[--count]);
    return;
  }
}

}  // namespace

void read_text_footnotes(text_form& form, std::uint32_t first, std::uint32_t last) noexcept {
  footnote_reader(form, first, last).run();
}

namespace {

/// How lines of remarks were broken.
enum class remark_breaks { at_blanks, anywhere, unknown };

/// Text without a place to break is cut where the page ends: then every line but a paragraph's last fills the page,
/// which lines broken at blanks seldom do.
class remark_lines {
 public:
  remark_lines(const text_form& form, word_run words) noexcept
      : form_(form), words_(words), page_width_(form.paragraph_width) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const page_word& word = form.word(words[i]);
      margin_ = std::min(margin_, word.left);
      width_ = std::max(width_, word.right);
    }
  }

  [[nodiscard]] remark_breaks kind() const noexcept {
    constexpr std::uint32_t margin_of_lynx = 3;
    if (margin_ != margin_of_lynx || form_.page.markdown || width_ < page_width_) return remark_breaks::at_blanks;
    std::size_t full = 0, short_of_it = 0;  // the last line of a paragraph may be nearly full
    bool begins_with_blank = false;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (!is_break(i) || !is_full(i)) continue;
      ++(before(i).right + 1 < width_ ? short_of_it : full);
      begins_with_blank = begins_with_blank || form_.word(words_[i]).left > margin_;
    }
    if (full < 4 * short_of_it || full == 0) return remark_breaks::at_blanks;
    constexpr std::size_t enough = 4;  // lines that a chance would have to fill
    return begins_with_blank || width_ > page_width_ || full >= enough ? remark_breaks::anywhere
                                                                       : remark_breaks::unknown;
  }

  /// Whether the break before word `i` cuts a word.
  [[nodiscard]] bool cuts(std::size_t i) const noexcept {
    return is_break(i) && before(i).right == width_ && form_.word(words_[i]).left == margin_;
  }

 private:
  [[nodiscard]] const page_word& before(std::size_t i) const noexcept { return form_.word(words_[i - 1]); }
  [[nodiscard]] bool is_break(std::size_t i) const noexcept { return before(i).line + 1 == form_.word(words_[i]).line; }
  [[nodiscard]] bool is_full(std::size_t i) const noexcept {
    const page_word& next = form_.word(words_[i]);
    return before(i).right + 1 + (next.right - next.left) > width_;
  }

  const text_form& form_;
  word_run words_;
  std::uint32_t margin_ = span::nowhere, width_ = 0;
  const std::uint32_t page_width_;
};

}  // namespace

void put_remarks(text_form& form, std::uint32_t row, word_run words) noexcept {
  const remark_lines lines(form, words);
  const remark_breaks kind = lines.kind();
  if (kind == remark_breaks::at_blanks) return put_text(form, row, submission::remarks, words);
  form.use(words, word_use::read);
  const span first = form.word(words[0]).place, last = form.word(words[words.size() - 1]).place;
  if (kind == remark_breaks::unknown) {
    const span place{first.offset, last.end() - first.offset};
    form.data.mark(row, submission::remarks, cell_state::ambiguous, place);
    form.data.report(severity::warning, "remarks-ambiguous", first.offset,
                     "Whether lines of the remarks end inside words cannot be told.");
    return;
  }
  text_buffer joined(form.data.budget);
  form.pieces.truncate(0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const page_word& word = form.word(words[i]);
    if (i > 0 && word.gap != word_gap::none && !lines.cuts(i)) joined.add(' ');
    joined.add(form.text(words[i]));
    form.pieces.push(word.place);
  }
  form.data.compose(row, submission::remarks, joined.view(), {form.pieces.data(), form.pieces.size()});
}

void read_text_signature(text_form& form, word_run words) noexcept {
  filing_data& data = form.data;
  word_list name(data.budget), date(data.budget);
  std::size_t at = words.size();
  while (at > 0 && has_letters(form.text(words[at - 1]), "")) --at;  // the `**` of the caption
  words = words.first(at);
  if (words.empty()) return;
  array<std::uint32_t> date_words(data.budget);
  find_date(form, words, date_words);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool is_date = std::find(date_words.begin(), date_words.end(), i) != date_words.end();
    (is_date ? date : name).push(words[i]);
  }
  const std::uint32_t row = data.begin_row(signature_table);
  if (row == no_row) return;
  data.mark(row, signature::name, cell_state::empty);
  data.mark(row, signature::date, cell_state::empty);
  put_text(form, row, signature::name, {name.data(), name.size()});
  put_tight(form, row, signature::date, {date.data(), date.size()});
}

}  // namespace filigree::ownership
