// The reporting owners of an ownership form's text: the table that lists them all, and their rows in the filing.
#pragma once

#include <cstdint>

#include "forms/ownership/text_head.hpp"

namespace filigree::ownership {

/// Reads the table "Reporting Owners" in lines [first, last) into `owners`. The first owner's boxes are those of the
/// head.
void read_owners_table(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head,
                       array<text_owner>& owners) noexcept;

/// Adds a row for each owner.
void write_owners(text_form& form, text_head& head, const array<text_owner>& owners) noexcept;

}  // namespace filigree::ownership
