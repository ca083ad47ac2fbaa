// `filigree parse`.
#pragma once

#include "arguments.hpp"

namespace filigree::cli {

/// Reads every input and writes its tables; answers the exit status.
int parse(const arguments& given);

}  // namespace filigree::cli
