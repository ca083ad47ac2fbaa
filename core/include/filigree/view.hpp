// A view of one table of a workspace: which rows, in which order, in which groups, with which totals. It copies nothing
// but row numbers, and works in steps, so that a caller can stop, or draw in between.
//
//   filigree::view view(all, all.find_table("NONDERIV_TRANS"),
//   R"({"sort":[{"column":"TRANS_DATE","descending":true}]})"); while (view.step(100000)) {} view.row(0); // the
//   workspace's row that is shown first
//
// What a view shows is JSON; every member may be left out, and an unknown one is an error:
//
//   {"filter": [{"column": "ISSUERNAME", "contains": "lark"},          case ignored, as in "equals" and "starts"
//               {"column": "TRANS_CODE", "in": ["P", "S"]},            the exact text of each
//               {"column": "TRANS_SHARES", "from": "100", "to": "2500.50"},   numbers or dates, both ends included;
//                                                                      either end may be left out
//               {"column": "TRANS_PRICEPERSHARE", "state": ["empty", "footnote-only"]},
//               {"column": "TRANS_PRICEPERSHARE", "footnote": true},   has a footnote (false: has none)
//               {"column": "ISSUERNAME", "equals": "x", "not": true}], any of them turned round
//    "search": "quill",            rows with a cell whose text contains it, in any column but row numbers
//    "leading": false,             the search passes over the leading columns: they say nothing of one filing alone
//    "repeats": false,             leaves out rows that repeat another filing's (default: true, they are shown)
//    "group": ["ISSUERNAME", "TRANS_CODE"],    rows of equal values together; unknown is a value of its own, last
//    "sort": [{"column": "TRANS_DATE", "descending": true}, …],    stable; unknown last either way, within groups
//    "totals": ["TRANS_SHARES", …]}   of each group, and of all rows: decimals, or dates for least and largest
//
// Every filter must hold. A row whose cell is unknown passes no filter but "state", "footnote" and one with "not".
// Numbers compare exactly, dates by day; text sorts with letter case put aside (of accented
// Latin letters, too), then by its bytes.
//
// Totals are exact whatever their length: sums are never rounded. Unknown cells are counted apart and add nothing. Rows
// that repeat another filing's (workspace.hpp) are shown, but no total counts them.
//
// A view is of the rows that were there when it was made: rows added later are not in it (`behind`). Once a file is
// removed it is `stale` and gives nothing any more. The workspace must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "filigree/workspace.hpp"
#include "filigree/write.hpp"

namespace filigree {

enum class view_state : std::uint8_t {
  working,  ///< `step` has more to do; nothing is shown yet
  done,
  invalid,  ///< the specification is not understood: see `error`
  stale,    ///< rows were taken out of the workspace, or columns moved
  out_of_memory,
};
/// "working", "done", "invalid", "stale", "out-of-memory".
[[nodiscard]] std::string_view name_of(view_state state) noexcept;

/// One total of a group. The views hold until the view's next `step` or its end.
struct view_total {
  std::string_view column;
  std::uint64_t known;              ///< cells with a value, in rows that count
  std::uint64_t unknown;            ///< the others, in rows that count
  std::string_view sum;             ///< empty when nothing is known, and of dates
  std::string_view least, largest;  ///< empty when nothing is known
};

/// Rows that have the same values in the columns of "group". Without such columns one group has all rows.
struct view_group {
  std::size_t first;    ///< the first row in the view
  std::size_t rows;     ///< how many, one after another
  std::size_t repeats;  ///< how many of them repeat another filing's
};

struct view_data;

class view {
 public:
  /// At most `memory` bytes are taken.
  view(const workspace& source, std::size_t table, std::string_view specification,
       std::size_t memory = SIZE_MAX) noexcept;
  view(view&& other) noexcept;
  view& operator=(view&& other) noexcept;
  view(const view&) = delete;
  view& operator=(const view&) = delete;
  ~view();

  /// Works on about `rows` rows; true while there is more to do. A step over sorted text or groups may take a little
  /// longer.
  bool step(std::size_t rows) noexcept;
  [[nodiscard]] view_state state() const noexcept;
  /// A sentence when the specification is not understood.
  [[nodiscard]] std::string_view error() const noexcept;
  /// 0 … 1000 of the work.
  [[nodiscard]] std::uint32_t progress() const noexcept;
  /// True when rows were added since the view was made.
  [[nodiscard]] bool behind() const noexcept;

  [[nodiscard]] std::size_t table() const noexcept;
  /// Empty and 0 once the view is stale. Columns are the table's, leading ones included.
  [[nodiscard]] std::string_view table_name() const noexcept;
  [[nodiscard]] std::string_view table_title() const noexcept;
  [[nodiscard]] std::size_t column_count() const noexcept;
  [[nodiscard]] column column_at(std::size_t index) const noexcept;
  /// 0 until all is done.
  [[nodiscard]] std::size_t row_count() const noexcept;
  /// The workspace's row that is shown in place `index`.
  [[nodiscard]] std::uint32_t row(std::size_t index) const noexcept;
  /// The file of that row, and the one that it repeats, 0 for none.
  [[nodiscard]] std::uint32_t file(std::size_t index) const noexcept;
  [[nodiscard]] std::uint32_t repeats(std::size_t index) const noexcept;

  /// The columns of "group", by their index in the table.
  [[nodiscard]] std::size_t group_column_count() const noexcept;
  [[nodiscard]] std::size_t group_column(std::size_t n) const noexcept;
  [[nodiscard]] std::size_t group_count() const noexcept;
  [[nodiscard]] view_group group_at(std::size_t index) const noexcept;
  [[nodiscard]] std::size_t total_count() const noexcept;
  /// The n-th of "totals" in a group.
  [[nodiscard]] view_total total_of(std::size_t group, std::size_t n) const noexcept;
  /// The n-th of "totals" over all groups.
  [[nodiscard]] view_total total(std::size_t n) const noexcept;
  /// How many of all rows repeat another filing's.
  [[nodiscard]] std::size_t repeat_count() const noexcept;

  /// Looks for a cell whose text contains `text`, letter case ignored, from `row` and `column` on (both included),
  /// along the rows, over at most `rows` rows; on success these two are its place, else `row` is the first not looked
  /// at.
  [[nodiscard]] bool find_next(std::string_view text, std::size_t rows, std::size_t& row,
                               std::size_t& column) const noexcept;
  /// The same backwards; when nothing is found `row` is the last looked at.
  [[nodiscard]] bool find_previous(std::string_view text, std::size_t rows, std::size_t& row,
                                   std::size_t& column) const noexcept;

  [[nodiscard]] std::size_t memory_used() const noexcept;

 private:
  friend class view_reader;
  friend class view_writer;
  view_data* data_;
};

/// Reads cells of a view, by their place in it.
class view_reader {
 public:
  explicit view_reader(const view& source) noexcept : source_(&source) {}
  /// An absent cell when the row or the column is out of range.
  workspace_cell read(std::size_t row, std::size_t column) noexcept;

 private:
  const view* source_;
  char text_[decimal::max_chars];
};

/// {"state","error","progress","behind","table","rows","repeats","groups","totals":[{"column","known","unknown","sum",
/// "least","largest"}]}; sums and numbers are texts, so that no reader rounds them; unknown is null.
void write_description(const view& source, output& out) noexcept;

/// Rows for the screen: {"rows":[{"row","file","repeats","cells":[…]}]}. `row` is the workspace's, `file` an id,
/// `repeats` an id or null. A cell is null when it is absent or not-applicable and has nothing to show, else
/// {"value","state", "offset","length","footnotes"}: value is text or null; "state" is left out when it is value,
/// places and footnotes when there are none; "raw" stands there for what was filed when it is not of the column's type.
void write_slice(const view& source, std::size_t first, std::size_t count, output& out) noexcept;

/// {"groups":[{"first","rows","repeats","values":[…],"totals":[…]}]}
void write_groups(const view& source, std::size_t first, std::size_t count, output& out) noexcept;

/// What is written of a view: all its rows or some, in its order.
enum class view_format : std::uint8_t {
  csv,  ///< as write_delimited
  tsv,
  json,          ///< {"table","columns":[{"name","type"}],"rows":[[…], …]} as in write_json
  ndjson,        ///< as write_ndjson
  arrow,         ///< Arrow IPC file ("Feather 2")
  arrow_stream,  ///< Arrow IPC stream
};
/// False for a name that is none of "csv", "tsv", "json", "ndjson", "arrow", "arrow-stream".
[[nodiscard]] bool parse_view_format(std::string_view name, view_format& format) noexcept;

struct view_write_options {
  layout columns = layout::own;  ///< sec: the data sets' columns alone, in their writings
  bool provenance = false;  ///< JSON and NDJSON: each cell with its place; CSV, TSV and Arrow: four more columns at the
                            ///< end, SOURCE_FILE, SOURCE_SHA256, SOURCE_OFFSET and SOURCE_LENGTH: the file, and the
                            ///< stretch of it that the row's values stand in, as write_delimited has them
  bool leading = true;      ///< the columns in front that say which filing a row is from
  bool header = true;       ///< CSV, TSV
  std::size_t first = 0;    ///< first row of the view
  std::size_t count = SIZE_MAX;  ///< how many rows
};

/// Writes a view piece by piece, so that the whole is never in memory; the pieces one after another are the file.
class view_writer {
 public:
  view_writer(const view& source, view_format format, const view_write_options& options) noexcept;
  view_writer(const view_writer&) = delete;
  view_writer& operator=(const view_writer&) = delete;
  ~view_writer();

  /// Appends the next piece, of some thousand rows; true while there is more. False with `out.failed()` on trouble:
  /// memory ran out, or the view is not done or is stale.
  bool step(output& out) noexcept;

 private:
  struct impl;
  impl* impl_;
};

}  // namespace filigree
