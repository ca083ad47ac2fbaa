// Form 17-H (formats/05b): finances of the material associated persons of a broker-dealer, each quarter and year.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::form17h {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::form17h
