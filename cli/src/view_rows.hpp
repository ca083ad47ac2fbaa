// Rows of a view, as they are kept on disk for a workbook or a Parquet file; see rows.hpp.
#pragma once

#include <cstddef>
#include <string>

#include "filigree/view.hpp"

namespace filigree::cli {

/// `columns`: how many of them, from the first on. The table may get more while its rows are kept.
void add_view_head(const view& source, std::size_t columns, std::string& rows);
void add_view_rows(const view& source, std::size_t columns, std::size_t first, std::size_t count, std::string& rows);

}  // namespace filigree::cli
