#include "parquet.hpp"

#include <arrow/api.h>
#include <arrow/io/file.h>
#include <arrow/util/compression.h>
#include <arrow/util/decimal.h>
#include <arrow/util/utf8.h>
#include <parquet/arrow/writer.h>
#include <parquet/properties.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

#include "filigree/date.hpp"

namespace filigree::cli {
namespace {

constexpr int most_digits = 38;  // of decimal128
/// What is held at a time.
constexpr std::int64_t group_rows = 131'072, group_bytes = std::int64_t{32} << 20;

/// Digits that the numbers of a column have before and behind the point.
class digit_count {
 public:
  void add(std::string_view number) {
    if (number.starts_with('-')) number.remove_prefix(1);
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string_view whole = number.substr(0, point);
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    whole_ = std::max(whole_, static_cast<int>(std::min<std::size_t>(whole.size(), most_digits + 1)));
    const std::size_t behind = number.size() - std::min(point + 1, number.size());
    scale_ = std::max(scale_, static_cast<int>(std::min<std::size_t>(behind, most_digits + 1)));
  }
  [[nodiscard]] bool fits() const { return whole_ + scale_ <= most_digits; }
  [[nodiscard]] int scale() const { return scale_; }

 private:
  int whole_ = 0, scale_ = 0;
};

/// File names may have bytes that are not UTF-8.
std::string as_utf8(const std::string& text) {
  if (arrow::util::ValidateUTF8(text)) return text;
  std::string out;
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "\xEF\xBF\xBD";
  return out;
}

/// One column of the row group that is being filled.
class column_writer {
 public:
  column_writer(const stored_cell& named, const digit_count& digits) : kind_(named.kind), name_(as_utf8(named.text)) {
    if (kind_ == stored::number && !digits.fits()) kind_ = stored::text;
    if (kind_ == stored::number) {
      scale_ = digits.scale();
      type_ = arrow::decimal128(most_digits, scale_);
    } else {
      type_ = kind_ == stored::date ? arrow::date32() : kind_ == stored::boolean ? arrow::boolean() : arrow::utf8();
    }
  }
  arrow::Status begin() { return arrow::MakeBuilder(arrow::default_memory_pool(), type_, &builder_); }

  [[nodiscard]] std::shared_ptr<arrow::Field> field(stored named) const {
    const char* const meant = named == stored::number    ? "decimal"
                              : named == stored::date    ? "date"
                              : named == stored::boolean ? "boolean"
                                                         : "text";
    return arrow::field(name_, type_, true, arrow::key_value_metadata({{"filigree.type", meant}}));
  }

  arrow::Status add(const stored_cell& one) {
    if (one.kind == stored::nothing) return builder_->AppendNull();
    switch (kind_) {
      case stored::number: {
        arrow::Decimal128 value;
        std::int32_t precision = 0, scale = 0;
        ARROW_RETURN_NOT_OK(arrow::Decimal128::FromString(one.text, &value, &precision, &scale));
        ARROW_ASSIGN_OR_RAISE(value, value.Rescale(scale, scale_));
        return static_cast<arrow::Decimal128Builder&>(*builder_).Append(value);
      }
      case stored::date: {
        const auto day = parse_date(one.text);
        if (!day) return arrow::Status::Invalid(one.text, " is no date");
        return static_cast<arrow::Date32Builder&>(*builder_).Append(day_number(*day));
      }
      case stored::boolean:
        return static_cast<arrow::BooleanBuilder&>(*builder_).Append(one.text == "true");
      case stored::text:
      case stored::nothing:
        break;
    }
    return static_cast<arrow::StringBuilder&>(*builder_).Append(as_utf8(one.text));
  }
  arrow::Result<std::shared_ptr<arrow::Array>> take() { return builder_->Finish(); }

 private:
  stored kind_;
  std::string name_;
  int scale_ = 0;
  std::shared_ptr<arrow::DataType> type_;
  std::unique_ptr<arrow::ArrayBuilder> builder_;
};

class table_writer {
 public:
  table_writer(const kept_table& table, const std::string& path) : table_(table), path_(path) {}

  arrow::Status run() {
    ARROW_RETURN_NOT_OK(measure());
    ARROW_RETURN_NOT_OK(begin());
    row_file rows(table_.path);
    std::vector<stored_cell> cells;
    rows.next(cells);  // the names
    while (rows.next(cells)) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        ARROW_RETURN_NOT_OK(columns_[i].add(cells[i]));
        held_bytes_ += static_cast<std::int64_t>(cells[i].text.size());
      }
      if (++held_rows_ >= group_rows || held_bytes_ >= group_bytes) ARROW_RETURN_NOT_OK(flush());
    }
    if (rows.damaged()) return unreadable();
    ARROW_RETURN_NOT_OK(flush());
    ARROW_RETURN_NOT_OK(writer_->Close());
    return file_->Close();
  }

 private:
  [[nodiscard]] arrow::Status unreadable() const {
    return arrow::Status::IOError(table_.name, ": holds rows that cannot be read");
  }

  /// First time over the rows: what their numbers need.
  arrow::Status measure() {
    row_file rows(table_.path);
    std::vector<stored_cell> cells;
    if (!rows.next(names_)) return unreadable();
    digits_.resize(names_.size());
    while (rows.next(cells)) {
      if (cells.size() != names_.size()) return unreadable();
      for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].kind == stored::number) digits_[i].add(cells[i].text);
    }
    return rows.damaged() ? unreadable() : arrow::Status::OK();
  }

  arrow::Status begin() {
    arrow::FieldVector fields;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      columns_.emplace_back(names_[i], digits_[i]);
      ARROW_RETURN_NOT_OK(columns_.back().begin());
      fields.push_back(columns_.back().field(names_[i].kind));
    }
    schema_ = arrow::schema(fields, arrow::key_value_metadata({{"table", table_.name}, {"writer", "filigree"}}));
    parquet::WriterProperties::Builder properties;
    if (arrow::util::Codec::IsAvailable(arrow::Compression::SNAPPY)) properties.compression(arrow::Compression::SNAPPY);
    const auto kept = parquet::ArrowWriterProperties::Builder().store_schema()->build();
    ARROW_ASSIGN_OR_RAISE(file_, arrow::io::FileOutputStream::Open(path_));
    ARROW_ASSIGN_OR_RAISE(writer_, parquet::arrow::FileWriter::Open(*schema_, arrow::default_memory_pool(), file_,
                                                                    properties.build(), kept));
    return arrow::Status::OK();
  }

  arrow::Status flush() {
    if (held_rows_ == 0) return arrow::Status::OK();
    arrow::ArrayVector arrays;
    for (column_writer& one : columns_) {
      ARROW_ASSIGN_OR_RAISE(auto array, one.take());
      arrays.push_back(std::move(array));
    }
    ARROW_RETURN_NOT_OK(writer_->WriteTable(*arrow::Table::Make(schema_, arrays, held_rows_), held_rows_));
    held_rows_ = held_bytes_ = 0;
    return arrow::Status::OK();
  }

  const kept_table& table_;
  const std::string& path_;
  std::vector<stored_cell> names_;
  std::vector<digit_count> digits_;
  std::vector<column_writer> columns_;
  std::shared_ptr<arrow::Schema> schema_;
  std::shared_ptr<arrow::io::FileOutputStream> file_;
  std::unique_ptr<parquet::arrow::FileWriter> writer_;
  std::int64_t held_rows_ = 0, held_bytes_ = 0;
};

}  // namespace

bool can_write_parquet() { return true; }

bool write_parquet(const kept_table& table, const std::string& path, std::string& problem) {
  try {
    const arrow::Status done = table_writer(table, path).run();
    if (!done.ok()) problem = path + ": " + done.message();
    return done.ok();
  } catch (const std::exception& failed) {  // Parquet's own classes throw
    problem = path + ": " + failed.what();
    return false;
  }
}

}  // namespace filigree::cli
