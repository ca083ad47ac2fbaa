#include "forms/ownership/text_words.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

constexpr bool is_letter_or_digit(char c) noexcept { return is_letter(c) || is_digit(c); }

enum class line_break : std::uint8_t { blank, nothing, unknown };

/// What a line break between two words stands for. Tools that break beside `/`, `(` and `-` leave the blank out there:
/// `11/02/⏎2002`, `Person⏎(s)`, `Section 16⏎(a)`. Behind a word an opening parenthesis has a blank; behind a point or a
/// figure it may or may not: `Inc.⏎(the`.
line_break break_between(std::string_view before, std::string_view after) noexcept {
  if (before.empty() || after.empty()) return line_break::blank;
  const char last = before.back(), first = after.front();
  if (before == "/s/") return line_break::unknown;
  if (after.substr(0, 3) == "/s/") return line_break::blank;
  const bool is_state =
      first == '/' && after.size() == 4 && after.back() == '/';  // a place of incorporation: `CORP /DE/`
  if (is_state) return line_break::blank;
  if (last == '/' || first == '/') return line_break::nothing;
  const bool is_hyphen = last == '-' && before.size() > 1 && is_letter_or_digit(before[before.size() - 2]);
  if (is_hyphen && is_letter_or_digit(first)) return line_break::nothing;
  if (first != '(' || after.size() < 3) return line_break::blank;
  const std::size_t close = after.find(')');
  const std::string_view inside = after.substr(1, close == std::string_view::npos ? after.size() : close - 1);
  if (inside == "s" || inside == "es" || inside == "ies") return line_break::nothing;
  const bool is_item = inside.size() <= 2 && close != std::string_view::npos;
  if (is_digit(last) || last == ')') return is_item ? line_break::nothing : line_break::unknown;
  return last == '.' ? line_break::unknown : line_break::blank;
}

/// Markdown converters break lines behind a hyphen too.
bool ends_in_hyphen(std::string_view text) noexcept {
  return text.size() > 1 && text.back() == '-' && is_letter(text[text.size() - 2]);
}

/// Columns that the words of one text reach.
std::uint32_t right_edge(const text_form& form, word_run words) noexcept {
  std::uint32_t right = 0;
  for (const std::uint32_t w : words) right = std::max(right, form.word(w).right);
  return right;
}

line_break between(const text_form& form, std::uint32_t before, std::uint32_t after, std::uint32_t edge) noexcept {
  const page_word &one = form.word(before), &next = form.word(after);
  if (one.line == next.line) return next.gap == word_gap::none ? line_break::nothing : line_break::blank;
  if (form.page.markdown && ends_in_hyphen(form.text(before)) && is_letter(form.text(after).front()))
    return line_break::nothing;
  if (!form.breaks_inside_words) return line_break::blank;
  if (one.bound && form.text(after).front() == '(')
    return line_break::unknown;                                             // no blank of that text can be broken at
  const bool would_fit = one.right + 1 + bound_width(form, after) <= edge;  // then the source itself broke the line
  if (would_fit) return form.page.centred && form.text(before).back() == '/' ? line_break::unknown : line_break::blank;
  const line_break found = break_between(form.text(before), form.text(after));
  // Debian's html2text breaks before every parenthesis.
  const bool before_parenthesis = form.page.centred && form.text(after).size() > 2 && form.text(after).front() == '(';
  return found == line_break::blank && before_parenthesis ? line_break::unknown : found;
}

/// Words that follow one another with at most one blank between make one piece.
void add_piece(text_form& form, span place) noexcept {
  if (!form.pieces.empty()) {
    span& last = form.pieces.back();
    const bool follows =
        place.offset == last.end() || (place.offset == last.end() + 1 && form.data.source.view()[last.end()] == ' ');
    if (follows) {
      last.length = place.end() - last.offset;
      return;
    }
  }
  form.pieces.push(place);
}

/// Stores `form.joined`, made from `form.pieces`: as a place when the source says exactly that, else as made text.
void store(text_form& form, std::uint32_t row, std::uint16_t slot) noexcept {
  if (form.pieces.empty()) return;
  const span first = form.pieces[0], last = form.pieces.back();
  if (last.end() > first.offset) {
    const span whole{first.offset, last.end() - first.offset};
    if (form.data.bytes_at(whole) == form.joined.view()) return form.data.place(row, slot, whole, as_filed);
  }
  form.data.compose(row, slot, form.joined.view(), {form.pieces.data(), form.pieces.size()});
}

}  // namespace

bool text_form::is_reference(std::uint32_t index) const noexcept {
  const page_word& one = page.words[index];
  if (one.kind != word_kind::note) return false;
  const std::uint32_t number = note_number(page, index);
  return number > 0 && (one.raised || (!page.tags_raise_notes && number <= footnotes));
}

void text_form::collect(std::uint32_t first_line, std::uint32_t last_line, word_list& out) const noexcept {
  for (std::uint32_t l = first_line; l < last_line && l < page.lines.size(); ++l) {
    const page_line& line = page.lines[l];
    if (line.rule) continue;
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page.words[w].kind != word_kind::empty) out.push(w);
  }
}

std::uint32_t bound_width(const text_form& form, std::uint32_t word) noexcept {
  const std::uint32_t left = form.word(word).left;
  while (word + 1 < form.page.words.size() && form.word(word + 1).bound) ++word;
  return form.word(word).right - left;
}

bool has_letters(std::string_view text, std::string_view letters) noexcept {
  std::size_t at = 0;
  for (const char c : text) {
    if (!is_letter_or_digit(c)) continue;
    if (at >= letters.size() || lower(c) != letters[at]) return false;
    ++at;
  }
  return at == letters.size();
}

std::size_t match_phrase(const text_page& page, word_run words, std::size_t at, std::string_view phrase) noexcept {
  std::size_t matched = 0;
  for (std::size_t i = at; i < words.size(); ++i) {
    const std::string_view text = page.text(words[i]);
    for (std::size_t k = 0; k < text.size(); ++k) {
      if (!is_letter_or_digit(text[k])) continue;
      if (matched == phrase.size() || lower(text[k]) != phrase[matched]) return 0;
      ++matched;
    }
    if (matched == phrase.size()) return i + 1 - at;
  }
  return 0;
}

void join_text(const text_form& form, word_run words, text_buffer& out) noexcept {
  const std::uint32_t edge = form.breaks_inside_words ? right_edge(form, words) : 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && between(form, words[i - 1], words[i], edge) != line_break::nothing) out.add(' ');
    out.add(form.text(words[i]));
  }
}

void put_text(text_form& form, std::uint32_t row, std::uint16_t slot, word_run words) noexcept {
  form.joined.clear();
  form.pieces.truncate(0);
  join_text(form, words, form.joined);
  for (const std::uint32_t w : words) add_piece(form, form.word(w).place);
  form.use(words, word_use::read);
  const std::uint32_t edge = form.breaks_inside_words ? right_edge(form, words) : 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (between(form, words[i - 1], words[i], edge) != line_break::unknown) continue;
    const span place = form.word(words[0]).place;
    form.data.mark(row, slot, cell_state::ambiguous, place);
    form.data.report(severity::warning, "line-break-ambiguous", form.word(words[i]).place.offset,
                     "Whether a blank stands where the line was broken before ", form.text(words[i]),
                     " cannot be told.");
    return;
  }
  store(form, row, slot);
}

void put_tight(text_form& form, std::uint32_t row, std::uint16_t slot, word_run words) noexcept {
  form.joined.clear();
  form.pieces.truncate(0);
  for (const std::uint32_t w : words) {
    std::string_view text = form.text(w);
    span place = form.word(w).place;
    if (text.substr(0, 1) == "$" && place.length == text.size()) {
      text.remove_prefix(1);
      place = {place.offset + 1, place.length - 1};
    }
    if (text.empty() || text == "$") continue;
    form.joined.add(text);
    add_piece(form, place);
  }
  store(form, row, slot);
  form.use(words, word_use::read);
}

void put_box(text_form& form, std::uint32_t row, std::uint16_t slot, bool ticked, word_run seen) noexcept {
  form.pieces.truncate(0);
  for (const std::uint32_t w : seen) add_piece(form, form.word(w).place);
  form.data.compose(row, slot, ticked ? "true" : "false", {form.pieces.data(), form.pieces.size()});
  form.use(seen, word_use::read);
}

}  // namespace filigree::ownership
