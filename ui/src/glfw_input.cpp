#include "glfw_input.hpp"

#include <GLFW/glfw3.h>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"

namespace filigree::ui {
namespace {

using kind = typed_input::kind;

void on_mouse_button(GLFWwindow* window, int button, int action, int mods) {
  ImGui_ImplGlfw_MouseButtonCallback(window, button, action, mods);
  glfw_input::of(window).touch();
}

void on_mouse_move(GLFWwindow* window, double x, double y) {
#if IMGUI_VERSION_NUM >= 18700
  ImGui_ImplGlfw_CursorPosCallback(window, x, y);
#else
  (void)x, (void)y;  // looked at when a frame begins
#endif
  glfw_input::of(window).touch();
}

}  // namespace

glfw_input::glfw_input(GLFWwindow* window, workbench& all, void (*woken)())
    : window_(window), all_(all), woken_(woken) {
  glfwSetWindowUserPointer(window, this);
  glfwSetKeyCallback(window, [](GLFWwindow* on, int key, int code, int action, int mods) {
    glfw_input& in = of(on);
    if (action == GLFW_REPEAT && !in.typed_.empty()) return;  // frames are slower than the key repeats
    in.add({action == GLFW_RELEASE ? kind::release : kind::press, key, code, mods, 0});
  });
  glfwSetCharCallback(window, [](GLFWwindow* on, unsigned int c) { of(on).add({kind::character, 0, 0, 0, c}); });
  glfwSetMouseButtonCallback(window, on_mouse_button);
  glfwSetCursorPosCallback(window, on_mouse_move);
}

glfw_input::~glfw_input() {
  glfwSetKeyCallback(window_, nullptr);
  glfwSetCharCallback(window_, nullptr);
  glfwSetMouseButtonCallback(window_, nullptr);
  glfwSetCursorPosCallback(window_, nullptr);
  glfwSetWindowUserPointer(window_, nullptr);
}

glfw_input& glfw_input::of(GLFWwindow* window) { return *static_cast<glfw_input*>(glfwGetWindowUserPointer(window)); }

void glfw_input::touch() {
  touched_ = true;
  if (woken_ != nullptr) woken_();
}

void glfw_input::add(const typed_input::event& one) {
  typed_.add(one);
  touch();
}

void glfw_input::give(const typed_input::event& one) {
  if (one.what == kind::character) return ImGui_ImplGlfw_CharCallback(window_, one.character);
  const bool is_press = one.what == kind::press;
  ImGui_ImplGlfw_KeyCallback(window_, one.key, one.code, is_press ? GLFW_PRESS : GLFW_RELEASE, one.mods);
  if (!is_press) return;
  const bool control = (one.mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
  all_.keys.push_back({one.key, control, (one.mods & GLFW_MOD_SHIFT) != 0, (one.mods & GLFW_MOD_ALT) != 0});
}

void glfw_input::draw(const pointer& hand, float scale) {
  if (prepare(all_, scale)) ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_NewFrame();
  if (ImGui::GetIO().Fonts->TexID == nullptr) ImGui_ImplOpenGL3_CreateFontsTexture();
  typed_.next_frame([this](const typed_input::event& one) { give(one); });
  ImGui_ImplGlfw_NewFrame();
  frame(all_, hand);
  int width = 0, height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  glViewport(0, 0, width, height);
  const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(all_.look.is.ground);
  glClearColor(ground.x, ground.y, ground.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (!typed_.empty()) touch();
}

}  // namespace filigree::ui
