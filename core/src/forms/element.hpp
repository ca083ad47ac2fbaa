// An XML form as a tree of elements, written down in reading order with its depth, as the format's documents print it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace filigree {

enum class element_kind : std::uint8_t {
  group,    ///< holds other elements; references to footnotes in it hang on `slot` if there is one
  row,      ///< a group that begins a row of table `slot`
  leaf,     ///< its text is the value of `slot`
  wrapper,  ///< `<value>` in it is the value of `slot`, references to footnotes hang on it
  noted,    ///< a row whose own text is a value and whose `id` attribute is another: a footnote
  ignored   ///< known, and left out on purpose
};

constexpr std::uint8_t no_slot = 0xFF;

struct element {
  std::uint8_t depth;
  element_kind kind;
  std::uint8_t slot;  ///< row and noted: the table; else the slot
  std::string_view name;
  std::span<const element> inside = {};  ///< children that several elements share, instead of those that follow
  std::uint8_t otherwise = no_slot;      ///< row: the table to which it moves when no `decisive` slot was filled
  std::span<const std::uint8_t> decisive = {};
};

}  // namespace filigree
