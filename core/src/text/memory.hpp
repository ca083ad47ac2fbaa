// Growing arrays whose failure is an answer, not an exception: the core is built without exceptions, so running out
// of memory must come back as an error. Every array of a filing counts against the filing's own budget.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace filigree {

/// What one filing may allocate. `exhausted` stays true once something did not fit. A slab, if asked for, serves the
/// first blocks of every array, so that a small filing needs one allocation and not ten.
class memory_budget {
 public:
  explicit memory_budget(std::size_t limit) noexcept : limit_(limit) {}
  memory_budget(const memory_budget&) = delete;
  memory_budget& operator=(const memory_budget&) = delete;
  ~memory_budget() { std::free(slab_); }

  /// Takes the slab; called once, before any array grows. Without it everything still works.
  void take_slab(std::size_t bytes) noexcept {
    if (bytes > limit_) return;
    slab_ = free_ = static_cast<char*>(std::malloc(bytes));
    if (slab_ == nullptr) return;
    slab_end_ = slab_ + bytes;
    used_ = bytes;
  }

  /// Moves `block` of `old_bytes` to one of `new_bytes`; null (and `block` still valid) when that does not fit.
  void* resize(void* block, std::size_t old_bytes, std::size_t new_bytes) noexcept {
    if (block == nullptr && new_bytes <= static_cast<std::size_t>(slab_end_ - free_)) {
      char* const taken = free_;
      free_ += (new_bytes + alignment - 1) / alignment * alignment;
      if (free_ > slab_end_) free_ = slab_end_;
      return taken;
    }
    const bool from_slab = block != nullptr && is_in_slab(block);
    const std::size_t returned = from_slab ? 0 : old_bytes;
    if (new_bytes > limit_ || used_ - returned > limit_ - new_bytes) return refuse();
    void* moved = from_slab ? std::malloc(new_bytes) : std::realloc(block, new_bytes);
    if (moved == nullptr) return refuse();
    if (from_slab) std::memcpy(moved, block, old_bytes);
    used_ += new_bytes - returned;
    return moved;
  }
  void release(void* block, std::size_t bytes) noexcept {
    if (is_in_slab(block)) return;
    std::free(block);
    used_ -= bytes;
  }
  [[nodiscard]] std::size_t used() const noexcept { return used_; }
  [[nodiscard]] bool exhausted() const noexcept { return exhausted_; }
  /// Some limit other than that of bytes was reached.
  void exhaust() noexcept { exhausted_ = true; }

 private:
  void* refuse() noexcept {
    exhausted_ = true;
    return nullptr;
  }
  [[nodiscard]] bool is_in_slab(const void* block) const noexcept {
    const char* const at = static_cast<const char*>(block);
    return slab_ != nullptr && !std::less<const char*>()(at, slab_) && std::less<const char*>()(at, slab_end_);
  }

  static constexpr std::size_t alignment = alignof(std::max_align_t);
  std::size_t limit_;
  std::size_t used_ = 0;
  bool exhausted_ = false;
  char* slab_ = nullptr;
  char* free_ = nullptr;
  char* slab_end_ = nullptr;
};

/// A vector of plain values, aligned as malloc aligns. Indices are 32-bit: a filing is at most 4 GiB.
template <class T>
class array {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  explicit array(memory_budget& budget) noexcept : budget_(&budget) {}
  array(const array&) = delete;
  array& operator=(const array&) = delete;
  ~array() {
    if (data_ != nullptr) budget_->release(data_, capacity_ * item_size);
  }

  /// Room for `count` more values at the end, uninitialised; null when memory ran out (nothing changed then).
  [[nodiscard]] T* append(std::size_t count) noexcept {
    if (count > capacity_ - size_ && !grow(count)) return nullptr;  // the sum of both might not fit a size_t
    T* at = data_ + size_;
    size_ += count;
    return at;
  }
  bool push(const T& value) noexcept {
    const T copy = value;  // `value` may live in this very array
    T* at = append(1);
    if (at == nullptr) return false;
    *at = copy;
    return true;
  }
  bool reserve(std::size_t count) noexcept { return count <= capacity_ || grow(count - size_); }
  void truncate(std::size_t size) noexcept { size_ = size; }
  /// Takes `count` values out; those behind move up.
  void erase(std::size_t first, std::size_t count) noexcept {
    std::memmove(data_ + first, data_ + first + count, (size_ - first - count) * item_size);
    size_ -= count;
  }
  /// Changes places with an array of the same budget.
  void swap(array& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }
  /// Gives the memory back.
  void release() noexcept {
    if (data_ != nullptr) budget_->release(data_, capacity_ * item_size);
    data_ = nullptr;
    size_ = capacity_ = 0;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] T* data() noexcept { return data_; }
  [[nodiscard]] const T* data() const noexcept { return data_; }
  T& operator[](std::size_t i) noexcept { return data_[i]; }
  const T& operator[](std::size_t i) const noexcept { return data_[i]; }
  T& back() noexcept { return data_[size_ - 1]; }
  T* begin() noexcept { return data_; }
  T* end() noexcept { return data_ + size_; }
  const T* begin() const noexcept { return data_; }
  const T* end() const noexcept { return data_ + size_; }

 private:
  /// Room for `more` values behind those that are there.
  bool grow(std::size_t more) noexcept {
    constexpr std::size_t least = 16, most = SIZE_MAX / item_size;
    if (more > most - size_) {
      budget_->exhaust();
      return false;
    }
    const std::size_t wanted = std::min(std::max({size_ + more, capacity_ + capacity_ / 2, least}), most);
    void* moved = budget_->resize(data_, capacity_ * item_size, wanted * item_size);
    if (moved == nullptr) return false;
    data_ = static_cast<T*>(moved);
    capacity_ = wanted;
    return true;
  }

  static constexpr std::size_t item_size = sizeof(T);  // NOLINT(bugprone-sizeof-expression): of a pointer as well

  memory_budget* budget_;
  T* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

/// Memory that stays where it is until its end: for what is pointed to while more is added.
class steady_memory {
 public:
  explicit steady_memory(memory_budget& budget) noexcept : blocks_(budget), budget_(budget) {}
  steady_memory(const steady_memory&) = delete;
  steady_memory& operator=(const steady_memory&) = delete;
  ~steady_memory() {
    for (const block& one : blocks_) budget_.release(one.bytes, one.size);
  }

  /// `count` values made by their initializers; null when memory ran out.
  template <class T>
  [[nodiscard]] T* make(std::size_t count) noexcept {
    static_assert(std::is_trivially_destructible_v<T>);
    T* const room = count > SIZE_MAX / sizeof(T) ? nullptr : static_cast<T*>(take(count * sizeof(T)));
    for (std::size_t i = 0; room != nullptr && i < count; ++i) new (room + i) T{};
    return room;
  }
  /// A copy of `text`; empty when memory ran out.
  [[nodiscard]] std::string_view keep(std::string_view text) noexcept {
    char* const room = static_cast<char*>(take(text.size()));
    if (room == nullptr) return {};
    std::memcpy(room, text.data(), text.size());
    return {room, text.size()};
  }

 private:
  struct block {
    char* bytes;
    std::size_t size;
  };
  void* take(std::size_t size) noexcept {
    constexpr std::size_t alignment = alignof(std::max_align_t), least = 8192;
    if (size > SIZE_MAX - alignment) return nullptr;
    size = (size + alignment - 1) / alignment * alignment;
    if (size == 0) size = alignment;
    if (size > free_) {
      const std::size_t taken = size > least ? size : least;
      char* const bytes = static_cast<char*>(budget_.resize(nullptr, 0, taken));
      if (bytes == nullptr) return nullptr;
      if (!blocks_.push({bytes, taken})) {
        budget_.release(bytes, taken);
        return nullptr;
      }
      next_ = bytes;
      free_ = taken;
    }
    char* const room = next_;
    next_ += size;
    free_ -= size;
    return room;
  }

  array<block> blocks_;
  memory_budget& budget_;
  char* next_ = nullptr;
  std::size_t free_ = 0;
};

/// Bytes being written: a value's decoded text, a message, a whole export.
class text_buffer {
 public:
  explicit text_buffer(memory_budget& budget) noexcept : bytes_(budget) {}

  bool add(std::string_view text) noexcept {
    if (text.empty()) return true;
    char* at = bytes_.append(text.size());
    if (at == nullptr) return false;
    std::memcpy(at, text.data(), text.size());
    return true;
  }
  bool add(char c) noexcept { return bytes_.push(c); }
  bool add_number(std::uint64_t number) noexcept {
    char digits[20];
    std::size_t at = sizeof digits;
    do {
      digits[--at] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number != 0);
    return add(std::string_view(digits + at, sizeof digits - at));
  }
  bool reserve(std::size_t size) noexcept { return bytes_.reserve(size); }
  void clear() noexcept { bytes_.truncate(0); }
  void truncate(std::size_t size) noexcept { bytes_.truncate(size); }
  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
  /// For overwriting what is there.
  [[nodiscard]] char* data() noexcept { return bytes_.data(); }
  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), bytes_.size()}; }
  [[nodiscard]] std::string_view view_from(std::size_t start) const noexcept { return view().substr(start); }

 private:
  array<char> bytes_;
};

}  // namespace filigree
