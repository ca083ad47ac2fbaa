// Reads any XML form that a form_spec describes, in one pass over its tokens.
#pragma once

#include "filigree/span.hpp"
#include "spec/form_spec.hpp"

namespace filigree {

struct filing_data;

/// Reads `body` by the spec's elements into the filing's tables from `first_table` on, which are the spec's. Fills
/// coverage and diagnostics; what no path claims goes to OTHER_VALUES. False, with nothing added, when none of the
/// roots is there.
bool read_xml_form(filing_data& data, span body, const form_spec& form, std::uint8_t first_table) noexcept;

}  // namespace filigree
