// What both halves of the wall share: tables of what is open, and bytes in and out.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "filigree/workspace.hpp"
#include "filigree/write.hpp"

namespace filigree::wall {

using emscripten::val;

/// How many handles are open, of all kinds.
inline int open_handles = 0;

/// What is open, of one kind. A module runs in one worker, so one table serves it.
template <class T>
class handle_table {
 public:
  int add(std::shared_ptr<T> opened) {
    const int handle = next_;
    next_ = next_ == 0x7FFFFFFF ? 1 : next_ + 1;
    opened_[handle] = std::move(opened);
    ++open_handles;
    return handle;
  }
  bool remove(int handle) {
    const bool was_open = opened_.erase(handle) != 0;
    open_handles -= was_open;
    return was_open;
  }
  std::shared_ptr<T> find(int handle) const {
    const auto found = opened_.find(handle);
    return found == opened_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<int, std::shared_ptr<T>> opened_;
  int next_ = 1;
};

inline handle_table<filing> open_filings;
inline handle_table<workspace> open_workspaces;

/// A Uint8Array of its own; null stands for an unknown handle or for memory that ran out.
inline val copy_out(std::string_view bytes) {
  const val view(emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
  return val::global("Uint8Array").new_(view);
}

template <class T, class Write>
val written(const std::shared_ptr<T>& source, Write write) {
  if (source == nullptr) return val::null();
  output out;
  write(*source, out);
  return out.failed() ? val::null() : copy_out(out.view());
}
template <class Write>
val written(int handle, Write write) {
  return written(open_filings.find(handle), write);
}

/// A number from JavaScript as an index: what is none is 0, what is too large the largest.
inline std::size_t index_of(double number) {
  if (!(number > 0)) return 0;
  return number < static_cast<double>(SIZE_MAX) ? static_cast<std::size_t>(number) : SIZE_MAX;
}

/// A copy of JavaScript's bytes; `data()` is null when memory ran out.
inline owned_bytes copy_in(const val& bytes) {
  const auto size = bytes["length"].as<std::size_t>();
  owned_bytes owned = owned_bytes::allocate(size);
  if (owned.data() != nullptr)
    val(emscripten::typed_memory_view(size, reinterpret_cast<unsigned char*>(owned.data()))).call<void>("set", bytes);
  return owned;
}

}  // namespace filigree::wall
