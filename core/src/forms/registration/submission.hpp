// What the submissions of registration-type forms have in common: the header that EDGAR's filers fill, and the list of
// the documents that come with it (formats/05 §1).
#pragma once

#include "spec/columns.hpp"

namespace filigree::registration {

inline constexpr std::string_view access_code = "an access code; EDGAR removes it before dissemination";
inline constexpr std::string_view encoded_document = "the attached document itself, in base64";

constexpr column_spec header(std::string_view name, value_type type, std::string_view path, std::string_view title,
                             std::string_view meaning) {
  return columns::own(name, type, path, title, meaning);
}
constexpr column_spec form_type(std::string_view path = "headerData/submissionType") {
  return columns::telling(column_part::event,
                          header("SUBMISSION_TYPE", value_type::code, path, "Form", "Form type as EDGAR calls it."));
}
constexpr column_spec filer_cik(
    std::string_view path =
        "headerData/filerInfo/filer/filerCredentials/cik|headerData/filerInfo/filer/filerCredentials/filerCik") {
  return columns::telling(column_part::event,
                          header("CIK", value_type::text, path, "Filer CIK", "The filer's number at the SEC."));
}
constexpr column_spec file_number() {
  return header("FILE_NUMBER", value_type::text, "headerData/filerInfo/filer/fileNumber", "File number",
                "The SEC's number of the registration that the submission belongs to.");
}
constexpr column_spec live_or_test() {
  return header("LIVE_OR_TEST", value_type::code, "headerData/filerInfo/liveTestFlag", "Live or test",
                "LIVE for a filing, TEST for a trial of one.");
}
constexpr column_spec confirming_copy() {
  return header("CONFIRMING_COPY", value_type::boolean, "headerData/filerInfo/flags/confirmingCopyFlag",
                "Confirming copy", "The submission only confirms one that was made on paper.");
}
constexpr column_spec return_copy() {
  return header("RETURN_COPY", value_type::boolean, "headerData/filerInfo/flags/returnCopyFlag", "Return copy",
                "The sender asks for a copy of what EDGAR disseminates.");
}
constexpr column_spec override_internet() {
  return header("OVERRIDE_INTERNET", value_type::boolean, "headerData/filerInfo/flags/overrideInternetFlag",
                "Only these addresses", "Notices go to the addresses given here alone.");
}
constexpr column_spec contact_name() {
  return header("CONTACT_NAME", value_type::text,
                "headerData/filerInfo/contact/contactName|headerData/filerInfo/contact/name", "Contact",
                "Whom the SEC may ask about the submission.");
}
constexpr column_spec contact_phone() {
  return header("CONTACT_PHONE", value_type::text,
                "headerData/filerInfo/contact/contactPhoneNumber|headerData/filerInfo/contact/contactPhone|"
                "headerData/filerInfo/contact/phoneNumber",
                "Contact's phone", "Telephone number of the contact.");
}
constexpr column_spec contact_email() {
  return header("CONTACT_EMAIL", value_type::text,
                "headerData/filerInfo/contact/contactEmailAddress|headerData/filerInfo/contact/contactEmail",
                "Contact's e-mail", "E-mail address of the contact.");
}
constexpr column_spec notified() {
  return columns::joined(header("NOTIFICATION_EMAILS", value_type::text,
                                "headerData/filerInfo/notifications/notificationEmailAddress|"
                                "headerData/filerInfo/notifications/notificationEmail",
                                "Notices to", "E-mail addresses that EDGAR tells of the submission's fate."));
}
constexpr column_spec schema_version() {
  return header("SCHEMA_VERSION", value_type::text, "schemaVersion", "Schema",
                "Version of the XML schema that the submission follows.");
}

/// What most submissions begin with.
inline constexpr column_spec header_columns[] = {
    columns::accession_number(),
    columns::filing_date(),
    form_type(),
    filer_cik(),
    file_number(),
    live_or_test(),
    confirming_copy(),
    return_copy(),
    override_internet(),
    contact_name(),
    contact_phone(),
    contact_email(),
    notified(),
    schema_version(),
};

/// Of forms without a file number and copies.
inline constexpr column_spec short_header_columns[] = {
    columns::accession_number(),
    columns::filing_date(),
    form_type(),
    filer_cik(),
    live_or_test(),
    override_internet(),
    contact_name(),
    contact_phone(),
    contact_email(),
    notified(),
    schema_version(),
};

/// Of the forms of municipal advisors, whose header has names of its own.
inline constexpr column_spec adviser_header_columns[] = {
    columns::accession_number(),
    columns::filing_date(),
    form_type(),
    columns::telling(column_part::event, columns::own("CIK", value_type::text, "headerData/filerInfo/filer/filerId",
                                                      "Filer CIK", "The filer's number at the SEC.")),
    columns::own("FILE_NUMBER", value_type::text, "headerData/filerInfo/filer/filerFileNumber", "File number",
                 "The SEC's number of the registration that the submission belongs to."),
    live_or_test(),
    contact_name(),
    contact_phone(),
    columns::own("CONTACT_EMAIL", value_type::text, "headerData/filerInfo/contactEmail", "Contact's e-mail",
                 "E-mail address of the contact."),
    columns::joined(columns::own("NOTIFICATION_EMAILS", value_type::text,
                                 "headerData/filerInfo/notifications/internetNotificationAddress", "Notices to",
                                 "E-mail addresses that EDGAR tells of the submission's fate.")),
    schema_version(),
};

inline constexpr column_spec attachment_columns[] = {
    columns::accession_number(),
    header("FILE_NAME", value_type::text, "conformedName", "File name", "Name of the attached file."),
    header("DOCUMENT_TYPE", value_type::code, "conformedDocumentType", "Type",
           "The document's type: EX-99.A and so on."),
    header("RELATED_FORM", value_type::code, "relatedFormType", "For", "Form of a combined submission it belongs to."),
    header("DESCRIPTION", value_type::text, "description", "Description", "What the sender says of the document."),
    header("CONFIDENTIAL", value_type::boolean, "confidentiality", "Confidential",
           "The document is not for the public."),
};

inline constexpr column_spec office_columns[] = {
    columns::accession_number(),
    columns::own("NAME", value_type::text, "officeName", "Office", "Name of an office where the business is done."),
    columns::own("STREET_1", value_type::text, "street1", "Street", "First line of the office's street address."),
    columns::own("STREET_2", value_type::text, "street2", "Street, second line",
                 "Second line of the office's street address."),
    columns::own("CITY", value_type::text, "city", "City", "City of the office's address."),
    columns::own("STATE_OR_COUNTRY", value_type::code, "stateOrCountry", "State or country",
                 "EDGAR code of the state or country of the office's address."),
    columns::own("ZIP", value_type::text, "zipCode", "ZIP code", "ZIP or postal code of the office's address."),
};

}  // namespace filigree::registration
