// Forms SBSE and SBSE-A (formats/05b): applications of security-based swap dealers and major security-based swap
// participants, with schedules and disclosure reports.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::sbse {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::sbse
