#include "forms/sho/spec.hpp"

#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::sho {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr auto submission_columns = together(
    short_header_columns,
    own("PREVIOUS_ACCESSION_NUMBER", text, "headerData/previousAccessionNumber", "Amends",
        "Accession number of the report that is amended."),
    telling(column_part::event, own("PERIOD_OF_REPORT", date, "formData/coverPage/reportPeriodEnded",
                                    "Report for period ended", "Last day of the month reported on.")),
    own("AMENDMENT_NUMBER", decimal, "formData/coverPage/amendmentNo", "Amendment No.",
        "Which amendment of the report this is."),
    own("REASON_FOR_AMENDMENT", text, "formData/coverPage/reasonForAmendment", "Reason for amendment",
        "Why the report is amended."),
    telling(column_part::event, own("MANAGER_NAME", text, "formData/coverPage/reporterInfo/name", "Manager",
                                    "Name of the institutional investment manager that reports.")),
    own("MANAGER_STREET_1", text, "formData/coverPage/reporterInfo/reporterAddress/street1", "Street",
        "First line of the manager's street address."),
    own("MANAGER_STREET_2", text, "formData/coverPage/reporterInfo/reporterAddress/street2", "Street, second line",
        "Second line of the manager's street address."),
    own("MANAGER_CITY", text, "formData/coverPage/reporterInfo/reporterAddress/city", "City",
        "City of the manager's address."),
    own("MANAGER_STATE_OR_COUNTRY", code, "formData/coverPage/reporterInfo/reporterAddress/stateOrCountry",
        "State or country", "EDGAR code of the state or country of the manager's address."),
    own("MANAGER_ZIP", text, "formData/coverPage/reporterInfo/reporterAddress/zipCode", "ZIP code",
        "ZIP or postal code of the manager's address."),
    own("MANAGER_PHONE", text, "formData/coverPage/reporterInfo/phoneNumber", "Telephone",
        "The manager's telephone number."),
    own("MANAGER_EMAIL", text, "formData/coverPage/reporterInfo/email", "E-mail", "The manager's e-mail address."),
    own("MANAGER_LEI", text, "formData/coverPage/reporterInfo/nonLapsedLEI", "LEI",
        "The manager's legal entity identifier, not lapsed."),
    own("EMPLOYEE_NAME", text, "formData/coverPage/employeeContact/name", "Contact employee",
        "Employee of the manager who answers questions."),
    own("EMPLOYEE_TITLE", text, "formData/coverPage/employeeContact/title", "Title",
        "Position of the contact employee."),
    own("EMPLOYEE_EMAIL", text, "formData/coverPage/employeeContact/email", "Employee's e-mail",
        "E-mail address of the contact employee."),
    own("EMPLOYEE_PHONE", text, "formData/coverPage/employeeContact/phoneNumber", "Employee's telephone",
        "Telephone number of the contact employee."),
    own("DATE_FILED", date, "formData/coverPage/employeeContact/dateFiled", "Date filed",
        "Day on which the manager says it files."),
    own("REPORT_TYPE", code, "formData/coverPage/reportType", "Type of report",
        "Whether the short positions are all here, with another manager, or in part."));

constexpr column_spec other_manager_columns[] = {
    accession_number(),
    own("NAME", text, "name", "Manager",
        "Name of another manager that reports positions of this one, or whose positions are here."),
    own("LEI", text, "nonLapsedLEI", "LEI", "That manager's legal entity identifier, not lapsed."),
};

constexpr column_spec monthly_short_position_columns[] = {
    accession_number(),
    own("SETTLEMENT_DATE", date, "settlementDate", "Last settlement date", "Last day of settlement in the month."),
    as(column_sense::held,
       own("ISSUER_NAME", text, "issuerName", "Issuer", "Name of the issuer of the security sold short.")),
    own("ISSUER_LEI", text, "leiNumber", "Issuer LEI", "The issuer's legal entity identifier."),
    as(column_sense::held_kind,
       own("CLASS_TITLE", text, "securitiesClassTitle", "Title of class", "Class of the security sold short.")),
    own("CUSIP", text, "issuerCusip", "CUSIP", "CUSIP number of the security."),
    own("FIGI", text, "figiNumber", "FIGI", "Financial Instrument Global Identifier of the security."),
    as(column_sense::amount, own("SHARES", decimal, "numberOfShares", "Shares in the gross short position",
                                 "Number of shares sold short at the end of the month.")),
    as(column_sense::value,
       own("VALUE", decimal, "valueOfShares", "Value", "Worth in US dollars of those shares at the end of the month.")),
};

constexpr column_spec daily_issuer_columns[] = {
    accession_number(),
    row_number("DAILY_ISSUER_ID", column_origin::filigree),
    own("ISSUER_NAME", text, "shortIssuerName", "Issuer", "Name of the issuer of the security sold short."),
    own("ISSUER_LEI", text, "leiNumber", "Issuer LEI", "The issuer's legal entity identifier."),
    own("CLASS_TITLE", text, "securitiesClassTitle", "Title of class", "Class of the security sold short."),
    own("CUSIP", text, "issuerCusip", "CUSIP", "CUSIP number of the security."),
    own("FIGI", text, "figiNumber", "FIGI", "Financial Instrument Global Identifier of the security."),
};

constexpr column_spec daily_short_activity_columns[] = {
    accession_number(),
    parent_number("DAILY_ISSUER_ID", "DAILY_ISSUER", "Security", "Number of the security whose activity it is.",
                  column_origin::filigree),
    own("SETTLEMENT_DATE", date, "settlementDate", "Settlement date", "Day of settlement."),
    own("NET_CHANGE", decimal, "netChangeOfShares", "Net change in short position",
        "Shares by which the gross short position rose, or fell where negative, that day."),
};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Report", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "OTHER_MANAGER",
     .title = "Other managers",
     .columns = other_manager_columns,
     .rows = "edgarSubmission/formData/coverPage/managerInfoList/managerInfo"},
    {.name = "MONTHLY_SHORT_POSITION",
     .title = "Table 1: gross short positions at month end",
     .columns = monthly_short_position_columns,
     .rows = "edgarSubmission/formData/managersGrossShortTable1/managersGrossShortTable1Info",
     .role = table_role::lines},
    {.name = "DAILY_ISSUER",
     .title = "Table 2: securities with daily activity",
     .columns = daily_issuer_columns,
     .rows = "edgarSubmission/formData/managersDailyGrossShortTable2/table2IssuerList"},
    {.name = "DAILY_SHORT_ACTIVITY",
     .title = "Table 2: daily activity",
     .columns = daily_short_activity_columns,
     .rows = "edgarSubmission/formData/managersDailyGrossShortTable2/table2IssuerList/table2Details",
     .role = table_role::lines},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/ccc", access_code},
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", access_code},
};

constexpr std::string_view types[] = {"SHO", "SHO/A"};
constexpr std::string_view not_applicable[] = {"None", "NONE", "none", "N/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/formsho"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "SHO",
    .title = "Short positions of institutional investment managers",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .not_applicable = not_applicable,
    .headline = write_headline,
};

}  // namespace filigree::sho
