// An XML form as a tree of elements, written down in reading order with its depth, as the format's documents print it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "text/scan.hpp"

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
  padded_name name;
  std::span<const element> inside = {};  ///< children that several elements share, instead of those that follow
  std::uint8_t otherwise = no_slot;      ///< row: the table to which it moves when no `decisive` slot was filled
  std::span<const std::uint8_t> decisive = {};
  std::uint16_t subtree = 1;  ///< itself and the elements below it; `linked` counts them
};

/// The elements with their subtrees counted, so that a reader steps over one at once.
template <std::size_t count>
constexpr std::array<element, count> linked(std::array<element, count> elements) {
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t end = i + 1;
    while (end < count && elements[end].depth > elements[i].depth) ++end;
    elements[i].subtree = static_cast<std::uint16_t>(end - i);
  }
  return elements;
}

}  // namespace filigree
