#include "sha256.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace {

// FIPS 180-4 §4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// §5.3.3: those of the square roots of the first eight.
constexpr std::uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr std::size_t block_bytes = 64;
constexpr std::size_t lanes = 4;
using numbers =
    std::uint32_t __attribute__((vector_size(4 * lanes)));  // GCC's and Clang's, as WebAssembly's v128 or SSE's

numbers turned(numbers x, int by) { return x >> by | x << (32 - by); }

std::uint32_t big_endian(const char* at) {
  std::uint32_t number;
  std::memcpy(&number, at, sizeof number);
  return __builtin_bswap32(number);
}

void take_blocks(numbers (&state)[8], const char* const (&blocks)[lanes]) {
  numbers w[64];
  for (int i = 0; i < 16; ++i)
    w[i] = numbers{big_endian(blocks[0] + 4 * i), big_endian(blocks[1] + 4 * i), big_endian(blocks[2] + 4 * i),
                   big_endian(blocks[3] + 4 * i)};
  for (int i = 16; i < 64; ++i) {
    const numbers s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ w[i - 15] >> 3;
    const numbers s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (int i = 0; i < 64; ++i) {
    const numbers t1 =
        h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + round_constants[i] + w[i];
    const numbers t2 = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  const numbers sums[8] = {a, b, c, d, e, f, g, h};
  for (int i = 0; i < 8; ++i) state[i] += sums[i];
}

/// A text as blocks: its own bytes, then the rest of them, a bit that is set, zeros, and the length in bits.
class padded_text {
 public:
  explicit padded_text(std::string_view text = {}) : text_(text), whole_(text.size() / block_bytes) {
    const std::size_t left = text.size() % block_bytes;
    std::memcpy(last_, text.data() + whole_ * block_bytes, left);
    last_[left] = '\x80';
    last_blocks_ = left + 9 <= block_bytes ? 1 : 2;
    const std::uint64_t bits = std::uint64_t{text.size()} * 8;
    for (std::size_t i = 0; i < 8; ++i) last_[last_blocks_ * block_bytes - 1 - i] = static_cast<char>(bits >> 8 * i);
  }
  [[nodiscard]] std::size_t blocks() const { return whole_ + last_blocks_; }
  /// Behind the end, any block.
  [[nodiscard]] const char* block(std::size_t i) const {
    if (i < whole_) return text_.data() + i * block_bytes;
    return last_ + (i - whole_ < last_blocks_ ? i - whole_ : 0) * block_bytes;
  }

 private:
  std::string_view text_;
  std::size_t whole_, last_blocks_;
  char last_[2 * block_bytes] = {};
};

std::string digits_of(const numbers (&state)[8], std::size_t lane) {
  std::string text;
  text.reserve(64);
  for (const numbers& words : state)
    for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[words[lane] >> shift & 15];
  return text;
}

}  // namespace

std::vector<std::string> sha256(const std::vector<std::string_view>& texts) {
  std::vector<std::string> sums(texts.size());
  // Those of about one length go together, so that few lanes idle.
  std::vector<std::size_t> order(texts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return texts[a].size() < texts[b].size(); });
  for (std::size_t first = 0; first < order.size(); first += lanes) {
    const std::size_t count = std::min(lanes, order.size() - first);
    padded_text padded[lanes];
    std::size_t most = 0;
    for (std::size_t i = 0; i < count; ++i) {
      padded[i] = padded_text(texts[order[first + i]]);
      most = std::max(most, padded[i].blocks());
    }
    numbers state[8];
    for (int i = 0; i < 8; ++i) state[i] = numbers{} + start[i];
    for (std::size_t block = 0; block < most; ++block) {
      const char* const blocks[lanes] = {padded[0].block(block), padded[1].block(block), padded[2].block(block),
                                         padded[3].block(block)};
      take_blocks(state, blocks);
      for (std::size_t i = 0; i < count; ++i)
        if (block + 1 == padded[i].blocks()) sums[order[first + i]] = digits_of(state, i);
    }
  }
  return sums;
}
