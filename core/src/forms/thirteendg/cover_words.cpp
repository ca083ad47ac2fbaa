#include "forms/thirteendg/cover_words.hpp"

#include "container/document_kind.hpp"
#include "table/filing_data.hpp"
#include "table/html_grid.hpp"
#include "text/characters.hpp"
#include "text/page.hpp"
#include "text/page_characters.hpp"

namespace filigree::thirteendg {
namespace {

constexpr std::uint32_t column_gap = 3;  // blanks between two columns of a text

constexpr bool counts(char c) noexcept { return is_letter(c) || is_digit(c); }

/// How many bytes at the beginning of `text` are one blank: a no-break space may be written as an entity.
std::size_t blank_at(std::string_view text, bool legacy) noexcept {
  if (is_space(text[0])) return 1;
  if (text[0] == '&') {
    std::uint32_t point = 0;
    const std::size_t length = match_entity(text, point);
    return length > 0 && (point == no_break_space || point == ' ' || is_wide_space(point)) ? length : 0;
  }
  if (static_cast<unsigned char>(text[0]) < 0x80) return 0;
  const code one = code_at(text, 0, legacy);
  return one.point == no_break_space || is_wide_space(one.point) ? one.length : 0;
}

/// Is there a blank between two stretches of text, whatever tags stand there too?
bool has_blank(std::string_view between, bool legacy) noexcept {
  bool in_tag = false;
  for (std::size_t at = 0; at < between.size(); ++at) {
    if (in_tag || between[at] == '<') {
      in_tag = between[at] != '>';
    } else if (blank_at(between.substr(at), legacy) > 0) {
      return true;
    }
  }
  return false;
}

/// `(1)`: a mark that refers to a note.
bool is_note_mark(std::string_view text) noexcept {
  if (text.size() < 3 || text.size() > 4 || text.front() != '(' || text.back() != ')') return false;
  for (const char c : text.substr(1, text.size() - 2))
    if (!is_digit(c)) return false;
  return true;
}

/// How long the row's number is that stands right before a caption: `7SOLE`, `(2)CHECK`.
std::size_t row_number_before(std::string_view word) noexcept {
  constexpr std::size_t shortest_caption = 4, longest_number = 5;
  std::size_t length = 0, digits = 0;
  while (length < word.size() && length < longest_number && !is_letter(word[length])) {
    const char c = word[length++];
    if (!is_digit(c) && c != '(' && c != ')' && c != '.' && c != ':') return 0;
    digits += is_digit(c);
  }
  if (digits == 0 || digits > 2 || word.size() < length + shortest_caption) return 0;
  for (std::size_t i = 0; i < shortest_caption; ++i)
    if (!is_letter(word[length + i])) return 0;
  return length;
}

/// A tag for EDGAR: <PAGE>, <S>, <C>.
bool is_tag(std::string_view text) noexcept {
  return text.size() > 2 && text.front() == '<' && text.back() == '>' && (is_letter(text[1]) || text[1] == '/');
}

}  // namespace

bool has_letter_or_digit(std::string_view text) noexcept {
  for (const char c : text)
    if (counts(c)) return true;
  return false;
}

void cover_words::add(std::string_view raw, std::uint32_t offset, std::uint32_t line, std::uint8_t decode,
                      bool note) noexcept {
  const std::size_t number = row_number_before(raw);
  if (number == 0) return add_word(raw, offset, line, decode, note);
  const std::uint32_t before = size();
  add_word(raw.substr(0, number), offset, line, decode, note);
  add_word(raw.substr(number), offset + static_cast<std::uint32_t>(number), line, decode, note);
  if (size() == before + 2) words[size() - 1].glued = true;
}

void cover_words::add_word(std::string_view raw, std::uint32_t offset, std::uint32_t line, std::uint8_t decode,
                           bool note) noexcept {
  // Blanks to be filled in are drawn as underscores.
  while (!raw.empty() && raw.front() == '_') raw.remove_prefix(1), ++offset;
  while (!raw.empty() && raw.back() == '_') raw.remove_suffix(1);
  if (raw.empty()) return;
  const auto at = static_cast<std::uint32_t>(arena.size());
  add_decoded(arena, raw, decode);
  const auto length = static_cast<std::uint32_t>(arena.size() - at);
  if (length == 0 || is_rule_text(text_view_from(at))) return arena.truncate(at);
  const auto what = note || is_note_mark(text_view_from(at)) ? cover_word::kind::note : cover_word::kind::text;
  words.push({{offset, static_cast<std::uint32_t>(raw.size())}, at, length, line, what});
}

void cover_words::split(std::string_view run, std::uint32_t offset, std::uint32_t line, std::uint8_t decode,
                        bool note) noexcept {
  const bool legacy = (decode & undo_legacy) != 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t blank = blank_at(run.substr(at), legacy);
    if (blank == 0) {
      ++at;
      continue;
    }
    add(run.substr(start, at - start), offset + static_cast<std::uint32_t>(start), line, decode, note);
    start = at += blank;
  }
  add(run.substr(start), offset + static_cast<std::uint32_t>(start), line, decode, note);
}

void cover_words::read_html(filing_data& data, span body) noexcept {
  const bool legacy = detect_encoding(data.bytes_at(body)) == encoding::windows_1252;
  const std::uint8_t decode = static_cast<std::uint8_t>(undo_entities | (legacy ? undo_legacy : as_filed));
  rules = static_cast<std::uint8_t>(decode | drop_markup | fold_space);
  html_grid grid(data.budget);
  grid.read(data.source.view(), body, legacy);
  std::uint32_t line = 0;
  std::uint32_t cell = no_index;
  for (const html_run& run : grid.runs) {
    if (run.breaks > 0 || run.cell != cell) ++line;
    cell = run.cell;
    const std::uint32_t first = size();
    const std::uint32_t before = first > 0 ? words[first - 1].place.end() : run.place.offset;
    if (run.what == html_run::kind::text) {
      split(grid.text(run), run.place.offset, line, decode, run.raised);
    } else {
      const bool ticked = run.what == html_run::kind::ticked_box;
      words.push({run.place, 0, 0, line, ticked ? cover_word::kind::ticked_box : cover_word::kind::box});
    }
    if (first > 0 && first < size() && !begins_line(first) && before <= run.place.offset)
      words[first].glued = !has_blank(data.bytes_at({before, run.place.offset - before}), legacy);
  }
}

bool cover_words::read_text(filing_data& data, span body) noexcept {
  const bool legacy = detect_encoding(data.bytes_at(body)) == encoding::windows_1252;
  // Old pages are texts between <PRE> and </PRE>: their lines are lines, their entities are entities.
  const bool is_page = looks_like_html(data.bytes_at(body));
  const auto decode =
      static_cast<std::uint8_t>((legacy ? undo_legacy : as_filed) | (is_page ? undo_entities : as_filed));
  rules = static_cast<std::uint8_t>(decode | (is_page ? drop_markup : as_filed));
  text_page page(data.budget);
  if (!page.read(data.source.view(), body)) return false;
  for (const page_word& word : page.words) {
    if (word.kind == word_kind::empty) continue;
    const std::string_view raw = data.bytes_at(word.place);
    if (raw.empty() || is_tag(raw)) continue;
    const std::uint32_t first = size();
    add(raw, word.place.offset, word.line, decode, word.kind == word_kind::note);
    if (size() > first)
      words[first].apart = word.gap == word_gap::cell || (word.gap == word_gap::blank && word.blanks >= column_gap);
  }
  return true;
}

std::uint32_t cover_words::match(std::uint32_t word, std::string_view phrase) const noexcept {
  constexpr std::uint32_t most_silent = 4;  // words without letters or digits inside a phrase
  std::size_t at = 0;
  std::uint32_t silent = 0;
  for (std::uint32_t w = word; w < size(); ++w) {
    bool spoke = false;
    for (const char c : text(w)) {
      if (!counts(c)) continue;
      if (at == phrase.size() || lower(c) != phrase[at]) return 0;
      ++at;
      spoke = true;
    }
    if (spoke && at == phrase.size()) return w - word + 1;
    if (!spoke && (w == word || ++silent > most_silent)) return 0;
  }
  return 0;
}

std::uint32_t cover_words::match_beside(std::uint32_t word, std::string_view phrase,
                                        word_range& beside) const noexcept {
  beside = {};
  std::size_t at = 0;
  for (std::uint32_t w = word; w < size(); ++w) {
    const std::size_t before = at;
    bool fits = at < phrase.size();
    for (const char c : text(w)) {
      if (!counts(c)) continue;
      fits = fits && at < phrase.size() && lower(c) == phrase[at];
      if (!fits) break;
      ++at;
    }
    if (fits && at == phrase.size()) return beside.empty() ? 0 : w - word + 1;
    if (fits && at > before) continue;
    if (at == 0 || !beside.empty() || !words[w].apart || words[w].line != words[word].line) return 0;
    at = before;
    beside = {w, w + 1};
    while (beside.end < size() && words[beside.end].line == words[w].line) ++beside.end;
    w = beside.end - 1;
  }
  return 0;
}

word_range cover_words::trimmed(word_range range) const noexcept {
  const auto is_silent = [this](std::uint32_t w) {
    const auto what = words[w].what;
    return what == cover_word::kind::note || (what == cover_word::kind::text && !has_letter_or_digit(text(w)));
  };
  while (!range.empty() && is_silent(range.begin)) ++range.begin;
  while (!range.empty() && is_silent(range.end - 1)) --range.end;
  return range;
}

}  // namespace filigree::thirteendg
