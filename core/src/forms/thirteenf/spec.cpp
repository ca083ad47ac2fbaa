#include "forms/thirteenf/spec.hpp"

#include "forms/thirteenf/checks.hpp"
#include "forms/thirteenf/computed.hpp"
#include "forms/thirteenf/headline.hpp"
#include "forms/thirteenf/text.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::thirteenf {
namespace {

using enum value_type;
using namespace columns;

namespace s = submission;
constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, at(s::type, sec("SUBMISSIONTYPE", code, "headerData/submissionType", "Form",
                                                "13F-HR, 13F-NT or 13F-CTR, with /A for an amendment."))),
    telling(column_part::event, at(s::cik, sec("CIK", text, "headerData/filerInfo/filer/credentials/cik", "Manager CIK",
                                               "Number of the filing manager at the SEC."))),
    telling(column_part::event, at(s::period, sec("PERIODOFREPORT", date, "headerData/filerInfo/periodOfReport",
                                                  "Period", "Last day of the quarter that is reported."))),
    at(s::schema_version, own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema.")),
    at(s::live_test, own("LIVE_TEST_FLAG", code, "headerData/filerInfo/liveTestFlag", "Live or test",
                         "LIVE, or TEST for a filing that only tries EDGAR out.")),
    at(s::denovo, own("DENOVO_REQUEST", code, "headerData/filerInfo/denovoRequest", "De novo request",
                      "Y where a new request for confidential treatment is made.")),
    at(s::confirming_copy, own("CONFIRMING_COPY", boolean, "headerData/filerInfo/flags/confirmingCopyFlag",
                               "Confirming copy", "The filing is an electronic copy of one made on paper.")),
    at(s::return_copy, own("RETURN_COPY", boolean, "headerData/filerInfo/flags/returnCopyFlag", "Return copy",
                           "The filer asks for a copy back.")),
    at(s::override_internet, own("OVERRIDE_INTERNET", boolean, "headerData/filerInfo/flags/overrideInternetFlag",
                                 "Override internet", "Messages go only to the addresses of this filing.")),
    at(s::file_number, own("FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "File number",
                           "The manager's file number as its header gives it.")),
    at(s::contact_name, own("CONTACT_NAME", text, "headerData/filerInfo/contact/contactName", "Contact",
                            "Whom to ask about the filing.")),
    at(s::contact_phone, own("CONTACT_PHONE", text, "headerData/filerInfo/contact/contactPhoneNumber", "Contact phone",
                             "Phone number of the contact.")),
    at(s::contact_email, own("CONTACT_EMAIL", text, "headerData/filerInfo/contact/contactEmailAddress", "Contact email",
                             "Email address of the contact.")),
    at(s::notification_emails,
       joined(own("NOTIFICATION_EMAILS", text, "headerData/filerInfo/notifications/notificationEmailAddress",
                  "Notify also", "Email addresses that EDGAR writes to as well."))),
};

namespace c = cover;
constexpr column_spec cover_columns[] = {
    accession_number(),
    at(c::quarter, sec("REPORTCALENDARORQUARTER", date, "reportCalendarOrQuarter", "Quarter ended",
                       "Last day of the calendar year or quarter that is reported.")),
    at(c::is_amendment, sec("ISAMENDMENT", boolean, "isAmendment", "Amendment", "The filing amends another.")),
    at(c::amendment_number, sec("AMENDMENTNO", decimal, "amendmentNo", "Amendment number",
                                "Number of the amendment among those to one report.")),
    at(c::amendment_type, sec("AMENDMENTTYPE", code, "amendmentInfo/amendmentType", "Kind of amendment",
                              "RESTATEMENT replaces all rows of the report; NEW HOLDINGS adds rows to it.")),
    at(c::denied_expired,
       sec("CONFDENIEDEXPIRED", boolean, "amendmentInfo/confDeniedExpired", "Confidentiality ended",
           "The rows were withheld at first, and their confidential treatment was denied or ended.")),
    at(c::date_denied_expired, sec("DATEDENIEDEXPIRED", date, "amendmentInfo/dateDeniedExpired", "Ended on",
                                   "Day on which confidential treatment was denied or ended.")),
    at(c::date_reported, sec("DATEREPORTED", date, "amendmentInfo/dateReported", "First reported on",
                             "Day of the filing that left these rows out.")),
    at(c::reason, sec("REASONFORNONCONFIDENTIALITY", text, "amendmentInfo/reasonForNonConfidentiality", "Why it ended",
                      "Whether confidential treatment was denied or expired.")),
    at(c::manager_name,
       sec("FILINGMANAGER_NAME", text, "filingManager/name", "Manager", "Name of the manager who files the report.")),
    at(c::street1, sec("FILINGMANAGER_STREET1", text, "filingManager/address/street1", "Street",
                       "First line of the manager's address.")),
    at(c::street2, sec("FILINGMANAGER_STREET2", text, "filingManager/address/street2", "Street, second line",
                       "Second line of the manager's address.")),
    at(c::city,
       sec("FILINGMANAGER_CITY", text, "filingManager/address/city", "City", "City of the manager's address.")),
    at(c::state, sec("FILINGMANAGER_STATEORCOUNTRY", code, "filingManager/address/stateOrCountry", "State",
                     "EDGAR's two-character state or country code.")),
    at(c::zip_code, sec("FILINGMANAGER_ZIPCODE", text, "filingManager/address/zipCode", "Zip", "Zip or postal code.")),
    at(c::report_type, sec("REPORTTYPE", code, "reportType", "Report type",
                           "Holdings report, notice that others report the holdings, or a combination of both.")),
    at(c::file_number, sec("FORM13FFILENUMBER", text, "form13FFileNumber", "13F file number",
                           "The manager's file number for Form 13F: 028 and five digits.")),
    at(c::crd_number, sec("CRDNUMBER", text, "crdNumber", "CRD number",
                          "The manager's number in the Central Registration Depository.")),
    at(c::sec_file_number, sec("SECFILENUMBER", text, "secFileNumber", "SEC file number",
                               "The manager's file number as an adviser or the like: 801 and more.")),
    at(c::instruction5, sec("PROVIDEINFOFORINSTRUCTION5", code, "provideInfoForInstruction5", "Instruction 5",
                            "Y where information under special instruction 5 is given.")),
    at(c::additional_information, sec("ADDITIONALINFORMATION", text, "additionalInformation", "Additional information",
                                      "Further words of the manager.")),
};

namespace m = manager;
constexpr column_spec cover_manager_columns[] = {
    accession_number(),
    row_number("OTHERMANAGER_SK"),
    at(m::cik, sec("CIK", text, "cik", "CIK", "Number of the other manager at the SEC.")),
    at(m::file_number, sec("FORM13FFILENUMBER", text, "form13FFileNumber", "13F file number",
                           "The other manager's file number for Form 13F.")),
    at(m::crd_number, sec("CRDNUMBER", text, "crdNumber", "CRD number",
                          "The other manager's number in the Central Registration Depository.")),
    at(m::sec_file_number, sec("SECFILENUMBER", text, "secFileNumber", "SEC file number",
                               "The other manager's file number as an adviser or the like.")),
    at(m::name, sec("NAME", text, "name", "Name", "A manager who reports holdings of this one.")),
};

namespace g = signature;
constexpr column_spec signature_columns[] = {
    accession_number(),
    at(g::name, sec("NAME", text, "name", "Name", "Who signs for the manager.")),
    at(g::title, sec("TITLE", text, "title", "Title", "Title of the signer.")),
    at(g::phone, sec("PHONE", text, "phone", "Phone", "Phone number of the signer.")),
    at(g::signature, sec("SIGNATURE", text, "signature", "Signature", "The signature as typed.")),
    at(g::city, sec("CITY", text, "city", "City", "Where it was signed.")),
    at(g::state, sec("STATEORCOUNTRY", code, "stateOrCountry", "State", "EDGAR's state or country code of that city.")),
    at(g::date, sec("SIGNATUREDATE", date, "signatureDate", "Signed", "Date of the signature.")),
};

namespace u = summary;
constexpr column_spec summary_columns[] = {
    accession_number(),
    at(u::managers, sec("OTHERINCLUDEDMANAGERSCOUNT", decimal, "otherIncludedManagersCount", "Other included managers",
                        "How many other managers' holdings the report includes, as declared.")),
    at(u::entries, sec("TABLEENTRYTOTAL", decimal, "tableEntryTotal", "Entry total",
                       "Rows of the information table, as declared.")),
    at(u::value, sec("TABLEVALUETOTAL", decimal, "tableValueTotal", "Value total",
                     "Sum of the information table's values, as declared and in the filing's own unit.")),
    at(u::confidential_omitted, sec("ISCONFIDENTIALOMITTED", boolean, "isConfidentialOmitted", "Confidential omitted",
                                    "Rows were left out and filed confidentially.")),
};

constexpr column_spec included_manager_columns[] = {
    accession_number(),
    at(m::number, sec("SEQUENCENUMBER", decimal, "sequenceNumber", "No.",
                      "Number by which rows of the information table name the manager.")),
    at(m::cik, sec("CIK", text, "otherManager/cik", "CIK", "Number of the included manager at the SEC.")),
    at(m::file_number, sec("FORM13FFILENUMBER", text, "otherManager/form13FFileNumber", "13F file number",
                           "The included manager's file number for Form 13F.")),
    at(m::crd_number, sec("CRDNUMBER", text, "otherManager/crdNumber", "CRD number",
                          "The included manager's number in the Central Registration Depository.")),
    at(m::sec_file_number, sec("SECFILENUMBER", text, "otherManager/secFileNumber", "SEC file number",
                               "The included manager's file number as an adviser or the like.")),
    at(m::name, sec("NAME", text, "otherManager/name", "Name", "A manager whose holdings the report includes.")),
};

namespace h = holding;
constexpr column_spec holding_columns[] = {
    accession_number(),
    row_number("INFOTABLE_SK"),
    as(column_sense::held,
       at(h::issuer, sec("NAMEOFISSUER", text, "nameOfIssuer", "Name of issuer", "Column 1: issuer of the security."))),
    as(column_sense::held_kind,
       at(h::title, sec("TITLEOFCLASS", text, "titleOfClass", "Title of class", "Column 2: class of the security."))),
    at(h::cusip, sec("CUSIP", text, "cusip", "CUSIP", "Column 3: number of the security, nine characters.")),
    at(h::figi, sec("FIGI", text, "figi", "FIGI", "Financial Instrument Global Identifier, asked since 2023.")),
    as(column_sense::filed_value,
       at(h::value,
          sec("VALUE", decimal, "value", "Value",
              "Column 4 as filed: dollars since 3 January 2023, thousands of dollars before; see VALUE_USD."))),
    as(column_sense::amount,
       at(h::amount,
          sec("SSHPRNAMT", decimal, "shrsOrPrnAmt/sshPrnamt|sshPrnamt", "Amount",
              "Column 5: number of shares, or principal amount; of an option, those of what underlies it."))),
    at(h::amount_type, sec("SSHPRNAMTTYPE", code, "shrsOrPrnAmt/sshPrnamtType|sshPrnamtType", "SH or PRN",
                           "SH: the amount counts shares; PRN: it is a principal amount.")),
    as(column_sense::held_kind,
       at(h::put_call, sec("PUTCALL", code, "putCall", "Put or call", "Put or Call where the holding is an option."))),
    as(column_sense::category,
       at(h::discretion, sec("INVESTMENTDISCRETION", code, "investmentDiscretion", "Investment discretion",
                             "Column 6: SOLE, DFND for shared with defined others, OTR for shared otherwise."))),
    at(h::managers, sec("OTHERMANAGER", text, "otherManager", "Other managers",
                        "Column 7: numbers of the included managers who share discretion, see OTHERMANAGER2.")),
    at(h::sole, sec("VOTING_AUTH_SOLE", decimal, "votingAuthority/Sole", "Votes, sole",
                    "Column 8: shares over which voting authority is held alone.")),
    at(h::shared, sec("VOTING_AUTH_SHARED", decimal, "votingAuthority/Shared", "Votes, shared",
                      "Column 8: shares over which voting authority is shared.")),
    at(h::none, sec("VOTING_AUTH_NONE", decimal, "votingAuthority/None", "Votes, none",
                    "Column 8: shares over which there is no voting authority.")),
    as(column_sense::value,
       made("VALUE_USD", decimal, compute_value_usd, "Value in dollars",
            "The value in dollars; ambiguous where the filing's unit is not known, see RECONCILIATION.")),
    made("CUSIP_VALID", boolean, compute_cusip_valid, "CUSIP valid",
         "The CUSIP has nine characters and its check digit is right."),
    made("OTHERMANAGER_NAMES", text, compute_manager_names, "Names of other managers",
         "Who these other managers are, by OTHERMANAGER2; a number that is not listed there stands as it is."),
    at(h::carried_down, own("CARRIED_DOWN", boolean, {}, "Carried down",
                            "Issuer, class and CUSIP stand on an earlier line of the text and hold for this one too.")),
};

namespace r = reconciliation;
constexpr column_spec reconciliation_columns[] = {
    accession_number(),
    at(r::unit, own("VALUE_UNIT", code, {}, "Unit of value",
                    "DOLLARS or THOUSANDS; ambiguous where the evidence does not decide.")),
    at(r::reason, own("VALUE_UNIT_REASON", text, {}, "Why that unit", "The evidence by which the unit was decided.")),
    at(r::entries_declared,
       own("ENTRIES_DECLARED", decimal, {}, "Entries declared", "Entry total of the summary page.")),
    at(r::entries_read, own("ENTRIES_READ", decimal, {}, "Entries read", "Rows of the information table.")),
    at(r::entries_gap, own("ENTRIES_GAP", decimal, {}, "Entries missing", "Entries declared less entries read.")),
    at(r::value_declared, own("VALUE_DECLARED", decimal, {}, "Value declared",
                              "Value total of the summary page, in the filing's own unit.")),
    at(r::value_read,
       own("VALUE_READ", decimal, {}, "Value read", "Sum of the rows' values, in the filing's own unit.")),
    at(r::value_gap, own("VALUE_GAP", decimal, {}, "Value missing", "Value declared less value read.")),
    at(r::value_read_usd,
       own("VALUE_READ_USD", decimal, {}, "Value read, in dollars", "Sum of the rows' values in dollars.")),
    at(r::priced, own("PRICED_ROWS", decimal, {}, "Prices seen",
                      "Holdings of shares whose value and amount imply a price; one security in a row counts once.")),
    at(r::below_one, own("PRICES_BELOW_ONE", decimal, {}, "Prices below 1",
                         "How many of these prices are below 1, as most are where values are in thousands.")),
    at(r::lines_unread, own("LINES_UNREAD", decimal, {}, "Lines not read",
                            "Lines of the information table that did not fit a row, see INFOTABLE_UNREAD_LINES.")),
};

constexpr column_spec unread_line_columns[] = {
    accession_number(),
    row_number("LINE_SK", column_origin::filigree),
    at(unread_line::text, own("TEXT", text, {}, "Line", "A line of the text table that did not fit a row.")),
};

namespace a = attachment;
constexpr column_spec attachment_columns[] = {
    accession_number(),
    row_number("ATTACHMENT_SK", column_origin::filigree),
    at(a::name, own("NAME", text, "conformedName", "File name", "Name of the attached file.")),
    at(a::type, own("TYPE", text, "conformedDocumentType", "Type", "INFORMATION TABLE or REQUEST LETTER.")),
    at(a::description, own("DESCRIPTION", text, "description", "Description", "What the filer says it is.")),
};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "COVERPAGE",
     .title = "Cover page",
     .columns = cover_columns,
     .rows = "edgarSubmission/formData/coverPage"},
    {.name = "OTHERMANAGER",
     .title = "Other managers reporting for this manager",
     .columns = cover_manager_columns,
     .rows = "edgarSubmission/formData/coverPage/otherManagersInfo/otherManager"},
    {.name = "SIGNATURE",
     .title = "Signature",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/signatureBlock"},
    {.name = "SUMMARYPAGE",
     .title = "Summary page",
     .columns = summary_columns,
     .rows = "edgarSubmission/formData/summaryPage"},
    {.name = "OTHERMANAGER2",
     .title = "Other included managers",
     .columns = included_manager_columns,
     .rows = "edgarSubmission/formData/summaryPage/otherManagers2Info/otherManager2"},
    {.name = "INFOTABLE",
     .title = "Information table",
     .columns = holding_columns,
     .rows = "informationTable/infoTable",
     .role = table_role::lines},
    {.name = "RECONCILIATION",
     .title = "Unit of value, and totals declared and read",
     .columns = reconciliation_columns},
    {.name = "INFOTABLE_UNREAD_LINES", .title = "Lines that fit no row", .columns = unread_line_columns},
    {.name = "ATTACHMENT",
     .title = "Attached documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/credentials/ccc",
     "an access code; EDGAR blanks it before dissemination, a draft has it"},
    {"edgarSubmission/documents/document/contents", "another document, in base64, not a value of this one"},
};

constexpr std::string_view order[] = {
    "edgarSubmission/schemaVersion",
    "edgarSubmission/headerData/submissionType",
    "edgarSubmission/headerData/filerInfo/liveTestFlag",
    "edgarSubmission/headerData/filerInfo/denovoRequest",
    "edgarSubmission/headerData/filerInfo/flags",
    "edgarSubmission/headerData/filerInfo/filer",
    "informationTable/infoTable/nameOfIssuer",
    "informationTable/infoTable/titleOfClass",
    "informationTable/infoTable/cusip",
    "informationTable/infoTable/figi",
    "informationTable/infoTable/value",
    "informationTable/infoTable/shrsOrPrnAmt",
    "informationTable/infoTable/putCall",
    "informationTable/infoTable/investmentDiscretion",
    "informationTable/infoTable/otherManager",
    "informationTable/infoTable/votingAuthority",
};

constexpr std::string_view types[] = {"13F-HR",  "13F-HR/A",  "13F-NT", "13F-NT/A",
                                      "13F-CTR", "13F-CTR/A", "13F-E",  "13F-E/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "thirteenf"}, {"informationTable"}};
using made_of = compiled<source_tables, ignored, order>;

}  // namespace

namespace {
constexpr form_shape shapes[] = {
    {shape::xml, "every element of both documents"},
    {shape::text,
     "cover page, summary, managers and table of the texts before 2013; lines that do not fit are kept as text"},
};
}  // namespace

constinit const form_spec family = {
    .name = "13F",
    .title = "Holdings of institutional investment managers",
    .types = types,
    .shapes = shapes,
    .data_set = "form13f",
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSIONTYPE",
    .headline = write_headline,
    .check = check_filing,
    .read_text = read_text_filing,
};

}  // namespace filigree::thirteenf
