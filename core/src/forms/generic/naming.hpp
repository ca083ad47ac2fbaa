// Names, titles and meanings of planned tables and their columns; see spelling.hpp for the rule.
#pragma once

#include "forms/generic/name_set.hpp"
#include "forms/generic/outline.hpp"
#include "forms/generic/plan.hpp"

namespace filigree::generic {

/// Something to be named: a node, and the names around it that may tell it from others.
struct naming {
  std::uint32_t node;
  std::uint32_t stop;             ///< the node whose name, and those around it, cannot help
  std::string_view instead = {};  ///< stands for the innermost name
  std::string_view name = {};     ///< made here, unique
  std::uint16_t parts = 1;        ///< how many of the names it is made of
};

/// Gives each one a name that no other of them has and none of `taken`, which gets them all.
void make_names(const outline& out, std::span<naming> ones, name_set& taken) noexcept;

/// The nearest node from `node` outwards that has a name; none without one.
std::uint32_t named_node(const outline& out, std::uint32_t node) noexcept;

/// The title of what is called so.
std::string_view make_title(const outline& out, const naming& one) noexcept;

/// Where the node stands: `filings/recent/form`, `list/item/@id`. JSON: `[]` is an item, `*` any key.
void add_path(const outline& out, text_buffer& text, std::uint32_t node) noexcept;

}  // namespace filigree::generic
