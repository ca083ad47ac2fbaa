// Finds the CUSIP of a line: one word of nine characters, or the same in two or three parts, with blanks or dashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "forms/thirteenf/text_layout.hpp"
#include "forms/thirteenf/text_line.hpp"

namespace filigree::thirteenf {

struct found_cusip {
  std::size_t first, behind;  ///< of the line's words
  static constexpr std::size_t longest = 12;
  char text[longest];  ///< without blanks and dashes; longer than a CUSIP where the filer erred
  std::uint8_t length;
  [[nodiscard]] std::string_view view() const noexcept { return {text, length}; }
};

/// The first words that make a CUSIP with the right check digit; else those that stand in the CUSIPs' column, whatever
/// is wrong with them; else the first that look like one.
[[nodiscard]] std::optional<found_cusip> find_cusip(const text_line& line, const text_layout& layout) noexcept;

}  // namespace filigree::thirteenf
