// One row of a paper table, as tokens and as cells.
//
// Where the text tells the cells apart (tabs, borders, columns of the page) each word comes with its column. Where it
// does not, every way to lay the words over the columns is tried, and a cell on which the best ways differ is
// ambiguous:
//
//   Class B Stock $0 10/02/2015 C 16,670 ^(1) ^(2) Class A Stock 16,670 $0 900 D
//                                 ~~~~~~ (A) or (D)? the blanks of the empty cell are gone; the amount itself is
//                                 certain
#pragma once

#include <cstdint>

#include "forms/ownership/text_columns.hpp"
#include "forms/ownership/text_words.hpp"

namespace filigree::ownership {

/// What a token may be, beside a word of a text.
enum token_trait : std::uint16_t {
  is_date = 1,
  is_number = 2,
  is_dollar = 4,  ///< `$` alone
  is_money = 8,   ///< `$7`
  is_code = 16,   ///< of a Form 4
  is_code5 = 32,  ///< of a Form 5
  is_early = 64,
  is_direction = 128,
  is_ownership = 256,
  is_note = 512,   ///< a reference to a footnote
  is_empty = 1024  ///< the sign of an empty cell
};

enum class token_gap : std::uint8_t { glued, blank, wrapped, boundary };

struct row_token {
  std::uint32_t word;  ///< span::nowhere for an empty cell that shows only in the blanks it leaves
  std::uint16_t traits;
  token_gap gap;
  std::uint16_t cell = 0;  ///< where columns share cells
};

/// [begin, value_end) is the value, [value_end, end) are references to footnotes; positions in text_row::tokens.
struct row_cell {
  std::uint16_t begin = 0, value_end = 0, end = 0;
  [[nodiscard]] bool is_filled() const noexcept { return end > begin; }
  [[nodiscard]] bool has_value() const noexcept { return value_end > begin; }
  friend bool operator==(const row_cell& a, const row_cell& b) noexcept {
    if (!a.is_filled() && !b.is_filled()) return true;
    return a.begin == b.begin && a.value_end == b.value_end && a.end == b.end;
  }
};

/// What a column may hold: one cell when the row leaves no doubt.
struct column_cells {
  static constexpr std::size_t most = 6;
  row_cell cells[most];
  std::uint8_t count = 0;
  bool overflow = false;  ///< there are more ways than are kept
  void add(const row_cell& cell) noexcept;
};

struct text_row {
  explicit text_row(memory_budget& budget) noexcept : tokens(budget) {}
  array<row_token> tokens;
  column_cells columns[most_columns];
  std::uint32_t cost = 0;  ///< 0: everything is where it must be
  bool may_be_transaction = false, may_be_holding = false;
  bool shares_cells = false;  ///< each token knows its cell, of which columns may share one
};

/// How the text draws what is not there, and how its style puts marks.
struct row_style {
  bool empties_show = false;       ///< every empty cell leaves its sign or its blanks
  bool blanks_tell = false;        ///< … as blanks: two more for each (lynx)
  bool notes_are_known = false;    ///< whether marks are glued is known: text_form::own_page
  bool cells_are_centred = false;  ///< each stands in the middle of its row's lines, or half a line above it
  std::uint32_t margin = 0;        ///< column of the page at which lines begin
  std::size_t columns = 0;         ///< how many of the layout's columns the text has
};

constexpr std::uint32_t hopeless = 1000;

/// The words of lines [first, last) as tokens.
void tokenize_row(const text_form& form, std::uint32_t first, std::uint32_t last, const row_style& style,
                  array<row_token>& tokens) noexcept;

[[nodiscard]] std::uint16_t traits_of(const text_form& form, std::uint32_t word) noexcept;

/// True when the cell's value is of the column's kind.
[[nodiscard]] bool fits(const text_form& form, const text_row& row, const row_cell& cell,
                        column_content content) noexcept;

/// Judges a row whose cells are known: fills `cost` and the two kinds it may be.
void judge_row(const text_form& form, const text_layout& layout, const row_style& style, text_row& row) noexcept;

/// Scratch of `align_row`.
struct alignment {
  explicit alignment(memory_budget& budget) noexcept : forward(budget), backward(budget) {}
  array<std::uint16_t> forward, backward;
  std::uint64_t work = 0;  ///< cells tried so far, over all rows
};

/// Lays `row.tokens` over the columns in every way and keeps the best. `cost_only` leaves the cells out.
void align_row(const text_form& form, const text_layout& layout, const row_style& style, text_row& row,
               alignment& scratch, bool cost_only) noexcept;

}  // namespace filigree::ownership
