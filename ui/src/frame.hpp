// What every backend does with a frame, before and after its own part.
#pragma once

#include "workbench.hpp"

namespace filigree::ui {

/// A mouse that a script moves instead of a person.
struct pointer {
  bool used = false;
  ImVec2 at{-1, -1};
  bool down[2] = {};
  float wheel = 0;
};

/// Makes colours and faces what they must be; true when the faces are new and their texture has to be made again.
bool prepare(workbench& all, float scale);
/// One turn of a backend's loop: works, and tells whether a frame is to be drawn.
[[nodiscard]] bool turn(workbench& all, bool input);
/// One frame, from ImGui::NewFrame to ImGui::Render, with its time noted. The backend has told its input before.
void frame(workbench& all, const pointer& script);

/// Tells Dear ImGui of a key by GLFW's number, as a text field needs it.
void feed_key(int key, bool down, bool control, bool shift);
/// The keys that text fields use, where Dear ImGui has to be told them (before 1.87).
void map_keys();
void begin_imgui();

}  // namespace filigree::ui
