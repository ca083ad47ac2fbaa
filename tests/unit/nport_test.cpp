// Form N-PORT: the data sets' tables, derivatives inside derivatives, what does not apply, what does not fit.
#include <gtest/gtest.h>

#include "support/invented_portfolio.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace portfolio;

std::string with(const std::string& holdings) {
  portfolio_text text;
  text.holdings = holdings;
  return text.xml();
}

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

TEST(Nport, FundAndFilingAreThreeTablesOverOneRow) {
  reading read(with(shares(1)));
  EXPECT_EQ(read.source.form(), "NPORT-P");
  EXPECT_EQ(read.text("SUBMISSION", 0, "REPORT_DATE"), "2026-03-31");
  EXPECT_EQ(read.text("REGISTRANT", 0, "STATE"), "US-MA");
  EXPECT_EQ(read.text("REGISTRANT", 0, "CIK"), "0009999001");
  EXPECT_EQ(read.text("FUND_REPORTED_INFO", 0, "NET_ASSETS"), "1000000.00");
  EXPECT_EQ(read.text("FUND_REPORTED_INFO", 0, "SALES_FLOW_MON1"), "(absent)");
  EXPECT_EQ(read.rows("HEADER_CLASS"), 2u);
  EXPECT_EQ(read.text("HEADER_CLASS", 1, "HEADER_SERIES_ID"), "1");
  EXPECT_EQ(headline_of(read.source),
            "Larkspur Meadow Fund (Larkspur Invented Trust) reports its portfolio as of 2026-03-31: net assets of "
            "$1,000,000, 1 holding.");
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(Nport, EachIdentifierIsARow) {
  reading read(with(shares(7)));
  ASSERT_EQ(read.rows("IDENTIFIERS"), 2u);
  EXPECT_EQ(read.text("IDENTIFIERS", 0, "IDENTIFIER_ISIN"), "XX1000000007");
  EXPECT_EQ(read.text("IDENTIFIERS", 0, "OTHER_IDENTIFIER"), "(absent)");
  EXPECT_EQ(read.text("IDENTIFIERS", 1, "IDENTIFIER_ISIN"), "(absent)");
  EXPECT_EQ(read.text("IDENTIFIERS", 1, "OTHER_IDENTIFIER"), "I7");
  EXPECT_EQ(read.text("IDENTIFIERS", 1, "OTHER_IDENTIFIER_DESC"), "Invented number");
  EXPECT_EQ(read.text("IDENTIFIERS", 1, "IDENTIFIERS_ID"), "2");
}

TEST(Nport, RowsKnowTheirHolding) {
  reading read(with(shares(1) + bond(2) + forward(3)));
  EXPECT_EQ(read.text("FUND_REPORTED_HOLDING", 1, "CURRENCY_CODE"), "EUR");
  EXPECT_EQ(read.text("FUND_REPORTED_HOLDING", 1, "EXCHANGE_RATE"), "0.912000");
  EXPECT_EQ(read.text("FUND_REPORTED_HOLDING", 0, "EXCHANGE_RATE"), "(absent)");
  EXPECT_EQ(read.text("DEBT_SECURITY", 0, "HOLDING_ID"), "2");
  EXPECT_EQ(read.text("DERIVATIVE_COUNTERPARTY", 0, "HOLDING_ID"), "3");
  EXPECT_EQ(read.text("FUND_REPORTED_HOLDING", 2, "DERIVATIVE_CAT"), "FWD");
  EXPECT_EQ(read.text("FUND_REPORTED_HOLDING", 0, "DERIVATIVE_CAT"), "(absent)");
}

/// Amounts of nested forwards were null elsewhere (edgartools#811); here it is what the filing says that decides.
TEST(Nport, ContractsGoWhereTheirKindBelongs) {
  reading read(with(forward(1) + swap(2)));
  ASSERT_EQ(read.rows("FWD_FOREIGNCUR_CONTRACT_SWAP"), 1u);
  EXPECT_EQ(read.rows("FUT_FWD_NONFOREIGNCUR_CONTRACT"), 0u);
  EXPECT_EQ(read.text("FWD_FOREIGNCUR_CONTRACT_SWAP", 0, "CURRENCY_SOLD_AMOUNT"), "1000.00");
  EXPECT_EQ(read.text("FWD_FOREIGNCUR_CONTRACT_SWAP", 0, "CURRENCY_PURCHASED_AMOUNT"), "(not-applicable)");
  ASSERT_EQ(read.rows("NONFOREIGN_EXCHANGE_SWAP"), 1u);
  EXPECT_EQ(read.text("NONFOREIGN_EXCHANGE_SWAP", 0, "HOLDING_ID"), "2");
  EXPECT_EQ(read.text("NONFOREIGN_EXCHANGE_SWAP", 0, "FIXED_RATE_RECEIPT"), "2.5");
  EXPECT_EQ(read.text("NONFOREIGN_EXCHANGE_SWAP", 0, "FLOATING_RATE_INDEX_PAYMENT"), "Invented rate");
  EXPECT_EQ(read.text("NONFOREIGN_EXCHANGE_SWAP", 0, "AMOUNT_PAYMENT"), "11");
  EXPECT_EQ(read.text("FLOATING_RATE_RESET_TENOR", 0, "RECEIPT_OR_PAYMENT"), "Payment");
  EXPECT_EQ(read.text("DESC_REF_INDEX_COMPONENT", 1, "TICKER"), "P2");
  EXPECT_EQ(read.text("DESC_REF_INDEX_COMPONENT", 1, "NESTED_DERIVATIVE_ID"), "(absent)");
}

TEST(Nport, DerivativesInsideDerivativesAreRowsToAnyDepth) {
  reading read(with(shares(1) + option(2, 5)));
  EXPECT_EQ(read.text("SWAPTION_OPTION_WARNT_DERIV", 0, "EXERCISE_PRICE"), "0.03");
  ASSERT_EQ(read.rows("NESTED_DERIVATIVE"), 5u);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(read.text("NESTED_DERIVATIVE", i, "HOLDING_ID"), "2");
    EXPECT_EQ(read.text("NESTED_DERIVATIVE", i, "OUTER_DERIVATIVE_ID"), i == 0 ? "(absent)" : std::to_string(i));
    EXPECT_EQ(read.text("NESTED_DERIVATIVE", i, "NOTIONAL_AMOUNT"), "5000");
    EXPECT_EQ(read.text("NESTED_RATE_RESET_TENOR", i, "RECEIPT_OR_PAYMENT"), "Payment");
  }
  EXPECT_EQ(read.text("DESC_REF_OTHER", 0, "NESTED_DERIVATIVE_ID"), "5");
  EXPECT_EQ(read.rows("DERIVATIVE_COUNTERPARTY"), 1u) << "counterparties of what it refers to are not its own";
  EXPECT_EQ(read.rows("NESTED_DERIVATIVE_COUNTERPARTY"), 5u);
  EXPECT_EQ(read.source.unread().size(), 0u);
  EXPECT_EQ(read.said("repeated-element"), 0u);
}

TEST(Nport, AmountsThatANestedForwardLacksStayUnknown) {  // asks III.22
  std::string nested = option(1, 1);
  const std::string forward =
      "<fwdDeriv derivCat=\"FWD\"><amtCurSold/><curSold>USD</curSold><amtCurPur>7.50</amtCurPur></fwdDeriv>";
  const std::size_t begin = nested.find("<swapDeriv"), end = nested.find("</swapDeriv>") + 12;
  nested.replace(begin, end - begin, forward);
  reading read(with(nested));
  ASSERT_EQ(read.rows("NESTED_DERIVATIVE"), 1u);
  EXPECT_EQ(read.text("NESTED_DERIVATIVE", 0, "CURRENCY_SOLD_AMOUNT"), "(empty)");
  EXPECT_EQ(read.text("NESTED_DERIVATIVE", 0, "CURRENCY_PURCHASED_AMOUNT"), "7.50");
  EXPECT_EQ(read.text("NESTED_DERIVATIVE", 0, "NOTIONAL_AMOUNT"), "(absent)");
}

TEST(Nport, DepthHasALimitThatIsSaid) {
  reading read(with(option(1, 100)));
  EXPECT_GE(read.said("too-deep"), 1u);
  EXPECT_GT(read.rows("NESTED_DERIVATIVE"), 10u);
}

TEST(Nport, WhatATableWouldHideIsKept) {
  std::string mixed = forward(1);
  mixed.insert(mixed.find("<unrealizedAppr>"), "<swapFlag>Y</swapFlag>");
  reading read(with(mixed));
  EXPECT_EQ(read.said("value-of-another-contract"), 1u);
  ASSERT_EQ(read.rows("OTHER_VALUES"), 1u);
  EXPECT_EQ(read.text("OTHER_VALUES", 0, "VALUE"), "Y");
}

TEST(Nport, MonthlyReturnsSayOfWhat) {
  portfolio_text text;
  text.fund_more =
      "<returnInfo><monthlyReturnCats><equityContracts><mon1 netRealizedGain=\"1\" netUnrealizedAppr=\"N/A\"/>"
      "<swapCategory><instrMon3 netRealizedGain=\"-2.5\" netUnrealizedAppr=\"3\"/></swapCategory></equityContracts>"
      "</monthlyReturnCats></returnInfo>";
  reading read(text.xml());
  ASSERT_EQ(read.rows("MONTHLY_RETURN_CAT_INSTRUMENT"), 2u);
  EXPECT_EQ(read.text("MONTHLY_RETURN_CAT_INSTRUMENT", 0, "ASSET_CAT"), "equityContracts");
  EXPECT_EQ(read.text("MONTHLY_RETURN_CAT_INSTRUMENT", 0, "INSTRUMENT_KIND"), "(absent)");
  EXPECT_EQ(read.text("MONTHLY_RETURN_CAT_INSTRUMENT", 0, "NET_UNREALIZED_AP_MON1"), "(not-applicable)");
  EXPECT_EQ(read.text("MONTHLY_RETURN_CAT_INSTRUMENT", 1, "ASSET_CAT"), "equityContracts");
  EXPECT_EQ(read.text("MONTHLY_RETURN_CAT_INSTRUMENT", 1, "INSTRUMENT_KIND"), "swapCategory");
  EXPECT_EQ(read.text("MONTHLY_RETURN_CAT_INSTRUMENT", 1, "NET_REALIZED_GAIN_MON3"), "-2.5");
}

TEST(Nport, WhatDoesNotAddUpIsSaidAndLeftAlone) {
  portfolio_text text;
  text.total_liabilities = "0";
  text.holdings = shares(1);
  reading read(text.xml());
  EXPECT_EQ(read.said("net-assets-differ"), 1u);
  text.total_liabilities = "250000.00";
  text.holdings.replace(text.holdings.find("<pctVal>"), 15, "<pctVal>15.0000");
  reading percent(text.xml());
  EXPECT_EQ(percent.said("percentages-differ"), 1u);
  text.holdings.replace(text.holdings.find("<pctVal>"), 15, "<pctVal>N/A</>0");
  EXPECT_EQ(reading(text.xml()).said("percentages-differ"), 0u) << "unknown is not zero";
}

TEST(Nport, PrefixesAndOddPartsDoNotMatter) {
  std::string text = with(bond(1) + option(2));
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; ++at) {
    if (text[at + 1] == '?') continue;
    text.insert(text[at + 1] == '/' ? at + 2 : at + 1, "np:");
  }
  text.replace(text.find("xmlns="), 6, "xmlns:np=");
  reading read(text);
  EXPECT_EQ(read.text("IDENTIFIERS", 0, "IDENTIFIER_ISIN"), "XX1000000001");
  EXPECT_EQ(read.rows("NESTED_DERIVATIVE"), 2u);
  EXPECT_EQ(read.source.unread().size(), 0u);
}

TEST(Nport, HostileVariantsAreSound) {
  const std::string whole = with(bond(1) + forward(2) + swap(3) + option(4, 3));
  for (std::size_t cut = 0; cut < whole.size(); cut += 97) reading read(std::string_view(whole).substr(0, cut));
  std::string flipped = whole;
  for (std::size_t i = 13; i < whole.size(); i += 131) {
    flipped[i] = static_cast<char>(flipped[i] ^ 0x15);
    reading read(flipped);
    flipped[i] = whole[i];
  }
  std::string doubled = with(option(1) + "<invstOrSec/>" + option(1).substr(0, 300));
  reading read(doubled);
  reading latin("\xFF" + whole);
}

}  // namespace
}  // namespace filigree::test
