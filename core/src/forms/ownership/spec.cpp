#include "forms/ownership/spec.hpp"

#include "forms/ownership/checks.hpp"
#include "forms/ownership/computed.hpp"
#include "forms/ownership/headline.hpp"
#include "forms/ownership/readers.hpp"
#include "spec/columns.hpp"
#include "spec/compile.hpp"

namespace filigree::ownership {
namespace {

using enum value_type;
using namespace columns;

constexpr std::string_view line_meaning =
    "Place of the row in its paper table, transactions and holdings counted together.";
constexpr std::string_view order_meaning = "Place in the filing.";

// --- SUBMISSION -------------------------------------------------------------------------------------------------

namespace s = submission;
constexpr column_spec submission_columns[] = {
    accession_number(),
    filing_date(),
    telling(
        column_part::event,
        at(s::period_of_report,
           sec("PERIOD_OF_REPORT", date, "periodOfReport", "Date of event",
               "Form 3: date of the event; Form 4: earliest transaction; Form 5: end of the issuer's fiscal year."))),
    at(s::date_of_orig_sub, sec("DATE_OF_ORIG_SUB", date, "dateOfOriginalSubmission", "Original filed",
                                "Amendments: date of the original filing.")),
    at(s::no_securities_owned, sec("NO_SECURITIES_OWNED", boolean, "noSecuritiesOwned", "No securities owned",
                                   "Form 3: no securities are beneficially owned.")),
    at(s::not_subject_sec16,
       sec("NOT_SUBJECT_SEC16", boolean, "notSubjectToSection16", "No longer subject to Section 16",
           "The exit box: the owner is no longer subject to Section 16.")),
    at(s::form3_holdings_reported,
       sec("FORM3_HOLDINGS_REPORTED", boolean, "form3HoldingsReported", "Form 3 holdings reported",
           "Form 5: holdings that a Form 3 should have shown are reported.")),
    at(s::form4_trans_reported,
       sec("FORM4_TRANS_REPORTED", boolean, "form4TransactionsReported", "Form 4 transactions reported",
           "Form 5: transactions that a Form 4 should have shown are reported.")),
    telling(column_part::event, at(s::document_type, sec("DOCUMENT_TYPE", code, "documentType", "Form",
                                                         "3, 4 or 5, with /A for an amendment."))),
    telling(column_part::event, at(s::issuer_cik, sec("ISSUERCIK", text, "issuer/issuerCik|issuerInformation/issuerCIK",
                                                      "Issuer CIK", "The issuer's number at the SEC."))),
    at(s::issuer_name, sec("ISSUERNAME", text, "issuer/issuerName|issuerInformation/issuerName", "Issuer",
                           "Name of the company whose securities are reported.")),
    at(s::issuer_trading_symbol,
       sec("ISSUERTRADINGSYMBOL", text, "issuer/issuerTradingSymbol", "Symbol", "Ticker or trading symbol as filed.")),
    at(s::remarks, sec("REMARKS", text, "remarks", "Remarks", "Remarks of the filer.")),
    at(s::aff10b5one,
       sec("AFF10B5ONE", boolean, "aff10b5One", "Rule 10b5-1 plan",
           "A transaction was made under a plan meant to satisfy Rule 10b5-1(c); asked since April 2023.")),
    at(s::schema_version,
       own("SCHEMA_VERSION", text, "schemaVersion", "Schema", "Version of the XML schema that EDGAR stamped.")),
    at(s::issuer_foreign_trading_symbol, own("ISSUER_FOREIGN_TRADING_SYMBOL", text, "issuer/issuerForeignTradingSymbol",
                                             "Foreign symbol", "Trading symbol abroad, since March 2026.")),
    at(s::group_filing, own("GROUP_FILING", boolean, {}, "Joint or group filing",
                            "Box 6: filed by more than one reporting person; only renderings show it.")),
};

// --- REPORTINGOWNER ---------------------------------------------------------------------------------------------

namespace o = owner;
constexpr column_spec owner_columns[] = {
    accession_number(),
    telling(column_part::reporter, at(o::cik, sec("RPTOWNERCIK", text, "reportingOwnerId/rptOwnerCik", "Owner CIK",
                                                  "The reporting owner's number at the SEC."))),
    at(o::name, sec("RPTOWNERNAME", text, "reportingOwnerId/rptOwnerName", "Reporting owner",
                    "Name of the reporting owner; people as Last First Middle.")),
    made("RPTOWNER_RELATIONSHIP", text, compute_relationship, "Relationship",
         "Which of Director, Officer, TenPercentOwner and Other are ticked.", column_origin::sec),
    at(o::officer_title,
       sec("RPTOWNER_TITLE", text, "reportingOwnerRelationship/officerTitle", "Officer title", "Title of an officer.")),
    at(o::other_text,
       sec("RPTOWNER_TXT", text, "reportingOwnerRelationship/otherText", "Other", "What Other stands for.")),
    at(o::street1,
       sec("RPTOWNER_STREET1", text, "reportingOwnerAddress/rptOwnerStreet1", "Street", "First line of the address.")),
    at(o::street2, sec("RPTOWNER_STREET2", text, "reportingOwnerAddress/rptOwnerStreet2", "Street, second line",
                       "Second line of the address.")),
    at(o::city, sec("RPTOWNER_CITY", text, "reportingOwnerAddress/rptOwnerCity", "City", "City of the address.")),
    at(o::state, sec("RPTOWNER_STATE", code, "reportingOwnerAddress/rptOwnerState", "State",
                     "EDGAR's two-character state or country code.")),
    at(o::zip_code,
       sec("RPTOWNER_ZIPCODE", text, "reportingOwnerAddress/rptOwnerZipCode", "Zip", "Zip or postal code.")),
    at(o::state_description, sec("RPTOWNER_STATE_DESC", text, "reportingOwnerAddress/rptOwnerStateDescription",
                                 "State name", "What EDGAR says the state code stands for.")),
    at(o::file_number,
       sec("FILE_NUMBER", text, {}, "File number", "The issuer's file number for this owner, from the header.")),
    row_order(order_meaning),
    at(o::is_director,
       own("IS_DIRECTOR", boolean, "reportingOwnerRelationship/isDirector", "Director", "The owner is a director.")),
    at(o::is_officer,
       own("IS_OFFICER", boolean, "reportingOwnerRelationship/isOfficer", "Officer", "The owner is an officer.")),
    at(o::is_ten_percent_owner, own("IS_TEN_PERCENT_OWNER", boolean, "reportingOwnerRelationship/isTenPercentOwner",
                                    "10% owner", "The owner holds more than ten percent.")),
    at(o::is_other, own("IS_OTHER", boolean, "reportingOwnerRelationship/isOther", "Other relationship",
                        "Some other relationship to the issuer.")),
    at(o::non_us_address, own("RPTOWNER_NON_US_ADDRESS_FLAG", boolean, "reportingOwnerAddress/rptOwnerNonUSAddressFlag",
                              "Address abroad", "The address is outside the United States, since March 2026.")),
    at(o::non_us_state,
       own("RPTOWNER_NON_US_STATE_TERRITORY", text, "reportingOwnerAddress/rptOwnerNonUSStateTerritory",
           "State or territory abroad", "Since March 2026.")),
    at(o::country,
       own("RPTOWNER_COUNTRY", code, "reportingOwnerAddress/rptOwnerCountry|reportingOwnerAddress/rptOwnerCounrty",
           "Country", "EDGAR's two-character country code, since March 2026.")),
    at(o::good_address, own("RPTOWNER_GOOD_ADDRESS", boolean, "reportingOwnerAddress/rptOwnerGoodAddress",
                            "Good address", "A mark of EDGAR's own.")),
    at(o::address_lines,
       own("RPTOWNER_ADDRESS_LINES", text, {}, "Address as shown",
           "Address lines of a rendering that cannot be told apart into street, city, state and zip.")),
};

// --- Table I ----------------------------------------------------------------------------------------------------

namespace n = nonderiv;

constexpr column_spec nonderiv_trans_columns[] = {
    accession_number(),
    row_number("NONDERIV_TRANS_SK"),
    at(n::title, sec("SECURITY_TITLE", text, "securityTitle*", "Title of security", "Box 1: class of security.")),
    notes_of("SECURITY_TITLE_FN", n::title),
    at(n::transaction_date, sec("TRANS_DATE", date, "transactionDate*", "Transaction date", "Box 2: trade date.")),
    notes_of("TRANS_DATE_FN", n::transaction_date),
    at(n::deemed_execution_date, sec("DEEMED_EXECUTION_DATE", date, "deemedExecutionDate*", "Deemed execution date",
                                     "Box 2A: day from which the deadline runs, where that is not the trade date.")),
    notes_of("DEEMED_EXECUTION_DATE_FN", n::deemed_execution_date),
    at(n::form_type, sec("TRANS_FORM_TYPE", code, "transactionCoding/transactionFormType", "Form type",
                         "Form on which the transaction is due: 4, or 5.")),
    at(n::code, sec("TRANS_CODE", code, "transactionCoding/transactionCode|transactionCoding/footnoteId", "Code",
                    "Box 3: transaction code.")),
    at(n::equity_swap, sec("EQUITY_SWAP_INVOLVED", boolean, "transactionCoding/equitySwapInvolved", "Equity swap",
                           "An equity swap or similar is involved.")),
    notes_of("EQUITY_SWAP_TRANS_CD_FN", n::code),
    at(n::timeliness,
       sec("TRANS_TIMELINESS", code, "transactionTimeliness*", "Timeliness", "E early, L late; nothing when on time.")),
    notes_of("TRANS_TIMELINESS_FN", n::timeliness),
    at(n::shares, sec("TRANS_SHARES", decimal, "transactionAmounts/transactionShares*", "Amount",
                      "Box 4: securities acquired or disposed of.")),
    notes_of("TRANS_SHARES_FN", n::shares),
    at(n::price, sec("TRANS_PRICEPERSHARE", decimal,
                     "transactionAmounts/transactionPricePerShare*|transactionAmounts/transactionValue*", "Price",
                     "Box 4: price of one share, in dollars.")),
    notes_of("TRANS_PRICEPERSHARE_FN", n::price),
    at(n::acquired_disposed, sec("TRANS_ACQUIRED_DISP_CD", code, "transactionAmounts/transactionAcquiredDisposedCode*",
                                 "Acquired or disposed", "Box 4: A acquired, D disposed of.")),
    notes_of("TRANS_ACQUIRED_DISP_CD_FN", n::acquired_disposed),
    at(n::shares_owned,
       sec("SHRS_OWND_FOLWNG_TRANS", decimal,
           "postTransactionAmounts/sharesOwnedFollowingTransaction*|postTransactionAmounts/sharesOwned*", "Owned after",
           "Box 5: securities of this line owned after the transaction.")),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", n::shares_owned),
    at(n::value_owned,
       sec("VALU_OWND_FOLWNG_TRANS", decimal, "postTransactionAmounts/valueOwnedFollowingTransaction*",
           "Value owned after", "Box 5: the same as a value in dollars, for securities without shares.")),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", n::value_owned),
    at(n::direct_indirect,
       sec("DIRECT_INDIRECT_OWNERSHIP", code, "ownershipNature/directOrIndirectOwnership*|ownershipNature/value",
           "Ownership", "Box 6: D direct, I indirect.")),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", n::direct_indirect),
    at(n::nature, sec("NATURE_OF_OWNERSHIP", text, "ownershipNature/natureOfOwnership*", "Nature of indirect ownership",
                      "Box 7: through whom or what.")),
    notes_of("NATURE_OF_OWNERSHIP_FN", n::nature),
    row_order(line_meaning),
    made("TRANS_VALUE_USD", decimal, compute_value, "Value",
         "Amount times price in dollars, negative when disposed of; not filed."),
    made("PRINTED_CODE", text, compute_printed_code, "Code as printed",
         "Code as the paper form prints it: K for a swap, V for early, 4 or 5 for late."),
    made("CODE_MEANING", text, compute_meaning, "Meaning of the code", "What the transaction code stands for."),
};

constexpr column_spec nonderiv_holding_columns[] = {
    accession_number(),
    row_number("NONDERIV_HOLDING_SK"),
    at(n::title, sec("SECURITY_TITLE", text, "securityTitle*", "Title of security", "Box 1: class of security.")),
    notes_of("SECURITY_TITLE_FN", n::title),
    noted(n::code, at(n::form_type, sec("TRANS_FORM_TYPE", code, "transactionCoding/transactionFormType", "Form type",
                                        "3 for a holding that a Form 3 left out."))),
    notes_of("TRANS_FORM_TYPE_FN", n::code),
    at(n::shares_owned,
       sec("SHRS_OWND_FOLWNG_TRANS", decimal,
           "postTransactionAmounts/sharesOwnedFollowingTransaction*|postTransactionAmounts/sharesOwned*",
           "Amount owned", "Securities beneficially owned.")),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", n::shares_owned),
    at(n::value_owned, sec("VALU_OWND_FOLWNG_TRANS", decimal, "postTransactionAmounts/valueOwnedFollowingTransaction*",
                           "Value owned", "The same as a value in dollars, for securities without shares.")),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", n::value_owned),
    at(n::direct_indirect,
       sec("DIRECT_INDIRECT_OWNERSHIP", code, "ownershipNature/directOrIndirectOwnership*|ownershipNature/value",
           "Ownership", "D direct, I indirect.")),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", n::direct_indirect),
    at(n::nature, sec("NATURE_OF_OWNERSHIP", text, "ownershipNature/natureOfOwnership*", "Nature of indirect ownership",
                      "Through whom or what.")),
    notes_of("NATURE_OF_OWNERSHIP_FN", n::nature),
    row_order(line_meaning),
};

// --- Table II ---------------------------------------------------------------------------------------------------

namespace d = deriv;

constexpr column_spec deriv_trans_columns[] = {
    accession_number(),
    row_number("DERIV_TRANS_SK"),
    at(d::title,
       sec("SECURITY_TITLE", text, "securityTitle*", "Title of derivative security", "Box 1: the derivative.")),
    notes_of("SECURITY_TITLE_FN", d::title),
    at(d::conversion_price, sec("CONV_EXERCISE_PRICE", decimal, "conversionOrExercisePrice*",
                                "Conversion or exercise price", "Box 2, in dollars.")),
    notes_of("CONV_EXERCISE_PRICE_FN", d::conversion_price),
    at(d::transaction_date, sec("TRANS_DATE", date, "transactionDate*", "Transaction date", "Box 3: trade date.")),
    notes_of("TRANS_DATE_FN", d::transaction_date),
    at(d::deemed_execution_date, sec("DEEMED_EXECUTION_DATE", date, "deemedExecutionDate*", "Deemed execution date",
                                     "Box 3A: day from which the deadline runs, where that is not the trade date.")),
    notes_of("DEEMED_EXECUTION_DATE_FN", d::deemed_execution_date),
    at(d::form_type, sec("TRANS_FORM_TYPE", code, "transactionCoding/transactionFormType", "Form type",
                         "Form on which the transaction is due: 4, or 5.")),
    at(d::code, sec("TRANS_CODE", code, "transactionCoding/transactionCode|transactionCoding/footnoteId", "Code",
                    "Box 4: transaction code.")),
    at(d::equity_swap, sec("EQUITY_SWAP_INVOLVED", boolean, "transactionCoding/equitySwapInvolved", "Equity swap",
                           "An equity swap or similar is involved.")),
    notes_of("EQUITY_SWAP_TRANS_CD_FN", d::code),
    at(d::timeliness,
       sec("TRANS_TIMELINESS", code, "transactionTimeliness*", "Timeliness", "E early, L late; nothing when on time.")),
    notes_of("TRANS_TIMELINESS_FN", d::timeliness),
    at(d::shares, sec("TRANS_SHARES", decimal, "transactionAmounts/transactionShares*", "Number of derivatives",
                      "Box 5: derivatives acquired or disposed of.")),
    notes_of("TRANS_SHARES_FN", d::shares),
    at(d::total_value, sec("TRANS_TOTAL_VALUE", decimal, "transactionAmounts/transactionTotalValue*", "Total value",
                           "Box 5 as a value in dollars.")),
    notes_of("TRANS_TOTAL_VALUE_FN", d::total_value),
    at(d::price, sec("TRANS_PRICEPERSHARE", decimal,
                     "transactionAmounts/transactionPricePerShare*|transactionAmounts/transactionValue*",
                     "Price of derivative", "Box 8: price of one derivative, in dollars.")),
    notes_of("TRANS_PRICEPERSHARE_FN", d::price),
    at(d::acquired_disposed, sec("TRANS_ACQUIRED_DISP_CD", code, "transactionAmounts/transactionAcquiredDisposedCode*",
                                 "Acquired or disposed", "Box 5: A acquired, D disposed of.")),
    notes_of("TRANS_ACQUIRED_DISP_CD_FN", d::acquired_disposed),
    at(d::exercise_date, sec("EXCERCISE_DATE", date, "exerciseDate*", "Exercisable", "Box 6: first day of exercise.")),
    notes_of("EXCERCISE_DATE_FN", d::exercise_date),
    at(d::expiration_date, sec("EXPIRATION_DATE", date, "expirationDate*", "Expires", "Box 6: last day of exercise.")),
    notes_of("EXPIRATION_DATE_FN", d::expiration_date),
    at(d::underlying_title, sec("UNDLYNG_SEC_TITLE", text, "underlyingSecurity/underlyingSecurityTitle*",
                                "Underlying security", "Box 7: class of the underlying security.")),
    notes_of("UNDLYNG_SEC_TITLE_FN", d::underlying_title),
    at(d::underlying_shares, sec("UNDLYNG_SEC_SHARES", decimal, "underlyingSecurity/underlyingSecurityShares*",
                                 "Underlying amount", "Box 7: number of underlying shares.")),
    notes_of("UNDLYNG_SEC_SHARES_FN", d::underlying_shares),
    at(d::underlying_value, sec("UNDLYNG_SEC_VALUE", decimal, "underlyingSecurity/underlyingSecurityValue*",
                                "Underlying value", "Box 7 as a value in dollars.")),
    notes_of("UNDLYNG_SEC_VALUE_FN", d::underlying_value),
    at(d::shares_owned,
       sec("SHRS_OWND_FOLWNG_TRANS", decimal,
           "postTransactionAmounts/sharesOwnedFollowingTransaction*|postTransactionAmounts/sharesOwned*", "Owned after",
           "Box 9: derivatives of this line owned after the transaction.")),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", d::shares_owned),
    at(d::value_owned, sec("VALU_OWND_FOLWNG_TRANS", decimal, "postTransactionAmounts/valueOwnedFollowingTransaction*",
                           "Value owned after", "Box 9 as a value in dollars.")),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", d::value_owned),
    at(d::direct_indirect,
       sec("DIRECT_INDIRECT_OWNERSHIP", code, "ownershipNature/directOrIndirectOwnership*|ownershipNature/value",
           "Ownership", "Box 10: D direct, I indirect.")),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", d::direct_indirect),
    at(d::nature, sec("NATURE_OF_OWNERSHIP", text, "ownershipNature/natureOfOwnership*", "Nature of indirect ownership",
                      "Box 11: through whom or what.")),
    notes_of("NATURE_OF_OWNERSHIP_FN", d::nature),
    row_order(line_meaning),
    made("TRANS_VALUE_USD", decimal, compute_value, "Value",
         "Number times price of the derivative in dollars, negative when disposed of; not filed."),
    made("PRINTED_CODE", text, compute_printed_code, "Code as printed",
         "Code as the paper form prints it: K for a swap, V for early, 4 or 5 for late."),
    made("CODE_MEANING", text, compute_meaning, "Meaning of the code", "What the transaction code stands for."),
};

constexpr column_spec deriv_holding_columns[] = {
    accession_number(),
    row_number("DERIV_HOLDING_SK"),
    at(d::title, sec("SECURITY_TITLE", text, "securityTitle*", "Title of derivative security", "The derivative.")),
    notes_of("SECURITY_TITLE_FN", d::title),
    at(d::conversion_price, sec("CONV_EXERCISE_PRICE", decimal, "conversionOrExercisePrice*",
                                "Conversion or exercise price", "In dollars.")),
    notes_of("CONV_EXERCISE_PRICE_FN", d::conversion_price),
    noted(d::code, at(d::form_type, sec("TRANS_FORM_TYPE", code, "transactionCoding/transactionFormType", "Form type",
                                        "3 for a holding that a Form 3 left out."))),
    notes_of("TRANS_FORM_TYPE_FN", d::code),
    at(d::exercise_date, sec("EXERCISE_DATE", date, "exerciseDate*", "Exercisable", "First day of exercise.")),
    notes_of("EXERCISE_DATE_FN", d::exercise_date),
    at(d::expiration_date, sec("EXPIRATION_DATE", date, "expirationDate*", "Expires", "Last day of exercise.")),
    notes_of("EXPIRATION_DATE_FN", d::expiration_date),
    at(d::underlying_title, sec("UNDLYNG_SEC_TITLE", text, "underlyingSecurity/underlyingSecurityTitle*",
                                "Underlying security", "Class of the underlying security.")),
    notes_of("UNDLYNG_SEC_TITLE_FN", d::underlying_title),
    at(d::underlying_shares, sec("UNDLYNG_SEC_SHARES", decimal, "underlyingSecurity/underlyingSecurityShares*",
                                 "Underlying amount", "Number of underlying shares.")),
    notes_of("UNDLYNG_SEC_SHARES_FN", d::underlying_shares),
    at(d::underlying_value, sec("UNDLYNG_SEC_VALUE", decimal, "underlyingSecurity/underlyingSecurityValue*",
                                "Underlying value", "The same as a value in dollars.")),
    notes_of("UNDLYNG_SEC_VALUE_FN", d::underlying_value),
    at(d::shares_owned,
       sec("SHRS_OWND_FOLWNG_TRANS", decimal,
           "postTransactionAmounts/sharesOwnedFollowingTransaction*|postTransactionAmounts/sharesOwned*",
           "Number owned", "Derivatives beneficially owned.")),
    notes_of("SHRS_OWND_FOLWNG_TRANS_FN", d::shares_owned),
    at(d::value_owned, sec("VALU_OWND_FOLWNG_TRANS", decimal, "postTransactionAmounts/valueOwnedFollowingTransaction*",
                           "Value owned", "The same as a value in dollars.")),
    notes_of("VALU_OWND_FOLWNG_TRANS_FN", d::value_owned),
    at(d::direct_indirect,
       sec("DIRECT_INDIRECT_OWNERSHIP", code, "ownershipNature/directOrIndirectOwnership*|ownershipNature/value",
           "Ownership", "D direct, I indirect.")),
    notes_of("DIRECT_INDIRECT_OWNERSHIP_FN", d::direct_indirect),
    at(d::nature, sec("NATURE_OF_OWNERSHIP", text, "ownershipNature/natureOfOwnership*", "Nature of indirect ownership",
                      "Through whom or what.")),
    notes_of("NATURE_OF_OWNERSHIP_FN", d::nature),
    row_order(line_meaning),
};

// --- FOOTNOTES, OWNER_SIGNATURE and the odd block ---------------------------------------------------------------

constexpr column_spec footnote_columns[] = {
    accession_number(),
    at(footnote::id, sec("FOOTNOTE_ID", text, "@id", "Note", "Id of the footnote, F1, F2 and so on.")),
    at(footnote::text, sec("FOOTNOTE_TXT", text, ".", "Text", "Text of the footnote.")),
};

constexpr column_spec signature_columns[] = {
    accession_number(),
    at(signature::name, sec("OWNERSIGNATURENAME", text, "signatureName", "Signature", "Who signed, as typed.")),
    at(signature::date, sec("OWNERSIGNATUREDATE", date, "signatureDate", "Signed", "Date of the signature.")),
    row_order(order_meaning),
};

namespace t = notice;
constexpr column_spec notice_columns[] = {
    accession_number(),
    at(t::filer_name, own("FILER_NAME", text, "filerName", "Filer", "Who gives the notice.")),
    at(t::relationship,
       own("RELATIONSHIP", text, "relationship", "Relationship", "The filer's relationship to the issuer.")),
    at(t::issuer_name, own("ISSUER_NAME", text, "issuerName", "Issuer", "Company whose securities are to be sold.")),
    at(t::title, own("SECURITY_TITLE", text, "titleOfSecurities", "Title of securities", "Class to be sold.")),
    at(t::sale_date, own("SALE_DATE", date, "dateOfSale", "Date of sale", "Date of sale.")),
    at(t::shares, own("SHARES", decimal, "numberOfShares", "Shares to be sold", "Number of shares to be sold.")),
    at(t::market_value,
       own("MARKET_VALUE_USD", decimal, "aggregateMarketValue", "Market value", "Aggregate market value in dollars.")),
    at(t::approximate_date, own("APPROXIMATE_DATE", text, "approximateDateOfSale", "Approximate date",
                                "Approximate date of sale, as typed.")),
    at(t::owned_after,
       own("SHARES_OWNED_AFTER", decimal, "sharesOwnedAfterSale", "Owned after", "Shares owned after the sale.")),
    at(t::broker, own("BROKER", text, "nameOfBroker", "Broker", "Name of the broker.")),
};

// --- The family -------------------------------------------------------------------------------------------------

// EDGAR takes ten reporting owners and thirty rows of a table in one filing (EDGAR Ownership XML specification).
constexpr std::uint16_t most_owners = 10, most_lines = 30;

// What makes a row of X0101, which has one element for both, a transaction.
constexpr std::uint16_t nonderiv_decisive[] = {n::transaction_date, n::code, n::shares};
constexpr std::uint16_t deriv_decisive[] = {d::transaction_date, d::code, d::shares, d::total_value};

constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "ownershipDocument"},
    {.name = "REPORTINGOWNER",
     .title = "Reporting owners",
     .columns = owner_columns,
     .rows = "ownershipDocument/reportingOwner",
     .role = table_role::reporters,
     .row_limit = most_owners},
    {.name = "NONDERIV_TRANS",
     .title = "Table I: non-derivative securities acquired or disposed of",
     .columns = nonderiv_trans_columns,
     .rows = "ownershipDocument/nonDerivativeTable/nonDerivativeTransaction|ownershipDocument/nonDerivativeSecurity?",
     .role = table_role::lines,
     .row_limit = most_lines,
     .otherwise = nonderiv_holding_table,
     .decisive = nonderiv_decisive},
    {.name = "NONDERIV_HOLDING",
     .title = "Table I: non-derivative securities held",
     .columns = nonderiv_holding_columns,
     .rows = "ownershipDocument/nonDerivativeTable/nonDerivativeHolding",
     .role = table_role::lines,
     .row_limit = most_lines,
     .same_record = nonderiv_trans_table},
    {.name = "DERIV_TRANS",
     .title = "Table II: derivative securities acquired or disposed of",
     .columns = deriv_trans_columns,
     .rows = "ownershipDocument/derivativeTable/derivativeTransaction|ownershipDocument/derivativeSecurity?",
     .role = table_role::lines,
     .row_limit = most_lines,
     .otherwise = deriv_holding_table,
     .decisive = deriv_decisive},
    {.name = "DERIV_HOLDING",
     .title = "Table II: derivative securities held",
     .columns = deriv_holding_columns,
     .rows = "ownershipDocument/derivativeTable/derivativeHolding",
     .role = table_role::lines,
     .row_limit = most_lines,
     .same_record = deriv_trans_table},
    {.name = "FOOTNOTES",
     .title = "Footnotes",
     .columns = footnote_columns,
     .rows = "ownershipDocument/footnotes/footnote"},
    {.name = "OWNER_SIGNATURE",
     .title = "Signatures",
     .columns = signature_columns,
     .rows = "ownershipDocument/ownerSignature|ownershipDocument/signature"},  // the latter in hand-made files
    {.name = "SALE_NOTICE",
     .title = "Notice of proposed sale",
     .columns = notice_columns,
     .rows = "ownershipDocument/filerInformation|ownershipDocument/securitiesToBeSold"},
};

constexpr ignored_path ignored[] = {
    {"ownershipDocument/reportingOwner/reportingOwnerId/rptOwnerCcc",
     "an access code; EDGAR removes it before dissemination, a draft has it"},
};

constexpr std::string_view order[] = {
    "ownershipDocument/schemaVersion",
    "ownershipDocument/documentType",
    "ownershipDocument/periodOfReport",
    "ownershipDocument/dateOfOriginalSubmission",
    "ownershipDocument/noSecuritiesOwned",
    "ownershipDocument/notSubjectToSection16",
    "ownershipDocument/form3HoldingsReported",
    "ownershipDocument/form4TransactionsReported",
    "ownershipDocument/issuer",
    "ownershipDocument/reportingOwner/reportingOwnerId/rptOwnerCik",
    "ownershipDocument/reportingOwner/reportingOwnerId/rptOwnerCcc",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerNonUSAddressFlag",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerStreet1",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerStreet2",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerCity",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerNonUSStateTerritory",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerState",
    "ownershipDocument/reportingOwner/reportingOwnerAddress/rptOwnerCountry",
    "ownershipDocument/reportingOwner/reportingOwnerRelationship/isDirector",
    "ownershipDocument/reportingOwner/reportingOwnerRelationship/isOfficer",
    "ownershipDocument/reportingOwner/reportingOwnerRelationship/isTenPercentOwner",
    "ownershipDocument/reportingOwner/reportingOwnerRelationship/isOther",
    "ownershipDocument/aff10b5One",
    "ownershipDocument/nonDerivativeTable",
    "ownershipDocument/derivativeTable",
    "ownershipDocument/footnotes",
    "ownershipDocument/remarks",
    "ownershipDocument/ownerSignature",
};

constexpr std::string_view types[] = {"3", "3/A", "4", "4/A", "5", "5/A"};
constexpr root_spec roots[] = {{"ownershipDocument"}};
constexpr form_shape shapes[] = {
    {shape::xml, "every element, of every schema version, damaged ones too"},
    {shape::html, "every box of the SEC's page, of both style sheets, also as a browser saves it"},
    {shape::text, "every box of that page's text, as far as text can tell; forms typed before 2003 by their rulers"},
};
using made_of = compiled<source_tables, ignored, order>;

}  // namespace

constinit const form_spec family = {
    .name = "ownership",
    .title = "Ownership of insiders (Section 16)",
    .types = types,
    .shapes = shapes,
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "DOCUMENT_TYPE",
    .unique_names = true,
    .headline = write_headline,
    .check = check_ownership,
    .read_html = read_ownership_html,
    .read_text = read_ownership_text,
};

}  // namespace filigree::ownership
