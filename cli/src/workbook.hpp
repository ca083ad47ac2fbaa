// Rows to a workbook: one sheet a table, real numbers and dates, the header frozen.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rows.hpp"

namespace filigree::cli {

/// Writes `path` anew. Temporary files go to `folder`. What Excel cannot hold is kept as text or on further sheets, and
/// the sheet NOTES tells it. False with a sentence in `problem`.
bool write_workbook(const std::vector<kept_table>& sheets, const std::string& path, const std::string& folder,
                    std::string& problem);

/// Rows of one sheet, header included (Excel's own limit).
constexpr std::uint32_t most_sheet_rows = 1'048'576;

}  // namespace filigree::cli
