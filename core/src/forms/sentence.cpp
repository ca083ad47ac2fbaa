#include "forms/sentence.hpp"

namespace filigree {
namespace {

/// 12345.50 as 12,345.50.
void add_grouped(text_buffer& out, const decimal& number) noexcept {
  char digits[decimal::max_chars];
  const std::string_view text(digits, number.write(digits));
  const std::size_t point = text.find('.');
  const std::size_t first_digit = text.substr(0, 1) == "-" ? 1 : 0;
  const std::size_t integer_end = point == std::string_view::npos ? text.size() : point;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > first_digit && i < integer_end && (integer_end - i) % 3 == 0) out.add(',');
    out.add(text[i]);
  }
}

/// `before` as it is, or without the dollar sign at its end, which then stands in `out`: the sign of a number comes
/// first.
std::string_view take_dollar(std::string_view before, decimal& number, text_buffer& out) noexcept {
  if (!number.negative || number.coefficient == 0 || before.empty() || before.back() != '$') return before;
  number.negative = false;
  out.add("-$");
  return before.substr(0, before.size() - 1);
}

/// 1000.00 as 1000: cents that are none say nothing in a sentence.
decimal without_zero_cents(decimal number) noexcept {
  while (number.scale > 0 && number.coefficient % 10 == 0) {
    number.coefficient /= 10;
    --number.scale;
  }
  if (number.scale == 1 && number.coefficient <= ~static_cast<unsigned __int128>(0) / 10) {
    number.coefficient *= 10;
    number.scale = 2;
  }
  return number;
}

}  // namespace

std::size_t sentence::find(std::string_view table) const noexcept {
  std::size_t index = 0;
  while (index < data_.tables.size() && data_.tables[index]->name != table) ++index;
  return index;
}

std::size_t sentence::rows(std::string_view table) const noexcept { return data_.rows_of(find(table)); }

std::string_view sentence::text(std::string_view table, std::size_t row, std::string_view column) noexcept {
  const std::size_t index = find(table);
  const std::uint32_t at = data_.row_of(index, row);
  if (at == no_row) return {};
  const std::uint16_t slot = slot_of(*data_.tables[index], column);
  if (slot == no_slot) return {};
  const stored_cell& cell = *data_.cell_at(at, slot);
  return cell.state == cell_state::value ? data_.text_of(cell, text_) : std::string_view{};
}

std::optional<decimal> sentence::sum(std::string_view table, std::string_view column) noexcept {
  std::optional<decimal> total = decimal{};
  const std::size_t count = rows(table);
  for (std::size_t row = 0; row < count && total; ++row) {
    const auto one = number(table, row, column);
    total = one ? add(*total, *one) : std::nullopt;
  }
  return total;
}

void sentence::say(std::string_view words, std::string_view table, std::size_t row, std::string_view column) noexcept {
  const std::size_t index = find(table);
  if (row >= data_.rows_of(index)) return data_.say(words);
  const std::span<const column_spec> columns = data_.tables[index]->columns;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].shown.name == column)
      return data_.say(words, static_cast<std::int32_t>(index), static_cast<std::uint32_t>(row),
                       static_cast<std::uint32_t>(i));
  data_.say(words);
}

bool sentence::say_text(std::string_view table, std::size_t row, std::string_view column, std::string_view before,
                        std::string_view after) noexcept {
  const std::string_view words = text(table, row, column);
  if (words.empty()) return false;
  say(before);
  say(words, table, row, column);
  say(after);
  return true;
}

bool sentence::say_number(std::string_view table, std::size_t row, std::string_view column, std::string_view before,
                          std::string_view after) noexcept {
  const auto value = number(table, row, column);
  if (!value) return false;
  say_at(*value, table, row, column, before);
  say(after);
  return true;
}

bool sentence::say_date(std::string_view table, std::size_t row, std::string_view column, std::string_view before,
                        std::string_view after) noexcept {
  words_.clear();
  if (!add_canonical(words_, value_type::date, text(table, row, column))) return false;
  say(before);
  say(words_.view(), table, row, column);
  say(after);
  return true;
}

void sentence::say_at(decimal value, std::string_view table, std::size_t row, std::string_view column,
                      std::string_view before) noexcept {
  words_.clear();
  say(take_dollar(before, value, words_));
  add_grouped(words_, without_zero_cents(value));
  say(words_.view(), table, row, column);
}

void sentence::say_count(std::string_view table, std::string_view column, std::string_view one,
                         std::string_view many) noexcept {
  const std::size_t count = rows(table);
  words_.clear();
  add_grouped(words_, decimal{count, 0, false});
  words_.add(' ');
  words_.add(count == 1 ? one : many);
  say(words_.view(), table, 0, column);
}

}  // namespace filigree
