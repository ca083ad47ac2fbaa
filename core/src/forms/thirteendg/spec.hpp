// Schedules 13D and 13G as data: who holds more than five percent of a class of shares. There is no data set of the SEC
// for them; names and order are ours. The two schedules share their tables: what they ask differs little, and many
// who filed one file the other next. Slots are named because the readers of pages and of plain text fill them too.
#pragma once

#include <cstdint>

#include "spec/form_spec.hpp"

namespace filigree::thirteendg {

extern const form_spec family;

enum table : std::uint8_t {
  submission_table,
  person_table,
  item_table,
  item_text_table,
  signer_table,
  signature_table,
  notified_table,
};

namespace submission {
enum slot : std::uint16_t {
  type,
  amendment_number,
  issuer_name,
  issuer_cik,
  cusip,
  class_title,
  event_date,
  rules,
  previously_filed,
};
}
namespace person {
enum slot : std::uint16_t {
  cik,
  no_cik,
  name,
  group_member,
  funds,
  legal_proceedings,
  citizenship,
  sole_voting,
  shared_voting,
  sole_dispositive,
  shared_dispositive,
  aggregate,
  excludes_shares,
  percent,
  type,
  comment,
};
}
namespace item {
enum slot : std::uint16_t { name, filer_type };
}
namespace item_text {
enum slot : std::uint16_t { part, text };
}
namespace signer {
enum slot : std::uint16_t { name };
}

}  // namespace filigree::thirteendg
