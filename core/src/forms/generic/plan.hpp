// Which tables an outline becomes: a row is what repeats under one parent, its columns are the values in it that stand
// in no other row. Each node that has a column gets its number in `path_node::table` and `slot`; the values of all
// others stand in VALUES.
//
//   <fund><name>A</name><class><id>1</id></class><class><id>2</id></class></fund>
//
//   VALUES  fund/name "A"        CLASS  ID: 1, 2
#pragma once

#include "forms/generic/outline.hpp"

namespace filigree::generic {

struct planned_table {
  std::uint32_t node = none;
  std::uint8_t parent = no_table;  ///< the table in whose rows these stand; an index like the others here
  bool has_children = false;
  std::uint16_t columns = 0;
  std::uint16_t keys = 0;          ///< how many names around a row are keys: their cells stand behind the columns' own
  std::uint32_t first_column = 0;  ///< in tables_plan::columns
  std::uint32_t rows = 0;          ///< as counted, for what is sparse
  std::uint64_t values = 0;
  bool is_sparse = false;
};

class tables_plan {
 public:
  explicit tables_plan(outline& out) noexcept
      : tables(out.data.budget), columns(out.data.budget), out_(out), table_of_(out.data.budget) {}

  void run() noexcept;

  array<planned_table> tables;
  array<std::uint32_t> columns;  ///< nodes, table after table

 private:
  void add_hollows() noexcept;
  void choose_rows() noexcept;
  void choose_tables() noexcept;
  void measure_tables() noexcept;
  void choose_columns() noexcept;
  void sort_columns(const planned_table& table) noexcept;
  [[nodiscard]] bool may_be_row(std::uint32_t node) const noexcept;

  outline& out_;
  array<std::uint8_t> table_of_;  ///< by node: the table whose row it stands in
};

}  // namespace filigree::generic
