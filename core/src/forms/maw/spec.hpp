// Form MA-W (formats/05b): a municipal advisor withdraws from registration.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::maw {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::maw
