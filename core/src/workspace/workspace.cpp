// The public face of workspace_data.
#include "filigree/workspace.hpp"

#include <new>
#include <utility>

#include "workspace/add.hpp"

namespace filigree {

workspace::workspace(std::size_t memory) noexcept : data_(new (std::nothrow) workspace_data(memory)) {}
workspace::workspace(workspace&& other) noexcept : data_(std::exchange(other.data_, nullptr)) {}
workspace& workspace::operator=(workspace&& other) noexcept {
  std::swap(data_, other.data_);
  return *this;
}
workspace::~workspace() { delete data_; }

add_result workspace::add(std::string_view packed, std::string_view name, std::string_view sha256,
                          std::uint32_t* id) noexcept {
  if (data_ == nullptr || data_->next_id == no_index) return add_result::out_of_memory;
  if (id != nullptr) *id = data_->next_id;
  return pack_adder(*data_, packed).run(name, sha256);
}

namespace {

/// Takes the rows of the file out of one table, and counts the files behind it down.
void remove_rows(stored_table& table, std::uint32_t file) noexcept {
  if (const table_part* const found = table.part_of_file(file)) {
    const std::size_t index = static_cast<std::size_t>(found - table.parts.data());
    const table_part gone = *found;
    for (stored_column* const one : table.columns) one->erase(gone.first, gone.count);
    table.parts.erase(index, 1);
    table.part_of_row.erase(gone.first, gone.count);
    for (std::size_t row = gone.first; row < table.rows(); ++row) --table.part_of_row[row];
    for (std::size_t i = index; i < table.parts.size(); ++i) table.parts[i].first -= gone.count;
  }
  for (table_part& part : table.parts) {
    part.file -= part.file > file;
    part.repeats = no_index;
  }
}

void remove_reporters(workspace_data& data, const stored_file& gone) noexcept {
  if (gone.reporter_count == 0) return;
  data.reporters.erase(gone.first_reporter, gone.reporter_count);
  for (stored_file& file : data.files)
    if (file.first_reporter > gone.first_reporter) file.first_reporter -= gone.reporter_count;
}

}  // namespace

bool workspace::remove(std::uint32_t id) noexcept {
  if (data_ == nullptr) return false;
  std::uint32_t index = 0;
  while (index < data_->files.size() && data_->files[index].id != id) ++index;
  if (index == data_->files.size()) return false;
  for (stored_table* const table : data_->tables) remove_rows(*table, index);
  remove_reporters(*data_, data_->files[index]);
  data_->files.erase(index, 1);
  for (std::uint32_t i = 0; i < data_->files.size(); ++i) {
    data_->files[i].group = i;
    data_->files[i].copy_of = no_index;
  }
  data_->groups_current = false;
  ++data_->epoch;
  return true;
}

void workspace::clear() noexcept {
  if (data_ != nullptr) data_->clear();
}

std::size_t workspace::file_count() const noexcept { return data_ == nullptr ? 0 : data_->files.size(); }

workspace_file workspace::file_at(std::size_t index) const noexcept {
  data_->update_groups();
  const stored_file& file = data_->files[index];
  const text_dictionary& texts = data_->texts;
  workspace_file result{};
  result.id = file.id;
  result.name = texts.at(file.name);
  result.accession = texts.at(file.accession);
  result.form = texts.at(file.form);
  result.sha256 = texts.at(file.sha256);
  result.bytes = file.bytes;
  result.start = file.start;
  result.rows = file.rows;
  result.group = file.group + 1;
  result.copy_of = file.copy_of == no_index ? 0 : data_->files[file.copy_of].id;
  result.has_filing_date = file.filing_date != no_day;
  if (result.has_filing_date) result.filing_date = date_of(file.filing_date);
  return result;
}

std::size_t workspace::group_count() const noexcept {
  if (data_ == nullptr) return 0;
  data_->update_groups();
  return data_->groups;
}

std::size_t workspace::table_count() const noexcept { return data_ == nullptr ? 0 : data_->tables.size(); }
std::size_t workspace::find_table(std::string_view name) const noexcept {
  return data_ == nullptr ? 0 : data_->find_table(name);
}
std::string_view workspace::table_name(std::size_t table) const noexcept {
  return data_->texts.at(data_->tables[table]->name);
}
std::string_view workspace::own_table_name(std::size_t table) const noexcept {
  return data_->texts.at(data_->tables[table]->own_name);
}
std::string_view workspace::table_title(std::size_t table) const noexcept {
  return data_->texts.at(data_->tables[table]->title);
}
std::size_t workspace::row_count(std::size_t table) const noexcept { return data_->tables[table]->rows(); }
std::size_t workspace::column_count(std::size_t table) const noexcept {
  return data_->tables[table]->in_front_count + data_->tables[table]->columns.size();
}
std::size_t workspace::leading_columns(std::size_t table) const noexcept {
  return data_->tables[table]->in_front_count;
}
column workspace::column_at(std::size_t table, std::size_t index) const noexcept {
  return data_->column_of(table, index);
}
std::size_t workspace::find_column(std::size_t table, std::string_view name) const noexcept {
  std::size_t index = 0;
  while (index < column_count(table) && column_at(table, index).name != name) ++index;
  return index;
}
std::uint32_t workspace::repeats(std::size_t table, std::size_t row) const noexcept {
  data_->update_groups();
  const std::uint32_t file = data_->tables[table]->part_at(row).repeats;
  return file == no_index ? 0 : data_->files[file].id;
}
std::size_t workspace::memory_used() const noexcept {
  return data_ == nullptr ? 0 : sizeof(workspace_data) + data_->budget.used();
}

workspace_cell workspace_reader::read(std::size_t table, std::size_t row, std::size_t column) noexcept {
  workspace_data* const data = source_->data_;
  if (data == nullptr || table >= data->tables.size()) return no_cell;
  data->update_groups();
  return data->cell_at(*data->tables[table], row, column, text_);
}

workspace_cell workspace_data::cell_at(const stored_table& table, std::size_t row, std::size_t column,
                                       char (&buffer)[decimal::max_chars]) const noexcept {
  workspace_cell result = no_cell;
  if (row >= table.rows() || column >= table.in_front_count + table.columns.size()) return result;
  const cell_value value = value_at(table, row, column);
  result.state = value.state;
  result.type = table.type_of(column);
  result.file = files[table.part_at(row).file].id;
  if (value.state == cell_state::value) {
    result.text = text_of(result.type, value, buffer);
  } else if (column >= table.in_front_count) {
    result.raw = texts.at(value.value);
  }
  if (column < table.in_front_count) return result;
  const stored_column& stored = *table.columns[column - table.in_front_count];
  result.start = files[table.part_at(row).file].start;
  result.place = {stored.offsets.at(row), stored.lengths.at(row)};
  result.footnotes = texts.at(stored.notes.at(row));
  return result;
}

}  // namespace filigree
