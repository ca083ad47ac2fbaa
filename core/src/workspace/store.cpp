#include "workspace/store.hpp"

#include <cstring>
#include <new>

#include "filigree/date.hpp"

namespace filigree {

namespace {
constexpr column ours(std::string_view name, value_type type, std::string_view title, std::string_view meaning) {
  return {name, type, title, meaning, column_origin::filigree, column_role::key, column_part::plain};
}
}  // namespace

const column leading_columns[leading_count] = {
    ours("FILE", value_type::text, "File", "The file that the row comes from."),
    ours("ACCESSION", value_type::text, "Accession number", "EDGAR's number of the submission; unknown for a bare document."),
    ours("FORM", value_type::code, "Form", "Name of the form, with /A for an amendment."),
    ours("FILING_DATE", value_type::date, "Filed", "Date on which EDGAR took the filing."),
    ours("FILING_GROUP", value_type::decimal, "Group", "Filings that report one event, or are copies, have one number."),
    ours("REPEATS", value_type::text, "Repeats", "The file whose rows this one repeats: totals count them once."),
};

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

// The days' arithmetic counts years from March on, so that a leap day is a year's last.
std::int32_t day_number(const date& day) noexcept {
  const std::int32_t year = day.year - (day.month <= 2 ? 1 : 0);
  const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int32_t of_era = year - era * 400;
  const std::int32_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

date date_of(std::int32_t day) noexcept {
  day += 719468;
  const std::int32_t era = (day >= 0 ? day : day - 146096) / 146097;
  const std::int32_t of_era = day - era * 146097;
  const std::int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int32_t month = (5 * of_year + 2) / 153;
  date result;
  result.day = static_cast<std::uint8_t>(of_year - (153 * month + 2) / 5 + 1);
  result.month = static_cast<std::uint8_t>(month < 10 ? month + 3 : month - 9);
  result.year = static_cast<std::int16_t>(year + era * 400 + (result.month <= 2 ? 1 : 0));
  return result;
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
  return {texts.at(one.name), one.type, texts.at(one.title), texts.at(one.meaning), one.origin, one.role, one.part};
}

namespace {
cell_value text_or_absent(std::uint32_t id) noexcept {
  return {id == 0 ? cell_state::absent : cell_state::value, 0, id, 0};
}
}  // namespace

cell_value workspace_data::value_at(const stored_table& table, std::size_t row, std::size_t index) const noexcept {
  if (index >= table.in_front_count) {
    const stored_column& one = *table.columns[index - table.in_front_count];
    const cell_state state = one.state(row);
    if (one.part == column_part::row_key && one.type == value_type::decimal && state == cell_state::value)
      return {state, 0, 0, static_cast<std::int64_t>(row) + 1};
    return {state, one.scales.at(row), one.values.at(row), one.numbers.at(row)};
  }
  const table_part& part = table.part_at(row);
  const stored_file& file = files[part.file];
  switch (table.in_front[index]) {
    case leading::file: return text_or_absent(file.name);
    case leading::accession: return text_or_absent(file.accession);
    case leading::form: return text_or_absent(file.form);
    case leading::filing_date:
      return {file.filing_date == no_day ? cell_state::absent : cell_state::value, 0,
              static_cast<std::uint32_t>(file.filing_date), 0};
    case leading::group: return {cell_state::value, 0, 0, static_cast<std::int64_t>(file.group) + 1};
    case leading::repeats:
      return part.repeats == no_index ? cell_value{cell_state::absent, 0, 0, 0} : text_or_absent(files[part.repeats].name);
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
    case value_type::code: return texts.at(one.value);
    case value_type::boolean: return one.value != 0 ? "true" : "false";
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
