// Sorting by one column: every value becomes a 64-bit key that orders as the values do, and the keys are sorted digit
// by digit (radix, least digit first, which is stable). Only digits in which the keys differ cost a pass. Decimals that
// no 64-bit integer holds at one scale get a key for each part of their digits, and are sorted by the last part first.
#include <algorithm>
#include <iterator>
#include <limits>

#include "view/view_data.hpp"

namespace filigree {
namespace {

constexpr int digit_bits = 11;
constexpr std::size_t digit_values = std::size_t{1} << digit_bits;

constexpr std::int64_t powers[] = {1,
                                   10,
                                   100,
                                   1000,
                                   10000,
                                   100000,
                                   1000000,
                                   10000000,
                                   100000000,
                                   1000000000,
                                   10000000000,
                                   100000000000,
                                   1000000000000,
                                   10000000000000,
                                   100000000000000,
                                   1000000000000000,
                                   10000000000000000,
                                   100000000000000000,
                                   1000000000000000000};
constexpr int most_zeros = 18;

/// The number at a larger scale; false when no 64-bit integer holds it there.
bool scaled(const cell_value& one, std::uint8_t scale, std::int64_t& out) noexcept {
  if (one.scale == stored_column::wide) return false;
  out = 0;
  if (one.number == 0) return true;
  return scale - one.scale <= most_zeros && !__builtin_mul_overflow(one.number, powers[scale - one.scale], &out);
}

/// Orders signed numbers as unsigned ones.
std::uint64_t biased(std::int64_t number) noexcept {
  return static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
}

constexpr int first_digits = 16, further_digits = 18;  ///< of the first part of a number, and of each other one

int digits_of(unsigned __int128 number) noexcept {
  int digits = 1;
  for (constexpr auto limit = static_cast<std::uint64_t>(powers[most_zeros]); number >= limit; ++digits) number /= 10;
  for (auto rest = static_cast<std::uint64_t>(number); rest >= 10; ++digits) rest /= 10;
  return digits;
}

/// Parts that a number's digits have.
int parts_of(int digits) noexcept {
  return digits <= first_digits ? 1 : 1 + (digits - first_digits + further_digits - 1) / further_digits;
}

unsigned __int128 power_of_ten(int zeros) noexcept {
  unsigned __int128 made = 1;
  for (; zeros > most_zeros; zeros -= most_zeros) made *= static_cast<std::uint64_t>(powers[most_zeros]);
  return made * static_cast<std::uint64_t>(powers[zeros]);
}

/// The first `count` of a number's digits behind `from` of them, with zeros behind those that it has.
std::uint64_t digits_at(unsigned __int128 number, int digits, int from, int count) noexcept {
  if (from >= digits) return 0;
  if (from > 0) number %= power_of_ten(digits - from);
  const int behind = digits - from - count;
  return static_cast<std::uint64_t>(behind >= 0 ? number / power_of_ten(behind) : number * power_of_ten(-behind));
}

/// A key of one part of a number's digits: among numbers that are alike in the parts before it, smaller ones never have
/// larger keys. The first part's key has sign and size, too:
///
///     63 sign   62 … 54 digits before the point, biased   53 … 0 the first 16 digits
std::uint64_t key_of_part(const decimal& one, int part) noexcept {
  constexpr int bias = 256;
  constexpr std::uint64_t zero = std::uint64_t{1} << 63;
  if (one.coefficient == 0) return zero;
  const int digits = digits_of(one.coefficient);
  std::uint64_t size = 0;
  if (part == 0) {
    size = static_cast<std::uint64_t>(digits - one.scale + bias) << 54 |
           digits_at(one.coefficient, digits, 0, first_digits);
  } else {
    size = digits_at(one.coefficient, digits, first_digits + (part - 1) * further_digits, further_digits);
  }
  return one.negative ? zero - size : zero + size;
}

bool is_text(value_type type) noexcept { return type == value_type::text || type == value_type::code; }

}  // namespace

void column_sort::begin(const workspace_data& in, const stored_table& table, sort_key key) noexcept {
  in_ = &in;
  table_ = &table;
  key_ = key;
  at_ = 0;
  scale_ = 0;
  std::fill_n(largest_at_, std::size(largest_at_), 0u);
  rough_ = false;
  part_ = 0;
  is_first_walk_ = true;
  shift_ = 0;
  least_ = std::numeric_limits<std::uint64_t>::max();
  largest_ = 0;
  entries_.truncate(0);
  unknown_.truncate(0);
  ranks_.truncate(0);
  phase_ = is_text(key.type) ? phase::rank : key.type == value_type::decimal ? phase::survey : phase::keys;
}

void column_sort::release() noexcept {
  entries_.release();
  spare_.release();
  unknown_.release();
  ranks_.release();
}

bool column_sort::step(std::size_t rows, std::size_t& work) noexcept {
  const std::size_t all = rows_.size(), from = at_;
  work = all;
  switch (phase_) {
    case phase::survey:
      survey(rows);
      work = at_ - from;
      if (at_ < all) return true;
      at_ = 0;
      phase_ = phase::keys;
      return true;
    case phase::rank:
      phase_ = phase::keys;
      return rank_texts();
    case phase::keys:
      if (!is_first_walk_)
        make_keys_again(rows);
      else if (!make_keys(rows))
        return false;
      work = at_ - from;
      if (at_ < (is_first_walk_ ? all : entries_.size())) return true;
      for (entry& one : entries_) one.key = key_.descending ? largest_ - one.key : one.key - least_;
      phase_ = entries_.empty() || largest_ == least_ ? after_passes() : phase::pass;
      return true;
    case phase::pass:
      if (!radix_pass()) return false;
      shift_ += digit_bits;
      if (shift_ >= 64 || (largest_ - least_) >> shift_ == 0) phase_ = after_passes();
      return true;
    case phase::write:
      for (std::size_t i = 0; i < entries_.size(); ++i) rows_[i] = entries_[i].row;
      std::copy(unknown_.begin(), unknown_.end(), rows_.begin() + entries_.size());
      phase_ = phase::done;
      return true;
    case phase::done:
      break;
  }
  work = 0;
  return true;
}

/// Which scale the decimals have, and whether all of them fit into 64 bits at the largest one.
void column_sort::survey(std::size_t rows) noexcept {
  const std::size_t stop = std::min(rows_.size(), at_ + rows);
  for (; at_ < stop; ++at_) {
    const cell_value one = in_->value_at(*table_, rows_[at_], key_.column);
    if (one.state != cell_state::value) continue;
    if (one.scale == stored_column::wide) {
      rough_ = true;
      part_ = std::max(part_, parts_of(digits_of(in_->decimal_of(one).coefficient)) - 1);
      continue;
    }
    if (one.scale > scale_) scale_ = one.scale;
    const auto size = static_cast<std::uint64_t>(one.number < 0 ? -one.number : one.number);
    if (size > largest_at_[one.scale]) largest_at_[one.scale] = size;
  }
  if (at_ < rows_.size()) return;
  std::int64_t unused = 0;
  for (int scale = 0; scale <= scale_; ++scale) {
    const auto largest = static_cast<std::int64_t>(largest_at_[scale]);
    if (!scaled({cell_state::value, static_cast<std::uint8_t>(scale), 0, largest}, scale_, unused)) rough_ = true;
    part_ = std::max(part_, parts_of(digits_of(largest_at_[scale])) - 1);
  }
  if (!rough_) part_ = 0;
}

bool column_sort::rank_texts() noexcept {
  struct ranked_text {
    std::uint64_t prefix;
    std::uint32_t text;
  };
  const text_dictionary& texts = in_->texts;
  std::uint32_t* const ranks = ranks_.append(texts.size());
  if (ranks == nullptr) return false;
  std::fill_n(ranks, texts.size(), 0u);
  array<ranked_text> used(budget_);
  for (const std::uint32_t row : rows_) {
    const cell_value one = in_->value_at(*table_, row, key_.column);
    if (one.state != cell_state::value || ranks[one.value] != 0) continue;
    ranks[one.value] = 1;
    if (!used.push({folded_prefix(texts.at(one.value)), one.value})) return false;
  }
  std::sort(used.begin(), used.end(), [&](const ranked_text& a, const ranked_text& b) {
    if (a.prefix != b.prefix) return a.prefix < b.prefix;
    return compare_folded(texts.at(a.text), texts.at(b.text)) < 0;
  });
  for (std::uint32_t i = 0; i < used.size(); ++i) ranks[used[i].text] = i;
  return true;
}

/// Sorted by one part of the digits, they are sorted by the part before it.
column_sort::phase column_sort::after_passes() noexcept {
  at_ = 0;
  if (part_ == 0) return phase::write;
  --part_;
  is_first_walk_ = false;
  shift_ = 0;
  least_ = std::numeric_limits<std::uint64_t>::max();
  largest_ = 0;
  return phase::keys;
}

std::uint64_t column_sort::key_of(const cell_value& one) const noexcept {
  if (is_text(key_.type))
    return one.value < ranks_.size() ? ranks_[one.value] : 0;  // REPEATS may have changed meanwhile
  if (key_.type == value_type::boolean) return one.value;
  if (key_.type == value_type::date) return biased(static_cast<std::int32_t>(one.value));
  if (rough_) return key_of_part(in_->decimal_of(one), part_);
  std::int64_t number = 0;
  scaled(one, scale_, number);
  return biased(number);
}

bool column_sort::make_keys(std::size_t rows) noexcept {
  if (at_ == 0 && !entries_.reserve(rows_.size())) return false;
  const std::size_t stop = std::min(rows_.size(), at_ + rows);
  for (; at_ < stop; ++at_) {
    const std::uint32_t row = rows_[at_];
    const cell_value one = in_->value_at(*table_, row, key_.column);
    if (one.state != cell_state::value) {
      if (!unknown_.push(row)) return false;
      continue;
    }
    if (!entries_.push({noted(key_of(one)), row})) return false;
  }
  return true;
}

void column_sort::make_keys_again(std::size_t rows) noexcept {
  const std::size_t stop = std::min(entries_.size(), at_ + rows);
  for (; at_ < stop; ++at_) entries_[at_].key = noted(key_of(in_->value_at(*table_, entries_[at_].row, key_.column)));
}

std::uint64_t column_sort::noted(std::uint64_t key) noexcept {
  if (key < least_) least_ = key;
  if (key > largest_) largest_ = key;
  return key;
}

bool column_sort::radix_pass() noexcept {
  const std::size_t count = entries_.size();
  spare_.truncate(0);
  if (!spare_.reserve(count)) return false;
  entry* const to = spare_.append(count);
  std::uint32_t starts[digit_values] = {};
  for (const entry& one : entries_) ++starts[one.key >> shift_ & (digit_values - 1)];
  std::uint32_t start = 0;
  for (std::uint32_t& each : starts) start += std::exchange(each, start);
  for (const entry& one : entries_) to[starts[one.key >> shift_ & (digit_values - 1)]++] = one;
  entries_.swap(spare_);
  return true;
}

}  // namespace filigree
