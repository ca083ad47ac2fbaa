// The seam between the workbench and where it runs: a desktop window (GLFW, OpenGL 3), a page (GLFW as Emscripten has
// it, WebGL 2), or nothing at all (tests). Logic knows only this; a backend knows no logic.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "filigree/view.hpp"
#include "filigree/write.hpp"

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

/// Bytes of a file, made piece by piece.
class byte_source {
 public:
  virtual ~byte_source() = default;
  /// Appends the next piece; true while there is more.
  virtual bool step(output& out) = 0;
};

/// A table as it is shown. Whoever writes it holds it: meanwhile it may be sorted anew, or its tab be closed.
struct shown_table {
  std::shared_ptr<workspace> in;
  std::shared_ptr<const view> rows;
  std::string table, specification;  ///< of which the rows were made
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
  /// Whether something stands there that saving would replace, or add to.
  [[nodiscard]] virtual bool is_taken(const std::string& path) const = 0;
  /// Whether paths lead into a file system: what is saved gets a path, and the command's own outputs can be made.
  [[nodiscard]] virtual bool has_files() const = 0;
  /// Goes to the page, or shows where it is.
  virtual void show_page() = 0;
  [[nodiscard]] virtual bool prefers_dark() const = 0;
  /// What was kept by `keep_state` before; empty when nothing was.
  [[nodiscard]] virtual std::string kept_state() = 0;
  virtual void keep_state(const std::string& json) = 0;
  /// Has all that was opened written in one of the command's formats: by the command, into a folder; in a page by the
  /// page's own writers, as a download. `told` is called once, later, from any thread, with a sentence.
  virtual void run_command(const std::shared_ptr<workspace>& all, const std::vector<std::string>& inputs,
                           const std::string& format, const std::string& place,
                           std::function<void(std::string)> told) = 0;
  /// Saves a table in a format that the core does not write, "xlsx" or "parquet". Where its rows have to be handed over
  /// between frames, from where and where to is left in `from` and `to`; `told` as above. False, and told, where there
  /// is no such writing.
  virtual bool save_built(const shown_table& what, const std::string& format, const std::string& path,
                          std::unique_ptr<byte_source>& from, std::unique_ptr<sink>& to,
                          std::function<void(std::string)> told) = 0;
  /// Writes what a window shows; for scripts. False where there is no window.
  virtual bool screenshot(const std::string& path) = 0;
};

}  // namespace filigree::ui
