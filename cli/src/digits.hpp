// What the numbers of a table need, before the first one is written.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "rows.hpp"

namespace filigree::cli {

/// Digits that the numbers of a column have before and behind the point.
class digit_count {
 public:
  static constexpr int most = 38;  ///< of decimal128

  void add(std::string_view number) {
    if (number.starts_with('-')) number.remove_prefix(1);
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string_view whole = number.substr(0, point);
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    const std::size_t behind = number.size() - std::min(point + 1, number.size());
    const auto at_most = [](std::size_t count) { return static_cast<int>(std::min<std::size_t>(count, most + 1)); };
    whole_ = std::max(whole_, at_most(whole.size()));
    scale_ = std::max(scale_, at_most(behind));
  }
  /// Whether one scale holds all of them.
  [[nodiscard]] bool fits() const { return whole_ + scale_ <= most; }
  [[nodiscard]] int scale() const { return fits() ? scale_ : 0; }

 private:
  int whole_ = 0, scale_ = 0;
};

/// Reads all rows: what stands in front of them, and the digits of each column. False when they cannot be read.
inline bool measure(const kept_table& table, table_head& head, std::vector<digit_count>& digits) {
  row_file rows(table.path);
  std::vector<stored_cell> cells;
  if (!rows.begin(head)) return false;
  digits.assign(head.columns.size(), {});
  while (rows.next(cells)) {
    if (cells.size() != digits.size()) return false;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells[i].kind == stored::number) digits[i].add(cells[i].text);
  }
  return !rows.damaged();
}

}  // namespace filigree::cli
