// A family of tables as data: the records that its rows are stored in, and the tables that show them. A filing has the
// tables of its form, then those of its container.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/table.hpp"

namespace filigree {

struct filing_data;
class text_buffer;

/// Fills `out` with the text of a computed cell of `row` (an index into filing_data::rows) and says its state.
using compute = cell_state (*)(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// Where a column takes its cells from.
enum class column_source : std::uint8_t {
  stored,     ///< the record's slot
  footnotes,  ///< the ids of the slot's footnotes
  accession,  ///< the filing's accession number
  row_key,    ///< 1, 2, 3 … within the table
  row_order,  ///< 1, 2, 3 … within the record: transactions and holdings share one order, as on paper
  computed    ///< from other cells
};

struct column_spec {
  column shown;
  column_source source;
  std::uint8_t slot = 0;        ///< stored: the value's slot; footnotes: the slot they hang on
  std::uint8_t notes_slot = 0;  ///< stored: whose footnotes the cell carries, most often the same slot
  compute compose = nullptr;
};

/// Rows of one kind, before they are shown: one type for each slot.
struct record_spec {
  std::span<const value_type> slots;
};

struct table_spec {
  std::string_view name;   ///< the data set's file name without its ending
  std::string_view title;
  const record_spec* record;
  std::span<const column_spec> columns;
  table_role role = table_role::other;
  std::uint16_t row_limit = 0;  ///< EDGAR takes no more rows in one filing; 0: no limit
};

struct family_spec {
  std::span<const table_spec> tables;
  void (*headline)(filing_data& data) noexcept;  ///< says the filing in one sentence, by filing_data::say; or null
};

}  // namespace filigree
