// The forms that are described. A module that a page loads first may hold fewer of them: it defines `catalogue` itself.
#pragma once

#include <span>

#include "spec/form_spec.hpp"

namespace filigree {

extern const std::span<const form_spec* const> catalogue;

}  // namespace filigree
