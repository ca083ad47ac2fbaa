// What a filing declares against what it lists: the gap is said as a diagnostic at the declared cell, never mended.
// Where one side is missing or is no number, nothing is said: unknown is not zero. Only for form_spec::check.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "filigree/decimal.hpp"
#include "table/filing_data.hpp"

namespace filigree {

/// The cell of a stored column in the n-th row of a table, counted from 0.
struct declared_cell {
  std::string_view table;
  std::size_t row;
  std::string_view column;
};

class reconciler {
 public:
  explicit reconciler(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  [[nodiscard]] std::size_t rows(std::string_view table) const noexcept;
  [[nodiscard]] std::optional<decimal> number(declared_cell declared) noexcept;
  /// The sum of a column, when the table has rows and every cell is a number.
  [[nodiscard]] std::optional<decimal> sum(std::string_view table, std::string_view column) noexcept;

  /// The declared number is `expected`, give or take `tolerance`; else a warning "The declared `what`, …".
  void expect(declared_cell declared, const std::optional<decimal>& expected, const decimal& tolerance,
              std::string_view code, std::string_view what) noexcept;
  /// The declared number is how many rows `table` has.
  void expect_count(declared_cell declared, std::string_view table, std::string_view code,
                    std::string_view what) noexcept {
    expect(declared, decimal{rows(table), 0, false}, decimal{}, code, what);
  }

 private:
  [[nodiscard]] std::uint32_t find_row(std::size_t table, std::size_t n) const noexcept;
  [[nodiscard]] const stored_cell* find_cell(declared_cell declared) const noexcept;

  filing_data& data_;
  text_buffer text_;
};

/// a - b; none when it needs more digits than a decimal has.
[[nodiscard]] std::optional<decimal> difference(const decimal& a, const decimal& b) noexcept;

}  // namespace filigree
