#include "workspace/digest.hpp"

#include <algorithm>
#include <new>

#include "filigree/forms.hpp"
#include "filigree/groups.hpp"

namespace filigree {

void digest_maker::end_table() noexcept {
  const bool full = table_.row_limit != 0 && table_.rows >= table_.row_limit;
  if (table_.role == table_role::reporters) {
    reporters_known_ = reporters_known_ && reporters_.size() - before_ == table_.rows;
    reporters_full_ |= full;
  }
  if (table_.role != table_role::lines) return;
  lines_ += mixed(hash_of(table_.name), mixed(lines_of_table_, table_.rows));
  has_lines_ = true;
  lines_full_ |= full;
}

void digest_maker::finish(stored_file& file) const noexcept {
  file.first_reporter = first_reporter_;
  file.reporter_count = static_cast<std::uint32_t>(reporters_.size()) - first_reporter_;
  file.reporters_full = reporters_full_;
  file.lines_full = lines_full_;
  file.event = event_known_ && event_ != 0 ? event_ : 0;
  file.lines = has_lines_ ? mixed(lines_, 1) | 1 : 0;
  std::uint64_t all = 0;
  for (std::uint32_t i = 0; i < file.reporter_count; ++i) all += mixed(reporters_[first_reporter_ + i], 7);
  file.reporters = file.reporter_count > 0 && reporters_known_ ? mixed(all, file.reporter_count) | 1 : 0;
}

namespace {

/// The hash that `digest_maker::add` asks for: of the value by its type, or of what was filed instead of one.
std::uint64_t hash_of_cell(const cell& one) noexcept {
  if (one.state == cell_state::invalid || one.state == cell_state::ambiguous) {
    const std::string_view filed = one.raw.substr(0, longest_raw);
    return filed.empty() ? 0 : hash_of(filed);
  }
  if (one.state != cell_state::value) return 0;
  switch (one.type) {
    case value_type::text:
    case value_type::code:
      return hash_of(one.text);
    case value_type::boolean:
      return hash_of_boolean(one.text == "true");
    case value_type::date: {
      const auto day = parse_date(one.text);
      return day ? hash_of_day(*day) : 0;
    }
    case value_type::decimal: {
      const auto number = parse_decimal(one.text);
      return number ? hash_of_decimal(*number) : 0;
    }
  }
  return 0;
}

/// Numbers and names, parted by one blank each.
class digest_text {
 public:
  explicit digest_text(std::string_view text) noexcept : rest_(text) {}
  std::string_view word() noexcept {
    const std::size_t end = rest_.find(' ');
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    failed_ |= word.empty();
    return word;
  }
  std::uint64_t number(std::uint64_t most = UINT64_MAX) noexcept {
    std::uint64_t value = 0;
    const std::string_view digits = word();
    failed_ |= digits.size() > 16;
    for (const char c : digits) {
      const bool is_digit = c >= '0' && c <= '9', is_letter = c >= 'a' && c <= 'f';
      failed_ |= !is_digit && !is_letter;
      value = value << 4 | static_cast<std::uint64_t>(is_digit ? c - '0' : c - 'a' + 10);
    }
    failed_ |= value > most;
    return failed_ ? 0 : value;
  }
  [[nodiscard]] std::string_view rest() const noexcept { return rest_; }
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

void add_hexadecimal(output& out, std::uint64_t value) noexcept {
  char digits[16];
  std::size_t at = sizeof digits;
  do {
    digits[--at] = "0123456789abcdef"[value & 15];
    value >>= 4;
  } while (value != 0);
  out.add({digits + at, sizeof digits - at});
  out.add(" ");
}

constexpr std::string_view digest_mark = "FGD1";
constexpr std::uint64_t reporters_full = 1, lines_full = 2;

}  // namespace

/// Only columns that take part are gathered, and only their cells are read.
struct filing_digest::impl {
  struct gathered_column {
    std::uint32_t index;
    bool is_line, is_reporter;
    cell_state event;
    std::uint64_t event_value, lines;
  };
  struct gathered_table {
    std::uint32_t rows, first_column, columns;
  };
  struct reporter {
    std::uint32_t column;  ///< index into `columns`
    std::uint64_t value;
  };

  void add(const filing& batch) noexcept;
  void write(const filing& rest, output& out) noexcept;

 private:
  bool meet(const filing& batch, std::size_t table) noexcept;
  void gather(cell_reader& cells, std::size_t table, gathered_column& column, std::uint32_t before,
              std::uint32_t rows) noexcept;
  void repeat(const filing& rest, std::size_t table, digest_maker& maker) const noexcept;

  memory_budget budget{SIZE_MAX};
  array<gathered_table> tables{budget};  ///< as the filing numbers them
  array<gathered_column> columns{budget};
  array<reporter> reporters{budget};
  bool failed = false;
};

/// Notes which columns of a table take part, when its first rows come.
bool filing_digest::impl::meet(const filing& batch, std::size_t table) noexcept {
  const table_role role = batch.role_of_table(table);
  gathered_table& met = tables[table];
  met.first_column = static_cast<std::uint32_t>(columns.size());
  for (std::size_t i = 0; i < batch.column_count(table); ++i) {
    const column& shown = batch.column_at(table, i);
    const bool is_line = role == table_role::lines && shown.role == column_role::data;
    const bool is_reporter = role == table_role::reporters && shown.part == column_part::reporter;
    if (!is_line && !is_reporter && shown.part != column_part::event) continue;
    if (!columns.push({static_cast<std::uint32_t>(i), is_line, is_reporter, cell_state::absent, 0, 0})) return false;
  }
  met.columns = static_cast<std::uint32_t>(columns.size()) - met.first_column;
  return true;
}

void filing_digest::impl::gather(cell_reader& cells, std::size_t table, gathered_column& column, std::uint32_t before,
                                 std::uint32_t rows) noexcept {
  const bool every = column.is_line || column.is_reporter;
  for (std::uint32_t row = 0; row < rows && (every || before + row == 0); ++row) {
    const cell one = cells.read(table, row, column.index);
    const std::uint64_t value = hash_of_cell(one);
    if (before + row == 0) {
      column.event = one.state;
      column.event_value = value;
    }
    if (column.is_line) column.lines = hash_with_line(column.lines, before + row, one.state, value);
    if (column.is_reporter && one.state == cell_state::value &&
        !reporters.push({static_cast<std::uint32_t>(&column - columns.data()), value}))
      failed = true;
  }
}

void filing_digest::impl::add(const filing& batch) noexcept {
  const std::size_t known = tables.size();
  if (batch.table_count() > known) {
    gathered_table* const more = tables.append(batch.table_count() - known);
    if (more == nullptr) return void(failed = true);
    std::fill_n(more, batch.table_count() - known, gathered_table{});
  }
  cell_reader cells(batch);
  for (std::size_t table = 0; table < batch.table_count() && !failed; ++table) {
    const auto rows = static_cast<std::uint32_t>(batch.row_count(table));
    if (rows == 0) continue;
    if (tables[table].rows == 0 && !meet(batch, table)) return void(failed = true);
    const gathered_table& met = tables[table];
    for (std::uint32_t i = 0; i < met.columns; ++i) gather(cells, table, columns[met.first_column + i], met.rows, rows);
    tables[table].rows += rows;
  }
}

/// Gives a table's columns to the maker as if their cells came now.
void filing_digest::impl::repeat(const filing& rest, std::size_t table, digest_maker& maker) const noexcept {
  const gathered_table& met = tables[table];
  maker.begin(digested_table{rest.table_name(table), rest.role_of_table(table), met.rows, rest.row_limit(table)});
  for (std::uint32_t i = met.first_column; i < met.first_column + met.columns; ++i) {
    const gathered_column& one = columns[i];
    const column& shown = rest.column_at(table, one.index);
    maker.begin(digested_column{shown.name, shown.role, shown.part});
    maker.add_lines(one.lines);
    for (std::size_t r = 0; one.is_reporter && r < reporters.size(); ++r)
      if (reporters[r].column == i) maker.add_reporter(reporters[r].value);
    if (shown.part == column_part::event) maker.add_event(one.event, one.event_value);
    maker.end_column();
  }
  maker.end_table();
}

// FGD1 accession|- event lines reporters flags · count, each reporter · tables, each: name role rows · end
void filing_digest::impl::write(const filing& rest, output& out) noexcept {
  array<std::uint64_t> all(budget);
  digest_maker maker(all);
  std::size_t filled = 0;
  for (std::size_t table = 0; table < tables.size(); ++table) {
    if (tables[table].rows == 0) continue;
    ++filled;
    repeat(rest, table, maker);
  }
  if (failed || maker.failed()) return out.fail();
  stored_file file{};
  maker.finish(file);
  const std::string_view accession = rest.accession();
  out.add(digest_mark);
  out.add(" ");
  out.add(accession.empty() || accession.find(' ') != std::string_view::npos ? "-" : accession);
  out.add(" ");
  for (const std::uint64_t number : {file.event, file.lines, file.reporters,
                                     (file.reporters_full ? reporters_full : 0) | (file.lines_full ? lines_full : 0)})
    add_hexadecimal(out, number);
  add_hexadecimal(out, all.size());
  for (const std::uint64_t one : all) add_hexadecimal(out, one);
  add_hexadecimal(out, filled);
  for (std::size_t table = 0; table < tables.size(); ++table) {
    if (tables[table].rows == 0) continue;
    write_merged_name(rest.form_of_table(table), rest.table_name(table), out);
    out.add(" ");
    add_hexadecimal(out, static_cast<std::uint64_t>(rest.role_of_table(table)));
    add_hexadecimal(out, tables[table].rows);
  }
  out.add(".");
}

filing_digest::filing_digest() noexcept : impl_(new (std::nothrow) impl) {}
filing_digest::~filing_digest() { delete impl_; }
void filing_digest::add(const filing& batch) noexcept {
  if (impl_ != nullptr) impl_->add(batch);
}
void filing_digest::finish(const filing& rest, output& out) noexcept {
  if (impl_ == nullptr) return out.fail();
  impl_->add(rest);
  impl_->write(rest, out);
}

void digest(const filing& source, output& out) noexcept { filing_digest().finish(source, out); }

// A workspace without columns: files, and which of them has how many rows in which table.
filing_groups::filing_groups() noexcept : data_(new (std::nothrow) workspace_data(SIZE_MAX)) {}
filing_groups::~filing_groups() { delete data_; }

namespace {

add_result take(workspace_data& data, digest_text& text) noexcept {
  stored_file file{};
  const bool marked = text.word() == digest_mark;
  const std::string_view accession = text.word();
  file.event = text.number();
  file.lines = text.number();
  file.reporters = text.number();
  const std::uint64_t flags = text.number(reporters_full | lines_full);
  file.reporters_full = (flags & reporters_full) != 0;
  file.lines_full = (flags & lines_full) != 0;
  file.first_reporter = static_cast<std::uint32_t>(data.reporters.size());
  file.reporter_count = static_cast<std::uint32_t>(text.number(UINT32_MAX));
  if (!marked || text.failed()) return add_result::malformed;
  for (std::uint32_t i = 0; i < file.reporter_count && !text.failed(); ++i)
    if (!data.reporters.push(text.number())) return add_result::out_of_memory;
  const auto index = static_cast<std::uint32_t>(data.files.size());
  const std::uint64_t tables = text.number();
  for (std::uint64_t i = 0; i < tables && !text.failed(); ++i) {
    const std::string_view name = text.word();
    const auto role = static_cast<table_role>(text.number(static_cast<std::uint64_t>(table_role::lines)));
    const auto rows = static_cast<std::uint32_t>(text.number(UINT32_MAX - 1));
    if (text.failed()) return add_result::malformed;
    const std::size_t found = data.find_table(name);
    const std::uint32_t id = found < data.tables.size() ? 0 : data.texts.intern(name);
    stored_table* const table = found < data.tables.size()    ? data.tables[found]
                                : id == text_dictionary::none ? nullptr
                                                              : data.add_table(id);
    if (table == nullptr) return add_result::out_of_memory;
    if (!table->parts.empty() && table->parts.back().file == index) return add_result::malformed;
    if (table->role == table_role::other) table->role = role;
    if (!table->parts.push({index, 0, rows, no_index})) return add_result::out_of_memory;
    file.rows += rows;
  }
  if (text.rest() != "." || text.failed()) return add_result::malformed;
  file.group = index;
  if (accession != "-") file.accession = data.texts.intern(accession);
  return file.accession != text_dictionary::none && data.files.push(file) ? add_result::added
                                                                          : add_result::out_of_memory;
}

}  // namespace

add_result filing_groups::add(std::string_view digest) noexcept {
  if (data_ == nullptr) return add_result::out_of_memory;
  const std::size_t reporters = data_->reporters.size(), tables = data_->tables.size();
  digest_text text(digest);
  const add_result result = take(*data_, text);
  data_->groups_current = false;
  if (result == add_result::added) return result;
  data_->reporters.truncate(reporters);
  data_->drop_tables(tables);
  for (stored_table* const table : data_->tables)
    if (!table->parts.empty() && table->parts.back().file == data_->files.size())
      table->parts.truncate(table->parts.size() - 1);
  return result;
}

bool filing_groups::update() noexcept { return data_ != nullptr && data_->update_groups(); }
std::size_t filing_groups::count() const noexcept { return data_ == nullptr ? 0 : data_->files.size(); }
std::size_t filing_groups::group(std::size_t filing) const noexcept { return data_->files[filing].group; }
std::size_t filing_groups::copy_of(std::size_t filing) const noexcept {
  const std::uint32_t first = data_->files[filing].copy_of;
  return first == no_index ? none : first;
}
std::size_t filing_groups::table_count() const noexcept { return data_ == nullptr ? 0 : data_->tables.size(); }
std::string_view filing_groups::table_name(std::size_t table) const noexcept {
  return data_->texts.at(data_->tables[table]->name);
}
std::size_t filing_groups::rows(std::size_t filing, std::size_t table) const noexcept {
  const table_part* const part = data_->tables[table]->part_of_file(static_cast<std::uint32_t>(filing));
  return part == nullptr ? 0 : part->count;
}
std::size_t filing_groups::repeats(std::size_t filing, std::size_t table) const noexcept {
  const table_part* const part = data_->tables[table]->part_of_file(static_cast<std::uint32_t>(filing));
  return part == nullptr || part->repeats == no_index ? none : part->repeats;
}

}  // namespace filigree
