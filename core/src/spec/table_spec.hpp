// A form as data: its tables, their columns, and where in an XML document each of them stands. Nothing else needs to be
// written for a new XML form; spec/compile.hpp makes of it what the reader works with. A filing has the tables of its
// form, then those of its container.
//
// Paths. A table's `rows` is the path of the element that begins a row, from the root on: "informationTable/infoTable".
// A column's `path` goes on from there:
//
//   "shrsOrPrnAmt/sshPrnamt"       the element's text
//   "identifiers/isin/@value"      an attribute
//   "."                            the row element's own text, where it has no elements
//   "name()"                       the row element's own name: which of several alternatives the row is
//   "company/."                    the text of an element that in other filings holds elements
//   "../../name()"                 that of an element around it
//   "../isin/@value"               for rows that begin at `isin` alone: where rows of a table begin at several elements
//   "@id"                          its own attribute
//   "securityTitle*"               a box of the ownership schema: `<value>` in it, references to footnotes beside that
//   "transactionCoding/footnoteId" references to footnotes there hang on this column
//   "cusip|cusips/cusipNumber"     either place; what a filing gives twice is not lost, see OTHER_VALUES
//
// Names are local names: any namespace prefix is passed over. Columns that follow one another with the same path take
// the first, second, third … of an element that repeats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/table.hpp"

namespace filigree {

struct filing_data;
class text_buffer;

constexpr std::uint16_t no_slot = 0xFFFF;
constexpr std::uint8_t no_table = 0xFF;

/// Fills `out` with the text of a computed cell of `row` (an index into filing_data::rows) and says its state.
using compute = cell_state (*)(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// Where a column takes its cells from.
enum class column_source : std::uint8_t {
  stored,       ///< the record's slot
  footnotes,    ///< the ids of the slot's footnotes
  accession,    ///< the filing's accession number
  filing_date,  ///< the day of filing that the submission's header gives
  row_key,      ///< 1, 2, 3 … within the table
  row_order,    ///< 1, 2, 3 … within the record: transactions and holdings share one order, as on paper
  parent_key,   ///< the row key of the row of table `shown.refers` that encloses this one
  computed      ///< from other cells
};

struct column_spec {
  column shown;
  column_source source = column_source::stored;
  std::string_view path = {};          ///< stored: see above; empty when a reader or the header fills the slot
  std::uint16_t slot = no_slot;        ///< stored: the value's slot, given by compile.hpp unless a reader names it;
                                       ///< footnotes: the slot they hang on
  std::uint16_t notes_slot = no_slot;  ///< stored: whose footnotes the cell carries; most often its own
  bool joins = false;                  ///< an element that repeats is one text, `, ` between its pieces
  compute compose = nullptr;
};

/// Rows of one kind, before they are shown: one type for each slot.
struct record_spec {
  std::span<const value_type> slots;
};

struct table_spec {
  std::string_view name;  ///< the data set's file name without its ending
  std::string_view title;
  std::span<const column_spec> columns;
  std::string_view rows = {};  ///< where a row begins, alternatives between `|`; one that ends with `?` is a row only
                               ///< when one of `decisive` is filled, else one of table `otherwise`; a table without
                               ///< `otherwise` has no row for an element that gives no cell of its own
  table_role role = table_role::other;
  std::uint16_t row_limit = 0;          ///< EDGAR takes no more rows in one filing; 0: no limit
  std::uint8_t same_rows = no_table;    ///< shows the rows of that table before it, with other columns of theirs
  std::uint8_t same_record = no_table;  ///< has rows of its own, stored as those of that table; slots are named then
  std::uint8_t otherwise = no_table;
  std::span<const std::uint16_t> decisive = {};
  bool inferred = false;                ///< made of one document that nobody described: another may have other columns
  const record_spec* record = nullptr;  ///< made by compile.hpp
  std::uint8_t rows_before = 0;         ///< made by compile.hpp: how many tables before this one `same_rows` stands
  std::uint8_t record_before = 0;       ///< likewise the table that the record belongs to
};

}  // namespace filigree
