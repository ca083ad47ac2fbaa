#include "forms/thirteenf/computed.hpp"

#include "filigree/decimal.hpp"
#include "forms/thirteenf/cusip.hpp"
#include "forms/thirteenf/spec.hpp"
#include "table/filing_data.hpp"

namespace filigree::thirteenf {
namespace {

/// The filing's unit of value: `in_dollars`, `in_thousands`, or empty. `out` is left as it was.
std::string_view unit_of(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::size_t first_table = data.rows[row].table - holding_table;
  const std::uint32_t totals = data.row_of(first_table + reconciliation_table, 0);
  const stored_cell* const unit = data.cell_at(totals, reconciliation::unit);
  if (unit == nullptr || unit->state != cell_state::value) return {};
  const std::size_t start = out.size();
  data.add_text(out, *unit);
  const bool is_dollars = out.view_from(start) == in_dollars;
  out.truncate(start);
  return is_dollars ? in_dollars : in_thousands;
}

}  // namespace

cell_state compute_value_usd(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const stored_cell& value = *data.cell_at(row, holding::value);
  if (value.state != cell_state::value) return value.state == cell_state::empty ? cell_state::absent : value.state;
  const std::string_view unit = unit_of(data, row, out);
  if (unit.empty()) return cell_state::ambiguous;
  const std::size_t start = out.size();
  data.add_text(out, value);
  auto number = parse_decimal(out.view_from(start));
  out.truncate(start);
  if (number && unit == in_thousands) number = multiply(*number, {1000, 0, false});
  if (!number) return cell_state::absent;
  char digits[decimal::max_chars];
  out.add(std::string_view(digits, number->write(digits)));
  return cell_state::value;
}

cell_state compute_cusip_valid(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const stored_cell& cusip = *data.cell_at(row, holding::cusip);
  if (cusip.state != cell_state::value) return cell_state::absent;
  const std::size_t start = out.size();
  data.add_text(out, cusip);
  const bool right = check_cusip(out.view_from(start)) == cusip_check::right;
  out.truncate(start);
  out.add(right ? "true" : "false");
  return cell_state::value;
}

}  // namespace filigree::thirteenf
