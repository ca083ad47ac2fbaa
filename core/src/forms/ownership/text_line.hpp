// Writes one row of a paper table into the filing, marking what the text leaves open.
#pragma once

#include "forms/ownership/text_grid.hpp"

namespace filigree::ownership {

/// Adds `row` as a transaction or a holding. A column with more than one possible cell becomes ambiguous, unless they
/// agree; columns that the text does not have are not shown.
void write_text_line(text_form& form, const text_table& table, const text_row& row) noexcept;

}  // namespace filigree::ownership
