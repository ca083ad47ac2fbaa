// What is known of a header's keys (formats/03 §2.1 to 2.4), as data: the tag that each key of the keyed dialect means,
// and where in a header it stands. Depth says nothing: old files indent with blanks or not at all.
#pragma once

#include <cstdint>
#include <string_view>

namespace filigree {

/// Kinds of places in a header; of a key: every kind of place that it may stand in, as bits.
enum header_place : std::uint16_t {
  in_submission = 1,    ///< outside of any group
  in_role = 2,          ///< FILER, REPORTING-OWNER …: a party
  in_company = 4,       ///< COMPANY-DATA, OWNER-DATA
  in_values = 8,        ///< FILING-VALUES
  in_address = 16,      ///< BUSINESS-ADDRESS, MAIL-ADDRESS
  in_former = 32,       ///< FORMER-COMPANY, FORMER-NAME
  in_series = 64,       ///< the blocks of series and classes: they are always tagged, and say themselves where they end
  in_accessions = 128,  ///< MULTI-ACCESSION-NUMBERS
  in_pem = 256,         ///< the lines of the enclosing message
  in_unknown = 512,
};

struct header_key {
  std::string_view name;    ///< as keyed or tagged, dashes for blanks
  std::string_view tag;     ///< in the tagged dialect
  std::uint16_t places;     ///< where it may stand
  std::uint16_t opens = 0;  ///< a group: what kind of place it opens; 0 for a value
};

/// What is known of a key (in either dialect, blanks or underscores for dashes); null for an unknown one.
[[nodiscard]] const header_key* find_header_key(std::string_view key) noexcept;

}  // namespace filigree
