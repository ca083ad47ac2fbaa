// Form 13F as data. Names and order of the tables and of their first columns are those of the SEC's Form 13F Data Sets
// (formats/08 §2); ours follow them. The slots bear names because text filings, checks and headline use them as well.
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::thirteenf {

extern const form_spec family;

// Tables, in the data sets' order, then ours.
enum table : std::uint8_t {
  submission_table,
  cover_table,
  cover_manager_table,
  signature_table,
  summary_table,
  included_manager_table,
  holding_table,
  reconciliation_table,
  unread_line_table,
  attachment_table,
};

namespace submission {
enum slot : std::uint16_t {
  type,
  cik,
  period,
  schema_version,
  live_test,
  denovo,
  confirming_copy,
  return_copy,
  override_internet,
  file_number,
  contact_name,
  contact_phone,
  contact_email,
  notification_emails,
};
}
namespace cover {
enum slot : std::uint16_t {
  quarter,
  is_amendment,
  amendment_number,
  amendment_type,
  denied_expired,
  date_denied_expired,
  date_reported,
  reason,
  manager_name,
  street1,
  street2,
  city,
  state,
  zip_code,
  report_type,
  file_number,
  crd_number,
  sec_file_number,
  instruction5,
  additional_information,
};
}
/// Of OTHERMANAGER; those of OTHERMANAGER2 begin with the same ones.
namespace manager {
enum slot : std::uint16_t { cik, file_number, crd_number, sec_file_number, name, number };
}
namespace signature {
enum slot : std::uint16_t { name, title, phone, signature, city, state, date };
}
namespace summary {
enum slot : std::uint16_t { managers, entries, value, confidential_omitted };
}
namespace holding {
enum slot : std::uint16_t {
  issuer,
  title,
  cusip,
  figi,
  value,
  amount,
  amount_type,
  put_call,
  discretion,
  managers,
  sole,
  shared,
  none,
  carried_down,
};
}
namespace reconciliation {
enum slot : std::uint16_t {
  unit,
  reason,
  entries_declared,
  entries_read,
  entries_gap,
  value_declared,
  value_read,
  value_gap,
  value_read_usd,
  priced,
  below_one,
  lines_unread,
};
}
namespace unread_line {
enum slot : std::uint16_t { text };
}
namespace attachment {
enum slot : std::uint16_t { name, type, description };
}

/// Words of reconciliation::unit.
inline constexpr std::string_view in_dollars = "DOLLARS", in_thousands = "THOUSANDS";

}  // namespace filigree::thirteenf
