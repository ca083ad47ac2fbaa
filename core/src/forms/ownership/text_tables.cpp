#include "forms/ownership/text_tables.hpp"

#include <algorithm>

#include "forms/ownership/text_grid.hpp"
#include "forms/ownership/text_line.hpp"
#include "forms/ownership/text_split.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

/// A line with words, among the rows.
struct body_line {
  std::uint32_t line;
  bool apart;            ///< a blank line stands before it
  bool framed;           ///< a drawn border stands before it: a row ends there
  std::uint8_t joining;  ///< what it costs to take the next line for its continuation, in flowing text
};

class table_reader {
 public:
  table_reader(text_form& form, const text_table& table) noexcept
      : form_(form),
        page_(form.page),
        table_(table),
        lines_(form.data.budget),
        split_(form.data.budget),
        row_(form.data.budget),
        scratch_(form.data.budget),
        choices_(form.data.budget) {}

  void run() noexcept {
    gather_lines();
    if (lines_.empty()) return;
    if (table_.source == cell_source::flow && table_.style.blanks_tell) choose_style();
    if (table_.source == cell_source::columns) choose_columns();
    split();
    write();
  }

 private:
  // --- Lines
  // -----------------------------------------------------------------------------------------------------------

  void gather_lines() noexcept {
    std::uint32_t width = 0, margin = span::nowhere;
    for (const page_line& line : page_.lines) {
      if (line.words == 0) continue;
      width = std::max(width, page_.words[line.first_word + line.words - 1].right);
      if (page_.words[line.first_word].left > 0) margin = std::min(margin, page_.words[line.first_word].left);
    }
    table_.style.margin = margin == span::nowhere ? 0 : margin;
    bool apart = false, framed = false;
    for (std::uint32_t l = table_.body; l < table_.last_line; ++l) {
      const page_line& line = page_.lines[l];
      framed = framed || line.frame || (line.rule && line.bars);
      if (line.rule || line.words == 0) {
        apart = apart || (line.words == 0 && !line.bars && !line.frame);
        continue;
      }
      lines_.push({l, apart, framed, 0});
      framed = line.filled && line.bars;
      apart = false;
    }
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
      lines_[i].joining = cost_of_wrapping(lines_[i].line, lines_[i + 1].line, width);
    blank_lines_part_rows_ = std::any_of(lines_.begin(), lines_.end(), [](const body_line& one) { return one.apart; });
  }

  /// A line goes on in the next one when that one's first word would not have fitted. Tools differ by a few columns in
  /// where they end their lines.
  [[nodiscard]] std::uint8_t cost_of_wrapping(std::uint32_t line, std::uint32_t next,
                                              std::uint32_t width) const noexcept {
    constexpr std::uint32_t play = 8;
    const page_line& one = page_.lines[line];
    const std::uint32_t first = page_.lines[next].first_word;
    std::uint32_t last = first;  // marks that are glued to the word go with it
    while (last + 1 < first + page_.lines[next].words && page_.words[last + 1].gap == word_gap::none) ++last;
    const std::uint32_t needed =
        page_.words[one.first_word + one.words - 1].right + 1 + (page_.words[last].right - page_.words[first].left);
    if (needed > width) return 0;
    return needed + play > width ? 1 : 8;
  }

  // --- One row
  // ---------------------------------------------------------------------------------------------------------

  /// Reads body lines [first, last) as one row.
  void read_row(std::size_t first, std::size_t last, bool cost_only, text_row& row) noexcept {
    switch (table_.source) {
      case cell_source::bars:
      case cell_source::columns:
        return read_placed_row(first, last, row);
      case cell_source::separators:
        if (read_separated_row(first, last, row)) return;
        if (row.shares_cells = take_shared_cells(first, last, row); row.shares_cells) {
          align_row(form_, *table_.layout, table_.style, row, scratch_, cost_only);
          if (row.cost < hopeless) return;
          row.shares_cells = false;
        }
        break;
      case cell_source::flow:
        break;
    }
    tokenize_row(form_, lines_[first].line, lines_[last - 1].line + 1, table_.style, row.tokens);
    align_row(form_, *table_.layout, table_.style, row, scratch_, cost_only);
  }

  void clear(text_row& row) noexcept {
    row.tokens.truncate(0);
    for (column_cells& column : row.columns) column = {};
  }

  [[nodiscard]] std::size_t column_of(std::uint32_t word) const noexcept {
    const page_word& one = page_.words[word];
    if (table_.source == cell_source::columns) return column_at(table_, one.left);
    return one.cell - (page_.lines[one.line].bar_first && one.cell > 0 ? 1u : 0u);
  }

  /// The lines of one cell.
  struct cell_lines {
    std::size_t top, bottom, count;
    void add(std::size_t line) noexcept {
      count += count == 0 || line != bottom;
      top = std::min(top, line);
      bottom = line;
    }
    /// A cell stands in the middle of its row, without blank lines inside.
    [[nodiscard]] std::uint32_t cost_of_standing_in(std::size_t first, std::size_t last) const noexcept {
      if (count == 0) return 0;
      const std::size_t height = bottom + 1 - top;
      return (top - first != (last - first - height) / 2 ? 3 : 0) + (height != count ? 3 : 0);
    }
  };

  /// Each word goes to the column in which it stands.
  void read_placed_row(std::size_t first, std::size_t last, text_row& row) noexcept {
    clear(row);
    std::uint32_t odd = 0;
    for (std::size_t c = 0; c < table_.style.columns; ++c) {
      const auto begin = row.tokens.size();
      std::size_t signs = 0;
      cell_lines height{last, first, 0};
      for (std::size_t i = first; i < last; ++i) {
        const page_line& line = page_.lines[lines_[i].line];
        for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
          if (column_of(w) != c) continue;
          height.add(i);
          signs += page_.words[w].kind == word_kind::empty;
          add_placed(w, begin, row);
        }
      }
      finish_cell(c, begin, row);
      if (table_.style.empties_show) odd += cost_of_signs(row.columns[c].cells[0], signs);
      if (table_.style.cells_are_centred) odd += height.cost_of_standing_in(first, last);
    }
    judge_row(form_, *table_.layout, table_.style, row);
    row.cost += odd;
  }

  /// Where empty cells show, a cell has either a value or their sign. Marks alone may stand behind one.
  static std::uint32_t cost_of_signs(const row_cell& cell, std::size_t signs) noexcept {
    if (signs > 1) return 2;
    if (cell.has_value()) return signs == 0 ? 0 : 2;
    return cell.is_filled() || signs == 1 ? 0 : 1;
  }

  void add_placed(std::uint32_t word, std::size_t begin, text_row& row) noexcept {
    const std::uint16_t traits = traits_of(form_, word);
    if ((traits & is_empty) != 0) return;
    row.tokens.push({word, traits, row.tokens.size() == begin ? token_gap::boundary : token_gap::blank});
  }

  /// Sorts the cell's tokens: its value, then the references to footnotes.
  void finish_cell(std::size_t column, std::size_t begin, text_row& row) noexcept {
    const auto is_value = [](const row_token& token) { return (token.traits & is_note) == 0; };
    row_token* const first = row.tokens.data() + begin;
    row_token* const last = row.tokens.data() + row.tokens.size();
    std::size_t values = 0;
    for (row_token* at = first; at != last; ++at)  // keeps the order of both; a cell has few tokens
      if (is_value(*at)) std::rotate(first + values++, at, at + 1);
    row.columns[column].add({static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(begin + values),
                             static_cast<std::uint16_t>(row.tokens.size())});
  }

  /// Markdown fills every row up with empty cells to as many as the longest one has.
  [[nodiscard]] bool has_empty_cells_behind(std::uint32_t l) const noexcept {
    const page_line& line = page_.lines[l];
    if (line.boundaries <= table_.style.columns + 1) return false;
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
      if (page_.words[w].cell > table_.style.columns) return false;
    return true;
  }

  /// Tabs and the like: the row is whole when it has a cell for each column.
  bool read_separated_row(std::size_t first, std::size_t last, text_row& row) noexcept {
    std::size_t boundaries = 0;
    bool bars_around = false;
    for (std::size_t i = first; i < last; ++i) {
      boundaries += page_.lines[lines_[i].line].boundaries;
      bars_around = bars_around || page_.lines[lines_[i].line].bar_first;
    }
    const bool is_padded = bars_around && last - first == 1 && has_empty_cells_behind(lines_[first].line);
    bars_around = bars_around && (boundaries == table_.style.columns + 1 || is_padded);
    if (!bars_around && boundaries + 1 != table_.style.columns) return false;
    clear(row);
    std::uint32_t before = 0;
    std::size_t column = 0, begin = 0;
    for (std::size_t i = first; i < last; ++i) {
      const page_line& line = page_.lines[lines_[i].line];
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
        const std::size_t here = before + page_.words[w].cell - (bars_around ? 1 : 0);
        for (; column < here; ++column, begin = row.tokens.size())
          if (column < table_.style.columns) finish_cell(column, begin, row);
        add_placed(w, begin, row);
      }
      before += line.boundaries;
    }
    for (; column < table_.style.columns; ++column, begin = row.tokens.size()) finish_cell(column, begin, row);
    judge_row(form_, *table_.layout, table_.style, row);
    return true;
  }

  /// Likewise where columns share cells; the last cell may be left out when nothing stands in it.
  bool take_shared_cells(std::size_t first, std::size_t last, text_row& row) noexcept {
    const std::size_t expected = share_cells(*table_.layout, table_.style.columns).count;
    const bool bars_around = page_.lines[lines_[first].line].bar_first;
    std::size_t boundaries = 0;
    for (std::size_t i = first; i < last; ++i) boundaries += page_.lines[lines_[i].line].boundaries;
    const std::size_t cells = bars_around ? boundaries - 1 : boundaries + 1;
    const bool last_may_be_empty = table_.layout->columns[table_.style.columns - 1].transaction == column_need::may;
    if (cells != expected && !(last_may_be_empty && cells + 1 == expected)) return false;
    row.tokens.truncate(0);
    std::uint32_t before = 0;
    for (std::size_t i = first; i < last; ++i) {
      const page_line& line = page_.lines[lines_[i].line];
      for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
        const page_word& word = page_.words[w];
        if (word.kind == word_kind::empty) continue;
        const auto cell = static_cast<std::uint16_t>(before + word.cell - (bars_around ? 1 : 0));
        token_gap gap = word.gap == word_gap::none   ? token_gap::glued
                        : word.gap == word_gap::line ? token_gap::wrapped
                                                     : token_gap::blank;
        if (row.tokens.empty() || row.tokens.back().cell != cell) gap = token_gap::boundary;
        row.tokens.push({w, traits_of(form_, w), gap, cell});
      }
      before += line.boundaries;
    }
    return true;
  }

  // --- All rows
  // --------------------------------------------------------------------------------------------------------

  static constexpr std::uint32_t lost_line = 25;          ///< a line that belongs to no row
  static constexpr std::uint64_t most_work = 40'000'000;  ///< cells tried; no form comes near it

  [[nodiscard]] std::size_t longest_row() const noexcept {
    switch (table_.source) {
      case cell_source::bars:
      case cell_source::columns:
        return 40;
      case cell_source::separators:
        return 8;
      case cell_source::flow:
        return 12;
    }
    return 1;
  }

  /// What it costs to let line `i` go on with the row of the line before it.
  [[nodiscard]] std::uint32_t cost_of_joining(std::size_t i) const noexcept {
    const body_line& one = lines_[i];
    if (one.framed) return hopeless;
    switch (table_.source) {
      case cell_source::bars:
        return 0;
      case cell_source::columns:
        return one.apart ? 3 : 0;
      case cell_source::separators:
        return one.apart ? 3 : 1;
      case cell_source::flow:
        return one.apart ? 2 : lines_[i - 1].joining;
    }
    return 0;
  }
  [[nodiscard]] std::uint32_t cost_of_parting(std::size_t i) const noexcept {
    const bool by_place = table_.source == cell_source::columns;
    return by_place && blank_lines_part_rows_ && !lines_[i].apart ? 2 : 0;
  }

  /// Finds the rows that cost the least together.
  std::uint32_t split() noexcept {
    if (!split_.start()) return hopeless;
    for (std::size_t end = 1; end <= lines_.size(); ++end) {
      if (!split_.add_line(lost_line)) return hopeless;
      std::uint32_t joining = 0;
      for (std::size_t length = 1; length <= std::min(end, longest_row()); ++length) {
        const std::size_t begin = end - length;
        const std::uint32_t so_far = split_.cost_before(begin) + joining + (begin > 0 ? cost_of_parting(begin) : 0);
        if (so_far <= split_.cost() && scratch_.work < most_work) {
          read_row(begin, end, true, row_);
          split_.offer(static_cast<std::uint32_t>(length), so_far + row_.cost);
        }
        if (begin == 0) break;
        joining += cost_of_joining(begin);
        if (joining >= hopeless) break;
      }
    }
    return split_.cost();
  }

  /// The blanks of empty cells may have been folded after all: then rows read much better without them.
  void choose_style() noexcept {
    constexpr std::uint32_t doubt = 12;
    const std::uint32_t by_blanks = split();
    if (by_blanks <= doubt) return;
    table_.style.blanks_tell = table_.style.empties_show = false;
    if (2 * split() + doubt < by_blanks) return;
    table_.style.blanks_tell = table_.style.empties_show = true;
  }

  /// A caption may be centred over a column that begins further left: takes the starts with which the rows read best.
  void choose_columns() noexcept {
    std::uint32_t least = split();
    find_column_choices(form_, table_, choices_);
    std::sort(choices_.begin(), choices_.end(), [](const column_choice& a, const column_choice& b) {
      return a.column != b.column ? a.column < b.column : a.start < b.start;
    });
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      const column_choice choice = choices_[i];
      if (i > 0 && choice.column == choices_[i - 1].column && choice.start == choices_[i - 1].start) continue;
      const std::uint32_t before = table_.starts[choice.column];
      if (choice.start >= before || choice.start <= table_.starts[choice.column - 1] || scratch_.work >= most_work)
        continue;
      table_.starts[choice.column] = choice.start;
      const std::uint32_t cost = split();
      if (cost < least) {
        least = cost;
        continue;
      }
      table_.starts[choice.column] = before;
      if (cost == least) note_doubt(choice, before);
    }
  }
  /// Read either way the rows make sense: words between the two starts are in doubt.
  void note_doubt(const column_choice& choice, std::uint32_t start) noexcept {
    std::uint32_t& from = table_.doubt_from[choice.column];
    if (table_.doubt_to[choice.column] == 0 || choice.start < from) from = choice.start;
    table_.doubt_to[choice.column] = start;
  }

  void write() noexcept {
    split_.settle([&](std::uint32_t begin, std::uint32_t end, auto take) {
      read_row(begin, end, false, row_);
      for (std::size_t c = 0; c < table_.style.columns; ++c)
        if (table_.layout->columns[c].content == column_content::text) take(hash_of(row_.columns[c].cells[0], c));
    });
    for (const line_range& one : split_.rows) {
      read_row(one.begin, one.end, false, row_);
      doubt(row_);
      if (one.disputed) dispute(row_);
      write_text_line(form_, table_, row_);
    }
  }

  [[nodiscard]] std::uint64_t hash_of(const row_cell& cell, std::size_t column) const noexcept {
    std::uint64_t hash = 14695981039346656037u + column;  // FNV-1a
    for (std::size_t i = cell.begin; i < cell.end; ++i)
      for (const char c : form_.text(row_.tokens[i].word))
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
  }

  /// Another row may begin or end on its lines. Cells of one line keep their values: no row has two of them.
  void dispute(text_row& row) const noexcept {
    for (std::size_t c = 0; c < table_.style.columns; ++c) {
      const row_cell cell = row.columns[c].cells[0];
      bool one_line =
          table_.source == cell_source::columns && table_.layout->columns[c].content != column_content::text;
      for (std::size_t i = cell.begin; i + 1 < cell.end; ++i)
        one_line = one_line && form_.word(row.tokens[i].word).line == form_.word(row.tokens[i + 1].word).line;
      if (!one_line) row.columns[c].overflow = true;
    }
  }

  /// Words whose place leaves two columns open may be in either.
  void doubt(text_row& row) noexcept {
    if (table_.source != cell_source::columns) return;
    for (std::size_t c = 1; c < table_.style.columns; ++c) {
      const row_cell cell = row.columns[c - 1].cells[0];
      if (table_.doubt_to[c] == 0 || !cell.is_filled() || row.columns[c].cells[0].is_filled()) continue;
      const std::uint32_t left = page_.words[row.tokens[cell.begin].word].left;
      if (left < table_.doubt_from[c] || left >= table_.doubt_to[c]) continue;
      row.columns[c - 1].add({});
      row.columns[c].add(cell);
    }
  }

  text_form& form_;
  text_page& page_;
  text_table table_;
  array<body_line> lines_;
  row_split split_;
  text_row row_;
  alignment scratch_;
  array<column_choice> choices_;
  bool blank_lines_part_rows_ = false;
};

}  // namespace

std::uint32_t read_text_table(text_form& form, int number, std::uint32_t first, std::uint32_t last) noexcept {
  text_table table;
  if (find_table(form, number, first, last, table)) table_reader(form, table).run();
  return table.first_line;
}

}  // namespace filigree::ownership
