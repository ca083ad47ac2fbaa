// What is asked of the person: the palette, a path, a filter, a view as JSON. One line to type in, above everything;
// Esc leaves it.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include <imgui_internal.h>

#include <cmath>

#include "commands.hpp"
#include "keys.hpp"

namespace filigree::ui {
namespace {

namespace fs = std::filesystem;

/// Files and folders that go on from what was typed.
std::vector<std::string> completions(const std::string& typed) {
  std::vector<std::string> found;
#ifndef __EMSCRIPTEN__
  constexpr std::size_t most = 200;
  const std::size_t slash = typed.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : typed.substr(0, slash + 1);
  const std::string begun = slash == std::string::npos ? typed : typed.substr(slash + 1);
  std::error_code trouble;
  for (fs::directory_iterator at(folder, trouble), end; !trouble && at != end && found.size() < most;
       at.increment(trouble)) {
    const std::string name = at->path().filename().string();
    if (name.compare(0, begun.size(), begun) != 0 || (begun.empty() && name.front() == '.')) continue;
    std::error_code unknown;
    found.push_back((slash == std::string::npos ? "" : folder) + name + (at->is_directory(unknown) ? "/" : ""));
  }
  std::sort(found.begin(), found.end());
#endif
  return found;
}

[[nodiscard]] bool is_folder([[maybe_unused]] const std::string& path) {
#ifdef __EMSCRIPTEN__
  return false;  // the browser asks where to
#else
  std::error_code unknown;
  return fs::is_directory(path, unknown);
#endif
}

void save_to(workbench& all, const std::string& path) {
  if (all.save_whole) {
    all.status = "Writing to " + path;
    all.host.run_command(all.all, all.inputs, all.save_format, path, telling(all));
  } else if (tab* one = all.current()) {
    save_table(all, *one, all.save_format, path);
  }
}

constexpr std::string_view replaces = "replace", elsewhere = "elsewhere";

/// What is not to be undone is not what Enter alone does.
std::vector<palette_entry> ways_to_save(const workbench& all) {
  const char* const title = all.save_whole ? "Write into this folder all the same" : "Replace it";
  return {{"Choose another name", "", std::string(elsewhere)}, {title, "", std::string(replaces)}};
}

void answer_with(workbench& all, const std::string& text) {
  tab* one = all.current();
  switch (std::exchange(all.asked, question::none)) {
    case question::open_path:
      all.open_paths({text});
      break;
    case question::save_path:
      if (!all.save_whole && is_folder(text)) {
        all.status = text + " is a folder: a table needs the name of a file.";
      } else if (all.host.is_taken(text)) {
        all.save_to = text;
        all.ask(question::replace);
      } else {
        save_to(all, text);
      }
      break;
    case question::filter:
      if (one != nullptr) {
        view_spec spec = one->spec;
        std::erase_if(spec.filters, [&](const filter_rule& rule) { return rule.column == all.filter_column; });
        const value_type type = types_of(all.tables_of(*one), one->table)(all.filter_column);
        filter_rule typed = filter_of(all.filter_column, type, text);
        if (!typed.op.empty()) spec.filters.push_back(std::move(typed));
        one->change(std::move(spec));
      }
      break;
    case question::view_json: {
      json from;
      if (parse(text, from)) {
        restore_view(all, from);
      } else {
        all.status = "This is no JSON.";
      }
      break;
    }
    case question::none:
    case question::palette:
    case question::tables:
    case question::replace:
    case question::help:
      break;
  }
  all.settle = 3;
}

const char* hint_of(question asked) {
  switch (asked) {
    case question::palette:
      return "A command, a table or a column";
    case question::tables:
      return "A table";
    case question::open_path:
      return "Path of a file, a folder or an archive";
    case question::save_path:
      return "Where to";
    case question::replace:
      return "Enter takes what is marked, the arrows go to the other";
    case question::filter:
      return "text   =exact   P, S   !not   >=100   <=5   100..250   2024-02   ? (missing)";
    case question::view_json:
      return "A view as JSON";
    default:
      return "";
  }
}

using choice = palette_entry;

/// Whether one of what is offered is taken, not what was typed.
bool is_list(question asked) {
  return asked == question::palette || asked == question::tables || asked == question::replace;
}

std::vector<choice> choices(workbench& all) {
  std::vector<choice> made;
  if (all.asked == question::palette) {
    made = find_entries(all, all.answer);
  } else if (all.asked == question::tables) {
    made = find_tables(all, all.answer);
  } else if (all.asked == question::replace) {
    made = ways_to_save(all);
  } else if (all.asked == question::open_path || all.asked == question::save_path) {
    for (std::string& path : completions(all.answer)) made.push_back({path, "", path});
  }
  return made;
}

void take(workbench& all, const choice& chosen) {
  if (all.asked == question::replace) {
    all.asked = question::none;
    if (chosen.name == replaces) {
      save_to(all, all.save_to);
    } else {
      all.ask(question::save_path, all.save_to);
    }
  } else if (is_list(all.asked)) {
    all.asked = question::none;
    run_entry(all, chosen);
  } else {
    all.answer = chosen.name;
    all.ask_begins = true;
  }
  all.settle = 3;
}

void draw_choices(workbench& all, const std::vector<choice>& made) {
  const theme& look = all.look;
  if (made.empty()) return;
  const float height = look.px(24);
  ImGui::BeginChild("choices", ImVec2(0, height * static_cast<float>(std::min<std::size_t>(made.size(), 12))));
  ImDrawList& on = *ImGui::GetWindowDrawList();
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  for (std::size_t i = 0; i < made.size(); ++i) {
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const ImVec2 to(from.x + ImGui::GetContentRegionAvail().x, from.y + height);
    ImGui::PushID(static_cast<int>(i));
    const bool pressed = ImGui::InvisibleButton("choice", ImVec2(to.x - from.x, height));
    ImGui::PopID();
    if (i == all.palette_cursor) {
      on.AddRectFilled(from, to, look.is.accent_ground);
      ImGui::SetScrollHereY(0.5f);
    } else if (ImGui::IsItemHovered()) {
      on.AddRectFilled(from, to, look.is.raised);
    }
    draw_text(on, look.text, {from.x + look.px(8), from.y + look.px(4)}, look.is.ink, made[i].title);
    draw_text(on, look.table, {to.x - look.px(8) - width_of(look.table, made[i].keys), from.y + look.px(5)},
              look.is.muted, made[i].keys);
    all.mark("choice/" + made[i].name, from, to);
    if (pressed) take(all, made[i]);
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

int on_key(ImGuiInputTextCallbackData* data) {
  workbench& all = *static_cast<workbench*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackHistory) {
    if (data->EventKey == ImGuiKey_UpArrow && all.palette_cursor > 0) --all.palette_cursor;
    if (data->EventKey == ImGuiKey_DownArrow) ++all.palette_cursor;
  }
  return 0;
}

}  // namespace

void draw_questions(workbench& all) {
  if (all.asked == question::none) return;
  const theme& look = all.look;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float width = std::min(screen.x - look.px(32), look.px(all.asked == question::help ? 1000 : 640));
  ImGui::SetNextWindowPos(ImVec2(std::floor((screen.x - width) / 2), look.px(64)));
  ImGui::SetNextWindowSize(ImVec2(width, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, look.px(4));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(12), look.px(12)));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, ImGui::GetStyleColorVec4(ImGuiCol_PopupBg));
  if (all.ask_begins) ImGui::SetNextWindowFocus();
  ImGui::SetNextWindowSizeConstraints(ImVec2(width, 0), ImVec2(width, screen.y - look.px(80)));
  ImGui::Begin("question", nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  if (all.asked == question::help) {
    draw_help(all);
    all.ask_begins = false;
  } else {
    if (all.asked == question::filter) ImGui::TextDisabled("%s", all.filter_column.c_str());
    if (all.asked == question::replace)
      ImGui::TextWrapped(all.save_whole ? "%s has files in it." : "%s exists already.", all.save_to.c_str());
    static std::vector<char> typed(1 << 16);
    if (std::exchange(all.ask_begins, false)) {
      std::snprintf(typed.data(), typed.size(), "%s", all.answer.c_str());
      ImGui::SetKeyboardFocusHere();
      ImGui::ClearActiveID();
    }
    ImGui::SetNextItemWidth(-1);
    const bool entered = ImGui::InputTextWithHint(
        "##answer", hint_of(all.asked), typed.data(), typed.size(),
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory, on_key, &all);
    all.mark_item("answer");
    if (all.answer != typed.data()) {
      all.answer = typed.data();
      all.palette_cursor = 0;
    }
    const std::vector<choice> made = choices(all);
    all.palette_cursor = std::min(all.palette_cursor, made.empty() ? 0 : made.size() - 1);
    draw_choices(all, made);
    if (entered && is_list(all.asked)) {
      if (!made.empty()) take(all, made[all.palette_cursor]);
    } else if (entered) {
      answer_with(all, all.answer);
    }
  }
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(3);
}

}  // namespace filigree::ui
