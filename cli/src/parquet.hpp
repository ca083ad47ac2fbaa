// Rows to a Parquet file, with Arrow C++ where the build has it: text utf8, dates date32, booleans bool, decimals
// decimal128(38, s) with the smallest scale s that holds every value of the column, or utf8 where none does.
#pragma once

#include <string>

#include "rows.hpp"

namespace filigree::cli {

/// Whether this build has Arrow C++.
[[nodiscard]] bool can_write_parquet();

/// Writes `path` anew: one file for a table, its rows read twice, a row group at a time. What is no value is null.
/// False with a sentence in `problem`.
bool write_parquet(const kept_table& table, const std::string& path, std::string& problem);

}  // namespace filigree::cli
