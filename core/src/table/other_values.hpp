// OTHER_VALUES: what a filing has beyond its form's description, so that nothing in it is lost.
#pragma once

#include <span>

#include "spec/table_spec.hpp"

namespace filigree {

namespace other_value {
enum slot : std::uint16_t { path, text };
}

/// The one table; a filing has it only when there is such a value.
extern const std::span<const table_spec> other_values;

}  // namespace filigree
