// The desktop's own dialog for files: zenity's or kdialog's, where one of them is installed.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace filigree::ui {

class file_dialog {
 public:
  /// `wake` is called, from another thread, when there is something to take.
  explicit file_dialog(std::function<void()> wake);
  ~file_dialog();
  file_dialog(const file_dialog&) = delete;
  file_dialog& operator=(const file_dialog&) = delete;

  /// Opens it, once at a time. False when there is none here.
  bool ask(bool folder);
  struct outcome {
    std::vector<std::string> chosen;  ///< none where the person changed their mind
    std::string problem;              ///< why no dialog could be had
  };
  /// How it ended, once.
  [[nodiscard]] outcome take();

 private:
  struct state;
  std::shared_ptr<state> state_;  ///< a dialog may outlive the window
};

}  // namespace filigree::ui
