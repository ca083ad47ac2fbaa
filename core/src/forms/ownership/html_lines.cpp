#include "forms/ownership/html_lines.hpp"

#include <iterator>

#include "forms/ownership/html_captions.hpp"
#include "forms/ownership/spec.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {

// --- Columns as data -----------------------------------------------------------------------------------------------

namespace {

enum class field : std::uint8_t {
  plain,     ///< the cell is the slot's value
  amount,    ///< a number of securities, or with `$` a value in `value_slot`
  code,      ///< transaction code, swap and, on a Form 5, form type (formats/01 §5.2)
  early,     ///< V: due on a Form 5
  acquired,  ///< an amount whose place says A
  disposed   ///< … or D
};

struct line_column {
  field what;
  std::uint16_t slot;
  std::uint8_t value_slot = 0;
  bool decisive = false;  ///< filled in for transactions only
};

namespace n = nonderiv;
namespace d = deriv;
using enum field;

constexpr line_column table_one[] = {{plain, n::title},
                                     {plain, n::transaction_date, 0, true},
                                     {plain, n::deemed_execution_date, 0, true},
                                     {code, n::code, 0, true},
                                     {early, n::timeliness, 0, true},
                                     {plain, n::shares, 0, true},
                                     {plain, n::acquired_disposed, 0, true},
                                     {plain, n::price, 0, true},
                                     {amount, n::shares_owned, n::value_owned},
                                     {plain, n::direct_indirect},
                                     {plain, n::nature}};

constexpr line_column table_two[] = {{plain, d::title},
                                     {plain, d::conversion_price},
                                     {plain, d::transaction_date, 0, true},
                                     {plain, d::deemed_execution_date, 0, true},
                                     {code, d::code, 0, true},
                                     {early, d::timeliness, 0, true},
                                     {acquired, d::shares, d::total_value, true},
                                     {disposed, d::shares, d::total_value, true},
                                     {plain, d::exercise_date},
                                     {plain, d::expiration_date},
                                     {plain, d::underlying_title},
                                     {amount, d::underlying_shares, d::underlying_value},
                                     {plain, d::price, 0, true},
                                     {amount, d::shares_owned, d::value_owned},
                                     {plain, d::direct_indirect},
                                     {plain, d::nature}};

constexpr line_column form3_table_one[] = {
    {plain, n::title}, {amount, n::shares_owned, n::value_owned}, {plain, n::direct_indirect}, {plain, n::nature}};

constexpr line_column form3_table_two[] = {{plain, d::title},
                                           {plain, d::exercise_date},
                                           {plain, d::expiration_date},
                                           {plain, d::underlying_title},
                                           {amount, d::underlying_shares, d::underlying_value},
                                           {plain, d::conversion_price},
                                           {plain, d::direct_indirect},
                                           {plain, d::nature}};

/// The slots that code, V, (A) and (D) fill beside their own.
struct coding_slots {
  std::uint8_t code, form_type, equity_swap, timeliness, acquired_disposed;
};
constexpr coding_slots nonderiv_coding = {n::code, n::form_type, n::equity_swap, n::timeliness, n::acquired_disposed};
constexpr coding_slots deriv_coding = {d::code, d::form_type, d::equity_swap, d::timeliness, d::acquired_disposed};

constexpr std::string_view items_one[] = {"1", "2", "2A", "3", "4", "5", "6", "7"};
constexpr std::string_view items_two[] = {"1", "2", "3", "3A", "4", "5", "6", "7", "8", "9", "10", "11"};
constexpr std::string_view items_form3_one[] = {"1", "2", "3", "4"};
constexpr std::string_view items_form3_two[] = {"1", "2", "3", "4", "5", "6"};

}  // namespace

struct line_layout {
  std::span<const std::string_view> items;
  std::span<const line_column> columns;
  std::uint8_t transactions, holdings;  ///< tables
  std::uint8_t under_cells;             ///< cells of the second header row, V included; 0: there is none
  const coding_slots* coding;           ///< null: Form 3, which reports no transactions
};

namespace {

constexpr line_layout layouts[] = {
    {items_one, table_one, nonderiv_trans_table, nonderiv_holding_table, 5, &nonderiv_coding},
    {items_two, table_two, deriv_trans_table, deriv_holding_table, 8, &deriv_coding},
    {items_form3_one, form3_table_one, nonderiv_holding_table, nonderiv_holding_table, 0, nullptr},
    {items_form3_two, form3_table_two, deriv_holding_table, deriv_holding_table, 4, nullptr},
};

// --- Finding ---------------------------------------------------------------------------------------------------------

std::string_view first_text(const html_grid& grid, const html_cell& cell) noexcept {
  return cell.first_run < cell.end_run ? grid.text(grid.runs[cell.first_run]) : std::string_view{};
}

/// What stands behind the item number.
std::string_view behind_number(std::string_view text) noexcept {
  const std::size_t point = text.find('.');
  return point == std::string_view::npos ? std::string_view{} : trim(text.substr(point + 1));
}

bool has_items(const html_grid& grid, const html_row& row, const line_layout& layout) noexcept {
  if (row.cell_count != layout.items.size()) return false;
  std::size_t i = 0;
  for (std::uint32_t c = row.first_cell; c != no_index; c = grid.cells[c].next, ++i) {
    char number[4];
    const std::string_view text = first_text(grid, grid.cells[c]);
    if (item_number(text, number) != layout.items[i]) return false;
    if (i == 0 && match_words(behind_number(text), "Title of") == 0) return false;
  }
  return true;
}

bool has_early_column(const html_grid& grid, const html_row& header, const line_layout& layout) noexcept {
  return layout.coding != nullptr && header.next != no_index && grid.rows[header.next].cell_count == layout.under_cells;
}

}  // namespace

void find_line_tables(const html_grid& grid, array<line_table>& found) noexcept {
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
    for (const line_layout& layout : layouts)
      if (has_items(grid, grid.rows[r], layout)) found.push({r, &layout, has_early_column(grid, grid.rows[r], layout)});
}

char form_of(const line_table& table) noexcept {
  if (table.layout->coding == nullptr) return '3';
  return table.has_early ? '4' : '5';
}

// --- Reading ---------------------------------------------------------------------------------------------------------

namespace {

class line_reader {
 public:
  line_reader(html_form& form, const line_table& table) noexcept
      : form_(form), grid_(form.grid), table_(table), layout_(*table.layout), cells_(form.data.budget) {}

  void run() noexcept {
    form_.ignore_row(table_.header);
    std::uint32_t row = grid_.rows[table_.header].next;
    if (layout_.under_cells > 0 && row != no_index) {
      form_.ignore_row(row);
      row = grid_.rows[row].next;
    }
    for (; row != no_index && form_.ready(); row = grid_.rows[row].next) read_row(row);
  }

 private:
  /// Which cell stands in which column; no_index where the row is cut off before it.
  bool find_cells(std::uint32_t row) noexcept {
    cells_.truncate(0);
    bool has_text = false;
    for (std::uint32_t c = grid_.rows[row].first_cell; c != no_index; c = grid_.cells[c].next) {
      has_text |= grid_.cells[c].first_run < grid_.cells[c].end_run;
      for (unsigned i = 0; i < grid_.cells[c].columns && cells_.size() <= layout_.columns.size(); ++i)
        cells_.push(i == 0 ? c : no_index);
    }
    const bool is_notice = grid_.rows[row].cell_count == 1 && cells_.size() > 1;  // one cell across the whole table
    if (!has_text || is_notice) return false;
    const std::size_t with_early = layout_.columns.size();
    has_early_ = layout_.coding == nullptr || cells_.size() == with_early;
    const bool fits = has_early_ ? cells_.size() == with_early : cells_.size() + 1 == with_early;
    if (fits) return true;
    has_early_ = layout_.coding == nullptr || table_.has_early;
    const bool is_cut = grid_.cut && grid_.rows[row].next == no_index && cells_.size() < with_early;
    while (is_cut && cells_.size() < with_early) cells_.push(no_index);
    return is_cut;
  }

  void read_row(std::uint32_t row) noexcept {
    if (!find_cells(row)) return;
    const bool traded = is_transaction();
    const std::uint32_t line = form_.data.begin_row(traded ? layout_.transactions : layout_.holdings);
    if (line == no_row) return;
    std::size_t i = 0;
    for (const line_column& column : layout_.columns) {
      if (column.what == field::early && !has_early_) continue;
      const std::uint32_t cell = cells_[i++];
      if (cell == no_index) {
        leave_out(line, column);
      } else if (column.what == field::acquired) {
        read_direction(line, column, cell, cells_[i]);
      } else if (column.what != field::disposed) {
        read_cell(line, column, grid_.cells[cell], traded);
      }
    }
    if (layout_.columns.data() == form3_table_two) {  // a Form 3 has no column for derivatives owned
      form_.data.mark(line, d::shares_owned, cell_state::not_shown);
      form_.data.mark(line, d::value_owned, cell_state::not_shown);
    }
  }

  /// A transaction has a date, a code, an amount or a price; a Form 5's code 3 is a holding (formats/01 §5.2).
  bool is_transaction() noexcept {
    std::size_t i = 0;
    for (const line_column& column : layout_.columns) {
      if (column.what == field::early && !has_early_) continue;
      const std::uint32_t cell = cells_[i++];
      if (!column.decisive || cell == no_index) continue;
      form_.gather(grid_.cells[cell]);
      if (form_.values.empty() && form_.notes.empty()) continue;
      if (column.what != field::code) return true;
      if (form_.values.empty() ? has_early_ : form_.text(form_.values[0]) != "3") return true;
    }
    return false;
  }

  void leave_out(std::uint32_t line, const line_column& column) noexcept {
    form_.data.mark(line, column.slot, cell_state::not_shown);
    if (column.value_slot != 0) form_.data.mark(line, column.value_slot, cell_state::not_shown);
    if (column.what == field::code) form_.data.mark(line, layout_.coding->equity_swap, cell_state::not_shown);
    if (column.what == field::code) form_.data.mark(line, layout_.coding->form_type, cell_state::not_shown);
    if (column.what == field::acquired) form_.data.mark(line, layout_.coding->acquired_disposed, cell_state::not_shown);
  }

  void read_cell(std::uint32_t line, const line_column& column, const html_cell& cell, bool traded) noexcept {
    form_.gather(cell);
    switch (column.what) {
      case field::code:
        return read_code(line, cell, traded);
      case field::early:
        return read_early(line, cell, traded);
      case field::plain:
      case field::amount:
        return read_amount(line, column, cell);
      case field::acquired:
      case field::disposed:
        return;
    }
  }

  void put_empty(std::uint32_t line, std::uint16_t slot, const html_cell& cell) noexcept {
    form_.data.mark(line, slot, cell_state::empty, cell.content);
  }

  /// `$` in front of a number is not part of it; `dollars` tells that it was there.
  html_value without_dollar(std::span<const std::uint32_t>& runs, bool& dollars) noexcept {
    dollars = !runs.empty() && form_.text(runs[0]).front() == '$';
    html_value value = form_.value_of(runs);
    if (!dollars) return value;
    form_.take(runs[0]);
    const bool alone = form_.text(runs[0]).size() == 1;
    if (alone) {
      runs = runs.subspan(1);
      return form_.value_of(runs);
    }
    value.place = grid_.trimmed({value.place.offset + 1, value.place.length - 1});
    return value;
  }

  void read_amount(std::uint32_t line, const line_column& column, const html_cell& cell) noexcept {
    std::span<const std::uint32_t> runs{form_.values.data(), form_.values.size()};
    bool dollars = false;
    std::uint16_t slot = column.slot;
    const value_type type = form_.data.slot_type(line, slot);
    if (type == value_type::decimal) {
      const html_value value = without_dollar(runs, dollars);
      if (dollars && column.value_slot != 0) slot = column.value_slot;
      for (const std::uint32_t one : runs) form_.take(one);
      if (value.found()) form_.put(line, slot, value);
      if (!value.found()) put_empty(line, slot, cell);
    } else if (runs.empty()) {
      put_empty(line, slot, cell);
    } else if (type == value_type::date) {
      form_.put_date(line, slot, runs);
    } else {
      form_.put(line, slot, runs);
    }
    form_.put_notes(line, slot, {form_.notes.data(), form_.notes.size()});
  }

  // --- Code, V, (A) and (D) ----------------------------------------------------------------------------------------

  /// `S`, `J/K`; on a Form 5 also `G5`, `S4`, `J/K5` and, for a holding, `3`.
  void read_code(std::uint32_t line, const html_cell& cell, bool traded) noexcept {
    const coding_slots& slots = *layout_.coding;
    span letter, swap, digit;
    for (const std::uint32_t one : form_.values) {
      form_.take(one);
      const span place = form_.run(one).place;
      const std::string_view text = form_.text(one);
      for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "/K") {
          swap = {place.offset + i, 2};
          ++i;
        } else if (!has_early_ && is_digit(text[i])) {
          digit = {place.offset + i, 1};
        } else if (!is_space(text[i])) {
          if (!letter.placed()) letter = {place.offset + i, 0};
          letter.length = place.offset + i + 1 - letter.offset;
        }
      }
    }
    if (letter.placed()) {
      form_.put(line, slots.code, html_value{letter});
      form_.put_truth(line, slots.equity_swap, swap.placed(), swap.placed() ? swap : letter);
    } else {
      put_empty(line, slots.code, cell);
    }
    form_.put_notes(line, slots.code, {form_.notes.data(), form_.notes.size()});
    if (!has_early_ && (letter.placed() || digit.placed())) put_form5_type(line, digit, letter, traded);
  }

  void put_form5_type(std::uint32_t line, span digit, span letter, bool traded) noexcept {
    const coding_slots& slots = *layout_.coding;
    const char type = digit.placed() ? grid_.source[digit.offset] : '5';
    const span place = digit.placed() ? digit : letter;
    form_.data.compose(line, slots.form_type, {&type, 1}, {&place, 1});
    if (!traded) return;
    if (digit.placed() && type == '5') {
      form_.data.compose(line, slots.timeliness, "L", {&place, 1});
    } else {
      // A form type 4 is late whether or not it says L; without a digit a Form 5's item is on time.
      form_.data.mark(line, slots.timeliness, digit.placed() ? cell_state::not_shown : cell_state::empty, place);
    }
  }

  /// V says form type 5, which may be early or simply voluntary; no V leaves the form type unsaid.
  void read_early(std::uint32_t line, const html_cell& cell, bool traded) noexcept {
    const coding_slots& slots = *layout_.coding;
    if (!form_.values.empty() && equal_ignoring_case(form_.text(form_.values[0]), "V")) {
      const span place = form_.run(form_.values[0]).place;
      form_.take(form_.values[0]);
      form_.data.compose(line, slots.form_type, "5", {&place, 1});
      form_.data.mark(line, slots.timeliness, cell_state::not_shown, place);
    } else if (traded) {
      form_.data.mark(line, slots.form_type, cell_state::not_shown);
      put_empty(line, slots.timeliness, cell);
    }
    form_.put_notes(line, slots.timeliness, {form_.notes.data(), form_.notes.size()});
  }

  /// In Table II the amount's own place says A or D.
  void read_direction(std::uint32_t line, const line_column& column, std::uint32_t a, std::uint32_t d) noexcept {
    const std::uint8_t direction = layout_.coding->acquired_disposed;
    const bool in_a = has_content(a), in_d = d != no_index && has_content(d);
    if (in_a && in_d) return read_both_directions(line, column, a, d);
    if (!in_a && !in_d) {
      if (form_.data.rows[line].table == layout_.transactions) {  // neither the amount nor its direction is shown
        form_.data.mark(line, direction, cell_state::not_shown);
        form_.data.mark(line, column.slot, cell_state::not_shown);
      }
      return;
    }
    const html_cell& cell = grid_.cells[in_a ? a : d];
    form_.gather(cell);
    read_amount(line, column, cell);
    const span place = form_.run(cell.first_run).place;
    form_.data.compose(line, direction, in_a ? "A" : "D", {&place, 1});
  }

  bool has_content(std::uint32_t cell) const noexcept {
    return grid_.cells[cell].first_run < grid_.cells[cell].end_run;
  }

  /// The distribution stylesheets print the amount in both places when the filing gives no direction.
  void read_both_directions(std::uint32_t line, const line_column& column, std::uint32_t a, std::uint32_t d) noexcept {
    form_.gather(grid_.cells[d]);
    const bool same = same_texts(grid_.cells[a], grid_.cells[d]);
    for (std::uint32_t i = grid_.cells[d].first_run; i < grid_.cells[d].end_run; ++i) form_.take(i);
    const span both{grid_.cells[a].content.offset, grid_.cells[d].content.end() - grid_.cells[a].content.offset};
    form_.data.mark(line, layout_.coding->acquired_disposed, cell_state::ambiguous, both);
    if (same) {
      form_.gather(grid_.cells[a]);
      return read_amount(line, column, grid_.cells[a]);
    }
    for (std::uint32_t i = grid_.cells[a].first_run; i < grid_.cells[a].end_run; ++i) form_.take(i);
    form_.data.mark(line, column.slot, cell_state::ambiguous, both);
  }

  bool same_texts(const html_cell& a, const html_cell& b) const noexcept {
    if (a.end_run - a.first_run != b.end_run - b.first_run) return false;
    for (std::uint32_t i = 0; i < a.end_run - a.first_run; ++i)
      if (form_.text(a.first_run + i) != form_.text(b.first_run + i)) return false;
    return true;
  }

  html_form& form_;
  const html_grid& grid_;
  const line_table& table_;
  const line_layout& layout_;
  array<std::uint32_t> cells_;  ///< by column
  bool has_early_ = false;
};

}  // namespace

void read_lines(html_form& form, const line_table& table) noexcept { line_reader(form, table).run(); }

}  // namespace filigree::ownership
