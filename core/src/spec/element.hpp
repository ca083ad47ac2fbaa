// The elements that a form's reader knows, as one array in reading order: each is followed by what stands below it. No
// one writes it down: compile.hpp makes it of the paths in the form's tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "spec/table_spec.hpp"
#include "text/scan.hpp"

namespace filigree {

enum class element_kind : std::uint8_t {
  group,      ///< holds other elements; references to footnotes in it hang on `slot` if there is one
  row,        ///< a group that begins a row of table `slot`
  leaf,       ///< its text is the value of `slot`
  wrapper,    ///< `<value>` in it is the value of `slot`, references to footnotes hang on it
  attribute,  ///< not an element: an attribute of the element it stands below
  ignored     ///< known, and left out on purpose, with all below it
};

struct element {
  padded_name name;
  element_kind kind = element_kind::group;
  std::uint8_t depth = 0;
  bool has_attributes = false;        ///< attributes stand directly below it
  bool joins = false;                 ///< leaf: further texts are added to the first, `, ` between them
  std::uint8_t more = 0;              ///< leaf: how many slots behind `slot` take the second, third … text
  std::uint16_t slot = no_slot;       ///< row: the table; else the slot
  std::uint16_t text_slot = no_slot;  ///< row, group: the slot of its own text, when it has no elements
  std::uint16_t name_slot = no_slot;  ///< row: the slot of a name, its own or that of an element around it
  std::uint8_t name_up = 0;           ///< which: so many elements further out
  std::int16_t content = 0;           ///< how far behind this one the element stands whose content it has; 0: its own
  std::uint16_t subtree = 1;          ///< itself and the elements below it
  std::uint16_t otherwise = no_slot;  ///< row: the table to which it moves when no `decisive` slot was filled;
                                      ///< no_table: it is none when no slot was met
  std::span<const std::uint16_t> decisive = {};
};

/// The element whose attributes and children `e` has: itself, but for those that `alike` names.
inline const element& content_of(const element& e) noexcept { return *(&e + e.content); }

}  // namespace filigree
