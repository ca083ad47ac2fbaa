// The whole window: what stands above, the three panes, the line below; and the keys, before anything is drawn.
#include <algorithm>
#include <cmath>

#include "cell_text.hpp"
#include "commands.hpp"
#include "keys.hpp"

namespace filigree::ui {
namespace {

bool button(workbench& all, const char* title, const char* name) {
  const bool pressed = ImGui::Button(title);
  all.mark_item(std::string("command/") + name);
  if (pressed) run_command(all, name);
  return pressed;
}

void take_keys(workbench& all) {
  for (; !all.keys.empty(); all.keys.pop_front()) {
    const key_press pressed = all.keys.front();
    all.settle = 3;
    if (all.asked != question::none) {
      if (pressed.key == keys::escape) all.asked = question::none;
      continue;
    }
    if (pressed.key == keys::escape) all.close_menus = true;
    if (run_key(all, pressed)) continue;
    if (ImGui::GetIO().WantTextInput) {
      if (pressed.key == keys::enter || pressed.key == keys::down) {
        ImGui::SetWindowFocus(nullptr);
        all.focus = all.list_cursor < all.list_lines.size() && all.focus == pane::list ? pane::list : pane::table;
      }
      continue;
    }
    if (all.focus == pane::list && list_key(all, pressed)) continue;
    if (all.focus == pane::side && side_key(all, pressed)) continue;
    if (tab* one = all.current(); one != nullptr && all.focus == pane::table) grid_key(all, *one, pressed);
  }
}

void draw_head(workbench& all) {
  const theme& look = all.look;
  ImDrawList& on = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float middle = at.y + look.px(14), half = look.px(5);
  on.AddQuadFilled({at.x + look.px(4), middle}, {at.x + look.px(4) + half, middle - half},
                   {at.x + look.px(4) + 2 * half, middle}, {at.x + look.px(4) + half, middle + half}, look.is.accent);
  ImGui::Dummy(ImVec2(look.px(20), look.px(28)));
  ImGui::SameLine(0, 0);
  ImGui::PushFont(look.strong);
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted("Filigree");
  ImGui::PopFont();
  ImGui::SameLine(0, look.px(12));
  button(all, "Open", "open");
  ImGui::SameLine();
  button(all, "Commands", "palette");
  if (tab* one = all.current()) {
    ImGui::SameLine();
    ImGui::SetNextItemWidth(look.px(240));
    static char typed[200];
    static const tab* of = nullptr;
    if (of != one || one->spec.search != typed) {
      of = one;
      if (!ImGui::IsAnyItemActive()) std::snprintf(typed, sizeof typed, "%s", one->spec.search.c_str());
    }
    if (std::exchange(all.focus_search, false)) ImGui::SetKeyboardFocusHere();
    if (ImGui::InputTextWithHint("##search", "Search every column  /", typed, sizeof typed)) {
      view_spec spec = one->spec;
      spec.search = typed;
      one->change(std::move(spec));
    }
    all.mark_item("search");
  }
  const load_progress progress = all.loading ? all.reading.progress() : load_progress{};
  if (all.loading) {
    ImGui::SameLine(0, look.px(16));
    std::string text = std::to_string(all.filings.size()) + " filings";
    if (progress.total_bytes > 0)
      text += ", " + std::to_string(std::min<std::uint64_t>(100, progress.bytes * 100 / progress.total_bytes)) + " %";
    ImGui::TextUnformatted(text.c_str());
    ImGui::SameLine();
    button(all, "Stop", "cancel");
  }
  const char* const theme_title = look.dark ? "Light" : "Dark";
  const std::pair<const char*, const char*> at_right[] = {{"The page", "page"}, {theme_title, "theme"}, {"?", "help"}};
  const ImGuiStyle& style = ImGui::GetStyle();
  float right = style.WindowPadding.x - style.ItemSpacing.x;
  for (const auto& [title, name] : at_right)
    right += width_of(look.text, title) + 2 * style.FramePadding.x + style.ItemSpacing.x;
  ImGui::SameLine(0, 0);
  ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), ImGui::GetWindowWidth() - right));
  for (const auto& [title, name] : at_right) {
    button(all, title, name);
    if (title[0] != '?') ImGui::SameLine();
  }
}

void draw_empty(workbench& all) {
  const theme& look = all.look;
  const ImVec2 room = ImGui::GetContentRegionAvail();
  static constexpr const char* lines[] = {"Drop filings, folders or archives here, see their tables.",
                                          "Nothing leaves this computer."};
  ImGui::Dummy(ImVec2(0, room.y / 2 - look.px(60)));
  for (const char* line : lines) {
    const float width = width_of(look.text, line);
    ImGui::SetCursorPosX((ImGui::GetWindowWidth() - width) / 2);
    line == lines[0] ? ImGui::TextUnformatted(line) : ImGui::TextDisabled("%s", line);
  }
  ImGui::Dummy(ImVec2(0, look.px(8)));
  ImGui::SetCursorPosX((ImGui::GetWindowWidth() - look.px(120)) / 2);
  ImGui::PushStyleColor(ImGuiCol_Button, look.is.accent);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, look.is.accent);
  ImGui::PushStyleColor(ImGuiCol_Text, look.is.ground);
  const bool pressed = ImGui::Button("Open filings", ImVec2(look.px(120), look.px(32)));
  ImGui::PopStyleColor(3);
  all.mark_item("open-filings");
  if (pressed) run_command(all, "open");
}

/// A hairline that can be dragged.
void splitter(workbench& all, const char* name, float& width, bool grows_left) {
  const theme& look = all.look;
  ImGui::SameLine(0, 0);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = ImGui::GetContentRegionAvail().y;
  ImGui::InvisibleButton(name, ImVec2(look.px(8), std::max(1.f, height)));
  if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (ImGui::IsItemActive())
    width = std::clamp(width + (grows_left ? -1 : 1) * ImGui::GetIO().MouseDelta.x / look.scale, 120.f, 1200.f);
  const float x = at.x + look.px(4);
  ImGui::GetWindowDrawList()->AddRectFilled({x, at.y}, {x + 1, at.y + height},
                                            ImGui::IsItemActive() ? look.is.accent : look.is.hairline);
  ImGui::SameLine(0, 0);
}

void draw_foot(workbench& all) {
  const theme& look = all.look;
  std::string text;
  if (tab* one = all.current(); one != nullptr && one->shown) {
    const workspace& in = all.tables_of(*one);
    const std::size_t table = in.find_table(one->table);
    const std::size_t rows = one->shown->row_count();
    text = counted(rows, "row");
    if (table < in.table_count() && in.row_count(table) != rows) text += " of " + counted(in.row_count(table));
    if (one->starts.size() > 0) text += ", " + counted(one->starts.size(), "group");
    if (one->shown->repeat_count() > 0) text += ", " + std::to_string(one->shown->repeat_count()) + " repeat others";
    if (one->next) text += ", working " + std::to_string(one->next->progress() / 10) + " %";
    const auto [top, low] = std::minmax(one->cursor.line, one->anchor.line);
    if (low > top || one->cursor.column != one->anchor.column) {
      const std::size_t columns = one->whole_rows ? one->columns.size()
                                                  : std::max(one->cursor.column, one->anchor.column) -
                                                        std::min(one->cursor.column, one->anchor.column) + 1;
      text += "  \xC2\xB7  " + std::to_string(low - top + 1) + " \xC3\x97 " + std::to_string(columns) + " selected";
    }
  }
  if (!all.status.empty()) text += (text.empty() ? "" : "  \xC2\xB7  ") + all.status;
  if (text.empty()) text = "Ctrl+K: all commands";
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& on = *ImGui::GetWindowDrawList();
  on.AddRectFilled({at.x, at.y}, {at.x + ImGui::GetWindowWidth(), at.y + 1}, look.is.hairline);
  draw_text(on, look.table, {at.x + look.px(8), at.y + look.px(5)}, look.is.muted, text);
}

/// Where the cursor goes the source goes along.
void follow(workbench& all) {
  const tab* one = all.current();
  if (one == nullptr || !one->shown) return;
  // A sort leaves the cursor where it is and puts another row under it.
  const bool any = one->cursor.line < one->line_count;
  const std::string row = any ? std::to_string(one->shown->row(one->line(one->cursor.line).row)) : std::string("none");
  const std::string now = std::to_string(one->number) + ":" + std::to_string(one->cursor.column) + ":" + row;
  if (std::exchange(all.followed, now) != now) follow_cursor(all);
}

}  // namespace

void draw(workbench& all) {
  all.widgets.clear();
  take_keys(all);
  follow(all);
  const theme& look = all.look;
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(8), look.px(8)));
  ImGui::Begin("workbench", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                   ImGuiWindowFlags_NoNav);
  ImGui::PopStyleVar();
  draw_head(all);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddRectFilled({0, at.y}, {io.DisplaySize.x, at.y + 1}, look.is.hairline);
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(4));
  const float foot = look.px(24);
  const float height = std::max(1.f, io.DisplaySize.y - ImGui::GetCursorScreenPos().y - foot);
  if (all.filings.empty() && !all.loading) {
    ImGui::BeginChild("empty", ImVec2(0, height));
    draw_empty(all);
    ImGui::EndChild();
  } else {
    // In a small window the tables come first.
    const float list = std::min(look.px(all.list_width), std::floor(io.DisplaySize.x * 0.24f));
    const float side_most = std::min(look.px(all.side_width), std::floor(io.DisplaySize.x * 0.3f));
    if (all.show_list) {
      ImGui::BeginChild("list", ImVec2(list, height));
      draw_list(all);
      ImGui::EndChild();
      splitter(all, "list-edge", all.list_width, false);
    }
    const float side = all.show_side ? side_most + look.px(8) : 0;
    ImGui::BeginChild("tables", ImVec2(std::max(look.px(80), ImGui::GetContentRegionAvail().x - side), height));
    draw_tables(all);
    ImGui::EndChild();
    if (all.show_side) {
      splitter(all, "side-edge", all.side_width, true);
      ImGui::BeginChild("side", ImVec2(0, height));
      draw_side(all);
      ImGui::EndChild();
    }
  }
  ImGui::SetCursorScreenPos(ImVec2(0, io.DisplaySize.y - foot));
  draw_foot(all);
  ImGui::End();
  draw_questions(all);
  all.close_menus = false;
  ++all.frames;
}

}  // namespace filigree::ui
