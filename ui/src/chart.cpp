// A small plain picture above a table: rows over time by code, groups ranked by their first total, or values ranked.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <optional>

#include "cell_text.hpp"
#include "filigree/date.hpp"
#include "workbench.hpp"

namespace filigree::ui {
namespace {

struct bar {
  std::string label;
  double value = 0;
};

double number(std::string_view text) { return std::strtod(std::string(text).c_str(), nullptr); }

/// The first column of a sense, else the first of the filing's own of a type.
std::optional<std::size_t> column_of(const view& shown, std::initializer_list<column_sense> senses,
                                     std::optional<value_type> type = {}) {
  for (const column_sense wanted : senses)
    for (std::size_t i = 0; i < shown.column_count(); ++i)
      if (shown.column_at(i).sense == wanted) return i;
  for (std::size_t i = 0; type && i < shown.column_count(); ++i)
    if (const column one = shown.column_at(i); one.type == *type && one.role == column_role::data) return i;
  return {};
}

/// Groups by their first total, the largest first; the picture never holds more than can be read.
std::vector<bar> group_bars(const view& shown) {
  std::vector<bar> bars;
  view_reader reader(shown);
  for (std::size_t group = 0; group < shown.group_count(); ++group) {
    const view_group is = shown.group_at(group);
    const bool has_sums = shown.total_count() > 0;
    const std::string_view sum = has_sums ? shown.total_of(group, 0).sum : std::string_view();
    if (has_sums && sum.empty()) continue;  // unknown is not zero
    cell_text cell;
    cell.set(reader.read(is.first, shown.group_column(0)), shown.column_at(shown.group_column(0)));
    bars.push_back({cell.text, has_sums ? number(sum) : static_cast<double>(is.rows)});
  }
  return bars;
}

std::vector<bar> value_bars(const view& shown, std::size_t value, std::size_t rows) {
  const auto names = column_of(shown, {column_sense::held, column_sense::subject}, value_type::text);
  std::vector<bar> bars;
  view_reader reader(shown);
  for (std::size_t row = 0; row < rows; ++row) {
    const workspace_cell cell = reader.read(row, value);
    if (cell.state != cell_state::value) continue;
    const double amount = number(cell.text);
    const std::string label =
        names ? std::string(reader.read(row, *names).text.substr(0, 60)) : std::to_string(row + 1);
    bars.push_back({label, amount});
  }
  return bars;
}

void draw_bars(workbench& all, ImDrawList& on, std::vector<bar> bars, ImVec2 min, ImVec2 max, std::string_view title) {
  const theme& look = all.look;
  const float line = look.px(20);
  const auto room = static_cast<std::size_t>(std::max(1.f, (max.y - min.y - line) / line));
  std::stable_sort(bars.begin(), bars.end(),
                   [](const bar& a, const bar& b) { return std::abs(a.value) > std::abs(b.value); });
  const std::size_t count = std::min(bars.size(), room);
  draw_text(on, look.table, min, look.is.muted, title);
  float labels = look.px(32);
  for (std::size_t i = 0; i < count; ++i) labels = std::max(labels, width_of(look.table, bars[i].label) + look.px(16));
  labels = std::min(labels, look.px(220));
  const float figures = look.px(120);
  const double most = count > 0 ? std::max(1e-300, std::abs(bars.front().value)) : 1;
  for (std::size_t i = 0; i < count; ++i) {
    const float y = min.y + line * static_cast<float>(i + 1);
    const ImVec4 clip(min.x, y, min.x + labels - look.px(8), y + line);
    draw_text(on, look.table, {min.x, y + look.px(2)}, look.is.ink, bars[i].label, &clip);
    const float length =
        static_cast<float>(std::abs(bars[i].value) / most) * std::max(0.f, max.x - min.x - labels - figures);
    const float x = min.x + labels;
    on.AddRectFilled({x, y + look.px(4)}, {x + std::max(1.f, length), y + line - look.px(4)},
                     bars[i].value < 0 ? look.is.disposed : look.is.accent);
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.15g", bars[i].value);
    std::string text;
    std::size_t whole = 0;
    write_number(digits, text, whole);
    draw_text(on, look.table, {x + length + look.px(8), y + look.px(2)}, look.is.muted, text);
  }
}

/// Each row a mark at its day, one line of marks for each code.
void draw_days(workbench& all, ImDrawList& on, const view& shown, std::size_t days, std::size_t rows, ImVec2 min,
               ImVec2 max) {
  const theme& look = all.look;
  const auto codes = column_of(shown, {column_sense::event_code});
  struct mark {
    std::int32_t day;
    std::string code;
  };
  std::vector<mark> marks;
  std::vector<std::string> kinds;
  view_reader reader(shown);
  for (std::size_t row = 0; row < rows; ++row) {
    const auto day = parse_date(reader.read(row, days).text);
    if (!day) continue;
    marks.push_back({day_number(*day), codes ? std::string(reader.read(row, *codes).text) : std::string()});
    if (std::find(kinds.begin(), kinds.end(), marks.back().code) == kinds.end()) kinds.push_back(marks.back().code);
  }
  if (marks.empty()) return draw_text(on, look.table, min, look.is.muted, "No dates to show.");
  std::sort(kinds.begin(), kinds.end());
  const auto [first, last] =
      std::minmax_element(marks.begin(), marks.end(), [](const mark& a, const mark& b) { return a.day < b.day; });
  const float labels = look.px(64), axis = look.px(20);
  const float width = std::max(1.f, max.x - min.x - labels - look.px(16));
  const double span = std::max(1, last->day - first->day);
  const float line = std::min(look.px(24), (max.y - min.y - axis) / static_cast<float>(kinds.size()));
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const float y = min.y + line * (static_cast<float>(i) + 0.5f);
    on.AddRectFilled({min.x + labels, std::floor(y)}, {max.x, std::floor(y) + 1}, look.is.hairline);
    draw_text(on, look.table, {min.x, y - look.px(8)}, look.is.ink,
              kinds[i].empty() ? std::string_view("\xC2\xB7") : std::string_view(kinds[i]));
  }
  for (const mark& each : marks) {
    const auto at = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), each.code) - kinds.begin());
    const float x = min.x + labels + look.px(8) + static_cast<float>((each.day - first->day) / span) * width;
    const float y = min.y + line * (static_cast<float>(at) + 0.5f);
    on.AddRectFilled({x - 1, y - look.px(6)}, {x + 1, y + look.px(6)}, look.is.accent);
  }
  char text[10];
  for (const bool end : {false, true}) {
    date_of(end ? last->day : first->day).write_iso(text);
    const std::string_view shown_date(text, sizeof text);
    const float x = end ? max.x - width_of(look.table, shown_date) : min.x + labels;
    draw_text(on, look.table, {x, max.y - axis + look.px(2)}, look.is.muted, shown_date);
  }
}

}  // namespace

void draw_chart(workbench& all, tab& one, float height) {
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::Dummy(ImVec2(width, height));
  all.mark_item("chart");
  if (!one.shown) return;
  ImDrawList& on = *ImGui::GetWindowDrawList();
  const float pad = all.look.px(12);
  const ImVec2 min(from.x + pad, from.y + pad), max(from.x + width - pad, from.y + height - pad);
  constexpr std::size_t most = 20'000;  // marks that a picture of this size could still tell apart
  const view& shown = *one.shown;
  const std::size_t rows = std::min(shown.row_count(), most);
  on.PushClipRect(from, {from.x + width, from.y + height}, true);
  if (shown.group_column_count() > 0) {
    const std::string title =
        "Groups by " + (shown.total_count() > 0 ? title_of_name(all, one, shown.total(0).column) : std::string("rows"));
    draw_bars(all, on, group_bars(shown), min, max, title);
  } else if (const auto days = column_of(shown, {column_sense::event_date}); days) {
    draw_days(all, on, shown, *days, rows, min, max);
  } else if (const auto value = column_of(shown, {column_sense::value, column_sense::filed_value}, value_type::decimal);
             value) {
    draw_bars(all, on, value_bars(shown, *value, rows), min, max, shown.column_at(*value).name);
  } else if (const auto dates = column_of(shown, {}, value_type::date); dates) {
    draw_days(all, on, shown, *dates, rows, min, max);
  } else {
    draw_text(on, all.look.table, min, all.look.is.muted, "Neither dates nor numbers to show.");
  }
  if (rows < shown.row_count())
    draw_text(on, all.look.table, {min.x, max.y - all.look.px(14)}, all.look.is.warning, "The first 20,000 rows.");
  on.PopClipRect();
  on.AddRectFilled({from.x, from.y + height - 1}, {from.x + width, from.y + height}, all.look.is.hairline);
}

}  // namespace filigree::ui
