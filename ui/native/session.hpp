// What the native backends' loops share: the workbench, its script, and when it is over.
#pragma once

#include <memory>

#include "../src/script.hpp"
#include "options.hpp"

namespace filigree::ui {

class session {
 public:
  session(backend& host, loader& reading, const options& given);

  workbench all;
  pointer hand;

  /// True when a frame is to be drawn.
  bool turn(bool input);
  /// The window is to be closed: when what is being saved is whole, or at once when it is asked for again.
  void close();
  [[nodiscard]] bool over() const;
  [[nodiscard]] int status() const;
  [[nodiscard]] float scale(float of_screen) const;
  /// Whether nothing goes on that time alone brings forward: only input, or a thread, does.
  [[nodiscard]] bool waits() const { return !wants_turn(all.pace_now()) && (!runner_ || runner_->ended()); }

 private:
  const options& given_;
  std::unique_ptr<script> runner_;
};

}  // namespace filigree::ui
