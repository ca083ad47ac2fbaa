// The planned tables as tables of the filing, which owns their names, columns and types.
#pragma once

#include "forms/generic/naming.hpp"
#include "forms/generic/outline.hpp"
#include "forms/generic/plan.hpp"

namespace filigree::generic {

/// Slots of VALUES, the table of what stands in no row.
namespace value_slot {
enum slot : std::uint16_t { path, name, row, text, count };
}

class filing_tables {
 public:
  filing_tables(outline& out, tables_plan& plan) noexcept
      : out_(out), data_(out.data), plan_(plan), taken_(out.data.budget) {}

  /// False when memory ran out.
  bool make() noexcept;
  /// The number of a planned table among the filing's.
  [[nodiscard]] std::uint8_t number_of(std::uint8_t planned) const noexcept {
    return static_cast<std::uint8_t>(first_ + planned);
  }
  /// The number of VALUES, made when first needed.
  std::uint8_t values() noexcept;
  /// A value of VALUES belongs to a row: the table has a column that says to which.
  void show_rows_of_values() noexcept;

 private:
  struct columns_maker;
  [[nodiscard]] bool some_stand_in_no_row() const noexcept;
  void reserve() noexcept;
  bool name_tables() noexcept;
  bool make_table(std::size_t planned) noexcept;
  bool add_keys(columns_maker& made, const planned_table& table, name_set& taken) noexcept;
  bool add_columns(columns_maker& made, const planned_table& table, name_set& taken) noexcept;
  std::string_view key_word(std::uint32_t entry) const noexcept;
  std::string_view row_name(std::string_view table) noexcept;

  outline& out_;
  filing_data& data_;
  tables_plan& plan_;
  name_set taken_;
  naming* named_ = nullptr;
  table_spec* specs_ = nullptr;
  table_spec* values_spec_ = nullptr;
  std::uint8_t first_ = 0;
  std::uint8_t values_ = no_table;
};

}  // namespace filigree::generic
