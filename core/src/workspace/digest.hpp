// What groups.cpp compares of a filing, gathered cell by cell: by the adder of packs, and by filing_digest, which
// gathers it over batches of rows; in the same way.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "workspace/store.hpp"
#include "workspace/texts.hpp"

namespace filigree {

/// A value's hash, the same for 1.5 and 1.50.
[[nodiscard]] inline std::uint64_t hash_of_decimal(decimal number) noexcept {
  while (number.scale > 0 && number.coefficient % 10 == 0) {
    number.coefficient /= 10;
    --number.scale;
  }
  if (number.coefficient == 0) number.negative = false;
  const std::uint64_t low = mixed(number.scale, static_cast<std::uint64_t>(number.coefficient));
  return mixed(mixed(low, static_cast<std::uint64_t>(number.coefficient >> 64)), number.negative ? 1 : 0);
}
[[nodiscard]] inline std::uint64_t hash_of_boolean(bool value) noexcept { return value ? 2 : 1; }
[[nodiscard]] inline std::uint64_t hash_of_day(const date& day) noexcept {
  return static_cast<std::uint32_t>(day_number(day));
}

/// The hash of a column of lines with one more cell; cells that say nothing leave it as it is.
[[nodiscard]] inline std::uint64_t hash_with_line(std::uint64_t hash, std::uint32_t row, cell_state state,
                                                  std::uint64_t value) noexcept {
  if (state == cell_state::absent || state == cell_state::not_applicable) return hash;
  return mixed(mixed(hash, row), mixed(value, static_cast<std::uint64_t>(state)));
}

/// A table or column as far as it takes part.
struct digested_table {
  std::string_view name;
  table_role role;
  std::uint32_t rows, row_limit;
};
struct digested_column {
  std::string_view name;
  column_role role;
  column_part part;
};

class digest_maker {
 public:
  /// Reporters of the filing are appended to `reporters`.
  explicit digest_maker(array<std::uint64_t>& reporters) noexcept
      : reporters_(reporters), first_reporter_(static_cast<std::uint32_t>(reporters.size())) {}

  void begin(const digested_table& table) noexcept {
    table_ = table;
    lines_of_table_ = 0;
    before_ = reporters_.size();
  }
  void begin(const digested_column& column) noexcept {
    column_ = column;
    hash_ = 0;
    is_line_ = table_.role == table_role::lines && column.role == column_role::data;
    is_reporter_ = table_.role == table_role::reporters && column.part == column_part::reporter;
  }
  /// `value` is the hash of the cell's value, or of what was filed instead.
  void add(std::uint32_t row, cell_state state, std::uint64_t value) noexcept {
    if (is_line_) hash_ = hash_with_line(hash_, row, state, value);
    if (is_reporter_ && state == cell_state::value) add_reporter(value);
    if (row == 0 && column_.part == column_part::event) add_event(state, value);
  }
  /// For a column that was gathered elsewhere: all of its lines, each of its reporters, its first cell.
  void add_lines(std::uint64_t hash) noexcept { hash_ = hash; }
  void add_reporter(std::uint64_t value) noexcept { failed_ = !reporters_.push(value) || failed_; }
  void add_event(cell_state state, std::uint64_t value) noexcept {
    event_known_ = event_known_ && state == cell_state::value;
    event_ += mixed(hash_of(column_.name), value);
  }
  void end_column() noexcept {
    if (hash_ != 0) lines_of_table_ += mixed(hash_of(column_.name), hash_);
  }
  void end_table() noexcept;
  /// Puts what was gathered into `file`.
  void finish(stored_file& file) const noexcept;
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  array<std::uint64_t>& reporters_;
  digested_table table_{};
  digested_column column_{};
  std::uint32_t first_reporter_;
  std::size_t before_ = 0;
  std::uint64_t hash_ = 0, event_ = 0, lines_ = 0, lines_of_table_ = 0;
  bool is_line_ = false, is_reporter_ = false, event_known_ = true, reporters_known_ = true, has_lines_ = false;
  bool reporters_full_ = false, lines_full_ = false, failed_ = false;
};

}  // namespace filigree
