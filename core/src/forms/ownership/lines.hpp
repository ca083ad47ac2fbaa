// The slots that the two paper tables have in common, so that code about "a line" serves both.
#pragma once

#include "forms/ownership/spec.hpp"

namespace filigree::ownership {

struct line_slots {
  std::uint16_t title, transaction_date, form_type, code, equity_swap, timeliness, shares, price, acquired_disposed,
      shares_owned, direct_indirect, nature;
};

inline constexpr line_slots nonderiv_line = {nonderiv::title,
                                             nonderiv::transaction_date,
                                             nonderiv::form_type,
                                             nonderiv::code,
                                             nonderiv::equity_swap,
                                             nonderiv::timeliness,
                                             nonderiv::shares,
                                             nonderiv::price,
                                             nonderiv::acquired_disposed,
                                             nonderiv::shares_owned,
                                             nonderiv::direct_indirect,
                                             nonderiv::nature};

inline constexpr line_slots deriv_line = {deriv::title,
                                          deriv::transaction_date,
                                          deriv::form_type,
                                          deriv::code,
                                          deriv::equity_swap,
                                          deriv::timeliness,
                                          deriv::shares,
                                          deriv::price,
                                          deriv::acquired_disposed,
                                          deriv::shares_owned,
                                          deriv::direct_indirect,
                                          deriv::nature};

/// Whether a table's rows are lines of a paper table, and which slots they have.
constexpr const line_slots* line_of(std::uint8_t table) noexcept {
  if (table == nonderiv_trans_table || table == nonderiv_holding_table) return &nonderiv_line;
  if (table == deriv_trans_table || table == deriv_holding_table) return &deriv_line;
  return nullptr;
}

}  // namespace filigree::ownership
