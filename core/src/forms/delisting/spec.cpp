#include "forms/delisting/spec.hpp"

#include "spec/columns.hpp"
#include "spec/compile.hpp"

// The notification stands inside a submission, or by itself as EDGAR disseminates it.
#define EITHER(path) "primaryDocument/documentBlock/notificationOfRemoval/" path "|" path

namespace filigree::delisting {
namespace {

using enum value_type;
using namespace columns;

constexpr column_spec removal_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event,
            own("SUBMISSION_TYPE", code, "submissionType", "Form", "25-NSE, or 25-NSE/A for an amendment.")),
    own("EXCHANGE_CIK", text, EITHER("exchange/cik"), "Exchange CIK", "The exchange's number at the SEC."),
    own("EXCHANGE_NAME", text, EITHER("exchange/entityName"), "Exchange", "Exchange that removes the class."),
    telling(column_part::event,
            own("ISSUER_CIK", text, EITHER("issuer/cik"), "Issuer CIK", "The issuer's number at the SEC.")),
    own("ISSUER_NAME", text, EITHER("issuer/entityName"), "Issuer", "Name of the issuer."),
    own("FILE_NUMBER", text, EITHER("issuer/fileNumber"), "File number", "The issuer's file number at the SEC."),
    own("STREET1", text, EITHER("issuer/address/street1"), "Street", "First line of the street address."),
    own("STREET2", text, EITHER("issuer/address/street2"), "Street, second line", "Second line of the street address."),
    own("CITY", text, EITHER("issuer/address/city"), "City", "City of the issuer's address."),
    own("STATE_OR_COUNTRY_CODE", code, EITHER("issuer/address/stateOrCountryCode"), "State or country",
        "EDGAR's two-character code of the state or country."),
    own("STATE_OR_COUNTRY", text, EITHER("issuer/address/stateOrCountry"), "State or country, name",
        "What EDGAR says the code of the state or country stands for."),
    own("ZIP_CODE", text, EITHER("issuer/address/zipCode"), "Zip", "Zip or postal code."),
    own("TELEPHONE_NUMBER", text, EITHER("issuer/telephoneNumber"), "Telephone", "The issuer's telephone number."),
    telling(column_part::event, own("CLASS_DESCRIPTION", text, EITHER("descriptionClassSecurity"), "Class",
                                    "Class of securities that is removed.")),
    own("RULE_PROVISION", text, EITHER("ruleProvision"), "Rule", "Paragraph of Rule 12d2-2 that is relied on."),
    own("SIGNATURE_NAME", text, EITHER("signatureData/signatureName"), "Signature", "Who signs for the exchange."),
    own("SIGNATURE_TITLE", text, EITHER("signatureData/signatureTitle"), "Title", "The signer's title."),
    telling(column_part::event,
            own("SIGNATURE_DATE", date, EITHER("signatureData/signatureDate"), "Date", "Date of the signature.")),
    own("DOCUMENT_SCHEMA_VERSION", text, EITHER("schemaVersion"), "Schema",
        "Version of the XML schema that EDGAR stamped on the notification."),
    own("IS_AMENDMENT", boolean, "amendment/isAmendment", "Amendment", "The notification amends an earlier one."),
    own("PREVIOUS_ACCESSION_NUMBER", text, "amendment/previousAccessionNumber", "Amends",
        "Accession number of the notification that is amended."),
    own("TEST_OR_LIVE", code, "testOrLive", "Test or live", "LIVE; a TEST filing was never made."),
    own("RETURN_COPY", boolean, "returnCopy", "Return copy", "The filer asked EDGAR for a copy."),
    own("CONFIRMING_COPY", boolean, "confirmingCopy", "Confirming copy",
        "The submission only confirms one made on paper."),
    own("FORM_VERSION", text, "formVersion", "Form version", "Version of the form's template."),
    own("CONTACT_NAME", text, "contactData/contactName", "Contact", "Whom EDGAR may ask about the submission."),
    own("CONTACT_PHONE", text, "contactData/contactPhoneNumber", "Contact's telephone",
        "Telephone number of that contact."),
    own("CONTACT_EMAIL", text, "contactData/contactEmailAddress", "Contact's e-mail",
        "E-mail address of that contact."),
    joined(own("NOTIFICATION_EMAILS", text, "notificationAddresses/notificationEmailAddress", "Notified",
               "E-mail addresses to which EDGAR writes about the submission.")),
    own("DOCUMENT_NAME", text, "primaryDocument/documentName", "File name", "Name of the notification's file."),
    own("DOCUMENT_TYPE", text, "primaryDocument/documentType", "Type", "Type of the notification's document."),
    own("DOCUMENT_DESCRIPTION", text, "primaryDocument/documentDescription", "Description",
        "What the filer says about it."),
};

constexpr column_spec attachment_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("NAME", text, "documentName", "File name", "Name of the file that is submitted with the form."),
    own("DOCUMENT_TYPE", text, "documentType", "Type", "Type of that document."),
    own("DESCRIPTION", text, "documentDescription", "Description", "What the filer says about it."),
};

constexpr table_spec source_tables[] = {
    {.name = "NOTIFICATION_OF_REMOVAL",
     .title = "Notification of removal",
     .columns = removal_columns,
     .rows = "edgarSubmission|notificationOfRemoval"},
    {.name = "NOTIFICATION_OF_REMOVAL_ATTACHMENTS",
     .title = "Attachments",
     .columns = attachment_columns,
     .rows = "edgarSubmission/edgarDocument"},
};

constexpr std::string_view code_reason = "an access code; EDGAR removes it before dissemination";
constexpr ignored_path ignored[] = {
    {"edgarSubmission/primaryDocument/documentBlock/notificationOfRemoval/exchange/ccc", code_reason},
    {"notificationOfRemoval/exchange/ccc", code_reason},
    {"edgarSubmission/edgarDocument/documentMimeBlock", "another document, in base64, not a value of this one"},
};

constexpr std::string_view types[] = {"25-NSE", "25-NSE/A"};
/// The submission has no namespace; its type alone tells it.
constexpr root_spec roots[] = {{"edgarSubmission", "by submissionType alone"}, {"notificationOfRemoval"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "25-NSE",
    .title = "Removals from listing and registration by an exchange",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::delisting
