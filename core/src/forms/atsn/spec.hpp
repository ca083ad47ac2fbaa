// Form ATS-N (formats/05b): how an alternative trading system for NMS stocks and its operator work, and its cessation
// or withdrawal.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::atsn {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::atsn
