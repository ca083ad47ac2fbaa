// The rows of Tables I and II of an ownership form's text.
#pragma once

#include <cstdint>

#include "forms/ownership/text_words.hpp"

namespace filigree::ownership {

/// Reads lines [first, last), which stand below the heading of table 1 or 2, into rows of the filing. Returns the line
/// with which the table's captions begin.
std::uint32_t read_text_table(text_form& form, int number, std::uint32_t first, std::uint32_t last) noexcept;

}  // namespace filigree::ownership
