#include "forms/edgarlink/spec.hpp"

#include "forms/edgarlink/headline.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::edgarlink {
namespace {

using enum value_type;
using namespace columns;

// --- SUBMISSION -----------------------------------------------------------------------------------------------------

constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(column_part::event, own("SUBMISSION_TYPE", code, "submissionType", "Form", "Form type as EDGAR calls it.")),
    own("LIVE_OR_TEST", code, "liveTestFlag", "Live or test", "LIVE for a filing, TEST for a trial of one."),
    own("CONFIRMING_COPY", boolean, "flag/confirmingCopyFlag|flags/confirmingCopyFlag", "Confirming copy",
        "The submission only confirms one that was made on paper."),
    own("RETURN_COPY", boolean, "flag/returnCopyFlag|flags/returnCopyFlag", "Return copy",
        "The sender asks for a copy of what EDGAR disseminates."),
    own("OVERRIDE_INTERNET", boolean, "flag/overrideInternetFlag|flags/overrideInternetFlag", "Only these addresses",
        "Notices go to the addresses given here alone."),
    own("DELAYING_AMENDMENT", boolean, "flag/delayingAmendmentFlag|flags/delayingAmendmentFlag", "Delaying amendment",
        "The registration statement does not take effect by itself."),
    own("CONTACT_NAME", text, "contact/name", "Contact", "Whom to ask about the submission."),
    own("CONTACT_PHONE", text, "contact/phoneNumber", "Contact's phone", "Telephone number of the contact."),
    own("CONTACT_EMAIL", text, "contactEmail", "Contact's e-mail", "E-mail address of the contact."),
    joined(own("NOTIFICATION_EMAILS", text, "notifications/internetNotificationAddress", "Notices to",
               "E-mail addresses that EDGAR tells of the submission's fate.")),
    joined(own("EXCHANGES", text, "sros/sroId", "Exchanges",
               "Self-regulatory organisations that get a copy, by EDGAR's codes.")),
    telling(column_part::event,
            own("PERIOD_OF_REPORT", date, "periodOfReport", "Period", "Last day of the period reported on.")),
    own("START_PERIOD", date, "startPeriod", "From", "First day of the period reported on."),
    own("END_PERIOD", date, "endPeriod", "To", "Last day of the period, where both ends are given."),
    own("CALENDAR_YEAR_END", text, "calendarYearEnd", "Calendar year", "Calendar year that the report covers."),
    own("DESCRIPTION", text, "description|briefDescription", "Description", "What the sender says of the submission."),
    own("ACT", code, "act", "Act",
        "Acts filed under: 33 Securities Act, 34 Exchange Act, IC Investment Company Act, and so on."),
    own("EFFECTIVE_DATE", date, "effectiveDate", "Effective", "Day on which the filing is to take effect."),
    own("INVESTMENT_COMPANY", boolean, "invCompany/isImCompany|invCompany/investmentCompany/isImCompany",
        "Investment company", "The filer is an investment company."),
    own("INVESTMENT_COMPANY_TYPE", code,
        "invCompany/.|invCompany/invCompanyType|invCompany/investCompany|invCompany/investmentCompany/invCompanyType",
        "Type of investment company", "By its registration form: N-1A, N-2, S-6 and so on."),
    own("N1_OR_N3_COMPANY", boolean, "isN1orN3InvCompany", "On Form N-1 or N-3",
        "The filer is registered on Form N-1 or N-3."),
    own("INSURANCE_SUBSTITUTION", boolean, "insuranceSubstitutionFlag", "Insurance substitution",
        "An insurer substitutes the securities behind its contracts."),
    own("RULE_163", boolean, "rule163Flag", "Rule 163", "A communication before registration, under Rule 163."),
    own("RULE_433", boolean, "rule433Flag", "Rule 433", "A free writing prospectus, under Rule 433."),
    own("FEE_TABLE_INCLUDED", code, "feeTableIncludedFlag", "Fee table", "Y when an exhibit has the fee table."),
    own("SMALL_BUSINESS", boolean, "smallBusinessFlag", "Small business", "The filer is a small business issuer."),
    own("WELL_KNOWN_SEASONED_ISSUER", boolean, "wellKnownSeasonedIssuerFlag", "Well-known seasoned issuer",
        "The filer is a well-known seasoned issuer."),
    own("EMERGING_GROWTH_COMPANY", boolean, "emergingGrowthCompanyFlag", "Emerging growth company",
        "The filer is an emerging growth company."),
    own("NO_TRANSITION_PERIOD", boolean, "exTransitionPeriodFlag", "Transition period declined",
        "The filer does not take the longer time for new accounting standards."),
    own("ACCELERATED_FILER_STATUS", text, "acceleratedFilerStatus", "Filer status",
        "Large accelerated, accelerated or not."),
    own("FIRST_FILING_OF_ISSUING_ENTITY", boolean, "firstFilingIssuingEntityFlag", "First of the issuing entity",
        "An issuing entity of asset-backed securities files for the first time."),
    own("ASSET_CLASS", text, "assetClassType", "Asset class", "Class of the assets behind asset-backed securities."),
    joined(own("COMBINED_FORM_TYPES", text, "comboFormTypes/comboFormType", "Combined with",
               "Further forms that this one filing is.")),
    joined(own("REFERRED_ACCESSION_NUMBERS", text, "multiAccessionNumbers/accessionNumber|accessionNumber", "Refers to",
               "Accession numbers of earlier submissions.")),
    joined(own("ASSET_CLASSES", text, "absAssetClasses/absAssetClass", "Asset classes",
               "Classes of assets behind the securities.")),
    joined(own("ASSET_SUBCLASSES", text, "absSubAssetClasses/absSubAssetClass", "Asset subclasses",
               "Finer classes of assets behind the securities.")),
    own("DEPOSITOR_CIK", text, "depositorId|depositor/depositorId", "Depositor CIK",
        "The depositor's number at the SEC."),
    own("SPONSOR_CIK", text, "sponsorId", "Sponsor CIK", "The sponsor's number at the SEC."),
    own("ABS_EE_ACCESSION_NUMBER", text, "abseeElements/abseeAccessionNumber", "ABS-EE accession number",
        "Accession number of the Form ABS-EE with the asset data."),
    own("ABS_EE_FILE_NUMBER", text, "abseeElements/abseeFileNumber", "ABS-EE file number",
        "File number of that Form ABS-EE."),
    own("ABS_EE_START", date, "abseeElements/abseeStartPeriod", "ABS-EE from", "First day that the asset data cover."),
    own("ABS_EE_END", date, "abseeElements/abseeEndPeriod", "ABS-EE to", "Last day that the asset data cover."),
    own("ELIGIBLE_FUND", boolean, "eligibleFundFlag", "Eligible fund",
        "The filer is a closed-end fund that may register as issuers do."),
    own("NEW_REGISTRANT", boolean, "filerNewRegistrantFlag", "New registrant",
        "The filer registers for the first time."),
    own("GENERAL_INSTRUCTION", boolean, "pursuantGeneralInstructionFlag", "Under a General Instruction",
        "The statement is filed under a General Instruction that lets it take effect at once."),
    own("FINANCIAL_EXHIBIT", boolean, "ftExhibitFlag", "Fee exhibit", "The filing has the exhibit of filing fees."),
    own("FEE_TABLE_IN_PROSPECTUS", code, "feeTableInProspectusFlag", "Fee table in the prospectus",
        "Y when the prospectus has the fee table."),
    own("SERIAL_COMPANIES", boolean, "flags/serialFlag|flag/serialFlag", "Serial companies",
        "The submission names companies in series."),
    own("COMBINED_SUBMISSION", boolean, "isComboSubmission", "Combined submission",
        "The one submission is several forms."),
    joined(own("REFERRED_429_FILE_NUMBERS", text, "references/references_429", "Under Rule 429",
               "File numbers of earlier statements that the prospectus also covers.")),
    own("REFERRED_462B_FILE_NUMBER", text, "references/references_462b", "Under Rule 462(b)",
        "File number of the statement that this one adds securities to."),
    own("CATEGORY", text, "selectedCategory", "Category", "Category that the sender chose."),
    joined(own("ITEMS", text, "itemsType2/itemType2", "Items", "Items of the form that are reported on.")),
    own("SUCCESSOR", code, "successorCompany/successorFilingFlag", "Successor",
        "Y when the filer succeeds another registrant."),
    own("REPORTS_ALL_SERIES", boolean, "seriesClasses/reportSeriesClass/rptIncludeAllSeriesFlag", "All series",
        "The filing is for every series of the filer."),
    own("REPORTS_ALL_CLASSES", boolean, "seriesClasses/reportClass/rptIncludeAllClassesFlag", "All classes",
        "The filing is for every class of the filer."),
    joined(own("REPORTED_CLASSES", text, "seriesClasses/reportClass/rptClassId", "Classes",
               "Classes that the filing is for.")),
};

// --- Fees: columns of the same rows ---------------------------------------------------------------------------------

constexpr column_spec fee_columns[] = {
    accession_number(),
    own("PAYOR_CIK", text, "edgarFee/submissionFee/feePayorInformation/filerId", "Payor CIK",
        "Number at the SEC of who pays."),
    own("FEE_AMOUNT", decimal, "edgarFee/submissionFee/feeAmount", "Fee", "Fee in dollars."),
    own("PAYMENT_METHOD", text, "edgarFee/submissionFee/feePaymentMethod", "Payment", "How the fee is paid."),
    own("FEE_BASIS", decimal, "edgarFee/submissionFee/feeBasis", "Fee basis",
        "Amount in dollars that the fee is reckoned from."),
    own("SALES_ITEMISED", boolean, "edgarFee/submissionSalesShares/salesSharesItemizeFlag", "Itemised",
        "Sales of shares are given series by series or class by class."),
    own("SALES_FISCAL_YEAR_END", text, "edgarFee/submissionSalesShares/salesSharesFiscalYearEnd", "Fiscal year end",
        "Month and day on which the year of the sales ends."),
    own("SALES_LAST_FILING", boolean, "edgarFee/submissionSalesShares/salesSharesLastFilingFlag", "Last filing",
        "The issuer files this notice for the last time."),
    own("SALES_PAYMENT_YEAR", text, "edgarFee/submissionSalesShares/salesSharesPaymentYear", "Year of payment",
        "Year that the fee is paid for."),
};

constexpr column_spec offset_columns[] = {
    accession_number(),
    own("CIK", text, "offsetCik", "CIK", "Number at the SEC of who paid before."),
    own("FORM_TYPE", code, "offsetFormType", "Form", "Form of the earlier filing."),
    own("FILE_NUMBER", text, "offsetFileNumber", "File number", "File number of the earlier filing."),
    own("FILING_DATE_OF_OFFSET", date, "offsetFilingDate", "Filed", "Day of the earlier filing."),
    own("AMOUNT", decimal, "offsetAmount", "Amount", "Dollars taken off the fee."),
};

constexpr column_spec offering_columns[] = {
    accession_number(),
    own("PAYMENT", text, "feeOfferingTypeOfPayment", "Payment", "In advance, as sold, or indeterminate."),
    own("SECURITY", text, "feeOfferingSecurityName", "Security", "Kind of security offered."),
    own("SHARES", decimal, "feeOfferingShares", "Shares", "Number of shares offered."),
    own("PRICE", decimal, "feeOfferingAmountPerShare", "Price", "Highest price of one share, in dollars."),
    own("AGGREGATE_PRICE", decimal, "feeOfferingAggregatePrice", "Aggregate price",
        "Highest price of all, in dollars."),
};

constexpr column_spec sales_columns[] = {
    accession_number(),
    own("SERIES_OR_CLASS_ID", text, "saleSharesSeriesOrClassId", "Series or class",
        "EDGAR's id of the series or class."),
    own("SALES_PROCEEDS", decimal, "salesSharesSalesProceeds", "Sales proceeds",
        "Dollars taken for shares sold in the year."),
    own("REDEEMED_CURRENT", decimal, "salesSharesRedeemedValueCurrent", "Redeemed this year",
        "Dollars paid for shares taken back in the year."),
    own("REDEEMED_PRIOR", decimal, "salesSharesRedeemedValuePrior", "Redeemed before",
        "Dollars paid in earlier years and not used yet."),
    own("REDEEMED_CREDIT", decimal, "salesSharesRedeemedValueCredit", "Redemption credits",
        "Dollars of credits available."),
    own("REDEEMED", decimal, "salesSharesRedeemedValue", "Redeemed", "Dollars paid for shares taken back."),
    own("NET_SALES", decimal, "salesSharesNetValue", "Net sales", "Proceeds less redemptions, in dollars."),
    own("FEE", decimal, "salesSharesFeeAmount", "Fee", "Fee in dollars."),
};

// --- Filers, subjects, series, segments -----------------------------------------------------------------------------

constexpr column_spec filer_columns[] = {
    accession_number(),
    own("ROLE", text, "name()", "Role",
        "Element that names the filer: filer, or subCompanyFiler for the company spoken of."),
    telling(column_part::reporter, own("CIK", text, "filerId", "CIK", "The filer's number at the SEC.")),
    own("NAME", text, "filerName", "Name", "The filer's name, where it has no number yet."),
    own("FILE_NUMBER", text, "fileNumber", "File number", "File number, or NEW."),
    own("FORM_TYPE", code, "filerFormType", "Form", "Form that this co-registrant files."),
    own("ADVISER_FILE_NUMBER", text, "iaFileNumber", "Adviser's file number", "File number as an investment adviser."),
    own("IRS_NUMBER", text, "irsNumber", "IRS number", "The filer's number at the tax office."),
    own("INVESTMENT_COMPANY", boolean, "filerInvCompany/isImCompany", "Investment company",
        "It is an investment company."),
    own("INVESTMENT_COMPANY_TYPE", code, "filerInvCompany/invCompanyType", "Type of investment company",
        "By its registration form: N-1A, N-2 and so on."),
    own("EMERGING_GROWTH_COMPANY", boolean, "emergingGrowthCompanyFlag", "Emerging growth company",
        "The co-registrant is an emerging growth company."),
    own("NO_TRANSITION_PERIOD", boolean, "exTransitionPeriodFlag", "Transition period declined",
        "The co-registrant does not take the longer time for new accounting standards."),
};

constexpr column_spec series_columns[] = {
    accession_number(),
    own("SERIES_ID", text, "seriesId", "Series", "EDGAR's id of a series that the filing is for."),
    own("ALL_CLASSES", boolean, "includeAllClassesFlag", "All classes", "Every class of the series."),
    joined(own("CLASS_IDS", text, "classId", "Classes", "EDGAR's ids of the classes, where not all are meant.")),
};

constexpr column_spec merger_columns[] = {
    accession_number(),
    own("ACQUIRING_COMPANY_TYPE", code, "acquiringInfo/acquiringInvCompanyType", "Acquirer's type",
        "By its registration form."),
    own("ACQUIRING_CIK", text, "acquiringInfo/acquiringCik", "Acquirer CIK",
        "Number at the SEC of the company that acquires."),
    own("ACQUIRING_SERIES_ID", text, "acquiringInfo/acquiringSeriesId", "Acquiring series",
        "EDGAR's id of the series that acquires."),
    own("ACQUIRING_CLASS_ID", text, "acquiringInfo/acquiringClassId", "Acquiring class",
        "EDGAR's id of the class that acquires."),
    own("TARGET_COMPANY_TYPE", code, "targetInfo/targetInvCompanyType", "Target's type", "By its registration form."),
    own("TARGET_CIK", text, "targetInfo/targetCik", "Target CIK", "Number at the SEC of the company that is acquired."),
    own("TARGET_ALL_SERIES", boolean, "targetInfo/targetIncludeAllSeriesFlag", "All series",
        "Every series is acquired."),
    joined(own("TARGET_SERIES_IDS", text, "targetInfo/targetSeriesClassInfo/seriesId", "Target series",
               "EDGAR's ids of the series acquired.")),
    joined(own("TARGET_CLASS_IDS", text, "targetInfo/targetSeriesClassInfo/classId", "Target classes",
               "EDGAR's ids of the classes acquired.")),
};

constexpr column_spec segment_columns[] = {
    accession_number(),
    own("MODULE_OR_SEGMENT", code, "modOrSegFlag", "Kind",
        "M for a module, S for a segment of the filing sent before."),
    own("NICKNAME", text, "nickName", "Nickname", "Name by which it was sent."),
    own("CIK", text, "cik", "CIK", "Number at the SEC of who sent it."),
    own("DOCUMENT_TYPE", code, "documentType", "Document type", "What the piece becomes in the filing."),
};

constexpr column_spec document_columns[] = {
    accession_number(),
    own("KIND", text, "name()", "Kind",
        "Element around the document: it stays document in public and confidential parts alike."),
    own("FILE_NAME", text, "conformedName", "File name", "The document's file name."),
    own("DOCUMENT_TYPE", code, "conformedDocumentType", "Type", "The document's type."),
    own("DESCRIPTION", text, "description", "Description", "What the sender says of the document."),
    own("NICKNAME", text, "nickName", "Nickname", "Name of the module or segment that it is."),
    own("SEGMENT_CIK", text, "masterSegCik", "Segment's CIK",
        "Number at the SEC of who files what the segment belongs to."),
    joined(own("RELATED_FORMS", text, "relatedFormType", "For",
               "Of a combined submission: the forms that the document belongs to.")),
    own("CONFIDENTIAL", boolean, "confidentiality", "Confidential", "The document is not for the public."),
};

constexpr column_spec rule_15ga_columns[] = {
    accession_number(),
    own("RULE", text, "name()", "Rule", "Which part of Rule 15Ga the report is under, as its element is called."),
    own("IS_RULE_15GA_1", boolean, "isRule15Ga1", "Rule 15Ga-1", "The report is under Rule 15Ga-1."),
    own("IS_RULE_15GA_2", boolean, "isRule15Ga2", "Rule 15Ga-2", "The report is under Rule 15Ga-2."),
    own("ITEM", text, "rule15Ga1Item|rule15Ga2Item", "Item", "Item of Form ABS-15G."),
    own("IS_REGISTERED", code, "isRegistered", "Registered", "Y when the offering is registered."),
    own("SECURITIZER_HAS_CIK", code, "securitizer/securitizerHasCik", "Securitizer has a CIK", "Y or N."),
    own("SECURITIZER_CIK", text, "securitizer/securitizerCik", "Securitizer CIK",
        "The securitizer's number at the SEC."),
    own("SECURITIZER_HAS_FILE_NUMBER", code, "securitizer/securitizerHas025FileNumber", "Securitizer has a file number",
        "Y or N."),
    own("SECURITIZER_FILE_NUMBER", text, "securitizer/securitizerFileNumber", "Securitizer's file number",
        "Its 025 file number."),
    own("DEPOSITOR_CIK", text, "depositor/depositorId", "Depositor CIK", "The depositor's number at the SEC."),
    own("DEPOSITOR_FILE_NUMBER", text, "depositor/depositorFileNumber", "Depositor's file number",
        "The depositor's file number."),
    own("ISSUER_CIK", text, "issuer/issuingEntityCik", "Issuing entity CIK", "The issuing entity's number at the SEC."),
    own("ISSUER_NAME", text, "issuer/issuingEntityName", "Issuing entity", "The issuing entity's name."),
    own("ISSUER_HAS_FILE_NUMBER", code, "issuer/issuingEntityHasFileNumber", "Issuing entity has a file number",
        "Y or N."),
    own("ISSUER_FILE_NUMBER", text, "issuer/issuingEntityFileNumber", "Issuing entity's file number",
        "The issuing entity's file number."),
};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Submission", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "FILER",
     .title = "Filers and subjects",
     .columns = filer_columns,
     .rows = "edgarSubmission/filer|edgarSubmission/coregs/filer|edgarSubmission/subCompanyFiler",
     .role = table_role::reporters},
    {.name = "ATTACHMENT",
     .title = "Documents",
     .columns = document_columns,
     .rows = "edgarSubmission/documents/document|edgarSubmission/documentsConfidential/document"},
    {.name = "FEE", .title = "Fee", .columns = fee_columns, .same_rows = submission_table},
    {.name = "FEE_OFFSET",
     .title = "Fee offsets",
     .columns = offset_columns,
     .rows = "edgarSubmission/edgarFee/submissionOffset"},
    {.name = "OFFERING",
     .title = "Securities offered",
     .columns = offering_columns,
     .rows = "edgarSubmission/edgarFee/submissionOffering"},
    {.name = "SALES",
     .title = "Sales of fund shares",
     .columns = sales_columns,
     .rows = "edgarSubmission/edgarFee/submissionSalesShares/salesSharesInformation"},
    {.name = "SERIES",
     .title = "Series and classes",
     .columns = series_columns,
     .rows = "edgarSubmission/seriesClasses/reportSeriesClass/rptSeriesClassInfo|edgarSubmission/reportseries/"
             "rptSeriesClassInfo"},
    {.name = "SERIES_MERGER",
     .title = "Mergers of series",
     .columns = merger_columns,
     .rows = "edgarSubmission/seriesClasses/mergeSeriesClass/mgrSeriesClass"},
    {.name = "SEGMENT",
     .title = "Modules and segments",
     .columns = segment_columns,
     .rows = "edgarSubmission/moduleSegments/moduleSegment"},
    {.name = "RULE_15GA",
     .title = "Asset-backed securities: Rule 15Ga",
     .columns = rule_15ga_columns,
     .rows = "edgarSubmission/rule15GaType/rule15Ga1Type|edgarSubmission/rule15GaType/rule15Ga2Type"},
};

constexpr std::string_view access_code = "an access code";
constexpr std::string_view encoded_document = "the attached document itself, in base64";
constexpr ignored_path ignored[] = {
    {"edgarSubmission/filer/filerCcc", access_code},
    {"edgarSubmission/coregs/filer/filerCcc", access_code},
    {"edgarSubmission/subCompanyFiler/filerCcc", access_code},
    {"edgarSubmission/moduleSegments/moduleSegment/ccc", access_code},
    {"edgarSubmission/edgarFee/submissionFee/feePayorInformation/filerCcc", access_code},
    {"edgarSubmission/documents/document/contents", encoded_document},
    {"edgarSubmission/documentsConfidential/document/contents", encoded_document},
};

constexpr root_spec roots[] = {{"edgarSubmission", "edgar/singlefiler"}, {"edgarSubmission", "edgar/coreg"},
                               {"edgarSubmission", "edgar/subject"},     {"edgarSubmission", "edgar/corresp"},
                               {"edgarSubmission", "edgar/abs15gfiler"}, {"edgarSubmission", "edgar/modulessegments"}};
constexpr form_shape shapes[] = {{shape::xml, "every element but the attached documents"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "EDGARLink",
    .title = "Submissions as they are sent to EDGAR, of any form",
    .types = {},
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::edgarlink
