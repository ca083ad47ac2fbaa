#include "filigree/filings_table.hpp"

#include <new>

#include "table/filing_data.hpp"

namespace filigree {
namespace {

enum filing_slot : std::uint8_t { group, copy_of, row_count, repeated_count, bytes, sha256, problem };
enum repeat_slot : std::uint8_t { table_name, repeated, file };

constexpr value_type filing_slots[] = {value_type::decimal, value_type::text, value_type::decimal, value_type::decimal,
                                       value_type::decimal, value_type::text, value_type::text};
constexpr value_type repeat_slots[] = {value_type::code, value_type::decimal, value_type::text};
constexpr record_spec records[] = {{filing_slots}, {repeat_slots}};

constexpr column_spec own(std::string_view name, value_type type, std::uint8_t slot, std::string_view title,
                          std::string_view meaning) {
  return {{name, type, title, meaning, column_origin::filigree, column_role::data}, column_source::stored, slot, slot};
}

constexpr column_spec filing_columns[] = {
    own("FILING_GROUP", value_type::decimal, group, "Group",
        "Filings that report one event, or are copies, have one number."),
    own("COPY_OF", value_type::text, copy_of, "Copy of", "The file of the first copy of the same filing."),
    own("ROWS", value_type::decimal, row_count, "Rows", "Rows written, in all tables."),
    own("REPEATED_ROWS", value_type::decimal, repeated_count, "Repeated rows",
        "How many of them repeat another filing's: the table REPEATS tells which."),
    own("BYTES", value_type::decimal, bytes, "Bytes", "Size of the filing's source."),
    own("SHA256", value_type::text, sha256, "SHA-256", "Of the file or member that it came from, in hexadecimal."),
    own("PROBLEM", value_type::text, problem, "Problem", "Why it was not read, or not whole."),
};
constexpr column_spec repeat_columns[] = {
    own("TABLE", value_type::code, table_name, "Table", "The table that the rows stand in."),
    own("ROWS", value_type::decimal, repeated, "Rows", "How many rows the filing has in it; all of them repeat."),
    own("REPEATS", value_type::text, file, "Repeats", "The file whose rows these repeat: totals count them once."),
};
constexpr table_spec tables[] = {{"FILINGS", "Filings", &records[0], filing_columns},
                                 {"REPEATS", "Repeated rows", &records[1], repeat_columns}};
constinit const family_spec family = {tables, nullptr};

void put(filing_data& data, std::uint32_t row, std::uint8_t slot, std::string_view text) noexcept {
  if (!text.empty()) data.compose(row, slot, text, {});
}
void put(filing_data& data, std::uint32_t row, std::uint8_t slot, std::uint64_t number) noexcept {
  data.scratch.clear();
  data.scratch.add_number(number);
  data.compose(row, slot, data.scratch.view(), {});
}

}  // namespace

filing list_filing(const listed_filing& one) noexcept {
  filing result(new (std::nothrow) filing_data({}, {}));
  if (result.data_ == nullptr) return result;
  filing_data& data = *result.data_;
  const std::uint8_t first = data.use(family);
  const std::uint32_t row = data.begin_row(first);
  std::uint64_t repeated_rows = 0;
  for (const auto& each : one.repeats) repeated_rows += each.rows;
  put(data, row, group, one.group);
  put(data, row, copy_of, one.copy_of);
  put(data, row, row_count, one.rows);
  put(data, row, repeated_count, repeated_rows);
  put(data, row, bytes, one.bytes);
  put(data, row, sha256, one.sha256);
  put(data, row, problem, one.problem);
  for (const auto& each : one.repeats) {
    const std::uint32_t line = data.begin_row(static_cast<std::uint8_t>(first + 1));
    put(data, line, table_name, each.table);
    put(data, line, repeated, each.rows);
    put(data, line, file, each.file);
  }
  data.finish();
  return result;
}

}  // namespace filigree
