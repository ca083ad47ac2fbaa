// Where something stands in a filing's own bytes.
// Source: design rule "re-reading these bytes gives the raw text again".
#pragma once

#include <cstdint>

namespace filigree {

/// A run of bytes of the filing that was opened: `filing::source()[offset, offset + length)`.
/// Offsets count bytes, not characters, from the first byte of what was opened.
struct span {
  static constexpr std::uint32_t nowhere = 0xFFFFFFFFu;

  std::uint32_t offset = nowhere;
  std::uint32_t length = 0;

  /// False for a value that stands nowhere in the source (an absent element, a column this shape does not show).
  [[nodiscard]] constexpr bool placed() const noexcept { return offset != nowhere; }
  [[nodiscard]] constexpr std::uint32_t end() const noexcept { return offset + length; }
};

}  // namespace filigree
