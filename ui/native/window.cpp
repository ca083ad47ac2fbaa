// A desktop window: GLFW and OpenGL 3. It sleeps until something happens.
#include <GLFW/glfw3.h>

#include <cstdio>
#include <thread>
#include <utility>

#include "backends/imgui_impl_glfw.h"
#include "backends/imgui_impl_opengl3.h"
#include "dialog.hpp"
#include "files.hpp"
#include "glfw_input.hpp"
#include "loader.hpp"
#include "options.hpp"
#include "session.hpp"

namespace filigree::ui {
namespace {

class window_backend final : public file_backend {
 public:
  explicit window_backend(GLFWwindow* window) : window_(window) {}
  void wake() override { glfwPostEmptyEvent(); }
  bool choose_files(bool folder) override { return dialog.ask(folder); }
  file_dialog dialog{[] { glfwPostEmptyEvent(); }};
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

void touch(GLFWwindow* window) { glfw_input::of(window).touch(); }

/// What only a desktop has.
void listen(GLFWwindow* window) {
  glfwSetDropCallback(window, [](GLFWwindow* on, int count, const char** paths) {
    glfw_input::of(on).bench().open_paths({paths, paths + count});
    touch(on);
  });
  glfwSetScrollCallback(window, [](GLFWwindow* on, double x, double y) {
    ImGui_ImplGlfw_ScrollCallback(on, x, y);
    touch(on);
  });
  glfwSetWindowRefreshCallback(window, touch);
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* on, int, int) { touch(on); });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* on, int focused) {
    ImGui_ImplGlfw_WindowFocusCallback(on, focused);
    touch(on);
  });
}

void listen_no_more(GLFWwindow* window) {
  glfwSetDropCallback(window, nullptr);
  glfwSetScrollCallback(window, nullptr);
  glfwSetWindowRefreshCallback(window, nullptr);
  glfwSetFramebufferSizeCallback(window, nullptr);
  glfwSetWindowFocusCallback(window, nullptr);
}

float scale_of(GLFWwindow* window) {
  float x = 1, y = 1;
  int width = 1, height = 1, pixels = 1, lines = 1;
  glfwGetWindowContentScale(window, &x, &y);
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &pixels, &lines);
  return width > 0 && pixels > 0 ? x * static_cast<float>(width) / static_cast<float>(pixels) : x;
}

void draw_frame(GLFWwindow* window, session& running, glfw_input& input, window_backend& host) {
  input.draw(running.hand, running.scale(scale_of(window)));
  int width = 0, height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  host.take_screenshot(width, height);
  glfwSwapBuffers(window);
}

void loop(GLFWwindow* window, session& running, glfw_input& input, window_backend& host) {
  constexpr double breath = 0.004;  // while something is only waiting to be drawn
  constexpr double moment = 0.001;  // between slices of work, for what is typed
  bool drawn = true;
  while (!running.over()) {
    const bool again = input.take();
    if (again) {
      glfwPollEvents();
    } else if (running.waits()) {
      glfwWaitEvents();
    } else if (!drawn) {
      glfwWaitEventsTimeout(running.all.pace_now().at_work ? moment : breath);
    } else {
      glfwPollEvents();
    }
    if (glfwWindowShouldClose(window)) {
      glfwSetWindowShouldClose(window, GLFW_FALSE);
      running.close();
    }
    const file_dialog::outcome ended = host.dialog.take();
    running.all.open_paths(ended.chosen);
    if (!ended.problem.empty()) {
      running.all.ask(question::open_path);
      running.all.status = ended.problem;
    }
    drawn = running.turn(input.take() || again);
    if (drawn) draw_frame(window, running, input, host);
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
  ImGui_ImplGlfw_InitForOpenGL(window, false);
  ImGui_ImplOpenGL3_Init("#version 150");
  int status = 0;
  {
    window_backend host(window);
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    const auto reading = threaded_loader(threads, [] { glfwPostEmptyEvent(); });
    session running(host, *reading, given);
    glfw_input input(window, running.all);
    listen(window);
    loop(window, running, input, host);
    status = running.status();
    listen_no_more(window);
    glfwHideWindow(window);  // what is still being written is written to its end without it
  }
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window);
  glfwTerminate();
  return status;
}

}  // namespace filigree::ui
