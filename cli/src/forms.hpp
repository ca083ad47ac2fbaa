// `filigree forms`: what is read.
#pragma once

#include "arguments.hpp"

namespace filigree::cli {

/// Prints the list, or with `--json` all that is known of each form. Gives the exit status.
int forms(const arguments& given);

}  // namespace filigree::cli
