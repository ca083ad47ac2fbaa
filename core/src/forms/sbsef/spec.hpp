// Form SBSEF (formats/05b): registration of a security-based swap execution facility, amendments, withdrawal and
// vacation.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::sbsef {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::sbsef
