#include "forms/nport/checks.hpp"

#include "filigree/decimal.hpp"
#include "forms/nport/contract.hpp"
#include "forms/nport/spec.hpp"
#include "forms/sentence.hpp"
#include "table/filing_data.hpp"

namespace filigree::nport {
namespace {

enum sum : std::size_t { values, percentages };

constexpr std::uint16_t contract_slots = contract::category + 1;

/// Where the family's tables begin among the filing's.
std::uint8_t first_table(const filing_data& data) noexcept {
  std::uint8_t table = 0;
  while (table < data.tables.size() && data.tables[table] != family.tables.data()) ++table;
  return table;
}

std::optional<decimal> number_at(filing_data& data, std::uint32_t row, std::uint16_t slot) noexcept {
  const stored_cell& cell = *data.cell_at(row, slot);
  return cell.state == cell_state::value ? parse_decimal(data.text_of(cell, data.scratch)) : std::nullopt;
}

decimal minus(decimal number) noexcept {
  number.negative = !number.negative && number.coefficient != 0;
  return number;
}

/// Whether a and b lie further apart than `tolerance`; not when the numbers are too long to tell.
bool differ(const decimal& a, const decimal& b, decimal tolerance) noexcept {
  auto gap = add(a, minus(b));
  if (!gap) return false;
  gap->negative = tolerance.negative = false;
  return compare(*gap, tolerance) > 0;
}

bool shows(const table_spec& table, std::uint16_t slot) noexcept {
  for (const column_spec& one : table.columns)
    if (one.source == column_source::stored && one.slot == slot) return true;
  return false;
}

/// A contract that has what one of foreign currencies has, and what another has: its row is in one table only.
void keep_hidden_values(filing_data& data, std::uint32_t row) noexcept {
  const table_spec& table = *data.tables[data.rows[row].table];
  for (std::uint16_t slot = 0; slot < contract_slots; ++slot) {
    const stored_cell cell = *data.cell_at(row, slot);
    if (!cell.place.placed() || cell.place.length == 0 || shows(table, slot)) continue;
    data.report(severity::warning, "value-of-another-contract", cell.place.offset, {}, data.bytes_at(cell.place),
                " belongs to a contract of another kind; it is among the other values.");
    data.add_other("derivativeInfo", cell.place, cell.rules);
  }
}

}  // namespace

void check_row(filing_data& data, std::uint32_t row) noexcept {
  const std::uint8_t base = first_table(data);
  switch (data.rows[row].table - base) {
    case holding_table:
      data.sums[values].add(number_at(data, row, holding_value));
      data.sums[percentages].add(number_at(data, row, holding_percentage));
      break;
    case future_table:
    case exchange_table:
    case swap_table:
      keep_hidden_values(data, row);
      break;
    default:
      break;
  }
}

void check_portfolio(filing_data& data) noexcept {
  const std::uint8_t base = first_table(data);
  std::uint32_t row = 0;
  while (row < data.rows.size() && data.rows[row].table != base + submission_table) ++row;
  if (row == data.rows.size()) return;
  const table_spec& fund = family.tables[fund_table];
  const std::uint16_t net_slot = slot_of(fund, "NET_ASSETS");
  const auto assets = number_at(data, row, slot_of(fund, "TOTAL_ASSETS"));
  const auto liabilities = number_at(data, row, slot_of(fund, "TOTAL_LIABILITIES"));
  const auto net = number_at(data, row, net_slot);
  if (!net) return;
  const span place = data.cell_at(row, net_slot)->place;
  constexpr decimal dollar{1, 0, false}, hundred{100, 0, false};
  if (assets && liabilities) {
    const auto expected = add(*assets, minus(*liabilities));
    if (expected && differ(*expected, *net, dollar))
      data.report(severity::warning, "net-assets-differ", place.offset, "The net assets, ", data.bytes_at(place),
                  ", are not the total assets less the liabilities.");
  }
  // Each percentage is rounded: a gap below one percent of net assets says nothing.
  const running_sum &value = data.sums[values], &percent = data.sums[percentages];
  if (value.count == 0 || !value.known || !percent.known) return;
  const auto by_percent = multiply(percent.total, *net), by_value = multiply(value.total, hundred);
  if (by_percent && by_value && differ(*by_percent, *by_value, *net))
    data.report(severity::warning, "percentages-differ", place.offset,
                "The holdings' values and their percentages do not fit the net assets, ", data.bytes_at(place),
                ", within one percent.");
}

}  // namespace filigree::nport
