// Form 1-K: annual reports and special financial reports.
#include "forms/attachments.hpp"
#include "forms/rega/shared_columns.hpp"
#include "forms/rega/spec.hpp"
#include "spec/compile.hpp"

namespace filigree::rega {
namespace {

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    form_type("headerData/submissionType", "1-K, or 1-K/A for an amendment."),
    filer_cik(),
    own("FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "File number",
        "The SEC's file number of the issuer under Regulation A, or NEW."),
    own("SUCCESSOR_FILE_NUMBER", text, "headerData/filerInfo/filer/successorFileNumber", "Successor's file number",
        "File number of the issuer to which the filer succeeds."),
    telling(column_part::event, own("REPORTING_PERIOD", date, "headerData/filerInfo/reportingPeriod", "Period",
                                    "Last day of the period reported on.")),
    own("RULE_257_RELIEF", boolean, "formData/item2/regArule257", "Rule 257 relief",
        "Item 2: the issuer was under another duty to report and files only under Rule 257."),
    schema_version(),
    live_test(),
    flag("SHELL_COMPANY_FLAG", code, "headerData/filerInfo/flags/shellCompanyFlag", "Shell company",
         "Y when the issuer is a shell company."),
    confirming_copy(),
    successor_flag(),
    return_copy(),
    override_internet(),
    contact_name(),
    contact_phone(),
    contact_email(),
    notified(),
};

constexpr auto item_columns =
    together(accession_number(),
             own("FORM_INDICATION", text, "formIndication", "Report", "Annual report, or special financial report."),
             own("FISCAL_YEAR_END", date, "fiscalYearEnd", "Fiscal year end", "Last day of the fiscal year."),
             office_columns, own("PHONE_NUMBER", text, "phoneNumber", "Telephone", "The issuer's telephone number."));

constexpr column_spec securities_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("ISSUED_SECURITIES_TITLE", text, ".", "Title of class",
        "Item 1: title of a class of securities issued under Regulation A."),
};

constexpr column_spec info_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("ISSUER_NAME", text, "issuerName", "Name of issuer", "Item 1: name of the issuer as in its charter."),
    own("ISSUER_CIK", text, "cik", "CIK", "The issuer's number at the SEC."),
    own("JURISDICTION_ORGANIZATION", code, "jurisdictionOrganization", "Jurisdiction of organization",
        "EDGAR's code of the state or country under whose law it is organized."),
    own("IRS_NUMBER", text, "irsNum", "IRS number", "Employer identification number."),
};

constexpr auto summary_columns = together(
    accession_number(), row_number("SUMMARY_INFO_ID", column_origin::filigree),
    own("COMMISSION_FILE_NUMBER", text, "commissionFileNumber", "File number",
        "The SEC's file number of the offering statement."),
    own("OFFERING_QUALIFICATION_DATE", date, "offeringQualificationDate", "Qualified",
        "Date on which the offering statement was qualified."),
    own("OFFERING_COMMENCE_DATE", date, "offeringCommenceDate", "Commenced", "Date on which the offering began."),
    own("QUALIFIED_SECURITIES", decimal, "qualifiedSecuritiesSold", "Securities qualified",
        "Number of securities qualified to be sold."),
    own("SECURITIES_SOLD", decimal, "offeringSecuritiesSold", "Securities sold", "Number of securities sold."),
    own("PRICE_PER_SECURITY", decimal, "pricePerSecurity", "Price", "Price of one security in dollars."),
    own("AGGREGATE_SOLD_ISSUER", decimal, "aggregrateOfferingPrice", "Sold by the issuer",
        "Part of the sales made for the issuer, in dollars."),
    own("AGGREGATE_SOLD_HOLDERS", decimal, "aggregrateOfferingPriceHolders", "Sold by holders",
        "Part of the sales made for holders of securities, in dollars."),
    own("ISSUER_NOT_APPLIED", boolean, "notApplied", "Issuer's part not applicable",
        "The issuer's part does not apply."),
    own("HOLDERS_NOT_APPLIED", boolean, "notAppliedAggregate", "Holders' part not applicable",
        "The holders' part does not apply."),
    service_columns);

constexpr table_spec source_tables[] = {
    {.name = "REG_A_SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REG_A_ITEM_KZ",
     .title = "Item 1: report",
     .columns = item_columns,
     .rows = "edgarSubmission/formData/item1"},
    {.name = "REG_A_ITEM_SECURITIES_K",
     .title = "Item 1: securities issued under Regulation A",
     .columns = securities_columns,
     .rows = "edgarSubmission/formData/item1/issuedSecuritiesTitle"},
    {.name = "REG_A_ITEM_INFO_K",
     .title = "Item 1: issuers",
     .columns = info_columns,
     .rows = "edgarSubmission/formData/item1Info"},
    {.name = "REG_A_SUMMARY_INFO_KZ",
     .title = "Offerings",
     .columns = summary_columns,
     .rows = "edgarSubmission/formData/summaryInfo"},
    {.name = "REG_A_SUMMARY_NAMES_KZ",
     .title = "Service providers",
     .columns = provider_columns,
     .rows = "edgarSubmission/formData/summaryInfo/underwrittenSpName|"
             "edgarSubmission/formData/summaryInfo/salesCommissionsSpName|"
             "edgarSubmission/formData/summaryInfo/findersSpName|"
             "edgarSubmission/formData/summaryInfo/auditorSpName|"
             "edgarSubmission/formData/summaryInfo/legalSpName|"
             "edgarSubmission/formData/summaryInfo/promoterSpName|"
             "edgarSubmission/formData/summaryInfo/blueSkySpName"},
    {.name = "REG_A_CO_FILERS",
     .title = "Co-issuers",
     .columns = co_filer_columns,
     .rows = "edgarSubmission/headerData/coIssuerInfo/co-filer"},
    {.name = "REG_A_ATTACHMENTS",
     .title = "Attachments",
     .columns = attachments::numbered_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/issuerCredentials/ccc", code_reason},
    {"edgarSubmission/headerData/coIssuerInfo/co-filer/coIssuerCredentials/ccc", code_reason},
    {"edgarSubmission/documents/document/contents", contents_reason},
};

constexpr std::string_view types[] = {"1-K", "1-K/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "rega/onekfiler"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec one_k = {
    .name = "1-K",
    .title = "Annual reports (Regulation A)",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_annual_headline,
};

}  // namespace filigree::rega
