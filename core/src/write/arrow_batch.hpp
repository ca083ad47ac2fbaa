// Rows on their way into Arrow's columns, and the messages that carry these.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/arrow.hpp"
#include "filigree/decimal.hpp"
#include "text/memory.hpp"
#include "write/flat_table.hpp"

namespace filigree {

enum class arrow_type : std::uint8_t { utf8, boolean, date32, decimal128, int64 };

struct arrow_field {
  column shown;  ///< its views must live as long as the fields are used
  arrow_type type;
  std::uint8_t scale = 0;
};

/// What a column becomes when nothing is known of its values.
[[nodiscard]] arrow_type arrow_type_of(value_type type) noexcept;

/// Whether numbers can all be written with 38 digits at one scale.
class decimal_fit {
 public:
  void add(const decimal& number) noexcept {
    int digits = 0;
    for (unsigned __int128 rest = number.coefficient; rest != 0; rest /= 10) ++digits;
    if (number.scale > scale_) scale_ = number.scale;
    if (digits - number.scale > integer_digits_) integer_digits_ = digits - number.scale;
  }
  /// The same for a number of 64 bits, of which there are many.
  void add(std::int64_t coefficient, std::uint8_t scale) noexcept {
    if (scale > scale_) scale_ = scale;
    const auto size =
        coefficient < 0 ? 0 - static_cast<std::uint64_t>(coefficient) : static_cast<std::uint64_t>(coefficient);
    if (size <= largest_ && scale >= scale_of_largest_) return;
    largest_ = size;
    scale_of_largest_ = scale;
    add({size, scale, false});
  }
  [[nodiscard]] bool fits() const noexcept { return integer_digits_ + scale_ <= 38; }
  [[nodiscard]] std::uint8_t scale() const noexcept { return fits() ? scale_ : 0; }

 private:
  std::uint8_t scale_ = 0, scale_of_largest_ = 0;
  int integer_digits_ = 0;
  std::uint64_t largest_ = 0;
};

/// One column of the batch that is being filled.
class arrow_column {
 public:
  explicit arrow_column(memory_budget& budget) noexcept : valid_(budget), values_(budget), ends_(budget) {}

  void add_null(arrow_type type) noexcept;
  /// `text` is canonical: a number, an ISO date, true or false, any text.
  void add(const arrow_field& as, std::string_view text) noexcept;
  void add_number(std::int64_t number) noexcept;
  void add_day(std::int32_t day) noexcept;
  /// `scale` is the field's: no smaller than the number's.
  void add_decimal(const decimal& number, std::uint8_t scale) noexcept;

  void clear() noexcept;
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] std::size_t nulls() const noexcept { return nulls_; }
  [[nodiscard]] std::size_t bytes() const noexcept { return values_.size(); }

 private:
  friend class arrow_output;
  void add_bit(text_buffer& to, bool bit) noexcept;
  void add_integer(unsigned __int128 value, std::size_t size) noexcept;

  text_buffer valid_, values_;  ///< bit by bit; texts one after another, or numbers
  array<std::uint32_t> ends_;   ///< of texts
  std::size_t rows_ = 0, nulls_ = 0;
};

/// Writes schema, batches and end.
class arrow_output {
 public:
  arrow_output(memory_budget& budget, arrow_form form) noexcept : budget_(budget), form_(form), blocks_(budget) {}

  void begin(std::string_view table, std::string_view title, const arrow_field* fields, std::size_t count,
             output& out) noexcept;
  /// The rows of all columns, which are left empty.
  void batch(const arrow_field* fields, arrow_column* columns, std::size_t count, output& out) noexcept;
  void end(std::string_view table, std::string_view title, const arrow_field* fields, std::size_t count,
           output& out) noexcept;

 private:
  struct block {
    std::uint64_t offset;
    std::uint32_t metadata;
    std::uint64_t body;
  };
  std::size_t write_message(const flat_writer& message, output& out) noexcept;
  void put(std::string_view bytes, output& out) noexcept;
  void pad(output& out) noexcept;

  memory_budget& budget_;
  arrow_form form_;
  array<block> blocks_;
  std::uint64_t written_ = 0;
};

/// Batches end at the first of these.
constexpr std::size_t arrow_batch_rows = 65536, arrow_batch_bytes = std::size_t{32} << 20;

}  // namespace filigree
