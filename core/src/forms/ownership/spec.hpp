// Forms 3, 4 and 5 as data: records, tables and columns. Names and order of the tables and of their first columns are
// those of the SEC's Insider Transactions Data Sets (formats/08 §1); ours follow them.
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::ownership {

extern const form_spec family;

// Tables, in the data sets' order.
enum table : std::uint8_t {
  submission_table,
  owner_table,
  nonderiv_trans_table,
  nonderiv_holding_table,
  deriv_trans_table,
  deriv_holding_table,
  footnote_table,
  signature_table,
  notice_table,  ///< a Form 144's block inside an ownershipDocument: in no schema, but met
};

// Slots of each record. A transaction and a holding of one paper table share a record: they differ in what is filled.
namespace submission {
enum slot : std::uint16_t {
  period_of_report,
  date_of_orig_sub,
  no_securities_owned,
  not_subject_sec16,
  form3_holdings_reported,
  form4_trans_reported,
  document_type,
  issuer_cik,
  issuer_name,
  issuer_trading_symbol,
  remarks,
  aff10b5one,
  schema_version,
  issuer_foreign_trading_symbol,
  group_filing,
};
}
namespace owner {
enum slot : std::uint16_t {
  cik,
  name,
  is_director,
  is_officer,
  is_ten_percent_owner,
  is_other,
  officer_title,
  other_text,
  street1,
  street2,
  city,
  state,
  zip_code,
  state_description,
  file_number,
  non_us_address,
  non_us_state,
  country,
  good_address,
  address_lines,
};
}
namespace nonderiv {
enum slot : std::uint16_t {
  title,
  transaction_date,
  deemed_execution_date,
  form_type,
  code,
  equity_swap,
  timeliness,
  shares,
  price,
  acquired_disposed,
  shares_owned,
  value_owned,
  direct_indirect,
  nature,
};
}
namespace deriv {
enum slot : std::uint16_t {
  title,
  conversion_price,
  transaction_date,
  deemed_execution_date,
  form_type,
  code,
  equity_swap,
  timeliness,
  shares,
  total_value,
  price,
  acquired_disposed,
  exercise_date,
  expiration_date,
  underlying_title,
  underlying_shares,
  underlying_value,
  shares_owned,
  value_owned,
  direct_indirect,
  nature,
};
}
namespace footnote {
enum slot : std::uint16_t { id, text };
}
namespace signature {
enum slot : std::uint16_t { name, date };
}
namespace notice {
enum slot : std::uint16_t {
  filer_name,
  relationship,
  issuer_name,
  title,
  sale_date,
  shares,
  market_value,
  approximate_date,
  owned_after,
  broker,
};
}

}  // namespace filigree::ownership
