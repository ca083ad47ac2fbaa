// An open element while an XML form is read, and how its children are found in the element tree.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "spec/element.hpp"

namespace filigree {

/// An open element. Without initializers: the stack of frames must cost nothing to make.
struct frame {
  const element* known;     ///< null: no spec claims it
  const element* children;  ///< the tree below `known`, with deeper levels in between
  const element* children_end;
  const element* last;      ///< the child found last: the next one is most often there or behind
  const element* expected;  ///< the child that most likely comes next
  const element* row_element;
  const char* name;     ///< as written
  const char* content;  ///< behind the start tag
  std::uint32_t name_length;
  std::uint32_t row;  ///< the row that values inside belong to
  bool has_children;
  bool has_markup;  ///< comments, CDATA or foreign tags stand in its text

  [[nodiscard]] std::string_view name_view() const noexcept { return {name, name_length}; }
};

/// Elements stand below it, not attributes alone.
inline bool has_elements(const element& e) noexcept {
  const element* child = &e + 1;
  while (child < &e + e.subtree && child->kind == element_kind::attribute) ++child;
  return child < &e + e.subtree;
}

/// Its own text is the value, whatever tags stand in it.
inline bool holds_text(const element& e) noexcept {
  return e.kind == element_kind::leaf || (e.kind == element_kind::row && e.text_slot != no_slot && !has_elements(e));
}

/// The element between `at`, which stands at `depth`, and `end` that stands there too and bears `name`; null: none.
inline const element* child_between(const element* at, const element* end, std::string_view name) noexcept {
  for (; at < end; at += at->subtree)
    if (at->name.view() == name) return at;
  return nullptr;
}

/// Rows repeat; anything else is followed by its next sibling.
inline void found(frame& parent, const element* child) noexcept {
  parent.last = child;
  if (child->kind != element_kind::row) child += child->subtree;
  parent.expected = child == parent.children_end ? nullptr : child;
}

/// The child of `parent` that bears `name`. Children come in the tree's order, so the search goes on from the last.
inline const element* child_of(frame& parent, std::string_view name) noexcept {
  const element* child = child_between(parent.last, parent.children_end, name);
  if (child == nullptr) child = child_between(parent.children, parent.last, name);
  if (child != nullptr) found(parent, child);
  return child;
}

/// Goes into an element: its children are those below it, behind its attributes.
inline void enter(frame& opened, const element& known) noexcept {
  const element& parent = content_of(known);
  opened.children = &parent + 1;
  opened.children_end = &parent + parent.subtree;
  while (opened.children != opened.children_end && opened.children->kind == element_kind::attribute) ++opened.children;
  opened.last = opened.children;
  opened.expected = opened.children == opened.children_end ? nullptr : opened.children;
}

/// Inside a row, an element under the wrong parent is still what its name says.
const element* anywhere_in_row(std::span<const frame> open, std::string_view name) noexcept;
/// Of the elements that `open` may hold the one that may hold an element of that name; null for none or several.
const element* only_holder_of(std::string_view name, const frame& open) noexcept;
/// Number of open elements up to and with the innermost of that name (written whole or wrapped); 0: none.
std::size_t find_open(std::span<const frame> open, std::string_view name) noexcept;
/// The attribute of that name that the element may have; null: none.
const element* attribute_of(const frame& opened, std::string_view name) noexcept;

}  // namespace filigree
