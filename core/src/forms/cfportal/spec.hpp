// Form Funding Portal (formats/05 §17): registration, amendments and withdrawal of a crowdfunding portal, with its
// disclosure reports.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::cfportal {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::cfportal
