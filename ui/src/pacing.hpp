// When frames are drawn: after input and changes at once, while work goes on ten times a second, else never. What the
// frames between would cost is the work's.
#pragma once

namespace filigree::ui {

/// How things stand after a slice of work.
struct pace {
  int settle = 0;          ///< frames that are still to be drawn of a change that was made
  bool at_work = false;    ///< further slices bring something forward
  bool undrawn = false;    ///< what came meanwhile, and no frame has shown yet
  double since_frame = 0;  ///< milliseconds
};

constexpr double frame_pause = 100;  ///< milliseconds between two frames of work that goes on
constexpr int most_slices = 4;       ///< of work, in one turn

/// One turn of a backend's loop: does slices of work by `work`, which tells the pace after each; true when a frame is
/// to be drawn.
template <typename Work>
bool wants_frame(bool input, Work&& work) {
  for (int slices = 1;; ++slices) {
    const pace now = work();
    if (input || now.settle > 0) return true;
    if (now.at_work && slices < most_slices) continue;
    return (now.at_work || now.undrawn) && now.since_frame >= frame_pause;
  }
}

/// Whether another turn is wanted though nothing happens: else input, or somebody who reads, brings it about.
constexpr bool wants_turn(const pace& now) { return now.settle > 0 || now.at_work || now.undrawn; }

}  // namespace filigree::ui
