// One line of a text filing as words with their columns. Markers <S> and <C> are places, not words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/span.hpp"

namespace filigree::thirteenf {

struct text_word {
  span place;
  std::uint32_t begin, end;  ///< columns, from 0; tabs go on to the next multiple of eight
  bool behind_gap;           ///< two blanks or more, a tab or a marker stand before it
};

enum class line_kind : std::uint8_t {
  blank,
  rule,    ///< dashes, equals signs, underscores
  marked,  ///< <S> and <C>, and nothing else
  tag,     ///< <TABLE>, </TABLE>, <PAGE>, <CAPTION>
  words,
};

class text_line {
 public:
  static constexpr std::size_t most_words = 96;
  static constexpr std::size_t most_marks = 32;

  text_line(std::string_view source, span place) noexcept;

  [[nodiscard]] line_kind kind() const noexcept { return kind_; }
  [[nodiscard]] span place() const noexcept { return place_; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Bytes of the source, of this line or another.
  [[nodiscard]] std::string_view bytes_at(span place) const noexcept {
    return source_.substr(place.offset, place.length);
  }
  [[nodiscard]] std::span<const text_word> words() const noexcept { return {words_, word_count_}; }
  [[nodiscard]] std::string_view text_of(const text_word& word) const noexcept {
    return text_.substr(word.place.offset - place_.offset, word.place.length);
  }
  /// Where a part of `text()` stands.
  [[nodiscard]] span place_of(std::string_view part) const noexcept {
    if (part.empty()) return {place_.offset, 0};
    return {place_.offset + static_cast<std::uint32_t>(part.data() - text_.data()),
            static_cast<std::uint32_t>(part.size())};
  }
  /// From the first word's begin to the last one's end.
  static span around(std::span<const text_word> words) noexcept {
    return {words.front().place.offset, words.back().place.end() - words.front().place.offset};
  }
  /// Columns in which markers stand; of a rule: in which its dashes begin.
  [[nodiscard]] std::span<const std::uint32_t> marks() const noexcept { return {marks_, mark_count_}; }
  /// It has more words than any row: the rest is not among them.
  [[nodiscard]] bool is_too_long() const noexcept { return too_long_; }
  /// Name of a tag line, upper case or not as written: "TABLE", "/TABLE", "PAGE".
  [[nodiscard]] bool is_tag(std::string_view name) const noexcept;

 private:
  void split() noexcept;
  bool take_marker(std::size_t& at, std::uint32_t& column) noexcept;
  void add_mark(std::uint32_t column) noexcept;
  void drop_rules() noexcept;

  std::string_view source_, text_;
  span place_;
  line_kind kind_ = line_kind::blank;
  bool too_long_ = false;
  std::size_t word_count_ = 0, mark_count_ = 0;
  text_word words_[most_words];
  std::uint32_t marks_[most_marks];
};

/// Gives the lines of a text one after another; LF, CR and CRLF end them.
class line_source {
 public:
  line_source(std::string_view source, span body) noexcept : source_(source), at_(body.offset), end_(body.end()) {}
  bool next(span& line) noexcept;

 private:
  std::string_view source_;
  std::uint32_t at_, end_;
};

}  // namespace filigree::thirteenf
