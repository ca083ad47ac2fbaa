#include "forms/npx/spec.hpp"

#include "forms/npx/headline.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

#define COVER "formData/coverPage/"
#define SIGNATURE "formData/signaturePage/"

namespace filigree::npx {
namespace {

using enum value_type;
using namespace columns;

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, own("SUBMISSION_TYPE", code, "headerData/submissionType", "Form",
                                    "EDGAR's form type, with /A for an amendment.")),
    telling(column_part::event, own("PERIOD_OF_REPORT", date, "headerData/filerInfo/periodOfReport", "Period to",
                                    "Last day of the period reported.")),
    telling(column_part::event, own("FILER_CIK", text, "headerData/filerInfo/filer/issuerCredentials/cik", "CIK",
                                    "The filer's number at the SEC.")),
    own("FILER_FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "Header file number",
        "File number that the header data give."),
    own("REGISTRANT_TYPE", code, "headerData/filerInfo/registrantType", "Registrant",
        "RMIC registered fund, IM institutional manager."),
    own("INVESTMENT_COMPANY_TYPE", code, "headerData/filerInfo/investmentCompanyType", "Registration form",
        "Form on which the fund is registered."),
    own("REPORTING_PERSON", text, COVER "reportingPerson/name", "Reporting person", "Who reports."),
    own("PHONE", text, COVER "reportingPerson/phoneNumber", "Phone", "Telephone number of the reporting person."),
    own("STREET1", text, COVER "reportingPerson/address/street1", "Street", "First line of the address."),
    own("STREET2", text, COVER "reportingPerson/address/street2", "Street, second line", "Second line of the address."),
    own("CITY", text, COVER "reportingPerson/address/city", "City", "City of the address."),
    own("STATE_OR_COUNTRY", code, COVER "reportingPerson/address/stateOrCountry", "State or country",
        "EDGAR's code of the state or country."),
    own("ZIP", text, COVER "reportingPerson/address/zipCode", "Zip", "Zip or postal code."),
    own("YEAR_OR_QUARTER", code, COVER "yearOrQuarter", "Report for", "YEAR or QUARTER."),
    own("REPORT_CALENDAR_YEAR", text, COVER "reportCalendarYear", "Year",
        "Year whose twelve months to June are reported."),
    own("REPORT_QUARTER_YEAR", text, COVER "reportQuarterYear", "Quarter", "Quarter that is reported."),
    own("REPORT_TYPE", text, COVER "reportInfo/reportType", "Report type",
        "Voting, notice or combination report, of a fund or an institutional manager."),
    own("NOTICE_EXPLANATION", text, COVER "reportInfo/noticeExplanation", "Why a notice",
        "Why a notice report has no votes."),
    own("CONFIDENTIAL_TREATMENT", code, COVER "reportInfo/confidentialTreatment", "Confidential treatment",
        "Y when votes are left out that were filed confidentially."),
    own("DE_NOVO_REQUEST", code, "headerData/filerInfo/deNovoRequestChoice", "De novo request",
        "Confidential reports: Y for a request made anew."),
    own("IS_AMENDMENT", code, COVER "amendmentInfo/isAmendment", "Amendment", "Y for an amendment."),
    own("AMENDMENT_NUMBER", decimal, COVER "amendmentInfo/amendmentNo", "Amendment number", "Number of the amendment."),
    own("AMENDMENT_TYPE", code, COVER "amendmentInfo/amendmentType", "Amendment type",
        "RESTATEMENT replaces the report, NEW PROXY adds votes."),
    own("CONFIDENTIALITY_ENDED", code, COVER "amendmentInfo/confDeniedExpired", "Confidentiality ended",
        "Y when votes are added whose confidential treatment was denied or ran out."),
    own("CONFIDENTIALITY_ENDED_ON", date, COVER "amendmentInfo/dateExpiredDenied", "Ended on",
        "Date on which it was denied or ran out."),
    own("CONFIDENTIALLY_REPORTED_ON", date, COVER "amendmentInfo/dateReported", "First reported on",
        "Date on which those votes were filed confidentially."),
    own("REASON_FOR_NON_CONFIDENTIALITY", text, COVER "amendmentInfo/reasonForNonConfidentiality", "Why it ended",
        "Whether it was denied or ran out."),
    own("FILE_NUMBER", text, COVER "fileNumber", "File number", "Investment Company Act or Form 13F file number."),
    own("CRD_NUMBER", text, COVER "reportingCrdNumber", "CRD number", "Number in the Central Registration Depository."),
    own("SEC_FILE_NUMBER", text, COVER "reportingSecFileNumber", "Other file number", "Other SEC file number."),
    own("LEI", text, COVER "leiNumber", "LEI", "Legal entity identifier of the reporting person."),
    own("AGENT_NAME", text, COVER "agentForService/name", "Agent for service", "Agent for service of process."),
    own("AGENT_STREET1", text, COVER "agentForService/address/street1", "Agent's street", "First line of its address."),
    own("AGENT_STREET2", text, COVER "agentForService/address/street2", "Agent's street, second line",
        "Second line of its address."),
    own("AGENT_CITY", text, COVER "agentForService/address/city", "Agent's city", "City of its address."),
    own("AGENT_STATE_OR_COUNTRY", code, COVER "agentForService/address/stateOrCountry", "Agent's state or country",
        "EDGAR's code of its state or country."),
    own("AGENT_ZIP", text, COVER "agentForService/address/zipCode", "Agent's zip", "Its zip or postal code."),
    own("HAS_EXPLANATION", code, COVER "explanatoryInformation/explanatoryChoice", "Explained",
        "Y when the next column explains the report."),
    own("EXPLANATION", text, COVER "explanatoryInformation/explanatoryNotes", "Explanation",
        "What the filer explains."),
    own("INCLUDED_MANAGERS_COUNT", decimal, "formData/summaryPage/otherIncludedManagersCount", "Managers included",
        "Declared number of other managers whose votes the report has."),
    own("SERIES_COUNT", decimal, "formData/seriesPage/seriesCount", "Series", "Declared number of series."),
    own("SIGNED_FOR", text, SIGNATURE "reportingPerson", "Signed for", "Reporting person above the signature."),
    own("SIGNATURE", text, SIGNATURE "txSignature", "Signature", "Signature as typed."),
    own("SIGNER_NAME", text, SIGNATURE "txPrintedSignature", "Signer", "Name of who signed."),
    own("SIGNER_TITLE", text, SIGNATURE "txTitle", "Signer's title", "Title of who signed."),
    own("SIGNED", date, SIGNATURE "txAsOfDate", "Signed", "Date of the signature."),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema."),
    own("LIVE_TEST_FLAG", code, "headerData/filerInfo/liveTestFlag", "Live or test",
        "Whether the submission was live or a test."),
    own("CONTACT_NAME", text, "headerData/filerInfo/contact/contactName", "Contact",
        "Whom to ask about the submission."),
    own("CONTACT_PHONE", text, "headerData/filerInfo/contact/contactPhoneNumber", "Contact phone",
        "Telephone number of the contact."),
    own("CONTACT_EMAIL", text, "headerData/filerInfo/contact/contactEmailAddress", "Contact email",
        "Email address of the contact."),
    joined(own("NOTIFICATION_EMAILS", text, "headerData/filerInfo/notifications/notificationEmailAddress", "Notified",
               "Further addresses that EDGAR notifies.")),
    own("OVERRIDE_INTERNET", boolean, "headerData/filerInfo/flags/overrideInternetFlag", "Override internet",
        "Notices go elsewhere than to the addresses on record."),
    own("CONFIRMING_COPY", boolean, "headerData/filerInfo/flags/confirmingCopyFlag", "Confirming copy",
        "The submission confirms one made on paper."),
    own("ALL_SERIES", boolean, "headerData/seriesClass/reportSeriesClass/rptIncludeAllSeriesFlag", "All series",
        "The report is for all series of the registrant."),
    own("ALL_CLASSES", boolean, "headerData/seriesClass/reportClass/rptIncludeAllClassesFlag", "All classes",
        "The report is for all classes of the registrant."),
};

constexpr column_spec header_series_columns[] = {
    accession_number(),
    row_number("HEADER_SERIES_ID", column_origin::filigree),
    own("SERIES_ID", text, "seriesId", "Series", "EDGAR's number of a series in the header data."),
    own("ALL_CLASSES", boolean, "includeAllClassesFlag", "All classes", "All of its classes are meant."),
};

constexpr column_spec header_class_columns[] = {
    accession_number(),
    parent_number("HEADER_SERIES_ID", "HEADER_SERIES", "Series", "Row of the series to which the class belongs.",
                  column_origin::filigree),
    own("CLASS_ID", text, "classId", "Class", "EDGAR's number of a class."),
};

constexpr column_spec other_manager_columns[] = {
    accession_number(),
    own("MANAGER_NAME", text, "managerName", "Manager", "Who reports votes for this filer."),
    own("FILE_NUMBER", text, "icaOr13FFileNumber", "File number", "Investment Company Act or Form 13F file number."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number", "Number in the Central Registration Depository."),
    own("OTHER_FILE_NUMBER", text, "otherFileNumber", "Other file number", "Other SEC file number."),
    own("LEI", text, "leiNumberOM", "LEI", "Legal entity identifier of the manager."),
};

constexpr column_spec included_manager_columns[] = {
    accession_number(),
    own("SERIAL_NUMBER", decimal, "serialNo", "No.", "Number by which votes name the manager."),
    own("MANAGER_NAME", text, "name", "Manager", "Manager whose votes this report has."),
    own("FORM13F_FILE_NUMBER", text, "form13FFileNumber", "13F file number", "Form 13F file number."),
    own("CRD_NUMBER", text, "crdNumber", "CRD number", "Number in the Central Registration Depository."),
    own("SEC_FILE_NUMBER", text, "secFileNumber", "Other file number", "Other SEC file number."),
    own("LEI", text, "leiNumber", "LEI", "Legal entity identifier of the manager."),
};

constexpr column_spec series_columns[] = {
    accession_number(),
    own("SERIES_ID", text, "idOfSeries", "Series", "EDGAR's number of the series."),
    own("SERIES_NAME", text, "nameOfSeries", "Name", "Name of the series."),
    own("SERIES_LEI", text, "leiOfSeries", "LEI", "Legal entity identifier of the series."),
};

constexpr column_spec signature_columns[] = {
    accession_number(),
    own("SIGNATURE", text, "txSignature", "Signature", "A further signature as typed."),
    own("SIGNER_NAME", text, "printedSign", "Signer", "Name of who signed."),
    own("SIGNER_TITLE", text, "txTitle", "Title", "Title of who signed."),
    own("SIGNED", date, "txAsOfDate", "Signed", "Date of the signature."),
};

constexpr column_spec vote_columns[] = {
    accession_number(),
    row_number("VOTE_ID", column_origin::filigree),
    own("ISSUER_NAME", text, "issuerName", "Issuer", "Company whose holders voted."),
    own("CUSIP", text, "cusip", "CUSIP", "CUSIP of the security."),
    own("ISIN", text, "isin", "ISIN", "ISIN of the security."),
    own("FIGI", text, "figi", "FIGI", "Financial Instrument Global Identifier of the security."),
    own("MEETING_DATE", date, "meetingDate", "Meeting", "Date of the meeting."),
    own("VOTE_DESCRIPTION", text, "voteDescription", "Matter", "What was voted on."),
    own("OTHER_VOTE_DESCRIPTION", text, "otherVoteDescription", "Other matter", "Matter of the category Other."),
    own("VOTE_SOURCE", text, "voteSource", "Proposed by", "ISSUER or SECURITY HOLDER."),
    own("SHARES_VOTED", decimal, "sharesVoted", "Shares voted", "Number of shares voted on the matter."),
    own("SHARES_ON_LOAN", decimal, "sharesOnLoan", "Shares on loan", "Number of shares lent and not recalled."),
    own("VOTE_SERIES", text, "voteSeries", "Series", "EDGAR's number of the series that voted."),
    own("VOTE_OTHER_INFO", text, "voteOtherInfo", "Other information", "What else the filer says."),
};

constexpr column_spec vote_number() {
  return parent_number("VOTE_ID", "VOTE", "Vote", "Row of the matter to which this belongs.", column_origin::filigree);
}

constexpr column_spec category_columns[] = {
    accession_number(),
    vote_number(),
    own("CATEGORY", text, "categoryType", "Category", "A category of the matter."),
};

constexpr column_spec record_columns[] = {
    accession_number(),
    vote_number(),
    own("HOW_VOTED", text, "howVoted|HowVoted", "Voted", "FOR, AGAINST, ABSTAIN, WITHHOLD, or in words."),
    own("SHARES_VOTED", decimal, "sharesVoted", "Shares", "Number of shares voted so."),
    own("MANAGEMENT_RECOMMENDATION", code, "managementRecommendation", "Management",
        "Whether that was FOR or AGAINST what management recommended; NONE where it did not."),
};

constexpr column_spec vote_manager_columns[] = {
    accession_number(),
    vote_number(),
    own("SERIAL_NUMBER", decimal, ".", "Manager",
        "Number, in INCLUDED_MANAGER, of a manager for whom the vote counts."),
};

constexpr column_spec attachment_columns[] = {
    accession_number(),
    own("NAME", text, "conformedName", "File", "Name of the attached file."),
    own("TYPE", text, "conformedDocumentType", "Type", "EDGAR's document type."),
    own("DESCRIPTION", text, "description", "Description", "What the filer says it is."),
};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION",
     .title = "Filing",
     .columns = submission_columns,
     .rows = "edgarSubmission",
     .role = table_role::reporters},
    {.name = "VOTE",
     .title = "Matters voted on",
     .columns = vote_columns,
     .rows = "proxyVoteTable/proxyTable",
     .role = table_role::lines},
    {.name = "VOTE_RECORD",
     .title = "Votes",
     .columns = record_columns,
     .rows = "proxyVoteTable/proxyTable/vote/voteRecord",
     .role = table_role::lines},
    {.name = "VOTE_CATEGORY",
     .title = "Categories of matters",
     .columns = category_columns,
     .rows = "proxyVoteTable/proxyTable/voteCategories/voteCategory"},
    {.name = "VOTE_MANAGER",
     .title = "Managers for whom votes count",
     .columns = vote_manager_columns,
     .rows = "proxyVoteTable/proxyTable/voteManager/otherManagers/otherManager"},
    {.name = "INCLUDED_MANAGER",
     .title = "Managers whose votes are reported here",
     .columns = included_manager_columns,
     .rows = "edgarSubmission/formData/summaryPage/otherManagers2/investmentManagers"},
    {.name = "OTHER_MANAGER",
     .title = "Managers who report for this filer",
     .columns = other_manager_columns,
     .rows = "edgarSubmission/formData/coverPage/otherManagersInfo/otherManager"},
    {.name = "SERIES",
     .title = "Series",
     .columns = series_columns,
     .rows = "edgarSubmission/formData/seriesPage/seriesDetails/seriesReports"},
    {.name = "SECONDARY_SIGNATURE",
     .title = "Further signatures",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/signaturePage/secondaryRecords/secondaryRecord"},
    {.name = "HEADER_SERIES",
     .title = "Series in the header data",
     .columns = header_series_columns,
     .rows = "edgarSubmission/headerData/seriesClass/reportSeriesClass/rptSeriesClassInfo"},
    {.name = "HEADER_CLASS",
     .title = "Classes in the header data",
     .columns = header_class_columns,
     .rows = "edgarSubmission/headerData/seriesClass/reportSeriesClass/rptSeriesClassInfo/classInfo"
             "|edgarSubmission/headerData/seriesClass/reportClass/classInfo"},
    {.name = "ATTACHMENT",
     .title = "Attached documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/issuerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/documents/document/contents", "an attached file in base64, no value of the form"},
};

constexpr std::string_view types[] = {"N-PX", "N-PX/A", "N-PX CTR", "N-PX CTR/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/npx"}, {"proxyVoteTable"}};
constexpr std::string_view not_applicable[] = {"N/A"};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "N-PX",
    .title = "Proxy votes",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .not_applicable = not_applicable,
    .headline = write_headline,
};

}  // namespace filigree::npx
