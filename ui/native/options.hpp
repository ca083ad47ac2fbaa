// The command line of the workbench, and what each backend's loop is given.
#pragma once

#include <string>
#include <vector>

#include "../src/theme.hpp"

namespace filigree::ui {

struct options {
  std::vector<std::string> files;
  std::string script;      ///< its text
  std::string view;        ///< JSON
  std::string screenshot;  ///< written when all is read; then the program ends
  std::string theme = "auto";
  bool headless = false;
  bool keeps_state = true;
  int width = 1440, height = 900;
  float scale = 0;    ///< 0: the screen's
  std::string bench;  ///< a column to sort by
};

/// The faces that are part of the program.
[[nodiscard]] faces built_in_faces();

/// Run until the window is closed or the script has ended; the exit status.
int run_window(const options& given);
int run_headless(const options& given);

}  // namespace filigree::ui
