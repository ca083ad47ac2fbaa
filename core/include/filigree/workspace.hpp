// One table set over many filings: tables of one form and name are one table, column by column. Where other forms have
// tables of that name, the form stands in front: 13F_SUBMISSION (forms.hpp, write_merged_name).
//
//   filigree::workspace all;
//   const auto added = all.add(packed.view(), "a.xml");       // pack.hpp
//   filigree::workspace_reader cells(all);
//   cells.read(all.find_table("NONDERIV_TRANS"), 0, 5).text;
//
// Leading columns stand before the filings' own, in every table:
//
//   FILE           the label given to `add`
//   ACCESSION      the submission's number, unknown for a bare document
//   FORM           the form's name
//   FILING_DATE    the day of filing; left out where a filing's own table has a column of that name
//   FILING_GROUP   number of the group (see below) that the filing belongs to
//   REPEATS        FILE of the filing whose rows these repeat; nothing for rows that count
//
// Columns are merged by name. One that a filing's table does not have is not-applicable in its rows; one that has
// another type in another filing becomes a second column, NAME_TYPE. Columns of the part row_key are numbered 1, 2, 3 …
// over the whole table, so they are unique; they are numbered anew when a file is removed.
//
// Groups. EDGAR takes ten reporting owners and thirty rows in one filing, so that one event may come in several
// filings, and one filing may be there twice, as XML and as submission. Which columns and tables take part is data of
// the forms (column_part, table_role, row_limit). Filings are one group when
//
//   1. their accession numbers are equal: they are copies, every row of which repeats. The rows of the copy that has
//   most
//      of them count, table by table, since a copy may be cut; among equals those of the first one added.
//   2. their events (issuer, period, form) and their lines are equal, line by line, at least one line being there, and
//      they share a reporter, or one of them has as many reporters as one filing can have. The lines repeat those of
//      the first one added. Where all reporters are equal and an accession number is unknown, they are copies as in 1.
//      Without the condition on reporters, two directors who were granted the same number of shares would become one.
//   3. their events and their reporters are equal, and one of them has as many lines as one filing can have: the others
//      go on where it ends. No row repeats; each counts.
//
// Lines are compared by value in every column that is data: 1.50 equals 1.5; footnotes' ids are not compared. An
// amendment is another form than what it amends, so the two are no group: which lines it corrects is not for a total to
// guess. Lines of one filing never repeat each other, however equal they are (price tranches).
//
// The workspace owns copies of everything; it does not keep packs. Nothing here throws or traps: what does not fit into
// memory is refused, and what was there stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "filigree/table.hpp"

namespace filigree {

enum class add_result : std::uint8_t {
  added,
  malformed,      ///< the bytes are no pack; nothing of them was taken
  out_of_memory,  ///< nothing of the pack was taken
};

/// One filing of a workspace. The views hold until the workspace changes.
struct workspace_file {
  std::uint32_t id;            ///< never given twice in one workspace
  std::string_view name;       ///< as given to `add`
  std::string_view accession;  ///< empty when unknown
  std::string_view form;       ///< empty when unknown
  std::string_view sha256;     ///< as given to `add`
  std::uint64_t start;         ///< where the source begins in its file: filing::start
  std::uint32_t bytes;         ///< size of the source
  std::uint32_t rows;          ///< in all tables
  std::uint32_t group;         ///< 1-based: the index + 1 of the group's first file
  bool has_filing_date;
  date filing_date;
  std::uint32_t copy_of;  ///< id of the first file that is a copy of the same filing; 0: none
};

/// One cell. The views hold until the next `read` or until the workspace changes.
struct workspace_cell {
  cell_state state;
  value_type type;
  std::string_view text;       ///< as cell::text: empty unless state is value
  std::string_view raw;        ///< what was filed, at most its first 256 bytes, where state is invalid or ambiguous
  span place;                  ///< in the filing's source; nowhere when the cell has no place of its own
  std::uint64_t start;         ///< of that source in its file: what is written out counts from the file's first byte
  std::string_view footnotes;  ///< ids of the footnotes, each ended by footnote_end
  std::uint32_t file;          ///< id of the file
};
constexpr char footnote_end = '\x1F';

struct workspace_data;

class workspace {
 public:
  /// At most `memory` bytes are taken.
  explicit workspace(std::size_t memory = SIZE_MAX) noexcept;
  workspace(workspace&& other) noexcept;
  workspace& operator=(workspace&& other) noexcept;
  workspace(const workspace&) = delete;
  workspace& operator=(const workspace&) = delete;
  ~workspace();

  /// Adds the filings of a pack. `name` labels them in FILE, `sha256` is their file's, in hexadecimal, for provenance:
  /// where they are empty, what the pack says of each filing. `id` gets the number of the first; the others' follow it.
  add_result add(std::string_view packed, std::string_view name = {}, std::string_view sha256 = {},
                 std::uint32_t* id = nullptr) noexcept;
  /// Takes a file's rows out again; false when there is no such file. Its texts' memory stays taken until `clear`.
  bool remove(std::uint32_t id) noexcept;
  void clear() noexcept;

  [[nodiscard]] std::size_t file_count() const noexcept;
  [[nodiscard]] workspace_file file_at(std::size_t index) const noexcept;
  /// Number of different filing groups.
  [[nodiscard]] std::size_t group_count() const noexcept;

  [[nodiscard]] std::size_t table_count() const noexcept;
  /// table_count() when there is none of the name.
  [[nodiscard]] std::size_t find_table(std::string_view name) const noexcept;
  [[nodiscard]] std::string_view table_name(std::size_t table) const noexcept;
  /// What filings themselves call the table: SUBMISSION.
  [[nodiscard]] std::string_view own_table_name(std::size_t table) const noexcept;
  [[nodiscard]] std::string_view table_title(std::size_t table) const noexcept;
  [[nodiscard]] std::size_t row_count(std::size_t table) const noexcept;
  /// Leading columns included.
  [[nodiscard]] std::size_t column_count(std::size_t table) const noexcept;
  /// column_count() when there is none of the name.
  [[nodiscard]] std::size_t find_column(std::size_t table, std::string_view name) const noexcept;
  /// The views hold until the workspace changes.
  [[nodiscard]] column column_at(std::size_t table, std::size_t index) const noexcept;
  /// How many of the columns are leading ones.
  [[nodiscard]] std::size_t leading_columns(std::size_t table) const noexcept;
  /// Id of the file whose rows this row repeats, 0 for a row that counts.
  [[nodiscard]] std::uint32_t repeats(std::size_t table, std::size_t row) const noexcept;

  /// Bytes taken, all in all.
  [[nodiscard]] std::size_t memory_used() const noexcept;

 private:
  friend class workspace_reader;
  friend class view;
  workspace_data* data_;
};

/// Reads cells of a workspace, with a buffer for numbers and dates: no allocation.
class workspace_reader {
 public:
  explicit workspace_reader(const workspace& source) noexcept : source_(&source) {}
  /// All counted from 0; an absent cell when one is out of range.
  workspace_cell read(std::size_t table, std::size_t row, std::size_t column) noexcept;

 private:
  const workspace* source_;
  char text_[decimal::max_chars];
};

class output;

/// {"files":n,"groups":n,"memory":n,"tables":[{"name","ownName","title","rows","leading","columns":[{"name","type","title",
/// "meaning","origin","role","sense"}]}]}; a plain column has no sense.
void write_description(const workspace& source, output& out) noexcept;

/// {"files":[{"id","name","accession","form","filingDate","sha256","bytes","start","rows","group","copyOf"}]}; unknown
/// is null.
void write_files(const workspace& source, std::size_t first, std::size_t count, output& out) noexcept;

}  // namespace filigree
