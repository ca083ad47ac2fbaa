#include "forms/ownership/text_head.hpp"

#include <algorithm>

#include "filigree/date.hpp"
#include "forms/ownership/text_boxes.hpp"
#include "forms/ownership/text_captions.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

constexpr std::size_t most_bands = 6;

/// Boxes side by side: the columns of the page at which they begin, each from the line on in which it first does. Above
/// that line the box to its left is wider.
struct page_bands {
  std::uint32_t starts[most_bands] = {};
  std::uint32_t lines[most_bands] = {};
  std::size_t count = 1;

  [[nodiscard]] std::size_t band_of(const page_word& word) const noexcept {
    std::size_t band = 0;
    for (std::size_t i = 1; i < count; ++i)
      if (word.left + 1 >= starts[i] && word.line >= lines[i]) band = i;
    return band;
  }
};

/// A numbered box's caption begins with one of these.
bool begins_box(std::string_view text) noexcept {
  for (const std::string_view known :
       {"Name", "Issuer", "Date", "Relationship", "If", "Individual", "Statement", "IRS", "Foreign"})
    if (text == known) return true;
  return false;
}

class head_reader {
 public:
  head_reader(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head) noexcept
      : form_(form),
        page_(form.page),
        first_(first),
        last_(last),
        head_(head),
        words_(form.data.budget),
        rest_(form.data.budget),
        gathered_(form.data.budget),
        captions_(form.data.budget) {}

  void run() noexcept {
    find_bands();
    gather();
    find_text_captions(form_, {words_.data(), words_.size()}, captions_);
    for (std::size_t i = 0; i < captions_.size(); ++i) read_caption(i);
    if (head_.has_amendment && !head_.amendment.found() && has_stray_date()) {
      head_.has_amendment = false;
      head_.amendment_is_open = true;
    }
  }

 private:
  /// A date that stands in no box that has one: boxes side by side may lean over their edges.
  [[nodiscard]] bool has_stray_date() const noexcept {
    const word_run period = head_.words(head_.period);
    return std::any_of(words_.begin(), words_.end(), [&](std::uint32_t w) {
      const std::string_view text = form_.text(w);
      return text.size() >= 8 && text.size() <= 10 && text[2] == '/' && parse_date(text) &&
             std::find(period.begin(), period.end(), w) == period.end();
    });
  }

  /// Only where the first two boxes stand on one line do boxes stand side by side.
  void find_bands() noexcept {
    struct box_start {
      std::uint32_t left, line;
    };
    box_start starts[64];
    std::size_t count = 0;
    bool side_by_side = false;
    for (std::uint32_t l = first_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      std::size_t on_line = 0;
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
        std::string_view glued;
        if (page_.words[w].use != word_use::unread || !is_item_number(page_.text(w), glued)) continue;
        const bool follows =
            glued.empty() ? w + 1 < line.first_word + line.words && begins_box(page_.text(w + 1)) : begins_box(glued);
        if (!follows || count == 64) continue;
        starts[count++] = {page_.words[w].left, l};
        ++on_line;
      }
      side_by_side = side_by_side || (on_line > 1 && l <= first_ + 1);
    }
    if (!side_by_side) return;
    form_.side_by_side = true;
    std::sort(starts, starts + count, [](const box_start& a, const box_start& b) {
      return a.left != b.left ? a.left < b.left : a.line < b.line;
    });
    for (std::size_t i = 0; i < count && bands_.count < most_bands; ++i) {
      if (starts[i].left <= bands_.starts[bands_.count - 1] + 4) {
        bands_.lines[bands_.count - 1] = std::min(bands_.lines[bands_.count - 1], starts[i].line);
        continue;
      }
      bands_.starts[bands_.count] = starts[i].left;
      bands_.lines[bands_.count++] = starts[i].line;
    }
  }

  void gather() noexcept {
    for (std::size_t band = 0; band < bands_.count; ++band)
      for (std::uint32_t l = first_; l < last_; ++l) {
        const page_line& line = page_.lines[l];
        if (line.rule) continue;
        for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
          const page_word& word = page_.words[w];
          if (word.kind == word_kind::empty || word.use != word_use::unread || bands_.band_of(word) != band ||
              is_gathered(w))
            continue;
          words_.push(w);
          std::string_view glued;
          const bool is_number = bands_.count > 1 && is_item_number(page_.text(w), glued) && glued.empty();
          const bool follows = w + 1 < line.first_word + line.words && begins_box(page_.text(w + 1));
          if (is_number && !follows) gather_caption_below(w);
        }
      }
  }

  /// In a narrow cell a caption stands below its number, beside other cells of the same lines.
  void gather_caption_below(std::uint32_t number) noexcept {
    constexpr std::uint32_t most_lines = 10;
    const page_word& first = page_.words[number];
    const page_line& own = page_.lines[first.line];
    const bool has_neighbour = number + 1 < own.first_word + own.words;
    const std::uint32_t right = has_neighbour ? page_.words[number + 1].left : span::nowhere;
    for (std::uint32_t l = first.line + 1; l < last_ && l <= first.line + most_lines; ++l) {
      const page_line& line = page_.lines[l];
      std::uint32_t w = line.first_word;
      const std::uint32_t end = line.first_word + line.words;
      while (w < end && page_.words[w].left < first.left) ++w;
      if (w == end || page_.words[w].left > first.left + 1) return;
      std::uint32_t length = 0;
      if (l == first.line + 1 ? !begins_box(page_.text(w)) : mark_of(form_, w, length) != box_mark::none) return;
      do {
        words_.push(w);
        gathered_.push(w++);
      } while (w < end && page_.words[w].blanks == 1 && page_.words[w].left < right);
    }
  }
  [[nodiscard]] bool is_gathered(std::uint32_t w) const noexcept {
    return std::find(gathered_.begin(), gathered_.end(), w) != gathered_.end();
  }

  /// The words between one caption and the next, without signs such as the `*` of "Reporting Person *".
  [[nodiscard]] word_run run_behind(std::size_t i) const noexcept {
    std::size_t begin = captions_[i].end;
    const std::size_t end = i + 1 < captions_.size() ? captions_[i + 1].begin : words_.size();
    while (begin < end && has_letters(form_.text(words_[begin]), "") && form_.text(words_[begin]).front() == '*')
      ++begin;
    return {words_.data() + begin, end - begin};
  }

  text_owner& owner() noexcept {
    if (head_.owners.empty() && !head_.owners.push(text_owner{})) return spare_;
    return head_.owners.back();
  }

  void read_caption(std::size_t i) noexcept {
    const text_caption_match& caption = captions_[i];
    for (std::uint32_t k = caption.begin; k < caption.end; ++k) page_.words[words_[k]].use = word_use::ignored;
    const word_run run = run_behind(i);
    switch (caption.kind) {
      case text_caption::owner_name:
        return begin_owner(run);
      case text_caption::issuer:
        return read_issuer(run);
      case text_caption::foreign_symbol:
        head_.has_foreign_symbol = true;
        head_.foreign_symbol = head_.keep(run);
        return;
      case text_caption::period:
        return read_date(run, head_.period, head_.has_period);
      case text_caption::amendment:
        return read_date(run, head_.amendment, head_.has_amendment);
      case text_caption::relationship:
        return read_relationship_box(i);
      case text_caption::filing_type:
        return read_filing_box(i);
      case text_caption::last_first_middle:
        owner().streets = head_.keep(run);
        return;
      case text_caption::street:
        owner().city_line = head_.keep(run);
        return;
      case text_caption::city_state_zip:
        read_country(i, run);
        return;
      case text_caption::country:
        head_.has_country = true;
        return;
      default:
        return;
    }
  }

  void begin_owner(word_run run) noexcept {
    ++head_.boxes;
    if (!head_.owners.push(text_owner{})) return;
    for (const page_link& link : page_.links)
      if (!run.empty() && link.word == run[0]) owner().cik = link.cik;
    owner().name = head_.keep(run);
  }

  /// A country stands between the captions (City)(State)(Zip) and (Country).
  void read_country(std::size_t i, word_run run) noexcept {
    const bool has_caption = i + 1 < captions_.size() && captions_[i + 1].kind == text_caption::country;
    if (has_caption) owner().country = head_.keep(run);
  }

  /// `Name [SYMBOL]`
  void read_issuer(word_run run) noexcept {
    ++head_.boxes;
    head_.has_issuer = true;
    std::size_t bracket = run.size();
    while (bracket > 0 && form_.text(run[bracket - 1]).front() != '[') --bracket;
    if (bracket == 0) {
      head_.issuer = head_.keep(run);
      return;
    }
    std::size_t end = bracket - 1;
    while (end < run.size() && form_.text(run[end]).back() != ']') ++end;
    head_.issuer = head_.keep(run.first(bracket - 1));
    head_.symbol = head_.keep(run.subspan(bracket - 1, std::min(end + 1, run.size()) - (bracket - 1)));
  }

  /// The first date; a line break may have cut it.
  void read_date(word_run run, kept_words& date, bool& has_box) noexcept {
    ++head_.boxes;
    has_box = true;
    const auto is_part = [&](std::uint32_t w) {
      const std::string_view text = form_.text(w);
      return text.find_first_not_of("0123456789/-") == std::string_view::npos &&
             text.find_first_of("0123456789") != std::string_view::npos;
    };
    const auto begins = [&](std::uint32_t w) {
      return is_part(w) && form_.text(w).find_first_of("/-") != std::string_view::npos;
    };
    std::size_t begin = 0;
    while (begin < run.size() && !begins(run[begin])) ++begin;
    std::size_t end = begin;
    std::size_t length = 0;
    while (end < run.size() && is_part(run[end]) && length + form_.text(run[end]).size() <= 10)
      length += form_.text(run[end++]).size();
    date = head_.keep(run.subspan(begin, end - begin));
  }

  /// The boxes may stand behind other captions: on the seed's page the addresses of the owner come in between.
  void read_relationship_box(std::size_t i) noexcept {
    ++head_.boxes;
    word_run run = run_behind(i);
    if (!says(run, "director"))
      for (std::size_t k = i + 1; k < captions_.size(); ++k)
        if (captions_[k].kind != text_caption::relationship && says(run_behind(k), "director")) {
          run = from_mark(run_behind(k));
          displaced_ = k;
          break;
        }
    rest_.truncate(0);
    read_relationship(form_, run, owner(), rest_);
    owner().titles = head_.keep({rest_.data(), rest_.size()});
  }
  [[nodiscard]] bool says(word_run run, std::string_view letters) const noexcept {
    return std::any_of(run.begin(), run.end(), [&](std::uint32_t w) { return has_letters(form_.text(w), letters); });
  }
  /// From the first box's mark, or its first word, on.
  [[nodiscard]] word_run from_mark(word_run run) const noexcept {
    std::size_t at = 0;
    std::uint32_t length = 0;
    while (at < run.size() && mark_of(form_, run[at], length) == box_mark::none &&
           !has_letters(form_.text(run[at]), "director"))
      ++at;
    return run.subspan(at);
  }

  void read_filing_box(std::size_t i) noexcept {
    ++head_.boxes;
    rest_.truncate(0);
    read_filing_type(form_, run_behind(i), head_, rest_);
  }

  text_form& form_;
  text_page& page_;
  const std::uint32_t first_, last_;
  text_head& head_;
  word_list words_, rest_, gathered_;
  array<text_caption_match> captions_;
  page_bands bands_;
  std::size_t displaced_ = 0;
  text_owner spare_;
};

// --- Above the numbered boxes
// --------------------------------------------------------------------------------------------

class top_reader {
 public:
  top_reader(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head) noexcept
      : form_(form), page_(form.page), first_(first), last_(last), head_(head), block_(form.data.budget) {}

  void run() noexcept {
    for (std::uint32_t l = first_; l < last_; ++l) {
      const page_line& line = page_.lines[l];
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) step(w);
    }
  }

 private:
  void step(std::uint32_t w) noexcept {
    const std::string_view text = form_.text(w);
    if (text == "Check") {
      read_block(w);
      const word_run block{block_.data(), block_.size()};
      if (match_phrase(page_, block, 0, "checkthisboxif") != 0) tick(w, head_.not_subject);
      if (match_phrase(page_, block, 0, "checkthisboxto") != 0) tick(w, head_.plan);
    } else if (text == "Form" && form_.form == '5') {
      read_block(w);
      const word_run block{block_.data(), block_.size()};
      if (match_phrase(page_, block, 0, "form3holdings") != 0) tick(w, head_.form3_holdings);
      if (match_phrase(page_, block, 0, "form4transactions") != 0) tick(w, head_.form4_transactions);
    }
  }

  /// The words from `w` on as a column of the page holds them: on its line, then below it.
  void read_block(std::uint32_t w) noexcept {
    constexpr std::size_t enough = 5;
    constexpr std::uint32_t most_lines = 8;
    block_.truncate(0);
    const page_word& start = form_.word(w);
    for (std::uint32_t l = start.line; l < last_ && l < start.line + most_lines && block_.size() < enough; ++l) {
      const page_line& line = page_.lines[l];
      std::uint32_t at = l == start.line ? w : line.first_word;
      const std::uint32_t end = line.first_word + line.words;
      while (at < end && page_.words[at].left + 1 < start.left) ++at;
      if (at == end || page_.words[at].left > start.left + 1) {
        if (l > start.line && line.words > 0 && page_.words[line.first_word].left <= start.left + 1) return;
        at = l == start.line ? at : (line.words > 0 && flows(line, start) ? line.first_word : end);
      }
      for (std::uint32_t k = at; k < end && (k == at || page_.words[k].blanks <= 2); ++k) block_.push(k);
    }
  }
  /// In flowing text the next line begins at the margin.
  [[nodiscard]] bool flows(const page_line& line, const page_word& start) const noexcept {
    return page_.words[line.first_word].left < start.left;
  }

  /// The mark stands to the left, on the same line or, in the middle of a tall cell, a little lower.
  void tick(std::uint32_t w, text_tick& box) noexcept {
    const page_word& lead = form_.word(w);
    box.place = lead.place;
    if (w > 0 && mark_before(w, box)) return;
    if (!form_.own_page) return;
    box.shown = true;
    // Where a tab parts the box from its caption they stand on one line.
    const bool by_tab = lead.cell > 0 && !page_.lines[lead.line].bars;
    const std::uint32_t reach = by_tab ? 1 : 14;
    for (std::uint32_t l = lead.line; l < last_ && l < lead.line + reach; ++l) {
      const page_line& line = page_.lines[l];
      for (std::uint32_t k = line.first_word; k < line.first_word + line.words && page_.words[k].right <= lead.left;
           ++k) {
        if (k != w && form_.text(k) == "Check") return;
        if (!equal_ignoring_case(form_.text(k), "X")) continue;
        box.ticked = true;
        box.place = form_.word(k).place;
        page_.words[k].use = word_use::read;
        return;
      }
    }
  }

  bool mark_before(std::uint32_t w, text_tick& box) noexcept {
    std::uint32_t length = 0;
    for (std::uint32_t back = 1; back <= 3 && back <= w; ++back) {
      const std::uint32_t k = w - back;
      if (form_.word(k).kind == word_kind::empty) continue;
      const box_mark mark = mark_of(form_, k, length);
      if (mark == box_mark::none && back == 1) {
        if (form_.text(k) == "]" || form_.text(k) == ")") continue;
        return false;
      }
      if (mark == box_mark::none) return false;
      const bool near = form_.word(k).line + 2 >= form_.word(w).line;
      if (!near || (length == 1 && form_.word(k).line != form_.word(w).line && !is_alone(k))) return false;
      box.shown = true;
      box.ticked = mark == box_mark::ticked;
      box.place = form_.word(k).place;
      if (length == 2) box.place.length = form_.word(k + 1).place.end() - box.place.offset;
      for (std::uint32_t i = k; i < k + length; ++i) page_.words[i].use = word_use::read;
      return true;
    }
    return false;
  }
  [[nodiscard]] bool is_alone(std::uint32_t w) const noexcept { return page_.lines[form_.word(w).line].words == 1; }

  text_form& form_;
  text_page& page_;
  const std::uint32_t first_, last_;
  text_head& head_;
  word_list block_;
};

}  // namespace

kept_words text_head::keep(word_run run) noexcept {
  const kept_words kept{static_cast<std::uint32_t>(store.size()), static_cast<std::uint32_t>(run.size())};
  std::uint32_t* const room = store.append(run.size());
  if (room == nullptr) return {};
  std::copy(run.begin(), run.end(), room);
  return kept;
}

void read_head(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head) noexcept {
  head_reader(form, first, last, head).run();
}

void read_top(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head) noexcept {
  top_reader(form, first, last, head).run();
}

}  // namespace filigree::ownership
