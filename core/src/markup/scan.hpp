// The one vectorised scanner: how far is it to the next byte that matters. Sixteen bytes at a time by SSE2 or WASM SIMD,
// eight by plain arithmetic elsewhere. It may read up to `owned_bytes::padding` bytes past the end, never more, and
// the padding's zero bytes never match.
#pragma once

#include <bit>
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
#elif defined(__wasm_simd128__)
using chunk16 = v128_t;
inline chunk16 load_block(const char* at) noexcept { return wasm_v128_load(at); }
inline std::uint32_t equal_mask(chunk16 bytes, char c) noexcept {
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(wasm_i8x16_eq(bytes, wasm_i8x16_splat(c))));
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
#endif

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
