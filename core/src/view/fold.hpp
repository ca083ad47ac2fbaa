// Letter case put aside: simple case folding of Unicode for Latin letters, character for character. Bytes that are not
// UTF-8 stand for themselves.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/memory.hpp"

namespace filigree {

/// The folded form of one Latin letter; any other code point is itself.
[[nodiscard]] std::uint32_t folded(std::uint32_t code_point) noexcept;

/// Appends the folded form of `text`; false when memory ran out.
bool add_folded(text_buffer& out, std::string_view text) noexcept;

/// -1, 0, 1 by the folded forms, then by the bytes: 0 only for equal texts.
[[nodiscard]] int compare_folded(std::string_view a, std::string_view b) noexcept;

/// The first eight bytes of the folded form, as a number that orders as they do.
[[nodiscard]] std::uint64_t folded_prefix(std::string_view text) noexcept;

enum class text_test : std::uint8_t { contains, equals, starts };

/// Tests texts against one needle, folded once.
class needle {
 public:
  explicit needle(memory_budget& budget) noexcept : folded_(budget), scratch_(budget) {}
  bool set(std::string_view text) noexcept {
    folded_.clear();
    return add_folded(folded_, text);
  }
  [[nodiscard]] bool matches(std::string_view text, text_test test) noexcept;
  [[nodiscard]] std::string_view text() const noexcept { return folded_.view(); }

 private:
  text_buffer folded_, scratch_;
};

}  // namespace filigree
