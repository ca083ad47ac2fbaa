// Form 25-NSE: an exchange removes a class of securities from listing and registration (formats/05b).
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::delisting {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::delisting
