// The owners' table where tabs, bars or places tell its cells apart.
#include "forms/ownership/text_owner_table.hpp"

#include <algorithm>

#include "forms/edgar_places.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {

void owners_table::read_separated() noexcept {
  gathered one;
  for (std::uint32_t l = body_; l < last_; ++l) {
    const page_line& line = page_.lines[l];
    if (line.rule || (line.words == 0 && line.boundaries == 0)) continue;
    const std::uint32_t lead = line.bar_first && line.boundaries > owner_columns ? 1 : 0;
    for (std::size_t c = 0; c < owner_columns; ++c) {
      run_.truncate(0);
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
        if (page_.words[w].kind != word_kind::empty && page_.words[w].cell == c + lead) run_.push(w);
      put_cell(one, c);
    }
    if (line.boundaries > lead) finish(one);
  }
  finish(one);
}

void owners_table::put_cell(gathered& one, std::size_t c) noexcept {
  const word_run words{run_.data(), run_.size()};
  if (c == address_column) {
    add_line(one, words);
  } else if (!words.empty()) {
    array<std::uint32_t> copy(form_.data.budget);
    for (const std::uint32_t w : words) copy.push(w);
    append(one.cells[c], {copy.data(), copy.size()});
  }
}

std::size_t owners_table::column_of(std::uint32_t left) const noexcept {
  std::size_t column = 0;
  if (ruler_ != span::nowhere) {
    while (column + 1 < owner_columns && left >= starts_[column + 1]) ++column;
    return column;
  }
  if (left < address_right_) return address_column;
  column = director_column;
  while (column + 1 < owner_columns) {
    // A cross is centred under its caption; titles begin where their captions begin.
    const std::uint32_t caption_right = page_.words[captions_[column]].right + (column == ten_percent_column ? 6 : 0);
    const std::uint32_t next =
        column < ten_percent_column ? (caption_right + starts_[column + 1]) / 2 : starts_[column + 1];
    if (left < next) break;
    ++column;
  }
  return column;
}

void owners_table::read_columns() noexcept {
  const bool blank_lines = has_blank_lines();
  gathered one;
  for (std::uint32_t l = body_; l < last_; ++l) {
    const page_line& line = page_.lines[l];
    if (line.words == 0 || line.rule) {
      if (is_blank(l) && blank_lines && !continues_below(l)) finish(one);
      continue;
    }
    if (page_.centred) gather_centred(one, line, l);
    for (std::size_t c = 0; c < (page_.centred ? director_column : owner_columns); ++c) {
      run_.truncate(0);
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
        if (page_.words[w].kind != word_kind::empty && column_of(page_.words[w].left) == c) run_.push(w);
      put_cell(one, c);
    }
    if (!blank_lines && !is_alone() && ends_here(one, l)) finish(one);
  }
  finish(one);
}

void owners_table::gather_centred(gathered& one, const page_line& line, std::uint32_t l) noexcept {
  const std::uint32_t end = line.first_word + line.words;
  for (std::uint32_t w = line.first_word, last = 0; w < end; w = last) {
    last = w + 1;
    if (page_.words[w].kind == word_kind::empty) continue;
    const std::size_t column = column_of(page_.words[w].left);
    if (column == address_column) continue;
    const bool cross = column < officer_column && equal_ignoring_case(page_.text(w), "X") &&
                       (last == end || page_.words[last].blanks > 1);
    if (cross) {
      begin_next_owner(one, l);
      append(one.cells[column], {&w, 1});
      continue;
    }
    run_.truncate(0);
    run_.push(w);
    while (last < end && page_.words[last].blanks < 2 && page_.words[last].kind != word_kind::empty) run_.push(last++);
    const std::uint32_t left = page_.words[w].left, right = page_.words[last - 1].right;
    const auto is_below = [&](std::size_t c) {
      return left < page_.words[captions_[c]].right && right > page_.words[captions_[c]].left;
    };
    one.titles_are_open = one.titles_are_open || is_below(officer_column) == is_below(other_column);
    array<std::uint32_t> copy(form_.data.budget);
    for (const std::uint32_t one_word : run_) copy.push(one_word);
    append(one.titles, {copy.data(), copy.size()});
    append(one.cells[is_below(officer_column) ? officer_column : other_column], {copy.data(), copy.size()});
  }
}

void owners_table::begin_next_owner(gathered& one, std::uint32_t l) noexcept {
  if (one.cross_line != span::nowhere && one.cross_line != l) {
    one.address_is_open = true;
    finish(one);
    one.address_is_open = true;
  }
  one.cross_line = l;
}

bool owners_table::ends_here(const gathered& one, std::uint32_t l) noexcept {
  if (one.address.count < 2 || !ends_address(form_, head_, one.address.lines[one.address.count - 1], head_.has_country))
    return false;
  if (!head_.has_country) return true;
  // A state's name may be a place too: the country stands one or two lines below it.
  return !next_line_is_country(l) && !next_line_is_country(l + 1);
}

bool owners_table::has_blank_lines() const noexcept {
  for (std::uint32_t l = body_; l < last_body_line_; ++l)
    if (is_blank(l) && !page_.lines[l].bars) return true;
  return false;
}

bool owners_table::is_blank(std::uint32_t l) const noexcept {
  return page_.lines[l].words == 0 && trim(form_.data.bytes_at(page_.lines[l].place)) != "\\";
}

bool owners_table::has_cells(std::uint32_t l) const noexcept {
  const page_line& line = page_.lines[l];
  for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
    if (page_.words[w].kind != word_kind::empty && column_of(page_.words[w].left) > 0) return true;
  return false;
}

bool owners_table::continues_below(std::uint32_t l) noexcept {
  while (l < last_ && page_.lines[l].words == 0) ++l;
  if (l >= last_ || !head_.has_country || has_cells(l)) return false;
  if (l + 1 < last_ && page_.lines[l + 1].words > 0) return false;
  return next_line_is_country(l - 1);
}

bool owners_table::next_line_is_country(std::uint32_t l) noexcept {
  if (!head_.has_country || l + 1 >= last_) return false;
  const page_line& line = page_.lines[l + 1];
  run_.truncate(0);
  for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
    if (page_.words[w].kind != word_kind::empty && column_of(page_.words[w].left) == 0) run_.push(w);
  if (run_.empty()) return false;
  text_buffer name(form_.data.budget);
  join_text(form_, {run_.data(), run_.size()}, name);
  return !edgar_place_code(name.view()).empty();
}

}  // namespace filigree::ownership
