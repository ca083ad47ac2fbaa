// Fill an outline with a document. Whatever is wrong with the document is a diagnostic at its place.
#pragma once

#include "filigree/span.hpp"
#include "forms/generic/outline.hpp"

namespace filigree::generic {

void read_xml(outline& out, span body) noexcept;
void read_json(outline& out, span body) noexcept;

}  // namespace filigree::generic
