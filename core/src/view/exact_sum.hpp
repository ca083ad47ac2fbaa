// A sum of decimals that is exact whatever its length: never a double, never rounded, never out of range.
#pragma once

#include <cstdint>

#include "filigree/decimal.hpp"
#include "text/memory.hpp"

namespace filigree {

/// Adds up to 2^32 numbers. Those of 64 bits, which are nearly all, go into one 128-bit sum for each scale; the others
/// into a fixed-point number as long as any of them can be.
class exact_sum {
 public:
  void add(std::int64_t coefficient, std::uint8_t scale) noexcept {
    if (scale > largest_scale_) largest_scale_ = scale;
    if (scale >= scales)
      return add_long(decimal{
          coefficient < 0 ? 0 - static_cast<std::uint64_t>(coefficient) : static_cast<std::uint64_t>(coefficient),
          scale, coefficient < 0});
    sums_[scale] += coefficient;
    used_ |= 1u << scale;
  }
  void add(const decimal& number) noexcept {
    if (number.scale > largest_scale_) largest_scale_ = number.scale;
    add_long(number);
  }
  /// Takes in another sum.
  void add(const exact_sum& other) noexcept;
  void clear() noexcept;
  /// Appends the sum, at the largest scale of what was added: 1.5 + 2.50 is 4.00.
  bool write(text_buffer& out) const noexcept;

 private:
  static constexpr int scales = 19;
  static constexpr int limb_digits = 9;
  static constexpr std::uint64_t limb_base = 1000000000;
  static constexpr int point = 29;  ///< limbs behind the decimal point: 261 digits, and no scale is over 255
  static constexpr int limbs = 36;  ///< 63 digits before it

  void add_long(const decimal& number) noexcept;
  static void carry(std::uint64_t (&of)[limbs]) noexcept;

  __int128 sums_[scales] = {};
  std::uint32_t used_ = 0;  ///< scales of `sums_`
  bool has_long_ = false;
  std::uint8_t largest_scale_ = 0;
  std::uint64_t positive_[limbs] = {}, negative_[limbs] = {};  ///< least first; carried when written
};

}  // namespace filigree
