// One cell: what was filed, where, and in which state.
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/span.hpp"

namespace filigree {

/// Why a cell does or does not have a value. Unknown is never zero and never an empty text.
enum class cell_state : std::uint8_t {
  absent,          ///< the element is not in the filing
  value,           ///< filed, and of the column's type
  empty,           ///< the element is there with nothing in it
  footnote_only,   ///< nothing but references to footnotes
  not_applicable,  ///< the column does not apply to this form or row
  not_shown,       ///< this shape (a rendering, a cut text) does not show it: unknown
  ambiguous,       ///< the source shows something that could belong to more than one column
  invalid,         ///< filed, but not of the column's type ("N/A" for a number): raw text kept, no value
};

/// The state's name as it is written in JSON: "value", "footnote-only" ….
[[nodiscard]] std::string_view name_of(cell_state state) noexcept;

/// What a column holds.
enum class value_type : std::uint8_t {
  text,     ///< UTF-8, entities decoded once
  decimal,  ///< exact; the filed digits are kept
  date,     ///< a calendar date without a zone
  boolean,
  code,  ///< one of a short list of filed codes; unknown ones stand as filed
};

/// The type's name as it is written in JSON.
[[nodiscard]] std::string_view name_of(value_type type) noexcept;

}  // namespace filigree
