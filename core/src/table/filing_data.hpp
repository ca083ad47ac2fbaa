// What a filing holds in memory, and how readers fill it.
//
//   rows   [ table | first cell ] ──> cells [ offset length state … ] ──> source bytes
//                                        └─> mores ──> notes     (references to footnotes)
//                                                 └──> composed  (text made by the reader, its pieces in the source)
//
// A cell is twelve bytes and owns nothing; text is decoded when somebody asks for it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "container/submission.hpp"
#include "filigree/decimal.hpp"
#include "filigree/filing.hpp"
#include "spec/table_spec.hpp"
#include "text/decode.hpp"
#include "text/memory.hpp"

namespace filigree {

constexpr std::uint8_t all_rules = 0x7F;

struct stored_cell {
  span place;
  cell_state state : 4 = cell_state::absent;
  std::uint32_t rules : 7 = as_filed;  ///< decode_rule bits, all of which fit
  std::uint32_t more : 21 = 0;         ///< index + 1 into filing_data::mores; 0: there is nothing more
};

/// What few cells have.
struct cell_more {
  std::uint32_t composed = 0;  ///< index + 1 into filing_data::composed; 0: the text is what stands at the cell's place
  std::uint32_t first_note = 0;
  std::uint16_t note_count = 0;
  bool notes_are_open = false;  ///< references stand near it that may hang on another cell as well
};
constexpr std::size_t most_mores = (1u << 21) - 1;  ///< of one filing, or of one batch of its rows

struct stored_row {
  std::uint32_t first_cell;
  std::uint32_t order;   ///< 1-based among the rows of its record
  std::uint32_t parent;  ///< the row whose element encloses this one's; no_row for the outermost
  std::uint8_t table;
};

struct composed_text {
  std::uint32_t offset, length;  ///< in filing_data::arena
  std::uint32_t first_piece, piece_count;
};

struct remark {
  severity level;
  std::string_view code;       ///< static
  std::uint32_t offset;        ///< in the source
  std::uint32_t line;          ///< counted by `count_lines`, when somebody asks
  std::uint32_t text, length;  ///< the message, in filing_data::arena
};

struct stored_path {
  std::uint32_t text, length;  ///< in filing_data::arena
  std::uint32_t count;
};

struct stored_part {
  std::uint32_t text, length;  ///< in filing_data::headline_text
  std::int32_t table;
  std::uint32_t row, column;
};

/// A total over rows of which most are no longer there when it is asked for.
struct running_sum {
  decimal total;
  std::uint64_t count = 0;
  bool known = true;  ///< every number so far could be added

  void add(const std::optional<decimal>& number) noexcept {
    ++count;
    const auto sum = number ? filigree::add(total, *number) : std::nullopt;
    known = known && sum.has_value();
    if (sum) total = *sum;
  }
};

static_assert(sizeof(stored_cell) == 12 && sizeof(stored_row) == 16);

constexpr std::uint32_t no_row = 0xFFFFFFFFu;

struct form_spec;
class filing;
class row_taker;

struct filing_data final : reporter {
  filing_data(owned_bytes bytes, const read_limits& limits) noexcept;

  // --- for readers ---------------------------------------------------------------------------------------------

  /// Puts tables behind those that are there already; gives the number of the first, `no_table` when there is no room.
  std::uint8_t use(std::span<const table_spec> more) noexcept;
  /// Takes all rows and tables back: the form was not read after all.
  void drop_tables() noexcept;
  /// A new row of the table, every cell absent; no_row when memory ran out (every other call then does nothing).
  std::uint32_t begin_row(std::uint8_t table, std::uint32_t parent = no_row) noexcept;
  /// Moves a row to another table over the same record: a holding turns out to be one only at its end.
  void move_row(std::uint32_t row, std::uint8_t table) noexcept;
  /// Something was filed for the row itself, be it empty.
  [[nodiscard]] bool has_cells(std::uint32_t row) const noexcept;
  /// The innermost open row turns out to be none at its end; rows inside it stand in the one around it.
  void take_back(std::uint32_t row) noexcept;

  /// All rows inside `row` are complete, and so is it. They may be handed on here, see filigree/filing_stream.hpp; rows
  /// around it keep their numbers.
  void row_closed(std::uint32_t row) noexcept {
    if (row >= rows.size()) return;
    if (check_row != nullptr) check_row(*this, row);
    if (cells.size() >= hand_on_at) hand_on(*this, rows[row].parent);
  }

  /// The value is what stands at `place`, decoded by `rules`. Blanks at both ends do not belong to it; nothing left is
  /// an empty cell. A value that is not of the slot's type makes the cell invalid, with a diagnostic.
  void place(std::uint32_t row, std::uint16_t slot, span where, std::uint8_t rules) noexcept {
    if (stored_cell* cell = cell_at(row, slot)) place(*cell, slot_type(row, slot), row, slot, where, rules);
  }
  /// One more text of a cell that has some already: the two are one, `, ` between them. False when the cell is full.
  bool join(std::uint32_t row, std::uint16_t slot, span where, std::uint8_t rules) noexcept;
  /// A value that no column of the form takes: a row of OTHER_VALUES, whose table stands behind those that are there.
  void add_other(std::string_view path, span where, std::uint8_t rules) noexcept;
  /// The value is `text` (copied), made from `pieces` of the source, in their order.
  void compose(std::uint32_t row, std::uint16_t slot, std::string_view text, std::span<const span> pieces) noexcept;
  /// No value, and why; `place` is where the reason stands, if anywhere.
  void mark(std::uint32_t row, std::uint16_t slot, cell_state state, span place = {}) noexcept;
  /// A reference to a footnote hangs on the cell; `reference` is its id in the source: `F1`, or the 1 of `(1)`.
  /// References to one cell must come one after another. A cell with no value becomes footnote-only.
  void add_note(std::uint32_t row, std::uint16_t slot, span reference) noexcept;
  /// The text is what stands at the cell's place after all.
  void decompose(std::uint32_t row, std::uint16_t slot) noexcept;
  /// Further references may hang on the cell: which ones the source does not tell. Its list of footnotes is ambiguous.
  void open_notes(std::uint32_t row, std::uint16_t slot) noexcept;

  /// A diagnostic: `before`, then `quoted` in quotation marks when it is not empty, then `after`.
  void report(severity level, std::string_view code, std::uint32_t offset, std::string_view before,
              std::string_view quoted = {}, std::string_view after = {}) noexcept override;
  /// One more leaf at `path` that nothing reads.
  void count_unread(std::string_view path) noexcept;
  /// Headline: words, or words that lead to a cell. Only for form_spec::headline.
  void say(std::string_view text, std::int32_t table = -1, std::uint32_t row = 0, std::uint32_t column = 0) noexcept;

  /// Groups the rows from `first` on by their tables.
  void group_rows(std::uint32_t first) noexcept;
  /// Lets go of all rows from `first` on and of what belongs to them; those to come are numbered on.
  void forget_rows(std::uint32_t first) noexcept;
  /// Builds what readers of the finished filing need: rows by table. Called once, at the end.
  void finish() noexcept;
  /// Fills `headline` from what form_spec::headline says; the second call does nothing.
  void make_headline() noexcept;
  /// Fills the lines of all remarks; the second call does nothing.
  void count_lines() noexcept;

  // --- for itself ----------------------------------------------------------------------------------------------

  void place(stored_cell& cell, value_type type, std::uint32_t row, std::uint16_t slot, span where,
             std::uint8_t rules) noexcept {
    // Most values are text that neither begins nor ends with anything that a reader trims, or numbers of digits alone.
    const auto is_plain = [](char c) { return c > ' ' && c < 0x7F && c != '&' && c != ';' && c != '<'; };
    const char* const text = source.view().data() + where.offset;
    const bool is_text = type == value_type::text || type == value_type::code;
    const bool is_sure = is_text ? where.length > 0 && is_plain(text[0]) && is_plain(text[where.length - 1])
                                 : type == value_type::decimal && is_short_number(text, where.length);
    if (!is_sure) return place_checked(row, slot, where, rules);
    cell.place = where;
    cell.rules = rules & all_rules;
    cell.state = cell_state::value;
  }
  static bool is_short_number(const char* text, std::uint32_t length) noexcept {
    constexpr std::uint32_t longest = 18;
    bool digits = length > 0 && length <= longest;
    for (std::uint32_t i = 0; digits && i < length; ++i) digits = static_cast<unsigned char>(text[i] - '0') < 10;
    return digits;
  }
  void place_checked(std::uint32_t row, std::uint16_t slot, span where, std::uint8_t rules) noexcept;

  // --- for everybody -------------------------------------------------------------------------------------------

  /// Null for no_row.
  [[nodiscard]] stored_cell* cell_at(std::uint32_t row, std::uint16_t slot) noexcept {
    return row < rows.size() ? &cells[rows[row].first_cell + slot] : nullptr;
  }
  [[nodiscard]] const stored_cell* cell_at(std::uint32_t row, std::uint16_t slot) const noexcept {
    return row < rows.size() ? &cells[rows[row].first_cell + slot] : nullptr;
  }
  [[nodiscard]] std::string_view bytes_at(span place) const noexcept {
    const std::string_view bytes = source.view();
    return place.placed() && place.offset <= bytes.size() ? bytes.substr(place.offset, place.length)
                                                          : std::string_view{};
  }
  /// Appends the decoded text of a stored cell (nothing unless it has a value). Decimals, dates and booleans are
  /// appended as filed; see `add_canonical`.
  bool add_text(text_buffer& out, const stored_cell& cell) const noexcept;
  /// The same as a view: of the source when nothing needs decoding, else of `decoded`, which is overwritten.
  std::string_view text_of(const stored_cell& cell, text_buffer& decoded) const noexcept;
  /// Appends the id that a reference names: `F1`, also for the 1 of `(1)`.
  bool add_note_id(text_buffer& out, span reference) const noexcept;
  [[nodiscard]] value_type slot_type(std::uint32_t row, std::uint16_t slot) const noexcept {
    return slot_types[rows[row].table][slot];
  }
  [[nodiscard]] const cell_more& more_of(const stored_cell& cell) const noexcept {
    static constexpr cell_more nothing;
    return cell.more == 0 ? nothing : mores[cell.more - 1];
  }
  /// For writing; null when memory ran out.
  cell_more* more_for(stored_cell& cell) noexcept;
  [[nodiscard]] std::size_t rows_of(std::size_t table) const noexcept;
  /// The table whose rows are those of `table`: itself, or the one that it shows with other columns.
  [[nodiscard]] std::size_t rows_shown_by(std::size_t table) const noexcept;
  /// Index into `rows` of the n-th row of a table.
  [[nodiscard]] std::uint32_t row_of(std::size_t table, std::size_t n) const noexcept;

  /// The nearest row around `row` that is in a table of that name; no_row without one.
  [[nodiscard]] std::uint32_t enclosing(std::uint32_t row, std::string_view table_name) const noexcept;
  /// True when nothing but blanks is left of `text` once it is decoded.
  [[nodiscard]] bool is_blank_decoded(std::string_view text, std::uint8_t rules) noexcept;

  memory_budget budget;
  steady_memory steady;  ///< what tables made of this filing alone consist of
  owned_bytes source;
  read_limits limits;
  const form_spec* form_read = nullptr;              ///< whose tables are the first; null when no form was read
  std::span<const std::string_view> not_applicable;  ///< of the form being read
  source_start start;
  shape read_as = shape::none;
  bool too_large = false;
  coverage covered;

  array<const table_spec*> tables;
  array<const value_type*> slot_types;  ///< of the tables' records
  array<stored_cell> cells;
  array<cell_more> mores;
  array<stored_row> rows;
  array<span> notes;
  array<composed_text> composed;
  array<span> pieces;
  array<remark> remarks;
  submission container;  ///< header and documents; of a bare document that one alone
  array<stored_part> parts;
  array<stored_path> paths;
  array<headline_part> headline;     ///< made when somebody asks for it
  array<unread_path> unread;         ///< made by `finish`, when the arena no longer moves
  array<std::uint32_t> table_rows;   ///< row indices, grouped by table
  array<std::uint32_t> table_start;  ///< where each table's group starts, and the end of the last
  text_buffer arena;
  text_buffer headline_text;
  text_buffer scratch;
  span name{0, 0}, form{0, 0}, accession{0, 0};  ///< in the arena
  array<std::uint32_t> last_order;               ///< given to a row, by the table that its record belongs to
  array<std::uint32_t> forgotten;                ///< rows that were handed on, by table
  running_sum sums[4];                           ///< of the form: what its checks and headline ask for
  void (*hand_on)(filing_data& data, std::uint32_t open_row) noexcept = nullptr;
  void (*check_row)(filing_data& data, std::uint32_t row) noexcept = nullptr;  ///< of the form being read
  std::size_t batch_cells = 1u << 16;                                          ///< the fewest that a batch has
  std::size_t hand_on_at = SIZE_MAX;                                           ///< so many cells begin a batch
  row_taker* taker = nullptr;
  const filing* shown_to_taker = nullptr;
  struct {
    std::size_t mores, composed, pieces, arena, remarks, paths;
  } batch_start{};                      ///< sizes when the batch was begun
  std::size_t last_path = 0;            ///< found or made last, of `paths`
  std::uint8_t other_table = no_table;  ///< of OTHER_VALUES, once there is one
  bool lines_counted = false;
  std::uint32_t unreported = 0;  ///< diagnostics beyond the limit
};

/// Appends the value in its canonical writing: digits without commas, an ISO date, `true` or `false`; other types as
/// they are. False (and nothing appended) when `text` is not of that type.
bool add_canonical(text_buffer& out, value_type type, std::string_view text) noexcept;

}  // namespace filigree
