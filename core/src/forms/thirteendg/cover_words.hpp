// A schedule as a list of words in reading order, each with its place and its line: the same for pages and for texts,
// so that one grammar reads both. A cell of a page begins a line of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/span.hpp"
#include "text/memory.hpp"

namespace filigree {
struct filing_data;
}

namespace filigree::thirteendg {

struct cover_word {
  enum class kind : std::uint8_t { text, note, box, ticked_box };

  span place;
  std::uint32_t text, length;  ///< decoded, in cover_words::arena
  std::uint32_t line;
  kind what;
  bool apart = false;  ///< it stands in another column than the word before it
  bool glued = false;  ///< no blank stands between it and the word before it: `<i>Issuer</i>.`
};

/// Words [begin, end).
struct word_range {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] bool empty() const noexcept { return begin >= end; }
};

class cover_words {
 public:
  explicit cover_words(memory_budget& budget) noexcept : words(budget), arena(budget) {}

  void read_html(filing_data& data, span body) noexcept;
  /// False when the text could not be laid out.
  bool read_text(filing_data& data, span body) noexcept;

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(words.size()); }
  [[nodiscard]] std::string_view text(std::uint32_t word) const noexcept {
    return arena.view().substr(words[word].text, words[word].length);
  }
  [[nodiscard]] bool begins_line(std::uint32_t word) const noexcept {
    return word == 0 || words[word - 1].line != words[word].line;
  }
  /// How many words from `word` on say `phrase`, which is written in small letters and digits alone; 0 when they do
  /// not. Only letters and digits count: `Row (9)` says "row9".
  [[nodiscard]] std::uint32_t match(std::uint32_t word, std::string_view phrase) const noexcept;
  /// The same for a phrase that goes on in the next line while a value stands beside its first one:
  ///   4)  Citizenship or Place of            North Carolina
  ///       Organization
  /// `beside` gets the words of the value.
  [[nodiscard]] std::uint32_t match_beside(std::uint32_t word, std::string_view phrase,
                                           word_range& beside) const noexcept;
  [[nodiscard]] bool says(std::uint32_t word, std::string_view phrase) const noexcept {
    return match(word, phrase) == 1;
  }
  /// What stands between a word and the one before it: nothing, a blank, or `line`.
  [[nodiscard]] std::string_view gap(std::uint32_t word, std::string_view line) const noexcept {
    return begins_line(word) ? line : words[word].glued ? std::string_view{} : std::string_view(" ");
  }
  /// Without words at both ends that have neither letter nor digit.
  [[nodiscard]] word_range trimmed(word_range range) const noexcept;
  /// From the first word's beginning to the last one's end.
  [[nodiscard]] span place(word_range range) const noexcept {
    if (range.empty()) return {};
    const std::uint32_t begin = words[range.begin].place.offset;
    return {begin, words[range.end - 1].place.end() - begin};
  }

  array<cover_word> words;
  text_buffer arena;
  std::uint8_t rules = 0;  ///< that decode a stretch of the source

 private:
  [[nodiscard]] std::string_view text_view_from(std::uint32_t at) const noexcept { return arena.view().substr(at); }
  void add(std::string_view raw, std::uint32_t offset, std::uint32_t line, std::uint8_t decode, bool note) noexcept;
  void add_word(std::string_view raw, std::uint32_t offset, std::uint32_t line, std::uint8_t decode,
                bool note) noexcept;
  void split(std::string_view run, std::uint32_t offset, std::uint32_t line, std::uint8_t decode, bool note) noexcept;
};

[[nodiscard]] bool has_letter_or_digit(std::string_view text) noexcept;

}  // namespace filigree::thirteendg
