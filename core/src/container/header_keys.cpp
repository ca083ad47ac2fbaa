#include "container/header_keys.hpp"

#include <array>
#include <cstddef>
#include <iterator>

namespace filigree {
namespace {

constexpr std::uint16_t sub = in_submission, role = in_role, company = in_company, values = in_values,
                        address = in_address, former = in_former, series = in_series;

constexpr header_key keys[] = {
    // --- The enclosing message and the submission's own lines
    {"PRIVACY-ENHANCED-MESSAGE", "PRIVACY-ENHANCED-MESSAGE", sub, in_pem},
    {"PROC-TYPE", "PROC-TYPE", in_pem},
    {"ORIGINATOR-NAME", "ORIGINATOR-NAME", in_pem},
    {"ORIGINATOR-KEY-ASYMMETRIC", "ORIGINATOR-KEY-ASYMMETRIC", in_pem},
    {"MIC-INFO", "MIC-INFO", in_pem},
    {"SEC-DOCUMENT", "SEC-DOCUMENT", sub},
    {"IMS-DOCUMENT", "IMS-DOCUMENT", sub},
    {"SEC-HEADER", "SEC-HEADER", sub},
    {"IMS-HEADER", "IMS-HEADER", sub},
    {"SUBMISSION", "SUBMISSION", sub},
    {"ACCEPTANCE-DATETIME", "ACCEPTANCE-DATETIME", sub},
    {"TIMESTAMP", "TIMESTAMP", sub},
    {"CORRECTION", "CORRECTION", sub},
    {"PAPER", "PAPER", sub},
    {"PRIVATE-TO-PUBLIC", "PRIVATE-TO-PUBLIC", sub},
    {"DELETION", "DELETION", sub | role | values},
    {"CONFIRMING-COPY", "CONFIRMING-COPY", sub},
    {"ACCESSION-NUMBER", "ACCESSION-NUMBER", sub | in_accessions},
    {"CONFORMED-SUBMISSION-TYPE", "TYPE", sub},
    {"TYPE", "TYPE", sub},
    {"CATEGORY", "CATEGORY", sub},
    {"PUBLIC-DOCUMENT-COUNT", "PUBLIC-DOCUMENT-COUNT", sub},
    {"REFERENCE-462B", "REFERENCE-462B", sub},
    {"REFERENCES-429", "REFERENCES-429", sub},
    {"CONFORMED-PERIOD-OF-REPORT", "PERIOD", sub},
    {"PERIOD", "PERIOD", sub},
    {"ITEM-INFORMATION", "ITEMS", sub},
    {"ITEMS", "ITEMS", sub},
    {"MA-I-INDIVIDUAL", "MA-I_INDIVIDUAL", sub},
    {"FILED-AS-OF-DATE", "FILING-DATE", sub},
    {"FILING-DATE", "FILING-DATE", sub},
    {"DATE-AS-OF-CHANGE", "DATE-OF-FILING-DATE-CHANGE", sub},
    {"DATE-OF-FILING-DATE-CHANGE", "DATE-OF-FILING-DATE-CHANGE", sub},
    {"EFFECTIVENESS-DATE", "EFFECTIVENESS-DATE", sub},
    {"ACTION-DATE", "ACTION-DATE", sub},
    {"RECEIVED-DATE", "RECEIVED-DATE", sub},
    {"RECIEVED-DATE", "RECEIVED-DATE", sub},  // as some are filed
    {"SROS", "SROS", sub},
    {"GROUP-MEMBERS", "GROUP-MEMBERS", sub},
    {"PUBLIC-REFERENCE-ACCESSION-NUMBER", "PUBLIC-REFERENCE-ACC", sub},
    {"PUBLIC-REFERENCE-ACC", "PUBLIC-REFERENCE-ACC", sub},
    {"WITHDRAWN-ACCESSION-NUMBER", "WITHDRAWN-ACCESSION-NUMBER", sub},
    {"PREVIOUS-ACCESSION-NUMBER", "PREVIOUS-ACCESSION-NUMBER", sub},
    {"MULTI-ACCESSION-NUMBERS", "MULTI-ACCESSION-NUMBERS", sub, in_accessions},
    {"DEPOSITOR-CIK", "DEPOSITOR-CIK", sub},
    {"SPONSOR-CIK", "SPONSOR-CIK", sub},
    {"ABS-RULE", "ABS-RULE", sub},
    {"ABS-ASSET-CLASS", "ABS-ASSET-CLASS", sub},
    {"REGISTERED-ENTITY", "REGISTERED-ENTITY", sub},
    {"PERIOD-START", "PERIOD-START", sub},
    {"NO-INITIAL-PERIOD-ACTIVITY", "NO-INITIAL-PERIOD-ACTIVITY", sub},
    {"NO-ANNUAL-ACTIVITY", "NO-ANNUAL-ACTIVITY", sub},
    {"NO-QUARTERLY-ACTIVITY", "NO-QUARTERLY-ACTIVITY", sub},
    {"ISSUING-ENTITY-NAME", "ISSUING-ENTITY-NAME", sub},
    {"FILER-IS-A-WELL-KNOWN-SEASONED-ISSUER", "IS-FILER-A-WELL-KNOWN-SEASONED-ISSUER", sub},
    {"IS-FILER-A-WELL-KNOWN-SEASONED-ISSUER", "IS-FILER-A-WELL-KNOWN-SEASONED-ISSUER", sub},
    {"FILER-IS-A-NEW-REGISTRANT", "IS-FILER-A-NEW-REGISTRANT", sub},
    {"IS-FILER-A-NEW-REGISTRANT", "IS-FILER-A-NEW-REGISTRANT", sub},
    {"FILED-PURSUANT-TO-GENERAL-INSTRUCTION-A2", "FILED-PURSUANT-TO-GENERAL-INSTRUCTION-A2", sub},
    {"IS-FUND-24F2-ELIGIBLE", "IS-FUND-24F2-ELIGIBLE", sub},

    // --- Parties
    {"FILER", "FILER", sub, in_role},
    {"SUBJECT-COMPANY", "SUBJECT-COMPANY", sub, in_role},
    {"FILED-BY", "FILED-BY", sub, in_role},
    {"REPORTING-OWNER", "REPORTING-OWNER", sub, in_role},
    {"ISSUER", "ISSUER", sub, in_role},
    {"FILED-FOR", "FILED-FOR", sub, in_role},
    {"SERIAL-COMPANY", "SERIAL-COMPANY", sub, in_role},
    {"DEPOSITOR", "DEPOSITOR", sub, in_role},
    {"SECURITIZER", "SECURITIZER", sub, in_role},
    {"ISSUING-ENTITY", "ISSUING_ENTITY", sub, in_role},
    {"UNDERWRITER", "UNDERWRITER", sub, in_role},

    // --- What is said of a party
    {"COMPANY-DATA", "COMPANY-DATA", role, in_company},
    {"OWNER-DATA", "OWNER-DATA", role, in_company},
    {"FILING-VALUES", "FILING-VALUES", role, in_values},
    {"BUSINESS-ADDRESS", "BUSINESS-ADDRESS", role, in_address},
    {"MAIL-ADDRESS", "MAIL-ADDRESS", role, in_address},
    {"FORMER-COMPANY", "FORMER-COMPANY", role, in_former},
    {"FORMER-NAME", "FORMER-NAME", role, in_former},
    {"COMPANY-CONFORMED-NAME", "CONFORMED-NAME", company},
    {"CONFORMED-NAME", "CONFORMED-NAME", company},
    {"CENTRAL-INDEX-KEY", "CIK", company | series},
    {"CIK", "CIK", company | series},
    {"STANDARD-INDUSTRIAL-CLASSIFICATION", "ASSIGNED-SIC", company},
    {"ASSIGNED-SIC", "ASSIGNED-SIC", company},
    {"ORGANIZATION-NAME", "ORGANIZATION-NAME", company},
    {"IRS-NUMBER", "IRS-NUMBER", company},
    {"EIN", "EIN", company},
    {"STATE-OF-INCORPORATION", "STATE-OF-INCORPORATION", company},
    {"FISCAL-YEAR-END", "FISCAL-YEAR-END", company},
    {"RELATIONSHIP", "RELATIONSHIP", company | role},
    {"FORM-TYPE", "FORM-TYPE", values},
    {"SEC-ACT", "ACT", values},
    {"ACT", "ACT", values},
    {"SEC-FILE-NUMBER", "FILE-NUMBER", values},
    {"FILE-NUMBER", "FILE-NUMBER", values},
    {"FILM-NUMBER", "FILM-NUMBER", values},
    {"STREET-1", "STREET1", address},
    {"STREET1", "STREET1", address},
    {"STREET-2", "STREET2", address},
    {"STREET2", "STREET2", address},
    {"CITY", "CITY", address},
    {"STATE", "STATE", address},
    {"ZIP", "ZIP", address},
    {"BUSINESS-PHONE", "PHONE", address},
    {"PHONE", "PHONE", address},
    {"COUNTRY", "COUNTRY", address},
    {"NON-US-STATE-TERRITORY", "NON-US-STATE-TERRITORY", address},
    {"ADDRESS-IS-A-NON-US-LOCATION", "ADDRESS-IS-A-NON-US-LOCATION", address},
    {"FORMER-CONFORMED-NAME", "FORMER-CONFORMED-NAME", former},
    {"DATE-OF-NAME-CHANGE", "DATE-CHANGED", former},
    {"DATE-CHANGED", "DATE-CHANGED", former},

    // --- Series and classes
    {"SERIES-AND-CLASSES-CONTRACTS-DATA", "SERIES-AND-CLASSES-CONTRACTS-DATA", sub, in_series},
    {"EXISTING-SERIES-AND-CLASSES-CONTRACTS", "EXISTING-SERIES-AND-CLASSES-CONTRACTS", series, in_series},
    {"NEW-SERIES-AND-CLASSES-CONTRACTS", "NEW-SERIES-AND-CLASSES-CONTRACTS", series, in_series},
    {"MERGER-SERIES-AND-CLASSES-CONTRACTS", "MERGER-SERIES-AND-CLASSES-CONTRACTS", series, in_series},
    {"SERIES", "SERIES", series, in_series},
    {"NEW-SERIES", "NEW-SERIES", series, in_series},
    {"NEW-CLASSES-CONTRACTS", "NEW-CLASSES-CONTRACTS", series, in_series},
    {"CLASS-CONTRACT", "CLASS-CONTRACT", series, in_series},
    {"MERGER", "MERGER", series, in_series},
    {"ACQUIRING-DATA", "ACQUIRING-DATA", series, in_series},
    {"TARGET-DATA", "TARGET-DATA", series, in_series},
    {"OWNER-CIK", "OWNER-CIK", series},
    {"SERIES-ID", "SERIES-ID", series},
    {"SERIES-NAME", "SERIES-NAME", series},
    {"CLASS-CONTRACT-ID", "CLASS-CONTRACT-ID", series},
    {"CLASS-CONTRACT-NAME", "CLASS-CONTRACT-NAME", series},
    {"CLASS-CONTRACT-TICKER-SYMBOL", "CLASS-CONTRACT-TICKER-SYMBOL", series},
};

/// Keys are found by a hash over their letters; letter case is put aside, as PEM's own keys are in mixed case.
constexpr char folded(char c) noexcept {
  if (c == ' ' || c == '_') return '-';
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}
constexpr std::size_t slots = 512;
constexpr std::size_t slot_of(std::string_view key) noexcept {
  std::uint32_t hash = 2166136261u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(folded(c))) * 16777619u;
  return (hash ^ hash >> 16) % slots;
}
static_assert(std::size(keys) < 255 && std::size(keys) * 2 < slots);

/// Index + 1 of each key, at its slot or behind it.
constexpr auto index_of_keys = [] {
  std::array<std::uint8_t, slots> index{};
  for (std::size_t i = 0; i < std::size(keys); ++i) {
    std::size_t slot = slot_of(keys[i].name);
    while (index[slot] != 0) slot = (slot + 1) % slots;
    index[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return index;
}();

bool is_named(std::string_view name, std::string_view key) noexcept {
  if (name.size() != key.size()) return false;
  for (std::size_t i = 0; i < key.size(); ++i)
    if (name[i] != folded(key[i])) return false;
  return true;
}

}  // namespace

const header_key* find_header_key(std::string_view key) noexcept {
  constexpr std::size_t longest = 48;
  if (key.size() > longest) return nullptr;
  for (std::size_t slot = slot_of(key); index_of_keys[slot] != 0; slot = (slot + 1) % slots)
    if (const header_key& known = keys[index_of_keys[slot] - 1u]; is_named(known.name, key)) return &known;
  return nullptr;
}

}  // namespace filigree
