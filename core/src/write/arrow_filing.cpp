// Arrow out of filings: one table of one, or the tables of one name of many, one after another.
#include <iterator>
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
  impl(std::string_view table, arrow_form form, layout columns) noexcept : rows(form), texts(budget), written(columns) {
    texts.add(table);
    name_length = texts.size();
  }

  [[nodiscard]] std::string_view name() const noexcept { return texts.view().substr(0, name_length); }
  [[nodiscard]] std::string_view title() const noexcept { return texts.view_from(name_length); }
  [[nodiscard]] bool is_written(const column& one) const noexcept {
    return written == layout::own || one.origin == column_origin::sec;
  }
  template <class Action>
  void each_column(const filing& source, std::size_t table, Action action) const noexcept {
    for (std::size_t i = 0; i < source.column_count(table); ++i)
      if (is_written(source.column_at(table, i))) action(source.column_at(table, i), i);
  }
  [[nodiscard]] static std::size_t leading_fields_of(const filing& source, std::size_t table,
                                                     const row_frame& frame) noexcept {
    if (!frame.leading) return 0;
    return shows_filing_date(source, table, frame) ? leading_of_filing : leading_of_filing - 1;
  }

  /// Views of a filing's columns are static, so that they may be kept.
  bool begin(const filing& source, std::size_t table, const row_frame& frame, output& out) noexcept {
    leading_fields = leading_fields_of(source, table, frame);
    has_source = !frame.sha256.empty();
    for (std::size_t i = 0; i < leading_fields; ++i)
      rows.add_field(leading_columns[i], arrow_type_of(leading_columns[i].type));
    each_column(source, table, [&](const column& one, std::size_t) { rows.add_field(one, arrow_type_of(one.type)); });
    for (const column& one : source_columns)
      if (has_source) rows.add_field(one, one.type == value_type::decimal ? arrow_type::int64 : arrow_type::utf8);
    texts.add(source.table_title(table));
    return rows.begin(name(), title(), out);
  }
  [[nodiscard]] bool has_same_columns(const filing& source, std::size_t table, const row_frame& frame) const noexcept {
    if (leading_fields_of(source, table, frame) != leading_fields || frame.sha256.empty() == has_source) return false;
    std::size_t field = leading_fields;
    bool same = true;
    each_column(source, table, [&](const column& one, std::size_t) {
      same = same && field < rows.field_count() && one.name == rows.field(field).shown.name &&
             one.type == rows.field(field).shown.type;
      ++field;
    });
    return same && field + (has_source ? std::size(source_columns) : 0) == rows.field_count();
  }
  void add_text(std::size_t field, std::string_view text) noexcept {
    rows.add(field, text.empty() ? cell_state::absent : cell_state::value, text);
  }
  void add_row(const filing& source, std::size_t table, std::size_t row, const row_frame& frame,
               cell_reader& cells) noexcept {
    const std::string_view leading[] = {frame.file, frame.accession, frame.form, frame.filing_date};
    std::size_t field = 0;
    for (; field < leading_fields; ++field) add_text(field, leading[field]);
    each_column(source, table, [&](const column& one, std::size_t i) {
      const cell read = cells.read(table, row, i);
      key_digits digits;
      rows.add(field++, read.state, is_surrogate_key(one) ? counted_on(read.text, frame.keys_from, digits) : read.text);
    });
    if (!has_source) return;
    const span place = place_of_row(source, table, row);
    add_text(field++, frame.file);
    add_text(field++, frame.sha256);
    rows.add_number(field++, place.placed(), source.start().offset + place.offset);
    rows.add_number(field, place.placed(), place.length);
  }

  memory_budget budget{SIZE_MAX};
  arrow_table rows;
  text_buffer texts;  ///< the table's name and title
  layout written;
  std::size_t name_length = 0;
  std::size_t leading_fields = 0;
  bool has_source = false;
};

arrow_appender::arrow_appender(std::string_view table, arrow_form form, layout columns) noexcept
    : impl_(new (std::nothrow) impl(table, form, columns)) {}
arrow_appender::~arrow_appender() { delete impl_; }
bool arrow_appender::failed() const noexcept {
  return impl_ == nullptr || impl_->rows.failed() || impl_->budget.exhausted();
}

bool arrow_appender::append(const filing& source, const row_frame& frame, output& out) noexcept {
  if (failed()) return false;
  const std::size_t table = find_table(source, impl_->name());
  if (table == source.table_count() || source.row_count(table) == 0) return true;
  if (!impl_->rows.begun() && !impl_->begin(source, table, frame, out)) return false;
  if (!impl_->has_same_columns(source, table, frame)) return false;
  cell_reader cells(source);
  for (std::size_t row = 0; row < source.row_count(table); ++row) {
    impl_->add_row(source, table, row, frame, cells);
    impl_->rows.end_row(out);
  }
  return !failed() && !out.failed();
}

bool arrow_appender::finish(output& out) noexcept {
  if (failed()) return false;
  if (impl_->rows.begun()) impl_->rows.end(impl_->name(), impl_->title(), out);
  return !failed() && !out.failed();
}

}  // namespace filigree
