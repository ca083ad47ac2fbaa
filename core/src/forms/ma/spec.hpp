// Form MA (formats/05b): registration of a municipal advisory firm, annual updates and amendments, with schedules and
// disclosure reports.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::ma {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::ma
