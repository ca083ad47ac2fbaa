// From the words between two captions to a cell. A value that is not plainly there is not guessed: its cell says that
// it is empty, not shown, or ambiguous, and keeps the words where there are some.
#pragma once

#include "forms/thirteendg/captions.hpp"
#include "forms/thirteendg/cover_words.hpp"
#include "table/filing_data.hpp"

namespace filigree::thirteendg {

class value_writer {
 public:
  value_writer(filing_data& data, const cover_words& words) noexcept : data_(data), words_(words), text_(data.budget) {}

  /// All the words, a blank between them. More than `most` of them are no value but prose.
  void put_text(std::uint32_t row, std::uint16_t slot, word_range range, std::uint32_t most) noexcept;
  /// The words of an item: as they stand in a text; of a page a line for each of its lines.
  void put_prose(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  /// A number of shares: the first word, or the only number there is.
  void put_amount(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  void put_percent(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  /// Codes at the beginning, of which `meaning` knows each.
  using meaning_of = std::string_view (*)(std::string_view) noexcept;
  void put_codes(std::uint32_t row, std::uint16_t slot, word_range range, meaning_of meaning) noexcept;
  /// "December 31, 2019", "12/31/2019".
  void put_date(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  /// Letters and digits of a CUSIP number, without the blanks that may stand in it.
  void put_cusip(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  /// A part of one word: characters [from, from + length) of its text.
  void put_part(std::uint32_t row, std::uint16_t slot, std::uint32_t word, std::size_t from,
                std::size_t length) noexcept;

  [[nodiscard]] std::uint32_t values() const noexcept { return values_; }
  /// Values that code elsewhere put into cells.
  void count_value() noexcept { ++values_; }

 private:
  static constexpr std::size_t most_codes = 16;  // the schedules take 14
  struct number_word {
    std::uint32_t word;
    std::size_t from, length;
  };
  [[nodiscard]] bool find_number(std::uint32_t word, number_word& found) const noexcept;
  [[nodiscard]] bool is_silent(std::uint32_t word) const noexcept;
  [[nodiscard]] bool is_reference(std::uint32_t word, std::uint32_t begin) const noexcept;
  void put_number(std::uint32_t row, std::uint16_t slot, word_range range, bool percent) noexcept;
  bool mark_none(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  bool add_codes(std::uint32_t word, meaning_of meaning, span (&pieces)[most_codes], std::size_t& count) noexcept;
  void put_ambiguous(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;
  void put_composed(std::uint32_t row, std::uint16_t slot, word_range range) noexcept;

  filing_data& data_;
  const cover_words& words_;
  text_buffer text_;
  std::uint32_t values_ = 0;
};

}  // namespace filigree::thirteendg
