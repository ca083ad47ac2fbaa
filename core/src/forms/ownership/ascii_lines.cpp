#include <algorithm>

#include "forms/ownership/ascii.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

/// Wrapped in a PEM envelope, a line that begins with a dash gets `- ` in front (formats/03 §2).
span without_dash_escape(std::string_view source, span line) noexcept {
  return source.substr(line.offset, line.length).substr(0, 3) == "- -" ? span{line.offset + 2, line.length - 2} : line;
}

int month_of(std::string_view word) noexcept {
  constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                         "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t shortest = 3;
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.size() < shortest) return 0;
  for (int i = 0; i < 12; ++i)
    if (starts_with_ignoring_case(months[i], word)) return i + 1;
  return 0;
}

/// Digits at the front of `text`, taken off; -1 when there are none, or more than `most`.
int take_number(std::string_view& text, std::size_t most) noexcept {
  int number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && is_digit(text[digits]); ++digits)
    if (digits < most) number = number * 10 + (text[digits] - '0');
  if (digits == 0 || digits > most) return -1;
  text.remove_prefix(digits);
  return number;
}

/// The day, if there is one. Options were granted from the seventies on, and run into the twenties.
std::optional<date> day_of(int year, std::size_t digits, int month, int day) noexcept {
  constexpr int pivot = 70;
  if (digits == 2) year += year < pivot ? 2000 : 1900;
  if (digits != 2 && digits != 4) return std::nullopt;
  char iso[11] = "0000-00-00";
  for (int i = 3, rest = year; i >= 0; --i, rest /= 10) iso[i] = static_cast<char>('0' + rest % 10);
  iso[5] = static_cast<char>('0' + month / 10), iso[6] = static_cast<char>('0' + month % 10);
  iso[8] = static_cast<char>('0' + day / 10), iso[9] = static_cast<char>('0' + day % 10);
  return parse_date({iso, 10});
}

std::optional<date> parse_worded(std::string_view text) noexcept {
  const std::size_t blank = text.find_first_of(" .");
  if (blank == std::string_view::npos) return std::nullopt;
  const int month = month_of(text.substr(0, blank));
  text = trim(text.substr(text[blank] == '.' ? blank + 1 : blank));
  const int day = take_number(text, 2);
  if (month == 0 || day < 0) return std::nullopt;
  while (!text.empty() && (text.front() == ',' || is_space(text.front()))) text.remove_prefix(1);
  const std::size_t digits = text.size();
  const int year = take_number(text, 4);
  return year < 0 || !text.empty() ? std::nullopt : day_of(year, digits, month, day);
}

std::optional<date> parse_short(std::string_view text) noexcept {
  const auto is_slash = [](std::string_view& rest) {
    if (rest.empty() || (rest.front() != '/' && rest.front() != '-')) return false;
    rest.remove_prefix(1);
    return true;
  };
  const int month = take_number(text, 2);
  if (month < 0 || !is_slash(text)) return std::nullopt;
  const int day = take_number(text, 2);
  if (day < 0 || !is_slash(text)) return std::nullopt;
  const std::size_t digits = text.size();
  const int year = take_number(text, 4);
  return year < 0 || !text.empty() ? std::nullopt : day_of(year, digits, month, day);
}

}  // namespace

std::optional<date> parse_typed_date(std::string_view text) noexcept {
  text = trim(text);
  if (const auto day = parse_date(text)) return day;
  if (const auto day = parse_short(text)) return day;
  return parse_worded(text);
}

bool is_ruled(std::string_view line) noexcept {
  bool drawn = false;
  for (const char c : line) {
    if (is_space(c)) continue;
    if (c != '_' && c != '-' && c != '=' && c != '|' && c != '+') return false;
    drawn = drawn || c != '|';
  }
  return drawn;
}

bool is_ruler(std::string_view line) noexcept {
  const std::size_t stub = find_ignoring_case(line, "<S>");
  return stub != std::string_view::npos && trim(line.substr(0, stub)).empty() &&
         find_ignoring_case(line, "<C>", stub) != std::string_view::npos;
}

bool ascii_form::split(span body) noexcept {
  const std::string_view source = data.source.view().substr(0, body.end());
  constexpr std::size_t most_lines = 20000;  // no such form comes near
  for (std::size_t at = body.offset; at < source.size() && lines.size() < most_lines;) {
    const std::size_t found = source.find_first_of("\r\n", at);
    const std::size_t end = found == std::string_view::npos ? source.size() : found;
    const span line{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)};
    if (!lines.push({without_dash_escape(source, line)})) return false;
    at = end + (source.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return true;
}

span ascii_form::span_of(std::string_view part) const noexcept {
  return {static_cast<std::uint32_t>(part.data() - data.source.view().data()), static_cast<std::uint32_t>(part.size())};
}

void ascii_form::use(std::uint32_t first, std::uint32_t last, line_use how) noexcept {
  for (std::uint32_t l = first; l < last; ++l) lines[l].use = how;
}

void ascii_form::begin_value() noexcept {
  pieces_.truncate(0);
  text_.clear();
}

void ascii_form::add(std::string_view piece, bool glued) noexcept {
  piece = trim(piece);
  if (piece.empty()) return;
  if (text_.size() > 0 && !glued) text_.add(' ');
  add_decoded(text_, piece, static_cast<std::uint8_t>(rules | fold_space));
  pieces_.push(span_of(piece));
}

void ascii_form::put(std::uint32_t row, std::uint16_t slot) noexcept {
  if (pieces_.size() == 1) return data.place(row, slot, pieces_[0], static_cast<std::uint8_t>(rules | fold_space));
  put_as(row, slot, text_.view());
}

void ascii_form::put_as(std::uint32_t row, std::uint16_t slot, std::string_view text) noexcept {
  if (pieces_.empty()) return data.mark(row, slot, cell_state::empty);
  data.compose(row, slot, text, {pieces_.data(), pieces_.size()});
}

void ascii_form::put_date(std::uint32_t row, std::uint16_t slot) noexcept {
  const auto day = parse_typed_date(text_.view());
  if (!day || parse_date(text_.view())) return put(row, slot);
  char iso[10];
  day->write_iso(iso);
  put_as(row, slot, {iso, sizeof iso});
}

void ascii_form::mark(std::uint32_t row, std::uint16_t slot, cell_state state) noexcept {
  span place;
  if (!pieces_.empty()) place = {pieces_[0].offset, pieces_.back().end() - pieces_[0].offset};
  data.mark(row, slot, state, place);
}

}  // namespace filigree::ownership
