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

#include "digits.hpp"
#include "filigree/date.hpp"

namespace filigree::cli {
namespace {

/// What is held at a time.
constexpr std::int64_t group_rows = 131'072, group_bytes = std::int64_t{32} << 20;

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
  column_writer(const kept_column& column, const digit_count& digits) : kind_(column.kind), column_(column) {
    if (kind_ == stored::number && !digits.fits()) kind_ = stored::text;
    if (kind_ == stored::number) {
      scale_ = digits.scale();
      type_ = arrow::decimal128(digit_count::most, scale_);
    } else {
      type_ = kind_ == stored::date ? arrow::date32() : kind_ == stored::boolean ? arrow::boolean() : arrow::utf8();
    }
  }
  arrow::Status begin() { return arrow::MakeBuilder(arrow::default_memory_pool(), type_, &builder_); }

  [[nodiscard]] std::shared_ptr<arrow::Field> field() const {
    constexpr const char* roles[] = {"data", "key", "footnotes"};
    return arrow::field(
        column_.name, type_, true,
        arrow::key_value_metadata({{"title", column_.title},
                                   {"meaning", column_.meaning},
                                   {"filigree.type", std::string(name_of(column_.type))},
                                   {"filigree.role", roles[static_cast<std::size_t>(column_.role)]},
                                   {"filigree.origin", column_.origin == column_origin::sec ? "sec" : "filigree"}}));
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
  const kept_column& column_;
  int scale_ = 0;
  std::shared_ptr<arrow::DataType> type_;
  std::unique_ptr<arrow::ArrayBuilder> builder_;
};

class table_writer {
 public:
  table_writer(const kept_table& table, const std::string& path) : table_(table), path_(path) {}

  arrow::Status run() {
    if (!measure(table_, head_, digits_)) return unreadable();
    ARROW_RETURN_NOT_OK(begin());
    row_file rows(table_.path);
    std::vector<stored_cell> cells;
    table_head again;  // columns_ refer to the first
    rows.begin(again);
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

  arrow::Status begin() {
    arrow::FieldVector fields;
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      columns_.emplace_back(head_.columns[i], digits_[i]);
      ARROW_RETURN_NOT_OK(columns_.back().begin());
      fields.push_back(columns_.back().field());
    }
    schema_ = arrow::schema(
        fields, arrow::key_value_metadata({{"table", table_.name}, {"title", head_.title}, {"writer", "filigree"}}));
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
  table_head head_;
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
