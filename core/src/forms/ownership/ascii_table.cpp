#include <algorithm>

#include "forms/ownership/ascii.hpp"
#include "forms/ownership/lines.hpp"
#include "forms/ownership/text_columns.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

constexpr std::size_t most_cells = most_columns + 1;

/// Signs that filers type where nothing is.
bool is_nothing(std::string_view text) noexcept {
  for (const std::string_view sign : {std::string_view("N/A"), std::string_view("NA"), std::string_view("None")})
    if (equal_ignoring_case(text, sign)) return true;
  return text.find_first_not_of("-_") == std::string_view::npos;
}

/// The columns of these tables are those of the paper form, with two differences: there is none for a deemed execution
/// date before September 2002, and Table II has an amount and its A or D where later pages have a column for each.
struct typed_columns {
  text_column columns[most_columns];
  std::size_t count = 0;

  typed_columns(const text_layout& layout, bool deemed) noexcept {
    for (text_column column : layout.columns) {
      const bool is_deemed = column.content == column_content::date && column.transaction == column_need::may;
      if (is_deemed && !deemed) continue;
      if (column.content == column_content::acquired) column.content = column_content::amount;
      if (column.content == column_content::disposed)
        column.content = column_content::direction, column.slot = deriv::acquired_disposed;
      columns[count++] = column;
    }
  }
};

class table_reader {
 public:
  table_reader(ascii_form& form, int number, std::uint32_t last) noexcept
      : form_(form),
        data_(form.data),
        layout_(layout_of(form.form, number)),
        slots_(layout_.is_derivative ? deriv_line : nonderiv_line),
        columns_(layout_, false),
        last_(last) {}

  void run(std::uint32_t first) noexcept {
    std::uint32_t ruler = first;
    while (ruler < last_ && !is_ruler(form_.text(ruler))) ++ruler;
    if (ruler == last_)
      return no_columns(first, "The table has no ruler that tells its columns; its lines are not read.");
    form_.use(first, ruler + 1, line_use::ignored);
    if (!read_ruler(form_.text(ruler)))
      return no_columns(ruler + 1, "The table's ruler has not as many columns as the form; its lines are not read.");
    read_rows(ruler + 1);
  }

 private:
  void no_columns(std::uint32_t line, std::string_view why) noexcept {
    if (line < last_) data_.report(severity::warning, "table-unread", form_.lines[line].place.offset, why);
  }

  bool read_ruler(std::string_view ruler) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at + 2 < ruler.size(); ++at) {
      const char c = lower(ruler[at + 1]);
      if (ruler[at] != '<' || ruler[at + 2] != '>' || (c != 's' && c != 'c')) continue;
      if (count == most_cells) return false;
      starts_[count++] = at;
    }
    starts_[0] = 0;
    for (std::size_t c = count; c <= most_cells; ++c) starts_[c] = std::string_view::npos;
    for (const bool deemed : {false, true}) {
      columns_ = typed_columns(layout_, deemed);
      if (columns_.count == count) return true;
    }
    return false;
  }

  // --- Lines and cells ---------------------------------------------------------------------------------------------

  /// Where the cells of a line begin and end. Borders tell it best: narrow columns leave no room for their tags.
  struct cell_edges {
    std::size_t begin[most_cells] = {}, end[most_cells] = {};
  };

  [[nodiscard]] bool read_borders(std::string_view line, cell_edges& edges) const noexcept {
    std::size_t c = 0, begin = 0;
    for (std::size_t at = line.find('|'); at != std::string_view::npos; at = line.find('|', at + 1)) {
      if (c == columns_.count) return false;
      edges.begin[c] = begin;
      edges.end[c++] = at;
      begin = at + 1;
    }
    if (c + 1 == columns_.count) {
      edges.begin[c] = begin;
      edges.end[c++] = line.size();
    }
    return c == columns_.count;
  }

  /// Where the cell of column `c` begins. A number may stand out to the left of its column (formats/03 §4).
  [[nodiscard]] std::size_t edge(std::string_view line, std::size_t c) const noexcept {
    const std::size_t start = starts_[c];
    if (c == 0) return 0;
    if (start >= line.size()) return line.size();
    const auto is_gap = [&](std::size_t at) { return is_space(line[at]) || line[at] == '|'; };
    if (is_gap(start) || is_gap(start - 1)) return start;
    std::size_t at = start;
    if (columns_.columns[c].content == column_content::text) {
      while (at < line.size() && !is_gap(at)) ++at;
    } else {
      while (at > starts_[c - 1] && !is_gap(at - 1)) --at;
    }
    return at;
  }

  [[nodiscard]] cell_edges edges_of(std::string_view line) const noexcept {
    cell_edges edges;
    if (read_borders(line, edges)) return edges;
    for (std::size_t c = 0; c < columns_.count; ++c) {
      edges.begin[c] = edge(line, c);
      edges.end[c] = c + 1 < columns_.count ? edge(line, c + 1) : line.size();
      if (edges.end[c] < edges.begin[c]) edges.end[c] = edges.begin[c];
    }
    return edges;
  }

  /// The edges of the line looked at last: its cells are asked for one after another.
  [[nodiscard]] const cell_edges& edges(std::uint32_t l) const noexcept {
    if (edges_line_ != l) edges_ = edges_of(form_.text(l));
    edges_line_ = l;
    return edges_;
  }

  [[nodiscard]] std::string_view cell(std::uint32_t l, std::size_t c) const noexcept {
    const cell_edges& known = edges(l);
    std::string_view text = trim(form_.text(l).substr(known.begin[c], known.end[c] - known.begin[c]));
    while (!text.empty() && text.front() == '|') text = trim(text.substr(1));
    while (!text.empty() && text.back() == '|') text = trim(text.substr(0, text.size() - 1));
    return text;
  }
  /// The cell's last character stands at its column's edge: its text was cut there, in a word perhaps.
  [[nodiscard]] bool is_full(std::uint32_t l, std::size_t c) const noexcept {
    const cell_edges& known = edges(l);
    const std::string_view line = form_.text(l);
    return c + 1 < columns_.count && known.end[c] > known.begin[c] && known.end[c] < line.size() &&
           !is_space(line[known.end[c] - 1]);
  }

  [[nodiscard]] std::size_t column_with(column_content content) const noexcept {
    std::size_t c = 0;
    while (c < columns_.count && columns_.columns[c].content != content) ++c;
    return c;
  }
  [[nodiscard]] bool has(std::uint32_t l, std::size_t c) const noexcept {
    return c < columns_.count && !is_nothing(cell(l, c));
  }

  /// A line below the first of its row is the row's still, unless it has a title and a day, or a title and an
  /// ownership.
  [[nodiscard]] bool begins_row(std::uint32_t l) const noexcept {
    if (!has(l, 0)) return false;
    const std::size_t day = column_with(column_content::date), held = column_with(column_content::ownership);
    if (layout_.has_transactions && day < columns_.count && parse_typed_date(cell(l, day))) return true;
    const std::string_view ownership = held < columns_.count ? cell(l, held) : std::string_view{};
    return ownership == "D" || ownership == "I";
  }

  void read_rows(std::uint32_t first) noexcept {
    for (std::uint32_t l = first; l < last_;) {
      if (parts_rows(l) || is_blank_row(l)) {
        form_.use(l, l + 1, line_use::ignored);
        ++l;
        continue;
      }
      std::uint32_t end = l + 1;
      while (end < last_ && !parts_rows(end) && !begins_row(end)) ++end;
      read_row(l, end);
      l = end;
    }
  }
  /// A blank line, a rule, or a tag that has its line for itself.
  [[nodiscard]] bool parts_rows(std::uint32_t l) const noexcept {
    const std::string_view text = trim(form_.text(l));
    return text.empty() || is_ruled(text) || (text.front() == '<' && text.find('|') == std::string_view::npos);
  }
  [[nodiscard]] bool is_blank_row(std::uint32_t l) const noexcept {
    for (std::size_t c = 0; c < columns_.count; ++c)
      if (has(l, c)) return false;
    return true;
  }

  // --- Rows --------------------------------------------------------------------------------------------------------

  [[nodiscard]] bool any(std::uint32_t first, std::uint32_t last, std::size_t c) const noexcept {
    for (std::uint32_t l = first; l < last; ++l)
      if (has(l, c)) return true;
    return false;
  }

  void read_row(std::uint32_t first, std::uint32_t last) noexcept {
    const std::size_t day = column_with(column_content::date), code = column_with(column_content::code);
    const bool is_transaction = layout_.has_transactions && (any(first, last, day) || any(first, last, code));
    const bool is_row =
        any(first, last, 0) && (is_transaction || any(first, last, column_with(column_content::ownership)));
    if (!is_row) return;  // an explanation between the rows: it stays unread, and is told
    row_ = data_.begin_row(is_transaction ? layout_.transactions : layout_.holdings);
    if (row_ == no_row) return;
    for (std::size_t c = 0; c < columns_.count; ++c) {
      const text_column& column = columns_.columns[c];
      collect(first, last, c);
      if (!is_transaction && column.holding == column_need::never) continue;
      write(column, is_transaction);
      for (std::size_t i = 0; i < notes_.count; ++i) data_.add_note(row_, column.slot, notes_.places[i]);
      if (notes_.open) data_.open_notes(row_, column.slot);
    }
    if (layout_.is_derivative && !layout_.has_transactions)
      for (const std::uint16_t slot : {deriv::shares_owned, deriv::value_owned})
        data_.mark(row_, slot, cell_state::not_shown);
    form_.use(first, last, line_use::read);
  }

  struct note_list {
    static constexpr std::size_t most = 8;
    span places[most];
    std::size_t count = 0;
    bool open = false;  ///< stars or letters, or more than are kept
  };

  /// The cell's pieces as one value, references to footnotes taken out.
  void collect(std::uint32_t first, std::uint32_t last, std::size_t c) noexcept {
    notes_ = {};
    form_.begin_value();
    const bool tight = columns_.columns[c].content != column_content::text;  // numbers and days have no blanks
    bool full = false;
    for (std::uint32_t l = first; l < last; ++l) {
      std::string_view text = cell(l, c);
      const bool ends_full = is_full(l, c);
      take_notes(text);
      if (!is_nothing(text)) {
        form_.add(without_dash(text), full || tight);
        full = ends_full;
      }
    }
  }

  /// `12,000 -`: a sign of nothing beside the value.
  [[nodiscard]] static std::string_view without_dash(std::string_view text) noexcept {
    if (text.size() > 2 && text.substr(text.size() - 2) == " -") return trim(text.substr(0, text.size() - 2));
    return text;
  }

  /// `(1)` and `*` at the end of a cell.
  void take_notes(std::string_view& text) noexcept {
    for (;;) {
      text = trim(text);
      if (!text.empty() && text.back() == '*') {
        notes_.open = true;
        text.remove_suffix(1);
        continue;
      }
      const std::size_t open = text.rfind('(');
      if (open == std::string_view::npos || text.back() != ')') return;
      const std::string_view digits = text.substr(open + 1, text.size() - open - 2);
      const bool is_number =
          !digits.empty() && digits.size() <= 2 && digits.find_first_not_of("0123456789") == std::string_view::npos;
      if (!is_number) return;
      if (notes_.count < note_list::most) {
        std::copy_backward(notes_.places, notes_.places + notes_.count, notes_.places + notes_.count + 1);
        notes_.places[0] = form_.span_of(digits);
        ++notes_.count;
      } else {
        notes_.open = true;
      }
      text = text.substr(0, open);
    }
  }

  // --- Cells -------------------------------------------------------------------------------------------------------

  void write(const text_column& column, bool is_transaction) noexcept {
    const std::string_view value = form_.value();
    switch (column.content) {
      case column_content::text:
        return form_.put(row_, column.slot);
      case column_content::date:
        return form_.put_date(row_, column.slot);
      case column_content::code:
        return write_code(column, is_transaction);
      case column_content::early:
        return write_early(column, is_transaction);
      case column_content::direction:
        return write_letter(column.slot, value, "AD");
      case column_content::ownership:
        return write_letter(column.slot, value, "DI");
      default:
        return write_number(column);
    }
  }

  /// One of two letters; anything else, such as `A,D`, leaves it open.
  void write_letter(std::uint16_t slot, std::string_view value, std::string_view letters) noexcept {
    const bool known = value.size() == 1 && letters.find(value[0]) != std::string_view::npos;
    if (value.empty() || known) return form_.put(row_, slot);
    form_.mark(row_, slot, cell_state::ambiguous);
  }

  /// Behind a `$` an amount is a value.
  void write_number(const text_column& column) noexcept {
    std::string_view value = form_.value();
    const bool dollars = value.substr(0, 1) == "$";
    const std::uint16_t slot = dollars && column.value_slot != 0 ? column.value_slot : column.slot;
    if (!dollars) return form_.put(row_, slot);
    value = trim(value.substr(1));
    digits_.clear();
    digits_.add(value);
    form_.put_as(row_, slot, digits_.view());
  }

  void write_code(const text_column& column, bool is_transaction) noexcept {
    const std::string_view value = form_.value();
    if (is_transaction) data_.mark(row_, slots_.form_type, cell_state::not_shown);
    const bool swap = value.size() == 3 && value.substr(1) == "/K";
    if (value.empty()) return form_.put(row_, column.slot);
    if (!is_upper(value[0]) || (value.size() != 1 && !swap))
      return form_.mark(row_, column.slot, cell_state::ambiguous);
    const char letter = value[0];
    form_.put_as(row_, slots_.equity_swap, swap ? "true" : "false");
    form_.put_as(row_, column.slot, {&letter, 1});
  }

  /// V says that a Form 5 item was reported early, or voluntarily.
  void write_early(const text_column& column, bool is_transaction) noexcept {
    const std::string_view value = form_.value();
    if (value == "V") {
      form_.put_as(row_, slots_.form_type, "5");
      form_.mark(row_, column.slot, cell_state::not_shown);
    } else if (is_transaction) {
      form_.mark(row_, column.slot, value.empty() ? cell_state::empty : cell_state::ambiguous);
    }
  }

  ascii_form& form_;
  filing_data& data_;
  const text_layout& layout_;
  const line_slots& slots_;
  typed_columns columns_;
  const std::uint32_t last_;
  std::size_t starts_[most_cells + 1] = {};
  mutable cell_edges edges_;
  mutable std::uint32_t edges_line_ = span::nowhere;
  note_list notes_;
  text_buffer digits_{data_.budget};
  std::uint32_t row_ = no_row;
};

}  // namespace

void read_ascii_table(ascii_form& form, int number, std::uint32_t first, std::uint32_t last) noexcept {
  table_reader(form, number, last).run(first);
}

}  // namespace filigree::ownership
