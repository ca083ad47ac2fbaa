// `filigree documents`: what a submission holds, and its documents as files again.
#pragma once

#include "arguments.hpp"

namespace filigree::cli {

/// Lists the documents of every input, or saves them; answers the exit status.
int documents(const arguments& given);

}  // namespace filigree::cli
