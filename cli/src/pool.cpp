#include "pool.hpp"

#include <algorithm>

#include "interrupt.hpp"

namespace filigree::cli {

worker_pool::worker_pool(unsigned workers, const worker& work, writer write) {
  const interrupts_held held;
  threads_.emplace_back([this, write = std::move(write)] { run_writer(write); });
  for (unsigned i = 0; i < std::max(workers, 1u); ++i) threads_.emplace_back([this, work] { run_worker(work); });
}

worker_pool::~worker_pool() { finish(); }

bool worker_pool::push(input&& one) {
  const std::uint64_t cost = one.bytes.size();
  std::unique_lock lock(mutex_);
  room_.wait(lock, [&] {
    const std::uint64_t on_their_way = pushed_ - written_;
    return failed_ || on_their_way == 0 || (on_their_way < most_inputs && bytes_ + cost <= most_bytes);
  });
  if (failed_) return false;
  bytes_ += cost;
  waiting_.push_back({pushed_++, cost, std::move(one)});
  work_.notify_one();
  return true;
}

void worker_pool::run_worker(const worker& work) {
  for (;;) {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return !waiting_.empty() || closed_; });
    if (waiting_.empty()) return;
    waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    rendered result = work(std::move(next.one), next.index);
    lock.lock();
    done_.emplace(next.index, done{next.cost, std::move(result)});
    results_.notify_one();
  }
}

void worker_pool::run_writer(const writer& write) {
  for (;;) {
    std::unique_lock lock(mutex_);
    results_.wait(lock, [&] { return done_.count(written_) != 0 || (closed_ && written_ == pushed_); });
    const auto found = done_.find(written_);
    if (found == done_.end()) return;
    done next = std::move(found->second);
    done_.erase(found);
    const bool failed = failed_;
    lock.unlock();
    const bool goes_on = failed || write(std::move(next.one));
    lock.lock();
    failed_ = failed_ || !goes_on;
    bytes_ -= next.cost;
    ++written_;
    room_.notify_one();
  }
}

void worker_pool::finish() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  work_.notify_all();
  results_.notify_all();
  for (std::thread& one : threads_)
    if (one.joinable()) one.join();
}

}  // namespace filigree::cli
