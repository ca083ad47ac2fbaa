// Words of an ownership form's text: finding captions among them and turning runs of them into values of cells.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "table/filing_data.hpp"
#include "text/page.hpp"

namespace filigree::ownership {

/// Indices into text_page::words, in reading order.
using word_run = std::span<const std::uint32_t>;
using word_list = array<std::uint32_t>;

/// What is known about the text that is being read.
struct text_form {
  explicit text_form(filing_data& filing) noexcept
      : data(filing), page(filing.budget), pieces(filing.budget), joined(filing.budget) {}

  filing_data& data;
  text_page page;
  char form = '4';            ///< 3, 4 or 5
  bool own_page = false;      ///< the SEC's own page (formats/02 §1), not the style sheets it distributes (§1.4)
  bool knows_notes = false;   ///< which of the two it is, and so where marks are glued to what they belong to
  bool side_by_side = false;  ///< the numbered boxes stand beside each other, as on paper
  bool breaks_inside_words = false;   ///< lines were also broken beside `/`, `(` and `-`: w3m, Debian's html2text
  std::uint32_t paragraph_width = 0;  ///< the columns that running text above the remarks reaches
  std::uint32_t page_width = 0;       ///< the columns that running text reaches
  std::uint32_t footnotes = 0;        ///< the highest number that the explanations define
  std::uint32_t submission_row = no_row;

  array<span> pieces;  ///< scratch
  text_buffer joined;  ///< scratch

  [[nodiscard]] const page_word& word(std::uint32_t index) const noexcept { return page.words[index]; }
  [[nodiscard]] std::string_view text(std::uint32_t index) const noexcept { return page.text(index); }
  void use(word_run words, word_use how) noexcept {
    for (const std::uint32_t w : words) page.words[w].use = how;
  }
  /// A reference to a footnote, not a text in parentheses: raised, or its footnote is there.
  [[nodiscard]] bool is_reference(std::uint32_t index) const noexcept;
  /// Lines [first, last) as a run of words; empty cells' signs are left out.
  void collect(std::uint32_t first_line, std::uint32_t last_line, word_list& out) const noexcept;
};

/// Columns that a word takes with all that no line break can part from it.
[[nodiscard]] std::uint32_t bound_width(const text_form& form, std::uint32_t word) noexcept;

/// Letters and digits of `text` equal `letters` (lower case) when everything else is left out.
[[nodiscard]] bool has_letters(std::string_view text, std::string_view letters) noexcept;

/// How many words from `at` on spell `phrase` (lower-case letters and digits, nothing else looked at); 0: they do not.
[[nodiscard]] std::size_t match_phrase(const text_page& page, word_run words, std::size_t at,
                                       std::string_view phrase) noexcept;

/// Puts the words into a cell as one text, and marks them read. Nothing is done without words.
void put_text(text_form& form, std::uint32_t row, std::uint16_t slot, word_run words) noexcept;
/// Likewise, without blanks between them: numbers, dates and codes that a line break cut. `$` is left out.
void put_tight(text_form& form, std::uint32_t row, std::uint16_t slot, word_run words) noexcept;
/// A box: true or false, read from the words that show it.
void put_box(text_form& form, std::uint32_t row, std::uint16_t slot, bool ticked, word_run seen) noexcept;

/// Appends the words' text as `put_text` would store it.
void join_text(const text_form& form, word_run words, text_buffer& out) noexcept;

}  // namespace filigree::ownership
