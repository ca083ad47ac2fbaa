// The header of a submission as a table: one row for each of its lines.
#pragma once

#include "table/spec.hpp"

namespace filigree {

struct filing_data;

extern const family_spec header_family;

/// Adds a row for every entry of `data.container.header`; `table` is where header_family's tables begin.
void add_header_rows(filing_data& data, std::uint8_t table) noexcept;

}  // namespace filigree
