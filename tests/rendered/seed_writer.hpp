// Writes a filing as text in the seed's own shape: what a rendering gave when it was copied as Markdown in 2011.
#pragma once

#include <string>

#include "filigree/filing.hpp"

namespace filigree::test {

struct seed_style {
  bool cut = true;      ///< Table II ends behind column 7
  bool escaped = true;  ///< `\$` and `<u>(1)</u>`; else `$` and `(1)`
};

std::string write_seed_text(const filing& filed, seed_style style);

}  // namespace filigree::test
