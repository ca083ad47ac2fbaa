// The parts of the HTML renderings behind the tables: explanation of responses, remarks, signatures.
#pragma once

#include "forms/ownership_html_form.hpp"

namespace filigree::ownership {

struct html_explanation {
  bool found = false;                ///< the part is there
  std::uint32_t no_securities = no_index;  ///< run that says that no securities are owned
};

/// Adds the footnotes, and the remarks to `submission_row`.
html_explanation read_explanation(html_form& form, std::uint32_t submission_row) noexcept;

/// Adds the signatures; how many there are.
std::size_t read_signatures(html_form& form) noexcept;

}  // namespace filigree::ownership
