// Arrow out of a filing's table, or out of rows that are kept as texts.
#include <new>

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

  void add_field(const column& shown, arrow_type type, std::uint8_t scale = 0) noexcept {
    fields_.push({shown, type, scale});
  }
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
  void add_number(std::size_t field, bool known, std::uint64_t number) noexcept {
    if (known) {
      columns_[field].add_number(static_cast<std::int64_t>(number));
    } else {
      columns_[field].add_null(fields_[field].type);
    }
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

struct arrow_rows::impl {
  impl(std::string_view table, std::string_view title, arrow_form form) noexcept : rows(form), texts(budget) {
    texts.add(table);
    name_length = texts.size();
    texts.add(title);
  }
  [[nodiscard]] std::string_view name() const noexcept { return texts.view().substr(0, name_length); }
  [[nodiscard]] std::string_view title() const noexcept { return texts.view_from(name_length); }

  memory_budget budget{SIZE_MAX};
  arrow_table rows;
  text_buffer texts;  ///< the table's name and title
  std::size_t name_length = 0;
};

namespace {

arrow_type type_of(const arrow_text_column& one) noexcept {
  if (one.shown.type != value_type::decimal || one.number == arrow_number::text) return arrow_type_of(one.shown.type);
  return one.number == arrow_number::exact ? arrow_type::decimal128 : arrow_type::int64;
}

}  // namespace

arrow_rows::arrow_rows(std::string_view table, std::string_view title, std::span<const arrow_text_column> columns,
                       arrow_form form, output& out) noexcept
    : impl_(new (std::nothrow) impl(table, title, form)) {
  if (impl_ == nullptr) return;
  for (const arrow_text_column& one : columns) impl_->rows.add_field(one.shown, type_of(one), one.scale);
  if (impl_->budget.exhausted() || !impl_->rows.begin(impl_->name(), impl_->title(), out)) {
    delete impl_;
    impl_ = nullptr;
  }
}
arrow_rows::~arrow_rows() { delete impl_; }

void arrow_rows::add(std::size_t column, bool known, std::string_view text) noexcept {
  if (impl_ == nullptr || column >= impl_->rows.field_count()) return;
  if (impl_->rows.field(column).type != arrow_type::int64)
    return impl_->rows.add(column, known ? cell_state::value : cell_state::absent, text);
  std::uint64_t number = 0;
  for (const char c : text) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  impl_->rows.add_number(column, known, number);
}

void arrow_rows::end_row(output& out) noexcept {
  if (impl_ != nullptr) impl_->rows.end_row(out);
}

bool arrow_rows::finish(output& out) noexcept {
  if (impl_ == nullptr) return false;
  impl_->rows.end(impl_->name(), impl_->title(), out);
  return !impl_->rows.failed() && !out.failed();
}

}  // namespace filigree
