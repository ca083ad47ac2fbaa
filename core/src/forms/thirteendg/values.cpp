#include "forms/thirteendg/values.hpp"

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

using kind = cover_word::kind;

/// 1 for "January" and "Jan."; 0 for other words.
unsigned month_of(std::string_view word) noexcept {
  constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                         "july",    "august",   "september", "october", "november", "december"};
  while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
  for (unsigned m = 0; m < 12; ++m) {
    if (equal_ignoring_case(word, months[m])) return m + 1;
    if (word.size() == 3 && starts_with_ignoring_case(months[m], word)) return m + 1;
    if (m == 8 && equal_ignoring_case(word, "sept")) return 9;
  }
  return 0;
}

/// The number of `31,` or `2019.`; 0 for other words.
unsigned number_of(std::string_view word) noexcept {
  while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == '*' || word.back() == ')'))
    word.remove_suffix(1);
  unsigned number = 0;
  if (word.empty() || word.size() > 4) return 0;
  for (const char c : word) {
    if (!is_digit(c)) return 0;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

/// `5,307,904`, `.03`, `1234.5`: digits with commas every three, if any.
bool is_number(std::string_view text) noexcept {
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::size_t comma = whole.find(',');
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!is_digit(text[i]) && text[i] != ',' && text[i] != '.') return false;
  if (comma != std::string_view::npos) {
    if (comma == 0 || comma > 3) return false;
    for (std::size_t i = comma; i < whole.size(); i += 4)
      if (whole[i] != ',' || i + 4 > whole.size()) return false;
  }
  return !text.empty() && parse_decimal(text).has_value();
}

}  // namespace

// --- Words ------------------------------------------------------------------------------------------------------

/// Marks, references to notes, and the words that stand beside rows 5 to 10.
bool value_writer::is_silent(std::uint32_t word) const noexcept {
  const std::string_view text = words_.text(word);
  return words_.words[word].what == kind::note || !has_letter_or_digit(text) || is_beside_rows(text);
}

/// The number in `Item 5`, `Row (9)`, `Note 1`, `Page 2`.
bool value_writer::is_reference(std::uint32_t word, std::uint32_t begin) const noexcept {
  if (word == begin) return false;
  std::string_view before = words_.text(word - 1);
  while (!before.empty() && !is_letter(before.front())) before.remove_prefix(1);
  for (const std::string_view one : {"item", "items", "row", "rows", "note", "notes", "footnote", "footnotes",
                                     "exhibit", "page", "section", "line", "no."})
    if (equal_ignoring_case(before, one)) return true;
  return false;
}

/// A number and what hangs on it: `4,477,783*`, `5.1%`, `-0-`, `1,234(1)`.
bool value_writer::find_number(std::uint32_t word, number_word& found) const noexcept {
  const std::string_view text = words_.text(word);
  std::size_t from = 0;
  const bool dashed = text.size() > 2 && text.front() == '-' && text.back() == '-';
  while (from < text.size() && (text[from] == '*' || (dashed && text[from] == '-'))) ++from;
  std::size_t end = from;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
  const std::string_view rest = text.substr(end);
  const bool ends = rest.empty() || rest.front() == '*' || rest.front() == '%' || rest.front() == '(' ||
                    rest.front() == ';' || rest.front() == '[' || rest.front() == '^' ||
                    static_cast<unsigned char>(rest.front()) >= 0x80 || (dashed && rest == "-");
  while (end > from && (text[end - 1] == ',' || text[end - 1] == '.')) --end;
  if (!ends || end == from || !is_number(text.substr(from, end - from))) return false;
  found = {word, from, end - from};
  return true;
}

// --- Cells ------------------------------------------------------------------------------------------------------

void value_writer::put_part(std::uint32_t row, std::uint16_t slot, std::uint32_t word, std::size_t from,
                            std::size_t length) noexcept {
  const span place = words_.words[word].place;
  const std::string_view text = words_.text(word), part = text.substr(from, length);
  ++values_;
  if (data_.bytes_at(place) == text)
    return data_.place(row, slot, {place.offset + static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(length)},
                       as_filed);
  data_.compose(row, slot, part, {&place, 1});
}

void value_writer::put_ambiguous(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  data_.mark(row, slot, cell_state::ambiguous, words_.place(range));
}

/// One piece for each line.
void value_writer::put_composed(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  constexpr std::size_t most_pieces = 16;
  span pieces[most_pieces];
  std::size_t count = 0;
  text_.clear();
  for (std::uint32_t w = range.begin; w < range.end; ++w) {
    if (w > range.begin) text_.add(words_.gap(w, " "));
    text_.add(words_.text(w));
    const span place = words_.words[w].place;
    if (count > 0 && (!words_.begins_line(w) || count == most_pieces)) {
      pieces[count - 1].length = place.end() - pieces[count - 1].offset;
    } else {
      pieces[count++] = place;
    }
  }
  ++values_;
  const span whole = words_.place(range);
  if (data_.bytes_at(whole) == text_.view()) return data_.place(row, slot, whole, as_filed);
  data_.compose(row, slot, text_.view(), {pieces, count});
}

/// "None", "N/A": there is no number, and the words say so.
bool value_writer::mark_none(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  for (const std::string_view words : {"none", "na", "notapplicable", "nil"}) {
    const std::uint32_t length = words_.match(range.begin, words);
    if (length == 0 || range.begin + length > range.end) continue;
    data_.mark(row, slot, cell_state::not_applicable, words_.place({range.begin, range.begin + length}));
    return true;
  }
  return false;
}

void value_writer::put_text(std::uint32_t row, std::uint16_t slot, word_range range, std::uint32_t most) noexcept {
  range = words_.trimmed(range);
  if (range.empty()) return data_.mark(row, slot, cell_state::empty);
  if (range.end - range.begin > most) return put_ambiguous(row, slot, range);
  put_composed(row, slot, range);
}

void value_writer::put_prose(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  if (range.empty()) return data_.mark(row, slot, cell_state::empty);
  const span place = words_.place(range);
  ++values_;
  if ((words_.rules & drop_markup) == 0) return data_.place(row, slot, place, words_.rules);
  text_.clear();
  for (std::uint32_t w = range.begin; w < range.end; ++w) {
    if (w > range.begin) text_.add(words_.gap(w, "\n"));
    text_.add(words_.text(w));
  }
  data_.compose(row, slot, text_.view(), {&place, 1});
}

void value_writer::put_amount(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  put_number(row, slot, range, false);
}
void value_writer::put_percent(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  put_number(row, slot, range, true);
}

void value_writer::put_number(std::uint32_t row, std::uint16_t slot, word_range range, bool percent) noexcept {
  while (!range.empty() && is_silent(range.begin)) ++range.begin;
  while (!range.empty() && is_silent(range.end - 1)) --range.end;
  if (range.empty()) return data_.mark(row, slot, cell_state::empty);
  if (mark_none(row, slot, range)) return;
  if (percent && words_.text(range.begin).substr(0, 1) == "<")  // "<0.1%": what is filed, though no number
    return data_.place(row, slot, words_.place({range.begin, range.begin + 1}), words_.rules);
  number_word first{}, next{};
  std::uint32_t found = 0;
  bool leads = false, lines_differ = false;
  for (std::uint32_t w = range.begin; w < range.end; ++w) {
    if (!find_number(w, next) || is_reference(w, range.begin)) continue;
    // Beside the first number others may be explained; one that begins a line is another value of the same row.
    if (found > 0 && words_.begins_line(w) && words_.text(w) != words_.text(first.word)) lines_differ = true;
    if (found++ > 0) continue;
    first = next;
    leads = w == range.begin;
  }
  if (found == 0 || lines_differ || (!leads && (found > 1 || percent))) {
    // "Less than 0.1%" likewise.
    if (percent && found == 1 && !lines_differ)
      return data_.place(row, slot, words_.place({range.begin, first.word + 1}), words_.rules);
    return put_ambiguous(row, slot, range);
  }
  put_part(row, slot, first.word, first.from, first.length);
}

void value_writer::put_codes(std::uint32_t row, std::uint16_t slot, word_range range, meaning_of meaning) noexcept {
  range = words_.trimmed(range);
  if (range.empty()) return data_.mark(row, slot, cell_state::empty);
  if (mark_none(row, slot, range)) return;
  span pieces[most_codes];
  std::size_t count = 0;
  text_.clear();
  for (std::uint32_t w = range.begin; w < range.end && add_codes(w, meaning, pieces, count); ++w) continue;
  if (count == 0) return put_ambiguous(row, slot, range);
  ++values_;
  const span whole{pieces[0].offset, pieces[count - 1].end() - pieces[0].offset};
  if (data_.bytes_at(whole) == text_.view()) return data_.place(row, slot, whole, as_filed);
  data_.compose(row, slot, text_.view(), {pieces, count});
}

/// Adds the codes of one word to the text; false when it is none, which ends the list.
bool value_writer::add_codes(std::uint32_t word, meaning_of meaning, span (&pieces)[most_codes],
                             std::size_t& count) noexcept {
  std::string_view rest = words_.text(word);
  const auto counts = [](char c) { return is_letter(c) || is_digit(c); };
  if (words_.words[word].what == kind::note || equal_ignoring_case(rest, "and")) return true;
  while (!rest.empty()) {
    if (!counts(rest.front())) {
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view code = rest.substr(0, 2);
    const bool ends = rest.size() < 3 || !counts(rest[2]);
    if (code.size() < 2 || !ends || meaning(code).empty() || count == most_codes) return false;
    if (count > 0) text_.add(", ");
    text_.add(code);
    pieces[count++] = words_.words[word].place;
    rest.remove_prefix(code.size());
  }
  return true;
}

void value_writer::put_date(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  range = words_.trimmed(range);
  if (range.empty()) return data_.mark(row, slot, cell_state::empty);
  if (range.end - range.begin == 1 && parse_date(words_.text(range.begin)))
    return put_part(row, slot, range.begin, 0, words_.text(range.begin).size());
  unsigned month = 0, numbers[2] = {}, count = 0, others = 0;
  for (std::uint32_t w = range.begin; w < range.end; ++w) {
    const std::string_view text = words_.text(w);
    if (!has_letter_or_digit(text)) continue;
    const unsigned value = number_of(text);
    if (month == 0 && month_of(text) != 0) {
      month = month_of(text);
    } else if (value != 0 && count < 2) {
      numbers[count++] = value;
    } else {
      ++others;
    }
  }
  const unsigned day = numbers[0], year = numbers[1];
  if (month == 0 || count != 2 || others > 0 || day > 31 || year < 1900) return put_ambiguous(row, slot, range);
  const char iso[] = {static_cast<char>('0' + year / 1000),
                      static_cast<char>('0' + year / 100 % 10),
                      static_cast<char>('0' + year / 10 % 10),
                      static_cast<char>('0' + year % 10),
                      '-',
                      static_cast<char>('0' + month / 10),
                      static_cast<char>('0' + month % 10),
                      '-',
                      static_cast<char>('0' + day / 10),
                      static_cast<char>('0' + day % 10)};
  const std::string_view text(iso, sizeof iso);
  if (!parse_date(text)) return put_ambiguous(row, slot, range);
  const span place = words_.place(range);
  ++values_;
  data_.compose(row, slot, text, {&place, 1});
}

void value_writer::put_cusip(std::uint32_t row, std::uint16_t slot, word_range range) noexcept {
  constexpr std::size_t shortest = 6, longest = 12;  // some give the issuer's six alone, some an ISIN
  constexpr std::uint32_t most_words = 4;
  range = words_.trimmed(range);
  if (range.empty()) return data_.mark(row, slot, cell_state::empty);
  if (mark_none(row, slot, range)) return;
  text_.clear();
  unsigned digits = 0;
  for (std::uint32_t w = range.begin; w < range.end && w < range.begin + most_words; ++w)
    for (const char c : words_.text(w)) {
      if (!is_letter(c) && !is_digit(c)) continue;
      digits += is_digit(c);
      text_.add(is_letter(c) ? static_cast<char>(c & ~0x20) : c);
    }
  if (range.end - range.begin > most_words || digits < 3 || text_.size() < shortest || text_.size() > longest)
    return put_ambiguous(row, slot, range);
  const span place = words_.place(range);
  ++values_;
  if (data_.bytes_at(place) == text_.view()) return data_.place(row, slot, place, as_filed);
  data_.compose(row, slot, text_.view(), {&place, 1});
}

}  // namespace filigree::thirteendg
