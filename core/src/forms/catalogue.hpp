// The forms that are described. A module that a page loads first may hold fewer of them: it defines `catalogue` itself.
#pragma once

#include <span>

#include "forms/generic/generic.hpp"
#include "spec/form_spec.hpp"

namespace filigree {

extern const std::span<const form_spec* const> catalogue;

/// Reads what no form describes; null in a module without that.
using undescribed_reader = void (*)(filing_data& data, std::span<const generic::source> sources) noexcept;
extern const undescribed_reader read_undescribed;

}  // namespace filigree
