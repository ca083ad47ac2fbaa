// Tables as they are described to a reader: names, columns, and one cell at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/cell.hpp"
#include "filigree/span.hpp"

namespace filigree {

/// Whose name a column bears.
enum class column_origin : std::uint8_t {
  sec,      ///< the SEC data set's own name and place (formats/08 §1)
  filigree  ///< ours; these stand behind the data set's columns
};

/// What a column is for.
enum class column_role : std::uint8_t {
  data,
  key,       ///< ties rows together: accession number, surrogate row number
  footnotes  ///< ids of the footnotes that hang on the column before it: "F1, F2"
};

/// What a column tells about its filing among others; a workspace of many filings asks for it (workspace.hpp).
enum class column_part : std::uint8_t {
  plain,
  row_key,      ///< numbers the rows of its table: a workspace numbers them anew over all filings
  filing_date,  ///< the day of filing
  parent_key,   ///< the row_key of a row in table `refers`: numbered anew with it
  event,        ///< with the others of its kind names what a filing is about: issuer, period, form
  reporter      ///< names who reports, one in each row of a table of reporters
};

/// What a column says of its row, in words that hold for every form. Who draws or marks rows asks for these, so that
/// nobody needs to know a column by name. The first column of a sense counts, but for `held_kind` and `category`.
enum class column_sense : std::uint8_t {
  plain,
  event_date,    ///< day on which it happened
  event_code,    ///< code of what happened
  code_meaning,  ///< what event_code stands for
  printed_code,  ///< event_code as paper has it
  direction,     ///< of an event: A acquired, D disposed of
  amount,        ///< how many, without a sign: of different things it has no sum
  price,         ///< in US dollars, of one of the amount
  value,         ///< worth in US dollars: has a sum; negative where disposed of or owed
  filed_value,   ///< worth in the filing's own unit, which other filings may not share
  held,          ///< name of what the row is about: a security, its issuer
  held_kind,     ///< tells apart what has the same name: class of the security, put or call
  category,      ///< a code by which amounts are commonly divided
  subject,       ///< name of whom or what the filing is about
  note_id,       ///< id of a footnote, as cells cite it
  note_text      ///< what that footnote says
};

/// "event-date", "direction" …; empty for plain.
[[nodiscard]] std::string_view name_of(column_sense sense) noexcept;

/// What a table's rows are to their filing.
enum class table_role : std::uint8_t {
  other,
  reporters,  ///< who reports: a filing with too many of them is filed again with the rest
  lines       ///< what is reported: filings that differ in their reporters only repeat it
};

/// One column's description. The views live as long as the filing.
struct column {
  std::string_view name;  ///< "TRANS_SHARES"
  value_type type;
  std::string_view title;    ///< as the paper form says it: "Amount"
  std::string_view meaning;  ///< one sentence
  column_origin origin;
  column_role role;
  column_part part = column_part::plain;
  std::string_view refers = {};  ///< parent_key: name of the table whose row the number tells
  column_sense sense = column_sense::plain;
};

/// One cell as read. `text` is valid until the next `read` of the same reader; the other views live with the filing.
struct cell {
  cell_state state;
  value_type type;
  std::string_view text;  ///< the value: decoded text, `12000`, `2011-11-14`, `true`; empty unless state is value
  std::string_view raw;   ///< exactly the bytes at `place`
  span place;             ///< nowhere when the cell has no place of its own
  std::span<const span> pieces;     ///< the parts of `place` that belong to this cell, when not all of it does
  std::span<const span> footnotes;  ///< where each reference to a footnote stands; see `footnote_id`
};

class filing;

/// Reads cells of one filing, with one buffer for texts that need decoding: no allocation per cell.
class cell_reader {
 public:
  explicit cell_reader(const filing& source) noexcept;
  cell_reader(const cell_reader&) = delete;
  cell_reader& operator=(const cell_reader&) = delete;
  ~cell_reader();

  /// The cell in `row` and `column` of `table`, all counted from 0; an absent cell when one is out of range.
  cell read(std::size_t table, std::size_t row, std::size_t column) noexcept;

  /// The id that a reference names: "F1", whether the source says `F1` or `(1)`. Valid until the next call.
  std::string_view footnote_id(span reference) noexcept;

 private:
  struct scratch;
  const filing* filing_;
  scratch* scratch_;
};

}  // namespace filigree
