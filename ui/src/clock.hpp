// The one clock of the workbench. It tells how long work may go on and when a frame was drawn, never the time of day.
#pragma once

#include <chrono>

namespace filigree::ui {

/// Milliseconds of a steady clock.
inline double now() {
  using namespace std::chrono;
  return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace filigree::ui
