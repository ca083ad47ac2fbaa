// The ownershipDocument tree. Order and names: formats/01 §3; earlier layouts and what real files do: §2 and §4.
#pragma once

#include <span>

#include "forms/element.hpp"

namespace filigree::ownership {

/// Root first. Elements are matched by name within their parent; inside a row, one that stands under the wrong parent
/// is still found by its name.
extern const std::span<const element> document_elements;

}  // namespace filigree::ownership
