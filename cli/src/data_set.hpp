// A zip as the SEC's data sets come (formats/08): TSV files, their metadata and a readme.
#pragma once

#include <string>
#include <vector>

#include "rows.hpp"

namespace filigree::cli {

/// Writes the data set called `set` to `path` anew; the same tables give the same bytes. False with a sentence in
/// `problem`.
bool write_data_set(const std::string& set, const std::vector<kept_table>& tables, const std::string& path,
                    std::string& problem);

}  // namespace filigree::cli
