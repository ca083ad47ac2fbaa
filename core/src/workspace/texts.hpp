// A dictionary of texts: each is kept once and known by its number. Number 0 is the empty text.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/memory.hpp"

namespace filigree {

/// So much is kept of what was filed where a cell has no value.
constexpr std::size_t longest_raw = 256;

/// Mixes bytes to 64 bits; the same everywhere.
[[nodiscard]] std::uint64_t hash_of(std::string_view text) noexcept;
/// Puts one more number into a hash.
[[nodiscard]] std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) noexcept;

class text_dictionary {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;

  explicit text_dictionary(memory_budget& budget) noexcept : bytes_(budget), entries_(budget), slots_(budget) {}

  /// The text's number; none when memory ran out.
  [[nodiscard]] std::uint32_t intern(std::string_view text) noexcept;
  [[nodiscard]] std::string_view at(std::uint32_t id) const noexcept {
    if (id == 0) return {};
    const std::uint32_t end = id < entries_.size() ? entries_[id].start : static_cast<std::uint32_t>(bytes_.size());
    return {bytes_.data() + entries_[id - 1].start, end - entries_[id - 1].start};
  }
  /// How many numbers are given, 0 included.
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()) + 1; }
  [[nodiscard]] std::size_t byte_count() const noexcept { return bytes_.size(); }
  void clear() noexcept;

 private:
  struct entry {
    std::uint32_t start;  ///< in bytes_; the next one's start is the end
    std::uint32_t hash;
  };
  bool grow() noexcept;

  array<char> bytes_;
  array<entry> entries_;        ///< of number 1, 2, 3 …
  array<std::uint32_t> slots_;  ///< open addressing: a number, 0 for a free slot
};

}  // namespace filigree
