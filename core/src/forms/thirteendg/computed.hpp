// Columns that are made from other cells: meanings of codes, titles of items, and what a group holds.
#pragma once

#include <cstdint>

#include "filigree/filing.hpp"

namespace filigree {
struct filing_data;
class text_buffer;
}  // namespace filigree

namespace filigree::thirteendg {

// Of a SUBMISSION: its reporting persons report the same shares, so that a group's total is the largest, never the sum.
cell_state compute_person_count(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_largest_amount(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_largest_percent(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

cell_state compute_group_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_funds_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_citizenship_name(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_type_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

cell_state compute_item_number(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_item_title(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_filer_type_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_number_of_text(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_part_title(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;
cell_state compute_signer(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

/// The row of REPORTING_PERSON with the largest number in `slot`; the first of equals, no_row when none has a number.
[[nodiscard]] std::uint32_t row_of_largest(const filing_data& data, std::uint16_t slot, text_buffer& scratch) noexcept;

}  // namespace filigree::thirteendg
