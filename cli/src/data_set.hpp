// A zip as the SEC's insider transactions data sets come (formats/08 §1): eight TSV files, their metadata and a readme.
#pragma once

#include <string>
#include <vector>

#include "rows.hpp"

namespace filigree::cli {

/// Writes `path` anew; the same tables give the same bytes. False with a sentence in `problem`.
bool write_data_set(const std::vector<kept_table>& tables, const std::string& path, std::string& problem);

}  // namespace filigree::cli
