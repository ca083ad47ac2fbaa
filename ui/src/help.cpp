// What there is, and how it is reached: by mouse, by key, by name.
#include <algorithm>
#include <cmath>

#include "commands.hpp"

namespace filigree::ui {
namespace {

struct chapter {
  std::string_view title;
  std::vector<std::string_view> commands;
};

const std::vector<chapter> chapters = {
    {"Tables", {"tables", "next-tab", "previous-tab", "close-tab", "search", "chart", "names"}},
    {"Rows: the menus Sort, Filter, Group",
     {"sort-ascending", "sort-descending", "sort-further", "sort-none", "filter-column", "filter-cell", "filter-none",
      "group-column", "total-column"}},
    {"Columns: the menu Columns",
     {"freeze-columns", "hide-column", "show-columns", "move-left", "move-right", "widen-column", "narrow-column"}},
    {"Out: the menu Save", {"copy", "select-all", "select-rows", "save-csv", "save-xlsx", "write-csv"}},
    {"The cell and its filing",
     {"side-source", "side-cell", "side-footnotes", "side-problems", "side-coverage", "next-problem"}},
    {"The window",
     {"palette", "open", "open-folder", "find-filing", "list", "side", "next-pane", "undo", "redo", "theme", "help"}},
};

const std::string_view by_mouse[] = {
    "A click on a title sorts by it, a second turns the order round, a third ends it; with Shift after the other "
    "columns. "
    "The sign in a title, or a right click, opens what can be done with the column.",
    "Drag a title to move it, its edge to resize it, double-click the edge to fit it. Click a line of the source to "
    "find "
    "the cell that was made of it.",
    "Arrows move, Shift extends, Ctrl+Home and Ctrl+End go to the ends; Enter opens what is there, Esc steps back. "
    "Filters: text, =exact, codes as P, S, !not, >=100, <=5, 100..250, 2024-02 for a month, ? for missing."};

float height_of(const workbench& all, const chapter& one) {
  return all.look.px(28) + all.look.px(18) * static_cast<float>(one.commands.size());
}

void draw_chapter(const workbench& all, ImDrawList& on, const chapter& one, ImVec2 at, float width) {
  const theme& look = all.look;
  draw_text(on, look.strong, at, look.is.ink, one.title);
  at.y += look.px(20);
  for (const std::string_view name : one.commands) {
    const auto found =
        std::find_if(commands().begin(), commands().end(), [&](const command& each) { return each.name == name; });
    if (found == commands().end()) continue;
    const float keys = width_of(look.table, found->keys);
    const ImVec4 clip(at.x, at.y, at.x + width - keys - look.px(8), at.y + look.px(18));
    draw_text(on, look.table, at, look.is.ink, found->title, &clip);
    draw_text(on, look.table, {at.x + width - keys, at.y}, look.is.muted, found->keys);
    at.y += look.px(18);
  }
}

}  // namespace

void draw_help(workbench& all) {
  const theme& look = all.look;
  const float room = ImGui::GetContentRegionAvail().x, gap = look.px(32);
  const int columns = std::clamp(static_cast<int>(room / look.px(300)), 1, 3);
  const float width = std::floor((room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float whole = 0;
  for (const chapter& one : chapters) whole += height_of(all, one);
  const ImVec2 from = ImGui::GetCursorScreenPos();
  ImVec2 at = from;
  float lowest = from.y;
  for (const chapter& one : chapters) {
    const bool is_last_column = at.x + 2 * width > from.x + room;
    if (!is_last_column && at.y > from.y &&
        at.y + height_of(all, one) / 2 > from.y + whole / static_cast<float>(columns))
      at = ImVec2(at.x + width + gap, from.y);
    draw_chapter(all, *ImGui::GetWindowDrawList(), one, at, width);
    at.y += height_of(all, one);
    lowest = std::max(lowest, at.y);
  }
  ImGui::Dummy(ImVec2(room, lowest - from.y));
  for (const std::string_view each : by_mouse) {
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(each.data(), each.data() + each.size());
    ImGui::PopTextWrapPos();
  }
#ifdef __EMSCRIPTEN__
  ImGui::TextWrapped(
      "In the browser, input methods for composed characters do not reach this window, nor do screen readers: the page "
      "has all of that.");
#endif
}

}  // namespace filigree::ui
