// Rows to an Arrow stream, by the core's own writer.
#pragma once

#include <string>

#include "rows.hpp"

namespace filigree::cli {

/// Writes `path` anew; the rows are read twice, and written a batch at a time. False with a sentence in `problem`.
bool write_arrow_stream(const kept_table& table, const std::string& path, std::string& problem);

}  // namespace filigree::cli
