// From an input's bytes to the bytes of the outputs; one call for each input, in many threads.
#pragma once

#include "arguments.hpp"
#include "keys.hpp"
#include "rendered.hpp"

namespace filigree::cli {

class batch_counter;

class renderer {
 public:
  renderer(const arguments& given, key_counter& keys) : given_(given), keys_(keys) {}
  /// `index` counts inputs from 0, in order.
  [[nodiscard]] rendered render(input&& one, std::uint64_t index) const;

 private:
  [[nodiscard]] std::vector<read_filing> pieces_of(input& one, batch_counter* counter) const;
  bool judge(const read_filing& part, rendered& result) const;
  void record(const read_filing& part, const key_counts& rows, std::string digest, rendered& result) const;
  void read(input& one, rendered& result, key_counter::turn& turn) const;
  void read_again(read_filing&& rest, batch_counter& counter, bool merged, rendered& result,
                  key_counter::turn& turn) const;
  void write(const read_filing& part, const key_counts& before, bool merged, rendered& result) const;
  [[nodiscard]] bool is_merged(bool several) const;

  const arguments& given_;
  key_counter& keys_;
};

/// Makes the rows of a filing's tables into chunks.
class table_rows {
 public:
  /// `before` are the rows that stand in front of the filing's, by table. `merged`: with those of other filings.
  table_rows(const arguments& given, const filing_labels& labels, const key_counts& before, bool merged)
      : given_(given), labels_(labels), before_(before), merged_(merged) {}
  /// `source` is the filing, or some rows of it.
  [[nodiscard]] chunk of(const filing& source, std::size_t table) const;

 private:
  [[nodiscard]] std::uint64_t count_before(std::size_t table) const;

  const arguments& given_;
  const filing_labels& labels_;
  const key_counts& before_;
  bool merged_;
};

/// What stands around a filing's rows, by its labels or by the journal's record of it; its texts must outlive the
/// frame.
template <typename labels>
[[nodiscard]] row_frame frame_of(const labels& one, bool leading) {
  row_frame frame;
  frame.leading = leading;
  frame.file = one.label;
  frame.accession = one.accession;
  frame.form = one.form;
  frame.filing_date = one.filing_date;
  return frame;
}

/// Names the tables that came since the last call.
void name_tables(const filing& source, filing_labels& labels);

/// Whether the table is one of those that are asked for.
[[nodiscard]] bool is_asked_for(const arguments& given, const filing& source, std::size_t table);

/// Adds the rows of the tables that are asked for.
void count_rows(const arguments& given, const filing& source, const filing_labels& labels, key_counts& rows);

/// The day of filing as the rows have it, empty when unknown.
[[nodiscard]] std::string day_of_filing(const filing& source);

/// Written bytes, or an end to the input (std::bad_alloc): half a table must not pass for one.
[[nodiscard]] std::string text_of(const output& out);

/// What stands over a table that is printed below others.
[[nodiscard]] std::string title_of_printed(std::string_view table, bool first);

/// The rows of one table as a format has them, and what stands in front of a file's first ones. With `provenance` cells
/// of NDJSON tell where they stand.
[[nodiscard]] chunk rows_of(const filing& source, std::size_t table, format as, layout columns, const row_frame& frame,
                            bool provenance);

/// How the files of a format end: ".csv".
[[nodiscard]] const char* ending_of(format as);

}  // namespace filigree::cli
