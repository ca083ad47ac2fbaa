// Sessions that a file describes: what is opened, pressed and typed, and what must be true then. A line is a word and
// its arguments; widgets are named ("header/TRANS_DATE", "cell/0/TRANS_SHARES", "choice/copy"), so that a script does
// not know where they are.
//
//   open PATH · wait · run COMMAND · key Ctrl+K · type TEXT
//   click NAME · shift-click NAME · double-click NAME · right-click NAME · drag NAME DX DY · wheel N
//   expect FACT TEXT · contains FACT TEXT · lacks FACT TEXT · await FACT TEXT
//   save FORMAT PATH · write-view PATH · read-view PATH · copied-to PATH · write-fact FACT PATH · print FACT
//   screenshot PATH · theme dark · scale 2 · idle N · repeat N … end · bench COLUMN
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "frame.hpp"

namespace filigree::ui {

class script {
 public:
  script(workbench& all, std::string source);
  /// Before each frame: goes on, and leaves in `hand` what the mouse does.
  void step(pointer& hand);
  [[nodiscard]] bool ended() const { return at_ >= lines_.size() && moves_.empty() && idle_turns_ == 0; }
  [[nodiscard]] bool failed() const { return !problem_.empty(); }
  [[nodiscard]] const std::string& problem() const { return problem_; }
  /// While it idles, turns of the backend's loop are counted instead, and none of them may need a frame.
  [[nodiscard]] bool idles() const { return idle_turns_ > 0; }
  void idle_turn(bool drawn);
  float scale = 0;  ///< 0: the backend's own

 private:
  void run(const std::string& word, const std::string& rest);
  void click(const std::string& name, int button, int times, bool shift);
  void bench(const std::string& by);
  void fail(const std::string& sentence);
  bool find(const std::string& name, ImVec2& middle);

  workbench& all_;
  std::vector<std::string> lines_;
  std::vector<std::function<bool(pointer&)>> moves_;  ///< one a frame; false: again in the next one
  std::size_t at_ = 0;
  std::vector<std::pair<std::size_t, int>> repeats_;
  std::string problem_;
  int patience_ = 0;
  int idle_turns_ = 0;
  bool idle_begun_ = false;
  std::uint64_t idle_frames_ = 0;
};

/// What is shown now, by name: rows, cell, mark, status …
[[nodiscard]] std::string fact(workbench& all, const std::string& name);

}  // namespace filigree::ui
