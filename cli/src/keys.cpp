#include "keys.hpp"

namespace filigree::cli {

key_counts key_counter::turn::take(const key_counts& rows) {
  std::unique_lock lock(owner_.mutex_);
  owner_.turn_.wait(lock, [&] { return owner_.index_ == index_; });
  taken_ = true;
  key_counts before = owner_.next_;
  for (const auto& [table, count] : rows) owner_.next_[table] += count;
  ++owner_.index_;
  owner_.turn_.notify_all();
  return before;
}

}  // namespace filigree::cli
