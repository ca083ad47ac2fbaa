#include "forms/maw/spec.hpp"

#include "forms/registration/submission.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::maw {
namespace {

using enum value_type;
using namespace columns;
using namespace registration;

constexpr auto submission_columns = together(
    adviser_header_columns,
    telling(column_part::event, own("ADVISOR_NAME", text, "formData/fullLegalName", "Municipal advisor",
                                    "Full legal name of the municipal advisor that withdraws.")),
    own("ADVISOR_FILE_NUMBER", text, "formData/fileNumber", "SEC file number", "The advisor's file number at the SEC."),
    own("CONTACT_PERSON_FIRST_NAME", text, "formData/contactPersonInfo/nameAddressPhone/individualName/firstName",
        "First name", "First name of the contact person."),
    own("CONTACT_PERSON_MIDDLE_NAME", text, "formData/contactPersonInfo/nameAddressPhone/individualName/middleName",
        "Middle name", "Middle name of the contact person."),
    own("CONTACT_PERSON_LAST_NAME", text, "formData/contactPersonInfo/nameAddressPhone/individualName/lastName",
        "Last name", "Last name of the contact person."),
    own("CONTACT_PERSON_NAME", text, "formData/contactPersonInfo/nameAddressPhone/name", "Name",
        "Name of the contact person, where it is a firm."),
    own("CONTACT_PERSON_PRIVATE_RESIDENCE", code,
        "formData/contactPersonInfo/nameAddressPhone/addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("CONTACT_PERSON_STREET_1", text, "formData/contactPersonInfo/nameAddressPhone/addressInfo/address/street1",
        "Street", "First line of the street address."),
    own("CONTACT_PERSON_STREET_2", text, "formData/contactPersonInfo/nameAddressPhone/addressInfo/address/street2",
        "Street, second line", "Second line of the street address."),
    own("CONTACT_PERSON_CITY", text, "formData/contactPersonInfo/nameAddressPhone/addressInfo/address/city", "City",
        "City of the address."),
    own("CONTACT_PERSON_STATE_OR_COUNTRY", code,
        "formData/contactPersonInfo/nameAddressPhone/addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the address."),
    own("CONTACT_PERSON_ZIP", text, "formData/contactPersonInfo/nameAddressPhone/addressInfo/address/zipCode",
        "ZIP code", "ZIP or postal code of the address."),
    own("CONTACT_PERSON_PHONE", text, "formData/contactPersonInfo/nameAddressPhone/phoneNumber", "Telephone",
        "Telephone number of the contact person."),
    own("CONTACT_PERSON_TITLE", text, "formData/contactPersonInfo/title", "Title", "Position of the contact person."),
    own("CONTACT_PERSON_EMAIL", text, "formData/contactPersonInfo/email", "E-mail",
        "E-mail address of the contact person."),
    own("OWED_PREPAID", decimal, "formData/amountOwedForPreppaidServices", "Owed for prepaid fees",
        "Dollars owed to clients for services they paid beforehand."),
    own("OWED_BORROWED", decimal, "formData/amountOwedFromBorrowedFunds", "Owed for borrowed funds",
        "Dollars owed to clients for what was borrowed of them."),
    own("CONTRACTS_ASSIGNED", code, "formData/isAdvisoryContract", "Contracts assigned",
        "Y when advisory contracts were assigned to another."),
    own("UNSATISFIED_JUDGMENTS", code, "formData/isUnsatisfiedJudgementsOrLiens", "Judgments or liens",
        "Y when there are unsatisfied judgments or liens."),
    own("PREPAID_FEES", code, "formData/isReceivedAnyPrepaidFee", "Prepaid fees",
        "Y when fees were received for services not yet given."),
    own("BORROWED", code, "formData/isBorrowedNotRepaid", "Borrowed",
        "Y when funds borrowed of clients are not paid back."));

constexpr column_spec contract_assignee_columns[] = {
    accession_number(),
    own("FIRST_NAME", text, "individualName/firstName", "First name", "First name of the assignee."),
    own("MIDDLE_NAME", text, "individualName/middleName", "Middle name", "Middle name of the assignee."),
    own("LAST_NAME", text, "individualName/lastName", "Last name", "Last name of the assignee."),
    own("NAME", text, "name", "Name", "Name of the assignee, where it is a firm."),
    own("PRIVATE_RESIDENCE", code, "addressInfo/residentialAddressFlag", "Private residence",
        "Y when the address is a private residence."),
    own("STREET_1", text, "addressInfo/address/street1", "Street", "First line of the street address."),
    own("STREET_2", text, "addressInfo/address/street2", "Street, second line", "Second line of the street address."),
    own("CITY", text, "addressInfo/address/city", "City", "City of the address."),
    own("STATE_OR_COUNTRY", code, "addressInfo/address/stateOrCountry", "State or country",
        "EDGAR code of the state or country of the address."),
    own("ZIP", text, "addressInfo/address/zipCode", "ZIP code", "ZIP or postal code of the address."),
    own("PHONE", text, "phoneNumber", "Telephone", "Telephone number of the assignee."),
};

constexpr column_spec records_keeper_columns[] = {
    accession_number(),
    own("KEEPER_FIRST_NAME", text, "personInfo/individualName/firstName", "Keeper: first name",
        "First name of the keeper."),
    own("KEEPER_MIDDLE_NAME", text, "personInfo/individualName/middleName", "Keeper: middle name",
        "Middle name of the keeper."),
    own("KEEPER_LAST_NAME", text, "personInfo/individualName/lastName", "Keeper: last name",
        "Last name of the keeper."),
    own("KEEPER_NAME", text, "personInfo/name", "Keeper: name", "Name of the keeper, where it is a firm."),
    own("KEEPER_PRIVATE_RESIDENCE", code, "personInfo/addressInfo/residentialAddressFlag", "Keeper: private residence",
        "Y when the address is a private residence."),
    own("KEEPER_STREET_1", text, "personInfo/addressInfo/address/street1", "Keeper: street",
        "First line of the street address."),
    own("KEEPER_STREET_2", text, "personInfo/addressInfo/address/street2", "Keeper: street, second line",
        "Second line of the street address."),
    own("KEEPER_CITY", text, "personInfo/addressInfo/address/city", "Keeper: city", "City of the address."),
    own("KEEPER_STATE_OR_COUNTRY", code, "personInfo/addressInfo/address/stateOrCountry", "Keeper: state or country",
        "EDGAR code of the state or country of the address."),
    own("KEEPER_ZIP", text, "personInfo/addressInfo/address/zipCode", "Keeper: ZIP code",
        "ZIP or postal code of the address."),
    own("KEEPER_PHONE", text, "personInfo/phoneNumber", "Keeper: telephone", "Telephone number of the keeper."),
    own("LOCATION_FIRST_NAME", text, "locationInfo/nameAddressPhone/individualName/firstName",
        "Place of the records: first name", "First name of the location."),
    own("LOCATION_MIDDLE_NAME", text, "locationInfo/nameAddressPhone/individualName/middleName",
        "Place of the records: middle name", "Middle name of the location."),
    own("LOCATION_LAST_NAME", text, "locationInfo/nameAddressPhone/individualName/lastName",
        "Place of the records: last name", "Last name of the location."),
    own("LOCATION_NAME", text, "locationInfo/nameAddressPhone/name", "Place of the records: name",
        "Name of the location, where it is a firm."),
    own("LOCATION_PRIVATE_RESIDENCE", code, "locationInfo/nameAddressPhone/addressInfo/residentialAddressFlag",
        "Place of the records: private residence", "Y when the address is a private residence."),
    own("LOCATION_STREET_1", text, "locationInfo/nameAddressPhone/addressInfo/address/street1",
        "Place of the records: street", "First line of the street address."),
    own("LOCATION_STREET_2", text, "locationInfo/nameAddressPhone/addressInfo/address/street2",
        "Place of the records: street, second line", "Second line of the street address."),
    own("LOCATION_CITY", text, "locationInfo/nameAddressPhone/addressInfo/address/city", "Place of the records: city",
        "City of the address."),
    own("LOCATION_STATE_OR_COUNTRY", code, "locationInfo/nameAddressPhone/addressInfo/address/stateOrCountry",
        "Place of the records: state or country", "EDGAR code of the state or country of the address."),
    own("LOCATION_ZIP", text, "locationInfo/nameAddressPhone/addressInfo/address/zipCode",
        "Place of the records: ZIP code", "ZIP or postal code of the address."),
    own("LOCATION_PHONE", text, "locationInfo/nameAddressPhone/phoneNumber", "Place of the records: telephone",
        "Telephone number of the location."),
    own("DESCRIPTION", text, "locationInfo/description", "Description", "Which books and records are kept there."),
};

constexpr column_spec signature_columns[] = {
    accession_number(),
    own("CAPACITY", text, "name()", "Capacity", "Element: natural person, sole proprietor or firm."),
    own("SIGNATURE", text, "signature", "Signature", "Who signs."),
    own("NAME", text, "signerName", "Name", "Name of who signs, in print."),
    own("TITLE", text, "title", "Title", "Position of who signs."),
    own("DATE", date, "date", "Date", "Day of the signature."),
};

constexpr column_spec financial_statement_columns[] = {
    accession_number(),
    own("CASH", decimal, "assetInfo/currentAssets/cash", "Cash", "Cash, in US dollars."),
    own("SECURITIES_AT_MARKET", decimal, "assetInfo/currentAssets/securitiesAtMarket", "Securities at market",
        "Securities at market value, in US dollars."),
    own("NONMARKETABLE", decimal, "assetInfo/currentAssets/nonMarketableSecurities", "Non-marketable securities",
        "Securities without a market, in US dollars."),
    own("OTHER_CURRENT_ASSETS", decimal, "assetInfo/currentAssets/otherCurrentAssets", "Other current assets",
        "Other current assets, in US dollars."),
    own("CURRENT_ASSETS", decimal, "assetInfo/currentAssets/totalCurrentAssets", "Total current assets",
        "All current assets, in US dollars."),
    own("FIXED_ASSETS", decimal, "assetInfo/totalFixedAsset", "Total fixed assets", "All fixed assets, in US dollars."),
    own("ASSETS", decimal, "assetInfo/totalAsset", "Total assets", "All assets, in US dollars."),
    own("PREPAID_ADVISORY_FEES", decimal, "liabiltyAndSharholdersEquityInfo/currentLiabilties/prepaidAdvisoryFees",
        "Prepaid advisory fees", "Fees paid beforehand by clients, in US dollars."),
    own("LOANS_FROM_CLIENTS", decimal, "liabiltyAndSharholdersEquityInfo/currentLiabilties/shortTermLoansFromClients",
        "Short-term loans from clients", "Loans of clients at short term, in US dollars."),
    own("OTHER_SHORT_LOANS", decimal, "liabiltyAndSharholdersEquityInfo/currentLiabilties/otherShortTermLoans",
        "Other short-term loans", "Other loans at short term, in US dollars."),
    own("OTHER_CURRENT_LIABILITIES", decimal,
        "liabiltyAndSharholdersEquityInfo/currentLiabilties/otherCurrentLiabilities", "Other current liabilities",
        "Other current liabilities, in US dollars."),
    own("CURRENT_LIABILITIES", decimal, "liabiltyAndSharholdersEquityInfo/currentLiabilties/totalCurrentLiabilities",
        "Total current liabilities", "All current liabilities, in US dollars."),
    own("LONG_DEBT_TO_CLIENTS", decimal, "liabiltyAndSharholdersEquityInfo/fixedLiabilities/longTermDebtOwed",
        "Long-term debt owed to clients", "Debt to clients at long term, in US dollars."),
    own("OTHER_LONG_DEBT", decimal, "liabiltyAndSharholdersEquityInfo/fixedLiabilities/otherLongTermDebt",
        "Other long-term debt", "Other debt at long term, in US dollars."),
    own("OTHER_LONG_LIABILITIES", decimal, "liabiltyAndSharholdersEquityInfo/fixedLiabilities/otherLongTermLiabilities",
        "Other long-term liabilities", "Other liabilities at long term, in US dollars."),
    own("FIXED_LIABILITIES", decimal, "liabiltyAndSharholdersEquityInfo/fixedLiabilities/totalFixedLiabilities",
        "Total fixed liabilities", "All fixed liabilities, in US dollars."),
    own("EQUITY", decimal, "liabiltyAndSharholdersEquityInfo/totalShareholdersEquity", "Total shareholders' equity",
        "All shareholders' equity, in US dollars."),
    own("LIABILITIES_AND_EQUITY", decimal, "liabiltyAndSharholdersEquityInfo/totalLiabiltiesAndShareholdersEquity",
        "Total liabilities and equity", "All liabilities and equity, in US dollars."),
};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Withdrawal", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "CONTRACT_ASSIGNEE",
     .title = "Assignees of contracts",
     .columns = contract_assignee_columns,
     .rows = "edgarSubmission/formData/advisoryContractAssignments/advisoryContract"},
    {.name = "RECORDS_KEEPER",
     .title = "Keepers of books and records",
     .columns = records_keeper_columns,
     .rows = "edgarSubmission/formData/booksAndRecords/personLocation"},
    {.name = "SIGNATURE",
     .title = "Execution",
     .columns = signature_columns,
     .rows = "edgarSubmission/formData/execution/naturalPersonMuncipal|edgarSubmission/formData/execution/"
             "soleProprietor|edgarSubmission/formData/execution/muncipalAdvisoryFirm"},
    {.name = "FINANCIAL_STATEMENT",
     .title = "Statement of financial condition",
     .columns = financial_statement_columns,
     .rows = "edgarSubmission/formData/statementOfFinancials"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/filerCcc", access_code},
};

constexpr std::string_view types[] = {"MA-W"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/mawfiler"}};
using made_of = compiled<source_tables, ignored>;

}  // namespace

constinit const form_spec family = {
    .name = "MA-W",
    .title = "Withdrawal of municipal advisors",
    .types = types,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUBMISSION_TYPE",
    .headline = write_headline,
};

}  // namespace filigree::maw
