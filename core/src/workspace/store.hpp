// How a workspace keeps its tables: column by column, each array only as long as there is something in it.
//
//   table ─ parts: which file's rows stand where          (rows of one file lie together)
//         └ columns: states · values · numbers · places · notes, one entry for each row of the table
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/workspace.hpp"
#include "table/leading.hpp"
#include "text/memory.hpp"
#include "workspace/texts.hpp"

namespace filigree {

constexpr std::uint32_t no_index = 0xFFFFFFFFu;

/// An array that reads as `Default` behind its end, and takes no memory while it holds nothing else.
template <class T, T Default>
class sparse {
 public:
  explicit sparse(memory_budget& budget) noexcept : data_(budget) {}

  [[nodiscard]] T at(std::size_t row) const noexcept { return row < data_.size() ? data_[row] : Default; }
  /// Rows are put in rising order.
  bool put(std::size_t row, T value) noexcept {
    if (value == Default) return true;
    const std::size_t missing = row - data_.size();
    T* const room = data_.append(missing + 1);
    if (room == nullptr) return false;
    for (std::size_t i = 0; i < missing; ++i) room[i] = Default;
    room[missing] = value;
    return true;
  }
  void truncate(std::size_t rows) noexcept {
    if (rows < data_.size()) data_.truncate(rows);
  }
  void erase(std::size_t first, std::size_t count) noexcept {
    if (first >= data_.size()) return;
    data_.erase(first, count < data_.size() - first ? count : data_.size() - first);
  }

 private:
  array<T> data_;
};

struct stored_column {
  static constexpr std::uint8_t wide = 255;  ///< as a scale: the number is a text's

  explicit stored_column(memory_budget& budget) noexcept
      : states(budget),
        values(budget),
        numbers(budget),
        scales(budget),
        offsets(budget),
        lengths(budget),
        notes(budget) {}

  std::uint32_t name = 0, title = 0, meaning = 0;
  value_type type{};
  column_role role{};
  column_origin origin{};
  column_part part{};
  column_sense sense{};
  std::uint32_t refers = 0;               ///< parent_key: text, name of the table whose rows it numbers
  std::uint32_t refers_table = no_index;  ///< that table, once there is one
  std::uint32_t last_file = 0;            ///< the id of the last file that brought it

  sparse<std::uint8_t, static_cast<std::uint8_t>(cell_state::not_applicable)> states;
  /// State value: a text, a day (signed, from 1970-01-01), 1 or 0. Invalid or ambiguous: a text.
  sparse<std::uint32_t, 0> values;
  sparse<std::int64_t, 0> numbers;  ///< decimals: the signed coefficient; wide ones: the number of their text
  sparse<std::uint8_t, 0> scales;
  sparse<std::uint32_t, span::nowhere> offsets;
  sparse<std::uint32_t, 0> lengths;
  sparse<std::uint32_t, 0> notes;  ///< texts: the ids, each ended by footnote_end

  void truncate(std::size_t rows) noexcept;
  void erase(std::size_t first, std::size_t count) noexcept;
  [[nodiscard]] cell_state state(std::size_t row) const noexcept { return static_cast<cell_state>(states.at(row)); }
};

/// The rows of one file in one table.
struct table_part {
  std::uint32_t file;  ///< index into workspace_data::files
  std::uint32_t first, count;
  std::uint32_t repeats;  ///< index of the file whose rows these repeat, or no_index; see groups.cpp
};

struct stored_table {
  explicit stored_table(memory_budget& budget) noexcept : columns(budget), parts(budget), part_of_row(budget) {}

  std::uint32_t name = 0, own_name = 0, title = 0;
  table_role role{};
  array<stored_column*> columns;
  array<table_part> parts;  ///< in the order of their rows, and so of their files
  array<std::uint32_t> part_of_row;
  leading in_front[leading_count];  ///< the leading columns that no column of the table's own replaces
  std::uint8_t in_front_count = 0;

  [[nodiscard]] std::size_t rows() const noexcept { return part_of_row.size(); }
  [[nodiscard]] const table_part& part_at(std::size_t row) const noexcept { return parts[part_of_row[row]]; }
  [[nodiscard]] value_type type_of(std::size_t column) const noexcept {
    if (column < in_front_count) return leading_columns[static_cast<std::size_t>(in_front[column])].type;
    return columns[column - in_front_count]->type;
  }
  [[nodiscard]] const table_part* part_of_file(std::uint32_t file) const noexcept;
};

struct stored_file {
  std::uint32_t id, name, accession, form, sha256, bytes, rows;
  std::uint64_t start;          ///< of the source in its file
  std::int32_t filing_date;     ///< a day; no_day when unknown
  std::uint64_t event = 0;      ///< hash of what the filing is about; 0 when something of it is unknown
  std::uint64_t lines = 0;      ///< hash of all its lines; 0 when there are none
  std::uint64_t reporters = 0;  ///< hash of all who report; 0 when there is none or one is unknown
  std::uint32_t first_reporter = 0, reporter_count = 0;  ///< in workspace_data::reporters
  bool reporters_full = false, lines_full = false;       ///< as many as one filing can have
  std::uint32_t group = 0, copy_of = no_index;           ///< indices of files; see groups.cpp
};
constexpr std::int32_t no_day = INT32_MIN;

constexpr workspace_cell no_cell{cell_state::absent, value_type::text, {}, {}, {}, 0, {}, 0};

/// A cell's value as it is compared and counted.
struct cell_value {
  cell_state state;
  std::uint8_t scale;   ///< decimals
  std::uint32_t value;  ///< as stored_column::values
  std::int64_t number;  ///< as stored_column::numbers
};

struct workspace_data {
  explicit workspace_data(std::size_t limit) noexcept
      : budget(limit), texts(budget), tables(budget), files(budget), reporters(budget) {}
  ~workspace_data() { clear(); }

  void clear() noexcept;
  [[nodiscard]] std::size_t find_table(std::string_view name) const noexcept;
  [[nodiscard]] column column_of(std::size_t table, std::size_t index) const noexcept;
  [[nodiscard]] std::int64_t rows_before(const stored_column& one, std::uint32_t file) const noexcept;
  [[nodiscard]] cell_value value_at(const stored_table& table, std::size_t row, std::size_t column) const noexcept;
  /// An absent cell when row or column is out of range.
  [[nodiscard]] workspace_cell cell_at(const stored_table& table, std::size_t row, std::size_t column,
                                       char (&buffer)[decimal::max_chars]) const noexcept;
  /// The exact number of a cell of a decimal column whose state is value.
  [[nodiscard]] decimal decimal_of(const cell_value& one) const noexcept;
  /// Writes the canonical text of a value into `buffer`, or gives a view of a kept one.
  [[nodiscard]] std::string_view text_of(value_type type, const cell_value& one,
                                         char (&buffer)[decimal::max_chars]) const noexcept;

  /// Brings files' groups and parts' repeats up to date; false when memory ran out.
  bool update_groups() noexcept;

  stored_table* add_table(std::uint32_t name) noexcept;
  stored_column* add_column(stored_table& table) noexcept;
  void drop_tables(std::size_t keep) noexcept;
  void drop_columns(stored_table& table, std::size_t keep) noexcept;
  void set_leading(stored_table& table) noexcept;

  memory_budget budget;
  text_dictionary texts;
  array<stored_table*> tables;
  array<stored_file> files;
  array<std::uint64_t> reporters;
  std::uint32_t next_id = 1;
  std::uint32_t epoch = 0;  ///< counts what makes rows or columns of older views mean something else
  bool groups_current = true;
  std::size_t groups = 0;
};

}  // namespace filigree
