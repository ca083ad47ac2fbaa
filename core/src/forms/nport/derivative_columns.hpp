// N-PORT: columns of derivatives (item C.11). A holding has one; what it refers to may again be derivatives, one in
// the other: those are rows of NESTED_DERIVATIVE, each with the number of the one around it.
#pragma once

#include "forms/nport/contract.hpp"
#include "forms/nport/holding_columns.hpp"

namespace filigree::nport {

constexpr column_spec nested_number() {
  return parent_number(
      "NESTED_DERIVATIVE_ID", "NESTED_DERIVATIVE", "Nested derivative",
      "Row of the nested derivative to which this belongs; absent where it belongs to the holding's own.",
      column_origin::filigree);
}
constexpr column_spec contract_category() {
  return at(contract::category, own("DERIVATIVE_CAT", code, "@derivCat", "Category", "C.11.a: FWD, FUT or SWP."));
}
constexpr column_spec contract_appreciation() {
  return at(contract::appreciation, sec("UNREALIZED_APPRECIATION", decimal, "unrealizedAppr", "Unrealized",
                                        "Unrealized appreciation, negative for depreciation, in dollars."));
}
constexpr column_spec contract_notional() {
  return at(contract::notional,
            sec("NOTIONAL_AMOUNT", decimal, "notionalAmt", "Notional", "Notional amount or contract value."));
}
constexpr column_spec contract_currency() {
  return at(contract::currency, sec("CURRENCY_CODE", code, "curCd", "Currency", "Currency of the notional amount."));
}

constexpr column_spec future_columns[] = {
    holding_number(),
    at(contract::payoff, sec("PAYOFF_PROFILE", code, "payOffProf", "Payoff", "C.11.d.i: Long or Short.")),
    at(contract::expiration, sec("EXPIRATION_DATE", date, "expDate", "Expires", "C.11.d.iii: date of expiration.")),
    contract_notional(),
    contract_currency(),
    contract_appreciation(),
    contract_category(),
    filing_of_row(),
};

constexpr column_spec exchange_columns[] = {
    holding_number(),
    at(contract::sold_amount,
       sec("CURRENCY_SOLD_AMOUNT", decimal, "amtCurSold", "Sold", "C.11.e.i: amount of currency sold.")),
    at(contract::sold_currency,
       sec("DESC_CURRENCY_SOLD", code, "curSold", "Currency sold", "C.11.e.i: which currency is sold.")),
    at(contract::bought_amount,
       sec("CURRENCY_PURCHASED_AMOUNT", decimal, "amtCurPur", "Bought", "C.11.e.ii: amount of currency bought.")),
    at(contract::bought_currency,
       sec("DESC_CURRENCY_PURCHASED", code, "curPur", "Currency bought", "C.11.e.ii: which currency is bought.")),
    at(contract::settlement,
       sec("SETTLEMENT_DATE", date, "settlementDt", "Settles", "C.11.e.iii: date of settlement.")),
    contract_appreciation(),
    contract_category(),
    filing_of_row(),
};

constexpr column_spec swap_columns[] = {
    holding_number(),
    at(contract::swap_flag, sec("SWAP_FLAG", code, "swapFlag", "Custom", "C.11.f: Y for a customized swap.")),
    at(contract::termination,
       sec("TERMINATION_DATE", date, "terminationDt", "Terminates", "C.11.f.ii: date of termination or maturity.")),
    at(contract::upfront_paid,
       sec("UPFRONT_PAYMENT", decimal, "upfrontPmnt", "Paid up front", "C.11.f.iii: payment up front.")),
    at(contract::paid_currency,
       sec("PMNT_CURRENCY_CODE", code, "pmntCurCd", "Currency paid", "C.11.f.iii: its currency.")),
    at(contract::upfront_received,
       sec("UPFRONT_RECEIPT", decimal, "upfrontRcpt", "Received up front", "C.11.f.iii: receipt up front.")),
    at(contract::received_currency,
       sec("RCPT_CURRENCY_CODE", code, "rcptCurCd", "Currency received", "C.11.f.iii: its currency.")),
    contract_notional(),
    contract_currency(),
    contract_appreciation(),
    at(contract::receipt_kind,
       sec("FIXED_OR_FLOATING_RECEIPT", code,
           "fixedRecDesc/@fixedOrFloating|floatingRecDesc/@fixedOrFloating|otherRecDesc/@fixedOrFloating", "Receives",
           "C.11.f.i: Fixed, Floating or Other.")),
    at(contract::receipt_rate, sec("FIXED_RATE_RECEIPT", decimal, "fixedRecDesc/@fixedRt", "Receives: rate",
                                   "C.11.f.i: fixed rate received, in percent.")),
    at(contract::receipt_index, sec("FLOATING_RATE_INDEX_RECEIPT", text, "floatingRecDesc/@floatingRtIndex",
                                    "Receives: index", "C.11.f.i: index of the floating rate received.")),
    at(contract::receipt_spread, sec("FLOATING_RATE_SPREAD_RECEIPT", decimal, "floatingRecDesc/@floatingRtSpread",
                                     "Receives: spread", "C.11.f.i: spread over that index, in percent.")),
    at(contract::receipt_currency, sec("CURRENCY_CODE_RECEIPT", code, "fixedRecDesc/@curCd|floatingRecDesc/@curCd",
                                       "Receives: currency", "C.11.f.i: currency received.")),
    at(contract::receipt_amount, sec("AMOUNT_RECEIPT", decimal, "fixedRecDesc/@amount|floatingRecDesc/@pmntAmt",
                                     "Receives: amount", "C.11.f.i: amount received.")),
    at(contract::payment_kind,
       sec("FIXED_OR_FLOATING_PAYMENT", code,
           "fixedPmntDesc/@fixedOrFloating|floatingPmntDesc/@fixedOrFloating|otherPmntDesc/@fixedOrFloating", "Pays",
           "C.11.f.i: Fixed, Floating or Other.")),
    at(contract::payment_rate, sec("FIXED_RATE_PAYMENT", decimal, "fixedPmntDesc/@fixedRt", "Pays: rate",
                                   "C.11.f.i: fixed rate paid, in percent.")),
    at(contract::payment_index, sec("FLOATING_RATE_INDEX_PAYMENT", text, "floatingPmntDesc/@floatingRtIndex",
                                    "Pays: index", "C.11.f.i: index of the floating rate paid.")),
    at(contract::payment_spread, sec("FLOATING_RATE_SPREAD_PAYMENT", decimal, "floatingPmntDesc/@floatingRtSpread",
                                     "Pays: spread", "C.11.f.i: spread over that index, in percent.")),
    at(contract::payment_currency, sec("CURRENCY_CODE_PAYMENT", code, "fixedPmntDesc/@curCd|floatingPmntDesc/@curCd",
                                       "Pays: currency", "C.11.f.i: currency paid.")),
    at(contract::payment_amount, sec("AMOUNT_PAYMENT", decimal, "fixedPmntDesc/@amount|floatingPmntDesc/@pmntAmt",
                                     "Pays: amount", "C.11.f.i: amount paid.")),
    at(contract::receipt_text,
       own("OTHER_RECEIPT_DESC", text, "otherRecDesc", "Receives: other", "C.11.f.i: what else is received.")),
    at(contract::payment_text,
       own("OTHER_PAYMENT_DESC", text, "otherPmntDesc", "Pays: other", "C.11.f.i: what else is paid.")),
    contract_category(),
    filing_of_row(),
};

constexpr column_spec counterparty_columns[] = {
    holding_number(),
    row_number("DERIVATIVE_COUNTERPARTY_ID"),
    sec("DERIVATIVE_COUNTERPARTY_NAME", text, "counterpartyName", "Counterparty", "C.11.b: name of a counterparty."),
    sec("DERIVATIVE_COUNTERPARTY_LEI", text, "counterpartyLei", "LEI", "C.11.b: its legal entity identifier."),
    filing_of_row(),
};

constexpr column_spec option_columns[] = {
    holding_number(),
    sec("PUT_OR_CALL", code, "putOrCall", "Put or call", "C.11.c.i: Put or Call; Call for warrants."),
    sec("WRITTEN_OR_PURCHASED", code, "writtenOrPur", "Written or purchased", "C.11.c.ii: Written or Purchased."),
    sec("SHARES_CNT", decimal, "shareNo", "Shares", "C.11.c.iv: shares of the underlying in a contract."),
    sec("PRINCIPAL_AMOUNT", decimal, "principalAmt", "Principal",
        "C.11.c.iv: principal of the underlying in a contract."),
    sec("CURRENCY_CODE", code, "curCd", "Currency", "C.11.c.iv: currency of the principal."),
    sec("EXERCISE_PRICE", decimal, "exercisePrice", "Exercise price", "C.11.c.v: exercise price or rate."),
    sec("EXPIRATION_DATE", date, "expDt", "Expires", "C.11.c.vi: date of expiration."),
    sec("UNREALIZED_APPRECIATION", decimal, "unrealizedAppr", "Unrealized",
        "C.11.c.viii: unrealized appreciation, negative for depreciation, in dollars."),
    own("EXERCISE_PRICE_CURRENCY", code, "exercisePriceCurCd", "Exercise currency", "C.11.c.v: its currency."),
    own("DELTA", decimal, "delta", "Delta", "C.11.c.vii: delta."),
    own("DERIVATIVE_CAT", code, "@derivCat", "Category", "C.11.a: OPT, SWO or WAR."),
    filing_of_row(),
};

constexpr column_spec basket_columns[] = {
    holding_number(),
    sec("INDEX_NAME", text, "indexName", "Index", "Name of the index or basket."),
    sec("INDEX_IDENTIFIER", text, "indexIdentifier", "Index identifier", "What identifies it."),
    sec("NARRATIVE_DESC", text, "narrativeDesc", "Description", "What it is, in words."),
    nested_number(),
    filing_of_row(),
};

constexpr column_spec component_columns[] = {
    holding_number(),
    row_number("DESC_REF_INDEX_COMPONENT_ID"),
    sec("NAME", text, "othIndName", "Component", "Name of a component of the index or basket."),
    joined(sec("CUSIP", text, "identifiers/cusip/@value", "CUSIP", "Its CUSIP.")),
    joined(sec("ISIN", text, "identifiers/isin/@value", "ISIN", "Its ISIN.")),
    joined(sec("TICKER", text, "identifiers/ticker/@value", "Ticker", "Its ticker.")),
    joined(sec("OTHER_IDENTIFIER", text, "identifiers/other/@value", "Other identifier", "Another identifier of it.")),
    joined(sec("OTHER_DESC", text, "identifiers/other/@otherDesc", "What it is", "What the other identifier is.")),
    sec("NOTIONAL_AMOUNT", decimal, "othIndNotAmt", "Notional", "Its quantity or notional amount."),
    sec("CURRENCY_CODE", code, "othIndCurCd", "Currency", "Currency of that amount."),
    sec("VALUE", decimal, "othIndValue", "Value", "Its value."),
    sec("ISSUER_CURRENCY_CODE", code, "othIndIssCurCd", "Currency of the value", "Currency of the value."),
    nested_number(),
    filing_of_row(),
};

constexpr column_spec reference_columns[] = {
    holding_number(),
    row_number("DESC_REF_OTHER_ID"),
    sec("ISSUER_NAME", text, "issuerName", "Issuer", "Issuer of the underlying."),
    sec("ISSUE_TITLE", text, "issueTitle", "Title", "Title of the underlying."),
    joined(sec("CUSIP", text, "identifiers/cusip/@value", "CUSIP", "Its CUSIP.")),
    joined(sec("ISIN", text, "identifiers/isin/@value", "ISIN", "Its ISIN.")),
    joined(sec("TICKER", text, "identifiers/ticker/@value", "Ticker", "Its ticker.")),
    joined(sec("OTHER_IDENTIFIER", text, "identifiers/other/@value", "Other identifier", "Another identifier of it.")),
    joined(sec("OTHER_DESC", text, "identifiers/other/@otherDesc", "What it is", "What the other identifier is.")),
    nested_number(),
    filing_of_row(),
};

cell_state compute_receipt_or_payment(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept;

constexpr column_spec tenor_columns[] = {
    holding_number(),
    row_number("RATE_RESET_TENOR_ID"),
    made("RECEIPT_OR_PAYMENT", code, compute_receipt_or_payment, "Leg",
         "Receipt or Payment: the leg in which the tenor stands.", column_origin::sec),
    sec("RESET_DATE", code, "@resetDt", "Reset", "C.11.f.i: Day, Month or Year."),
    sec("RESET_DATE_UNIT", decimal, "@resetDtUnit", "Resets every", "C.11.f.i: how many of them."),
    sec("RATE_TENOR", code, "@rateTenor", "Tenor", "C.11.f.i: Day, Month or Year."),
    sec("RATE_TENOR_UNIT", decimal, "@rateTenorUnit", "Tenor of", "C.11.f.i: how many of them."),
    own("LEG_ELEMENT", text, "../../name()", "Element", "Element of the leg in which the tenor stands."),
    filing_of_row(),
};

constexpr column_spec other_derivative_columns[] = {
    holding_number(),
    sec("OTHER_DESC", text, "@othDesc", "Description", "C.11.g: what the derivative is."),
    sec("TERMINATION_DATE", date, "terminationDt", "Terminates", "C.11.g.ii: date of termination or maturity."),
    sec("UNREALIZED_APPRECIATION", decimal, "unrealizedAppr", "Unrealized",
        "C.11.g.v: unrealized appreciation, negative for depreciation, in dollars."),
    own("DELTA", decimal, "delta", "Delta", "C.11.g.iv: delta."),
    own("DERIVATIVE_CAT", code, "@derivCat", "Category", "C.11.a: OTH."),
    filing_of_row(),
};

constexpr column_spec notional_columns[] = {
    holding_number(),
    row_number("OTHER_DERIV_NOTIONAL_AMOUNT_ID"),
    sec("NOTIONAL_AMOUNT", decimal, "@amt", "Notional", "C.11.g.iii: a notional amount."),
    sec("CURRENCY_CODE", code, "@curCd", "Currency", "C.11.g.iii: its currency."),
    filing_of_row(),
};

}  // namespace filigree::nport
