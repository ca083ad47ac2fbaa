// Arrow out of filings: one table of one, or the tables of one name of many, one after another.
#include <new>

#include "table/leading.hpp"
#include "write/arrow_batch.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

/// Fields and columns of one table on its way out.
class arrow_table {
 public:
  explicit arrow_table(arrow_form form) noexcept : fields_(budget_), output_(budget_, form) {}
  ~arrow_table() {
    for (std::size_t i = 0; i < made_; ++i) columns_[i].~arrow_column();
    if (columns_ != nullptr) budget_.release(columns_, made_ * sizeof(arrow_column));
  }
  arrow_table(const arrow_table&) = delete;
  arrow_table& operator=(const arrow_table&) = delete;

  void add_field(const column& shown, arrow_type type, std::uint8_t scale = 0) noexcept { fields_.push({shown, type, scale}); }
  bool begin(std::string_view name, std::string_view title, output& out) noexcept {
    if (budget_.exhausted()) return false;
    columns_ = static_cast<arrow_column*>(budget_.resize(nullptr, 0, fields_.size() * sizeof(arrow_column)));
    if (columns_ == nullptr) return false;
    for (; made_ < fields_.size(); ++made_) new (columns_ + made_) arrow_column(budget_);
    output_.begin(name, title, fields_.data(), fields_.size(), out);
    return !budget_.exhausted();
  }
  void add(std::size_t field, cell_state state, std::string_view text) noexcept {
    if (state == cell_state::value) {
      columns_[field].add(fields_[field], text);
    } else {
      columns_[field].add_null(fields_[field].type);
    }
    bytes_ += text.size();
  }
  void end_row(output& out) noexcept {
    if (++rows_ >= arrow_batch_rows || bytes_ >= arrow_batch_bytes) flush(out);
  }
  void flush(output& out) noexcept {
    if (rows_ > 0) output_.batch(fields_.data(), columns_, fields_.size(), out);
    rows_ = bytes_ = 0;
  }
  void end(std::string_view name, std::string_view title, output& out) noexcept {
    flush(out);
    output_.end(name, title, fields_.data(), fields_.size(), out);
  }
  [[nodiscard]] bool failed() const noexcept { return budget_.exhausted(); }
  [[nodiscard]] std::size_t field_count() const noexcept { return fields_.size(); }
  [[nodiscard]] const arrow_field& field(std::size_t i) const noexcept { return fields_[i]; }
  [[nodiscard]] bool begun() const noexcept { return columns_ != nullptr; }

 private:
  memory_budget budget_{SIZE_MAX};
  array<arrow_field> fields_;
  arrow_column* columns_ = nullptr;
  std::size_t made_ = 0;
  arrow_output output_;
  std::size_t rows_ = 0, bytes_ = 0;
};

/// decimal128 where all of the column's values fit at one scale.
arrow_field field_for(const filing& source, std::size_t table, std::size_t index, cell_reader& cells) noexcept {
  const column& shown = source.column_at(table, index);
  if (shown.type != value_type::decimal) return {shown, arrow_type_of(shown.type)};
  decimal_fit fit;
  for (std::size_t row = 0; row < source.row_count(table); ++row) {
    const cell one = cells.read(table, row, index);
    if (one.state != cell_state::value) continue;
    const auto number = parse_decimal(one.text);
    if (number) fit.add(*number);
  }
  return {shown, fit.fits() ? arrow_type::decimal128 : arrow_type::utf8, fit.scale()};
}

bool has_column(const filing& source, std::size_t table, std::string_view name) noexcept {
  for (std::size_t i = 0; i < source.column_count(table); ++i)
    if (source.column_at(table, i).name == name) return true;
  return false;
}

}  // namespace

void write_arrow(const filing& source, std::size_t table, arrow_form form, output& out) noexcept {
  if (table >= source.table_count()) return out.fail();
  arrow_table rows(form);
  cell_reader cells(source);
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const arrow_field field = field_for(source, table, i, cells);
    rows.add_field(field.shown, field.type, field.scale);
  }
  if (!rows.begin(source.table_name(table), source.table_title(table), out)) return out.fail();
  for (std::size_t row = 0; row < source.row_count(table); ++row) {
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      const cell one = cells.read(table, row, i);
      rows.add(i, one.state, one.text);
    }
    rows.end_row(out);
  }
  rows.end(source.table_name(table), source.table_title(table), out);
  if (rows.failed()) out.fail();
}

struct arrow_appender::impl {
  impl(std::string_view table, arrow_form form) noexcept : rows(form), texts(budget) { texts.add(table); name = texts.size(); }

  /// Views of a filing's columns are static, so that they may be kept.
  bool begin(const filing& source, std::size_t table, output& out) noexcept {
    for (std::size_t i = 0; i < leading_of_filing; ++i)
      if (!has_column(source, table, leading_columns[i].name))
        rows.add_field(leading_columns[i], arrow_type_of(leading_columns[i].type));
    leading_fields = rows.field_count();
    for (std::size_t i = 0; i < source.column_count(table); ++i)
      rows.add_field(source.column_at(table, i), arrow_type_of(source.column_at(table, i).type));
    texts.add(source.table_title(table));
    return rows.begin(texts.view().substr(0, name), texts.view().substr(name), out);
  }
  [[nodiscard]] bool has_same_columns(const filing& source, std::size_t table) const noexcept {
    if (rows.field_count() - leading_fields != source.column_count(table)) return false;
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      const column& one = source.column_at(table, i);
      const column& known = rows.field(leading_fields + i).shown;
      if (one.name != known.name || one.type != known.type) return false;
    }
    return true;
  }
  void add_leading(const filing& source, std::string_view file, std::string_view filed) noexcept {
    for (std::size_t i = 0; i < leading_fields; ++i) {
      const std::string_view field = rows.field(i).shown.name;
      const std::string_view text = field == "FILE"        ? file
                                    : field == "ACCESSION" ? source.accession()
                                    : field == "FORM"      ? source.form()
                                                           : filed;
      rows.add(i, text.empty() ? cell_state::absent : cell_state::value, text);
    }
  }
  void add_key(std::size_t field) noexcept {
    char digits[20];
    std::size_t at = sizeof digits;
    for (std::uint64_t rest = row_number; rest != 0; rest /= 10) digits[--at] = static_cast<char>('0' + rest % 10);
    rows.add(field, cell_state::value, std::string_view(digits + at, sizeof digits - at));
  }

  memory_budget budget{SIZE_MAX};
  arrow_table rows;
  text_buffer texts;             ///< the table's name and title
  std::size_t name = 0;          ///< length of the name
  std::size_t leading_fields = 0;
  std::uint64_t row_number = 0;
};

arrow_appender::arrow_appender(std::string_view table, arrow_form form) noexcept : impl_(new (std::nothrow) impl(table, form)) {}
arrow_appender::~arrow_appender() { delete impl_; }
bool arrow_appender::failed() const noexcept { return impl_ == nullptr || impl_->rows.failed() || impl_->budget.exhausted(); }

bool arrow_appender::append(const filing& source, std::string_view file, output& out) noexcept {
  if (failed()) return false;
  const std::size_t table = find_table(source, impl_->texts.view().substr(0, impl_->name));
  if (table == source.table_count() || source.row_count(table) == 0) return true;
  if (!impl_->rows.begun() && !impl_->begin(source, table, out)) return false;
  if (!impl_->has_same_columns(source, table)) return false;
  cell_reader cells(source);
  char filed[10];
  const std::string_view day = filing_date_of(source, cells);
  const std::size_t filed_length = day.copy(filed, sizeof filed);  // the view ends with the next read
  for (std::size_t row = 0; row < source.row_count(table); ++row) {
    ++impl_->row_number;
    impl_->add_leading(source, file, {filed, filed_length});
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      if (source.column_at(table, i).part == column_part::row_key) {
        impl_->add_key(impl_->leading_fields + i);
        continue;
      }
      const cell one = cells.read(table, row, i);
      impl_->rows.add(impl_->leading_fields + i, one.state, one.text);
    }
    impl_->rows.end_row(out);
  }
  return !failed() && !out.failed();
}

bool arrow_appender::finish(output& out) noexcept {
  if (failed()) return false;
  if (impl_->rows.begun()) impl_->rows.end(impl_->texts.view().substr(0, impl_->name), impl_->texts.view().substr(impl_->name), out);
  return !failed() && !out.failed();
}

}  // namespace filigree
