// Names and their numbers: 0, 1, 2 … as they come. The texts are the caller's and must stay.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/memory.hpp"

namespace filigree::generic {

class name_set {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFFu;

  explicit name_set(memory_budget& budget) noexcept : texts_(budget), slots_(budget) {}

  /// The name's number, `size()` before the call when it is new; none when memory ran out.
  std::uint32_t add(std::string_view name) noexcept;
  /// The number of a name that was added; none else.
  [[nodiscard]] std::uint32_t find(std::string_view name) const noexcept;
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(texts_.size()); }

 private:
  bool grow() noexcept;
  [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const noexcept;

  struct entry {
    std::string_view text;
    std::uint32_t hash;
  };
  array<entry> texts_;
  array<std::uint32_t> slots_;  ///< open addressing: number + 1, 0 for a free slot
};

/// Spreads the bits of a number; the same everywhere.
constexpr std::uint64_t spread(std::uint64_t number) noexcept {
  number = (number ^ (number >> 32)) * 0x9E3779B97F4A7C15u;
  number = (number ^ (number >> 29)) * 0xBF58476D1CE4E5B9u;
  return number ^ (number >> 32);
}

}  // namespace filigree::generic
