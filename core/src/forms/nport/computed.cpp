// Columns of N-PORT that come from where a row stands and from the rows in it.
#include "forms/nport/nested_columns.hpp"
#include "forms/nport/spec.hpp"
#include "forms/sentence.hpp"
#include "table/filing_data.hpp"

#include "forms/nport/fund_columns.hpp"

namespace filigree::nport {
namespace {

/// The slot of a column of the row's own table.
std::uint16_t slot_in(const filing_data& data, std::uint32_t row, std::string_view column) noexcept {
  return slot_of(*data.tables[data.rows[row].table], column);
}

cell_state add_cell(const filing_data& data, std::uint32_t row, std::string_view column, text_buffer& out) noexcept {
  const std::uint16_t slot = slot_in(data, row, column);
  if (slot == no_slot) return cell_state::absent;
  const stored_cell& cell = *data.cell_at(row, slot);
  data.add_text(out, cell);
  return cell.state;
}

}  // namespace

cell_state compute_asset_category(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t parent = data.rows[row].parent;
  const bool is_part = parent != no_row && data.rows[parent].table == data.rows[row].table;
  return add_cell(data, is_part ? parent : row, "ELEMENT", out);
}

cell_state compute_instrument_kind(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t parent = data.rows[row].parent;
  if (parent == no_row || data.rows[parent].table != data.rows[row].table) return cell_state::absent;
  return add_cell(data, row, "ELEMENT", out);
}

cell_state compute_receipt_or_payment(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::size_t start = out.size();
  const cell_state state = add_cell(data, row, "LEG_ELEMENT", out);
  const bool receipt = out.view_from(start) == "floatingRecDesc", payment = out.view_from(start) == "floatingPmntDesc";
  if (!receipt && !payment) return state;
  out.truncate(start);
  out.add(receipt ? "Receipt" : "Payment");
  return state;
}

cell_state compute_outer_derivative(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t outer = data.enclosing(data.rows[row].parent, data.tables[data.rows[row].table]->name);
  if (outer == no_row) return cell_state::absent;
  out.add_number(data.rows[outer].order);
  return cell_state::value;
}

cell_state compute_derivative_category(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  // Rows inside a holding follow it at once.
  for (std::uint32_t i = row + 1; i < data.rows.size() && data.rows[i].table != data.rows[row].table; ++i)
    if (data.rows[i].parent == row && slot_in(data, i, "DERIVATIVE_CAT") != no_slot)
      return add_cell(data, i, "DERIVATIVE_CAT", out);
  return cell_state::absent;
}

}  // namespace filigree::nport
