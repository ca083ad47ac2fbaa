// Columns of Form 13F that are made from other cells.
#pragma once

#include "spec/table_spec.hpp"

namespace filigree::thirteenf {

/// The value in dollars, exact, by the unit that was decided for the whole filing; ambiguous where none was.
cell_state compute_value_usd(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// Whether the CUSIP is whole and its check digit right; absent without one.
cell_state compute_cusip_valid(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// Names of the managers whose numbers the row has, as the list of included managers tells them.
cell_state compute_manager_names(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

}  // namespace filigree::thirteenf
