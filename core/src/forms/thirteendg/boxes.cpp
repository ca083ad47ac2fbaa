#include "forms/thirteendg/boxes.hpp"

#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

struct symbol {
  std::string_view text;
  box drawn;
};
// Characters of Unicode, and letters that the Wingdings fonts draw as boxes.
constexpr symbol symbols[] = {
    {"\u2612", box::ticked}, {"\u2611", box::ticked}, {"\u2713", box::ticked}, {"\u2714", box::ticked},
    {"\u2717", box::ticked}, {"\u2718", box::ticked}, {"\u00FE", box::ticked}, {"\u00FD", box::ticked},
    {"\u00FC", box::ticked}, {"\u2610", box::empty},  {"\u25A1", box::empty},  {"\u25A2", box::empty},
    {"\u00A8", box::empty},  {"\u00A3", box::empty},  {"\u2751", box::empty},  {"\u274F", box::empty},
    {"\u25FB", box::empty},
};

/// A box between brackets; `length` is what it takes, 0 without one.
box bracketed(std::string_view text, std::size_t& length) noexcept {
  constexpr std::string_view open = "[|/(", close = "]|/)";
  const std::size_t which = open.find(text.front());
  length = 0;
  if (which == std::string_view::npos) return box::none;
  const std::size_t end = text.find(close[which], 1);
  if (end == std::string_view::npos || end > 6) return box::none;
  box drawn = box::empty;
  for (const char c : text.substr(1, end - 1)) {
    if (lower(c) == 'x' || c == '*') {
      drawn = box::ticked;
    } else if (c != '_' && c != ' ') {
      const std::string_view inner = text.substr(1, end - 1);
      bool known = false;
      for (const symbol& one : symbols)
        if (inner.find(one.text) != std::string_view::npos) known = true, drawn = one.drawn;
      if (!known) return box::none;
      break;
    }
  }
  length = end + 1;
  return drawn;
}

class scanner {
 public:
  scanner(const cover_words& words, box_piece* pieces, std::size_t most) noexcept
      : words_(words), pieces_(pieces), most_(most) {}

  std::size_t run(word_range range) noexcept {
    for (std::uint32_t w = range.begin; w < range.end; ++w) {
      const auto what = words_.words[w].what;
      if (what == cover_word::kind::box || what == cover_word::kind::ticked_box) {
        add(what == cover_word::kind::box ? box::empty : box::ticked, 0, w);
      } else {
        w += scan(w, range.end);
      }
    }
    return count_;
  }

 private:
  void add(box drawn, char letter, std::uint32_t word) noexcept {
    if (count_ < most_) pieces_[count_++] = {drawn, letter, word};
  }

  /// How many words behind `w` were taken with it.
  std::uint32_t scan(std::uint32_t w, std::uint32_t end) noexcept {
    std::string_view rest = words_.text(w);
    if (rest == "[" || rest == "(" || rest == "|" || rest == "[x" || rest == "[X") return scan_spread(w, end);
    while (!rest.empty()) {
      std::size_t length = 0;
      if (const char letter = letter_at(rest, length); letter != 0) {
        add(box::none, letter, w);
      } else if (const box drawn = bracketed(rest, length); drawn != box::none) {
        add(drawn, 0, w);
      } else if (const box one = plain(rest, length); one != box::none) {
        add(one, 0, w);
      } else {
        return 0;
      }
      rest.remove_prefix(length);
      while (!rest.empty() && (rest.front() == ':' || rest.front() == '.')) rest.remove_prefix(1);
    }
    return 0;
  }

  /// `[`, `X`, `]` as words of their own.
  std::uint32_t scan_spread(std::uint32_t w, std::uint32_t end) noexcept {
    box drawn = words_.text(w).size() > 1 ? box::ticked : box::empty;
    for (std::uint32_t next = w + 1; next < end && next < w + 3; ++next) {
      std::string_view text = words_.text(next);
      while (text.size() > 1 && (text.back() == '.' || text.back() == ',' || text.back() == ';')) text.remove_suffix(1);
      if (text == "]" || text == ")" || text == "|" || text == "x]" || text == "X]") {
        add(text.size() > 1 ? box::ticked : drawn, 0, w);
        return next - w;
      }
      if (!equal_ignoring_case(text, "x")) return 0;
      drawn = box::ticked;
    }
    return 0;
  }

  /// `(a)`, `a.`, `(b)` at the beginning.
  static char letter_at(std::string_view text, std::size_t& length) noexcept {
    const auto is_ab = [](char c) { return lower(c) == 'a' || lower(c) == 'b'; };
    if (text.size() >= 3 && text[0] == '(' && is_ab(text[1]) && text[2] == ')') {
      length = 3;
      return lower(text[1]);
    }
    if (text.size() == 2 && is_ab(text[0]) && (text[1] == '.' || text[1] == ')')) {
      length = 2;
      return lower(text[0]);
    }
    return 0;
  }

  /// A symbol, or a letter that is the whole of the rest.
  static box plain(std::string_view text, std::size_t& length) noexcept {
    for (const symbol& one : symbols)
      if (text.substr(0, one.text.size()) == one.text) {
        length = one.text.size();
        return one.drawn;
      }
    length = 1;
    if (text.size() != 1) return box::none;
    if (text == "x" || text == "X" || text == "R") return box::ticked;
    return text == "o" || text == "O" || text == "q" ? box::empty : box::none;
  }

  const cover_words& words_;
  box_piece* pieces_;
  std::size_t most_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t find_boxes(const cover_words& words, word_range range, box_piece* pieces, std::size_t most) noexcept {
  return scanner(words, pieces, most).run(range);
}

box_piece only_box(const cover_words& words, word_range range) noexcept {
  box_piece pieces[4];
  const std::size_t count = find_boxes(words, range, pieces, 4);
  box_piece found{box::none, 0, 0};
  for (std::size_t i = 0; i < count; ++i) {
    if (pieces[i].drawn == box::none) continue;
    if (found.drawn != box::none && found.drawn != pieces[i].drawn) return {box::none, 0, 0};
    found = pieces[i];
  }
  return found;
}

}  // namespace filigree::thirteendg
