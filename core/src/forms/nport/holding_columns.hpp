// N-PORT: columns of a holding and of what hangs on it (part C but for derivatives), as in the SEC's data sets. Theirs
// know a holding by HOLDING_ID alone; the accession number stands behind, since ours counts within a filing.
#pragma once

#include "spec/columns.hpp"

namespace filigree::nport {

using enum value_type;
using namespace columns;

constexpr column_spec holding_number() {
  return parent_number("HOLDING_ID", "FUND_REPORTED_HOLDING", "Holding", "Row of the holding to which this belongs.");
}
constexpr column_spec filing_of_row() {
  column_spec spec = accession_number();
  spec.shown.origin = column_origin::filigree;
  return spec;
}

cell_state compute_derivative_category(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

constexpr column_spec holding_columns[] = {
    accession_number(),
    row_number("HOLDING_ID"),
    as(column_sense::held, sec("ISSUER_NAME", text, "name", "Issuer", "C.1.a: name of the issuer.")),
    sec("ISSUER_LEI", text, "lei", "LEI", "C.1.b: legal entity identifier of the issuer."),
    as(column_sense::held_kind,
       sec("ISSUER_TITLE", text, "title", "Title", "C.1.c: title of the issue, or what the investment is.")),
    sec("ISSUER_CUSIP", text, "cusip", "CUSIP", "C.1.d: CUSIP; zeros or N/A where there is none."),
    as(column_sense::amount,
       sec("BALANCE", decimal, "balance", "Balance", "C.2.a: how much is held, in the units of the next column.")),
    sec("UNIT", code, "units", "Units",
        "C.2.a: NS number of shares, PA principal amount, NC number of contracts, OU other."),
    sec("OTHER_UNIT_DESC", text, "descOthUnits", "Other units", "C.2.a: what the other units are."),
    as(column_sense::category, sec("CURRENCY_CODE", code, "curCd|currencyConditional/@curCd", "Currency",
                                   "C.2.b: currency of the investment.")),
    as(column_sense::value, sec("CURRENCY_VALUE", decimal, "valUSD", "Value", "C.2.c: value in dollars.")),
    sec("EXCHANGE_RATE", decimal, "currencyConditional/@exchangeRt", "Exchange rate",
        "C.2.c: rate by which the value was turned into dollars."),
    sec("PERCENTAGE", decimal, "pctVal", "% of net assets", "C.2.d: value in percent of the fund's net assets."),
    as(column_sense::category,
       sec("PAYOFF_PROFILE", code, "payoffProfile", "Payoff", "C.3: Long, Short, or N/A for derivatives.")),
    as(column_sense::category,
       sec("ASSET_CAT", code, "assetCat|assetConditional/@assetCat", "Asset type", "C.4.a: code of the asset type.")),
    sec("OTHER_ASSET", text, "assetConditional/@desc", "Other asset type", "C.4.a: what the other type is."),
    as(column_sense::category, sec("ISSUER_TYPE", code, "issuerCat|issuerConditional/@issuerCat", "Issuer type",
                                   "C.4.b: code of the issuer type.")),
    sec("OTHER_ISSUER", text, "issuerConditional/@desc", "Other issuer type", "C.4.b: what the other type is."),
    as(column_sense::category,
       sec("INVESTMENT_COUNTRY", code, "invCountry", "Country", "C.5.a: country where the issuer is organized.")),
    sec("IS_RESTRICTED_SECURITY", code, "isRestrictedSec", "Restricted", "C.6: Y for a restricted security."),
    as(column_sense::category, sec("FAIR_VALUE_LEVEL", code, "fairValLevel", "Fair value level",
                                   "C.8: level of the fair value hierarchy, 1 to 3 or N/A.")),
    made("DERIVATIVE_CAT", code, compute_derivative_category, "Derivative",
         "C.11.a: FWD, FUT, SWP, OPT, SWO, WAR or OTH, from the derivative that stands in the holding.",
         column_origin::sec),
    own("INVESTMENT_OTHER_COUNTRY", code, "invOthCountry", "Country of risk",
        "C.5.b: country of the greatest risk, where it is another."),
    own("IS_IN_80_PERCENT_BASKET", code, "isIncludedFunds80PercentBasket", "In the 80% basket",
        "C.2.e: Y when the investment counts for what the fund's name promises."),
    own("IS_NOT_DISSEMINATED", boolean, "notDissem", "Not public", "The holding is kept from the public."),
    own("LIQUIDITY_CLASS", code, "fundCat", "Liquidity", "C.7: N/A where no class of liquidity is given."),
    joined(own("LIQUIDITY_CIRCUMSTANCES", text, "fundCats/circumstances", "Why several classes",
               "C.7: codes of the reasons for more than one class of liquidity.")),
};

constexpr column_spec liquidity_columns[] = {
    holding_number(),
    own("CLASSIFICATION", code, "@category", "Classification", "C.7: HLI, MLI, LLI or ILI."),
    own("PERCENTAGE", decimal, "@pct", "Share", "C.7: share of the holding in this class, in percent."),
    filing_of_row(),
};

constexpr column_spec identifier_columns[] = {
    holding_number(),
    row_number("IDENTIFIERS_ID"),
    sec("IDENTIFIER_ISIN", text, "../isin/@value", "ISIN", "C.1.e: international identification number."),
    sec("IDENTIFIER_TICKER", text, "../ticker/@value", "Ticker", "C.1.e: ticker."),
    sec("OTHER_IDENTIFIER", text, "../other/@value", "Other identifier", "C.1.e: another identifier."),
    sec("OTHER_IDENTIFIER_DESC", text, "../other/@otherDesc", "What it is", "C.1.e: what the other identifier is."),
    filing_of_row(),
};

constexpr column_spec debt_columns[] = {
    holding_number(),
    sec("MATURITY_DATE", date, "maturityDt", "Maturity", "C.9.a: date of maturity."),
    sec("COUPON_TYPE", code, "couponKind", "Coupon", "C.9.b: Fixed, Floating, Variable or None."),
    sec("ANNUALIZED_RATE", decimal, "annualizedRt", "Rate", "C.9.b: annualized rate, in percent."),
    sec("IS_DEFAULT", code, "isDefault", "In default", "C.9.c: Y when in default."),
    sec("ARE_ANY_INTEREST_PAYMENT", code, "areIntrstPmntsInArrs", "In arrears",
        "C.9.d: Y when interest is in arrears or deferred."),
    sec("IS_ANY_PORTION_INTEREST_PAID", code, "isPaidKind", "Paid in kind", "C.9.e: Y when interest is paid in kind."),
    sec("IS_CONVTIBLE_MANDATORY", code, "isMandatoryConvrtbl", "Mandatory convertible", "C.9.f.i: Y or N."),
    sec("IS_CONVTIBLE_CONTINGENT", code, "isContngtConvrtbl", "Contingent convertible", "C.9.f.ii: Y or N."),
    own("DELTA", decimal, "delta", "Delta", "C.9.f.v: delta of the convertible."),
    filing_of_row(),
};

constexpr column_spec debt_reference_columns[] = {
    holding_number(),
    row_number("DEBT_SECURITY_REF_ID"),
    sec("ISSUER_NAME", text, "name", "Issuer", "C.9.f.iii: issuer of what the debt converts into."),
    sec("ISSUE_TITLE", text, "title", "Title", "C.9.f.iii: title of that issue."),
    sec("CURRENCY_CODE", code, "curCd", "Currency", "C.9.f.iii: its currency."),
    joined(sec("CUSIP", text, "identifiers/cusip/@value", "CUSIP", "C.9.f.iii: its CUSIP.")),
    joined(sec("ISIN", text, "identifiers/isin/@value", "ISIN", "C.9.f.iii: its ISIN.")),
    joined(sec("TICKER", text, "identifiers/ticker/@value", "Ticker", "C.9.f.iii: its ticker.")),
    joined(sec("OTHER_IDENTIFIER", text, "identifiers/other/@value", "Other identifier",
               "C.9.f.iii: another identifier of it.")),
    joined(sec("OTHER_DESC", text, "identifiers/other/@otherDesc", "What it is",
               "C.9.f.iii: what the other identifier is.")),
    filing_of_row(),
};

constexpr column_spec conversion_columns[] = {
    holding_number(),
    row_number("CONVERTIBLE_SECURITY_ID"),
    sec("CONVERSION_RATIO", decimal, "@convRatio", "Conversion ratio", "C.9.f.iv: into how many it converts."),
    sec("CURRENCY_CODE", code, "@curCd", "Currency", "C.9.f.iv: currency of the ratio."),
    filing_of_row(),
};

constexpr column_spec repurchase_columns[] = {
    holding_number(),
    sec("TRANSACTION_TYPE", text, "transCat", "Transaction", "C.10.a: Repurchase or Reverse repurchase."),
    sec("IS_CLEARED", code, "clearedCentCparty/@isCleared|notClearedCentCparty/@isCleared", "Cleared",
        "C.10.b: Y when cleared by a central counterparty."),
    sec("CENTRAL_COUNTER_PARTY", text, "clearedCentCparty/@centralCounterparty", "Central counterparty",
        "C.10.b.i: its name."),
    sec("IS_TRIPARTY", code, "isTriParty", "Tri-party", "C.10.c: Y for a tri-party agreement."),
    sec("REPURCHASE_RATE", decimal, "repurchaseRt", "Rate", "C.10.d: repurchase rate, in percent."),
    sec("MATURITY_DATE", date, "maturityDt", "Maturity", "C.10.e: date of maturity."),
    filing_of_row(),
};

constexpr column_spec repurchase_party_columns[] = {
    holding_number(),
    row_number("REPURCHASE_COUNTERPARTY_ID"),
    sec("NAME", text, "@name", "Counterparty", "C.10.b.ii: name of the counterparty."),
    sec("LEI", text, "@lei", "LEI", "C.10.b.ii: its legal entity identifier."),
    filing_of_row(),
};

constexpr column_spec repurchase_collateral_columns[] = {
    holding_number(),
    row_number("REPURCHASE_COLLATERAL_ID"),
    sec("PRINCIPAL_AMOUNT", decimal, "principalAmt", "Principal", "C.10.f.i: principal amount of the collateral."),
    sec("PRINCIPAL_CURRENCY_CODE", code, "principalCd", "Currency", "C.10.f.i: its currency."),
    sec("COLLATERAL_AMOUNT", decimal, "collateralVal", "Value", "C.10.f.ii: value of the collateral."),
    sec("COLLATERAL_CURRENCY_CODE", code, "collateralCd", "Currency of the value", "C.10.f.ii: its currency."),
    sec("INVESTMENT_CAT", code, "invstCat|invstCatConditional/@invstCat", "Category",
        "C.10.f.iii: kind of the collateral."),
    sec("OTHER_INTRUMENT_DESC", text, "invstCatConditional/@desc", "Other category",
        "C.10.f.iii: what kind, where none of the list is."),
    filing_of_row(),
};

constexpr column_spec lending_columns[] = {
    holding_number(),
    sec("IS_CASH_COLLATERAL", code, "isCashCollateral|cashCollateralCondition/@isCashCollateral", "Cash collateral",
        "C.12.a: Y when cash received for securities lent is reinvested here."),
    sec("CASH_COLLATERAL_AMOUNT", decimal, "cashCollateralCondition/@cashCollateralVal", "Cash collateral: value",
        "C.12.a: value of that part, in dollars."),
    sec("IS_NON_CASH_COLLATERAL", code, "isNonCashCollateral|nonCashCollateralCondition/@isNonCashCollateral",
        "Non-cash collateral", "C.12.b: Y when the holding is collateral received for securities lent."),
    sec("NON_CASH_COLLATERAL_VALUE", decimal, "nonCashCollateralCondition/@nonCashCollateralVal",
        "Non-cash collateral: value", "C.12.b: value of that part, in dollars."),
    sec("IS_LOAN_BY_FUND", code, "isLoanByFund|loanByFundCondition/@isLoanByFund", "Lent",
        "C.12.c: Y when a part of the holding is on loan."),
    sec("LOAN_VALUE", decimal, "loanByFundCondition/@loanVal", "Value on loan", "C.12.c: value on loan, in dollars."),
    filing_of_row(),
};

}  // namespace filigree::nport
