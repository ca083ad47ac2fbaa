#include "forms/ownership/html_boxes.hpp"

#include <algorithm>

#include "forms/ownership/html_captions.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

class box_reader {
 public:
  box_reader(html_form& form, html_boxes& boxes) noexcept
      : form_(form), grid_(form.grid), boxes_(boxes), held_(form.data.budget) {}

  void run() noexcept {
    for (std::uint32_t i = 0; i < grid_.runs.size() && form_.ready(); ++i)
      if (!form_.is_used(i)) step(i);
    finish_part();
  }

 private:
  // --- One run -------------------------------------------------------------------------------------------------------

  void step(std::uint32_t i) noexcept {
    if (form_.run(i).what != html_run::kind::text) {
      mark_ = i;
      return;
    }
    if (continues_caption(i)) {
      form_.ignore(i);
      caption_ = i;
      return;
    }
    const std::string_view text = form_.text(i);
    const printed_mark mark = find_mark(text);
    const caption_found found = find_caption(text.substr(mark.length));
    if (found.what == caption::none || is_content(found.what, mark, text)) return read_content(i);
    form_.ignore(i);
    caption_ = i;
    read_caption(found, i, mark);
  }

  /// What stands on a caption's line belongs to it: "2. Issuer Name *and* Ticker or Trading Symbol".
  bool continues_caption(std::uint32_t i) const noexcept {
    return caption_ != no_index && caption_ + 1 == i && form_.run(i).breaks == 0 &&
           form_.run(i).cell == form_.run(caption_).cell;
  }

  /// A person may be called "Director", and "Director" below the four boxes is a title.
  bool is_content(caption what, const printed_mark& mark, std::string_view text) noexcept {
    switch (part_) {
      case caption::owner_box:
      case caption::beneath_name:
      case caption::beneath_street:
      case caption::issuer_box:
      case caption::foreign_symbol_box:
        return text.front() != '(' && !is_digit(text.front()) && what != caption::line_table &&
               what != caption::explanation;
      case caption::relationship_box:
        return !mark.found && ((what == caption::director && owner().director.shown) ||
                               (what == caption::ten_percent_owner && owner().ten_percent_owner.shown));
      default:
        return false;
    }
  }

  void read_content(std::uint32_t i) noexcept {
    switch (part_) {
      case caption::none:
        return read_head(i);
      case caption::relationship_box:
      case caption::joint_box:
        if (is_cross(i)) {
          mark_ = i;
          return;
        }
        break;
      default:
        break;
    }
    held_.push(i);
  }

  bool is_cross(std::uint32_t i) const noexcept { return equal_ignoring_case(form_.text(i), "X"); }

  /// Above the first box stand marks and boilerplate; a bare number is the burden in hours.
  void read_head(std::uint32_t i) noexcept {
    const std::string_view text = form_.text(i);
    if (is_cross(i)) {
      mark_ = i;
    } else if (std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; })) {
      form_.ignore(i);
    }
  }

  // --- Captions ------------------------------------------------------------------------------------------------------

  void read_caption(caption_found found, std::uint32_t i, const printed_mark& mark) noexcept {
    switch (found.what) {
      case caption::none:
      case caption::boilerplate:
        return;
      case caption::form_name:
        return read_form_name(i);
      case caption::no_securities:
        boxes_.no_securities = i;
        return form_.take(i);
      case caption::director:
        return read_tick(owner().director, i, mark);
      case caption::ten_percent_owner:
        return read_tick(owner().ten_percent_owner, i, mark);
      case caption::officer:
        return read_tick(owner().officer, i, mark);
      case caption::other:
        return read_tick(owner().other, i, mark);
      case caption::one_person:
        return read_tick(boxes_.one_person, i, mark);
      case caption::several_persons:
        return read_tick(boxes_.several_persons, i, mark);
      case caption::not_subject:
        return read_tick(boxes_.not_subject, i, mark);
      case caption::plan:
        return read_tick(boxes_.plan, i, mark);
      case caption::form3_holdings:
        return read_tick(boxes_.form3_holdings, i, mark);
      case caption::form4_transactions:
        return read_tick(boxes_.form4_transactions, i, mark);
      default:
        return begin_part(found.what);
    }
  }

  void read_form_name(std::uint32_t i) noexcept {
    const std::string_view text = form_.text(i);
    const std::size_t digit = text.find_first_of("345");
    if (digit == std::string_view::npos || boxes_.form_number.placed()) return;
    boxes_.form_number = {form_.run(i).place.offset + static_cast<std::uint32_t>(digit), 1};
    boxes_.says_amended = text.substr(digit + 1, 2) == "/A";
    form_.take(i);
  }

  /// The mark stands in the same text (`_X_ …`), or just before, as a cross or a check box; else the place for it is
  /// the cell before.
  void read_tick(html_tick& tick, std::uint32_t i, const printed_mark& mark) noexcept {
    const html_run& words = form_.run(i);
    form_.take(i);
    tick.shown = true;
    if (mark.found) {
      tick.ticked = mark.ticked;
      tick.place = grid_.trimmed({words.place.offset, static_cast<std::uint32_t>(mark.length)});
    } else if (mark_ != no_index && mark_ + 1 == i) {
      tick.ticked = form_.run(mark_).what != html_run::kind::box;
      tick.place = form_.run(mark_).place;
      form_.take(mark_);
    } else if (words.cell > 0) {
      tick.ticked = false;
      tick.place = grid_.cells[words.cell - 1].content;
    }
    mark_ = no_index;
  }

  html_owner& owner() noexcept {
    if (boxes_.owners.empty() && !boxes_.owners.push(html_owner{})) return spare_;
    return boxes_.owners.back();
  }

  void begin_part(caption part) noexcept {
    finish_part();
    part_ = part;
    switch (part) {
      case caption::owner_box:
        if (!boxes_.owners.push(html_owner{})) return;
        break;
      case caption::issuer_box:
        boxes_.has_issuer = true;
        break;
      case caption::foreign_symbol_box:
        boxes_.has_foreign_symbol = true;
        break;
      case caption::period_box:
        boxes_.has_period = true;
        break;
      case caption::amendment_box:
        boxes_.has_amendment = true;
        break;
      case caption::signatures_part:
      case caption::signature:
        boxes_.has_signature = true;
        return;
      case caption::relationship_box:
      case caption::joint_box:
        break;
      case caption::beneath_country:
        boxes_.has_country = true;
        return;
      default:
        return;
    }
    const unsigned kind = 1u << (static_cast<unsigned>(part) - static_cast<unsigned>(caption::owner_box));
    if ((kinds_ & kind) == 0) ++boxes_.distinct;
    kinds_ |= kind;
  }

  // --- What a box holds
  // ------------------------------------------------------------------------------------------------

  void finish_part() noexcept {
    const std::span<const std::uint32_t> held{held_.data(), held_.size()};
    if (!held.empty()) {
      switch (part_) {
        case caption::owner_box:
          read_name(held);
          break;
        case caption::beneath_name:
          read_streets(held);
          break;
        case caption::beneath_street:
          read_city(held);
          break;
        case caption::beneath_city:
          owner().country = take_all(held);
          break;
        case caption::issuer_box:
          read_issuer(held);
          break;
        case caption::foreign_symbol_box:
          read_foreign_symbol(held);
          break;
        case caption::period_box:
          boxes_.period = take_first(held);
          break;
        case caption::amendment_box:
          boxes_.amendment = take_first(held);
          break;
        case caption::relationship_box:
          read_titles(held);
          break;
        default:
          break;
      }
    }
    held_.truncate(0);
  }

  html_value take_all(std::span<const std::uint32_t> runs) noexcept {
    for (const std::uint32_t one : runs) form_.take(one);
    return form_.value_of(runs);
  }
  std::uint32_t take_first(std::span<const std::uint32_t> runs) noexcept {
    form_.take(runs[0]);
    return runs[0];
  }

  /// The CIK in a link to EDGAR's company page: `…&CIK=0001234567`.
  html_value cik_of(std::uint32_t i) const noexcept {
    const std::uint32_t link = form_.run(i).link;
    if (link == no_index) return {};
    const std::string_view href = grid_.text(grid_.links[link]);
    const std::size_t at = find_ignoring_case(href, "CIK=");
    if (at == std::string_view::npos) return {};
    std::size_t end = at + 4;
    while (end < href.size() && is_digit(href[end])) ++end;
    const auto offset = static_cast<std::uint32_t>(grid_.links[link].offset + at + 4);
    return end > at + 4 ? html_value{{offset, static_cast<std::uint32_t>(end - at - 4)}} : html_value{};
  }

  void read_name(std::span<const std::uint32_t> held) noexcept {
    owner().cik = cik_of(held[0]);
    owner().name = take_all(held);
  }

  /// One line a row of a table of their own, or lines of the cell whose captions stand above.
  void read_streets(std::span<const std::uint32_t> held) noexcept {
    const html_run& first = form_.run(held[0]);
    const html_cell& cell = grid_.cells[first.cell];
    if (held.size() > 2 || cell.row == no_index) {
      owner().streets = take_all(held);
    } else if (held.size() == 2) {
      owner().street1 = take_all(held.first(1));
      owner().street2 = take_all(held.subspan(1));
    } else if (cell.first_run != held[0]) {
      owner().streets = take_all(held);
    } else {
      (grid_.rows[cell.row].ordinal == 0 ? owner().street1 : owner().street2) = take_all(held);
    }
  }

  /// Three cells of one row, or one line.
  void read_city(std::span<const std::uint32_t> held) noexcept {
    const html_cell& cell = grid_.cells[form_.run(held[0]).cell];
    const bool in_row = cell.row != no_index && grid_.rows[cell.row].cell_count == 3 && cell.first_run == held[0];
    if (!in_row) {
      owner().city_line = take_all(held);
      return;
    }
    html_value* const parts[] = {&owner().city, &owner().state, &owner().zip};
    take_by_cell(held, cell.row, parts);
  }

  /// Runs of one row, each cell's to its own place in `parts`; null: a cell for a mark.
  void take_by_cell(std::span<const std::uint32_t> held, std::uint32_t row,
                    std::span<html_value* const> parts) noexcept {
    for (std::size_t from = 0; from < held.size();) {
      const std::uint32_t in = form_.run(held[from]).cell;
      std::size_t to = from + 1;
      while (to < held.size() && form_.run(held[to]).cell == in) ++to;
      const unsigned ordinal = grid_.cells[in].ordinal;
      const bool belongs = grid_.cells[in].row == row && ordinal < parts.size() && parts[ordinal] != nullptr;
      if (belongs) *parts[ordinal] = take_all(held.subspan(from, to - from));
      from = to;
    }
  }

  /// `Name [ SYMBOL ]`: the brackets that end the text hold the symbol.
  void read_issuer(std::span<const std::uint32_t> held) noexcept {
    boxes_.issuer_cik = cik_of(held[0]);
    const html_value all = take_all(held);
    const std::string_view text = grid_.text(all.place);
    if (text.back() != ']') {
      boxes_.issuer_name = all;
      return;
    }
    std::size_t open = opening_bracket(text);
    while (open > 0 && text[open - 1] == '[') --open;  // a symbol filed as "[ABC"
    const auto at = static_cast<std::uint32_t>(open);
    boxes_.symbol = part_of(held, {all.place.offset + at + 1, all.place.length - at - 2});
    boxes_.issuer_name = part_of(held, {all.place.offset, at});
  }

  /// Of the bracket that the last one closes; of the first one where they do not match.
  static std::size_t opening_bracket(std::string_view text) noexcept {
    int open = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
      open += text[i] == ']';
      open -= text[i] == '[';
      if (open == 0) return i;
    }
    const std::size_t first = text.find('[');
    return first == std::string_view::npos ? text.size() - 1 : first;
  }

  /// The runs of `held` as far as they lie in `within`, as one value.
  html_value part_of(std::span<const std::uint32_t> held, span within) const noexcept {
    html_value value;
    for (const std::uint32_t one : held) {
      span place = form_.run(one).place;
      const std::uint32_t from = std::max(place.offset, within.offset), to = std::min(place.end(), within.end());
      if (from >= to) continue;
      place = grid_.trimmed({from, to - from});
      if (place.length == 0) continue;
      value.has_markup = value.found();
      if (!value.found()) value.place = place;
      value.place.length = place.end() - value.place.offset;
    }
    return value;
  }

  void read_foreign_symbol(std::span<const std::uint32_t> held) noexcept {
    html_value all = take_all(held);
    const std::string_view text = grid_.text(all.place);
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']')
      all = part_of(held, {all.place.offset + 1, all.place.length - 2});
    boxes_.foreign_symbol = all;
  }

  /// Officer title and what Other stands for: second and fourth cell of a row of four, or both in one cell.
  void read_titles(std::span<const std::uint32_t> held) noexcept {
    const html_cell& cell = grid_.cells[form_.run(held[0]).cell];
    if (cell.row != no_index && grid_.rows[cell.row].cell_count == 4) {
      html_value* const parts[] = {nullptr, &owner().officer_title, nullptr, &owner().other_text};
      return take_by_cell(held, cell.row, parts);
    }
    const bool is_officer = owner().officer.ticked, is_other = owner().other.ticked;
    if (is_officer && !is_other) {
      owner().officer_title = take_all(held);
    } else if (is_other && !is_officer) {
      owner().other_text = take_all(held);
    } else if (is_officer && held.size() == 2) {
      owner().officer_title = take_all(held.first(1));
      owner().other_text = take_all(held.subspan(1));
    } else {
      owner().titles = take_all(held);
    }
  }

  html_form& form_;
  const html_grid& grid_;
  html_boxes& boxes_;
  array<std::uint32_t> held_;  ///< content of the current part
  caption part_ = caption::none;
  std::uint32_t mark_ = no_index;     ///< the last cross or check box
  std::uint32_t caption_ = no_index;  ///< the last run that was part of a caption
  unsigned kinds_ = 0;
  html_owner spare_;  ///< where memory ran out
};

}  // namespace

void read_boxes(html_form& form, html_boxes& boxes) noexcept { box_reader(form, boxes).run(); }

}  // namespace filigree::ownership
