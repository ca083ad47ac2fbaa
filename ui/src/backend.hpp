// The seam between the workbench and where it runs: a desktop window (GLFW, OpenGL 3), a page (GLFW as Emscripten has
// it, WebGL 2), or nothing at all (tests). Logic knows only this; a backend knows no logic.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::ui {

/// A key that was pressed, by GLFW's numbers.
struct key_press {
  int key = 0;
  bool control = false, shift = false, alt = false;  ///< control is Cmd on a Mac
};

/// Where bytes are written to, piece by piece.
class sink {
 public:
  virtual ~sink() = default;
  /// False when they could not be written.
  virtual bool write(std::string_view bytes) = 0;
  /// All is written. False with a sentence in `problem` when it could not be kept.
  virtual bool finish(std::string& problem) = 0;
};

class backend {
 public:
  virtual ~backend() = default;
  /// Has a frame drawn soon; may be called from any thread.
  virtual void wake() = 0;
  virtual void set_clipboard(const std::string& text) = 0;
  [[nodiscard]] virtual std::string clipboard() = 0;
  /// True when the backend asks for files itself and hands them over as if they were dropped; false: the workbench asks
  /// for a path.
  virtual bool choose_files(bool folder) = 0;
  /// Null when the file cannot be made. In a browser a download begins once all is written.
  virtual sink* save(const std::string& path) = 0;
  /// Whether paths lead into a file system: what is saved gets a path, and the command's own outputs can be made.
  [[nodiscard]] virtual bool has_files() const = 0;
  /// Goes to the page, or shows where it is.
  virtual void show_page() = 0;
  [[nodiscard]] virtual bool prefers_dark() const = 0;
  /// What was kept under `save_state` before; empty when nothing was.
  [[nodiscard]] virtual std::string kept_state() = 0;
  virtual void keep_state(const std::string& json) = 0;
  /// Has the command write all that was opened, in one of its formats, into a folder; `told` is called once, later,
  /// from any thread, with a sentence. Only where there are files.
  virtual void run_command(const std::vector<std::string>& inputs, const std::string& format, const std::string& folder,
                           std::function<void(std::string)> told) = 0;
  /// Writes what a window shows; for scripts. False where there is no window.
  virtual bool screenshot(const std::string& path) = 0;
};

}  // namespace filigree::ui
