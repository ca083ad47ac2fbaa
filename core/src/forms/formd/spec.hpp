// Form D and D/A: notice of an exempt offering. Tables and columns of the Form D Data Sets (formats/08 §3), in their
// order, and Filigree's own behind them.
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::formd {

// Indexes of the tables that headline and checks look into.
constexpr std::uint8_t submission_table = 0, issuers_table = 1, offering_table = 2;

/// Slots that the submission's header fills.
constexpr std::uint16_t file_number_slot = 0, sic_slot = 1;

extern const form_spec family;

void write_headline(filing_data& data) noexcept;
void check_offering(filing_data& data) noexcept;

}  // namespace filigree::formd
