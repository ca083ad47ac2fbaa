// Form 1-Z: exit reports.
#include "forms/attachments.hpp"
#include "forms/rega/shared_columns.hpp"
#include "forms/rega/spec.hpp"
#include "spec/compile.hpp"

namespace filigree::rega {
namespace {

constexpr std::string_view file_number = "certificationFileNumber";

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    form_type("headerData/submissionType", "1-Z, or 1-Z/A for an amendment."),
    filer_cik(),
    own("FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "File number",
        "The SEC's file number of the issuer under Regulation A."),
    own("SUCCESSOR_FILE_NUMBER", text, "headerData/filerInfo/filer/successorFileNumber", "Successor's file number",
        "File number of the issuer to which the filer succeeds."),
    schema_version(),
    live_test(),
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
             own("ISSUER_NAME", text, "issuerName", "Name of issuer", "Name of the issuer as in its charter."),
             office_columns, own("PHONE_NUMBER", text, "phone", "Telephone", "The issuer's telephone number."));

constexpr column_spec file_number_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("COMMISSION_FILE_NUMBER", text, ".", "File number", "The SEC's file number of an offering statement."),
};

constexpr auto summary_columns = together(
    accession_number(), row_number("SUMMARY_INFO_ID", column_origin::filigree),
    own("OFFERING_QUALIFICATION_DATE", date, "offeringQualificationDate", "Qualified",
        "Date on which the offering statement was qualified."),
    own("OFFERING_COMMENCE_DATE", date, "offeringCommenceDate", "Commenced", "Date on which the offering began."),
    own("QUALIFIED_SECURITIES", decimal, "offeringSecuritiesQualifiedSold", "Securities qualified",
        "Number of securities qualified to be sold."),
    own("SECURITIES_SOLD", decimal, "offeringSecuritiesSold", "Securities sold", "Number of securities sold."),
    own("PRICE_PER_SECURITY", decimal, "pricePerSecurity", "Price", "Price of one security in dollars."),
    own("PORTION_SOLD_ISSUER", decimal, "portionSecuritiesSoldIssuer", "Issuer's portion",
        "Portion of the sales made for the issuer, in dollars."),
    own("PORTION_SOLD_HOLDERS", decimal, "portionSecuritiesSoldSecurityholders", "Holders' portion",
        "Portion of the sales made for holders of securities, in dollars."),
    own("AGGREGATE_SOLD_ISSUER", decimal, "aggregrateOfferingIssuer", "Sold by the issuer",
        "The same in an earlier schema: sales made for the issuer, in dollars."),
    own("AGGREGATE_SOLD_HOLDERS", decimal, "aggregrateOfferingSecurityHolder", "Sold by holders",
        "The same in an earlier schema: sales made for holders, in dollars."),
    own("ISSUER_NOT_APPLIED", boolean, "issuerNotApplied", "Issuer's part not applicable",
        "The issuer's part does not apply."),
    own("HOLDERS_NOT_APPLIED", boolean, "securityHolderNotApplied", "Holders' part not applicable",
        "The holders' part does not apply."),
    service_columns);

constexpr column_spec certification_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("SECURITIES_CLASS_TITLE", text, "securitiesClassTitle", "Title of class",
        "Class for which the duty to report is suspended."),
    own("FILE_NUMBER_1", text, file_number, "File number", "The SEC's file number of that class's offering."),
    own("FILE_NUMBER_2", text, file_number, "File number, second", "A second file number."),
    own("FILE_NUMBER_3", text, file_number, "File number, third", "A third file number."),
    own("FILE_NUMBER_4", text, file_number, "File number, fourth", "A fourth file number."),
    own("FILE_NUMBER_5", text, file_number, "File number, fifth", "A fifth file number."),
    own("APPROX_RECORD_HOLDERS", decimal, "approxRecordHolders", "Holders of record",
        "About how many holders of record the class has."),
};

constexpr column_spec signature_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("SIGNER_CIK", text, "cik", "CIK", "Number at the SEC of the issuer that signs."),
    own("ISSUER_NAME_1", text, "regulationIssuerName1", "Issuer", "Name of the issuer that certifies."),
    own("ISSUER_NAME_2", text, "regulationIssuerName2", "Issuer that signs", "Name of the issuer in the signature."),
    own("SIGNATURE_BY", text, "signatureBy", "By", "Who signs, as typed."),
    own("SIGNATURE_DATE", date, "date", "Date", "Date of the signature."),
    own("SIGNATURE_TITLE", text, "title", "Title", "The signer's title."),
};

constexpr table_spec source_tables[] = {
    {.name = "REG_A_SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REG_A_ITEM_KZ", .title = "Issuer", .columns = item_columns, .rows = "edgarSubmission/formData/item1"},
    {.name = "REG_A_FILE_NUMBERS_Z",
     .title = "File numbers",
     .columns = file_number_columns,
     .rows = "edgarSubmission/formData/item1/commissionFileNumber"},
    {.name = "REG_A_SUMMARY_INFO_KZ",
     .title = "Offerings",
     .columns = summary_columns,
     .rows = "edgarSubmission/formData/summaryInfoOffering"},
    {.name = "REG_A_SUMMARY_NAMES_KZ",
     .title = "Service providers",
     .columns = provider_columns,
     .rows = "edgarSubmission/formData/summaryInfoOffering/underwrittenSpName|"
             "edgarSubmission/formData/summaryInfoOffering/salesCommissionsSpName|"
             "edgarSubmission/formData/summaryInfoOffering/findersSpName|"
             "edgarSubmission/formData/summaryInfoOffering/auditorSpName|"
             "edgarSubmission/formData/summaryInfoOffering/legalSpName|"
             "edgarSubmission/formData/summaryInfoOffering/promoterSpName|"
             "edgarSubmission/formData/summaryInfoOffering/blueSkySpName"},
    {.name = "REG_A_CERT_SUSPENSION_Z",
     .title = "Suspension of the duty to report",
     .columns = certification_columns,
     .rows = "edgarSubmission/formData/certificationSuspension"},
    {.name = "REG_A_SIGNATURE_Z",
     .title = "Signatures",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/signatureTab"},
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

constexpr std::string_view types[] = {"1-Z", "1-Z/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "rega/onezfiler"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec one_z = {
    .name = "1-Z",
    .title = "Exit reports (Regulation A)",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_exit_headline,
};

}  // namespace filigree::rega
