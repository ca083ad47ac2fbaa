// A pack into the tables. What does not fit, or is no pack, is taken out again as if it had never come.
#include "workspace/add.hpp"

#include "filigree/date.hpp"

namespace filigree {
pack_adder::pack_adder(workspace_data& to, std::string_view packed) noexcept
    : to_(to),
      pack_(packed),
      texts_(to.budget),
      shapes_(to.budget),
      columns_(to.budget),
      extents_(to.budget),
      tables_before_(to.tables.size()),
      files_before_(to.files.size()),
      reporters_before_(to.reporters.size()),
      first_id_(to.next_id) {}

add_result pack_adder::run(std::string_view name, std::string_view sha256) noexcept {
  if (pack_.failed()) return add_result::malformed;
  if (!gather_texts() || !gather_shapes() || !remember_extents()) return fail();
  const std::uint32_t filings = pack_.count();
  if (filings == 0 || filings >= no_index - to_.next_id) malformed_ = true;
  for (std::uint32_t i = 0; i < filings && !failed(); ++i) add_filing(name, sha256);
  if (!pack_.at_end()) malformed_ = true;
  if (failed()) return fail();
  link_parents();
  to_.groups_current = false;
  return add_result::added;
}

void pack_adder::add_filing(std::string_view name, std::string_view sha256) noexcept {
  const packed_filing described = pack_.filing();
  if (pack_.failed()) return;
  digest_.emplace(to_.reporters);
  stored_file file{};
  file.name = name.empty() ? text(described.name) : own(name);
  file.sha256 = sha256.empty() ? text(described.sha256) : own(sha256);
  file.form = text(described.form);
  file.accession = text(described.accession);
  file.bytes = described.bytes;
  file.start = described.start;
  file.filing_date = no_day;
  if (described.filing_date != 0) {
    const auto day = parse_date(packed_text(described.filing_date));
    if (!day) malformed_ = true;
    if (day) file.filing_date = day_number(*day);
  }
  for (std::uint32_t i = 0; i < described.tables && !failed(); ++i) add_table(file);
  if (failed()) return;
  finish(file);
  if (to_.files.push(file)) {
    ++to_.next_id;
  } else {
    out_of_memory_ = true;
  }
}

void pack_adder::link_parents() noexcept {
  for (const column_entry& entry : columns_) {
    if (entry.column == nullptr || entry.column->refers == 0 || entry.column->refers_table != no_index) continue;
    const std::size_t found = to_.find_table(to_.texts.at(entry.column->refers));
    if (found < to_.tables.size()) entry.column->refers_table = static_cast<std::uint32_t>(found);
  }
}

bool pack_adder::gather_texts() noexcept {
  const std::uint32_t count = pack_.text_count();
  if (texts_.append(count) == nullptr && count > 0) {
    out_of_memory_ = true;
    return false;
  }
  for (std::uint32_t i = 0; i < count; ++i) texts_[i] = {pack_.next_text(), text_dictionary::none};
  return !pack_.failed();
}

bool pack_adder::gather_shapes() noexcept {
  const std::uint32_t count = pack_.count();
  for (std::uint32_t i = 0; i < count && !failed(); ++i) {
    const packed_shape shape = pack_.shape();
    if (!shapes_.push({shape, static_cast<std::uint32_t>(columns_.size()), nullptr})) out_of_memory_ = true;
    for (std::uint32_t c = 0; c < shape.columns && !failed(); ++c) {
      const packed_column column = pack_.column();
      if (!columns_.push({column, nullptr})) out_of_memory_ = true;
    }
  }
  return !failed();
}

bool pack_adder::remember_extents() noexcept {
  for (const stored_table* const table : to_.tables)
    if (!extents_.push({table->columns.size(), table->parts.size(), table->rows()})) out_of_memory_ = true;
  return !out_of_memory_;
}

add_result pack_adder::fail() noexcept {
  to_.drop_tables(tables_before_);
  for (std::size_t i = 0; i < to_.tables.size() && i < extents_.size(); ++i) {
    stored_table& table = *to_.tables[i];
    const bool has_new = table.columns.size() > extents_[i].columns;
    to_.drop_columns(table, extents_[i].columns);
    for (stored_column* const one : table.columns) {
      one->truncate(extents_[i].rows);
      if (one->last_file >= first_id_) one->last_file = 0;  // the numbers go to the next files
    }
    table.parts.truncate(extents_[i].parts);
    table.part_of_row.truncate(extents_[i].rows);
    if (has_new) to_.set_leading(table);
  }
  to_.reporters.truncate(reporters_before_);
  to_.files.truncate(files_before_);
  to_.next_id = first_id_;
  return malformed_ || pack_.failed() ? add_result::malformed : add_result::out_of_memory;
}

std::string_view pack_adder::packed_text(std::uint32_t id) const noexcept {
  return id == 0 ? std::string_view{} : texts_[id - 1].text;
}

std::uint32_t pack_adder::text(std::uint32_t id) noexcept {
  if (id == 0) return 0;
  packed_entry& entry = texts_[id - 1];
  if (entry.id == text_dictionary::none) entry.id = own(entry.text);
  return entry.id;
}

std::uint32_t pack_adder::own(std::string_view text) noexcept {
  const std::uint32_t id = to_.texts.intern(text);
  if (id != text_dictionary::none) return id;
  out_of_memory_ = true;
  return 0;
}

bool pack_adder::settle(shape_entry& shape) noexcept {
  if (shape.table != nullptr) return true;
  const packed_shape& described = shape.described;
  const std::uint32_t name = text(described.name);
  if (out_of_memory_) return false;
  const std::size_t found = to_.find_table(packed_text(described.name));
  stored_table* const table = found < to_.tables.size() ? to_.tables[found] : to_.add_table(name);
  if (table == nullptr) {
    out_of_memory_ = true;
    return false;
  }
  if (table->own_name == 0) table->own_name = text(described.own_name);
  if (table->title == 0) table->title = text(described.title);
  if (table->role == table_role::other) table->role = described.role;
  const std::size_t columns_before = table->columns.size();
  for (std::uint32_t i = 0; i < described.columns; ++i) {
    column_entry& entry = columns_[shape.first_column + i];
    entry.column = column_for(*table, entry.described, i);
    if (entry.column == nullptr) out_of_memory_ = true;
    if (out_of_memory_) return false;
  }
  if (table->columns.size() > columns_before || table->in_front_count == 0) to_.set_leading(*table);
  shape.table = table;
  return true;
}

void pack_adder::add_table(stored_file& file) noexcept {
  const packed_table described = pack_.table();
  if (described.shape >= shapes_.size()) malformed_ = true;
  if (failed()) return;
  shape_entry& shape = shapes_[described.shape];
  const packed_shape& looks = shape.described;
  if (!pack_.holds(described.rows, looks.columns) || !settle(shape)) return;
  stored_table& table = *shape.table;
  const auto file_index = static_cast<std::uint32_t>(to_.files.size());
  const auto first = static_cast<std::uint32_t>(table.rows());
  if ((!table.parts.empty() && table.parts.back().file == file_index) || described.rows >= no_index - first) {
    malformed_ = true;  // one filing, one table of a name
    return;
  }
  std::uint32_t* const parts = table.part_of_row.append(described.rows);
  if (parts == nullptr || !table.parts.push({file_index, first, described.rows, no_index})) {
    out_of_memory_ = true;
    return;
  }
  for (std::uint32_t i = 0; i < described.rows; ++i) parts[i] = static_cast<std::uint32_t>(table.parts.size() - 1);
  file.rows += described.rows;
  digest_->begin(digested_table{packed_text(looks.own_name), looks.role, described.rows, looks.row_limit});
  for (std::uint32_t i = 0; i < looks.columns && !failed(); ++i)
    add_column(columns_[shape.first_column + i], described.rows, first);
  if (failed()) return;
  digest_->end_table();
}

stored_column* pack_adder::column_for(stored_table& table, const packed_column& described,
                                      std::uint32_t index) noexcept {
  const bool is_text = described.type == value_type::text || described.type == value_type::code;
  const auto fits = [&](const stored_column& one) {
    return one.type == described.type || (is_text && (one.type == value_type::text || one.type == value_type::code));
  };
  const auto named = [&](std::string_view name) -> stored_column* {
    for (stored_column* const one : table.columns)
      if (to_.texts.at(one->name) == name) return one;
    return nullptr;
  };
  std::string_view name = packed_text(described.name);
  if (index < table.columns.size() && to_.texts.at(table.columns[index]->name) == name && fits(*table.columns[index]))
    return table.columns[index];
  text_buffer longer(to_.budget);
  for (stored_column* taken = named(name); taken != nullptr; taken = named(name)) {
    if (fits(*taken)) return taken;
    // Of another type elsewhere: NAME_TYPE.
    bool kept = longer.size() > 0 || longer.add(name);
    kept = kept && longer.add('_');
    for (const char c : name_of(described.type)) kept = kept && longer.add(static_cast<char>(c - 'a' + 'A'));
    if (!kept) return nullptr;
    name = longer.view();
  }
  const std::uint32_t id = own(name);
  if (out_of_memory_) return nullptr;
  stored_column* const made = to_.add_column(table);
  if (made == nullptr) return nullptr;
  made->name = id;
  made->title = text(described.title);
  made->meaning = text(described.meaning);
  made->type = described.type;
  made->role = described.role;
  made->origin = described.origin;
  made->part = described.part;
  made->sense = described.sense;
  made->refers = text(described.refers);
  return made;
}

void pack_adder::add_column(column_entry& entry, std::uint32_t rows, std::uint32_t first) noexcept {
  const packed_cells cells = pack_.cells(rows);
  if (pack_.failed()) return;
  const packed_column& described = entry.described;
  stored_column& column = *entry.column;
  if (column.last_file == to_.next_id) {
    malformed_ = true;  // the same column twice
    return;
  }
  column.last_file = to_.next_id;
  digest_->begin(digested_column{packed_text(described.name), described.role, described.part});
  for (std::uint32_t i = 0; i < rows && !failed(); ++i) {
    const std::uint64_t value = add_cell(column, cells, i, first + i);
    digest_->add(i, static_cast<cell_state>(cells.states[i]), value);
  }
  digest_->end_column();
}

std::uint64_t pack_adder::add_cell(stored_column& column, const packed_cells& from, std::uint32_t i,
                                   std::size_t row) noexcept {
  const auto state = static_cast<cell_state>(from.states[i]);
  const std::uint32_t packed = from.values == nullptr ? 0 : number_at(from.values + 4ull * i);
  const std::uint32_t notes = from.notes == nullptr ? 0 : text(number_at(from.notes + 4ull * i));
  bool kept = column.states.put(row, static_cast<std::uint8_t>(state)) && column.notes.put(row, notes);
  if (from.places != nullptr) {
    const std::uint32_t offset = number_at(from.places + 8ull * i), length = number_at(from.places + 8ull * i + 4);
    if (offset != span::nowhere) kept = kept && column.offsets.put(row, offset) && column.lengths.put(row, length);
  }
  if (!kept) out_of_memory_ = true;
  if (state == cell_state::value) return add_value(column, packed_text(packed), packed, row);
  if (packed != 0 && !column.values.put(row, text(packed))) out_of_memory_ = true;
  return packed == 0 ? 0 : hash_of(packed_text(packed));
}

std::uint64_t pack_adder::add_value(stored_column& column, std::string_view filed, std::uint32_t packed,
                                    std::size_t row) noexcept {
  const auto keep = [&](std::uint32_t value) {
    if (!column.values.put(row, value)) out_of_memory_ = true;
  };
  if (filed.empty()) malformed_ = true;  // a value is never the empty text
  switch (column.type) {
    case value_type::text:
    case value_type::code:
      keep(text(packed));
      return hash_of(filed);
    case value_type::boolean:
      if (filed != "true" && filed != "false") malformed_ = true;
      keep(filed == "true" ? 1 : 0);
      return hash_of_boolean(filed == "true");
    case value_type::date: {
      const auto day = parse_date(filed);
      if (!day) malformed_ = true;
      const auto number = static_cast<std::uint32_t>(day ? day_number(*day) : 0);
      keep(number);
      return number;
    }
    case value_type::decimal:
      return add_decimal(column, filed, packed, row);
  }
  return 0;
}

std::uint64_t pack_adder::add_decimal(stored_column& column, std::string_view filed, std::uint32_t packed,
                                      std::size_t row) noexcept {
  const auto number = parse_decimal(filed);
  if (!number) {
    malformed_ = true;
    return 0;
  }
  const bool narrow =
      number->coefficient <= static_cast<std::uint64_t>(INT64_MAX) && number->scale < stored_column::wide;
  const auto coefficient = static_cast<std::int64_t>(number->coefficient);
  const std::int64_t stored = !narrow            ? static_cast<std::int64_t>(text(packed))
                              : number->negative ? -coefficient
                                                 : coefficient;
  if (!column.numbers.put(row, stored) || !column.scales.put(row, narrow ? number->scale : stored_column::wide))
    out_of_memory_ = true;
  return hash_of_decimal(*number);
}

void pack_adder::finish(stored_file& file) noexcept {
  file.id = to_.next_id;
  file.group = static_cast<std::uint32_t>(to_.files.size());
  digest_->finish(file);
}

}  // namespace filigree
