// What the windows of GLFW share, the desktop's and the page's: keys, characters and the mouse on their way to Dear
// ImGui and to the workbench, and the drawing of a frame by OpenGL.
#pragma once

#include <utility>

#include "frame.hpp"
#include "typed_input.hpp"

struct GLFWwindow;

namespace filigree::ui {

/// What a window was told and no frame has seen yet. The window's user pointer leads to it.
class glfw_input {
 public:
  /// Listens to keys, characters and the mouse. Both must outlive it; `woken` is called at each event.
  glfw_input(GLFWwindow* window, workbench& all, void (*woken)() = nullptr);
  ~glfw_input();
  glfw_input(const glfw_input&) = delete;
  glfw_input& operator=(const glfw_input&) = delete;

  [[nodiscard]] static glfw_input& of(GLFWwindow* window);
  /// Something has happened that a frame has to be drawn for.
  void touch();
  /// Whether something has happened; asked once, it is forgotten.
  [[nodiscard]] bool take() { return std::exchange(touched_, false); }
  /// Whether frames are behind what was typed.
  [[nodiscard]] bool is_behind() const { return touched_ || !typed_.empty(); }
  [[nodiscard]] workbench& bench() const { return all_; }

  /// One frame into the window's buffer, which the backend shows.
  void draw(const pointer& hand, float scale);

 private:
  void add(const typed_input::event& one);
  void give(const typed_input::event& one);

  GLFWwindow* window_;
  workbench& all_;
  void (*woken_)();
  typed_input typed_;
  bool touched_ = true;
};

}  // namespace filigree::ui
