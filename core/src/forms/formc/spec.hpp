// Form C and its family: offerings under Regulation Crowdfunding (formats/05 §10). Tables as in the Crowdfunding
// Offerings Data Sets; columns are marked as the SEC's where their names and order there are known.
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::formc {

// Indexes of the tables that the checks look into.
constexpr std::uint8_t submission_table = 0, issuer_table = 1, disclosure_table = 2;

extern const form_spec family;

void write_headline(filing_data& data) noexcept;
void check_offering(filing_data& data) noexcept;

}  // namespace filigree::formc
