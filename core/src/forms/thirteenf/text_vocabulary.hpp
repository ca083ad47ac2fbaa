// What a word of an information table is by itself.
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree::thirteenf {

enum class word_kind : std::uint8_t {
  other,
  number,       ///< 1,234 or $1,234
  money_sign,   ///< a $ that stands apart from its number
  list,         ///< 4, or 4,8,11 or 4;8: managers' numbers
  dash,         ///< stands for nothing
  amount_type,  ///< SH, PRN
  put_call,     ///< PUT, CALL
  box,          ///< X
  discretion,   ///< SOLE, DEFINED, SHARED-OTHER …
};

[[nodiscard]] word_kind kind_of_word(std::string_view word) noexcept;

/// The form's code for the words of a text: SOLE, DFND or OTR; empty where they are none of these.
[[nodiscard]] std::string_view discretion_code(std::string_view words) noexcept;

/// Words with which a class of securities is named: COM, CL, ADR, NOTE …
[[nodiscard]] bool is_class_word(std::string_view word) noexcept;

}  // namespace filigree::thirteenf
