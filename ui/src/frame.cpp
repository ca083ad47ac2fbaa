#include "frame.hpp"

#include <algorithm>

#include "clock.hpp"
#include "keys.hpp"

namespace filigree::ui {

bool prepare(workbench& all, float scale) {
  theme& look = all.look;
  const bool dark = all.theme_choice == "dark" || (all.theme_choice == "auto" && all.host.prefers_dark());
  const bool faces = look.text == nullptr || look.scale != scale;
  if (!faces && dark == look.dark) return false;
  look.dark = dark;
  look.scale = scale;
  apply(look);
  if (faces) build_faces(look, all.all_faces);
  all.list_stale = true;
  return faces;
}

bool turn(workbench& all, bool input) {
  if (input) all.settle = std::max(all.settle, 3);
  return wants_frame(input, [&] {
    work(all);
    return all.pace_now();
  });
}

void frame(workbench& all, const pointer& script) {
  ImGuiIO& io = ImGui::GetIO();
  if (script.used) {
#if IMGUI_VERSION_NUM < 18700
    io.MousePos = script.at;
    for (int i = 0; i < 2; ++i) io.MouseDown[i] = script.down[i];
    io.MouseWheel += script.wheel;
#else
    io.AddMousePosEvent(script.at.x, script.at.y);
    for (int i = 0; i < 2; ++i) io.AddMouseButtonEvent(i, script.down[i]);
    if (script.wheel != 0) io.AddMouseWheelEvent(0, script.wheel);
#endif
  }
  const double begun = now();
  ImGui::NewFrame();
  draw(all);
  ImGui::Render();
  all.drawn_at = now();
  all.frame_work = all.drawn_at - begun;
  all.undrawn = false;
  if (all.settle > 0) --all.settle;
}

void feed_key(int key, bool down, bool control, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
  if (key >= 0 && key < 512) io.KeysDown[key] = down;
  io.KeyCtrl = control && down;
  io.KeyShift = shift && down;
#else
  static constexpr std::pair<int, ImGuiKey> known[] = {{keys::enter, ImGuiKey_Enter},
                                                       {keys::escape, ImGuiKey_Escape},
                                                       {keys::tab, ImGuiKey_Tab},
                                                       {259, ImGuiKey_Backspace},
                                                       {keys::left, ImGuiKey_LeftArrow},
                                                       {keys::right, ImGuiKey_RightArrow},
                                                       {keys::up, ImGuiKey_UpArrow},
                                                       {keys::down, ImGuiKey_DownArrow},
                                                       {keys::home, ImGuiKey_Home},
                                                       {keys::end, ImGuiKey_End},
                                                       {'A', ImGuiKey_A}};
  io.AddKeyEvent(ImGuiMod_Ctrl, control && down);
  io.AddKeyEvent(ImGuiMod_Shift, shift && down);
  for (const auto& [number, name] : known)
    if (number == key) io.AddKeyEvent(name, down);
#endif
}

void map_keys() {
#if IMGUI_VERSION_NUM < 18700
  ImGuiIO& io = ImGui::GetIO();
  static constexpr int map[][2] = {{ImGuiKey_Tab, keys::tab},
                                   {ImGuiKey_LeftArrow, keys::left},
                                   {ImGuiKey_RightArrow, keys::right},
                                   {ImGuiKey_UpArrow, keys::up},
                                   {ImGuiKey_DownArrow, keys::down},
                                   {ImGuiKey_PageUp, keys::page_up},
                                   {ImGuiKey_PageDown, keys::page_down},
                                   {ImGuiKey_Home, keys::home},
                                   {ImGuiKey_End, keys::end},
                                   {ImGuiKey_Insert, keys::insert},
                                   {ImGuiKey_Delete, keys::remove},
                                   {ImGuiKey_Backspace, 259},
                                   {ImGuiKey_Space, keys::space},
                                   {ImGuiKey_Enter, keys::enter},
                                   {ImGuiKey_Escape, keys::escape},
                                   {ImGuiKey_KeyPadEnter, keys::keypad_enter},
                                   {ImGuiKey_A, 'A'},
                                   {ImGuiKey_C, 'C'},
                                   {ImGuiKey_V, 'V'},
                                   {ImGuiKey_X, 'X'},
                                   {ImGuiKey_Y, 'Y'},
                                   {ImGuiKey_Z, 'Z'}};
  for (const auto& [name, number] : map) io.KeyMap[name] = number;
#endif
}

void begin_imgui() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // what blinks has to be drawn, and idle costs nothing
  io.ConfigWindowsMoveFromTitleBarOnly = true;
}

}  // namespace filigree::ui
