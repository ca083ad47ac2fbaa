#include "forms/generic/plan.hpp"

#include <algorithm>

#include "forms/generic/maps.hpp"

namespace filigree::generic {

void tables_plan::run() noexcept {
  add_hollows();
  choose_rows();
  choose_tables();
  measure_tables();
  choose_columns();
}

/// What is there and no more is no value where others of its path hold elements.
void tables_plan::add_hollows() noexcept {
  for (path_node& one : out_.nodes) {
    if (one.has_elements || one.hollows == 0) continue;
    one.values += one.hollows;
    one.first_value = std::min(one.first_value, one.first_hollow);
  }
}

// --- Rows --------------------------------------------------------------------------------------------------------

bool tables_plan::may_be_row(std::uint32_t node) const noexcept {
  const path_node& one = out_.nodes[node];
  switch (one.kind) {
    case node_kind::element:
      return one.repeats || out_.is_parallel(node);
    case node_kind::item:  // those of parallel arrays are cells of one row
      return one.parent == none || out_.nodes[one.parent].parent == none ||
             !out_.is_parallel(out_.nodes[one.parent].parent);
    case node_kind::entry:
      return true;
    case node_kind::attribute:
      return false;
  }
  return false;
}

/// A key alone makes no row: what stands below it has the key as a column.
void tables_plan::choose_rows() noexcept {
  array<std::uint32_t> row_of(out_.data.budget);
  std::uint32_t* const rows = row_of.append(out_.nodes.size());
  if (rows == nullptr) return;
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0)) {
    path_node& one = out_.nodes[node];
    const bool is_candidate = node != 0 && may_be_row(node);
    rows[node] = is_candidate ? node : node == 0 ? none : rows[one.parent];
    one.is_row = is_candidate && one.kind != node_kind::entry;
    if (one.values > 0 && rows[node] != none) out_.nodes[rows[node]].is_row = true;
  }
}

void tables_plan::choose_tables() noexcept {
  if (table_of_.append(out_.nodes.size()) == nullptr) return;
  array<std::uint8_t> around(out_.data.budget);  // by node: the innermost table around it
  array<std::uint16_t> keys(out_.data.budget);
  if (around.append(out_.nodes.size()) == nullptr || keys.append(out_.nodes.size()) == nullptr) return;
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0)) {
    path_node& one = out_.nodes[node];
    const std::uint8_t outer = node == 0 ? no_table : around[one.parent];
    keys[node] = static_cast<std::uint16_t>((node == 0 ? 0 : keys[one.parent]) + (one.kind == node_kind::entry));
    around[node] = outer;
    table_of_[node] = node == 0 ? no_table : table_of_[one.parent];
    if (!one.is_row) continue;
    table_of_[node] = no_table;
    if (tables.size() >= out_.given.tables) continue;
    planned_table made;
    made.node = node;
    made.parent = outer;
    made.keys = keys[node];
    made.rows = one.rows;
    if (outer != no_table) tables[outer].has_children = true;
    one.table = table_of_[node] = around[node] = static_cast<std::uint8_t>(tables.size());
    if (!tables.push(made)) return;
  }
}

// --- Columns -----------------------------------------------------------------------------------------------------

/// A table that would be nearly empty is not worth its cells: they would be many more than the values of the filing.
void tables_plan::measure_tables() noexcept {
  if (table_of_.empty() || out_.data.budget.exhausted()) return;
  array<std::uint32_t> candidates(out_.data.budget);
  if (!tables.empty() && candidates.append(tables.size()) == nullptr) return;
  std::fill(candidates.begin(), candidates.end(), 0u);
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0)) {
    const path_node& one = out_.nodes[node];
    if (table_of_[node] == no_table || one.values == 0) continue;
    planned_table& table = tables[table_of_[node]];
    table.values += one.values;
    ++candidates[table_of_[node]];
    if (out_.is_parallel(table.node)) table.rows = std::max(table.rows, one.values);
  }
  constexpr std::uint64_t most_empty = 16, always_allowed = 16384;
  for (std::size_t t = 0; t < tables.size(); ++t)
    tables[t].is_sparse =
        std::uint64_t{tables[t].rows} * candidates[t] > tables[t].values * most_empty + always_allowed;
}

void tables_plan::choose_columns() noexcept {
  if (table_of_.empty() || out_.data.budget.exhausted()) return;
  constexpr std::uint64_t one_row_in = 64;
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0)) {
    path_node& one = out_.nodes[node];
    const std::uint8_t t = table_of_[node];
    if (t == no_table || one.values == 0) continue;
    planned_table& table = tables[t];
    if (table.columns >= out_.given.columns || (table.is_sparse && one.values * one_row_in < table.rows)) continue;
    one.table = t;
    one.slot = table.columns++;
  }
  std::uint32_t all = 0;
  for (planned_table& table : tables) {
    table.first_column = all;
    all += table.columns;
  }
  if (columns.append(all) == nullptr) return;
  for (std::uint32_t node = 0; node != none; node = out_.next_below(node, 0)) {
    const path_node& one = out_.nodes[node];
    if (one.slot != no_slot) columns[tables[one.table].first_column + one.slot] = node;
  }
  for (const planned_table& table : tables) sort_columns(table);
}

/// In the order in which the first value of each stands.
void tables_plan::sort_columns(const planned_table& table) noexcept {
  std::uint32_t* const first = columns.begin() + table.first_column;
  std::sort(first, first + table.columns,
            [&](std::uint32_t a, std::uint32_t b) { return out_.nodes[a].first_value < out_.nodes[b].first_value; });
  for (std::uint16_t i = 0; i < table.columns; ++i) out_.nodes[first[i]].slot = i;
}

}  // namespace filigree::generic
