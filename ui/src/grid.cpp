// The grid's places, mouse and keys. Lines are counted, not measured, so that a million of them scroll exactly.
#include <algorithm>
#include <cmath>

#include "commands.hpp"
#include "grid_frame.hpp"
#include "keys.hpp"

namespace filigree::ui {
namespace {

using drag = grid_drag::kind;

void select(tab& one, grid_cursor to, bool extend) {
  one.cursor = to;
  if (!extend) one.anchor = to;
  one.reveal = true;
}

/// The edge near x that a column can be resized by, or the number of columns.
std::size_t edge_at(const grid_frame& in, float x) {
  for (std::size_t i = in.one.columns.size(); i-- > 0;) {
    const float edge = in.left[i] + in.width(i);
    const bool covered = i >= in.frozen && edge < in.frozen_end - 1;
    if (!covered && std::abs(x - edge) <= in.all.look.px(4)) return i;
  }
  return in.one.columns.size();
}

std::string name_of_column(const tab& one, std::size_t column) {
  return std::string(one.shown->column_at(one.columns[column].index).name);
}

void set_width(grid_frame& in, std::size_t column, float pixels, bool keep) {
  const float width = std::clamp(pixels / in.all.look.scale, 24.f, 1200.f);
  in.one.columns[column].width = std::round(width);
  if (!keep) return;
  view_spec spec = in.one.spec;
  spec.widths[name_of_column(in.one, column)] = static_cast<int>(std::round(width));
  in.one.change(std::move(spec));
}

void move_column(tab& one, std::size_t from, std::size_t to) {
  if (from == to || from >= one.columns.size() || to >= one.columns.size()) return;
  view_spec spec = one.spec;
  spec.order.clear();
  for (std::size_t i = 0; i < one.columns.size(); ++i) spec.order.push_back(name_of_column(one, i));
  const std::string moved = spec.order[from];
  spec.order.erase(spec.order.begin() + static_cast<std::ptrdiff_t>(from));
  spec.order.insert(spec.order.begin() + static_cast<std::ptrdiff_t>(to), moved);
  one.change(std::move(spec));
}

/// A click on a title sorts by it, another turns the order round, a third ends it; with Shift after the others.
void sort_by(tab& one, std::size_t column, bool further) {
  const std::string name = name_of_column(one, column);
  view_spec spec = one.spec;
  const auto found =
      std::find_if(spec.sort.begin(), spec.sort.end(), [&](const sort_key& key) { return key.column == name; });
  const bool there = found != spec.sort.end();
  const bool down = there && found->descending;
  if (!further) {
    spec.sort.clear();
    if (!down) spec.sort.push_back({name, there});
  } else if (!there) {
    spec.sort.push_back({name, false});
  } else if (down) {
    spec.sort.erase(found);
  } else {
    found->descending = true;
  }
  one.change(std::move(spec));
}

/// Of one column, whose menu's commands are about the cursor's.
void open_menu(tab& one, grid_cursor at, bool selects) {
  if (selects) {
    select(one, at, false);
  } else {
    one.cursor.column = one.anchor.column = at.column;
  }
  ImGui::OpenPopup("column");
}

void press(grid_frame& in, ImVec2 at) {
  tab& one = in.one;
  in.all.focus = pane::table;
  const std::size_t column = in.column_at(at.x);
  const bool shift = ImGui::GetIO().KeyShift;
  if (at.x >= in.right_end() && at.y > in.body_top()) {
    one.drag = {drag::down_bar, 0, at.y, one.top, false};
  } else if (at.y >= in.max.y - in.bar && in.along_most > 0) {
    one.drag = {drag::along_bar, 0, at.x, one.left, false};
  } else if (at.y < in.body_top() && in.menu_at(at) < one.columns.size()) {
    open_menu(one, {one.cursor.line, column}, false);
  } else if (at.y < in.body_top()) {
    if (const std::size_t edge = edge_at(in, at.x); edge < one.columns.size()) {
      one.drag = {drag::resize, edge, at.x, in.width(edge), false};
    } else if (column < one.columns.size()) {
      one.drag = {drag::header, column, at.x, 0, false};
    }
  } else if (at.y < in.body_end()) {
    const std::size_t line = in.line_at(at.y);
    if (line >= one.line_count) return;
    const bool rows = at.x < in.min.x + in.gutter;
    one.drag = {rows ? drag::rows : drag::cells, column, at.x, 0, false};
    one.whole_rows = rows;
    if (const grid_line is = one.line(line); is.is_group && !shift) one.toggle_group(is.group);
    select(one, {line, column < one.columns.size() ? column : one.cursor.column}, shift);
  }
}

void drag_on(grid_frame& in, ImVec2 at) {
  tab& one = in.one;
  one.drag.moved |= std::abs(at.x - one.drag.from) > in.all.look.px(6);
  switch (one.drag.is) {
    case drag::cells:
    case drag::rows: {
      if (one.line_count == 0 || !ImGui::IsMouseDragging(0)) return;
      const float y = std::clamp(at.y, in.body_top() - in.row, in.body_end() + in.row);
      const double line = std::floor(one.top + (y - in.body_top()) / in.row);
      const auto last = static_cast<double>(one.line_count - 1);
      const std::size_t column = in.column_at(std::clamp(at.x, in.min.x + in.gutter, in.right_end() - 1));
      select(one,
             {static_cast<std::size_t>(std::clamp(line, 0., last)),
              column < one.columns.size() ? column : one.cursor.column},
             true);
      return;
    }
    case drag::resize:
      return set_width(in, one.drag.column, static_cast<float>(one.drag.begun) + at.x - one.drag.from, false);
    case drag::down_bar: {
      const double track = std::max(1.f, in.body_end() - in.body_top());
      one.top = one.drag.begun + (at.y - one.drag.from) / track * static_cast<double>(one.line_count);
      return;
    }
    case drag::along_bar: {
      const float track = std::max(1.f, in.right_end() - in.frozen_end);
      one.left = static_cast<float>(one.drag.begun) + (at.x - one.drag.from) / track * in.along;
      return;
    }
    case drag::header:
    case drag::none:
      return;
  }
}

void release(grid_frame& in, ImVec2 at) {
  tab& one = in.one;
  const grid_drag was = std::exchange(one.drag, {});
  if (was.is == drag::resize && was.moved) {
    set_width(in, was.column, static_cast<float>(was.begun) + at.x - was.from, true);
  } else if (was.is == drag::header && !was.moved) {
    one.cursor.column = one.anchor.column = was.column;
    sort_by(one, was.column, ImGui::GetIO().KeyShift);
  } else if (was.is == drag::header) {
    move_column(one, was.column, std::min(in.column_at(at.x), one.columns.size() - 1));
  }
  in.all.settle = 3;
}

void wheel(grid_frame& in) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool along = io.KeyShift;
  in.one.top -= along ? 0 : io.MouseWheel * 3;
  in.one.left -= in.all.look.px(48) * (io.MouseWheelH + (along ? io.MouseWheel : 0));
}

void fit_column(tab& one, std::size_t column) {
  view_spec spec = one.spec;
  spec.widths.erase(name_of_column(one, column));
  one.measured.erase(one.columns[column].index);
  one.change(std::move(spec));
  lay_columns(one);
}

void mouse(grid_frame& in) {
  tab& one = in.one;
  const ImVec2 at = ImGui::GetIO().MousePos;
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) wheel(in);
  if (hovered && at.y < in.body_top() && edge_at(in, at.x) < one.columns.size())
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (hovered && ImGui::IsMouseClicked(0)) {
    const bool twice = ImGui::IsMouseDoubleClicked(0), titles = at.y < in.body_top();
    const std::size_t edge = titles ? edge_at(in, at.x) : one.columns.size();
    if (twice && edge < one.columns.size()) {
      fit_column(one, edge);
    } else {
      press(in, at);
    }
    if (twice && !titles) {
      in.all.show_side = true;
      in.all.side_tab = 0;
    }
  }
  if (hovered && ImGui::IsMouseClicked(1)) {
    const std::size_t column = in.column_at(at.x);
    if (column < one.columns.size()) {
      const bool in_body = at.y >= in.body_top() && in.line_at(at.y) < one.line_count;
      in.all.focus = pane::table;
      open_menu(one, {in_body ? in.line_at(at.y) : one.cursor.line, column}, in_body);
    }
  }
  if (one.drag.is == drag::none) return;
  if (ImGui::IsMouseDown(0)) return drag_on(in, at);
  release(in, at);
}

}  // namespace

grid_frame::grid_frame(workbench& bench, tab& shown, ImVec2 from, ImVec2 to)
    : all(bench), one(shown), min(from), max(to) {
  const theme& look = all.look;
  row = look.row_height();
  header = look.px(28);
  bar = look.px(10);
  pad = look.px(8);
  gutter = width_of(look.table, std::to_string(one.shown->row_count())) + 2 * pad;
  leading = leading_columns(all, one);
  footer = one.shown->total_count() > 0 ? row + look.px(4) : 0;
  place_columns();
  lines_seen = std::max(0.f, body_end() - body_top()) / row;
  // The last line can be scrolled up a little, so that it is seen to be the last.
  top_most = std::max(0., static_cast<double>(one.line_count) + 1 - lines_seen);
}

void grid_frame::place_columns() {
  frozen = std::min<std::size_t>(static_cast<std::size_t>(std::max(0, one.spec.frozen)), one.columns.size());
  left.clear();
  float x = min.x + gutter;
  for (std::size_t i = 0; i < one.columns.size(); ++i) {
    if (i == frozen) frozen_end = x;
    left.push_back(i < frozen ? x : x - one.left);
    x += width(i);
  }
  if (frozen == one.columns.size()) frozen_end = x;
  along = x - frozen_end;
  along_most = std::max(0.f, along - (right_end() - frozen_end));
}

void grid_frame::keep_in_range() {
  one.top = std::clamp(one.top, 0., top_most);
  const float kept = std::clamp(one.left, 0.f, along_most);
  if (kept == one.left) return;
  one.left = kept;
  place_columns();
}

void grid_frame::reveal_cursor() {
  if (!std::exchange(one.reveal, false) || one.columns.empty()) return;
  const auto line = static_cast<double>(one.cursor.line);
  if (line < one.top) one.top = line;
  if (line + 1 > one.top + lines_seen) one.top = line + 1 - lines_seen;
  if (one.cursor.column < frozen) return;
  const float from = left[one.cursor.column];
  const float end = from + width(one.cursor.column);
  if (end > right_end()) one.left += end - right_end();
  if (from < frozen_end) one.left -= frozen_end - from;
  place_columns();
}

std::size_t grid_frame::column_at(float x) const {
  for (std::size_t i = 0; i < left.size(); ++i)
    if (x >= left[i] && x < left[i] + width(i) && (i < frozen || x >= frozen_end)) return i;
  return left.size();
}

std::size_t grid_frame::menu_at(ImVec2 at) const {
  const std::size_t column = column_at(at.x);
  const float room = all.look.px(20);
  if (at.y < min.y || at.y >= body_top() || column == left.size() || width(column) < 2 * room) return left.size();
  const float end = left[column] + width(column) - all.look.px(4);  // behind it the edge
  return at.x < end && at.x >= end - room && end < right_end() ? column : left.size();
}

std::size_t grid_frame::line_at(float y) const {
  return static_cast<std::size_t>(std::max(0., one.top + static_cast<double>((y - body_top()) / row)));
}

float grid_frame::line_top(std::size_t line) const {
  return std::floor(body_top() + static_cast<float>((static_cast<double>(line) - one.top) * static_cast<double>(row)));
}

void draw_grid(workbench& all, tab& one) {
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::GetContentRegionAvail();
  if (!one.shown || room.x < 50 || room.y < 50) return;
  measure_columns(all, one);
  grid_frame in(all, one, from, ImVec2(from.x + room.x, from.y + room.y));
  ImGui::InvisibleButton("grid", room);
  all.mark_item("grid");
  mouse(in);
  in.place_columns();
  in.reveal_cursor();
  in.keep_in_range();
  ImDrawList& on = *ImGui::GetWindowDrawList();
  draw_cells(in, on);
  draw_footer(in, on);
  draw_headers(in, on);
  draw_bars(in, on);
  draw_column_menu(all);
}

bool grid_key(workbench& all, tab& one, const key_press& pressed) {
  if (!one.shown || one.line_count == 0 || one.columns.empty()) return false;
  grid_cursor to = one.cursor;
  const std::size_t last = one.line_count - 1, end = one.columns.size() - 1;
  const std::size_t page = 20;
  const bool far = pressed.control;
  switch (pressed.key) {
    case keys::down:
      to.line = far ? last : std::min(last, to.line + 1);
      break;
    case keys::up:
      to.line = far || to.line == 0 ? 0 : to.line - 1;
      break;
    case keys::right:
      to.column = far ? end : std::min(end, to.column + 1);
      break;
    case keys::left:
      to.column = far || to.column == 0 ? 0 : to.column - 1;
      break;
    case keys::page_down:
      to.line = std::min(last, to.line + page);
      break;
    case keys::page_up:
      to.line -= std::min(to.line, page);
      break;
    case keys::home:
      to.column = 0;
      if (far) to.line = 0;
      break;
    case keys::end:
      to.column = end;
      if (far) to.line = last;
      break;
    case keys::space:
    case keys::enter:
    case keys::keypad_enter:
      if (const grid_line is = one.line(to.line); is.is_group) {
        one.toggle_group(is.group);
      } else {
        all.show_side = true;
        all.side_tab = 0;
      }
      return true;
    default:
      return false;
  }
  one.whole_rows = one.whole_rows && pressed.shift;
  select(one, to, pressed.shift);
  return true;
}

bool cursor_cell(const tab& one, std::size_t& row, std::size_t& column) {
  if (!one.shown || one.cursor.line >= one.line_count || one.cursor.column >= one.columns.size()) return false;
  row = one.line(one.cursor.line).row;
  column = one.columns[one.cursor.column].index;
  return true;
}

}  // namespace filigree::ui
