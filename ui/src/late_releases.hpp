// Keys that are let go before a frame has seen them pressed. Dear ImGui before 1.87 looks once a frame at which keys
// are down: a press and its release between two frames, as a slow machine has them, would be lost.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace filigree::ui {

/// Keeps such a release back until the frame has been drawn. Keys and codes are GLFW's.
class late_releases {
 public:
  struct release {
    int key = 0, code = 0, mods = 0;
  };

  void pressed(int key) { fresh_.push_back(key); }

  /// True when the release has to wait: it is given by after_frame().
  bool waits(const release& one) {
    if (std::find(fresh_.begin(), fresh_.end(), one.key) == fresh_.end()) return false;
    waiting_.push_back(one);
    return true;
  }

  /// To be called when a frame has been drawn: the releases that waited for it.
  std::vector<release> after_frame() {
    fresh_.clear();
    return std::exchange(waiting_, {});
  }

 private:
  std::vector<int> fresh_;
  std::vector<release> waiting_;
};

}  // namespace filigree::ui
