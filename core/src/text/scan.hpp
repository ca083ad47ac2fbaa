// The one vectorised scanner: how far is it to the next byte that matters. Sixteen bytes at a time by SSE2 or WASM SIMD,
// eight by plain arithmetic elsewhere. It may read up to `owned_bytes::padding` bytes past the end, never more, and
// the padding's zero bytes never match.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

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
inline std::uint32_t name_end_mask(const chunk16& loaded) noexcept {
  std::uint32_t mask = 0;
  for (int i = 0; i < 16; ++i) {
    const unsigned char c = loaded.bytes[i];
    mask |= static_cast<std::uint32_t>(c < '0' || c > 0x7F || c == '<' || c == '>') << i;
  }
  return mask;
}
#endif

/// Whether `length` bytes are equal; overlapping loads instead of a call, for names of a few letters.
inline bool equal_bytes(const char* a, const char* b, std::size_t length) noexcept {
  const auto word = [](const char* at) {
    std::uint64_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
  };
  const auto half = [](const char* at) {
    std::uint32_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
  };
  if (length >= 16) {
    std::size_t i = 0;
    for (; i + 16 < length; i += 8)
      if (word(a + i) != word(b + i)) return false;
    return word(a + i) == word(b + i) && word(a + length - 8) == word(b + length - 8);
  }
  if (length >= 8) return word(a) == word(b) && word(a + length - 8) == word(b + length - 8);
  if (length >= 4) return half(a) == half(b) && half(a + length - 4) == half(b + length - 4);
  for (std::size_t i = 0; i < length; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

/// First `c` at or after `at`, or `end`.
inline const char* find_byte(const char* at, const char* end, char c) noexcept {
  for (; at < end; at += 16) {
    const std::uint32_t found = equal_mask(load_block(at), c);
    if (found == 0) continue;
    at += std::countr_zero(found);
    return at < end ? at : end;
  }
  return end;
}

/// First `c` at or after `at`, or `end`; `saw_other` becomes true when `other` stands before it.
inline const char* find_byte_noting(const char* at, const char* end, char c, char other, bool& saw_other) noexcept {
  for (; at < end; at += 16) {
    const chunk16 bytes = load_block(at);
    const std::uint32_t found = equal_mask(bytes, c);
    std::uint32_t noted = equal_mask(bytes, other);
    if (found == 0) {
      saw_other |= noted != 0;
      continue;
    }
    const int where = std::countr_zero(found);
    noted &= (1u << where) - 1;
    saw_other |= noted != 0;
    at += where;
    return at < end ? at : end;
  }
  return end;
}

}  // namespace filigree
