#include "forms/ownership/html_owners.hpp"

#include <algorithm>

#include "forms/edgar_places.hpp"
#include "forms/ownership/html_address.hpp"
#include "forms/ownership/html_captions.hpp"
#include "forms/ownership/spec.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

namespace o = owner;

constexpr std::size_t owner_cells = 5;  ///< name and address, Director, 10% Owner, Officer, Other

bool is_owner_row(const html_grid& grid, std::uint32_t row) noexcept {
  return row != no_index && grid.rows[row].cell_count == owner_cells;
}

class owners_reader {
 public:
  owners_reader(html_form& form, html_boxes& boxes) noexcept : form_(form), grid_(form.grid), boxes_(boxes) {}

  /// Rows of the table; the first row's owner is the one that the boxes show.
  void read_table(std::uint32_t header) noexcept {
    bool is_first = true;
    for (std::uint32_t row = grid_.rows[header].next; row != no_index; row = grid_.rows[row].next) {
      if (!is_owner_row(grid_, row)) continue;
      html_owner one;
      if (is_first && !boxes_.owners.empty()) one = boxes_.owners[0];
      read_row(row, one);
      write(one);
      is_first = false;
    }
    if (is_first) read_boxes_only();
  }

  /// The public site repeats the first owner when it lists all of them.
  void read_boxes_only() noexcept {
    for (std::size_t i = 0; i < boxes_.owners.size(); ++i) {
      html_owner& one = boxes_.owners[i];
      if (i > 0 && is_same(boxes_.owners[0], one)) continue;
      split_lines_in_one(form_, one);
      write(one);
    }
  }

 private:
  bool is_same(const html_owner& a, const html_owner& b) noexcept {
    if (a.cik.found() && b.cik.found()) return text_of(a.cik) == text_of(b.cik);
    return text_of(a.name) == text_of(b.name) && text_of(a.street1) == text_of(b.street1) &&
           text_of(a.street2) == text_of(b.street2) && text_of(a.city) == text_of(b.city) &&
           text_of(a.zip) == text_of(b.zip);
  }
  std::string_view text_of(const html_value& value) const noexcept {
    return value.found() ? grid_.text(value.place) : std::string_view{};
  }

  // --- A row of the table
  // ----------------------------------------------------------------------------------------------

  void read_row(std::uint32_t row, html_owner& one) noexcept {
    std::uint32_t cells[owner_cells] = {};
    std::size_t count = 0;
    for (std::uint32_t c = grid_.rows[row].first_cell; c != no_index && count < owner_cells; c = grid_.cells[c].next)
      cells[count++] = c;
    // EDGAR adds the names, to all owners or, in a draft, to none.
    const bool has_no_name = !boxes_.owners.empty() && !boxes_.owners[0].name.found();
    form_.gather_all(grid_.cells[cells[0]]);
    for (const std::uint32_t run : form_.values) form_.take(run);
    read_address(form_, {form_.values.data(), form_.values.size()}, has_no_name, boxes_.has_country, one);
    one.officer_title = take_cell(cells[3]);
    one.other_text = take_cell(cells[4]);
    one.titles = {};
    const html_tick director = tick_in(cells[1]), ten_percent = tick_in(cells[2]);
    if (!one.director.shown) one.director = director;
    if (!one.ten_percent_owner.shown) one.ten_percent_owner = ten_percent;
    // The columns Officer and Other hold the title and the text, which an officer and another person must have
    // (formats/11 §1.2 C2, C3).
    if (!one.officer.shown) one.officer = {true, one.officer_title.found(), place_of(one.officer_title, cells[3])};
    if (!one.other.shown) one.other = {true, one.other_text.found(), place_of(one.other_text, cells[4])};
  }

  html_value take_cell(std::uint32_t cell) noexcept {
    form_.gather_all(grid_.cells[cell]);
    for (const std::uint32_t run : form_.values) form_.take(run);
    return form_.value_of({form_.values.data(), form_.values.size()});
  }

  span place_of(const html_value& value, std::uint32_t cell) const noexcept {
    return value.found() ? value.place : grid_.cells[cell].content;
  }

  html_tick tick_in(std::uint32_t cell) noexcept {
    const html_value cross = take_cell(cell);
    return {true, cross.found() && equal_ignoring_case(grid_.text(cross.place), "X"), place_of(cross, cell)};
  }

  // --- Cells of the filing
  // ---------------------------------------------------------------------------------------------

  void write(const html_owner& one) noexcept {
    line_ = form_.data.begin_row(owner_table);
    put_or(o::cik, one.cik, cell_state::not_shown);
    put_or(o::name, one.name, cell_state::empty);
    put_tick(o::is_director, one.director);
    put_tick(o::is_ten_percent_owner, one.ten_percent_owner);
    put_tick(o::is_officer, one.officer);
    put_other(one);
    write_titles(one);
    write_address(one);
    form_.data.mark(line_, o::state_description, cell_state::not_shown);
    form_.data.mark(line_, o::good_address, cell_state::not_shown);
  }

  void put_or(std::uint16_t slot, const html_value& value, cell_state otherwise) noexcept {
    if (value.found()) {
      form_.put(line_, slot, value);
    } else {
      form_.data.mark(line_, slot, otherwise);
    }
  }

  void put_tick(std::uint16_t slot, const html_tick& tick) noexcept {
    if (tick.shown) {
      form_.put_truth(line_, slot, tick.ticked, tick.place);
    } else {
      form_.data.mark(line_, slot, cell_state::not_shown);
    }
  }

  /// The stylesheets of Forms 4 and 5 tick Other for a 1 only, not for "true": a text without a tick leaves it open.
  void put_other(const html_owner& one) noexcept {
    if (one.other.shown && !one.other.ticked && one.other_text.found() && form_.number != '3') {
      form_.data.mark(line_, o::is_other, cell_state::ambiguous, one.other_text.place);
    } else {
      put_tick(o::is_other, one.other);
    }
  }

  void write_titles(const html_owner& one) noexcept {
    const cell_state none = one.officer.shown || one.other.shown ? cell_state::empty : cell_state::not_shown;
    if (one.titles.found()) {
      form_.data.mark(line_, o::officer_title, cell_state::ambiguous, one.titles.place);
      form_.data.mark(line_, o::other_text, cell_state::ambiguous, one.titles.place);
    } else {
      put_or(o::officer_title, one.officer_title, none);
      put_or(o::other_text, one.other_text, none);
    }
  }

  void write_address(const html_owner& one) noexcept {
    const cell_state none = one.unsplit.found() ? cell_state::ambiguous : cell_state::empty;
    put_or(o::street1, one.street1, none);
    put_or(o::street2, one.street2, none);
    put_or(o::city, one.city, none);
    put_or(o::zip_code, one.zip, none);
    form_.put(line_, o::address_lines, one.unsplit);
    const bool is_abroad = write_country(one);
    write_state(one, is_abroad, none);
  }

  /// A country line says "UNITED STATES" for every address that is not marked as one abroad.
  bool write_country(const html_owner& one) noexcept {
    if (!one.country.found()) {
      form_.data.mark(line_, o::country, cell_state::not_shown);
      form_.data.mark(line_, o::non_us_address, cell_state::not_shown);
      return false;
    }
    const std::string_view code = edgar_place_code(form_.meaning(one.country));
    const bool is_abroad = code != "X1";
    form_.put_truth(line_, o::non_us_address, is_abroad, one.country.place);
    if (!is_abroad) {
      form_.data.mark(line_, o::country, cell_state::not_shown, one.country.place);
    } else if (code.empty()) {
      form_.put(line_, o::country, one.country);
    } else {
      form_.data.compose(line_, o::country, code, {&one.country.place, 1});
    }
    return is_abroad;
  }

  /// A code, or since 2026 the name that stands for it; abroad, the name of a state or territory there.
  void write_state(const html_owner& one, bool is_abroad, cell_state none) noexcept {
    if (is_abroad) {
      put_or(o::non_us_state, one.state, none);
      form_.data.mark(line_, o::state, cell_state::not_shown);
      return;
    }
    form_.data.mark(line_, o::non_us_state, cell_state::not_shown);
    if (!one.state.found()) return form_.data.mark(line_, o::state, none);
    const std::string_view text = form_.meaning(one.state);
    constexpr std::size_t code_length = 2;
    const std::string_view code = text.size() > code_length ? edgar_place_code(text) : std::string_view{};
    if (code.empty()) {
      form_.put(line_, o::state, one.state);
    } else {
      form_.data.compose(line_, o::state, code, {&one.state.place, 1});
    }
  }

  html_form& form_;
  const html_grid& grid_;
  html_boxes& boxes_;
  std::uint32_t line_ = no_row;
};

}  // namespace

std::uint32_t find_owners_table(html_form& form) noexcept {
  const html_grid& grid = form.grid;
  for (std::uint32_t i = 0; i < grid.runs.size(); ++i) {
    if (form.is_used(i) || match_words(form.text(i), "Reporting Owner Name") == 0) continue;
    const std::uint32_t header = grid.cells[grid.runs[i].cell].row;
    if (header == no_index) continue;
    form.ignore_row(header);
    std::uint32_t row = grid.rows[header].next;
    if (row != no_index && !is_owner_row(grid, row)) form.ignore_row(row);
    for (; row != no_index; row = grid.rows[row].next)
      if (is_owner_row(grid, row)) form.ignore_row(row);  // until read_owners takes them
    return header;
  }
  return no_index;
}

void read_owners(html_form& form, html_boxes& boxes, std::uint32_t table) noexcept {
  owners_reader reader(form, boxes);
  if (table == no_index) {
    reader.read_boxes_only();
  } else {
    reader.read_table(table);
  }
}

}  // namespace filigree::ownership
