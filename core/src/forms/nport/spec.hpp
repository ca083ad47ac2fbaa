// Form N-PORT: monthly portfolios of funds; NPORT-P, NPORT-NP and their amendments. NPORT-EX is a submission of
// EDGARLink, read as such.
#pragma once

#include "spec/form_spec.hpp"

namespace filigree::nport {

extern const form_spec family;
/// Slots of a holding, for what is asked of each.
extern const std::uint16_t holding_value, holding_percentage;

/// The family's tables, in the SEC's order; those that are ours stand behind.
enum table : std::uint8_t {
  submission_table,
  registrant_table,
  fund_table,
  rate_risk_table,
  borrower_table,
  collateral_table,
  total_return_table,
  derivative_return_table,
  var_table,
  holding_table,
  identifier_table,
  debt_table,
  debt_reference_table,
  conversion_table,
  repurchase_table,
  repurchase_party_table,
  repurchase_collateral_table,
  counterparty_table,
  option_table,
  basket_table,
  component_table,
  reference_table,
  future_table,
  exchange_table,
  swap_table,
  tenor_table,
  other_derivative_table,
  notional_table,
  lending_table,
  note_table,
  nested_table,
  nested_party_table,
  nested_tenor_table,
  nested_notional_table,
  liquidity_table,
  margin_table,
  term_table,
  series_table,
  class_table,
  attachment_table
};

}  // namespace filigree::nport
