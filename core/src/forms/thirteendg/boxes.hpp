// Boxes to be ticked: `[X]`, `[ ]`, `x`, `o`, ☒, ¨ (an empty box of the Wingdings font), as filers draw them.
#pragma once

#include "forms/thirteendg/cover_words.hpp"

namespace filigree::thirteendg {

enum class box : std::uint8_t { none, empty, ticked };

/// What a stretch of words holds, piece by piece.
struct box_piece {
  box drawn;           ///< none: a letter between parentheses
  char letter;         ///< 'a' of `(a)`; 0 for a box
  std::uint32_t word;  ///< where it begins
};

/// Boxes and letters in the words; at most `most`.
std::size_t find_boxes(const cover_words& words, word_range range, box_piece* pieces, std::size_t most) noexcept;

/// The only box there is; `none` when there is none, or when several disagree.
[[nodiscard]] box_piece only_box(const cover_words& words, word_range range) noexcept;

}  // namespace filigree::thirteendg
