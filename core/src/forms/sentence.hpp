// A headline in the making: cells by the names of their table and column, said as words that lead to them. For forms
// whose tables are nothing but data; a table's rows are counted from 0. Only for form_spec::headline.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "filigree/decimal.hpp"
#include "table/filing_data.hpp"

namespace filigree {

/// The slot of a stored column; no_slot when the table has none of that name.
constexpr std::uint16_t slot_of(const table_spec& table, std::string_view column) {
  for (const column_spec& one : table.columns)
    if (one.source == column_source::stored && one.shown.name == column) return one.slot;
  return no_slot;
}

class sentence {
 public:
  explicit sentence(filing_data& data) noexcept : data_(data), text_(data.budget), words_(data.budget) {}

  [[nodiscard]] std::size_t rows(std::string_view table) const noexcept;
  /// The decoded text of a stored cell, good until the next call; empty when it has no value.
  std::string_view text(std::string_view table, std::size_t row, std::string_view column) noexcept;
  std::optional<decimal> number(std::string_view table, std::size_t row, std::string_view column) noexcept {
    return parse_decimal(text(table, row, column));
  }
  /// The sum of a column, when every one of its cells is a number.
  std::optional<decimal> sum(std::string_view table, std::string_view column) noexcept;

  void say(std::string_view words) noexcept {
    if (!words.empty()) data_.say(words);
  }
  /// `words` that lead to the cell.
  void say(std::string_view words, std::string_view table, std::size_t row, std::string_view column) noexcept;
  /// The cell's text between `before` and `after`; false, and nothing said, when it has none.
  bool say_text(std::string_view table, std::size_t row, std::string_view column, std::string_view before = {},
                std::string_view after = {}) noexcept;
  /// The same for a number, with its thousands apart: 12,345.50. A `$` at the end of `before` comes behind a minus
  /// sign.
  bool say_number(std::string_view table, std::size_t row, std::string_view column, std::string_view before = {},
                  std::string_view after = {}) noexcept;
  /// The same for a date, in ISO's writing.
  bool say_date(std::string_view table, std::size_t row, std::string_view column, std::string_view before = {},
                std::string_view after = {}) noexcept;
  /// A number that leads to the first cell of what it counts or adds up, behind `before` as above.
  void say_number(const decimal& number, std::string_view table, std::string_view column,
                  std::string_view before = {}) noexcept {
    say_at(number, table, 0, column, before);
  }
  /// "1 row", "12 rows": how many rows the table has, in `one` word or `many`.
  void say_count(std::string_view table, std::string_view column, std::string_view one, std::string_view many) noexcept;

 private:
  void say_at(decimal number, std::string_view table, std::size_t row, std::string_view column,
              std::string_view before) noexcept;
  [[nodiscard]] std::size_t find(std::string_view table) const noexcept;

  filing_data& data_;
  text_buffer text_, words_;
};

}  // namespace filigree
