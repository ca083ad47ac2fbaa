#include "forms/ncr/spec.hpp"

#include "forms/ncr/headline.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

#define PART_B "edgarSubmission/formData/eventOfInsolvency/partBSecurityInformations/partBSecurityInformation"
#define PART_C "edgarSubmission/formData/disclosure/partCSecurityInformations/partCSecurityInformation"
#define PART_D "edgarSubmission/formData/deviationAsset/partDSecurityInformations/partDSecurityInformation"

namespace filigree::ncr {
namespace {

using enum value_type;
using namespace columns;

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, own("SUBMISSION_TYPE", code, "headerData/submissionType", "Form",
                                    "EDGAR's form type, with /A for an amendment.")),
    own("PERIOD_OF_REPORT", date, "headerData/filerInfo/periodOfReport", "Period", "Period that the header data give."),
    telling(column_part::event,
            own("REPORT_DATE", date, "formData/generalInfo/reportDate", "Date of report", "A.1: date of the report.")),
    telling(column_part::event, own("REGISTRANT_CIK", text, "formData/generalInfo/registrantCik", "CIK",
                                    "A.2: the registrant's number at the SEC.")),
    own("REGISTRANT_NAME", text, "formData/generalInfo/registrantName", "Registrant", "Name of the registrant."),
    own("REGISTRANT_LEI", text, "formData/generalInfo/registrantLei", "Registrant's LEI",
        "Legal entity identifier of the registrant."),
    own("SERIES_NAME", text, "formData/generalInfo/seriesName", "Fund", "Name of the series."),
    telling(column_part::event,
            own("SERIES_ID", text, "formData/generalInfo/seriesId", "Series", "A.3: EDGAR's series number.")),
    own("SERIES_LEI", text, "formData/generalInfo/seriesLei", "Fund's LEI", "Legal entity identifier of the series."),
    own("FILE_NUMBER", text, "formData/generalInfo/fileNumber", "File number", "A.4: Securities Act file number."),
    own("CONTACT_NAME", text, "formData/generalInfo/contact/name", "Contact", "A.5: whom to ask about the report."),
    own("CONTACT_PHONE", text, "formData/generalInfo/contact/phoneNumber", "Contact phone",
        "Telephone number of the contact."),
    own("CONTACT_EMAIL", text, "formData/generalInfo/contact/emailAddress", "Contact email",
        "Email address of the contact."),
    own("ACTION_DESCRIPTION", text, "formData/eventOfInsolvency/actionDescription", "Actions",
        "Part B: what the fund did or plans after a default or insolvency."),
    own("SUPPORT_DESCRIPTION", text, "formData/disclosure/supportDescription", "Support",
        "Part C: nature of the financial support."),
    own("SUPPORT_PERSON_NAME", text, "formData/disclosure/supportPersonName", "Supported by",
        "Part C: who gave the support."),
    own("RELATIONSHIP_DESCRIPTION", text, "formData/disclosure/relationshipDescription", "Relationship",
        "Part C: relationship of the supporter to the fund."),
    own("SUPPORT_DATE", date, "formData/disclosure/supportDate", "Support given", "Part C: date of the support."),
    own("SUPPORT_AMOUNT", decimal, "formData/disclosure/supportAmtDescription", "Amount of support",
        "Part C: amount of the support, in dollars."),
    own("SUPPORT_REASON", text, "formData/disclosure/reasonDescription", "Reason", "Part C: reason for the support."),
    own("SUPPORT_TERM", text, "formData/disclosure/termOfSupport", "Term", "Part C: term of the support."),
    own("SUPPORT_RESTRICTIONS", text, "formData/disclosure/contractRestrictionsDesc", "Restrictions",
        "Part C: what the contract restricts."),
    own("DEVIATION_DATE", date, "formData/deviationAsset/exceededOnePercentDate", "Deviation on",
        "Part D: date on which the deviation went beyond the threshold."),
    own("EXTENT_OF_DEVIATION", decimal, "formData/deviationAsset/extentOfDeviation", "Deviation",
        "Part D: deviation of the value from market prices, in percent."),
    own("DEVIATION_REASON", text, "formData/deviationAsset/reasonForDeviation", "Reason for deviation",
        "Part D: why the value deviated."),
    own("WEEKLY_ASSETS_DATE", date, "formData/liquidityThresholdEvent/dateOfWeeklyAssets", "Weekly assets below on",
        "Part E: date on which weekly liquid assets fell below the threshold."),
    own("DAILY_ASSETS_DATE", date, "formData/liquidityThresholdEvent/dateOfDailyAssets", "Daily assets below on",
        "Part E: date on which daily liquid assets fell below the threshold."),
    own("WEEKLY_ASSETS_PERCENT", decimal, "formData/liquidityThresholdEvent/percentageOfWeeklyAssets", "Weekly assets",
        "Part E: weekly liquid assets, in percent of total assets."),
    own("DAILY_ASSETS_PERCENT", decimal, "formData/liquidityThresholdEvent/percentageOfDailyAssets", "Daily assets",
        "Part E: daily liquid assets, in percent of total assets."),
    own("LIQUIDITY_FACTS", text, "formData/liquidityThresholdEvent/factsDescription", "Facts",
        "Part E: facts that led there."),
    own("OPTIONAL_DISCLOSURE", text, "formData/optionalDisclosure/optionalDisclosure", "Optional disclosure",
        "Part F: what else the fund says."),
    own("SIGNER_NAME", text, "formData/signatureBlock/name", "Signer", "Name of who signed."),
    own("SIGNER_TITLE", text, "formData/signatureBlock/title", "Signer's title", "Title of who signed."),
    own("SIGNATURE", text, "formData/signatureBlock/signature", "Signature", "Signature as typed."),
    own("SIGNED", date, "formData/signatureBlock/signatureDate", "Signed", "Date of the signature."),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema."),
    own("LIVE_TEST_FLAG", code, "headerData/filerInfo/liveTestFlag", "Live or test",
        "Whether the submission was live or a test."),
    own("FILER_CIK", text, "headerData/filerInfo/filer/issuerCredentials/cik", "Filer CIK",
        "Number at the SEC of the filer."),
    own("FILER_FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "Header file number",
        "File number that the header data give."),
    own("SUBMISSION_CONTACT_NAME", text, "headerData/filerInfo/contact/name", "Submission contact",
        "Whom to ask about the submission."),
    own("SUBMISSION_CONTACT_PHONE", text, "headerData/filerInfo/contact/phoneNumber", "Its phone",
        "Telephone number of that contact."),
    own("SUBMISSION_CONTACT_EMAIL", text, "headerData/filerInfo/contact/emailAddress", "Its email",
        "Email address of that contact."),
    joined(own("NOTIFICATION_EMAILS", text, "headerData/filerInfo/notifications/notificationEmailAddress", "Notified",
               "Further addresses that EDGAR notifies.")),
    own("OVERRIDE_INTERNET", boolean, "headerData/filerInfo/flags/overrideInternetFlag", "Override internet",
        "Notices go elsewhere than to the addresses on record."),
    own("CONFIRMING_COPY", boolean, "headerData/filerInfo/flags/confirmingCopyFlag", "Confirming copy",
        "The submission confirms one made on paper."),
    own("RETURN_COPY", boolean, "headerData/filerInfo/flags/returnCopyFlag", "Return copy",
        "A copy of the submission was asked for."),
    own("INVESTMENT_COMPANY_TYPE", code, "headerData/filerInfo/investmentCompanyType", "Registration form",
        "Form on which the fund is registered."),
    own("HEADER_SERIES_ID", text, "headerData/oneSeriesClasses/seriesId", "Series in the header",
        "EDGAR's series number in the header data."),
    own("ALL_CLASSES", boolean, "headerData/oneSeriesClasses/includeAllClassesFlag", "All classes",
        "All classes of the series are meant."),
};

constexpr column_spec class_columns[] = {
    accession_number(),
    own("CLASS_ID", text, "classId", "Class", "EDGAR's number of a class."),
};

constexpr column_spec security_columns[] = {
    accession_number(),
    row_number("SECURITY_ID", column_origin::filigree),
    own("PART", code, "name()", "Part", "Element that says in which part of the form the security stands: B, C or D."),
    own("ISSUER_NAME", text, "issuerName", "Issuer", "Name of the issuer."),
    own("ISSUE_TITLE", text, "issueTitle", "Title", "Title of the issue."),
    own("COUPON", text, "coupon", "Coupon", "Coupon as typed."),
    own("YIELD", text, "yield", "Yield", "Yield as typed."),
    own("ACQUIRED_DATE", date, "acquiredDate", "Acquired", "Date on which the fund bought it."),
    own("SECURITY_VALUE", decimal, "securityValue", "Value", "Value of the security, in dollars."),
    own("EVENT_DATE", date, "eventDate", "Event", "Date of the default or insolvency."),
    own("PERCENT_OF_TOTAL_ASSETS", decimal, "percentageOfFundsTotalAssets", "% of total assets",
        "Value in percent of the fund's total assets."),
};

constexpr column_spec identifier_columns[] = {
    accession_number(),
    parent_number("SECURITY_ID", "SECURITY", "Security", "Row of the security to which the identifier belongs.",
                  column_origin::filigree),
    own("ID_TYPE", code, "IdType", "Kind", "CUSIP, ISIN, CIK, LEI, FIGI or another kind."),
    own("ID_VALUE", text, "IdValue", "Identifier", "The identifier."),
    own("ID_DESCRIPTION", text, "IdDescription", "Description", "What another kind is."),
};

constexpr column_spec attachment_columns[] = {
    accession_number(),
    own("NAME", text, "conformedName", "File", "Name of the attached file."),
    own("TYPE", text, "conformedDocumentType", "Type", "EDGAR's document type."),
    own("DESCRIPTION", text, "description", "Description", "What the filer says it is."),
};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION",
     .title = "Report",
     .columns = submission_columns,
     .rows = "edgarSubmission",
     .role = table_role::reporters},
    {.name = "SECURITY",
     .title = "Securities",
     .columns = security_columns,
     .rows = PART_B "|" PART_C "|" PART_D,
     .role = table_role::lines},
    {.name = "SECURITY_IDENTIFIER",
     .title = "Identifiers of securities",
     .columns = identifier_columns,
     .rows = PART_B "/securityIdentifiers/securityIdentifier"},
    {.name = "HEADER_CLASS",
     .title = "Classes in the header data",
     .columns = class_columns,
     .rows = "edgarSubmission/headerData/oneSeriesClasses/classInfos/classInfo"},
    {.name = "ATTACHMENT",
     .title = "Attached documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr alike_path alike[] = {{PART_C, PART_B}, {PART_D, PART_B}};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/issuerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/documents/document/contents", "an attached file in base64, no value of the form"},
};

constexpr std::string_view types[] = {"N-CR", "N-CR/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/ncr"}};
constexpr std::string_view not_applicable[] = {"N/A"};
using made_of = compiled<source_tables, ignored, as_tables_have_it, alike>;

}  // namespace

constinit const form_spec family = {
    .name = "N-CR",
    .title = "Current report of a money market fund",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .not_applicable = not_applicable,
    .headline = write_headline,
};

}  // namespace filigree::ncr
