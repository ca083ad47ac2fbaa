// Form SDR (formats/05b): application, amendments and withdrawal of a security-based swap data repository, and the
// exhibits that are documents of their own.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::sdr {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::sdr
