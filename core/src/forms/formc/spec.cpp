#include "forms/formc/spec.hpp"
#include "forms/attachments.hpp"

#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::formc {
namespace {

using enum value_type;
using namespace columns;

constexpr std::string_view street_meaning = "First line of the street address.";
constexpr std::string_view street2_meaning = "Second line of the street address.";
constexpr std::string_view city_meaning = "City of the address.";
constexpr std::string_view place_meaning = "EDGAR's two-character code of the state or country.";
constexpr std::string_view zip_meaning = "Zip or postal code.";

constexpr column_spec submission_columns[] = {
    accession_number(),
    telling(column_part::event, sec("SUBMISSION_TYPE", code, "headerData/submissionType", "Form",
                                    "C offering, C-U progress, C-AR annual report, C-TR end of reporting; /A amends, "
                                    "-W withdraws.")),
    filing_date(),
    telling(column_part::event, sec("CIK", text, "headerData/filerInfo/filer/filerCredentials/filerCik", "Filer CIK",
                                    "The issuer's number at the SEC.")),
    sec("FILE_NUMBER", text, "headerData/filerInfo/filer/fileNumber", "File number",
        "The SEC's file number of the offering."),
    telling(column_part::event, sec("PERIOD", date, "headerData/filerInfo/period", "Period",
                                    "Annual reports: end of the fiscal year reported on.")),
    own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that EDGAR stamped."),
    own("LIVE_TEST_FLAG", code, "headerData/filerInfo/liveTestFlag", "Live or test",
        "LIVE; a TEST filing was never made."),
    own("CONFIRMING_COPY_FLAG", boolean, "headerData/filerInfo/flags/confirmingCopyFlag", "Confirming copy",
        "The submission only confirms one made on paper."),
    own("RETURN_COPY_FLAG", boolean, "headerData/filerInfo/flags/returnCopyFlag", "Return copy",
        "The filer asked EDGAR for a copy."),
    own("OVERRIDE_INTERNET_FLAG", boolean, "headerData/filerInfo/flags/overrideInternetFlag",
        "Override of notifications", "Only the addresses given here are notified."),
    own("CONTACT_NAME", text, "headerData/filerInfo/contact/contactName", "Contact",
        "Whom EDGAR may ask about the submission."),
    own("CONTACT_PHONE", text, "headerData/filerInfo/contact/contactPhone", "Contact's telephone",
        "Telephone number of that contact."),
    own("CONTACT_EMAIL", text, "headerData/filerInfo/contact/contactEmail", "Contact's e-mail",
        "E-mail address of that contact."),
    joined(own("NOTIFICATION_EMAILS", text, "headerData/filerInfo/notifications/notificationEmail", "Notified",
               "E-mail addresses to which EDGAR writes about the submission.")),
};

constexpr column_spec issuer_columns[] = {
    accession_number(),
    own("ISAMENDMENT", boolean, "isAmendment", "Amendment", "The filing amends an earlier one."),
    own("PROGRESSUPDATE", text, "progressUpdate", "Progress update",
        "Form C-U: how far the offering has come towards its target."),
    own("NATUREOFAMENDMENT", text, "natureOfAmendment", "Nature of the amendment", "What the amendment changes."),
    own("NAMEOFISSUER", text, "issuerInfo/nameOfIssuer", "Name of issuer", "Name of the issuer."),
    own("LEGALSTATUSFORM", text, "issuerInfo/legalStatus/legalStatusForm", "Legal form",
        "Kind of legal entity, such as Corporation."),
    own("LEGALSTATUSOTHERDESC", text, "issuerInfo/legalStatus/legalStatusOtherDesc", "Legal form, other",
        "What kind of entity it is, where the form is Other."),
    own("JURISDICTIONORGANIZATION", code, "issuerInfo/legalStatus/jurisdictionOrganization",
        "Jurisdiction of organization", "EDGAR's code of the state or territory under whose law it is organized."),
    own("DATEINCORPORATION", date, "issuerInfo/legalStatus/dateIncorporation", "Date of organization",
        "Date on which the issuer was organized."),
    own("STREET1", text, "issuerInfo/issuerAddress/street1", "Street", street_meaning),
    own("STREET2", text, "issuerInfo/issuerAddress/street2", "Street, second line", street2_meaning),
    own("CITY", text, "issuerInfo/issuerAddress/city", "City", city_meaning),
    own("STATEORCOUNTRY", code, "issuerInfo/issuerAddress/stateOrCountry", "State or country", place_meaning),
    own("ZIPCODE", text, "issuerInfo/issuerAddress/zipCode", "Zip", zip_meaning),
    own("ISSUERWEBSITE", text, "issuerInfo/issuerWebsite", "Website", "Address of the issuer's website."),
    own("ISCOISSUER", code, "isCoIssuer", "Co-issuer", "Y when another issuer offers beside this one."),
    own("COMPANYNAME", text, "companyName", "Intermediary",
        "Broker or funding portal through which the securities are offered."),
    own("COMMISSIONCIK", text, "commissionCik", "Intermediary's CIK", "The intermediary's number at the SEC."),
    own("COMMISSIONFILENUMBER", text, "commissionFileNumber", "Intermediary's file number",
        "The SEC's file number of the intermediary."),
    own("CRDNUMBER", text, "crdNumber", "Intermediary's CRD number",
        "The intermediary's number in the Central Registration Depository."),
};

constexpr column_spec disclosure_columns[] = {
    accession_number(),
    sec("COMPENSATIONAMOUNT", text, "offeringInformation/compensationAmount", "Intermediary's compensation",
        "What the intermediary is paid for the offering, in words."),
    sec("FINANCIALINTEREST", text, "offeringInformation/financialInterest", "Intermediary's interest",
        "What interest in the issuer the intermediary holds or gets, in words."),
    sec("SECURITYOFFEREDTYPE", text, "offeringInformation/securityOfferedType", "Type of security",
        "Common Stock, Preferred Stock, Debt or Other."),
    sec("SECURITYOFFEREDOTHERDESC", text, "offeringInformation/securityOfferedOtherDesc", "Type of security, other",
        "What is offered, where the type is Other."),
    sec("NOOFSECURITYOFFERED", decimal, "offeringInformation/noOfSecurityOffered", "Target number of securities",
        "How many securities the target amount stands for."),
    sec("PRICE", decimal, "offeringInformation/price", "Price", "Price of one security in dollars."),
    sec("PRICEDETERMINATIONMETHOD", text, "offeringInformation/priceDeterminationMethod", "How the price is set",
        "How the price is determined, in words."),
    sec("OFFERINGAMOUNT", decimal, "offeringInformation/offeringAmount", "Target offering amount",
        "Dollars that must be reached for the offering to close."),
    sec("OVERSUBSCRIPTIONACCEPTED", code, "offeringInformation/overSubscriptionAccepted", "Oversubscriptions accepted",
        "Y when more than the target is accepted."),
    sec("OVERSUBSCRIPTIONALLOCATIONTYPE", text, "offeringInformation/overSubscriptionAllocationType",
        "Allocation of oversubscriptions", "How more than the target is divided among investors."),
    sec("DESCOVERSUBSCRIPTION", text, "offeringInformation/descOverSubscription", "Allocation, other",
        "How it is divided, where the way is Other."),
    sec("MAXIMUMOFFERINGAMOUNT", decimal, "offeringInformation/maximumOfferingAmount", "Maximum offering amount",
        "Dollars accepted at most, where that is more than the target."),
    sec("DEADLINEDATE", date, "offeringInformation/deadlineDate", "Deadline",
        "Date by which the target must be reached."),
    sec("CURRENTEMPLOYEES", decimal, "annualReportDisclosureRequirements/currentEmployees", "Employees",
        "Number of employees now."),
    sec("TOTALASSETMOSTRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/totalAssetMostRecentFiscalYear",
        "Total assets", "Total assets at the end of the latest fiscal year, in dollars."),
    sec("TOTALASSETPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/totalAssetPriorFiscalYear",
        "Total assets, year before", "Total assets at the end of the fiscal year before, in dollars."),
    sec("CASHEQUIMOSTRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/cashEquiMostRecentFiscalYear",
        "Cash", "Cash and its equivalents at the end of the latest fiscal year, in dollars."),
    sec("CASHEQUIPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/cashEquiPriorFiscalYear",
        "Cash, year before", "Cash and its equivalents at the end of the fiscal year before, in dollars."),
    sec("ACTRECEIVEDRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/actReceivedMostRecentFiscalYear",
        "Accounts receivable", "Accounts receivable at the end of the latest fiscal year, in dollars."),
    sec("ACTRECEIVEDPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/actReceivedPriorFiscalYear",
        "Accounts receivable, year before", "Accounts receivable at the end of the fiscal year before, in dollars."),
    sec("SHORTTERMDEBTMRECENTFISCALYEAR", decimal,
        "annualReportDisclosureRequirements/shortTermDebtMostRecentFiscalYear", "Short-term debt",
        "Short-term debt at the end of the latest fiscal year, in dollars."),
    sec("SHORTTERMDEBTPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/shortTermDebtPriorFiscalYear",
        "Short-term debt, year before", "Short-term debt at the end of the fiscal year before, in dollars."),
    sec("LONGTERMDEBTRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/longTermDebtMostRecentFiscalYear",
        "Long-term debt", "Long-term debt at the end of the latest fiscal year, in dollars."),
    sec("LONGTERMDEBTPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/longTermDebtPriorFiscalYear",
        "Long-term debt, year before", "Long-term debt at the end of the fiscal year before, in dollars."),
    sec("REVENUEMOSTRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/revenueMostRecentFiscalYear",
        "Revenue", "Revenue or sales of the latest fiscal year, in dollars."),
    sec("REVENUEPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/revenuePriorFiscalYear",
        "Revenue, year before", "Revenue or sales of the fiscal year before, in dollars."),
    sec("COSTGOODSSOLDRECENTFISCALYEAR", decimal,
        "annualReportDisclosureRequirements/costGoodsSoldMostRecentFiscalYear", "Cost of goods sold",
        "Cost of goods sold in the latest fiscal year, in dollars."),
    sec("COSTGOODSSOLDPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/costGoodsSoldPriorFiscalYear",
        "Cost of goods sold, year before", "Cost of goods sold in the fiscal year before, in dollars."),
    sec("TAXPAIDMOSTRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/taxPaidMostRecentFiscalYear",
        "Taxes paid", "Taxes paid in the latest fiscal year, in dollars."),
    sec("TAXPAIDPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/taxPaidPriorFiscalYear",
        "Taxes paid, year before", "Taxes paid in the fiscal year before, in dollars."),
    sec("NETINCOMEMOSTRECENTFISCALYEAR", decimal, "annualReportDisclosureRequirements/netIncomeMostRecentFiscalYear",
        "Net income", "Net income of the latest fiscal year, in dollars; a loss is negative."),
    sec("NETINCOMEPRIORFISCALYEAR", decimal, "annualReportDisclosureRequirements/netIncomePriorFiscalYear",
        "Net income, year before", "Net income of the fiscal year before, in dollars; a loss is negative."),
};

constexpr column_spec jurisdiction_columns[] = {
    accession_number(),
    {{"ID", decimal, "Row", "Place among the filing's jurisdictions.", column_origin::sec, column_role::key},
     column_source::row_order},
    sec("ISSUEJURISDICTIONSECUROFFERING", code, ".", "Jurisdiction",
        "EDGAR's code of a state or territory where the issuer means to offer."),
};

constexpr column_spec co_issuer_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("ISEDGARFILER", text, "isEdgarFiler", "EDGAR filer", "EdgarFiler when the co-issuer files with EDGAR."),
    own("COISSUERCIK", text, "coIssuerCik", "Co-issuer's CIK", "The co-issuer's number at the SEC."),
    own("NAMEOFCOISSUER", text, "nameOfCoIssuer", "Name of co-issuer", "Name of the co-issuer."),
    own("LEGALSTATUSFORM", text, "coIssuerLegalStatus/legalStatusForm", "Legal form",
        "Kind of legal entity, such as Corporation."),
    own("LEGALSTATUSOTHERDESC", text, "coIssuerLegalStatus/legalStatusOtherDesc", "Legal form, other",
        "What kind of entity it is, where the form is Other."),
    own("JURISDICTIONORGANIZATION", code, "coIssuerLegalStatus/jurisdictionOrganization",
        "Jurisdiction of organization", "EDGAR's code of the state or territory under whose law it is organized."),
    own("DATEINCORPORATION", date, "coIssuerLegalStatus/dateIncorporation", "Date of organization",
        "Date on which the co-issuer was organized."),
    own("STREET1", text, "coIssuerAddress/street1", "Street", street_meaning),
    own("STREET2", text, "coIssuerAddress/street2", "Street, second line", street2_meaning),
    own("CITY", text, "coIssuerAddress/city", "City", city_meaning),
    own("STATEORCOUNTRY", code, "coIssuerAddress/stateOrCountry", "State or country", place_meaning),
    own("ZIPCODE", text, "coIssuerAddress/zipCode", "Zip", zip_meaning),
    own("COISSUERWEBSITE", text, "coIssuerWebsite", "Website", "Address of the co-issuer's website."),
};

constexpr column_spec issuer_signature_columns[] = {
    accession_number(),
    own("ISSUER", text, "issuer", "Issuer", "Issuer for which it is signed."),
    own("ISSUERSIGNATURE", text, "issuerSignature", "Signature", "Signature for the issuer, as typed."),
    own("ISSUERTITLE", text, "issuerTitle", "Title", "Title of who signs for the issuer."),
};

constexpr column_spec signature_columns[] = {
    accession_number(),
    row_order("Place in the filing."),
    own("PERSONSIGNATURE", text, "personSignature", "Signature", "Signature of an officer or director, as typed."),
    own("PERSONTITLE", text, "personTitle", "Title", "Title of the signer."),
    telling(column_part::event, own("SIGNATUREDATE", date, "signatureDate", "Date", "Date of the signature.")),
};

constexpr table_spec source_tables[] = {
    {.name = "FORM_C_SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "FORM_C_ISSUER_INFORMATION",
     .title = "Issuer",
     .columns = issuer_columns,
     .rows = "edgarSubmission/formData/issuerInformation"},
    {.name = "FORM_C_DISCLOSURE",
     .title = "Offering and financial summary",
     .columns = disclosure_columns,
     .rows = "edgarSubmission/formData"},
    {.name = "FORM_C_ISSUER_JURISDICTIONS",
     .title = "Jurisdictions",
     .columns = jurisdiction_columns,
     .rows = "edgarSubmission/formData/annualReportDisclosureRequirements/issueJurisdictionSecuritiesOffering"},
    {.name = "FORM_C_COISSUER_INFORMATION",
     .title = "Co-issuers",
     .columns = co_issuer_columns,
     .rows = "edgarSubmission/formData/issuerInformation/coIssuers/coIssuerInfo"},
    {.name = "FORM_C_ISSUER_SIGNATURE",
     .title = "Issuer's signature",
     .columns = issuer_signature_columns,
     .rows = "edgarSubmission/formData/signatureInfo/issuerSignature"},
    {.name = "FORM_C_SIGNATURE",
     .title = "Signatures",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/signatureInfo/signaturePersons/signaturePerson"},
    {.name = "FORM_C_ATTACHMENTS",
     .title = "Attachments",
     .columns = attachments::numbered_columns,
     .rows = "edgarSubmission/documents/document"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/documents/document/contents", "another document, in base64, not a value of this one"},
};

constexpr std::string_view order[] = {
    "edgarSubmission/schemaVersion",
    "edgarSubmission/headerData/submissionType",
    "edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCik",
    "edgarSubmission/headerData/filerInfo/filer/filerCredentials/filerCcc",
    "edgarSubmission/formData/issuerInformation/isAmendment",
    "edgarSubmission/formData/issuerInformation/progressUpdate",
    "edgarSubmission/formData/issuerInformation/natureOfAmendment",
    "edgarSubmission/formData/issuerInformation/issuerInfo",
    "edgarSubmission/formData/issuerInformation/isCoIssuer",
    "edgarSubmission/formData/issuerInformation/coIssuers",
    "edgarSubmission/formData/offeringInformation",
    "edgarSubmission/formData/annualReportDisclosureRequirements",
    "edgarSubmission/formData/signatureInfo",
};

constexpr std::string_view types[] = {"C",    "C-W",    "C-U",    "C-U-W",    "C/A",  "C/A-W",
                                      "C-AR", "C-AR-W", "C-AR/A", "C-AR/A-W", "C-TR", "C-TR-W"};
constexpr root_spec roots[] = {{"edgarSubmission", "sec.gov/edgar/formc"}};
using made_of = compiled<source_tables, ignored, order>;

}  // namespace

constinit const form_spec family = {
    .name = "C",
    .title = "Crowdfunding offerings (Regulation Crowdfunding)",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
    .check = check_offering,
};

}  // namespace filigree::formc
