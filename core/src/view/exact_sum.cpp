#include "view/exact_sum.hpp"

#include <cstring>

namespace filigree {

void exact_sum::clear() noexcept {
  for (int scale = 0; used_ >> scale != 0; ++scale) sums_[scale] = 0;
  used_ = 0;
  largest_scale_ = 0;
  if (has_long_) {
    std::memset(positive_, 0, sizeof positive_);
    std::memset(negative_, 0, sizeof negative_);
  }
  has_long_ = false;
}

void exact_sum::add(const exact_sum& other) noexcept {
  for (int scale = 0; other.used_ >> scale != 0; ++scale) sums_[scale] += other.sums_[scale];
  used_ |= other.used_;
  if (other.largest_scale_ > largest_scale_) largest_scale_ = other.largest_scale_;
  if (!other.has_long_) return;
  has_long_ = true;
  for (int i = 0; i < limbs; ++i) {
    positive_[i] += other.positive_[i];
    negative_[i] += other.negative_[i];
  }
  carry(positive_);
  carry(negative_);
}

void exact_sum::add_long(const decimal& number) noexcept {
  has_long_ = true;
  std::uint64_t(&to)[limbs] = number.negative ? negative_ : positive_;
  // The last digit stands `scale` digits behind the point.
  const int behind = point * limb_digits - number.scale;
  int limb = behind / limb_digits;
  unsigned __int128 rest = number.coefficient;
  std::uint64_t shift = 1;
  for (int i = behind % limb_digits; i > 0; --i) shift *= 10;
  std::uint64_t taken_over = 0;
  for (; rest != 0 || taken_over != 0; ++limb) {
    const std::uint64_t shifted = static_cast<std::uint64_t>(rest % limb_base) * shift + taken_over;  // below 10^18
    rest /= limb_base;
    to[limb] += shifted % limb_base;
    taken_over = shifted / limb_base;
  }
}

void exact_sum::carry(std::uint64_t (&of)[limbs]) noexcept {
  for (int i = 0; i + 1 < limbs; ++i) {
    of[i + 1] += of[i] / limb_base;
    of[i] %= limb_base;
  }
}

bool exact_sum::write(text_buffer& out) const noexcept {
  exact_sum whole;
  std::memcpy(whole.positive_, positive_, sizeof positive_);
  std::memcpy(whole.negative_, negative_, sizeof negative_);
  for (int scale = 0; used_ >> scale != 0; ++scale) {
    const __int128 sum = sums_[scale];
    const auto bits = static_cast<unsigned __int128>(sum);
    whole.add_long({sum < 0 ? 0 - bits : bits, static_cast<std::uint8_t>(scale), sum < 0});
  }
  carry(whole.positive_);
  carry(whole.negative_);
  int top = limbs - 1;
  while (top > 0 && whole.positive_[top] == whole.negative_[top]) --top;
  const bool negative = whole.positive_[top] < whole.negative_[top];
  const std::uint64_t* const larger = negative ? whole.negative_ : whole.positive_;
  const std::uint64_t* const smaller = negative ? whole.positive_ : whole.negative_;
  char digits[limbs * limb_digits];
  std::uint64_t borrowed = 0;
  for (int i = 0; i < limbs; ++i) {
    std::uint64_t limb = larger[i] + limb_base - smaller[i] - borrowed;
    borrowed = limb < limb_base ? 1 : 0;
    limb %= limb_base;
    for (int digit = 0; digit < limb_digits; ++digit, limb /= 10)
      digits[i * limb_digits + digit] = static_cast<char>('0' + limb % 10);
  }
  constexpr int units = point * limb_digits;
  int first = limbs * limb_digits - 1;
  while (first > units && digits[first] == '0') --first;
  if (negative) out.add('-');
  for (int i = first; i >= units; --i) out.add(digits[i]);
  if (largest_scale_ > 0) out.add('.');
  bool kept = true;
  for (int i = units - 1; i >= units - largest_scale_; --i) kept = out.add(digits[i]);
  return kept;
}

}  // namespace filigree
