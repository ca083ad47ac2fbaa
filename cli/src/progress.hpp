// How far a long run has come, on standard error when that is a terminal; nothing otherwise.
#pragma once

#include <chrono>
#include <cstdint>

namespace filigree::cli {

class progress {
 public:
  /// `total`: bytes of all inputs, 0 when unknown.
  explicit progress(std::uint64_t total);

  /// Whether there is a terminal to show anything on.
  static bool is_watched();
  /// Shows the state, ten times a second at most.
  void show(std::uint64_t filings, std::uint64_t bytes);
  /// Takes the line away, before a message or at the end.
  void clear();
  [[nodiscard]] double seconds() const;

 private:
  using clock = std::chrono::steady_clock;
  bool watched_;
  bool shown_ = false;
  std::uint64_t total_;
  clock::time_point begun_ = clock::now();
  clock::time_point last_ = begun_;
};

}  // namespace filigree::cli
