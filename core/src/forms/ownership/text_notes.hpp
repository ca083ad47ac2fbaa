// What stands behind the tables of an ownership form's text: footnotes, remarks and signatures.
#pragma once

#include <cstdint>

#include "forms/ownership/text_words.hpp"

namespace filigree::ownership {

/// Reads the footnotes in lines [first, last), which stand below "Explanation of Responses", into rows, and tells
/// text_form::footnotes their highest number.
void read_text_footnotes(text_form& form, std::uint32_t first, std::uint32_t last) noexcept;

/// The remarks. The style sheets print their blanks as no-break spaces, so lynx cuts them at its margin, inside words.
void put_remarks(text_form& form, std::uint32_t row, word_run words) noexcept;

/// One signature: the words in front of its caption "Signature of Reporting Person".
void read_text_signature(text_form& form, word_run words) noexcept;

}  // namespace filigree::ownership
