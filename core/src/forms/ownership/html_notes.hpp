// The parts of the HTML renderings behind the tables: explanation of responses, remarks, signatures.
#pragma once

#include "forms/ownership/html_form.hpp"

namespace filigree::ownership {

/// Adds the footnotes, and the remarks to `submission_row`; false when the page has no such part.
bool read_explanation(html_form& form, std::uint32_t submission_row) noexcept;

/// Adds the signatures; how many there are.
std::size_t read_signatures(html_form& form) noexcept;

}  // namespace filigree::ownership
