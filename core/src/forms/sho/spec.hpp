// Form SHO (formats/05 §15): short positions at the end of a month, and their change day by day (Rule 13f-2).
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::sho {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::sho
