#include "filigree/filings_table.hpp"

#include <new>

#include "spec/columns.hpp"
#include "spec/compile.hpp"
#include "table/filing_data.hpp"

namespace filigree {
namespace {

using namespace columns;
using enum value_type;

enum filing_slot : std::uint16_t { group, copy_of, row_count, repeated_count, bytes, sha256, problem };
enum repeat_slot : std::uint16_t { table_name, repeated, file };

constexpr column_spec filing_columns[] = {
    at(group,
       own("FILING_GROUP", decimal, {}, "Group", "Filings that report one event, or are copies, have one number.")),
    at(copy_of, own("COPY_OF", text, {}, "Copy of", "The file of the first copy of the same filing.")),
    at(row_count, own("ROWS", decimal, {}, "Rows", "Rows written, in all tables.")),
    at(repeated_count, own("REPEATED_ROWS", decimal, {}, "Repeated rows",
                           "How many of them repeat another filing's: the table REPEATS tells which.")),
    at(bytes, own("BYTES", decimal, {}, "Bytes", "Size of the filing's source.")),
    at(sha256, own("SHA256", text, {}, "SHA-256", "Of the file or member that it came from, in hexadecimal.")),
    at(problem, own("PROBLEM", text, {}, "Problem", "Why it was not read, or not whole.")),
};
constexpr column_spec repeat_columns[] = {
    at(table_name, own("TABLE", code, {}, "Table", "The table that the rows stand in.")),
    at(repeated, own("ROWS", decimal, {}, "Rows", "How many rows the filing has in it; all of them repeat.")),
    at(file, own("REPEATS", text, {}, "Repeats", "The file whose rows these repeat: totals count them once.")),
};
constexpr table_spec tables[] = {{.name = "FILINGS", .title = "Filings", .columns = filing_columns},
                                 {.name = "REPEATS", .title = "Repeated rows", .columns = repeat_columns}};
constinit const std::span<const table_spec> filings_tables = compiled<tables, nothing_ignored>::tables;

void put(filing_data& data, std::uint32_t row, std::uint16_t slot, std::string_view text) noexcept {
  if (!text.empty()) data.compose(row, slot, text, {});
}
void put(filing_data& data, std::uint32_t row, std::uint16_t slot, std::uint64_t number) noexcept {
  data.scratch.clear();
  data.scratch.add_number(number);
  data.compose(row, slot, data.scratch.view(), {});
}

}  // namespace

filing list_filing(const listed_filing& one) noexcept {
  filing result(new (std::nothrow) filing_data({}, {}));
  if (result.data_ == nullptr) return result;
  filing_data& data = *result.data_;
  const std::uint8_t first = data.use(filings_tables);
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
