// Form SH (formats/05 §16): the information table of short sales day by day, required for a time in 2008 and 2009.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::sher {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::sher
