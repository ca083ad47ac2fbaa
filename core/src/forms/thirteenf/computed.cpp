#include "forms/thirteenf/computed.hpp"

#include <algorithm>

#include "filigree/decimal.hpp"
#include "forms/thirteenf/cusip.hpp"
#include "forms/thirteenf/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

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

/// OTHERMANAGER2 of the filing that a holding stands in.
class manager_list {
 public:
  manager_list(const filing_data& data, std::uint32_t holding_row) noexcept
      : data_(data), table_(data.rows[holding_row].table - holding_table + included_manager_table) {}

  /// Appends the name of the manager with that number, if one has it. The n-th one most often has the number n.
  bool add_name(text_buffer& out, std::uint32_t number) const noexcept {
    const std::size_t count = data_.rows_of(table_);
    if (number - 1 < count && has_number(out, number - 1, number)) return add_name_of(out, number - 1);
    for (std::size_t i = 0; i < count; ++i)
      if (has_number(out, i, number)) return add_name_of(out, i);
    return false;
  }

 private:
  [[nodiscard]] const stored_cell& cell(std::size_t index, std::uint16_t slot) const noexcept {
    return *data_.cell_at(data_.row_of(table_, index), slot);
  }
  bool has_number(text_buffer& out, std::size_t index, std::uint32_t wanted) const noexcept {
    const std::size_t start = out.size();
    data_.add_text(out, cell(index, manager::number));
    const auto number = parse_decimal(out.view_from(start));
    out.truncate(start);
    return number && compare(*number, {wanted, 0, false}) == 0;
  }
  bool add_name_of(text_buffer& out, std::size_t index) const noexcept {
    const stored_cell& name = cell(index, manager::name);
    if (name.state != cell_state::value) return false;
    data_.add_text(out, name);
    return true;
  }

  const filing_data& data_;
  std::size_t table_;
};

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

cell_state compute_manager_names(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const stored_cell& numbers = *data.cell_at(row, holding::managers);
  if (numbers.state != cell_state::value) return cell_state::absent;
  const std::size_t start = out.size();
  data.add_text(out, numbers);
  const std::size_t names = out.size();
  const manager_list listed(data, row);
  for (std::size_t at = start; at < names;) {
    std::uint64_t number = 0;
    std::size_t end = at;
    for (; end < names && is_digit(out.view()[end]); ++end)
      number = std::min<std::uint64_t>(number * 10 + static_cast<std::uint64_t>(out.view()[end] - '0'), no_row);
    if (number != 0) {  // 0 stands for nobody
      if (out.size() > names) out.add("; ");
      if (!listed.add_name(out, static_cast<std::uint32_t>(number))) out.add_number(number);
    }
    at = end + (end == at);
  }
  std::copy(out.view().begin() + static_cast<std::ptrdiff_t>(names), out.view().end(), out.data() + start);
  out.truncate(out.size() - (names - start));
  return out.size() > start ? cell_state::value : cell_state::absent;
}

}  // namespace filigree::thirteenf
