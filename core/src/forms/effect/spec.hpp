// EFFECT and QUALIF: the SEC's own notices that a registration statement is effective, or an offering statement
// qualified (formats/05 §18).
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::effect {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::effect
