// The owners' table where cells stand behind or below the address, and only what they are tells them apart.
#include "forms/ownership/text_owner_table.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree::ownership {

void owners_table::read_last_lines() noexcept {
  gathered one;
  places_ = {};
  for (std::uint32_t l = body_; l < last_; ++l) {
    const page_line& line = page_.lines[l];
    if (line.words == 0 || line.rule) continue;
    std::uint32_t w = line.first_word;
    const std::uint32_t end = line.first_word + line.words;
    const bool indented = page_.words[w].left > margin() + 2;
    run_.truncate(0);
    if (!indented) {
      do run_.push(w++);
      while (w < end && page_.words[w].blanks < 3);
      put_cell(one, address_column);
    }
    if (w == end) continue;
    behind_ = {};
    while (w < end) {
      const bool cross = equal_ignoring_case(page_.text(w), "X") && (w + 1 == end || page_.words[w + 1].blanks > 2);
      if (cross && behind_.cross_count < 2) {
        behind_.crosses[behind_.cross_count++] = w++;
        continue;
      }
      run_.truncate(0);
      do run_.push(w++);
      while (w < end && page_.words[w].blanks < 3);
      if (behind_.text_count < 2) behind_.texts[behind_.text_count++] = head_.keep({run_.data(), run_.size()});
    }
    finish_behind(one, indented);
  }
  finish(one);
}

void owners_table::finish_behind(gathered& one, bool indented) noexcept {
  const bool knows = owners_.empty() && !head_.owners.empty();
  const std::size_t index = owners_.size();
  finish(one, true);
  if (index >= owners_.size()) return;
  text_owner& owner = owners_[index];
  for (std::size_t i = 0; i < behind_.cross_count; ++i) page_.words[behind_.crosses[i]].use = word_use::read;
  if (knows) {
    learn_places(owner);
    return settle_boxed_titles(owner);
  }
  owner.director = owner.ten_percent_owner = {};
  tell_crosses(owner, indented);
  tell_texts(owner);
}

void owners_table::learn_places(const text_owner& owner) noexcept {
  const bool both = owner.director.ticked && owner.ten_percent_owner.ticked;
  if (behind_.cross_count == 2 && both) {
    places_.director = left_of(behind_.crosses[0]);
    places_.ten_percent_owner = left_of(behind_.crosses[1]);
  } else if (behind_.cross_count == 1 && owner.director.ticked != owner.ten_percent_owner.ticked) {
    (owner.director.ticked ? places_.director : places_.ten_percent_owner) = left_of(behind_.crosses[0]);
  }
  if (behind_.text_count == 1 && owner.officer.ticked != owner.other.ticked)
    (owner.officer.ticked ? places_.officer : places_.other) = left_of(head_.words(behind_.texts[0])[0]);
}

void owners_table::tell_crosses(text_owner& owner, bool indented) noexcept {
  bool ticked[2] = {behind_.cross_count == 2, behind_.cross_count == 2};
  bool known = behind_.cross_count != 1;
  if (behind_.cross_count == 1 && !indented) {
    const std::uint32_t left = page_.words[behind_.crosses[0]].left;
    const std::uint32_t director = places_.director, ten_percent = places_.ten_percent_owner;
    const bool first = left == director || (ten_percent != span::nowhere && left < ten_percent);
    const bool second = left == ten_percent || (director != span::nowhere && left > director);
    known = first != second;
    ticked[first ? 0 : 1] = known;
  }
  const span place = behind_.cross_count > 0 ? page_.words[behind_.crosses[0]].place : span{};
  owner.director = {known, ticked[0], place};
  owner.ten_percent_owner = {known, ticked[1], ticked[1] && ticked[0] ? page_.words[behind_.crosses[1]].place : place};
}

void owners_table::tell_texts(text_owner& owner) noexcept {
  owner.officer = owner.other = {};
  owner.officer_title = behind_.texts[0];
  owner.other_text = behind_.texts[1];
  if (behind_.text_count == 1) {
    const std::uint32_t word = head_.words(behind_.texts[0])[0], left = left_of(word);
    const bool officer = left == places_.officer, other = left == places_.other;
    if (officer == other) {
      owner.officer_title = {};
      owner.titles = behind_.texts[0];
      owner.officer.place = owner.other.place = form_.word(word).place;
      return;
    }
    if (other) std::swap(owner.officer_title, owner.other_text);
  }
  tick(owner.officer, owner.officer_title);
  tick(owner.other, owner.other_text);
}

void owners_table::settle_boxed_titles(text_owner& owner) noexcept {
  kept_words all = behind_.texts[0];
  if (behind_.text_count == 2) {
    owner.officer_title = behind_.texts[0];
    owner.other_text = behind_.texts[1];
    return;
  }
  if (!all.found()) return;
  const word_run boxed = head_.words(head_.owners[0].titles), shown = head_.words(all);
  std::size_t stroke = boxed.size();
  for (std::size_t i = 0; i < boxed.size(); ++i)
    if (form_.text(boxed[i]) == "/" && boxed.size() == shown.size() + 1 && are_equal(boxed.first(i), shown.first(i)) &&
        are_equal(boxed.subspan(i + 1), shown.subspan(i)))
      stroke = i;
  if (stroke < boxed.size()) {
    owner.officer_title = {all.first, static_cast<std::uint32_t>(stroke)};
    owner.other_text = {all.first + static_cast<std::uint32_t>(stroke), all.count - static_cast<std::uint32_t>(stroke)};
  } else {
    owner.titles = all;
  }
}

bool owners_table::are_equal(word_run a, word_run b) const noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (form_.text(a[i]) != form_.text(b[i])) return false;
  return true;
}

std::uint32_t owners_table::margin() const noexcept {
  std::uint32_t least = span::nowhere;
  for (const page_line& line : page_.lines)
    if (line.words > 0 && page_.words[line.first_word].left > 0)
      least = std::min(least, page_.words[line.first_word].left);
  return least;
}

void owners_table::read_by_blanks() noexcept {
  gathered one;
  for (std::uint32_t l = body_; l < last_; ++l) {
    const page_line& line = page_.lines[l];
    if (line.words == 0 || line.rule) continue;
    std::uint32_t w = line.first_word;
    const std::uint32_t end = line.first_word + line.words;
    run_.truncate(0);
    const bool indented = page_.words[w].left >= margin() + 3;
    if (!indented) {
      do run_.push(w++);
      while (w < end && page_.words[w].blanks < 3);
      put_cell(one, address_column);
    }
    if (w == end) continue;
    read_blank_cells(w, end, indented);
    finish_by_blanks(one, indented);
  }
  finish(one);
}

void owners_table::read_blank_cells(std::uint32_t w, std::uint32_t end, bool indented) noexcept {
  behind_ = {};
  std::size_t column = 0;
  while (w < end) {
    column += (page_.words[w].blanks - 1) / 2;  // 1: Director …
    run_.truncate(0);
    do run_.push(w++);
    while (w < end && page_.words[w].blanks < 3);
    const bool cross = run_.size() == 1 && equal_ignoring_case(form_.text(run_[0]), "X");
    if (cross && !indented && column >= director_column && column <= ten_percent_column) {
      blank_crosses_[column - 1] = run_[0];
    } else if (cross && indented && behind_.cross_count < 2) {
      behind_.crosses[behind_.cross_count++] = run_[0];
    } else if (behind_.text_count < 2) {
      behind_.texts[behind_.text_count++] = head_.keep({run_.data(), run_.size()});
    }
  }
}

void owners_table::finish_by_blanks(gathered& one, bool indented) noexcept {
  const bool knows = owners_.empty() && !head_.owners.empty();
  const std::size_t index = owners_.size();
  for (std::size_t i = 0; i < 2; ++i) {
    if (blank_crosses_[i] == span::nowhere) continue;
    one.cells[director_column + i] = head_.keep({&blank_crosses_[i], 1});
    page_.words[blank_crosses_[i]].use = word_use::read;
    blank_crosses_[i] = span::nowhere;
  }
  finish(one, true);
  if (index >= owners_.size()) return;
  for (std::size_t i = 0; i < behind_.cross_count; ++i) page_.words[behind_.crosses[i]].use = word_use::read;
  if (knows) return settle_boxed_titles(owners_[index]);
  if (indented) tell_crosses(owners_[index], true);
  tell_texts(owners_[index]);
}

void owners_table::read_blocks() noexcept {
  gathered one;
  kept_words blocks[8];
  std::size_t count = 0;
  for (std::uint32_t l = body_; l <= last_; ++l) {
    const bool blank = l == last_ || page_.lines[l].words == 0;
    if (!blank) continue;
    std::uint32_t first = l;
    while (first > body_ && page_.lines[first - 1].words > 0) --first;
    if (first == l) continue;
    if (is_address(first, l)) {
      finish_block(one, blocks, count);
      for (std::uint32_t k = first; k < l; ++k) {
        run_.truncate(0);
        form_.collect(k, k + 1, run_);
        put_cell(one, address_column);
      }
    } else if (count < 8) {
      run_.truncate(0);
      form_.collect(first, l, run_);
      blocks[count++] = head_.keep({run_.data(), run_.size()});
    }
  }
  finish_block(one, blocks, count);
}

bool owners_table::is_address(std::uint32_t first, std::uint32_t end) noexcept {
  if (end - first > 1) return true;
  run_.truncate(0);
  form_.collect(first, end, run_);
  // `, `: an owner without name and address leaves the comma of city and state.
  if (std::all_of(run_.begin(), run_.end(), [&](std::uint32_t w) { return has_letters(form_.text(w), ""); }))
    return true;
  return ends_address(form_, head_, head_.keep({run_.data(), run_.size()}), head_.has_country);
}

text_tick owners_table::open_tick(kept_words words) const noexcept {
  text_tick tick;
  tick.place = form_.word(head_.words(words)[0]).place;
  return tick;
}

void owners_table::finish_block(gathered& one, kept_words (&blocks)[8], std::size_t& count) noexcept {
  if (one.address.count == 0) return;
  kept_words crosses[2], texts[2];
  std::size_t cross_count = 0, text_count = 0;
  bool fits = true;  // at most two crosses, then at most two texts
  for (std::size_t i = 0; i < count; ++i) {
    const bool cross = blocks[i].count == 1 && equal_ignoring_case(form_.text(head_.words(blocks[i])[0]), "X");
    fits = fits && (cross ? cross_count < 2 && text_count == 0 : text_count < 2);
    if (!fits) break;
    (cross ? crosses[cross_count++] : texts[text_count++]) = blocks[i];
  }
  count = 0;
  if (!fits) cross_count = text_count = 0;
  const bool knows = owners_.empty() && !head_.owners.empty();
  const std::size_t index = owners_.size();
  if (cross_count == 2) one.cells[director_column] = crosses[0];
  if (cross_count == 2) one.cells[ten_percent_column] = crosses[1];
  if (text_count == 2) one.cells[officer_column] = texts[0];
  if (text_count == 2) one.cells[other_column] = texts[1];
  const bool other_only = knows && head_.owners[0].other.ticked && !head_.owners[0].officer.ticked;
  if (text_count == 1 && knows) one.cells[other_only ? other_column : officer_column] = texts[0];
  finish(one);
  if (index >= owners_.size()) return;
  text_owner& owner = owners_[index];
  if (cross_count > 0)
    for (std::size_t i = 0; i < cross_count; ++i) form_.use(head_.words(crosses[i]), word_use::read);
  if (knows) return;
  if (!fits || cross_count == 1) owner.director = owner.ten_percent_owner = open_tick(fits ? crosses[0] : blocks[0]);
  if (!fits || text_count == 1) owner.officer = owner.other = open_tick(fits ? texts[0] : blocks[0]);
  if (text_count == 1) owner.titles = texts[0];
}

}  // namespace filigree::ownership
