// Columns of Forms 3, 4 and 5 that are made from other cells.
#pragma once

#include "spec/table_spec.hpp"

namespace filigree::ownership {

/// "Director, Officer": the ticked boxes, as the data sets list them. Not shown when no box could be seen.
cell_state compute_relationship(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// Shares times price, exact; negative when disposed of. Absent unless both are numbers and A or D is known.
cell_state compute_value(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// The code column as printed (formats/01 §5.2): `S`, `J/K`, `G V` on a Form 4; `G5`, `S4`, `J/K5` on a Form 5.
cell_state compute_printed_code(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// What the code stands for; absent for letters that no edition of the forms lists.
cell_state compute_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// The meaning of one transaction code letter in our words; empty for unknown ones. Source: formats/01 §5.1.
std::string_view meaning_of_code(std::string_view code) noexcept;

}  // namespace filigree::ownership
