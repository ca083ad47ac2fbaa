#include "forms/ownership/text_row.hpp"

#include <algorithm>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

bool is_count(std::string_view text) noexcept {
  if (text.empty() || text.front() == '(' || text.front() == '$') return false;
  return (is_digit(text.front()) || text.front() == '.' || text.front() == '-') && parse_decimal(text).has_value();
}

/// `S`, `J/K`; with `form5` also `G5`, `S4`, `J/K5`, `3`.
bool is_code_text(std::string_view text, bool form5) noexcept {
  if (form5 && text == "3") return true;
  if (text.empty() || !is_upper(text.front())) return false;
  text.remove_prefix(1);
  if (text.substr(0, 2) == "/K") text.remove_prefix(2);
  if (form5 && text.size() == 1 && text[0] >= '3' && text[0] <= '5') text.remove_prefix(1);
  return text.empty();
}

std::uint16_t trait_for(column_content content, char form) noexcept {
  switch (content) {
    case column_content::text:
      return 0;
    case column_content::date:
      return is_date;
    case column_content::code:
      return form == '5' ? is_code5 : is_code;
    case column_content::early:
      return is_early;
    case column_content::direction:
      return is_direction;
    case column_content::ownership:
      return is_ownership;
    case column_content::number:
    case column_content::money:
    case column_content::amount:
    case column_content::acquired:
    case column_content::disposed:
      return is_number;
  }
  return 0;
}

bool is_numeric(column_content content) noexcept { return trait_for(content, '4') == is_number; }

}  // namespace

void column_cells::add(const row_cell& cell) noexcept {
  for (std::size_t i = 0; i < count; ++i)
    if (cells[i] == cell) return;
  if (count == most) {
    overflow = true;
  } else {
    cells[count++] = cell;
  }
}

std::uint16_t traits_of(const text_form& form, std::uint32_t word) noexcept {
  if (form.word(word).kind == word_kind::empty) return is_empty;
  if (form.is_reference(word)) return is_note;
  const std::string_view text = form.text(word);
  std::uint16_t traits = 0;
  if (text.size() >= 8 && text.find('/') != std::string_view::npos && parse_date(text)) traits |= is_date;
  if (is_count(text)) traits |= is_number;
  if (text == "$") traits |= is_dollar;
  if (text.size() > 1 && text.front() == '$' && is_count(text.substr(1))) traits |= is_money;
  if (is_code_text(text, false)) traits |= is_code;
  if (is_code_text(text, true)) traits |= is_code5;
  if (text == "V") traits |= is_early;
  if (text == "A" || text == "D") traits |= is_direction;
  if (text == "D" || text == "I") traits |= is_ownership;
  return traits;
}

void tokenize_row(const text_form& form, std::uint32_t first, std::uint32_t last, const row_style& style,
                  array<row_token>& tokens) noexcept {
  constexpr std::uint32_t most_empty_cells = 2 * most_columns;
  tokens.truncate(0);
  for (std::uint32_t l = first; l < last; ++l) {
    const page_line& line = form.page.lines[l];
    if (line.rule) continue;
    std::uint32_t cell = 0;
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
      const page_word& word = form.word(w);
      token_gap gap = token_gap::blank;
      std::uint32_t empties = 0;
      switch (word.gap) {
        case word_gap::none:
          gap = token_gap::glued;
          break;
        case word_gap::blank:
          if (style.blanks_tell && word.blanks >= 3) empties = (word.blanks - 1) / 2;
          break;
        case word_gap::line:
          gap = tokens.empty() ? token_gap::boundary : token_gap::wrapped;
          // One blank went with the line break, the others indent the next line.
          if (style.blanks_tell && !tokens.empty() && word.left > style.margin)
            empties = (word.left - style.margin) / 2;
          break;
        case word_gap::cell:
          gap = token_gap::boundary;
          break;
      }
      if (word.cell > cell) {
        gap = token_gap::boundary;
        if (!tokens.empty()) empties += word.cell - cell - 1;
      }
      cell = word.cell;
      for (empties = std::min(empties, most_empty_cells); empties > 0; --empties) {
        tokens.push({span::nowhere, is_empty, gap == token_gap::wrapped ? gap : token_gap::blank});
        if (gap == token_gap::wrapped) gap = token_gap::blank;
      }
      tokens.push({w, traits_of(form, w), gap});
    }
  }
}

bool fits(const text_form& form, const text_row& row, const row_cell& cell, column_content content) noexcept {
  if (!cell.has_value() || content == column_content::text) return true;
  char joined[40];  // a value that a line break cut is whole again
  std::size_t length = 0;
  for (std::size_t i = cell.begin; i < cell.value_end; ++i) {
    const std::string_view text = form.text(row.tokens[i].word);
    if (length + text.size() > sizeof joined) return false;
    std::copy(text.begin(), text.end(), joined + length);
    length += text.size();
  }
  std::string_view text(joined, length);
  if (content == column_content::date) return parse_date(text).has_value();
  if (content == column_content::code) return is_code_text(text, form.form == '5');
  if (content == column_content::early) return text == "V";
  if (content == column_content::direction) return text == "A" || text == "D";
  if (content == column_content::ownership) return text == "D" || text == "I";
  if (!text.empty() && text.front() == '$') text.remove_prefix(1);
  return is_count(text);
}

void judge_row(const text_form& form, const text_layout& layout, const row_style& style, text_row& row) noexcept {
  constexpr std::uint32_t misfit = 5;
  std::uint32_t transaction = 0, holding = 0, both = 0;
  bool decisive = false, amount = false;
  for (std::size_t c = 0; c < style.columns; ++c) {
    const text_column& column = layout.columns[c];
    const row_cell& cell = row.columns[c].cells[0];
    if (cell.is_filled()) {
      if (!fits(form, row, cell, column.content)) both += misfit;
      const bool is_holding_code = column.content == column_content::code && form.form == '5' && cell.has_value() &&
                                   form.text(row.tokens[cell.begin].word) == "3";
      if (is_holding_code) continue;
      if (column.holding != column_need::must && column.transaction == column_need::must) decisive = true;
      if (column.holding == column_need::never) holding += misfit;
      amount = amount || column.content == column_content::acquired || column.content == column_content::disposed;
      continue;
    }
    const bool is_half = column.content == column_content::acquired || column.content == column_content::disposed;
    if (column.transaction == column_need::must && !is_half) transaction += column.cost;
    if (column.holding == column_need::must) holding += column.cost;
  }
  if (layout.is_derivative && layout.has_transactions && !amount) transaction += 6;
  row.may_be_transaction = layout.has_transactions && decisive;
  row.may_be_holding = !row.may_be_transaction;
  row.cost = both + (row.may_be_transaction ? transaction : holding);
}

// --- Alignment -------------------------------------------------------------------------------------------------------

namespace {

/// Which kind of row is tried.
enum class trial : std::uint8_t { transaction, acquired, disposed, both_ways, holding };

class aligner {
 public:
  aligner(const text_form& form, const text_layout& layout, const row_style& style, text_row& row,
          alignment& scratch) noexcept
      : form_(form), layout_(layout), style_(style), row_(row), scratch_(scratch), size_(row.tokens.size()) {
    if (row.shares_cells) cells_ = share_cells(layout, style.columns);
  }

  void run(bool cost_only) noexcept {
    row_.cost = hopeless;
    row_.may_be_transaction = row_.may_be_holding = false;
    for (column_cells& column : row_.columns) column = {};
    if (size_ == 0 || size_ > most_tokens) return;
    const std::uint32_t best = best_cost();
    if (best >= hopeless) return;
    row_.cost = best;
    if (cost_only) return;
    for (const trial kind : trials()) {
      trial_ = kind;
      if (go_forward() == best) keep(best);
    }
  }

 private:
  static constexpr std::size_t most_tokens = 400;
  static constexpr std::size_t longest_text = 60;  ///< words
  static constexpr std::uint16_t far = hopeless;
  static constexpr std::uint16_t give_up = 60;  ///< no row that can be trusted costs so much

  [[nodiscard]] std::span<const trial> trials() const noexcept {
    static constexpr trial plain[] = {trial::transaction, trial::holding};
    static constexpr trial derivative[] = {trial::acquired, trial::disposed, trial::both_ways, trial::holding};
    static constexpr trial holdings[] = {trial::holding};
    if (!layout_.has_transactions) return holdings;
    return layout_.is_derivative ? std::span<const trial>(derivative) : std::span<const trial>(plain);
  }

  [[nodiscard]] std::uint32_t best_cost() noexcept {
    std::uint32_t best = hopeless;
    for (const trial kind : trials()) {
      trial_ = kind;
      best = std::min<std::uint32_t>(best, go_forward());
    }
    return best;
  }

  std::uint16_t& forward(std::size_t column, std::size_t token) noexcept {
    return scratch_.forward[column * (size_ + 1) + token];
  }
  std::uint16_t& backward(std::size_t column, std::size_t token) noexcept {
    return scratch_.backward[column * (size_ + 1) + token];
  }

  bool reset(array<std::uint16_t>& costs) noexcept {
    const std::size_t count = (style_.columns + 1) * (size_ + 1);
    costs.truncate(0);
    std::uint16_t* const at = costs.append(count);
    if (at == nullptr) return false;
    std::fill_n(at, count, far);
    return true;
  }

  /// The least cost of laying all tokens over all columns.
  std::uint32_t go_forward() noexcept {
    if (!reset(scratch_.forward)) return hopeless;
    forward(0, 0) = trial_ == trial::both_ways ? 1 : 0;
    for (std::size_t c = 0; c < style_.columns; ++c)
      for (std::size_t i = 0; i <= size_; ++i) {
        const std::uint16_t so_far = forward(c, i);
        if (so_far >= give_up) continue;
        try_cells(c, i, [&](const row_cell&, std::size_t next, std::uint32_t cost) {
          std::uint16_t& there = forward(c + 1, next);
          there = static_cast<std::uint16_t>(std::min<std::uint32_t>(there, so_far + cost));
        });
      }
    const std::uint16_t total = forward(style_.columns, size_);
    return total >= give_up ? hopeless : total;
  }

  /// Keeps every cell that lies on some way of the least cost.
  void keep(std::uint32_t best) noexcept {
    if (!reset(scratch_.backward)) return;
    backward(style_.columns, size_) = 0;
    for (std::size_t c = style_.columns; c-- > 0;)
      for (std::size_t i = 0; i <= size_; ++i) {
        if (forward(c, i) > best) continue;
        try_cells(c, i, [&](const row_cell& cell, std::size_t next, std::uint32_t cost) {
          const std::uint32_t behind = backward(c + 1, next);
          if (behind >= far) return;
          backward(c, i) = static_cast<std::uint16_t>(std::min<std::uint32_t>(backward(c, i), behind + cost));
          if (forward(c, i) + cost + behind == best) row_.columns[c].add(cell);
        });
      }
    (trial_ == trial::holding ? row_.may_be_holding : row_.may_be_transaction) = true;
  }

  [[nodiscard]] column_need need_of(const text_column& column) const noexcept {
    if (trial_ == trial::acquired && column.content == column_content::disposed) return column_need::never;
    if (trial_ == trial::disposed && column.content == column_content::acquired) return column_need::never;
    return trial_ == trial::holding ? column.holding : column.transaction;
  }

  [[nodiscard]] bool has(std::size_t token, std::uint16_t trait) const noexcept {
    return token < size_ && (row_.tokens[token].traits & trait) != 0;
  }

  template <class Try>
  void try_cells(std::size_t c, std::size_t i, const Try& found) noexcept {
    const text_column& column = layout_.columns[c];
    const column_need need = need_of(column);
    ++scratch_.work;
    try_empty(column, need, i, found);
    if (need == column_need::never || i >= size_ || !may_stand_in(c, i)) return;
    if (row_.tokens[i].gap == token_gap::glued && i > 0) return;
    try_notes_alone(column, i, found);
    if (column.content == column_content::text) return try_text(column, i, found);
    const std::size_t value_end = value_at(column, i);
    if (value_end == i) return;
    const bool lacks_dollar = column.content == column_content::money && !has(i, is_dollar | is_money);
    const bool has_dollar = column.content == column_content::number && has(i, is_dollar | is_money);
    try_notes(column, i, value_end, (lacks_dollar ? 3u : 0u) + (has_dollar ? 2u : 0u), found);
  }

  [[nodiscard]] bool may_stand_in(std::size_t column, std::size_t token) const noexcept {
    const std::uint16_t cell = row_.tokens[token].cell;
    return !row_.shares_cells || (cell >= cells_.first[column] && cell <= cells_.last[column]);
  }

  template <class Try>
  void try_empty(const text_column& column, column_need need, std::size_t i, const Try& found) noexcept {
    const bool is_must = need == column_need::must;
    const auto at = static_cast<std::uint16_t>(i);
    if (has(i, is_empty)) found({at, at, at}, i + 1, is_must ? 1 : 0);
    // At a line's end the blanks of empty cells are gone.
    const bool may_be_gone =
        !style_.empties_show || row_.shares_cells || i == size_ || row_.tokens[i].gap == token_gap::wrapped;
    constexpr std::uint32_t unseen = 8;
    found({at, at, at}, i, (is_must ? column.cost : 0u) + (may_be_gone ? 0u : unseen));
  }

  /// Past the value that begins at `i`, or `i` when there is none.
  [[nodiscard]] std::size_t value_at(const text_column& column, std::size_t i) const noexcept {
    if (is_numeric(column.content)) {
      if (has(i, is_money | is_number)) return i + 1;
      const bool follows = has(i + 1, is_number) && row_.tokens[i + 1].gap != token_gap::boundary;
      return has(i, is_dollar) && follows ? i + 2 : i;
    }
    if (column.content == column_content::code && has(i, is_code5) && is_holdings_code(i) != (trial_ == trial::holding))
      return i;
    return has(i, trait_for(column.content, form_.form)) ? i + 1 : i;
  }

  /// A Form 5 prints `3` for a holding that a late Form 3 should have reported, and a letter for every transaction.
  [[nodiscard]] bool is_holdings_code(std::size_t i) const noexcept { return form_.text(row_.tokens[i].word) == "3"; }

  template <class Try>
  void try_notes_alone(const text_column& column, std::size_t i, const Try& found) noexcept {
    constexpr std::uint32_t unusual = 4;
    const std::uint32_t cost = column.notes_may_stand_alone ? 0 : unusual;
    // The style sheets put a no-break space before the marks of a date that is not there.
    const bool after_sign = column.notes_may_stand_alone && column.notes_are_glued && has(i, is_empty);
    if (after_sign && has(i + 1, is_note)) try_notes(column, i + 1, i + 1, cost, found);
    if (!has(i, is_note)) return;
    const bool lacks_sign =
        style_.empties_show && !row_.shares_cells && column.notes_are_glued && row_.tokens[i].gap != token_gap::wrapped;
    try_notes(column, i, i, cost + (lacks_sign && !form_.own_page ? 2u : 0u), found);
  }

  template <class Try>
  void try_text(const text_column& column, std::size_t i, const Try& found) noexcept {
    constexpr std::uint32_t no_words = 10;
    std::uint32_t cost = 0;
    bool words = false;
    for (std::size_t end = i; end < size_ && end < i + longest_text; ++end) {
      const row_token& token = row_.tokens[end];
      if (has(end, is_empty) || (end > i && token.gap == token_gap::boundary)) return;
      if (end == i && has(end, is_note)) return;
      const std::uint32_t swallow = swallowed(token, row_.shares_cells);
      cost += swallow;
      words = words || swallow == 0;
      if (cost >= give_up) return;
      try_notes(column, i, end + 1, cost + (words ? 0 : no_words), found);
    }
  }

  /// What it costs to take a token that has a meaning of its own for a mere word. In a cell of a text's own only marks
  /// have.
  static std::uint32_t swallowed(const row_token& token, bool shares_cells) noexcept {
    if ((token.traits & is_note) != 0) return 5;
    if (shares_cells) return 0;
    if ((token.traits & is_date) != 0) return 6;
    if ((token.traits & (is_money | is_dollar)) != 0) return 4;
    return (token.traits & is_number) != 0 ? 2 : 0;
  }

  /// A cell with its value and every number of the marks that follow.
  template <class Try>
  void try_notes(const text_column& column, std::size_t begin, std::size_t value_end, std::uint32_t cost,
                 const Try& found) noexcept {
    const auto cell = [&](std::size_t end) {
      return row_cell{static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(value_end),
                      static_cast<std::uint16_t>(end)};
    };
    if (value_end > begin) found(cell(value_end), value_end, cost);
    for (std::size_t end = value_end; has(end, is_note); ++end) {
      const token_gap gap = row_.tokens[end].gap;
      const bool stands_first = end == begin;
      if (!stands_first && gap == token_gap::boundary) return;
      if (is_repeated(value_end, end)) ++cost;
      if (!stands_first && style_.notes_are_known) {
        const bool glued = form_.own_page || column.notes_are_glued;
        if (glued != (gap == token_gap::glued)) ++cost;
      }
      found(cell(end + 1), end + 1, cost);
    }
  }

  /// One field does not refer to one footnote twice; two neighbours may both.
  [[nodiscard]] bool is_repeated(std::size_t first, std::size_t note) const noexcept {
    for (std::size_t i = first; i < note; ++i)
      if (note_number(form_.page, row_.tokens[i].word) == note_number(form_.page, row_.tokens[note].word)) return true;
    return false;
  }

  const text_form& form_;
  const text_layout& layout_;
  const row_style& style_;
  text_row& row_;
  alignment& scratch_;
  const std::size_t size_;
  shared_cells cells_;
  trial trial_ = trial::holding;
};

}  // namespace

void align_row(const text_form& form, const text_layout& layout, const row_style& style, text_row& row,
               alignment& scratch, bool cost_only) noexcept {
  aligner(form, layout, style, row, scratch).run(cost_only);
}

}  // namespace filigree::ownership
