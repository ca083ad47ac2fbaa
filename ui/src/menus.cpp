// Menus: what a mouse reaches of the commands. The bar above a table has one for each kind of change, a right click on
// a title or the sign in it one for that column.
#include <imgui_internal.h>

#include <algorithm>

#include "commands.hpp"
#include "grid_frame.hpp"

namespace filigree::ui {
namespace {

const std::vector<menu> bar = {
    {"Sort", true, {"sort-ascending", "sort-descending", "sort-further", "sort-further-descending", "", "sort-none"}},
    {"Filter", true, {"filter-column", "filter-cell", "", "search", "filter-none"}},
    {"Group", true, {"group-column", "total-column", "", "open-groups", "close-groups", "group-none"}},
    {"Columns",
     true,
     {"freeze-columns", "freeze-none", "", "hide-column", "hide-empty", "show-columns", "", "move-left", "move-right",
      "widen-column", "narrow-column", "fit-column", "", "names"}},
    {"Save",
     false,
     {"save-csv", "save-tsv", "save-json", "save-ndjson", "save-arrow", "save-xlsx", "save-parquet", "", "write-csv",
      "write-tsv", "write-json", "write-ndjson", "write-arrow", "write-xlsx", "write-parquet", "write-zip"}},
    {"Picture", false, {"chart"}},
};
const menu of_column = {
    "",
    true,
    {"sort-ascending", "sort-descending", "sort-further", "sort-further-descending", "", "filter-column", "filter-cell",
     "", "group-column", "total-column", "", "freeze-columns", "hide-column", "fit-column", "", "copy"}};

const command* find(std::string_view name) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [&](const command& one) { return one.name == name; });
  return found == commands().end() ? nullptr : &*found;
}

void draw_entries(workbench& all, const menu& of) {
  const tab* one = all.current();
  if (of.is_of_column && one != nullptr && one->shown && one->cursor.column < one->columns.size())
    ImGui::TextDisabled(
        "%s", std::string(title_of(all, one->shown->column_at(one->columns[one->cursor.column].index))).c_str());
  for (const std::string_view name : of.commands) {
    const command* each = find(name);
    if (each == nullptr) {
      ImGui::Separator();
      continue;
    }
    if (ImGui::MenuItem(each->title.data(), each->keys.empty() ? nullptr : each->keys.data()))
      run_command(all, each->name);
    all.mark_item("menu/" + std::string(name));
  }
}

/// Every column of the table, with a sign where it is shown.
void draw_columns(workbench& all) {
  tab* one = all.current();
  if (one == nullptr || !one->shown) return;
  ImGui::Separator();
  const std::size_t count = one->shown->column_count();
  const float line = ImGui::GetTextLineHeightWithSpacing();
  ImGui::BeginChild("columns", ImVec2(all.look.px(320), line * static_cast<float>(std::min<std::size_t>(count, 12))));
  for (std::size_t i = 0; i < count; ++i) {
    const column of = one->shown->column_at(i);
    const std::string name(of.name);
    const bool shown = std::find(one->spec.hidden.begin(), one->spec.hidden.end(), name) == one->spec.hidden.end();
    const std::string title = std::string(title_of(all, of)) + "##" + name;
    ImGui::PushItemFlag(ImGuiItemFlags_SelectableDontClosePopup, true);
    const bool pressed = ImGui::MenuItem(title.c_str(), nullptr, shown);
    ImGui::PopItemFlag();
    all.mark_item("menu/column/" + name);
    if (!pressed) continue;
    view_spec spec = one->spec;
    if (std::erase(spec.hidden, name) == 0) spec.hidden.push_back(name);
    one->change(std::move(spec));
  }
  ImGui::EndChild();
}

}  // namespace

const std::vector<menu>& menus() { return bar; }

void draw_menu_button(workbench& all, const menu& one) {
  const bool is_command = one.commands.size() == 1;
  const std::string title(one.title);
  ImGui::PushStyleColor(ImGuiCol_Text, all.look.is.muted);
  const bool pressed = ImGui::Button(title.c_str());
  ImGui::PopStyleColor();
  all.mark_item("bar/" + title);
  if (pressed && is_command) run_command(all, one.commands.front());
  if (pressed && !is_command) {
    ImGui::OpenPopup(title.c_str());
    all.settle = 3;
  }
  const ImVec2 low(ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y);
  if (is_command || !ImGui::IsPopupOpen(title.c_str())) return;
  ImGui::SetNextWindowPos(low, ImGuiCond_Appearing);
  if (!ImGui::BeginPopup(title.c_str())) return;
  draw_entries(all, one);
  if (one.title == "Columns") draw_columns(all);
  if (all.close_menus) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

void draw_column_menu(workbench& all) {
  if (!ImGui::BeginPopup("column")) return;
  draw_entries(all, of_column);
  if (all.close_menus) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

}  // namespace filigree::ui
