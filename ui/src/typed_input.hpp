// Keys and characters on their way to Dear ImGui. Before 1.87 it looks once a frame at which keys are down, and takes
// all characters of a frame before its keys: what is typed faster than frames are drawn would be lost or change places.
#pragma once

#include <cstddef>
#include <deque>

namespace filigree::ui {

/// A queue that gives each frame only what a frame can tell apart. Keys, codes and modifiers are GLFW's numbers.
class typed_input {
 public:
  enum class kind : unsigned char { press, release, character };
  struct event {
    kind what = kind::press;
    int key = 0, code = 0, mods = 0;
    unsigned character = 0;
  };

  void add(const event& one) { waiting_.push_back(one); }

  bool empty() const { return waiting_.empty(); }

  /// Hands the next frame's events to `give`, in their order. The rest waits for the frame after it.
  template <class Give>
  void next_frame(Give give) {
    int pressed = none;
    while (!waiting_.empty() && !has_to_wait(waiting_.front(), pressed)) {
      const event one = waiting_.front();
      waiting_.pop_front();
      if (one.what == kind::press && is_command(one)) pressed = one.key;
      give(one);
    }
  }

 private:
  static constexpr int none = -1;
  static constexpr int first_named_key = 256, first_modifier = 340, last_modifier = 347;
  static constexpr int control_alt_super = 2 | 4 | 8;

  static bool is_modifier(int key) { return key >= first_modifier && key <= last_modifier; }

  /// True for a key that does something by itself; what it types is what others are pressed for.
  static bool is_command(const event& one) {
    return !is_modifier(one.key) && (one.key >= first_named_key || (one.mods & control_alt_super) != 0);
  }

  /// `pressed`: the command key of this frame.
  static bool has_to_wait(const event& one, int pressed) {
    if (pressed == none) return false;
    if (one.what != kind::release) return true;
    return one.key == pressed || is_modifier(one.key);
  }

  std::deque<event> waiting_;
};

}  // namespace filigree::ui
