#include "forms/ownership/html_form.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

/// Line breaks, tabs and no-break spaces in a text come from the page's layout: it is read as a browser shows it.
bool has_layout_blanks(std::string_view text, bool legacy) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n' || c == '\r' || c == '\t') return true;
    if (c == '\xA0' && (legacy || (i > 0 && text[i - 1] == '\xC2'))) return true;
    if (c == '&' && (text.substr(i, 6) == "&nbsp;" || text.substr(i, 6) == "&#160;")) return true;
  }
  return false;
}

bool is_blank_byte(char c) noexcept { return is_space(c) || c == '\xA0'; }

}  // namespace

bool is_note_mark(const html_grid& grid, const html_run& run) noexcept {
  if (run.what != html_run::kind::text) return false;
  const std::string_view text = grid.text(run);
  bool digit = false, bracket = false;
  for (const char c : text) {
    digit |= is_digit(c);
    bracket |= c == '(';
    if (!is_digit(c) && c != '(' && c != ')' && c != ',' && !is_space(c)) return false;
  }
  return digit && (run.raised || (bracket && text.front() == '(' && text.back() == ')'));
}

html_form::html_form(filing_data& filing, const html_grid& page) noexcept
    : values(filing.budget),
      notes(filing.budget),
      data(filing),
      grid(page),
      uses_(filing.budget),
      joined_(filing.budget),
      pieces_(filing.budget) {
  if (use* const all = uses_.append(grid.runs.size())) std::fill_n(all, grid.runs.size(), use::none);
}

void html_form::ignore_cell(const html_cell& cell) noexcept {
  for (std::uint32_t i = cell.first_run; i < cell.end_run; ++i)
    if (!is_used(i)) ignore(i);
}

void html_form::ignore_row(std::uint32_t row) noexcept {
  for (std::uint32_t c = grid.rows[row].first_cell; c != no_index; c = grid.cells[c].next) ignore_cell(grid.cells[c]);
}

void html_form::gather(const html_cell& cell) noexcept {
  values.truncate(0);
  notes.truncate(0);
  for (std::uint32_t i = cell.first_run; i < cell.end_run; ++i) (is_note_mark(grid, run(i)) ? notes : values).push(i);
}

void html_form::gather_all(const html_cell& cell) noexcept {
  values.truncate(0);
  notes.truncate(0);
  for (std::uint32_t i = cell.first_run; i < cell.end_run; ++i) values.push(i);
}

html_value html_form::value_of(std::span<const std::uint32_t> runs) const noexcept {
  if (runs.empty()) return {};
  const span first = run(runs.front()).place, last = run(runs.back()).place;
  return {{first.offset, last.end() - first.offset}, runs.size() > 1};
}

std::uint8_t html_form::rules_of(const html_value& value) const noexcept {
  const std::string_view raw = grid.text(value.place);
  std::uint8_t rules = as_filed;
  if (raw.find('&') != std::string_view::npos) rules |= undo_entities;
  if (value.has_markup) rules |= drop_markup | undo_entities;
  if (grid.legacy) rules |= undo_legacy;
  if (has_layout_blanks(raw, grid.legacy)) rules |= fold_space;
  return rules;
}

void html_form::put(std::uint32_t row, std::uint16_t slot, const html_value& value) noexcept {
  if (value.found()) data.place(row, slot, value.place, rules_of(value));
}

std::string_view html_form::meaning(const html_value& value) noexcept {
  joined_.clear();
  add_decoded(joined_, grid.text(value.place), static_cast<std::uint8_t>(rules_of(value) | fold_space));
  return joined_.view();
}

void html_form::put(std::uint32_t row, std::uint16_t slot, std::span<const std::uint32_t> runs,
                    std::uint32_t skip) noexcept {
  for (const std::uint32_t one : runs) take(one);
  if (!runs.empty() && skip >= run(runs[0]).place.length) {
    runs = runs.subspan(1);
    skip = 0;
  }
  if (runs.empty()) return;
  bool follow = true;  // one behind the other, on one line: what stands between them is markup only
  for (std::size_t i = 1; i < runs.size(); ++i)
    follow &= runs[i] == runs[i - 1] + 1 && run(runs[i]).breaks == 0 && run(runs[i]).cell == run(runs[0]).cell;
  if (follow) {
    html_value value = value_of(runs);
    value.place = {value.place.offset + skip, value.place.length - skip};
    return put(row, slot, value);
  }
  joined_.clear();
  pieces_.truncate(0);
  std::uint32_t last_end = 0;
  for (const std::uint32_t one : runs) {
    span place = run(one).place;
    const bool stands_off = run(one).breaks > 0 || is_blank_byte(grid.source[place.offset - 1]);
    if (joined_.size() > 0 && (stands_off || is_blank_byte(grid.source[last_end]))) joined_.add(' ');
    last_end = place.end();
    place = {place.offset + skip, place.length - skip};
    skip = 0;
    add_decoded(joined_, grid.text(place), rules_of({place, false}));
    pieces_.push(place);
  }
  data.compose(row, slot, joined_.view(), {pieces_.data(), pieces_.size()});
}

void html_form::put_date(std::uint32_t row, std::uint16_t slot, std::span<const std::uint32_t> runs) noexcept {
  if (runs.size() == 1) {
    const span place = run(runs[0]).place;
    const std::string_view date = grid.text(place);
    if (date == "//") {  // the stylesheet could not take the filed date apart
      take(runs[0]);
      return data.mark(row, slot, cell_state::not_shown, place);
    }
    constexpr std::uint32_t day_end = 5, year_length = 5;  // MM/DD, /YYYY
    const bool has_zone =
        date.size() > day_end + year_length && date[2] == '/' && date[date.size() - year_length] == '/' &&
        (date[day_end] == '-' || date[day_end] == '+' || date[day_end] == 'Z' || date[day_end] == 'T');
    if (has_zone) {
      take(runs[0]);
      const span kept[] = {{place.offset, day_end}, {place.end() - year_length, year_length}};
      joined_.clear();
      for (const span piece : kept) joined_.add(grid.text(piece));
      return data.compose(row, slot, joined_.view(), kept);
    }
  }
  put(row, slot, runs);
}

void html_form::put_truth(std::uint32_t row, std::uint16_t slot, bool truth, span place) noexcept {
  data.compose(row, slot, truth ? "true" : "false", {&place, 1});
}

void html_form::put_notes(std::uint32_t row, std::uint16_t slot, std::span<const std::uint32_t> marks) noexcept {
  for (const std::uint32_t mark : marks) {
    take(mark);
    const std::string_view digits = text(mark);
    for (std::size_t i = 0; i < digits.size();) {
      std::size_t end = i;
      while (end < digits.size() && is_digit(digits[end])) ++end;
      if (end > i)
        data.add_note(row, slot,
                      {run(mark).place.offset + static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i)});
      i = std::max(end, i + 1);
    }
  }
}

void html_form::report_unread(std::uint32_t index, text_buffer& path) noexcept {
  path.clear();
  const html_cell& cell = grid.cells[run(index).cell];
  if (cell.row == no_index) {
    path.add("page");
  } else {
    const html_row& row = grid.rows[cell.row];
    path.add("table ");
    path.add_number(row.table + 1);
    path.add("/row ");
    path.add_number(row.ordinal + 1);
    path.add("/cell ");
    path.add_number(cell.ordinal + 1u);
  }
  path.add(run(index).what == html_run::kind::text ? ": text" : ": check box");
  data.count_unread(path.view());
  data.report(severity::warning, "unread-text", run(index).place.offset, "Nothing reads ", text(index), ".");
}

void html_form::count_coverage() noexcept {
  text_buffer path(data.budget);
  for (std::uint32_t i = 0; i < uses_.size(); ++i) {
    ++data.covered.leaves;
    if (uses_[i] == use::read) {
      ++data.covered.read;
    } else if (uses_[i] == use::ignored) {
      ++data.covered.ignored;
    } else {
      report_unread(i, path);
    }
  }
}

}  // namespace filigree::ownership
