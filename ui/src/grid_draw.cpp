#include <algorithm>
#include <cmath>

#include "cell_text.hpp"
#include "grid_frame.hpp"

namespace filigree::ui {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

ImU32 colour_of(const colours& is, cell_look look) {
  switch (look) {
    case cell_look::plain:
      return is.ink;
    case cell_look::negative:
    case cell_look::disposed:
      return is.disposed;
    case cell_look::acquired:
      return is.acquired;
    case cell_look::missing:
    case cell_look::empty:
      return is.muted;
    case cell_look::note:
      return is.accent;
    case cell_look::doubtful:
      return is.warning;
  }
  return is.ink;
}

void dotted(ImDrawList& on, ImVec2 from, float to, float step, ImU32 colour) {
  for (float x = from.x; x < to; x += 2 * step) on.AddRectFilled({x, from.y}, {x + step, from.y + step}, colour);
}

/// The end of a path says more than its beginning.
void shorten_path(const theme& look, std::string& path, float room) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos || width_of(look.table, path) <= room) return;
  path = std::string(ellipsis) + path.substr(slash);
}

/// One cell between `from` and `to`. A number that does not fit is not shown in part: it would be another number.
void draw_cell(const theme& look, ImDrawList& on, const cell_text& cell, const column_layout& layout, ImVec2 from,
               ImVec2 to, float pad, ImU32 ground) {
  const ImFont* face = look.table;
  const ImU32 colour = colour_of(look.is, cell.look);
  const float y = std::floor((from.y + to.y - face->FontSize) / 2);
  const ImVec4 clip(from.x, from.y, to.x - pad / 2, to.y);
  float end = 0;
  if (cell.is_number) {
    const float point = to.x - pad - layout.fraction;
    const float whole = width_of(face, std::string_view(cell.text).substr(0, cell.whole));
    float x = point - whole;
    const float width = whole + width_of(face, std::string_view(cell.text).substr(cell.whole));
    if (x + width > to.x - pad) x = to.x - pad - width;
    if (x < from.x) return draw_text(on, face, {from.x + pad, y}, look.is.muted, ellipsis, &clip);
    draw_text(on, face, {std::floor(x), y}, colour, cell.text, &clip);
    end = x + width;
  } else if (cell.look == cell_look::missing && layout.fraction > 0) {
    draw_text(on, face, {to.x - pad - layout.fraction - look.px(4), y}, colour, cell.text, &clip);
  } else {
    draw_text(on, face, {from.x + pad, y}, colour, cell.text, &clip);
    end = from.x + pad + (cell.text.size() < 400 ? width_of(face, cell.text) : 1e6f);
    if (end > clip.z) {
      const float at = clip.z - width_of(face, ellipsis);
      on.AddRectFilled({at, from.y + 1}, {to.x - 1, to.y - 1}, ground);
      draw_text(on, face, {at, y}, look.is.muted, ellipsis, &clip);
    }
  }
  if (cell.look == cell_look::doubtful)
    dotted(on, {from.x + pad, to.y - look.px(4)}, std::min(end, clip.z), look.px(1), look.is.warning);
  if (!cell.marks.empty()) {
    const float small = std::floor(face->FontSize * 0.8f);
    on.AddText(face, small, {end + look.px(3), y}, look.is.accent, cell.marks.data(),
               cell.marks.data() + cell.marks.size(), 0, &clip);
  }
}

bool is_selected(const tab& one, std::size_t line, std::size_t column) {
  const auto [top, low] = std::minmax(one.cursor.line, one.anchor.line);
  const auto [left, right] = std::minmax(one.cursor.column, one.anchor.column);
  return line >= top && line <= low && (one.whole_rows || (column >= left && column <= right));
}

std::string total_text(const view_total& total) {
  std::string text;
  std::size_t whole = 0;
  if (total.sum.empty()) return {};
  write_number(total.sum, text, whole);
  return text;
}

/// The sum of a column over the rows of a group, or all rows; nothing when the column has none.
bool total_of(const grid_frame& in, std::size_t column, std::size_t group, bool of_all, cell_text& into) {
  const view& shown = *in.one.shown;
  for (std::size_t n = 0; n < shown.total_count(); ++n) {
    const view_total total = of_all ? shown.total(n) : shown.total_of(group, n);
    if (total.column != shown.column_at(in.one.columns[column].index).name) continue;
    into = {};
    into.text = total_text(total);
    if (into.text.empty()) {
      into.text =
          total.least.empty() ? "\xC2\xB7" : std::string(total.least) + " \xE2\x80\x93 " + std::string(total.largest);
      return true;
    }
    write_number(total.sum, into.text, into.whole);
    into.is_number = true;
    if (total.sum.front() == '-') into.look = cell_look::negative;
    return true;
  }
  return false;
}

void draw_group(grid_frame& in, ImDrawList& on, view_reader& reader, const grid_line& is, float top) {
  const theme& look = in.all.look;
  const view& shown = *in.one.shown;
  const view_group group = shown.group_at(is.group);
  on.AddRectFilled({in.min.x, top}, {in.right_end(), top + in.row}, look.is.raised);
  std::string label = in.one.open[is.group] ? "\xE2\x96\xBE  " : "\xE2\x96\xB8  ";
  for (std::size_t n = 0; n < shown.group_column_count(); ++n) {
    cell_text cell;
    cell.set(reader.read(group.first, shown.group_column(n)), shown.column_at(shown.group_column(n)));
    label += (n > 0 ? "  \xC2\xB7  " : "") + (cell.text.empty() ? std::string("\xC2\xB7") : cell.text);
  }
  const std::string rows = std::to_string(group.rows) + (group.rows == 1 ? " row" : " rows");
  const float y = std::floor(top + (in.row - look.table->FontSize) / 2);
  float end = in.right_end();
  // Totals stand in their columns; the label has the room before the first of them.
  for (std::size_t i = 0; i < in.one.columns.size(); ++i) {
    cell_text cell;
    if (!total_of(in, i, is.group, false, cell) || in.left[i] + in.width(i) > in.right_end()) continue;
    if (i >= in.frozen && in.left[i] < in.frozen_end) continue;
    end = std::min(end, in.left[i]);
    draw_cell(look, on, cell, in.one.columns[i], {in.left[i], top}, {in.left[i] + in.width(i), top + in.row}, in.pad,
              look.is.raised);
  }
  const ImVec4 clip(in.min.x, top, end, top + in.row);
  draw_text(on, look.table, {in.min.x + in.pad, y}, look.is.ink, label, &clip);
  draw_text(on, look.table, {in.min.x + 2 * in.pad + width_of(look.table, label), y}, look.is.muted, rows, &clip);
}

void draw_row(grid_frame& in, ImDrawList& on, view_reader& reader, std::size_t line, const grid_line& is, float top,
              std::size_t first, std::size_t last) {
  const theme& look = in.all.look;
  const view& shown = *in.one.shown;
  static thread_local cell_text cell;
  const float clip_left = first < in.frozen ? in.min.x : in.frozen_end;
  for (std::size_t i = first; i < last; ++i) {
    const ImVec2 from(in.left[i], top), to(in.left[i] + in.width(i), top + in.row);
    if (to.x <= clip_left || from.x >= in.right_end()) continue;
    const bool selected = is_selected(in.one, line, i);
    if (selected) on.AddRectFilled({std::max(from.x, clip_left), from.y}, to, look.is.accent_ground);
    const std::size_t index = in.one.columns[i].index;
    cell.set(reader.read(is.row, index), shown.column_at(index));
    if (index < in.leading && shown.column_at(index).type == value_type::text)
      shorten_path(look, cell.text, to.x - from.x - 1.5f * in.pad);
    draw_cell(look, on, cell, in.one.columns[i], from, to, in.pad, selected ? look.is.accent_ground : look.is.ground);
    if (in.all.recording)
      in.all.mark("cell/" + std::to_string(line) + "/" + std::string(shown.column_at(index).name), from, to);
    if (in.one.cursor == grid_cursor{line, i})
      on.AddRect({std::max(from.x, clip_left), from.y}, {to.x, to.y},
                 in.all.focus == pane::table ? look.is.accent : look.is.edge, 0, 0,
                 look.px(in.all.focus == pane::table ? 2 : 1));
  }
}

}  // namespace

std::size_t leading_columns(const workbench& all, const tab& one) {
  const workspace& in = all.tables_of(one);
  const std::size_t table = in.find_table(one.table);
  return table < in.table_count() ? in.leading_columns(table) : 0;
}

std::string_view title_of(const workbench& all, const column& one) {
  return all.show_names || one.title.empty() ? one.name : one.title;
}

void measure_columns(const workbench& all, tab& one) {
  constexpr std::size_t samples = 96;
  const theme& look = all.look;
  if (one.measured_at != look.scale) {
    one.measured.clear();
    lay_columns(one);
    one.measured_at = look.scale;
  }
  const std::size_t rows = one.shown->row_count(), leading = leading_columns(all, one);
  view_reader reader(*one.shown);
  cell_text cell;
  for (column_layout& layout : one.columns) {
    column_layout& kept = one.measured[layout.index];
    if (kept.width == 0) {
      const column of = one.shown->column_at(layout.index);
      float text = 0, whole = 0, fraction = 0, marks = 0;
      for (std::size_t n = 0; n < std::min(rows, samples); ++n) {
        cell.set(reader.read(rows <= samples ? n : n * (rows / samples), layout.index), of);
        const std::string_view shown = cell.text;
        if (cell.is_number) {
          whole = std::max(whole, width_of(look.table, shown.substr(0, cell.whole)));
          fraction = std::max(fraction, width_of(look.table, shown.substr(cell.whole)));
        } else if (shown.size() < 200) {
          text = std::max(text, width_of(look.table, shown));
        } else {
          text = 1000;
        }
        if (!cell.marks.empty()) marks = std::max(marks, width_of(look.table, cell.marks) * 0.8f + look.px(4));
      }
      for (std::size_t n = 0; n < one.shown->total_count(); ++n) {
        if (one.shown->total(n).column != of.name || one.shown->total(n).sum.empty()) continue;
        write_number(one.shown->total(n).sum, cell.text, cell.whole);
        whole = std::max(whole, width_of(look.table, std::string_view(cell.text).substr(0, cell.whole)));
        fraction = std::max(fraction, width_of(look.table, std::string_view(cell.text).substr(cell.whole)));
      }
      const float title = std::min(width_of(look.table, title_of(all, of)), look.px(160));
      kept.fraction = std::ceil(fraction + (whole > 0 ? marks : 0));
      const float content = std::max(text + marks, whole + kept.fraction);
      const float most = layout.index < leading ? 200.f : 320.f;  // what a table says itself comes into sight
      kept.width = std::clamp((std::max(content, title + look.px(16)) + look.px(24)) / look.scale, 48.f, most);
      kept.width = std::ceil(kept.width / 4) * 4;
    }
    layout.fraction = kept.fraction;
    if (layout.width == 0) layout.width = kept.width;
  }
}

void draw_cells(grid_frame& in, ImDrawList& on) {
  const theme& look = in.all.look;
  view_reader reader(*in.one.shown);
  on.PushClipRect({in.min.x, in.body_top()}, {in.max.x, in.body_end()}, true);
  const auto first = static_cast<std::size_t>(in.one.top);
  const std::size_t last = std::min(in.one.line_count, first + static_cast<std::size_t>(in.lines_seen) + 2);
  const auto hairline = [&](float top) {
    on.AddRectFilled({in.min.x, top + in.row - 1}, {in.right_end(), top + in.row}, look.is.hairline);
  };
  on.PushClipRect({in.frozen_end, in.body_top()}, {in.right_end(), in.body_end()}, true);
  for (std::size_t line = first; line < last; ++line)
    if (const grid_line is = in.one.line(line); !is.is_group)
      draw_row(in, on, reader, line, is, in.line_top(line), in.frozen, in.one.columns.size());
  on.PopClipRect();
  for (std::size_t line = first; line < last; ++line) {
    const grid_line is = in.one.line(line);
    const float top = in.line_top(line);
    if (is.is_group) {
      draw_group(in, on, reader, is, top);
      if (in.one.cursor.line == line)
        on.AddRect({in.min.x, top}, {in.right_end(), top + in.row}, look.is.accent, 0, 0, look.px(1));
      in.all.mark("group/" + std::to_string(is.group), {in.min.x, top}, {in.right_end(), top + in.row});
    } else {
      draw_row(in, on, reader, line, is, top, 0, in.frozen);
      const std::string number = std::to_string(is.row + 1);
      draw_text(on, look.table,
                {in.min.x + in.gutter - in.pad - width_of(look.table, number),
                 std::floor(top + (in.row - look.table->FontSize) / 2)},
                look.is.muted, number);
      if (in.all.recording)
        in.all.mark("row/" + std::to_string(line), {in.min.x, top}, {in.min.x + in.gutter, top + in.row});
      if (in.one.shown->repeats(is.row) != 0)
        dotted(on, {in.min.x + look.px(2), top + look.px(4)}, in.min.x + look.px(4), look.px(2), look.is.warning);
    }
    hairline(top);
  }
  if (in.frozen > 0) on.AddRectFilled({in.frozen_end - 1, in.body_top()}, {in.frozen_end, in.body_end()}, look.is.edge);
  on.PopClipRect();
}

void draw_headers(grid_frame& in, ImDrawList& on) {
  const theme& look = in.all.look;
  const tab& one = in.one;
  const float low = in.body_top();
  on.AddRectFilled(in.min, {in.max.x, low}, look.is.ground);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool over = ImGui::IsItemHovered() && mouse.y < low;
  const std::size_t hovered_column = over ? in.column_at(mouse.x) : one.columns.size();
  const auto draw_one = [&](std::size_t i) {
    const float from = in.left[i], to = from + in.width(i), clip_left = i < in.frozen ? in.min.x : in.frozen_end;
    if (to <= clip_left || from >= in.right_end()) return;
    const column of = one.shown->column_at(one.columns[i].index);
    std::string sign;
    for (std::size_t n = 0; n < one.spec.sort.size(); ++n)
      if (one.spec.sort[n].column == of.name)
        sign = (one.spec.sort[n].descending ? "\xE2\x96\xBC" : "\xE2\x96\xB2") +
               (one.spec.sort.size() > 1 ? std::to_string(n + 1) : std::string());
    const bool filtered = std::any_of(one.spec.filters.begin(), one.spec.filters.end(),
                                      [&](const filter_rule& rule) { return rule.column == of.name; });
    const float y = std::floor(in.min.y + (in.header - look.table->FontSize) / 2);
    const bool hovered = hovered_column == i;
    const float menu_room = hovered && in.width(i) >= look.px(40) ? look.px(18) : 0;
    const float signs = (sign.empty() ? 0 : width_of(look.table, sign) + look.px(4)) + menu_room;
    const ImVec4 clip(std::max(from, clip_left), in.min.y, std::min(to - in.pad / 2 - signs, in.right_end()), low);
    const std::string_view title = title_of(in.all, of);
    const float width = width_of(look.table, title);
    const bool right = of.type == value_type::decimal && of.role == column_role::data;
    const float x = right ? std::max(from + in.pad, to - in.pad - width - signs) : from + in.pad;
    draw_text(on, look.table, {std::floor(x), y}, filtered ? look.is.accent : look.is.muted, title, &clip);
    const ImVec4 whole(std::max(from, clip_left), in.min.y, std::min(to, in.right_end()), low);
    if (!sign.empty())
      draw_text(on, look.table, {to - in.pad / 2 - signs + look.px(2), y}, look.is.accent, sign, &whole);
    if (menu_room > 0)
      draw_text(on, look.table, {to - menu_room - look.px(2), y},
                in.menu_at(ImGui::GetIO().MousePos) == i ? look.is.accent : look.is.muted, "\xE2\x96\xBE", &whole);
    if (filtered)
      on.AddRectFilled({whole.x + in.pad / 2, low - look.px(2)}, {whole.z - in.pad / 2, low}, look.is.accent);
    in.all.mark("header/" + std::string(of.name), {whole.x, whole.y}, {whole.z, whole.w});
    if (const float end = to - look.px(4); in.width(i) >= look.px(40) && end <= in.right_end())
      in.all.mark("header-menu/" + std::string(of.name), {end - look.px(20), whole.y}, {end, whole.w});
  };
  for (std::size_t i = in.frozen; i < one.columns.size(); ++i) draw_one(i);
  for (std::size_t i = 0; i < in.frozen; ++i) draw_one(i);
  on.AddRectFilled({in.min.x, low - 1}, {in.max.x, low}, look.is.hairline);
  if (one.drag.is == grid_drag::kind::header && one.drag.moved) {
    const float x = ImGui::GetIO().MousePos.x;
    on.AddRectFilled({x - 1, in.min.y}, {x + 1, in.body_end()}, look.is.accent);
  }
}

void draw_footer(grid_frame& in, ImDrawList& on) {
  if (in.footer == 0) return;
  const theme& look = in.all.look;
  const float top = in.body_end();
  on.AddRectFilled({in.min.x, top}, {in.max.x, in.max.y}, look.is.raised);
  on.AddRectFilled({in.min.x, top}, {in.max.x, top + 1}, look.is.edge);
  on.PushClipRect({in.min.x, top}, {in.right_end(), in.max.y}, true);
  draw_text(on, look.table, {in.min.x + in.pad, std::floor(top + (in.footer - look.table->FontSize) / 2)},
            look.is.muted, "Total");
  for (std::size_t i = 0; i < in.one.columns.size(); ++i) {
    cell_text cell;
    if (!total_of(in, i, 0, true, cell)) continue;
    draw_cell(look, on, cell, in.one.columns[i], {in.left[i], top}, {in.left[i] + in.width(i), top + in.footer}, in.pad,
              look.is.raised);
  }
  on.PopClipRect();
}

void draw_bars(grid_frame& in, ImDrawList& on) {
  const theme& look = in.all.look;
  const float thin = look.px(4), gap = look.px(3);
  if (in.top_most > 0) {
    const float track = in.body_end() - in.body_top();
    const float size =
        std::max(look.px(24), static_cast<float>(in.lines_seen / static_cast<double>(in.one.line_count + 1)) * track);
    const float at = in.body_top() + static_cast<float>(in.one.top / in.top_most) * (track - size);
    on.AddRectFilled({in.max.x - gap - thin, at}, {in.max.x - gap, at + size}, look.is.edge, thin / 2);
  }
  if (in.along_most > 0) {
    const float track = in.right_end() - in.frozen_end;
    const float size = std::max(look.px(24), track * track / in.along);
    const float at = in.frozen_end + in.one.left / in.along_most * (track - size);
    on.AddRectFilled({at, in.max.y - gap - thin}, {at + size, in.max.y - gap}, look.is.edge, thin / 2);
  }
}

}  // namespace filigree::ui
