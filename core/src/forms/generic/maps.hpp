// Objects of JSON whose names are keys: {"Assets": {…}, "Cash": {…}} is a table whose rows are Assets, Cash ….
#pragma once

#include "forms/generic/outline.hpp"

namespace filigree::generic {

/// A map of EDGAR's own JSON, with the words for it that the JSON does not have.
struct known_map {
  std::string_view name;             ///< of the member that is the map
  std::string_view keys;             ///< what its names are: the key's column
  std::string_view rows;             ///< what its rows are: the table's name
  std::string_view inner_keys = {};  ///< of the maps that stand under its keys
};
/// The map that a member is known to be; null when only its shape can tell.
const known_map* find_known_map(std::string_view name) noexcept;

/// The node of all that stands under the keys of a map; none when `node` is no map.
std::uint32_t entry_of(const outline& out, std::uint32_t node) noexcept;

/// Finds the maps below the roots and merges what stands under their keys into one node each, of the kind `entry`.
void merge_maps(outline& out) noexcept;

}  // namespace filigree::generic
