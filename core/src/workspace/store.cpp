#include "workspace/store.hpp"

#include <cstring>
#include <new>

#include "filigree/date.hpp"

namespace filigree {

void stored_column::truncate(std::size_t rows) noexcept {
  states.truncate(rows);
  values.truncate(rows);
  numbers.truncate(rows);
  scales.truncate(rows);
  offsets.truncate(rows);
  lengths.truncate(rows);
  notes.truncate(rows);
}

void stored_column::erase(std::size_t first, std::size_t count) noexcept {
  states.erase(first, count);
  values.erase(first, count);
  numbers.erase(first, count);
  scales.erase(first, count);
  offsets.erase(first, count);
  lengths.erase(first, count);
  notes.erase(first, count);
}

const table_part* stored_table::part_of_file(std::uint32_t file) const noexcept {
  std::size_t low = 0, high = parts.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (parts[middle].file < file) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < parts.size() && parts[low].file == file ? &parts[low] : nullptr;
}

void workspace_data::clear() noexcept {
  drop_tables(0);
  tables.release();
  files.release();
  reporters.release();
  texts.clear();
  groups_current = true;
  groups = 0;
  ++epoch;
}

namespace {
template <class T>
T* make(memory_budget& budget) noexcept {
  void* const room = budget.resize(nullptr, 0, sizeof(T));
  return room == nullptr ? nullptr : new (room) T(budget);
}
template <class T>
void unmake(memory_budget& budget, T* made) noexcept {
  made->~T();
  budget.release(made, sizeof(T));
}
}  // namespace

stored_table* workspace_data::add_table(std::uint32_t name) noexcept {
  stored_table* const made = make<stored_table>(budget);
  if (made == nullptr) return nullptr;
  made->name = name;
  if (tables.push(made)) return made;
  unmake(budget, made);
  return nullptr;
}

stored_column* workspace_data::add_column(stored_table& table) noexcept {
  stored_column* const made = make<stored_column>(budget);
  if (made == nullptr || table.columns.push(made)) return made;
  unmake(budget, made);
  return nullptr;
}

void workspace_data::drop_columns(stored_table& table, std::size_t keep) noexcept {
  for (std::size_t i = keep; i < table.columns.size(); ++i) unmake(budget, table.columns[i]);
  table.columns.truncate(keep);
}

void workspace_data::drop_tables(std::size_t keep) noexcept {
  for (std::size_t i = keep; i < tables.size(); ++i) {
    drop_columns(*tables[i], 0);
    unmake(budget, tables[i]);
  }
  tables.truncate(keep);
}

void workspace_data::set_leading(stored_table& table) noexcept {
  const std::uint8_t before = table.in_front_count;
  table.in_front_count = 0;
  for (std::size_t i = 0; i < leading_count; ++i) {
    bool replaced = false;
    for (const stored_column* const one : table.columns) replaced |= texts.at(one->name) == leading_columns[i].name;
    if (!replaced) table.in_front[table.in_front_count++] = static_cast<leading>(i);
  }
  if (before != 0 && before != table.in_front_count) ++epoch;
}

std::size_t workspace_data::find_table(std::string_view name) const noexcept {
  std::size_t index = 0;
  while (index < tables.size() && texts.at(tables[index]->name) != name) ++index;
  return index;
}

column workspace_data::column_of(std::size_t table, std::size_t index) const noexcept {
  const stored_table& in = *tables[table];
  if (index < in.in_front_count) return leading_columns[static_cast<std::size_t>(in.in_front[index])];
  const stored_column& one = *in.columns[index - in.in_front_count];
  return {texts.at(one.name),   one.type, texts.at(one.title), texts.at(one.meaning), one.origin, one.role, one.part,
          texts.at(one.refers), one.sense};
}

namespace {
cell_value text_or_absent(std::uint32_t id) noexcept {
  return {id == 0 ? cell_state::absent : cell_state::value, 0, id, 0};
}
}  // namespace

/// How many rows of other files stand before a file's in the table that the column refers to.
std::int64_t workspace_data::rows_before(const stored_column& one, std::uint32_t file) const noexcept {
  if (one.refers_table >= tables.size()) return 0;
  const table_part* const part = tables[one.refers_table]->part_of_file(file);
  return part == nullptr ? 0 : static_cast<std::int64_t>(part->first);
}

cell_value workspace_data::value_at(const stored_table& table, std::size_t row, std::size_t index) const noexcept {
  if (index >= table.in_front_count) {
    const stored_column& one = *table.columns[index - table.in_front_count];
    const cell_state state = one.state(row);
    if (one.part == column_part::row_key && one.type == value_type::decimal && state == cell_state::value)
      return {state, 0, 0, static_cast<std::int64_t>(row) + 1};
    if (one.part == column_part::parent_key && one.type == value_type::decimal && state == cell_state::value)
      return {state, 0, 0, one.numbers.at(row) + rows_before(one, table.part_at(row).file)};
    return {state, one.scales.at(row), one.values.at(row), one.numbers.at(row)};
  }
  const table_part& part = table.part_at(row);
  const stored_file& file = files[part.file];
  switch (table.in_front[index]) {
    case leading::file:
      return text_or_absent(file.name);
    case leading::accession:
      return text_or_absent(file.accession);
    case leading::form:
      return text_or_absent(file.form);
    case leading::filing_date:
      return {file.filing_date == no_day ? cell_state::absent : cell_state::value, 0,
              static_cast<std::uint32_t>(file.filing_date), 0};
    case leading::group:
      return {cell_state::value, 0, 0, static_cast<std::int64_t>(file.group) + 1};
    case leading::repeats:
      return part.repeats == no_index ? cell_value{cell_state::absent, 0, 0, 0}
                                      : text_or_absent(files[part.repeats].name);
  }
  return {cell_state::absent, 0, 0, 0};
}

decimal workspace_data::decimal_of(const cell_value& one) const noexcept {
  if (one.scale == stored_column::wide)
    return parse_decimal(texts.at(static_cast<std::uint32_t>(one.number))).value_or(decimal{});
  decimal result;
  result.negative = one.number < 0;
  const auto bits = static_cast<std::uint64_t>(one.number);
  result.coefficient = one.number < 0 ? 0 - bits : bits;
  result.scale = one.scale;
  return result;
}

std::string_view workspace_data::text_of(value_type type, const cell_value& one,
                                         char (&buffer)[decimal::max_chars]) const noexcept {
  switch (type) {
    case value_type::text:
    case value_type::code:
      return texts.at(one.value);
    case value_type::boolean:
      return one.value != 0 ? "true" : "false";
    case value_type::date: {
      char iso[10];
      date_of(static_cast<std::int32_t>(one.value)).write_iso(iso);
      std::memcpy(buffer, iso, sizeof iso);
      return {buffer, sizeof iso};
    }
    case value_type::decimal:
      if (one.scale == stored_column::wide) return texts.at(static_cast<std::uint32_t>(one.number));
      return {buffer, decimal_of(one).write(buffer)};
  }
  return {};
}

}  // namespace filigree
