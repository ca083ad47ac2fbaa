// Regulation A (formats/05 §11): offering statements 1-A, annual reports 1-K, exit reports 1-Z. Tables bear the names
// of the Regulation A Data Sets where those have one; what is the same in several forms is one table there and here.
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::rega {

extern const form_spec one_a, one_k, one_z;

void write_statement_headline(filing_data& data) noexcept;
void write_annual_headline(filing_data& data) noexcept;
void write_exit_headline(filing_data& data) noexcept;

void check_statement(filing_data& data) noexcept;

}  // namespace filigree::rega
