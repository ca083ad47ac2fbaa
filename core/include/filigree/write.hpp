// Tables out: JSON, NDJSON, CSV and TSV. Same filing, same bytes, natively and as WebAssembly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/filing.hpp"

namespace filigree {

/// Bytes being written; grows, never throws.
class output {
 public:
  output() noexcept;
  ~output();
  output(const output&) = delete;
  output& operator=(const output&) = delete;

  [[nodiscard]] std::string_view view() const noexcept;
  /// True when memory ran out: what `view` gives is then cut.
  [[nodiscard]] bool failed() const noexcept;
  void clear() noexcept;
  /// Appends text as it is.
  void add(std::string_view text) noexcept;
  /// What was written is not whole: `failed` is true from now on.
  void fail() noexcept;

 private:
  friend class writer;
  struct impl;
  impl* impl_;
};

enum class layout : std::uint8_t {
  own,  ///< every column; ISO dates; true and false
  sec   ///< the data sets' columns only; dates as 14-NOV-2011; booleans as 1 and 0 (formats/08 §1)
};

struct write_options {
  layout columns = layout::own;
  bool provenance = false;      ///< each cell as {value, raw, state, offset, length, footnotes}; JSON and NDJSON only
  std::string_view table = {};  ///< only the table of this name; empty: all
};

/// The whole filing as one JSON object on one line, no line break at its end: `source`, `form`, `accession`,
/// `headline`, `documents`, `tables`, `diagnostics`, `coverage`. Places count from the start of the file that the
/// filing is part of (filing::start). Unknown cells are null; decimals are numbers with the filed digits.
void write_json(const filing& source, const write_options& options, output& out) noexcept;

/// How many rows of other filings stand before this one's in a table.
struct rows_before {
  std::string_view table;
  std::uint64_t rows;
};

/// What stands around the rows of one filing in a table that holds rows of many filings.
struct row_frame {
  /// FILE, ACCESSION, FORM and FILING_DATE in front of each row; the last not where a table has such a column itself.
  bool leading = false;
  std::string_view file, accession, form;
  std::string_view filing_date;  ///< `2011-11-14`; empty when unknown
  std::string_view sha256;      ///< not empty: SOURCE_FILE, SOURCE_SHA256, SOURCE_OFFSET, SOURCE_LENGTH behind each row
  std::uint64_t keys_from = 0;  ///< is added to each surrogate key (`…_SK`), so that keys stay unique over filings
  std::span<const rows_before> parents_from =
      {};  ///< the same for keys of rows in other tables, by those tables' names
};

/// Whether a column holds a surrogate key: a number that tells the rows of one table apart, its own or another's.
[[nodiscard]] bool is_surrogate_key(const column& one) noexcept;

/// What is added to the column's keys in a table of many filings.
[[nodiscard]] std::uint64_t keys_before(const column& one, const row_frame& frame) noexcept;

/// Whether FILING_DATE stands in front of each row: only with `leading`, and not where the table has a column of that
/// name.
[[nodiscard]] bool shows_filing_date(const filing& source, std::size_t table, const row_frame& frame) noexcept;

/// The columns that a row_frame puts in front of a table's own, and those behind them; static.
[[nodiscard]] std::span<const column> columns_in_front(const filing& source, std::size_t table,
                                                       const row_frame& frame) noexcept;
[[nodiscard]] std::span<const column> columns_behind(const row_frame& frame) noexcept;

/// The bytes from the first to the last of the row's own values: keys, which many rows share, are left aside. Nowhere
/// when no value has a place.
[[nodiscard]] span place_of_row(const filing& source, std::size_t table, std::size_t row) noexcept;

/// One JSON object a line for each row: `table`, then each column by name.
void write_ndjson(const filing& source, const write_options& options, output& out,
                  const row_frame& frame = {}) noexcept;

/// What a page needs to show a filing before it asks for rows: titles, meanings, counts, headline, diagnostics.
void write_description(const filing& source, output& out) noexcept;

/// Rows `first` … `first + count - 1` of the table called `name`, with provenance: {"rows":[[cell, …], …]}.
void write_slice(const filing& source, std::string_view name, std::size_t first, std::size_t count,
                 output& out) noexcept;

enum class delimited : std::uint8_t {
  csv,  ///< RFC 4180: CRLF, quotes where needed
  tsv   ///< as the data sets have it: LF, no quoting; tabs and line breaks in values become blanks
};

/// One table's rows, with its header line if `header`. Cells that a spreadsheet would run as a formula (text beginning
/// with = + - @ or a control character) get an apostrophe in front, but for TSV in the SEC's layout, which is for
/// loading beside the data sets and keeps every value as it is.
void write_delimited(const filing& source, std::size_t table, delimited format, layout columns, bool header,
                     output& out, const row_frame& frame = {}) noexcept;

/// Whether a table is part of an output: tables of our own are left out while they are empty.
[[nodiscard]] bool is_listed(const filing& source, std::size_t table, const write_options& options) noexcept;

/// The day of filing: from a column that is for it, else from the submission's header. Empty when unknown, else a date
/// (ISO or 20111114) that is good until the next read.
std::string_view filing_date_of(const filing& source, cell_reader& cells) noexcept;

/// Index of the table called `name`, or table_count().
[[nodiscard]] std::size_t find_table(const filing& source, std::string_view name) noexcept;

}  // namespace filigree
