// A desktop window: GLFW and OpenGL 3. It sleeps until something happens.
#include <GLFW/glfw3.h>

#include <cstdio>
#include <thread>
#include <utility>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "files.hpp"
#include "loader.hpp"
#include "options.hpp"
#include "session.hpp"
#include "typed_input.hpp"

namespace filigree::ui {
namespace {

class window_backend final : public file_backend {
 public:
  explicit window_backend(GLFWwindow* window) : window_(window) {}
  void wake() override { glfwPostEmptyEvent(); }
  void set_clipboard(const std::string& text) override { glfwSetClipboardString(window_, text.c_str()); }
  std::string clipboard() override {
    const char* text = glfwGetClipboardString(window_);
    return text == nullptr ? std::string() : text;
  }
  /// Of the next frame: what is on the screen cannot be read back everywhere.
  bool screenshot(const std::string& path) override {
    wanted_ = path;
    return true;
  }
  /// After drawing, before the buffers change places.
  void take_screenshot(int width, int height) {
    if (wanted_.empty()) return;
    std::string pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, '\0');
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    if (!write_png(std::exchange(wanted_, {}), width, height, pixels))
      std::fputs("The picture could not be written.\n", stderr);
  }

 private:
  GLFWwindow* window_;
  std::string wanted_;
};

struct window_state {
  session* running = nullptr;
  typed_input typed;
  bool input = false;
};

window_state& state_of(GLFWwindow* window) { return *static_cast<window_state*>(glfwGetWindowUserPointer(window)); }

void give(GLFWwindow* window, const typed_input::event& one) {
  if (one.what == typed_input::kind::character) return ImGui_ImplGlfw_CharCallback(window, one.character);
  const bool is_press = one.what == typed_input::kind::press;
  ImGui_ImplGlfw_KeyCallback(window, one.key, one.code, is_press ? GLFW_PRESS : GLFW_RELEASE, one.mods);
  if (!is_press || state_of(window).running == nullptr) return;
  const bool control = (one.mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
  state_of(window).running->all.keys.push_back(
      {one.key, control, (one.mods & GLFW_MOD_SHIFT) != 0, (one.mods & GLFW_MOD_ALT) != 0});
}

void on_key(GLFWwindow* window, int key, int code, int action, int mods) {
  state_of(window).input = true;
  if (action == GLFW_REPEAT && !state_of(window).typed.empty()) return;  // frames are slower than the key repeats
  const auto what = action == GLFW_RELEASE ? typed_input::kind::release : typed_input::kind::press;
  state_of(window).typed.add({what, key, code, mods, 0});
}

void on_drop(GLFWwindow* window, int count, const char** paths) {
  state_of(window).input = true;
  state_of(window).running->all.open_paths({paths, paths + count});
}

void listen(GLFWwindow* window) {
  glfwSetKeyCallback(window, on_key);
  glfwSetDropCallback(window, on_drop);
  glfwSetCharCallback(window, [](GLFWwindow* on, unsigned int c) {
    state_of(on).input = true;
    state_of(on).typed.add({typed_input::kind::character, 0, 0, 0, c});
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* on, int button, int action, int mods) {
    state_of(on).input = true;
    ImGui_ImplGlfw_MouseButtonCallback(on, button, action, mods);
  });
  glfwSetScrollCallback(window, [](GLFWwindow* on, double x, double y) {
    state_of(on).input = true;
    ImGui_ImplGlfw_ScrollCallback(on, x, y);
  });
  glfwSetCursorPosCallback(window, [](GLFWwindow* on, double x, double y) {
    state_of(on).input = true;
#if IMGUI_VERSION_NUM >= 18700
    ImGui_ImplGlfw_CursorPosCallback(on, x, y);
#else
    (void)x, (void)y;
#endif
  });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* on) { state_of(on).input = true; });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* on, int, int) { state_of(on).input = true; });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* on, int focused) {
    state_of(on).input = true;
    ImGui_ImplGlfw_WindowFocusCallback(on, focused);
  });
}

float scale_of(GLFWwindow* window) {
  float x = 1, y = 1;
  int width = 1, height = 1, pixels = 1, lines = 1;
  glfwGetWindowContentScale(window, &x, &y);
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &pixels, &lines);
  return width > 0 && pixels > 0 ? x * static_cast<float>(width) / static_cast<float>(pixels) : x;
}

void draw_frame(GLFWwindow* window, session& running, window_backend& host) {
  if (prepare(running.all, running.scale(scale_of(window)))) ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_NewFrame();
  if (ImGui::GetIO().Fonts->TexID == nullptr) ImGui_ImplOpenGL3_CreateFontsTexture();
  state_of(window).typed.next_frame([window](const typed_input::event& one) { give(window, one); });
  ImGui_ImplGlfw_NewFrame();
  frame(running.all, running.hand);
  int width = 0, height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  glViewport(0, 0, width, height);
  const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(running.all.look.is.ground);
  glClearColor(ground.x, ground.y, ground.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  host.take_screenshot(width, height);
  glfwSwapBuffers(window);
}

void loop(GLFWwindow* window, session& running, window_backend& host, window_state& state) {
  constexpr double breath = 0.004;  // while something is read, there is nothing to draw sixty times a second
  while (!running.over()) {
    const bool again = std::exchange(state.input, false);
    if (again) {
      glfwPollEvents();
    } else if (running.waits()) {
      glfwWaitEvents();
    } else if (running.all.loading) {
      glfwWaitEventsTimeout(breath);
    } else {
      glfwPollEvents();
    }
    if (glfwWindowShouldClose(window)) running.all.quit = true;
    if (!running.turn(std::exchange(state.input, false) || again)) continue;
    draw_frame(window, running, host);
    state.input |= !state.typed.empty();
  }
}

}  // namespace

int run_window(const options& given) {
  glfwSetErrorCallback([](int, const char* said) { std::fprintf(stderr, "filigree-workbench: %s\n", said); });
  if (!glfwInit()) return 1;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  GLFWwindow* window = glfwCreateWindow(given.width, given.height, "Filigree", nullptr, nullptr);
  if (window == nullptr) {
    glfwTerminate();
    return 1;
  }
  glfwMakeContextCurrent(window);
  glfwSwapInterval(given.script.empty() && given.bench.empty() ? 1 : 0);
  begin_imgui();
  window_state state;
  glfwSetWindowUserPointer(window, &state);
  ImGui_ImplGlfw_InitForOpenGL(window, false);
  ImGui_ImplOpenGL3_Init("#version 150");
  int status = 0;
  {
    window_backend host(window);
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    const auto reading = threaded_loader(threads, [] { glfwPostEmptyEvent(); });
    session running(host, *reading, given);
    state.running = &running;
    listen(window);
    loop(window, running, host, state);
    status = running.status();
    glfwSetWindowUserPointer(window, nullptr);
    glfwSetKeyCallback(window, nullptr);
    glfwSetWindowFocusCallback(window, nullptr);
    glfwSetWindowRefreshCallback(window, nullptr);
  }
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window);
  glfwTerminate();
  return status;
}

}  // namespace filigree::ui
