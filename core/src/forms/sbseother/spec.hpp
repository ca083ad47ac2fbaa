// Forms SBSE-BD, SBSE-C, SBSE-W and SBSE-CCO-RPT (formats/05b): broker-dealers that register as security-based swap
// entities, certifications, withdrawals, compliance reports.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::sbseother {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::sbseother
