#include "forms/ownership/text_owner_table.hpp"

#include <algorithm>

#include "forms/ownership/text_captions.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {

void owners_table::run() noexcept {
  find_header();
  if (body_ >= last_) return;
  has_names_ = head_.owners.empty() || head_.owners[0].name.found();
  measure();
  switch (find_layout()) {
    case owner_layout::separators:
      read_separated();
      break;
    case owner_layout::columns:
      read_columns();
      break;
    case owner_layout::last_line:
      read_last_lines();
      break;
    case owner_layout::blanks:
      read_by_blanks();
      break;
    case owner_layout::blocks:
      read_blocks();
      break;
  }
}

void owners_table::find_header() noexcept {
  body_ = last_;
  for (std::uint32_t l = first_; l < last_; ++l) {
    const page_line& line = page_.lines[l];
    if (line.rule && line.words == owner_columns && line.boundaries == 0) ruler_ = l;
    if (line.words == 0 || line.rule) continue;
    bool printed = true;
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      printed = printed && (page_.words[w].kind != word_kind::text || is_printed_word(page_.text(w)));
    if (!printed || (found_header_ && !goes_on_with_captions(line))) {
      body_ = l;
      return;
    }
    take_captions(line);
  }
}

bool owners_table::goes_on_with_captions(const page_line& line) const noexcept {
  for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
    if (page_.text(w) != "Owner" && page_.text(w) != "Address") return false;
  return true;
}

void owners_table::take_captions(const page_line& line) noexcept {
  static constexpr std::string_view names[] = {"director", "10", "officer", "other"};
  const std::string_view first = page_.text(line.first_word);
  if (first == "Reporting" || first == "/" || first == "Name" || first == "Address")
    for (std::uint32_t w = line.first_word;
         w < line.first_word + line.words && (w == line.first_word || page_.words[w].blanks < 2); ++w)
      caption_right_ = std::max(caption_right_, page_.words[w].right);
  std::uint32_t previous_empty = span::nowhere;
  for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
    page_word& word = page_.words[w];
    if (word.kind == word_kind::empty) {
      previous_empty = word.left;
      continue;
    }
    word.use = word_use::ignored;
    for (std::size_t i = 0; i < 4; ++i) {
      if (!has_letters(page_.text(w), names[i])) continue;
      starts_[i + 1] = previous_empty != span::nowhere ? previous_empty : word.left;
      captions_[i + 1] = w;
      found_header_ = i == 3;
    }
    previous_empty = span::nowhere;
  }
}

void owners_table::measure() noexcept {
  for (const page_line& line : page_.lines)
    if (line.words > 0) width_ = std::max(width_, page_.words[line.first_word + line.words - 1].right);
  for (std::uint32_t l = body_; l < last_; ++l) {
    const page_line& line = page_.lines[l];
    if (line.words == 0 || line.rule) continue;
    separated_ = separated_ || line.boundaries > 0;
    last_body_line_ = l;
    table_right_ = std::max(table_right_, page_.words[line.first_word + line.words - 1].right);
    std::uint32_t w = line.first_word;
    while (w + 1 < line.first_word + line.words && page_.words[w + 1].blanks < 2 &&
           page_.words[w + 1].kind != word_kind::empty)
      ++w;
    wide_gaps_ = wide_gaps_ || has_cells_behind(line) || page_.words[line.first_word].left > margin() + 2;
    if (page_.words[line.first_word].left < starts_[director_column] || starts_[director_column] == 0)
      address_right_ = std::max(address_right_, page_.words[w].right);
  }
}

bool owners_table::has_cells_behind(const page_line& line) const noexcept {
  for (std::uint32_t w = line.first_word + 1; w < line.first_word + line.words; ++w)
    if (page_.words[w].blanks > 2 || page_.words[w].kind == word_kind::empty) return true;
  return false;
}

owner_layout owners_table::find_layout() noexcept {
  if (ruler_ != span::nowhere) {
    const page_line& ruler = page_.lines[ruler_];
    for (std::uint32_t i = 0; i < owner_columns; ++i) starts_[i] = page_.words[ruler.first_word + i].left;
    address_right_ = page_.words[ruler.first_word].right;
    return owner_layout::columns;
  }
  if (separated_) return owner_layout::separators;
  const bool captions_apart = captions_[other_column] != 0 && page_.words[captions_[other_column]].blanks > 1;
  const bool by_place = found_header_ && starts_[director_column] > address_right_ && (captions_apart || wide_gaps_);
  if (by_place) return !form_.breaks_inside_words && ends_in_cells() ? owner_layout::last_line : owner_layout::columns;
  return wide_gaps_ ? owner_layout::blanks : owner_layout::blocks;
}

bool owners_table::ends_in_cells() const noexcept {
  if (page_.words[page_.lines[last_body_line_].first_word].left > margin() + 2) return true;
  const page_line& line = page_.lines[last_body_line_];
  for (std::uint32_t w = line.first_word + 1; w < line.first_word + line.words; ++w)
    if (page_.words[w].kind != word_kind::empty && page_.words[w].blanks > 2 &&
        page_.words[w - 1].kind != word_kind::empty)
      return true;
  return false;
}

bool owners_table::is_full(std::uint32_t line, std::uint32_t left, std::uint32_t right) const noexcept {
  if (page_.tags || line + 1 >= last_ || page_.lines[line + 1].words == 0) return false;
  // Columns are narrowed only in a table that fills the page.
  constexpr std::uint32_t play = 16;
  const std::uint32_t page = form_.page_width > 0 ? std::min(form_.page_width, width_) : width_;
  const bool tight = page_.centred || ruler_ != span::nowhere || table_right_ + play > page;
  const std::uint32_t needed = right + 1 + bound_width(form_, page_.lines[line + 1].first_word);
  if (ruler_ != span::nowhere) return needed - left + starts_[address_column] > address_right_;  // lines may be centred
  return tight && needed > std::max(address_right_, caption_right_);
}

void owners_table::add_line(gathered& one, word_run words) noexcept {
  if (words.empty()) return;
  const page_word& last = form_.word(words[words.size() - 1]);
  one.address.add(head_.keep(words), is_full(last.line, form_.word(words[0]).left, last.right));
  one.last_line = last.line;
}

void owners_table::append(kept_words& cell, word_run words) noexcept {
  if (words.empty()) return;
  if (cell.found() && cell.first + cell.count == head_.store.size()) {
    cell.count += head_.keep(words).count;
    return;
  }
  run_.truncate(0);
  for (const std::uint32_t w : head_.words(cell)) run_.push(w);
  for (const std::uint32_t w : words) run_.push(w);
  cell = head_.keep({run_.data(), run_.size()});
}

void owners_table::finish(gathered& one, bool anyway) noexcept {
  if (!anyway && one.address.count == 0 && !one.cells[director_column].found() &&
      !one.cells[ten_percent_column].found() && !one.cells[officer_column].found() && !one.cells[other_column].found())
    return;
  const bool is_first = owners_.empty();
  const text_owner* const boxed = is_first && !head_.owners.empty() ? &head_.owners[0] : nullptr;
  text_owner owner;
  if (boxed != nullptr) {
    owner.director = boxed->director;
    owner.ten_percent_owner = boxed->ten_percent_owner;
    owner.officer = boxed->officer;
    owner.other = boxed->other;
    owner.cik = boxed->cik;
  }
  const text_owner* const known = is_first ? nullptr : &owners_[0];
  const bool name_is_unknown =
      head_.owners.empty() && one.address.count > 0 && may_lack_name(form_, head_, one.address);
  read_address_lines(form_, head_, one.address, has_names_, head_.has_country, boxed, known, owner);
  if ((name_is_unknown || one.address_is_open) && one.address.count > 0) {
    owner.unsplit = one.address.lines[0];
    owner.name = owner.street1 = owner.street2 = {};
  }
  if (one.address_is_open) owner.city = owner.state = owner.zip = owner.country = {};
  finish_titles(one, owner);
  tick(owner.director, one.cells[director_column]);
  tick(owner.ten_percent_owner, one.cells[ten_percent_column]);
  owners_.push(owner);
  one = {};
}

void owners_table::finish_titles(const gathered& one, text_owner& owner) noexcept {
  if (one.titles_are_open) {
    owner.titles = one.titles;
    form_.use(head_.words(one.titles), word_use::read);
    const span place = form_.word(head_.words(one.titles)[0]).place;
    for (text_tick* const box : {&owner.officer, &owner.other})
      if (!box->shown) box->place = place;
    return;
  }
  owner.officer_title = one.cells[officer_column];
  owner.other_text = one.cells[other_column];
  // Officer and Other print the title and the text, which an officer and another person must have (formats/11 §1.2).
  const bool boxes_are_lost = owners_.empty() && !head_.owners.empty() && !owner.director.shown && !owner.officer.shown;
  tick(owner.officer, one.cells[officer_column]);
  tick(owner.other, one.cells[other_column]);
  if (!boxes_are_lost) return;
  // A title alone does not make an officer of the owner whose box said so.
  for (text_tick* const box : {&owner.officer, &owner.other}) box->shown = !box->ticked;
}

void owners_table::tick(text_tick& box, kept_words cell) noexcept {
  form_.use(head_.words(cell), word_use::read);
  if (box.shown) return;
  box.shown = true;
  box.ticked = cell.found();
  if (cell.found()) box.place = form_.word(head_.words(cell)[0]).place;
}

void read_owners_table(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head,
                       array<text_owner>& owners) noexcept {
  owners_table(form, first, last, head, owners).run();
}

}  // namespace filigree::ownership
