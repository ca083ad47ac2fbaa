// Form MA-I (formats/05b): a municipal advisory firm tells of a natural person who works for it, with history and
// disclosure reports.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::mai {

extern const form_spec family;

void write_headline(filing_data& data) noexcept;

}  // namespace filigree::mai
