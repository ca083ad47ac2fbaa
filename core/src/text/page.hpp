// A text as it lies on its page: lines of words, each with its place in the source and its columns on the page.
//
//   Common Stock <u>(1)</u>⇥11/14/2011⇥⇥M⇥12,000 A
//   ^^^^^^ ^^^^^    ^^^     ^^^^^^^^^^   ^ ^^^^^^ ^      words; (1) is a note, ⇥ begins the next cell of the line
//
// Input is what browsers, text browsers and converters make of a page: Markdown escapes and links, inline tags, table
// borders and superscript figures are undone here, so that the readers see nothing but words. Words remember which
// bytes they came from. The page owns its words and their clean text; the source is only looked at.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/span.hpp"
#include "text/memory.hpp"

namespace filigree {

enum class word_kind : std::uint8_t {
  text,
  note,   ///< a number in parentheses or raised: perhaps a reference to a footnote
  empty,  ///< a no-break space that stands alone: how a rendering draws an empty cell
};

/// What stands between a word and the one before it.
enum class word_gap : std::uint8_t {
  none,   ///< nothing: `757,756(1)`
  blank,  ///< blanks; see page_word::blanks
  cell,   ///< a tab, a table's border or a cell's tag
  line,   ///< it begins its line
};

enum class word_use : std::uint8_t { unread, read, ignored };

struct page_word {
  span place;              ///< in the source, markup inside included
  std::uint32_t text = 0;  ///< the clean text, in text_page::arena
  std::uint32_t length = 0;
  std::uint32_t line = 0;
  std::uint32_t left = 0;  ///< columns [left, right) on the page, markup counted as it stands
  std::uint32_t right = 0;
  std::uint32_t blanks = 0;  ///< columns between it and the word, border or line start before it
  std::uint16_t cell = 0;    ///< cell boundaries before it on its line
  word_kind kind = word_kind::text;
  word_gap gap = word_gap::line;
  word_use use = word_use::unread;
  bool raised = false;  ///< a note written as one: ^(1), <sup>(1)</sup>, ⁽¹⁾
  bool bound = false;   ///< the blank before it is one at which no line is broken
};

struct page_line {
  span place;
  std::uint32_t first_word = 0;
  std::uint32_t words = 0;
  std::uint16_t boundaries = 0;  ///< tabs, borders, cell tags
  bool rule = false;             ///< nothing but dashes, underscores and the like
  bool bars = false;             ///< has vertical borders; with a bar in front when `bar_first`
  bool bar_first = false;
  bool frame = false;   ///< has a drawn horizontal border
  bool filled = false;  ///< its blanks are drawn as underscores: the last line of a bordered row
  bool broken = false;  ///< ends in two blanks or a backslash: Markdown's own line break
};

/// A link that names an EDGAR filer: `[Name](…CIK=0001234567)`.
struct page_link {
  std::uint32_t word;  ///< the first word of the link's text
  span cik;
};

class text_page {
 public:
  /// Longest text that is looked at; no form comes near it, so what lies behind is another text.
  static constexpr std::size_t longest = std::size_t{1} << 21;

  explicit text_page(memory_budget& budget) noexcept
      : words(budget), lines(budget), links(budget), cut_grids(budget), arena(budget) {}

  /// Reads the bytes of `body` within `source`. False when memory ran out.
  bool read(std::string_view source, span body) noexcept;

  [[nodiscard]] std::string_view text(std::uint32_t word) const noexcept {
    return arena.view().substr(words[word].text, words[word].length);
  }
  /// The digits of a note, where they stand in the source.
  [[nodiscard]] span note_digits(std::uint32_t word) const noexcept;

  array<page_word> words;
  array<page_line> lines;
  array<page_link> links;
  array<span> cut_grids;  ///< tables that are not on the page: see page_grids.hpp
  text_buffer arena;
  bool markdown = false;          ///< escapes, emphasis and links were undone
  bool tags_raise_notes = false;  ///< tags or links stand around marks: a bare number in parentheses is a text
  bool tags = false;              ///< tables were written as tags: lines are those that the tags make
  bool centred = false;           ///< cells stand in the middle of their row's lines (html2text)
  bool cut = false;               ///< the body is longer than `longest`

 private:
  std::string_view source_;
};

/// The number of a note, 0 when it is too large to be one.
[[nodiscard]] std::uint32_t note_number(const text_page& page, std::uint32_t word) noexcept;

}  // namespace filigree
