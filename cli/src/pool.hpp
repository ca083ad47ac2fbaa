// Work on all processors, results in the order of the inputs, at constant memory: who brings inputs waits while too
// many bytes are on their way.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "inputs.hpp"
#include "rendered.hpp"

namespace filigree::cli {

class worker_pool {
 public:
  /// Turns an input into what is written; runs in several threads at once.
  using worker = std::function<rendered(input&& one, std::uint64_t index)>;
  /// Takes the results in order; runs in one thread. False ends the run.
  using writer = std::function<bool(rendered&& one)>;

  worker_pool(unsigned workers, const worker& work, writer write);
  ~worker_pool();
  worker_pool(const worker_pool&) = delete;
  worker_pool& operator=(const worker_pool&) = delete;

  /// Hands one input over; waits for room. False when the run has ended.
  bool push(input&& one);
  /// Waits until everything pushed has been written.
  void finish();

 private:
  /// So many bytes may be on their way; one larger input goes alone.
  static constexpr std::uint64_t most_bytes = 64ull << 20;
  static constexpr std::size_t most_inputs = 1024;

  struct waiting {
    std::uint64_t index;
    std::uint64_t cost;
    input one;
  };
  struct done {
    std::uint64_t cost;
    rendered one;
  };
  void run_worker(const worker& work);
  void run_writer(const writer& write);

  std::mutex mutex_;
  std::condition_variable room_, work_, results_;
  std::deque<waiting> waiting_;
  std::map<std::uint64_t, done> done_;
  std::uint64_t pushed_ = 0;
  std::uint64_t written_ = 0;
  std::uint64_t bytes_ = 0;
  bool closed_ = false;
  bool failed_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace filigree::cli
