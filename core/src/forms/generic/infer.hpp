// The type of a column that nobody described: one that every value has.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/cell.hpp"
#include "forms/generic/outline.hpp"

namespace filigree::generic {

enum could_be : std::uint8_t { could_be_decimal = 1, could_be_date = 2, could_be_boolean = 4, undecided = 0xFF };

/// The types that a value has, as `could_be` bits; all of them when it says nothing about its type: nothing is there,
/// or "N/A" is.
///
///   decimal   12, -0.50, 1,234: in JSON only what is a number there. Not 007 and nothing of more than fifteen figures
///             without a point: those are numbers by name only
///   date      2026-01-31 and the other writings of date.hpp with marks between the figures; with a time of day it is
///   text boolean   true, false: not 1 and 0
[[nodiscard]] std::uint8_t types_of(std::string_view text, value_kind kind) noexcept;

/// The type of a column whose values have `types` in common. `name` is of its element: what is called an identifier
/// (`cik`, `zipCode`) is text.
[[nodiscard]] value_type type_of(std::uint8_t types, std::string_view name) noexcept;

/// Writings that say that a value does not apply.
extern const std::span<const std::string_view> not_applicable;

}  // namespace filigree::generic
