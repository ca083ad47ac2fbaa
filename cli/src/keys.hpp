// Surrogate keys that are unique over all filings and do not depend on which thread was quicker.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace filigree::cli {

using key_counts = std::map<std::string, std::uint64_t, std::less<>>;  ///< rows, by table

/// Each input takes its keys in turn, as soon as its rows are counted; rows are then written in parallel. The input
/// whose turn it is always has a thread of its own, since inputs are begun in order: nobody waits for ever.
class key_counter {
 public:
  explicit key_counter(key_counts start) : next_(std::move(start)) {}

  /// One input's turn, which comes when it asks for keys and, if it never did, when this ends.
  class turn {
   public:
    turn(key_counter& owner, std::uint64_t index) : owner_(owner), index_(index) {}
    ~turn() {
      if (!taken_) take({});
    }
    turn(const turn&) = delete;
    turn& operator=(const turn&) = delete;
    /// Waits for the turn; answers how many rows each table had before.
    key_counts take(const key_counts& rows);

   private:
    key_counter& owner_;
    std::uint64_t index_;
    bool taken_ = false;
  };

 private:
  std::mutex mutex_;
  std::condition_variable turn_;
  std::uint64_t index_ = 0;
  key_counts next_;
};

}  // namespace filigree::cli
