// Form 144 and 144/A: notice of a proposed sale of securities under Rule 144 (formats/05 §3).
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::form144 {

// Indexes of the tables that the checks look into.
constexpr std::uint8_t submission_table = 0, securities_table = 1, acquired_table = 2, sold_table = 3;

extern const form_spec family;

void write_headline(filing_data& data) noexcept;
void check_notice(filing_data& data) noexcept;

}  // namespace filigree::form144
