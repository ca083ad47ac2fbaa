#include "workspace/digest.hpp"

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

/// Only cells that take part are read.
void gather(const filing& source, std::size_t table, cell_reader& cells, digest_maker& maker) noexcept {
  const auto rows = static_cast<std::uint32_t>(source.row_count(table));
  const table_role role = source.role_of_table(table);
  maker.begin(digested_table{source.table_name(table), role, rows, source.row_limit(table)});
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column& shown = source.column_at(table, i);
    const bool every = (role == table_role::lines && shown.role == column_role::data) ||
                       (role == table_role::reporters && shown.part == column_part::reporter);
    if (!every && shown.part != column_part::event) continue;
    maker.begin(digested_column{shown.name, shown.role, shown.part});
    for (std::uint32_t row = 0; row < (every ? rows : 1); ++row) {
      const cell one = cells.read(table, row, i);
      maker.add(row, one.state, hash_of_cell(one));
    }
    maker.end_column();
  }
  maker.end_table();
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

// FGD1 accession|- event lines reporters flags · count, each reporter · tables, each: name role rows · end
void digest(const filing& source, output& out) noexcept {
  memory_budget budget(SIZE_MAX);
  array<std::uint64_t> reporters(budget);
  digest_maker maker(reporters);
  cell_reader cells(source);
  std::size_t tables = 0;
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (source.row_count(table) == 0) continue;
    ++tables;
    gather(source, table, cells, maker);
  }
  if (maker.failed()) return out.fail();
  stored_file file{};
  maker.finish(file);
  out.add(digest_mark);
  out.add(" ");
  out.add(source.accession().empty() || source.accession().find(' ') != std::string_view::npos ? "-"
                                                                                               : source.accession());
  out.add(" ");
  for (const std::uint64_t number : {file.event, file.lines, file.reporters,
                                     (file.reporters_full ? reporters_full : 0) | (file.lines_full ? lines_full : 0)})
    add_hexadecimal(out, number);
  add_hexadecimal(out, reporters.size());
  for (const std::uint64_t one : reporters) add_hexadecimal(out, one);
  add_hexadecimal(out, tables);
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (source.row_count(table) == 0) continue;
    write_merged_name(source.form_of_table(table), source.table_name(table), out);
    out.add(" ");
    add_hexadecimal(out, static_cast<std::uint64_t>(source.role_of_table(table)));
    add_hexadecimal(out, source.row_count(table));
  }
  out.add(".");
}

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
