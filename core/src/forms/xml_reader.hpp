// Reads any XML form that is described by an element tree, in one pass over its tokens.
#pragma once

#include <span>

#include "filigree/span.hpp"
#include "forms/element.hpp"

namespace filigree {

struct filing_data;

/// Reads `body` by `tree`, whose first element is the root. Fills rows of the form's tables, coverage and diagnostics.
/// False, with nothing added, when the root element is not there.
bool read_xml_form(filing_data& data, span body, std::span<const element> tree) noexcept;

}  // namespace filigree
