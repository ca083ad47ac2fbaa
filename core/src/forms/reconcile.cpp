#include "forms/reconcile.hpp"

#include "forms/sentence.hpp"

namespace filigree {
namespace {

std::size_t find_table(const filing_data& data, std::string_view name) noexcept {
  std::size_t index = 0;
  while (index < data.tables.size() && data.tables[index]->name != name) ++index;
  return index;
}

}  // namespace

std::optional<decimal> difference(const decimal& a, const decimal& b) noexcept {
  decimal opposite = b;
  opposite.negative = !b.negative;
  return add(a, opposite);
}

std::size_t reconciler::rows(std::string_view table) const noexcept {
  const std::size_t index = find_table(data_, table);
  std::size_t count = 0;
  for (const stored_row& row : data_.rows) count += row.table == index;
  return count;
}

std::uint32_t reconciler::find_row(std::size_t table, std::size_t n) const noexcept {
  for (std::uint32_t row = 0; row < data_.rows.size(); ++row)
    if (data_.rows[row].table == table && n-- == 0) return row;
  return no_row;
}

const stored_cell* reconciler::find_cell(declared_cell declared) const noexcept {
  const std::size_t index = find_table(data_, declared.table);
  if (index == data_.tables.size()) return nullptr;
  const std::uint16_t slot = slot_of(*data_.tables[index], declared.column);
  return slot == no_slot ? nullptr : data_.cell_at(find_row(index, declared.row), slot);
}

std::optional<decimal> reconciler::number(declared_cell declared) noexcept {
  const stored_cell* const cell = find_cell(declared);
  if (cell == nullptr || cell->state != cell_state::value) return std::nullopt;
  return parse_decimal(data_.text_of(*cell, text_));
}

std::optional<decimal> reconciler::sum(std::string_view table, std::string_view column) noexcept {
  const std::size_t index = find_table(data_, table);
  if (index == data_.tables.size()) return std::nullopt;
  const std::uint16_t slot = slot_of(*data_.tables[index], column);
  std::optional<decimal> total;
  for (std::uint32_t row = 0; row < data_.rows.size() && slot != no_slot; ++row) {
    if (data_.rows[row].table != index) continue;
    const stored_cell& cell = *data_.cell_at(row, slot);
    const auto one = cell.state == cell_state::value ? parse_decimal(data_.text_of(cell, text_)) : std::nullopt;
    total = one ? add(total.value_or(decimal{}), *one) : std::nullopt;
    if (!total) return std::nullopt;
  }
  return total;
}

void reconciler::expect(declared_cell declared, const std::optional<decimal>& expected, const decimal& tolerance,
                        std::string_view code, std::string_view what) noexcept {
  const auto given = number(declared);
  if (!given || !expected) return;
  auto gap = difference(*given, *expected);
  if (!gap) return;
  gap->negative = false;
  if (compare(*gap, tolerance) <= 0) return;
  const stored_cell& cell = *find_cell(declared);
  char digits[decimal::max_chars];
  const std::string_view sum(digits, expected->write(digits));
  text_buffer before(data_.budget), after(data_.budget);
  before.add("The declared ") && before.add(what) && before.add(", ");
  after.add(", differs from what the filing itself gives: ") && after.add(sum) && after.add('.');
  data_.report(severity::warning, code, cell.place.offset, before.view(), data_.text_of(cell, text_), after.view());
}

}  // namespace filigree
