#include "forms/ownership/text_grid.hpp"

#include <algorithm>

#include "forms/ownership/text_captions.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

struct page_range {
  std::uint32_t left = span::nowhere, right = 0;
  [[nodiscard]] bool found() const noexcept { return right > left; }
  void add(const page_word& word) noexcept {
    left = std::min(left, word.left);
    right = std::max(right, word.right);
  }
};

/// The captions of the second header row, by what the column holds and, for the two dates, which it is.
std::span<const std::string_view> lower_caption(const text_layout& layout, std::size_t column) noexcept {
  static constexpr std::string_view code[] = {"code"}, early[] = {"v"}, shares[] = {"amount"}, direction[] = {"a", "d"},
                                    price[] = {"price"}, acquired[] = {"a"}, disposed[] = {"d"},
                                    exercisable[] = {"exercisable"}, expiration[] = {"expiration"}, title[] = {"title"},
                                    amount[] = {"amount", "number", "shares"};
  const text_column& one = layout.columns[column];
  const bool shares_item = (column > 0 && layout.columns[column - 1].item == one.item) ||
                           (column + 1 < layout.columns.size() && layout.columns[column + 1].item == one.item);
  if (!shares_item) return {};
  switch (one.content) {
    case column_content::code:
      return code;
    case column_content::early:
      return early;
    case column_content::number:
      return shares;
    case column_content::direction:
      return direction;
    case column_content::money:
      return price;
    case column_content::acquired:
      return acquired;
    case column_content::disposed:
      return disposed;
    case column_content::date:
      return layout.columns[column + 1].content == column_content::date ? std::span(exercisable)
                                                                        : std::span(expiration);
    case column_content::text:
      return title;
    case column_content::amount:
      return amount;
    case column_content::ownership:
      return {};
  }
  return {};
}

class finder {
 public:
  finder(text_form& form, text_table& table) noexcept
      : form_(form), page_(form.page), table_(table), layout_(*table.layout) {}

  bool run() noexcept {
    find_header();
    if (table_.body >= table_.last_line) return false;
    find_items();
    table_.style.notes_are_known = form_.knows_notes;
    table_.style.cells_are_centred = page_.centred;
    if (!by_bars() && !by_ruler() && !by_captions() && !by_separators()) by_flow();
    return true;
  }

 private:
  // --- Captions ------------------------------------------------------------------------------------------------------

  /// The captions begin with "1. Title of" and reach as far as lines hold nothing but printed words, or to the line on
  /// which the last caption of the second header row stands.
  void find_header() noexcept {
    std::uint32_t line = table_.first_line;
    while (line < table_.last_line && !begins_captions(line)) ++line;
    if (line == table_.last_line) line = table_.first_line;
    table_.first_line = line;
    unsigned seen = 0;
    const unsigned all = lower_captions();
    bool after_blank = false;
    for (; line < table_.last_line; ++line) {
      const page_line& one = page_.lines[line];
      if (one.words == 0) {
        after_blank = after_blank || (line > table_.first_line && !one.frame && !one.bars);
        continue;
      }
      if (!is_printed(line)) break;
      // A title may be made of printed words: once the captions are complete a blank line ends them.
      if (all == 0 && after_blank && is_positional_header()) break;
      seen = lower_captions_on(line, seen);
      ignore_line(line);
      if (all != 0 && (seen & all) == all) {
        for (++line; line < table_.last_line && (is_blank(line) || is_rest_of_captions(line)); ++line)
          ignore_line(line);
        break;
      }
    }
    table_.body = line;
    while (table_.body < table_.last_line && is_blank(table_.body)) ++table_.body;
    while (table_.last_line > table_.body && is_blank(table_.last_line - 1)) --table_.last_line;
  }

  [[nodiscard]] bool is_blank(std::uint32_t line) const noexcept {
    return page_.lines[line].words == 0 || page_.lines[line].rule;
  }
  [[nodiscard]] bool is_positional_header() const noexcept {
    const page_line& one = page_.lines[table_.first_line];
    for (std::uint32_t w = one.first_word + 1; w < one.first_word + one.words; ++w)
      if (page_.words[w].blanks > 1) return true;
    return false;
  }

  [[nodiscard]] bool begins_captions(std::uint32_t line) const noexcept {
    const page_line& one = page_.lines[line];
    for (std::uint32_t w = one.first_word; w < one.first_word + std::min<std::uint32_t>(one.words, 3); ++w) {
      std::string_view glued;
      const std::string_view text = page_.text(w);
      if (!is_item_number(text, glued) || text[0] != '1' || text[1] != '.') continue;
      if (glued == "Title") return true;
      return w + 1 < one.first_word + one.words && page_.text(w + 1) == "Title";
    }
    return false;
  }

  [[nodiscard]] bool is_printed(std::uint32_t line) const noexcept {
    const page_line& one = page_.lines[line];
    if (one.rule) return true;
    for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w)
      if (page_.words[w].kind == word_kind::text && !is_printed_word(page_.text(w))) return false;
    return true;
  }

  /// One bit for each word that the second header row must have.
  [[nodiscard]] unsigned lower_captions() const noexcept {
    if (layout_.columns.size() == layout_.items.size()) return 0;
    if (!layout_.is_derivative) return has_early() ? 1u | 2u | 4u : 4u;
    return has_early() ? 1u | 2u | 8u | 16u | 32u : 8u | 16u | 32u;
  }
  [[nodiscard]] bool has_early() const noexcept { return layout_.columns.size() == 11 || layout_.columns.size() == 16; }
  /// `seen` are the words of the lines above: two of them stand in the upper captions too.
  [[nodiscard]] unsigned lower_captions_on(std::uint32_t line, unsigned seen) const noexcept {
    const page_line& one = page_.lines[line];
    for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w) {
      const std::string_view text = page_.text(w);
      if (text == "Code") seen |= 1;
      if (text == "V") seen |= 2;
      if (text == "Price") seen |= 4;
      if (text == "Exercisable") seen |= (seen & 64) != 0 ? 8 : 64;
      if (text == "Expiration") seen |= (seen & 128) != 0 ? 16 : 128;
      if (text == "Shares") seen |= 32;
    }
    return seen;
  }
  /// Captions of the second row may stand lower than its last: `Code  V  (A)  (D)`.
  [[nodiscard]] bool is_rest_of_captions(std::uint32_t line) const noexcept {
    const page_line& one = page_.lines[line];
    for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w) {
      const std::string_view text = page_.text(w);
      if (text != "Code" && text != "V" && text != "(A)" && text != "(D)" && text != "(I)" && text != "or" &&
          text != "(Instr." && text != "4)" && text != "5)")
        return false;
    }
    return true;
  }
  void ignore_line(std::uint32_t line) noexcept {
    const page_line& one = page_.lines[line];
    for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w) page_.words[w].use = word_use::ignored;
  }

  /// Which numbered captions are there: a text may be cut behind any of them.
  void find_items() noexcept {
    std::size_t item = 0;
    for (std::uint32_t line = table_.first_line; line < table_.body; ++line) {
      const page_line& one = page_.lines[line];
      for (std::uint32_t w = one.first_word; w < one.first_word + one.words && item < layout_.items.size(); ++w)
        if (is_item(w, layout_.items[item])) item_words_[item++] = w;
    }
    items_ = item;
    std::size_t columns = 0;
    while (columns < layout_.columns.size() && (item == 0 || layout_.columns[columns].item < item)) ++columns;
    table_.style.columns = columns;
  }
  [[nodiscard]] bool is_item(std::uint32_t word, std::string_view number) const noexcept {
    std::string_view glued;
    const std::string_view text = page_.text(word);
    return is_item_number(text, glued) && text.size() >= number.size() + 1 &&
           equal_ignoring_case(text.substr(0, number.size()), number) && text[number.size()] == '.';
  }

  // --- The ways ------------------------------------------------------------------------------------------------------

  bool by_bars() noexcept {
    bool framed = false;
    std::size_t lines = 0, fitting = 0;
    for (std::uint32_t line = table_.first_line; line < table_.last_line; ++line) {
      const page_line& one = page_.lines[line];
      framed = framed || one.frame || one.filled;
      if (line < table_.body || !one.bars) continue;
      ++lines;
      fitting += one.boundaries == table_.style.columns + 1;
    }
    if (!framed || lines == 0 || fitting * 2 < lines) return false;
    table_.source = cell_source::bars;
    return true;
  }

  /// A line of dashes, one group for each column (pandoc); columns that a heading spans and no row fills have two
  /// dashes.
  [[nodiscard]] bool is_ruler(const page_line& line) const noexcept {
    if (!line.rule || line.words < table_.style.columns || line.boundaries > 0) return false;
    constexpr std::size_t empty_column = 2;
    for (std::uint32_t i = static_cast<std::uint32_t>(table_.style.columns); i < line.words; ++i)
      if (page_.text(line.first_word + i).size() > empty_column) return false;
    return true;
  }
  bool by_ruler() noexcept {
    for (std::uint32_t line = table_.first_line > 2 ? table_.first_line - 3 : 0; line < table_.last_line; ++line) {
      const page_line& one = page_.lines[line];
      if (!is_ruler(one)) continue;
      for (std::size_t c = 0; c < table_.style.columns; ++c) {
        const std::uint32_t w = one.first_word + static_cast<std::uint32_t>(c);
        if (page_.text(w).find_first_not_of('-') != std::string_view::npos) return false;
        table_.starts[c] = page_.words[w].left;
      }
      table_.starts[0] = 0;
      table_.starts[table_.style.columns] = span::nowhere;
      table_.source = cell_source::columns;
      return true;
    }
    return false;
  }

  /// Bars between the cells tell more than places do: inline tags and links take room on the page.
  [[nodiscard]] bool has_bars() const noexcept {
    for (std::uint32_t line = table_.body; line < table_.last_line; ++line)
      if (page_.lines[line].bars && page_.lines[line].boundaries >= table_.style.columns) return true;
    return false;
  }

  /// Columns of the page begin where their captions begin.
  bool by_captions() noexcept {
    if (items_ < 2 || items_ != layout_.items.size() || !is_positional_header() || has_bars()) return false;
    const std::uint32_t first_line = page_.words[item_words_[0]].line;
    for (std::size_t i = 0; i < items_; ++i)
      if (page_.words[item_words_[i]].line != first_line) return false;
    std::size_t c = 0;
    for (; c < table_.style.columns; ++c) {
      const text_column& column = layout_.columns[c];
      const bool leads = c == 0 || layout_.columns[c - 1].item != column.item;
      const std::span<const std::string_view> words = lower_caption(layout_, c);
      const page_range range = words.empty() ? page_range{} : lower_range(column.item, words);
      if (!words.empty() && !range.found()) return false;
      table_.starts[c] = leads ? page_.words[item_words_[column.item]].left : range.left;
      captions_[c] = range;
      if (c > 0 && table_.starts[c] <= table_.starts[c - 1]) return false;
    }
    table_.starts[0] = 0;
    table_.starts[c] = span::nowhere;
    for (std::size_t i = 0; i < c; ++i) table_.caption_ends[i] = captions_[i].right;
    table_.source = cell_source::columns;
    table_.style.empties_show = has_empty_signs();
    return true;
  }

  [[nodiscard]] bool has_empty_signs() const noexcept {
    for (std::uint32_t line = table_.body; line < table_.last_line; ++line) {
      const page_line& one = page_.lines[line];
      for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w)
        if (page_.words[w].kind == word_kind::empty) return true;
    }
    return false;
  }

  /// The last place at which each of the words stands below an item's caption.
  [[nodiscard]] page_range lower_range(std::size_t item, std::span<const std::string_view> words) const noexcept {
    const std::uint32_t left = page_.words[item_words_[item]].left;
    const std::uint32_t right = item + 1 < items_ ? page_.words[item_words_[item + 1]].left : span::nowhere;
    page_range range;
    for (const std::string_view sought : words) {
      std::uint32_t found = span::nowhere;
      for (std::uint32_t line = table_.first_line + 1; line < table_.body; ++line) {
        const page_line& one = page_.lines[line];
        for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w)
          if (page_.words[w].left >= left && page_.words[w].left < right && has_letters(page_.text(w), sought))
            found = w;
      }
      if (found != span::nowhere) range.add(page_.words[found]);
    }
    return range;
  }

  bool by_separators() noexcept {
    for (std::uint32_t line = table_.body; line < table_.last_line; ++line)
      if (page_.lines[line].boundaries > 0) {
        table_.source = cell_source::separators;
        table_.style.empties_show = true;
        return true;
      }
    return false;
  }

  void by_flow() noexcept {
    table_.source = cell_source::flow;
    bool wide = false;
    for (std::uint32_t line = table_.body; line < table_.last_line; ++line) {
      const page_line& one = page_.lines[line];
      for (std::uint32_t w = one.first_word + 1; w < one.first_word + one.words; ++w)
        wide = wide || page_.words[w].blanks >= 3;
    }
    table_.style.blanks_tell = table_.style.empties_show = wide && !form_.own_page;
  }

  text_form& form_;
  text_page& page_;
  text_table& table_;
  const text_layout& layout_;
  std::size_t items_ = 0;
  std::uint32_t item_words_[12] = {};
  page_range captions_[most_columns];
};

}  // namespace

bool find_table(text_form& form, int number, std::uint32_t first, std::uint32_t last, text_table& table) noexcept {
  table.table = number;
  table.layout = &layout_of(form.form, number);
  table.first_line = first;
  table.last_line = last;
  return finder(form, table).run();
}

std::size_t column_at(const text_table& table, std::uint32_t left) noexcept {
  std::size_t column = 0;
  while (column + 1 < table.style.columns && left >= table.starts[column + 1]) ++column;
  return column;
}

void find_column_choices(const text_form& form, const text_table& table, array<column_choice>& choices) noexcept {
  choices.truncate(0);
  const std::span<const text_column> columns = table.layout->columns;
  for (std::size_t c = 1; c < table.style.columns; ++c) {
    if (columns[c].item != columns[c - 1].item) continue;  // a numbered caption begins where its column begins
    const std::uint32_t from = table.starts[c - 1], to = table.starts[c];
    for (std::uint32_t line = table.body; line < table.last_line; ++line) {
      const page_line& one = form.page.lines[line];
      for (std::uint32_t w = one.first_word; w < one.first_word + one.words; ++w) {
        const std::uint32_t left = form.word(w).left;
        const bool below_caption = left < table.caption_ends[c - 1];  // a cell is as wide as its caption
        if (left > from && left < to && !below_caption) choices.push({static_cast<std::uint8_t>(c), left});
      }
    }
  }
}

}  // namespace filigree::ownership
