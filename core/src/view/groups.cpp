// Groups and totals: one walk over the rows in their order, in which the rows of a group stand together.
#include "view/view_data.hpp"

namespace filigree {

bool view_data::same_group(std::uint32_t a, std::uint32_t b) const noexcept {
  for (std::size_t i = 0; i < group_keys; ++i) {
    const cell_value left = source->value_at(in(), a, keys[i].column),
                     right = source->value_at(in(), b, keys[i].column);
    const bool left_known = left.state == cell_state::value, right_known = right.state == cell_state::value;
    if (left_known != right_known) return false;
    if (!left_known) continue;
    if (keys[i].type != value_type::decimal) {
      if (left.value != right.value) return false;
    } else if (left.number != right.number || left.scale != right.scale) {
      if (compare(source->decimal_of(left), source->decimal_of(right)) != 0) return false;
    }
  }
  return true;
}

void view_data::count(running_total& total, std::uint32_t row) noexcept {
  const cell_value one = source->value_at(in(), row, total.column);
  if (one.state != cell_state::value) {
    ++total.unknown;
    return;
  }
  const bool is_first = total.known++ == 0;
  int to_least = -1, to_largest = 1;
  if (total.type == value_type::date) {
    const auto day = [](const cell_value& of) { return static_cast<std::int32_t>(of.value); };
    to_least = is_first || day(one) < day(total.least) ? -1 : 0;
    to_largest = is_first || day(one) > day(total.largest) ? 1 : 0;
  } else if (total.type == value_type::decimal) {
    if (one.scale == stored_column::wide) {
      total.sum.add(source->decimal_of(one));
    } else {
      total.sum.add(one.number, one.scale);
    }
    if (!is_first && one.scale != stored_column::wide && one.scale == total.least.scale &&
        one.scale == total.largest.scale) {
      to_least = one.number < total.least.number ? -1 : 0;
      to_largest = one.number > total.largest.number ? 1 : 0;
    } else if (!is_first) {
      to_least = compare(source->decimal_of(one), source->decimal_of(total.least));
      to_largest = compare(source->decimal_of(one), source->decimal_of(total.largest));
    }
  }
  if (to_least < 0) total.least = one;
  if (to_largest > 0) total.largest = one;
}

bool view_data::write_total(running_total& total) noexcept {
  total_record record{total.known, total.unknown, {}, {}, {}};
  const auto keep = [&](const cell_value& one) {
    char buffer[decimal::max_chars];
    const auto start = static_cast<std::uint32_t>(texts.size());
    texts.add(source->text_of(total.type, one, buffer));
    return text_ref{start, static_cast<std::uint32_t>(texts.size()) - start};
  };
  const bool has_range = total.type == value_type::decimal || total.type == value_type::date;
  if (total.known > 0 && total.type == value_type::decimal) {
    record.sum.start = static_cast<std::uint32_t>(texts.size());
    total.sum.write(texts);
    record.sum.length = static_cast<std::uint32_t>(texts.size()) - record.sum.start;
  }
  if (total.known > 0 && has_range) {
    record.least = keep(total.least);
    record.largest = keep(total.largest);
  }
  return texts.size() < no_index && totals.push(record) && !budget.exhausted();
}

bool view_data::close_group(std::size_t end) noexcept {
  if (end == group_first) return true;
  group_record record{static_cast<std::uint32_t>(group_first), static_cast<std::uint32_t>(end - group_first),
                      static_cast<std::uint32_t>(group_repeats), static_cast<std::uint32_t>(totals.size())};
  for (std::size_t i = 0; i < total_columns; ++i) {
    running_total& of_group = running[i];
    running_total& of_all = running[total_columns + i];
    if (!write_total(of_group)) return false;
    of_all.sum.add(of_group.sum);
    if (of_group.known > 0) {
      const auto smaller = [&](const cell_value& a, const cell_value& b) {
        if (of_all.type == value_type::date)
          return static_cast<std::int32_t>(a.value) < static_cast<std::int32_t>(b.value);
        return compare(source->decimal_of(a), source->decimal_of(b)) < 0;
      };
      const bool ordered = of_all.type == value_type::date || of_all.type == value_type::decimal;
      if (of_all.known == 0 || (ordered && smaller(of_group.least, of_all.least))) of_all.least = of_group.least;
      if (of_all.known == 0 || (ordered && smaller(of_all.largest, of_group.largest)))
        of_all.largest = of_group.largest;
    }
    of_all.known += of_group.known;
    of_all.unknown += of_group.unknown;
    of_group.sum.clear();
    of_group.known = of_group.unknown = 0;
  }
  repeats += group_repeats;
  group_repeats = 0;
  group_first = end;
  return groups.push(record);
}

bool view_data::group_rows(std::size_t count_of_rows) noexcept {
  const std::size_t stop = rows.size() - at < count_of_rows ? rows.size() : at + count_of_rows;
  for (; at < stop; ++at) {
    const std::uint32_t row = rows[at];
    if (at > group_first && group_keys > 0 && !same_group(rows[at - 1], row) && !close_group(at)) return false;
    if (repeats_another(row)) {
      ++group_repeats;
      continue;
    }
    for (std::size_t i = 0; i < total_columns; ++i) count(running[i], row);
  }
  if (at < rows.size()) return true;
  if (!close_group(at)) return false;
  for (std::size_t i = 0; i < total_columns; ++i)
    if (!write_total(running[total_columns + i])) return false;
  return true;
}

}  // namespace filigree
