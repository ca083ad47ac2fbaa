// The header of a submission as a table: one row for each of its lines.
#pragma once

#include "spec/table_spec.hpp"

namespace filigree {

struct filing_data;

extern const std::span<const table_spec> header_tables;

/// Adds a row for every entry of `data.container.header`; `table` is where header_family's tables begin.
void add_header_rows(filing_data& data, std::uint8_t table) noexcept;

}  // namespace filigree
