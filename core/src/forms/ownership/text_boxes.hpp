// Boxes to be ticked, as texts draw them: `_X_ Director`, `____ 10% Owner`, `[ ] Check this box`, `X Officer`.
#pragma once

#include <cstdint>

#include "forms/ownership/text_head.hpp"

namespace filigree::ownership {

enum class box_mark : std::uint8_t { none, ticked, open };

/// What a word says as a box's mark; of `[`, `(` the next word `]`, `)` belongs to it (`length` 2).
[[nodiscard]] box_mark mark_of(const text_form& form, std::uint32_t word, std::uint32_t& length) noexcept;

/// Reads the boxes of item "Relationship" out of the words behind its caption. Takes the printed words and the marks;
/// what is left are titles, which go to `rest`.
void read_relationship(text_form& form, word_run words, text_owner& owner, word_list& rest) noexcept;

/// Likewise the two boxes of item "Individual or Joint/Group Filing".
void read_filing_type(text_form& form, word_run words, text_head& head, word_list& rest) noexcept;

}  // namespace filigree::ownership
