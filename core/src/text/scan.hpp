// The one vectorised scanner: how far is it to the next byte that matters. Sixteen bytes at a time by SSE2 or WASM
// SIMD, eight by plain arithmetic elsewhere. It may read up to `owned_bytes::padding` bytes past the end, never more,
// and the padding's zero bytes never match.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace filigree {

#if defined(__SSE2__)
using chunk16 = __m128i;
inline chunk16 load_block(const char* at) noexcept { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }
inline std::uint32_t equal_mask(chunk16 bytes, char c) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(c))));
}
/// Bytes up to the blank: white space and other controls.
inline std::uint32_t blank_mask(chunk16 bytes) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes)));
}
inline std::uint32_t equal_block_mask(chunk16 a, chunk16 b) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(a, b)));
}
/// Whether a byte of any of the four is above 0x7F.
inline bool has_high_byte(chunk16 a, chunk16 b, chunk16 c, chunk16 d) noexcept {
  return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d))) != 0;
}
/// Bytes that can end a name: below `0` or above 0x7F (by signed comparison), `<` and `>`.
inline std::uint32_t name_end_mask(chunk16 bytes) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8('0')))) |
         equal_mask(bytes, '>') | equal_mask(bytes, '<');
}
#elif defined(__wasm_simd128__)
using chunk16 = v128_t;
inline chunk16 load_block(const char* at) noexcept { return wasm_v128_load(at); }
inline std::uint32_t equal_mask(chunk16 bytes, char c) noexcept {
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(bytes, wasm_i8x16_splat(c))));
}
inline std::uint32_t blank_mask(chunk16 bytes) noexcept {
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_u8x16_le(bytes, wasm_i8x16_splat(' '))));
}
inline std::uint32_t equal_block_mask(chunk16 a, chunk16 b) noexcept {
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(a, b)));
}
inline bool has_high_byte(chunk16 a, chunk16 b, chunk16 c, chunk16 d) noexcept {
  return wasm_i8x16_bitmask(wasm_v128_or(wasm_v128_or(a, b), wasm_v128_or(c, d))) != 0;
}
inline std::uint32_t name_end_mask(chunk16 bytes) noexcept {
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_i8x16_lt(bytes, wasm_i8x16_splat('0')))) |
         equal_mask(bytes, '>') | equal_mask(bytes, '<');
}
#else
struct chunk16 {
  unsigned char bytes[16];
};
inline chunk16 load_block(const char* at) noexcept {
  chunk16 loaded;
  std::memcpy(loaded.bytes, at, sizeof loaded.bytes);
  return loaded;
}
inline std::uint32_t equal_mask(const chunk16& loaded, char c) noexcept {
  std::uint32_t mask = 0;
  for (int i = 0; i < 16; ++i)
    mask |= static_cast<std::uint32_t>(loaded.bytes[i] == static_cast<unsigned char>(c)) << i;
  return mask;
}
inline std::uint32_t blank_mask(const chunk16& loaded) noexcept {
  std::uint32_t mask = 0;
  for (int i = 0; i < 16; ++i) mask |= static_cast<std::uint32_t>(loaded.bytes[i] <= ' ') << i;
  return mask;
}
inline std::uint32_t equal_block_mask(const chunk16& a, const chunk16& b) noexcept {
  std::uint32_t mask = 0;
  for (int i = 0; i < 16; ++i) mask |= static_cast<std::uint32_t>(a.bytes[i] == b.bytes[i]) << i;
  return mask;
}
inline bool has_high_byte(const chunk16& a, const chunk16& b, const chunk16& c, const chunk16& d) noexcept {
  unsigned char seen = 0;
  for (int i = 0; i < 16; ++i) seen |= static_cast<unsigned char>(a.bytes[i] | b.bytes[i] | c.bytes[i] | d.bytes[i]);
  return seen > 0x7F;
}
inline std::uint32_t name_end_mask(const chunk16& loaded) noexcept {
  std::uint32_t mask = 0;
  for (int i = 0; i < 16; ++i) {
    const unsigned char c = loaded.bytes[i];
    mask |= static_cast<std::uint32_t>(c < '0' || c > 0x7F || c == '<' || c == '>') << i;
  }
  return mask;
}
#endif

/// Names up to this length are compared fast.
constexpr std::size_t longest_fast_name = 32;

/// Whether `length` bytes are equal. Both places must be followed by readable bytes up to `longest_fast_name`: short
/// names, nearly all there are, are then compared without a branch on their length.
inline bool equal_names(const char* a, const char* b, std::size_t length) noexcept {
  if (length > longest_fast_name) return std::memcmp(a, b, length) == 0;
  const std::uint64_t same = equal_block_mask(load_block(a), load_block(b)) |
                             static_cast<std::uint64_t>(equal_block_mask(load_block(a + 16), load_block(b + 16))) << 16;
  const std::uint64_t wanted = (std::uint64_t{1} << length) - 1;
  return (same & wanted) == wanted;
}

/// A name with room behind it, so that `equal_names` may read on.
struct padded_name {
  static constexpr std::size_t longest = 63;

  char text[longest + 1] = {};
  std::uint8_t length = 0;

  constexpr padded_name() = default;
  template <std::size_t size>
  constexpr padded_name(const char (&literal)[size]) : length(size - 1) {  // NOLINT: names are written as literals
    static_assert(size <= sizeof text);
    for (std::size_t i = 0; i + 1 < size; ++i) text[i] = literal[i];
  }
  /// At most `longest` characters of `name`.
  constexpr explicit padded_name(std::string_view name)
      : length(static_cast<std::uint8_t>(name.size() < longest ? name.size() : longest)) {
    for (std::size_t i = 0; i < length; ++i) text[i] = name[i];
  }
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {text, length}; }
};

/// Up to eight bytes that are compared as one number: Emscripten's compiler calls a function for memcmp.
struct short_tag {
  std::uint64_t bytes = 0, mask = 0;
  std::size_t length;

  template <std::size_t size>
  constexpr short_tag(const char (&literal)[size]) : length(size - 1) {  // NOLINT: tags are written as literals
    static_assert(size <= 9);
    for (std::size_t i = 0; i + 1 < size; ++i) {
      const std::size_t shift = 8 * (std::endian::native == std::endian::little ? i : 7 - i);
      bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(literal[i])) << shift;
      mask |= std::uint64_t{0xFF} << shift;
    }
  }
  [[nodiscard]] bool stands_at(const char* at) const noexcept {
    std::uint64_t found;
    std::memcpy(&found, at, sizeof found);
    return (found & mask) == bytes;
  }
};

/// First `c` at or after `at`, or `end`. Two blocks at a time: the white space between two tags is most often shorter
/// than that.
inline const char* find_byte(const char* at, const char* end, char c) noexcept {
  for (; at < end; at += 32) {
    const std::uint32_t found = equal_mask(load_block(at), c) | equal_mask(load_block(at + 16), c) << 16;
    if (found == 0) continue;
    at += std::countr_zero(found);
    return at < end ? at : end;
  }
  return end;
}

/// First byte at or after `at` that is no blank, or `end`. One block at a time: between two tags there is most often
/// less.
inline const char* find_not_blank(const char* at, const char* end) noexcept {
  for (; at < end; at += 16) {
    const std::uint32_t others = blank_mask(load_block(at)) ^ 0xFFFF;
    if (others == 0) continue;
    at += std::countr_zero(others);
    return at < end ? at : end;
  }
  return end;
}

/// First `c` at or after `at` whose neighbour before it ends a line, or `end`. Reads `at[-1]`, and nothing behind
/// `end`.
inline const char* find_at_line_start(const char* at, const char* end, char c) noexcept {
  for (; end - at >= 16; at += 16) {
    const std::uint32_t found = equal_mask(load_block(at), c);
    if (found == 0) continue;
    const chunk16 before = load_block(at - 1);
    const std::uint32_t begun = found & (equal_mask(before, '\n') | equal_mask(before, '\r'));
    if (begun != 0) return at + std::countr_zero(begun);
  }
  for (; at < end; ++at)
    if (*at == c && (at[-1] == '\n' || at[-1] == '\r')) return at;
  return end;
}

/// First `c` at or after `at`, or `end`; `saw_other` becomes true when one of two others stands before it.
inline const char* find_byte_noting(const char* at, const char* end, char c, char one, char other,
                                    bool& saw_other) noexcept {
  for (; at < end; at += 32) {
    const chunk16 low = load_block(at), high = load_block(at + 16);
    const std::uint32_t found = equal_mask(low, c) | equal_mask(high, c) << 16;
    const std::uint32_t noted =
        (equal_mask(low, one) | equal_mask(low, other)) | (equal_mask(high, one) | equal_mask(high, other)) << 16;
    if (found == 0) {
      saw_other |= noted != 0;
      continue;
    }
    saw_other |= (noted & (found - 1) & ~found) != 0;  // the bits below the first one found
    at += std::countr_zero(found);
    return at < end ? at : end;
  }
  return end;
}

}  // namespace filigree
