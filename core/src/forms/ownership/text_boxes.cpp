#include "forms/ownership/text_boxes.hpp"

#include <algorithm>
#include <iterator>

#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

/// A printed word beside a box. `box` is the index of the box it belongs to; the first word of a box names it.
struct printed_part {
  std::string_view letters;
  std::uint8_t box;
  bool leads;
};

constexpr printed_part relationship_parts[] = {{"director", 0, true}, {"10", 1, true},      {"10owner", 1, true},
                                               {"owner", 1, false},   {"officer", 2, true}, {"give", 2, false},
                                               {"title", 2, false},   {"below", 2, false},  {"other", 3, true},
                                               {"specify", 3, false}, {"below", 3, false}};
constexpr printed_part filing_parts[] = {
    {"form", 0, true},    {"filed", 0, false}, {"by", 0, false},        {"one", 0, false},   {"reporting", 0, false},
    {"person", 0, false}, {"form", 1, true},   {"filed", 1, false},     {"by", 1, false},    {"more", 1, false},
    {"than", 1, false},   {"one", 1, false},   {"reporting", 1, false}, {"person", 1, false}};

constexpr std::size_t most_boxes = 4;

class box_reader {
 public:
  box_reader(text_form& form, word_run words, std::span<const printed_part> parts, word_list& rest) noexcept
      : form_(form), words_(words), parts_(parts), rest_(rest), taken_(form.data.budget), marks_(form.data.budget) {}

  void run() noexcept {
    take_parts();
    for (const std::uint32_t w : marks_) assign(w);
  }

  /// `silent_is_ticked`: some boxes show their underscores, so one without has lost its cross (formats: the seed's
  /// shape).
  [[nodiscard]] text_tick tick(std::size_t box) const noexcept {
    text_tick found;
    if (leads_[box] == span::nowhere) return found;
    found.place = form_.word(leads_[box]).place;
    if (answers_[box] != box_mark::none) {
      found.shown = true;
      found.ticked = answers_[box] == box_mark::ticked;
      found.place = places_[box];
    } else if (underscores_ && !form_.side_by_side) {
      found.shown = found.ticked = true;
    } else if (form_.own_page) {
      found.shown = true;  // the SEC's own page prints an X or nothing
    }
    return found;
  }

 private:
  void take_parts() noexcept {
    bool used[16] = {};
    std::size_t left = parts_.size();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::uint32_t w = words_[i];
      std::uint32_t length = 0;
      const box_mark mark = mark_of(form_, w, length);
      if (mark != box_mark::none && left > 0) {
        marks_.push(w);
        i += length - 1;
        continue;
      }
      const std::size_t part = find_part(form_.text(w), used);
      if (part == parts_.size()) {
        rest_.push(w);
        continue;
      }
      used[part] = true;
      --left;
      taken_.push({w, parts_[part].box});
      form_.page.words[w].use = word_use::ignored;
      if (parts_[part].leads) leads_[parts_[part].box] = w;
    }
  }

  [[nodiscard]] std::size_t find_part(std::string_view text, const bool (&used)[16]) const noexcept {
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      if (used[p] || !has_letters(text, parts_[p].letters)) continue;
      if (!parts_[p].leads && leads_[parts_[p].box] == span::nowhere) continue;
      if (parts_[p].leads && leads_[parts_[p].box] != span::nowhere) continue;
      return p;
    }
    return parts_.size();
  }

  /// The mark belongs to the printed word on its right; in a narrow column to the one below it.
  void assign(std::uint32_t mark) noexcept {
    const page_word& one = form_.word(mark);
    std::uint32_t length = 1;
    const box_mark answer = mark_of(form_, mark, length);
    std::size_t box = most_boxes;
    std::uint32_t nearest = span::nowhere;
    for (const taken_part& part : taken_) {
      const page_word& printed = form_.word(part.word);
      if (printed.line != one.line || part.word <= mark || has_mark_between(mark, part.word)) continue;
      if (printed.left - one.right < nearest || nearest == span::nowhere) {
        nearest = printed.left - one.right;
        box = box_at(printed.left, part.box);
      }
    }
    for (std::size_t b = 0; box == most_boxes && b < most_boxes; ++b) {
      if (leads_[b] == span::nowhere) continue;
      const page_word& printed = form_.word(leads_[b]);
      const std::uint32_t shift = printed.left > one.left ? printed.left - one.left : one.left - printed.left;
      if (printed.line > one.line && printed.line <= one.line + 2 && shift <= 2) box = b;
    }
    if (box == most_boxes) return;
    form_.page.words[mark].use = word_use::read;
    if (length == 2) form_.page.words[mark + 1].use = word_use::read;
    answers_[box] = answer;
    places_[box] = one.place;
    if (length == 2) places_[box].length = form_.word(mark + 1).place.end() - one.place.offset;
    underscores_ = underscores_ || form_.text(mark).front() == '_';
  }

  [[nodiscard]] bool has_mark_between(std::uint32_t mark, std::uint32_t word) const noexcept {
    return std::any_of(marks_.begin(), marks_.end(), [&](std::uint32_t other) { return other > mark && other < word; });
  }
  /// `X (give title`: the words of two boxes side by side are told apart by where the boxes' first words begin.
  [[nodiscard]] std::size_t box_at(std::uint32_t left, std::size_t box) const noexcept {
    for (std::size_t b = 0; b < most_boxes; ++b)
      if (leads_[b] != span::nowhere && form_.word(leads_[b]).left == left && form_.word(leads_[box]).left != left &&
          form_.word(leads_[b]).line + 4 > form_.word(leads_[box]).line)
        return b;
    return box;
  }

  struct taken_part {
    std::uint32_t word;
    std::uint8_t box;
  };

  text_form& form_;
  word_run words_;
  std::span<const printed_part> parts_;
  word_list& rest_;
  array<taken_part> taken_;
  word_list marks_;
  std::uint32_t leads_[most_boxes] = {span::nowhere, span::nowhere, span::nowhere, span::nowhere};
  box_mark answers_[most_boxes] = {};
  span places_[most_boxes];
  bool underscores_ = false;
};

}  // namespace

box_mark mark_of(const text_form& form, std::uint32_t word, std::uint32_t& length) noexcept {
  const std::string_view text = form.text(word);
  length = 1;
  if (text.empty()) return box_mark::none;
  if (text == "\u2610") return box_mark::open;
  if (text == "\u2611" || text == "\u2612") return box_mark::ticked;
  if (text == "X" || text == "x" || text == "[X]" || text == "[x]" || text == "(X)" || text == "(x)" || text == "[*]")
    return box_mark::ticked;
  if (text == "[_]" || text == "[]" || text == "()" || text == "(_)") return box_mark::open;
  if ((text == "[" || text == "(") && word + 1 < form.page.words.size()) {
    const std::string_view closing = form.text(word + 1);
    const bool closes = form.word(word + 1).line == form.word(word).line && closing == (text == "[" ? "]" : ")");
    length = closes ? 2 : 1;
    return closes ? box_mark::open : box_mark::none;
  }
  if (text.find('_') == std::string_view::npos || text.find_first_not_of("_Xx") != std::string_view::npos)
    return box_mark::none;
  return text.find_first_of("Xx") == std::string_view::npos ? box_mark::open : box_mark::ticked;
}

void read_relationship(text_form& form, word_run words, text_owner& owner, word_list& rest) noexcept {
  box_reader boxes(form, words, relationship_parts, rest);
  boxes.run();
  owner.director = boxes.tick(0);
  owner.ten_percent_owner = boxes.tick(1);
  owner.officer = boxes.tick(2);
  owner.other = boxes.tick(3);
}

void read_filing_type(text_form& form, word_run words, text_head& head, word_list& rest) noexcept {
  box_reader boxes(form, words, filing_parts, rest);
  boxes.run();
  head.one_person = boxes.tick(0);
  head.several_persons = boxes.tick(1);
}

}  // namespace filigree::ownership
