// Columns of tables that several of the Regulation A forms have.
#pragma once

#include "spec/columns.hpp"

namespace filigree::rega {

using enum value_type;
using namespace columns;

inline constexpr std::string_view street_meaning = "First line of the street address.";
inline constexpr std::string_view street2_meaning = "Second line of the street address.";
inline constexpr std::string_view city_meaning = "City of the address.";
inline constexpr std::string_view place_meaning = "EDGAR's two-character code of the state or country.";
inline constexpr std::string_view zip_meaning = "Zip or postal code.";
inline constexpr std::string_view code_reason = "an access code; EDGAR removes it before dissemination";
inline constexpr std::string_view contents_reason = "another document, in base64, not a value of this one";

constexpr column_spec form_type(std::string_view path, std::string_view meaning) {
  return telling(column_part::event, own("SUBMISSION_TYPE", code, path, "Form", meaning));
}
constexpr column_spec filer_cik(std::string_view path = "headerData/filerInfo/filer/issuerCredentials/cik") {
  return telling(column_part::event, own("CIK", text, path, "Filer CIK", "The issuer's number at the SEC."));
}
constexpr column_spec flag(std::string_view name, value_type type, std::string_view path, std::string_view title,
                           std::string_view meaning) {
  return own(name, type, path, title, meaning);
}
constexpr column_spec live_test(std::string_view path = "headerData/filerInfo/liveTestFlag") {
  return own("LIVE_TEST_FLAG", code, path, "Live or test", "LIVE; a TEST filing was never made.");
}
constexpr column_spec confirming_copy(std::string_view path = "headerData/filerInfo/flags/confirmingCopyFlag") {
  return own("CONFIRMING_COPY_FLAG", boolean, path, "Confirming copy",
             "The submission only confirms one made on paper.");
}
constexpr column_spec return_copy(std::string_view path = "headerData/filerInfo/flags/returnCopyFlag") {
  return own("RETURN_COPY_FLAG", boolean, path, "Return copy", "The filer asked EDGAR for a copy.");
}
constexpr column_spec override_internet(std::string_view path = "headerData/filerInfo/flags/overrideInternetFlag") {
  return own("OVERRIDE_INTERNET_FLAG", boolean, path, "Override of notifications",
             "Only the addresses given here are notified.");
}
constexpr column_spec successor_flag(std::string_view path = "headerData/filerInfo/flags/successorFilingFlag") {
  return own("SUCCESSOR_FILING_FLAG", code, path, "Successor", "Y when the filer succeeds to another's obligations.");
}
constexpr column_spec schema_version() {
  return own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that EDGAR stamped.");
}
constexpr column_spec contact_name(std::string_view path = "headerData/filerInfo/contact/contactName") {
  return own("CONTACT_NAME", text, path, "Contact", "Whom EDGAR may ask about the submission.");
}
constexpr column_spec contact_phone(
    std::string_view path =
        "headerData/filerInfo/contact/contactPhoneNumber|headerData/filerInfo/contact/contactPhone") {
  return own("CONTACT_PHONE", text, path, "Contact's telephone", "Telephone number of that contact.");
}
constexpr column_spec contact_email() {
  return own("CONTACT_EMAIL", text,
             "headerData/filerInfo/contact/contactEmailAddress|headerData/filerInfo/contact/contactEmail",
             "Contact's e-mail", "E-mail address of that contact.");
}
constexpr column_spec notified() {
  return joined(own("NOTIFICATION_EMAILS", text,
                    "headerData/filerInfo/notifications/notificationEmailAddress|"
                    "headerData/filerInfo/notifications/notificationEmail",
                    "Notified", "E-mail addresses to which EDGAR writes about the submission."));
}

inline constexpr column_spec co_filer_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("CO_ISSUER_CIK", text, "coIssuerCredentials/cik", "Co-issuer's CIK", "The co-issuer's number at the SEC."),
    own("CO_ISSUER_FILE_NUMBER", text, "fileNumber|coIssuerFileNumber", "Co-issuer's file number",
        "The SEC's file number of the co-issuer, or NEW."),
};

/// Providers of services to an offering, of reports 1-K and 1-Z.
inline constexpr column_spec provider_columns[] = {
    accession_number(),
    row_number("SUMMARY_NAME_ID", column_origin::filigree),
    parent_number("SUMMARY_INFO_ID", "REG_A_SUMMARY_INFO_KZ", "Offering", "Number of the offering's row.",
                  column_origin::filigree),
    own("PROVIDER_ELEMENT", code, "name()", "Service",
        "Element that names the provider, such as underwrittenSpName, auditorSpName or legalSpName."),
    own("PROVIDER_NAME", text, ".", "Provider", "Name of the provider of that service."),
};

constexpr column_spec fees(std::string_view name, std::string_view path, std::string_view title) {
  return own(name, decimal, path, title, "Dollars paid for that service.");
}

/// What the services to an offering cost.
inline constexpr column_spec service_columns[] = {
    fees("UNDERWRITER_FEES", "underwriterFees", "Underwriters' fees"),
    fees("SALES_COMMISSIONS_FEES", "salesCommissionsFee", "Sales commissions"),
    fees("FINDERS_FEES", "findersFees", "Finders' fees"),
    fees("AUDITOR_FEES", "auditorFees", "Auditor's fees"),
    fees("LEGAL_FEES", "legalFees", "Legal fees"),
    fees("PROMOTERS_FEES", "promotersFees", "Promoters' fees"),
    fees("BLUE_SKY_FEES", "blueSkyFees", "Blue sky fees"),
    own("BROKER_DEALER_CRD_NUMBER", text, "crdNumberBrokerDealer", "CRD number",
        "Number of the broker or dealer in the Central Registration Depository."),
    own("ISSUER_NET_PROCEEDS", decimal, "issuerNetProceeds", "Net proceeds", "What the issuer kept, in dollars."),
    own("CLARIFICATION_RESPONSES", text, "clarificationResponses", "Clarification", "What the issuer adds."),
};

/// Of the issuer.
inline constexpr column_spec office_columns[] = {
    own("STREET1", text, "street1", "Street", street_meaning),
    own("STREET2", text, "street2", "Street, second line", street2_meaning),
    own("CITY", text, "city", "City", "City of the principal offices."),
    own("STATE_OR_COUNTRY", code, "stateOrCountry", "State or country", place_meaning),
    own("ZIP_CODE", text, "zipCode", "Zip", zip_meaning),
};

}  // namespace filigree::rega
