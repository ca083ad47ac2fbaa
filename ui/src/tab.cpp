#include "tab.hpp"

#include <algorithm>

#include "clock.hpp"

namespace filigree::ui {
namespace {

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void show_next(tab& one) {
  const bool same_groups = one.shown && one.of_shown.group == one.of_next.group;
  one.shown = std::move(one.next);
  one.of_shown = one.of_next;
  one.trouble.clear();
  if (!same_groups || one.open.size() != one.shown->group_count()) one.open.clear();
  one.lay_groups();
  if (one.columns.empty()) one.measured.clear();
  // A total may need more room than what it is the total of.
  for (std::size_t i = 0; one.shown->total_count() > 0 && i < one.shown->column_count(); ++i)
    if (has(one.spec.totals, one.shown->column_at(i).name)) one.measured.erase(i);
  lay_columns(one);
  const std::size_t last = one.line_count == 0 ? 0 : one.line_count - 1;
  one.cursor.line = std::min(one.cursor.line, last);
  one.anchor.line = std::min(one.anchor.line, last);
}

}  // namespace

void tab::change(view_spec to) {
  if (to == spec) return;
  constexpr std::size_t most = 200;
  if (done.size() == most) done.erase(done.begin());
  done.push_back(std::move(spec));
  undone.clear();
  spec = std::move(to);
  if (shown) lay_columns(*this);
}

void tab::hide_first(std::vector<std::string> names) {
  const auto hide = [&](view_spec& one) {
    if (one.hidden == hidden_first) one.hidden = names;
  };
  hide(spec);
  for (view_spec& one : done) hide(one);
  for (view_spec& one : undone) hide(one);
  hidden_first = std::move(names);
  if (shown) lay_columns(*this);
}

bool tab::undo() {
  if (done.empty()) return false;
  undone.push_back(std::move(spec));
  spec = std::move(done.back());
  done.pop_back();
  if (shown) lay_columns(*this);
  return true;
}

bool tab::redo() {
  if (undone.empty()) return false;
  done.push_back(std::move(spec));
  spec = std::move(undone.back());
  undone.pop_back();
  if (shown) lay_columns(*this);
  return true;
}

void tab::lay_groups() {
  starts.clear();
  line_count = shown ? shown->row_count() : 0;
  if (!shown || shown->group_column_count() == 0) return;
  const std::size_t groups = shown->group_count();
  open.resize(groups, !collapsed);
  line_count = 0;
  for (std::size_t i = 0; i < groups; ++i) {
    starts.push_back(line_count);
    line_count += 1 + (open[i] ? shown->group_at(i).rows : 0);
  }
}

grid_line tab::line(std::size_t index) const {
  if (starts.empty()) return {index, 0, false};
  const auto after = std::upper_bound(starts.begin(), starts.end(), index);
  const auto group = static_cast<std::size_t>(after - starts.begin()) - 1;
  const std::size_t first = shown->group_at(group).first;
  if (index == starts[group]) return {first, group, true};
  return {first + (index - starts[group] - 1), group, false};
}

std::size_t tab::line_of_row(std::size_t row) const {
  if (starts.empty()) return row;
  std::size_t low = 0, high = starts.size();
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (shown->group_at(middle).first <= row ? low : high) = middle;
  }
  return open[low] ? starts[low] + 1 + (row - shown->group_at(low).first) : starts[low];
}

void tab::toggle_group(std::size_t group) {
  if (group >= open.size()) return;
  open[group] = !open[group];
  lay_groups();
}

std::vector<std::string> hidden_at_first(const workspace& all, std::size_t table, bool one_filing) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < all.column_count(table); ++i) {
    const column one = all.column_at(table, i);
    const bool leading = i < all.leading_columns(table);
    const bool tells_filings =
        leading && (one_filing || one.name == "ACCESSION" || one.name == "FILING_GROUP" || one.name == "REPEATS");
    const bool key = !leading && (one.part == column_part::row_key || one.part == column_part::parent_key ||
                                  one.name == "ACCESSION_NUMBER");
    if (tells_filings || key || one.role == column_role::footnotes) names.emplace_back(one.name);
  }
  return names;
}

void lay_columns(tab& one) {
  const view& shown = *one.shown;
  const view_spec& spec = one.spec;
  std::vector<std::size_t> order;
  const auto add = [&](std::size_t index) {
    if (std::find(order.begin(), order.end(), index) == order.end()) order.push_back(index);
  };
  for (const std::string& name : spec.order)
    for (std::size_t i = 0; i < shown.column_count(); ++i)
      if (shown.column_at(i).name == name) add(i);
  for (std::size_t i = 0; i < shown.column_count(); ++i) add(i);
  one.columns.clear();
  for (const std::size_t index : order) {
    const std::string_view name = shown.column_at(index).name;
    if (has(spec.hidden, name)) continue;
    column_layout layout = one.measured[index];
    layout.index = index;
    if (const auto wanted = spec.widths.find(std::string(name)); wanted != spec.widths.end())
      layout.width = static_cast<float>(wanted->second);
    one.columns.push_back(layout);
  }
  const std::size_t last = one.columns.empty() ? 0 : one.columns.size() - 1;
  one.cursor.column = std::min(one.cursor.column, last);
  one.anchor.column = std::min(one.anchor.column, last);
}

column_types types_of(const workspace& all, std::string_view name) {
  return [&all, table = all.find_table(name)](std::string_view wanted) {
    if (table < all.table_count())
      for (std::size_t i = 0; i < all.column_count(table); ++i)
        if (const column one = all.column_at(table, i); one.name == wanted) return one.type;
    return value_type::text;
  };
}

bool work_on(tab& one, const workspace& all, double milliseconds) {
  const workspace& from = one.filing ? one.filing->tables : all;
  const bool stale = one.shown && one.shown->state() == view_state::stale;
  if (one.next && !one.of_next.same_rows(one.spec)) one.next.reset();
  if (!one.next && (one.remake || !one.shown || stale || !one.of_shown.same_rows(one.spec))) {
    if (!one.remake && !stale && one.of_next.same_rows(one.spec) && !one.trouble.empty()) return false;
    const std::size_t table = from.find_table(one.table);
    if (stale) one.shown.reset();
    one.remake = false;
    if (table == from.table_count()) {
      one.shown.reset();
      one.columns.clear();
      one.of_next = one.spec;
      one.trouble = "There are no rows of " + one.table + ".";
      return false;
    }
    one.of_next = one.spec;
    one.next = std::make_unique<view>(from, table, core_specification(one.spec, types_of(from, one.table)));
  }
  if (!one.next) return false;
  constexpr std::size_t rows = 16'384;
  const double end = now() + milliseconds;
  while (one.next->step(rows))
    if (now() > end) return true;
  if (one.next->state() == view_state::done) {
    show_next(one);
  } else {
    if (one.next->state() == view_state::stale) one.remake = true;
    one.trouble = one.next->state() == view_state::invalid ? std::string(one.next->error())
                                                           : "There is not enough memory for this view.";
    one.next.reset();
  }
  return one.next != nullptr || one.remake;
}

}  // namespace filigree::ui
