// The middle: tabs of tables, what can be done with the one that is shown, and what was done.
#include <algorithm>

#include "cell_text.hpp"
#include "commands.hpp"
#include "grid_frame.hpp"

namespace filigree::ui {
namespace {

/// "is at least 100" of a filter.
std::string said_of(const filter_rule& rule) {
  static constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"equals", "is"}, {"one-of", "is one of"}, {"at-least", "\xE2\x89\xA5"}, {"at-most", "\xE2\x89\xA4"},
      {"above", ">"},   {"below", "<"},          {"between", "from"}};
  const std::string turned = rule.turned ? "not: " : "";
  if (rule.op == "is-missing") return turned + "is missing";
  // A code with commas has a sign before it in the view's JSON.
  const bool has_sign = rule.op == "equals" && rule.value.size() > 1 && rule.value[0] == '=';
  for (const auto& [op, word] : words)
    if (op == rule.op) return turned + std::string(word) + " " + rule.value.substr(has_sign ? 1 : 0);
  return turned + "contains " + rule.value;
}

/// Words that stand one beside the other, and go on in the next line where the room ends.
class words_in_lines {
 public:
  explicit words_in_lines(const workbench& all)
      : all_(all), end_(ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x) {}
  void next(std::string_view title, float gap) {
    const float width = width_of(all_.look.text, title) + all_.look.px(16);
    if (!first_ && ImGui::GetItemRectMax().x + gap + width <= end_) ImGui::SameLine(0, gap);
    first_ = false;
  }

 private:
  const workbench& all_;
  float end_;
  bool first_ = true;
};

/// What the table is sorted, filtered and grouped by, as words that can be taken away.
void draw_chips(workbench& all, tab& one, words_in_lines& place) {
  const theme& look = all.look;
  const auto chip = [&](const std::string& text, const std::string& name, auto&& without) {
    const std::string title = text + "  \xE2\x9C\x95##" + name;
    place.next(text + "  xx", look.px(4));
    ImGui::PushStyleColor(ImGuiCol_Button, ImGui::ColorConvertU32ToFloat4(look.is.accent_ground));
    const bool pressed = ImGui::Button(title.c_str());
    ImGui::PopStyleColor();
    all.mark_item("chip/" + name);
    if (!pressed) return;
    view_spec spec = one.spec;
    without(spec);
    one.change(std::move(spec));
  };
  const view_spec now = one.spec;
  const auto title = [&](const std::string& name) { return title_of_name(all, one, name); };
  for (std::size_t i = 0; i < now.sort.size(); ++i) {
    const std::string place_in_order = now.sort.size() > 1 ? std::to_string(i + 1) + ". " : "";
    chip(place_in_order + title(now.sort[i].column) + (now.sort[i].descending ? " \xE2\x96\xBC" : " \xE2\x96\xB2"),
         "sort/" + now.sort[i].column,
         [&](view_spec& spec) { spec.sort.erase(spec.sort.begin() + static_cast<std::ptrdiff_t>(i)); });
  }
  for (std::size_t i = 0; i < now.filters.size(); ++i)
    chip(title(now.filters[i].column) + " " + said_of(now.filters[i]), "filter/" + now.filters[i].column,
         [&](view_spec& spec) { spec.filters.erase(spec.filters.begin() + static_cast<std::ptrdiff_t>(i)); });
  for (const std::string& name : now.group)
    chip("by " + title(name), "group/" + name, [&](view_spec& spec) { std::erase(spec.group, name); });
  for (const std::string& name : now.totals)
    chip("total of " + title(name), "total/" + name, [&](view_spec& spec) { std::erase(spec.totals, name); });
}

void draw_bar(workbench& all, tab& one) {
  words_in_lines place(all);
  for (const menu& each : menus()) {
    place.next(each.title, 0);
    draw_menu_button(all, each);
  }
  draw_chips(all, one, place);
  if (one.trouble.empty()) return;
  ImGui::PushStyleColor(ImGuiCol_Text, all.look.is.disposed);
  ImGui::TextWrapped("%s", one.trouble.c_str());
  ImGui::PopStyleColor();
}

std::string tab_title(const workbench& all, const tab& one) {
  const workspace& in = all.tables_of(one);
  const std::size_t table = in.find_table(one.table);
  std::string title = table < in.table_count() && !all.show_names ? std::string(in.table_title(table)) : one.table;
  if (title.empty()) title = one.table;
  constexpr std::size_t most = 36;
  if (title.size() > most) title = title.substr(0, title.rfind(' ', most)) + "\xE2\x80\xA6";
  if (table < in.table_count()) title += "  " + counted(in.row_count(table));
  if (one.filing) {
    std::string label = one.filing->record.label;
    if (const std::size_t slash = label.rfind('/'); slash != std::string::npos) label.erase(0, slash + 1);
    title += "  \xC2\xB7  " + label.substr(0, 32);
  }
  return title + "###" + std::to_string(one.number);
}

/// Tables that no tab shows are a click away, and the button says how many there are.
void draw_more_tables(workbench& all) {
  std::size_t shown = 0;
  for (const auto& one : all.tabs) shown += one->filing ? 0 : 1;
  const std::size_t count = all.all->table_count();
  const std::string title = count > shown ? "+ " + counted(count - shown, count - shown == 1 ? "table" : "more table")
                                          : std::string("+ table");
  if (ImGui::TabItemButton((title + "###more").c_str(), ImGuiTabItemFlags_Trailing)) run_command(all, "tables");
  all.mark_item("tables");
}

}  // namespace

std::string title_of_name(const workbench& all, const tab& one, std::string_view name) {
  for (std::size_t i = 0; one.shown && i < one.shown->column_count(); ++i)
    if (const column of = one.shown->column_at(i); of.name == name) return std::string(title_of(all, of));
  return std::string(name);
}

void draw_tables(workbench& all) {
  if (all.all->table_count() == 0 && all.tabs.empty()) return;
  if (!ImGui::BeginTabBar(
          "tables", ImGuiTabBarFlags_Reorderable | ImGuiTabBarFlags_FittingPolicyScroll | ImGuiTabBarFlags_NoTooltip))
    return;
  const int asked = std::exchange(all.asked_tab, -1);
  int closed = -1;
  for (int i = 0; i < static_cast<int>(all.tabs.size()); ++i) {
    tab& one = *all.tabs[static_cast<std::size_t>(i)];
    bool stays = true;
    const bool shown =
        ImGui::BeginTabItem(tab_title(all, one).c_str(), &stays, i == asked ? ImGuiTabItemFlags_SetSelected : 0);
    all.mark_item("tab/" + one.table);
    if (shown) {
      if (asked < 0 || asked == i) all.active = i;
      draw_bar(all, one);
      if (all.show_chart) draw_chart(all, one, all.look.px(180));
      draw_grid(all, one);
      ImGui::EndTabItem();
    }
    if (!stays) closed = i;
  }
  draw_more_tables(all);
  ImGui::EndTabBar();
  if (closed >= 0) all.close_tab(closed);
}

}  // namespace filigree::ui
