#include "forms/nport/spec.hpp"

#include "forms/nport/checks.hpp"
#include "forms/nport/derivative_columns.hpp"
#include "forms/nport/fund_columns.hpp"
#include "forms/nport/headline.hpp"
#include "forms/nport/holding_columns.hpp"
#include "forms/nport/nested_columns.hpp"
#include "forms/sentence.hpp"
#include "spec/compile.hpp"

// Where the parts of the document begin. `#define`, since paths are put together of literals.
#define HOLDING "edgarSubmission/formData/invstOrSecs/invstOrSec/"
#define DERIVATIVE HOLDING "derivativeInfo/"
#define REFERENCE DERIVATIVE "fwdDeriv/descRefInstrmnt/"
#define NESTED REFERENCE "nestedDerivInfo/"
#define RETURNS "edgarSubmission/formData/fundInfo/returnInfo/monthlyReturnCats/"

namespace filigree::nport {
namespace {

// A forward is one of foreign currencies, and so is a swap, unless it has what only others have.
constexpr std::uint16_t future_decisive[] = {contract::expiration, contract::notional, contract::currency,
                                             contract::payoff};
constexpr std::uint16_t swap_decisive[] = {contract::swap_flag,    contract::termination,  contract::notional,
                                           contract::currency,     contract::receipt_kind, contract::payment_kind,
                                           contract::receipt_text, contract::payment_text};

// All that a derivative refers to stands below a forward; the others have the same content, see `alike`.
constexpr table_spec source_tables[] = {
    {.name = "SUBMISSION", .title = "Filing", .columns = submission_columns, .rows = "edgarSubmission"},
    {.name = "REGISTRANT",
     .title = "Registrant",
     .columns = registrant_columns,
     .role = table_role::reporters,
     .same_rows = submission_table},
    {.name = "FUND_REPORTED_INFO", .title = "Fund", .columns = fund_columns, .same_rows = submission_table},
    {.name = "INTEREST_RATE_RISK",
     .title = "Interest rate risk",
     .columns = rate_risk_columns,
     .rows = "edgarSubmission/formData/fundInfo/curMetrics/curMetric"},
    {.name = "BORROWER",
     .title = "Borrowers of securities",
     .columns = borrower_columns,
     .rows = "edgarSubmission/formData/fundInfo/borrowers/borrower"},
    {.name = "BORROW_AGGREGATE",
     .title = "Non-cash collateral",
     .columns = collateral_columns,
     .rows = "edgarSubmission/formData/fundInfo/aggregateCondition/aggregateInfos/aggregateInfo"},
    {.name = "MONTHLY_TOTAL_RETURN",
     .title = "Monthly total returns",
     .columns = total_return_columns,
     .rows = "edgarSubmission/formData/fundInfo/returnInfo/monthlyTotReturns/monthlyTotReturn"},
    {.name = "MONTHLY_RETURN_CAT_INSTRUMENT",
     .title = "Monthly gains on derivatives",
     .columns = derivative_return_columns,
     .rows = RETURNS "commodityContracts|" RETURNS "creditContracts|" RETURNS "equityContracts|" RETURNS
                     "foreignExchgContracts|" RETURNS "interestRtContracts|" RETURNS "otherContracts"
                     "|" RETURNS "commodityContracts/forwardCategory|" RETURNS "commodityContracts/futureCategory"
                     "|" RETURNS "commodityContracts/optionCategory|" RETURNS "commodityContracts/swaptionCategory"
                     "|" RETURNS "commodityContracts/swapCategory|" RETURNS "commodityContracts/warrantCategory"
                     "|" RETURNS "commodityContracts/otherCategory"},
    {.name = "FUND_VAR_INFO",
     .title = "Value at risk",
     .columns = var_columns,
     .rows = "edgarSubmission/formData/fundInfo/varInfo"},
    {.name = "FUND_REPORTED_HOLDING",
     .title = "Holdings",
     .columns = holding_columns,
     .rows = "edgarSubmission/formData/invstOrSecs/invstOrSec",
     .role = table_role::lines},
    {.name = "IDENTIFIERS",
     .title = "Identifiers of holdings",
     .columns = identifier_columns,
     .rows = HOLDING "identifiers/isin"
                     "|" HOLDING "identifiers/ticker"
                     "|" HOLDING "identifiers/other"},
    {.name = "DEBT_SECURITY", .title = "Debt securities", .columns = debt_columns, .rows = HOLDING "debtSec"},
    {.name = "DEBT_SECURITY_REF_INSTRUMENT",
     .title = "What convertible debt converts into",
     .columns = debt_reference_columns,
     .rows = HOLDING "debtSec/dbtSecRefInstruments/dbtSecRefInstrument"},
    {.name = "CONVERTIBLE_SECURITY_CURRENCY",
     .title = "Conversion ratios",
     .columns = conversion_columns,
     .rows = HOLDING "debtSec/currencyInfos/currencyInfo"},
    {.name = "REPURCHASE_AGREEMENT",
     .title = "Repurchase agreements",
     .columns = repurchase_columns,
     .rows = HOLDING "repurchaseAgrmt"},
    {.name = "REPURCHASE_COUNTERPARTY",
     .title = "Counterparties of repurchase agreements",
     .columns = repurchase_party_columns,
     .rows = HOLDING "repurchaseAgrmt/notClearedCentCparty/counterpartyInfos"
                     "/counterpartyInfo"},
    {.name = "REPURCHASE_COLLATERAL",
     .title = "Collateral of repurchase agreements",
     .columns = repurchase_collateral_columns,
     .rows = HOLDING "repurchaseAgrmt/repurchaseCollaterals"
                     "/repurchaseCollateral"},
    {.name = "DERIVATIVE_COUNTERPARTY",
     .title = "Counterparties of derivatives",
     .columns = counterparty_columns,
     .rows = DERIVATIVE "fwdDeriv/counterparties"
                        "|" DERIVATIVE "optionSwaptionWarrantDeriv/counterparties"
                        "|" DERIVATIVE "othDeriv/counterparties"},
    {.name = "SWAPTION_OPTION_WARNT_DERIV",
     .title = "Options, swaptions, warrants",
     .columns = option_columns,
     .rows = DERIVATIVE "optionSwaptionWarrantDeriv"},
    {.name = "DESC_REF_INDEX_BASKET",
     .title = "Underlying indexes and baskets",
     .columns = basket_columns,
     .rows = REFERENCE "indexBasketInfo"},
    {.name = "DESC_REF_INDEX_COMPONENT",
     .title = "Components of underlying indexes",
     .columns = component_columns,
     .rows = REFERENCE "indexBasketInfo/components/component"},
    {.name = "DESC_REF_OTHER",
     .title = "Other underlyings",
     .columns = reference_columns,
     .rows = REFERENCE "otherRefInst"},
    {.name = "FUT_FWD_NONFOREIGNCUR_CONTRACT",
     .title = "Futures and forwards",
     .columns = future_columns,
     .rows = DERIVATIVE "fwdDeriv?|" DERIVATIVE "futrDeriv",
     .otherwise = exchange_table,
     .decisive = future_decisive},
    {.name = "FWD_FOREIGNCUR_CONTRACT_SWAP",
     .title = "Foreign currency forwards and swaps",
     .columns = exchange_columns,
     .same_record = future_table},
    {.name = "NONFOREIGN_EXCHANGE_SWAP",
     .title = "Swaps",
     .columns = swap_columns,
     .rows = DERIVATIVE "swapDeriv?",
     .same_record = future_table,
     .otherwise = exchange_table,
     .decisive = swap_decisive},
    {.name = "FLOATING_RATE_RESET_TENOR",
     .title = "Reset tenors of floating rates",
     .columns = tenor_columns,
     .rows = DERIVATIVE "fwdDeriv/floatingRecDesc/rtResetTenors/rtResetTenor"
                        "|" DERIVATIVE "fwdDeriv/floatingPmntDesc/rtResetTenors/rtResetTenor"},
    {.name = "OTHER_DERIV",
     .title = "Other derivatives",
     .columns = other_derivative_columns,
     .rows = DERIVATIVE "othDeriv"},
    {.name = "OTHER_DERIV_NOTIONAL_AMOUNT",
     .title = "Notional amounts of other derivatives",
     .columns = notional_columns,
     .rows = DERIVATIVE "othDeriv/notionalAmts/notionalAmt"},
    {.name = "SECURITIES_LENDING",
     .title = "Securities lending",
     .columns = lending_columns,
     .rows = HOLDING "securityLending"},
    {.name = "EXPLANATORY_NOTE",
     .title = "Explanatory notes",
     .columns = note_columns,
     .rows = "edgarSubmission/formData/explntrNotes/explntrNote"},
    {.name = "NESTED_DERIVATIVE",
     .title = "Derivatives underlying derivatives",
     .columns = nested_columns,
     .rows = NESTED "fwdDeriv|" NESTED "futrDeriv|" NESTED "swapDeriv|" NESTED "optionSwaptionWarrantDeriv|" NESTED
                    "othDeriv"},
    {.name = "NESTED_DERIVATIVE_COUNTERPARTY",
     .title = "Counterparties of nested derivatives",
     .columns = nested_party_columns,
     .rows = NESTED "fwdDeriv/counterparties"},
    {.name = "NESTED_RATE_RESET_TENOR",
     .title = "Reset tenors of nested swaps",
     .columns = nested_tenor_columns,
     .rows = NESTED "fwdDeriv/floatingRecDesc/rtResetTenors/rtResetTenor"
                    "|" NESTED "fwdDeriv/floatingPmntDesc/rtResetTenors/rtResetTenor"},
    {.name = "NESTED_NOTIONAL_AMOUNT",
     .title = "Notional amounts of nested derivatives",
     .columns = nested_notional_columns,
     .rows = NESTED "fwdDeriv/notionalAmts/notionalAmt"},
    {.name = "LIQUIDITY_CLASSIFICATION",
     .title = "Liquidity of holdings",
     .columns = liquidity_columns,
     .rows = HOLDING "fundCats/fundCat"},
    {.name = "DERIVATIVES_MARGIN",
     .title = "Investments set apart for derivatives",
     .columns = margin_columns,
     .rows = "edgarSubmission/formData/fundInfo/derivTrans/derivTran"},
    {.name = "FUND_NAME_TERM",
     .title = "Terms of the fund's name",
     .columns = term_columns,
     .rows = "edgarSubmission/formData/fundInfo/namesRuleInvstPolicy/terms/termInformation"},
    {.name = "HEADER_SERIES",
     .title = "Series in the header data",
     .columns = series_columns,
     .rows = "edgarSubmission/headerData/filerInfo/seriesClassInfo"},
    {.name = "HEADER_CLASS",
     .title = "Classes in the header data",
     .columns = class_columns,
     .rows = "edgarSubmission/headerData/filerInfo/seriesClassInfo/classId"},
    {.name = "ATTACHMENT",
     .title = "Attached documents",
     .columns = attachment_columns,
     .rows = "edgarSubmission/documents/document"},
};

// What is below a forward is below the others as well, and a derivative may refer to derivatives that refer to others.
constexpr alike_path alike[] = {
    {RETURNS "creditContracts", RETURNS "commodityContracts"},
    {RETURNS "equityContracts", RETURNS "commodityContracts"},
    {RETURNS "foreignExchgContracts", RETURNS "commodityContracts"},
    {RETURNS "interestRtContracts", RETURNS "commodityContracts"},
    {RETURNS "otherContracts", RETURNS "commodityContracts"},
    {RETURNS "commodityContracts/futureCategory", RETURNS "commodityContracts/forwardCategory"},
    {RETURNS "commodityContracts/optionCategory", RETURNS "commodityContracts/forwardCategory"},
    {RETURNS "commodityContracts/swaptionCategory", RETURNS "commodityContracts/forwardCategory"},
    {RETURNS "commodityContracts/swapCategory", RETURNS "commodityContracts/forwardCategory"},
    {RETURNS "commodityContracts/warrantCategory", RETURNS "commodityContracts/forwardCategory"},
    {RETURNS "commodityContracts/otherCategory", RETURNS "commodityContracts/forwardCategory"},
    {DERIVATIVE "futrDeriv", DERIVATIVE "fwdDeriv"},
    {DERIVATIVE "swapDeriv", DERIVATIVE "fwdDeriv"},
    {DERIVATIVE "optionSwaptionWarrantDeriv/counterparties", DERIVATIVE "fwdDeriv/counterparties"},
    {DERIVATIVE "optionSwaptionWarrantDeriv/descRefInstrmnt", DERIVATIVE "fwdDeriv/descRefInstrmnt"},
    {DERIVATIVE "othDeriv/counterparties", DERIVATIVE "fwdDeriv/counterparties"},
    {DERIVATIVE "othDeriv/descRefInstrmnt", DERIVATIVE "fwdDeriv/descRefInstrmnt"},
    {NESTED "fwdDeriv/descRefInstrmnt", DERIVATIVE "fwdDeriv/descRefInstrmnt"},
    {NESTED "futrDeriv", NESTED "fwdDeriv"},
    {NESTED "swapDeriv", NESTED "fwdDeriv"},
    {NESTED "optionSwaptionWarrantDeriv", NESTED "fwdDeriv"},
    {NESTED "othDeriv", NESTED "fwdDeriv"},
};

constexpr ignored_path ignored[] = {
    {"edgarSubmission/headerData/filerInfo/filer/issuerCredentials/ccc", "an access code; EDGAR blanks it"},
    {"edgarSubmission/documents/document/contents", "an attached file in base64, no value of the form"},
};

// Holdings are nearly all of a filing: their elements as documents have them.
constexpr std::string_view order[] = {
    HOLDING "notDissem",
    HOLDING "name",
    HOLDING "lei",
    HOLDING "title",
    HOLDING "cusip",
    HOLDING "identifiers",
    HOLDING "balance",
    HOLDING "units",
    HOLDING "descOthUnits",
    HOLDING "curCd",
    HOLDING "currencyConditional",
    HOLDING "valUSD",
    HOLDING "pctVal",
    HOLDING "isIncludedFunds80PercentBasket",
    HOLDING "payoffProfile",
    HOLDING "assetCat",
    HOLDING "assetConditional",
    HOLDING "issuerCat",
    HOLDING "issuerConditional",
    HOLDING "invCountry",
    HOLDING "invOthCountry",
    HOLDING "isRestrictedSec",
    HOLDING "fundCat",
    HOLDING "fundCats",
    HOLDING "fairValLevel",
    HOLDING "debtSec",
    HOLDING "repurchaseAgrmt",
    HOLDING "derivativeInfo",
    HOLDING "securityLending/isCashCollateral",
    HOLDING "securityLending/cashCollateralCondition",
    HOLDING "securityLending/isNonCashCollateral",
    HOLDING "securityLending/nonCashCollateralCondition",
    HOLDING "securityLending/isLoanByFund",
};

constexpr std::string_view types[] = {"NPORT-P", "NPORT-P/A", "NPORT-NP", "NPORT-NP/A"};
constexpr root_spec roots[] = {{"edgarSubmission", "edgar/nport"}};
constexpr std::string_view not_applicable[] = {"N/A", "XXXX"};
using made_of = compiled<source_tables, ignored, order, alike>;

}  // namespace

constinit const std::uint16_t holding_value = slot_of(made_of::tables[holding_table], "CURRENCY_VALUE");
constinit const std::uint16_t holding_percentage = slot_of(made_of::tables[holding_table], "PERCENTAGE");

constinit const form_spec family = {
    .name = "N-PORT",
    .title = "Monthly portfolio of a fund",
    .types = types,
    .data_set = "nport",
    .roots = roots,
    .tables = made_of::tables,
    .elements = made_of::elements,
    .ignored = ignored,
    .form_column = "SUB_TYPE",
    .not_applicable = not_applicable,
    .headline = write_headline,
    .check = check_portfolio,
    .check_row = check_row,
};

}  // namespace filigree::nport
