#include "forms/form144/spec.hpp"
#include "forms/attachments.hpp"

#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::form144 {
namespace {

using enum value_type;
using namespace columns;

constexpr std::string_view relationship = "formData/issuerInfo/relationshipsToIssuer/relationshipToIssuer";
constexpr std::string_view street_meaning = "First line of the street address.";
constexpr std::string_view street2_meaning = "Second line of the street address.";
constexpr std::string_view city_meaning = "City of the address.";
constexpr std::string_view place_meaning = "EDGAR's two-character code of the state or country.";
constexpr std::string_view zip_meaning = "Zip or postal code.";

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event,
            own("SUBMISSION_TYPE", code, "headerData/submissionType", "Form", "144, or 144/A for an amendment.")),
    own("PREVIOUS_ACCESSION_NUMBER", text, "headerData/previousAccessionNumber", "Amends",
        "Accession number of the notice that is amended."),
    telling(column_part::event, own("FILER_CIK", text, "headerData/filerInfo/filer/filerCredentials/cik", "Filer CIK",
                                    "Number at the SEC of the person whose securities are to be sold.")),
    telling(column_part::event,
            own("ISSUER_CIK", text, "formData/issuerInfo/issuerCik", "Issuer CIK", "The issuer's number at the SEC.")),
    as(column_sense::subject,
       own("ISSUER_NAME", text, "formData/issuerInfo/issuerName", "Issuer", "Box 1(a): name of the issuer.")),
    own("SEC_FILE_NUMBER", text, "formData/issuerInfo/secFileNumber", "SEC file number",
        "Box 1(c): the issuer's file number at the SEC."),
    own("ISSUER_STREET1", text, "formData/issuerInfo/issuerAddress/street1", "Street", street_meaning),
    own("ISSUER_STREET2", text, "formData/issuerInfo/issuerAddress/street2", "Street, second line", street2_meaning),
    own("ISSUER_CITY", text, "formData/issuerInfo/issuerAddress/city", "City", city_meaning),
    own("ISSUER_STATE_OR_COUNTRY", code, "formData/issuerInfo/issuerAddress/stateOrCountry", "State or country",
        place_meaning),
    own("ISSUER_ZIP_CODE", text, "formData/issuerInfo/issuerAddress/zipCode", "Zip", zip_meaning),
    own("ISSUER_PHONE", text, "formData/issuerInfo/issuerContactPhone", "Telephone",
        "Box 1(e): the issuer's telephone number."),
    own("PERSON_NAME", text, "formData/issuerInfo/nameOfPersonForWhoseAccountTheSecuritiesAreToBeSold", "Seller",
        "Box 2(a): the person for whose account the securities are to be sold."),
    own("RELATIONSHIP_1", text, relationship, "Relationship to issuer",
        "Box 2(b): what the seller is to the issuer, such as Officer or Director."),
    own("RELATIONSHIP_2", text, relationship, "Relationship, second", "What else the seller is to the issuer."),
    own("RELATIONSHIP_3", text, relationship, "Relationship, third", "What else again, third."),
    own("RELATIONSHIP_4", text, relationship, "Relationship, fourth", "What else again, fourth."),
    own("RELATIONSHIP_5", text, relationship, "Relationship, fifth", "What else again, fifth."),
    own("NOTHING_SOLD_FLAG", code, "formData/nothingToReportFlagOnSecuritiesSoldInPast3Months",
        "Nothing sold in the past three months", "Y when the seller sold nothing in the past three months."),
    own("REMARKS", text, "formData/remarks", "Remarks", "Remarks of the filer."),
    telling(column_part::event, own("NOTICE_DATE", date, "formData/noticeSignature/noticeDate", "Date of notice",
                                    "Date on which the notice is signed.")),
    own("SIGNATURE", text, "formData/noticeSignature/signature", "Signature", "Signature as typed."),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that EDGAR stamped."),
    own("LIVE_TEST_FLAG", code, "headerData/filerInfo/liveTestFlag", "Live or test",
        "LIVE; a TEST filing was never made."),
    own("OVERRIDE_INTERNET_FLAG", boolean, "headerData/filerInfo/flags/overrideInternetFlag",
        "Override of notifications", "Only the addresses given here are notified."),
    own("CONTACT_NAME", text, "headerData/filerInfo/contact/contactName", "Contact",
        "Whom EDGAR may ask about the submission."),
    own("CONTACT_PHONE", text, "headerData/filerInfo/contact/contactPhoneNumber", "Contact's telephone",
        "Telephone number of that contact."),
    own("CONTACT_EMAIL", text, "headerData/filerInfo/contact/contactEmailAddress", "Contact's e-mail",
        "E-mail address of that contact."),
    joined(own("NOTIFICATION_EMAILS", text, "headerData/filerInfo/notifications/notificationEmailAddress", "Notified",
               "E-mail addresses to which EDGAR writes about the submission.")),
};

constexpr column_spec securities_columns[] = {
    accession_number(),
    row_number("FORM_144_SECURITIES_SK", column_origin::filigree),
    as(column_sense::held, own("SECURITIES_CLASS_TITLE", text, "securitiesClassTitle", "Title of class",
                               "Box 3(a): class of the securities to be sold.")),
    own("BROKER_NAME", text, "brokerOrMarketmakerDetails/name", "Broker or market maker",
        "Box 3(b): through whom the securities are to be sold."),
    own("BROKER_STREET1", text, "brokerOrMarketmakerDetails/address/street1", "Street", street_meaning),
    own("BROKER_STREET2", text, "brokerOrMarketmakerDetails/address/street2", "Street, second line", street2_meaning),
    own("BROKER_CITY", text, "brokerOrMarketmakerDetails/address/city", "City", city_meaning),
    own("BROKER_STATE_OR_COUNTRY", code, "brokerOrMarketmakerDetails/address/stateOrCountry", "State or country",
        place_meaning),
    own("BROKER_ZIP_CODE", text, "brokerOrMarketmakerDetails/address/zipCode", "Zip", zip_meaning),
    as(column_sense::amount, own("UNITS_TO_BE_SOLD", decimal, "noOfUnitsSold", "Amount to be sold",
                                 "Box 3(c): shares or other units to be sold; debt as its face amount.")),
    as(column_sense::value, own("AGGREGATE_MARKET_VALUE", decimal, "aggregateMarketValue", "Aggregate market value",
                                "Box 3(d): their market value in dollars, near the date of the notice.")),
    own("UNITS_OUTSTANDING", decimal, "noOfUnitsOutstanding", "Outstanding",
        "Box 3(e): shares or other units of the class outstanding."),
    own("APPROX_SALE_DATE", date, "approxSaleDate", "Approximate date of sale",
        "Box 3(f): about when they are to be sold."),
    own("SECURITIES_EXCHANGE_NAME", text, "securitiesExchangeName", "Exchange",
        "Box 3(g): exchange on which they are to be sold."),
};

constexpr column_spec acquired_columns[] = {
    accession_number(),
    row_number("FORM_144_TO_BE_SOLD_SK", column_origin::filigree),
    as(column_sense::held, own("SECURITIES_CLASS_TITLE", text, "securitiesClassTitle", "Title of class",
                               "Table I: class of the securities to be sold.")),
    as(column_sense::event_date,
       own("ACQUIRED_DATE", date, "acquiredDate", "Date acquired", "Table I: when the seller acquired them.")),
    own("NATURE_OF_ACQUISITION", text, "natureOfAcquisitionTransaction", "Nature of acquisition",
        "Table I: how the seller acquired them."),
    own("ACQUIRED_FROM", text, "nameOfPersonfromWhomAcquired", "Acquired from",
        "Table I: from whom the seller acquired them."),
    own("IS_GIFT", code, "isGiftTransaction", "Gift", "Table I: Y when they were a gift."),
    own("DONOR_ACQUIRED_DATE", date, "donarAcquiredDate", "Donor acquired",
        "Table I: when the donor of a gift acquired them."),
    as(column_sense::amount, own("AMOUNT_ACQUIRED", decimal, "amountOfSecuritiesAcquired", "Amount acquired",
                                 "Table I: securities acquired in that transaction.")),
    own("PAYMENT_DATE", date, "paymentDate", "Date of payment", "Table I: when they were paid for."),
    own("NATURE_OF_PAYMENT", text, "natureOfPayment", "Nature of payment", "Table I: how they were paid for."),
};

constexpr column_spec sold_columns[] = {
    accession_number(),
    row_number("FORM_144_SOLD_SK", column_origin::filigree),
    own("SELLER_NAME", text, "sellerDetails/name", "Seller", "Table II: who sold."),
    own("SELLER_STREET1", text, "sellerDetails/address/street1", "Street", street_meaning),
    own("SELLER_STREET2", text, "sellerDetails/address/street2", "Street, second line", street2_meaning),
    own("SELLER_CITY", text, "sellerDetails/address/city", "City", city_meaning),
    own("SELLER_STATE_OR_COUNTRY", code, "sellerDetails/address/stateOrCountry", "State or country", place_meaning),
    own("SELLER_ZIP_CODE", text, "sellerDetails/address/zipCode", "Zip", zip_meaning),
    as(column_sense::held, own("SECURITIES_CLASS_TITLE", text, "securitiesClassTitle", "Title of securities sold",
                               "Table II: class of the securities sold.")),
    as(column_sense::event_date, own("SALE_DATE", date, "saleDate", "Date of sale", "Table II: when they were sold.")),
    as(column_sense::amount,
       own("AMOUNT_SOLD", decimal, "amountOfSecuritiesSold", "Amount sold", "Table II: how many were sold.")),
    as(column_sense::value,
       own("GROSS_PROCEEDS", decimal, "grossProceeds", "Gross proceeds", "Table II: dollars paid for them.")),
};

constexpr column_spec plan_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("PLAN_ADOPTION_DATE", date, ".", "Plan adopted or instruction given",
        "Date on which a plan under Rule 10b5-1 was adopted, or an instruction given."),
};

constexpr table_spec source_tables[] = {
    {.name = "FORM_144_SUBMISSION", .title = "Notice", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "FORM_144_SECURITIES",
     .title = "Securities information",
     .columns = securities_columns,
     .rows = "edgarSubmission/formData/securitiesInformation",
     .role = table_role::lines},
    {.name = "FORM_144_TO_BE_SOLD",
     .title = "Securities to be sold",
     .columns = acquired_columns,
     .rows = "edgarSubmission/formData/securitiesToBeSold",
     .role = table_role::lines},
    {.name = "FORM_144_SOLD",
     .title = "Securities sold during the past 3 months",
     .columns = sold_columns,
     .rows = "edgarSubmission/formData/securitiesSoldInPast3Months",
     .role = table_role::lines},
    {.name = "FORM_144_PLAN_DATES",
     .title = "Plan adoption dates",
     .columns = plan_columns,
     .rows = "edgarSubmission/formData/noticeSignature/planAdoptionDates/planAdoptionDate"},
    {.name = "FORM_144_ATTACHMENTS",
     .title = "Attachments",
     .columns = attachments::numbered_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/documents/document/contents", "another document, in base64, not a value of this one"},
};

constexpr std::string_view order[] = {
    "edgarSubmission/schemaVersion",
    "edgarSubmission/headerData/submissionType",
    "edgarSubmission/headerData/previousAccessionNumber",
    "edgarSubmission/headerData/filerInfo/filer/filerCredentials/cik",
    "edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc",
    "edgarSubmission/headerData/filerInfo/liveTestFlag",
    "edgarSubmission/headerData/filerInfo/contact",
    "edgarSubmission/headerData/filerInfo/flags",
    "edgarSubmission/formData/issuerInfo",
    "edgarSubmission/formData/securitiesInformation",
    "edgarSubmission/formData/securitiesToBeSold",
    "edgarSubmission/formData/nothingToReportFlagOnSecuritiesSoldInPast3Months",
    "edgarSubmission/formData/securitiesSoldInPast3Months",
    "edgarSubmission/formData/remarks",
    "edgarSubmission/formData/noticeSignature/noticeDate",
    "edgarSubmission/formData/noticeSignature/planAdoptionDates",
};

constexpr std::string_view types[] = {"144", "144/A"};
constexpr std::string_view not_applicable[] = {"N/A", "n/a", "NA", "None", "NONE"};
constexpr root_spec roots[] = {{"edgarSubmission", "sec.gov/edgar/ownership"}};
using made_of = compiled<source_tables, ignored, order>;

}  // namespace

constinit const form_spec family = {
    .name = "144",
    .title = "Notices of proposed sales (Rule 144)",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .not_applicable = not_applicable,
    .headline = write_headline,
    .check = check_notice,
};

}  // namespace filigree::form144
