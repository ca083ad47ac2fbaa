#include "forms/ownership_text_words.hpp"

#include "filigree/date.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

constexpr bool is_letter_or_digit(char c) noexcept { return is_letter(c) || is_digit(c); }

/// Whether a line break between two words stands for a blank. Tools that break beside `/`, `(` and `-` leave the blank
/// out there: `11/02/⏎2002`, `Person⏎(s)`, `10b5-⏎1`.
bool break_is_blank(std::string_view before, std::string_view after) noexcept {
  if (before.empty() || after.empty()) return false;
  const char last = before.back(), first = after.front();
  if (last == '/' || first == '/') return false;
  if (last == '-' && before.size() > 1 && is_letter_or_digit(after.front())) return false;
  if (first == '(' && after.size() > 2) {  // "4(b)" and "Person(s)", but "shares (i)"
    const std::size_t close = after.find(')');
    const bool is_short = close != std::string_view::npos && close <= 3;
    if (is_short && is_digit(last)) return false;
    if (is_short && after.substr(1, close - 1) == "s") return false;
  }
  return true;
}

std::string_view between(const text_form& form, std::uint32_t before, std::uint32_t after) noexcept {
  const page_word& word = form.word(after);
  switch (word.gap) {
    case word_gap::none: return form.word(before).line == word.line ? "" : " ";
    case word_gap::blank:
    case word_gap::cell: return " ";
    case word_gap::line: break;
  }
  if (!form.breaks_inside_words) return " ";
  return break_is_blank(form.text(before), form.text(after)) ? " " : "";
}

/// Words that follow one another with at most one blank between make one piece.
void add_piece(text_form& form, span place) noexcept {
  if (!form.pieces.empty()) {
    span& last = form.pieces.back();
    const bool follows = place.offset == last.end() || (place.offset == last.end() + 1 && form.data.source.view()[last.end()] == ' ');
    if (follows) {
      last.length = place.end() - last.offset;
      return;
    }
  }
  form.pieces.push(place);
}

/// Stores `form.joined`, made from `form.pieces`: as a place when the source says exactly that, else as made text.
void store(text_form& form, std::uint32_t row, std::uint8_t slot) noexcept {
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
  return number > 0 && (one.raised || number <= footnotes);
}

void text_form::collect(std::uint32_t first_line, std::uint32_t last_line, word_list& out) const noexcept {
  for (std::uint32_t l = first_line; l < last_line && l < page.lines.size(); ++l) {
    const page_line& line = page.lines[l];
    if (line.rule) continue;
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page.words[w].kind != word_kind::empty) out.push(w);
  }
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
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out.add(between(form, words[i - 1], words[i]));
    out.add(form.text(words[i]));
  }
}

void put_text(text_form& form, std::uint32_t row, std::uint8_t slot, word_run words) noexcept {
  form.joined.clear();
  form.pieces.truncate(0);
  join_text(form, words, form.joined);
  for (const std::uint32_t w : words) add_piece(form, form.word(w).place);
  store(form, row, slot);
  form.use(words, word_use::read);
}

void put_tight(text_form& form, std::uint32_t row, std::uint8_t slot, word_run words) noexcept {
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

void put_box(text_form& form, std::uint32_t row, std::uint8_t slot, bool ticked, word_run seen) noexcept {
  form.pieces.truncate(0);
  for (const std::uint32_t w : seen) add_piece(form, form.word(w).place);
  form.data.compose(row, slot, ticked ? "true" : "false", {form.pieces.data(), form.pieces.size()});
  form.use(seen, word_use::read);
}

}  // namespace filigree::ownership
