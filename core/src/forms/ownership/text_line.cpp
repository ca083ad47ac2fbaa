#include "forms/ownership/text_line.hpp"

#include <algorithm>

#include "forms/ownership/lines.hpp"

namespace filigree::ownership {
namespace {

/// One column's cell as far as its possible cells agree; positions in text_row::tokens.
struct settled_cell {
  std::size_t begin = 0, value_end = 0;       ///< the value
  std::size_t first_note = 0, notes_end = 0;  ///< the notes that are there whatever the cell is
  bool value_is_open = false;
  bool notes_are_open = false;
  [[nodiscard]] bool has_value() const noexcept { return value_end > begin; }
};

settled_cell only(const row_cell& cell) noexcept { return {cell.begin, cell.value_end, cell.value_end, cell.end}; }

void agree(settled_cell& settled, const row_cell& other) noexcept {
  const bool has_value = other.has_value();
  if (has_value != settled.has_value() ||
      (has_value && (other.begin != settled.begin || other.value_end != settled.value_end)))
    settled.value_is_open = true;
  const bool had_notes = settled.notes_end > settled.first_note, has_notes = other.end > other.value_end;
  if (!had_notes && !has_notes) return;
  if (settled.first_note != other.value_end || settled.notes_end != other.end) settled.notes_are_open = true;
  // Notes of a cell follow one another: what two cells have in common is a run again.
  settled.first_note = std::max<std::size_t>(settled.first_note, other.value_end);
  settled.notes_end = std::max(settled.first_note, std::min<std::size_t>(settled.notes_end, other.end));
}

settled_cell settle(const column_cells& all) noexcept {
  if (all.count == 0) return {};
  settled_cell settled = only(all.cells[0]);
  settled.value_is_open = settled.notes_are_open = all.overflow;
  for (std::size_t i = 1; i < all.count; ++i) agree(settled, all.cells[i]);
  return settled;
}

class line_writer {
 public:
  line_writer(text_form& form, const text_table& table, const text_row& row) noexcept
      : form_(form), data_(form.data), table_(table), layout_(*table.layout), row_(row), words_(form.data.budget) {}

  void run() noexcept {
    const bool is_transaction = row_.may_be_transaction;
    slots_ = layout_.is_derivative ? &deriv_line : &nonderiv_line;
    line_ = data_.begin_row(is_transaction ? layout_.transactions : layout_.holdings);
    if (line_ == no_row) return;
    for (std::size_t c = 0; c < layout_.columns.size(); ++c) {
      const text_column& column = layout_.columns[c];
      if (c >= table_.style.columns) {
        leave_out(column);
      } else if (column.content == column_content::acquired) {
        write_directions(c);
      } else if (column.content != column_content::disposed) {
        write_column(column, settle(row_.columns[c]), is_transaction);
      }
    }
    if (layout_.is_derivative && !layout_.has_transactions)  // a Form 3 has the amount with the underlying security
      for (const std::uint16_t slot : {deriv::shares_owned, deriv::value_owned})
        data_.mark(line_, slot, cell_state::not_shown);
    for (const row_token& token : row_.tokens)
      if (token.word != span::nowhere && form_.word(token.word).use == word_use::unread)
        form_.page.words[token.word].use = word_use::read;
    if (row_.may_be_transaction && row_.may_be_holding)
      data_.report(severity::warning, "row-ambiguous", form_.word(row_.tokens[0].word).place.offset,
                   "The line may be a transaction or a holding; it is shown as a transaction.");
  }

 private:
  [[nodiscard]] word_run value_words(const settled_cell& cell) noexcept {
    words_.truncate(0);
    for (std::size_t i = cell.begin; i < cell.value_end; ++i)
      if (row_.tokens[i].word != span::nowhere) words_.push(row_.tokens[i].word);
    return {words_.data(), words_.size()};
  }

  /// Where the value stands, or the notes when there is none.
  [[nodiscard]] span place_of(const settled_cell& cell) const noexcept {
    const bool has_value = cell.has_value();
    span place;
    for (std::size_t i = has_value ? cell.begin : cell.first_note; i < (has_value ? cell.value_end : cell.notes_end);
         ++i) {
      if (row_.tokens[i].word == span::nowhere) continue;
      const span one = form_.word(row_.tokens[i].word).place;
      if (!place.placed()) {
        place = one;
      } else if (one.offset >= place.offset) {
        place.length = one.end() - place.offset;
      }
    }
    return place;
  }

  void leave_out(const text_column& column) noexcept {
    data_.mark(line_, column.slot, cell_state::not_shown);
    if (column.value_slot != 0) data_.mark(line_, column.value_slot, cell_state::not_shown);
    if (column.content == column_content::code) {
      data_.mark(line_, slots_->equity_swap, cell_state::not_shown);
      data_.mark(line_, slots_->form_type, cell_state::not_shown);
    }
    if (column.content == column_content::acquired) data_.mark(line_, slots_->acquired_disposed, cell_state::not_shown);
  }

  void write_column(const text_column& column, const settled_cell& settled, bool is_transaction) noexcept {
    switch (column.content) {
      case column_content::code:
        return write_code(column, settled, is_transaction);
      case column_content::early:
        return write_early(column, settled, is_transaction);
      case column_content::text:
        return write_value(column.slot, settled, false);
      default:
        return write_value(slot_of(column, settled), settled, true);
    }
  }

  /// Behind a `$` an amount is a value.
  [[nodiscard]] std::uint16_t slot_of(const text_column& column, const settled_cell& cell) const noexcept {
    const bool dollars = cell.has_value() && form_.text(row_.tokens[cell.begin].word).substr(0, 1) == "$";
    return dollars && column.value_slot != 0 ? column.value_slot : column.slot;
  }

  void write_value(std::uint16_t slot, const settled_cell& settled, bool tight) noexcept {
    const bool may_be_notes = settled.notes_are_open && !settled.has_value() && settled.first_note == settled.notes_end;
    if (settled.value_is_open || may_be_notes) {
      data_.mark(line_, slot, cell_state::ambiguous, place_of(settled));
    } else if (settled.has_value()) {
      const word_run words = value_words(settled);
      if (tight) {
        put_tight(form_, line_, slot, words);
      } else {
        put_text(form_, line_, slot, words);
      }
    } else {
      data_.mark(line_, slot, cell_state::empty);
    }
    write_notes(slot, settled);
  }

  void write_notes(std::uint16_t slot, const settled_cell& settled) noexcept {
    for (std::size_t i = settled.first_note; i < settled.notes_end; ++i)
      data_.add_note(line_, slot, form_.page.note_digits(row_.tokens[i].word));
    if (settled.notes_are_open) data_.open_notes(line_, slot);
  }

  // --- Code, V, (A) and (D)
  // --------------------------------------------------------------------------------------------

  void write_code(const text_column& column, const settled_cell& settled, bool is_transaction) noexcept {
    if (settled.value_is_open || !settled.has_value()) {
      write_value(column.slot, settled, true);
      if (settled.value_is_open) data_.mark(line_, slots_->equity_swap, cell_state::ambiguous);
      return;
    }
    const std::uint32_t word = row_.tokens[settled.begin].word;
    const std::string_view text = form_.text(word);
    const span place = form_.word(word).place;
    form_.page.words[word].use = word_use::read;
    std::uint32_t at = 0;
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && place.length == text.size()) {
      const bool swap = text.substr(1, 2) == "/K";
      const span letter{place.offset, 1}, mark{place.offset + 1, 2};
      data_.place(line_, column.slot, letter, as_filed);
      data_.compose(line_, slots_->equity_swap, swap ? "true" : "false", {swap ? &mark : &letter, 1});
      at = swap ? 3 : 1;
    } else if (text != "3") {
      write_value(column.slot, settled, true);
      return;
    } else {
      data_.mark(line_, column.slot, cell_state::empty);
    }
    write_notes(column.slot, settled);
    if (form_.form == '5') write_form5_type(text, place, at, is_transaction);
  }

  /// formats/01 §5.2: `G` is on time, `G5` late, `S4` a late Form 4 item, `3` a late Form 3 holding.
  void write_form5_type(std::string_view text, span place, std::uint32_t at, bool is_transaction) noexcept {
    const bool has_digit = at < text.size();
    const char type = has_digit ? text[at] : '5';
    const span piece = has_digit ? span{place.offset + at, 1} : place;
    data_.compose(line_, slots_->form_type, {&type, 1}, {&piece, 1});
    if (!is_transaction) return;
    if (has_digit && type == '5') {
      data_.compose(line_, slots_->timeliness, "L", {&piece, 1});
    } else {
      data_.mark(line_, slots_->timeliness, has_digit ? cell_state::not_shown : cell_state::empty, piece);
    }
  }

  /// V says form type 5, which may be early or simply voluntary; no V leaves the form type unsaid.
  void write_early(const text_column& column, const settled_cell& settled, bool is_transaction) noexcept {
    if (settled.value_is_open) {
      data_.mark(line_, slots_->form_type, cell_state::ambiguous, place_of(settled));
      data_.mark(line_, column.slot, cell_state::ambiguous, place_of(settled));
    } else if (settled.has_value()) {
      const span place = form_.word(row_.tokens[settled.begin].word).place;
      data_.compose(line_, slots_->form_type, "5", {&place, 1});
      data_.mark(line_, column.slot, cell_state::not_shown, place);
    } else if (is_transaction) {
      data_.mark(line_, slots_->form_type, cell_state::not_shown);
      data_.mark(line_, column.slot, cell_state::empty);
    }
    write_notes(column.slot, settled);
  }

  /// In Table II the amount's own column says A or D; where the columns are lost the amount stands all the same.
  void write_directions(std::size_t c) noexcept {
    const text_column& column = layout_.columns[c];
    const std::size_t d = c + 1;
    const bool both_shown = d < table_.style.columns && layout_.columns[d].content == column_content::disposed;
    column_cells amounts;
    bool in_a = false, in_d = false;
    for (std::size_t i = 0; i < row_.columns[c].count; ++i)
      in_a = add_amount(row_.columns[c].cells[i], amounts) || in_a;
    for (std::size_t i = 0; both_shown && i < row_.columns[d].count; ++i)
      in_d = add_amount(row_.columns[d].cells[i], amounts) || in_d;
    if (!in_a && !in_d) {
      if (row_.may_be_transaction) leave_out(column);
      return;
    }
    const settled_cell settled = in_a && in_d && are_the_same(amounts) ? only(amounts.cells[0]) : settle(amounts);
    write_value(slot_of(column, settled), settled, true);
    const span place = place_of(settled);
    if (in_a && in_d) {
      data_.mark(line_, slots_->acquired_disposed, cell_state::ambiguous, place);
    } else {
      data_.compose(line_, slots_->acquired_disposed, in_a ? "A" : "D", {&place, 1});
    }
  }
  static bool add_amount(const row_cell& cell, column_cells& amounts) noexcept {
    if (!cell.is_filled()) return false;
    amounts.add(cell);
    return true;
  }
  /// The style sheets print the amount in both columns when the filing gives no direction: one amount, twice.
  [[nodiscard]] bool are_the_same(const column_cells& amounts) const noexcept {
    const row_cell &a = amounts.cells[0], &b = amounts.cells[1];
    if (amounts.count != 2 || a.begin == b.begin || a.value_end - a.begin != b.value_end - b.begin) return false;
    for (std::size_t i = 0; i + a.begin < a.value_end; ++i)
      if (form_.text(row_.tokens[a.begin + i].word) != form_.text(row_.tokens[b.begin + i].word)) return false;
    return true;
  }

  text_form& form_;
  filing_data& data_;
  const text_table& table_;
  const text_layout& layout_;
  const text_row& row_;
  word_list words_;
  const line_slots* slots_ = nullptr;
  std::uint32_t line_ = no_row;
};

}  // namespace

void write_text_line(text_form& form, const text_table& table, const text_row& row) noexcept {
  line_writer(form, table, row).run();
}

}  // namespace filigree::ownership
