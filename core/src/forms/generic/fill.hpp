// Rows and cells of the planned tables, from the events of the outline.
#pragma once

#include "forms/generic/tables.hpp"

namespace filigree::generic {

void fill_tables(outline& out, tables_plan& plan, filing_tables& tables) noexcept;

}  // namespace filigree::generic
