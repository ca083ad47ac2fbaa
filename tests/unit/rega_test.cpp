// The forms of Regulation A over invented filings.
#include <gtest/gtest.h>

#include "support/invented_offerings.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

TEST(RegA, AStatementBecomesItsItems) {
  reading read(form_1a);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "1-A");
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.text("REG_A_SUBMISSION", 0, "ELIGIBILITY_CERTIFIED"), "true");
  EXPECT_EQ(read.text("REG_A_SUBMISSION", 0, "SAME_JURISDICTIONS"), "true");
  EXPECT_EQ(read.text("REG_A_EMPLOYEES_INFO", 0, "FULL_TIME_EMPLOYEES"), "9");
  EXPECT_EQ(read.text("REG_A_ISSUER_INFO", 0, "NET_INCOME"), "-1.50");
  EXPECT_EQ(read.text("REG_A_ISSUER_INFO", 0, "COMMENTS_EMAIL_ADDRESSES"), "a@example.com, b@example.com");
  EXPECT_EQ(read.text("REG_A_SUMMARY_INFO", 0, "TIER"), "Tier2");
  EXPECT_EQ(read.text("REG_A_SECURITIES_OFFERED", 1, "SECURITIES_OFFERED_TYPE"), "Equity (common or preferred stock)");
  EXPECT_EQ(read.text("REG_A_SECURITIES_ISSUED", 0, "TOTAL_AMOUNT"), "77");
  EXPECT_EQ(read.text("REG_A_CO_FILERS", 0, "CO_ISSUER_FILE_NUMBER"), "NEW");
}

TEST(RegA, OutstandingSecuritiesOfAllKindsAreOneTable) {
  reading read(form_1a);
  ASSERT_EQ(read.rows("REG_A_EQUITIES_DEBT"), 3u);
  EXPECT_EQ(read.text("REG_A_EQUITIES_DEBT", 0, "SECURITY_ELEMENT"), "commonEquity");
  EXPECT_EQ(read.text("REG_A_EQUITIES_DEBT", 1, "SECURITY_ELEMENT"), "preferredEquity");
  EXPECT_EQ(read.text("REG_A_EQUITIES_DEBT", 1, "CLASS_NAME"), "Series A");
  EXPECT_EQ(read.text("REG_A_EQUITIES_DEBT", 2, "OUTSTANDING"), "0");
  EXPECT_EQ(read.text("REG_A_EQUITIES_DEBT", 2, "CUSIP"), "000000AA0");
  ASSERT_EQ(read.rows("REG_A_JURISDICTION"), 2u);
  EXPECT_EQ(read.text("REG_A_JURISDICTION", 1, "JURISDICTION_ELEMENT"), "dealersJuridicationSecuritiesOffering");
  EXPECT_EQ(read.text("REG_A_JURISDICTION", 1, "JURISDICTION"), "DE");
}

TEST(RegA, AStatementIsReconciled) {
  reading gap(with(form_1a, "<concurrentOfferingAggregate>0.00<", "<concurrentOfferingAggregate>7.00<"));
  EXPECT_EQ(gap.said("offering-gap"), 1u);
  EXPECT_NE(gap.diagnostics().find("more than its total by \u201C7.00\u201D"), std::string::npos) << gap.diagnostics();
  EXPECT_EQ(reading(with(form_1a, "<concurrentOfferingAggregate>0.00</concurrentOfferingAggregate>", ""))
                .said("offering-gap"),
            0u)
      << "a part that is not there is not zero";
  EXPECT_EQ(reading(with(form_1a, "<totalAssets>500.00<", "<totalAssets>501.00<")).said("balance-gap"), 1u);
}

TEST(RegA, ProvidersBelongToTheirOffering) {
  reading read(form_1k);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "1-K");
  EXPECT_TRUE(read.source.unread().empty());
  ASSERT_EQ(read.rows("REG_A_SUMMARY_INFO_KZ"), 2u);
  ASSERT_EQ(read.rows("REG_A_SUMMARY_NAMES_KZ"), 3u);
  EXPECT_EQ(read.text("REG_A_SUMMARY_NAMES_KZ", 0, "SUMMARY_INFO_ID"), "1");
  EXPECT_EQ(read.text("REG_A_SUMMARY_NAMES_KZ", 0, "PROVIDER_ELEMENT"), "underwrittenSpName");
  EXPECT_EQ(read.text("REG_A_SUMMARY_NAMES_KZ", 1, "SUMMARY_INFO_ID"), "2");
  EXPECT_EQ(read.text("REG_A_SUMMARY_NAMES_KZ", 1, "PROVIDER_NAME"), "Tally, LLP") << "a name may have a comma";
  EXPECT_EQ(read.text("REG_A_SUMMARY_NAMES_KZ", 2, "PROVIDER_NAME"), "Second Tally");
  EXPECT_EQ(read.text("REG_A_ITEM_SECURITIES_K", 1, "ISSUED_SECURITIES_TITLE"), "Notes");
  EXPECT_EQ(read.text("REG_A_ITEM_KZ", 0, "FISCAL_YEAR_END"), "2025-12-31");
}

TEST(RegA, AnExitReportHasItsTables) {
  reading read(form_1z);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "1-Z");
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.rows("REG_A_FILE_NUMBERS_Z"), 2u);
  EXPECT_EQ(read.text("REG_A_CERT_SUSPENSION_Z", 0, "FILE_NUMBER_2"), "24R-00100");
  EXPECT_EQ(read.text("REG_A_CERT_SUSPENSION_Z", 0, "FILE_NUMBER_3"), "(absent)");
  EXPECT_EQ(read.text("REG_A_SIGNATURE_Z", 0, "SIGNATURE_DATE"), "2026-03-01");
  EXPECT_EQ(read.text("REG_A_SUMMARY_NAMES_KZ", 0, "PROVIDER_NAME"), "Wick & Tallow");
}

TEST(RegA, AreOneSentenceEach) {
  EXPECT_EQ(
      headline_of(reading(form_1a).source),
      "Fenland Solar Corp: offering statement under Regulation A, Tier2: 1,000 securities at $10, $10,000 in all");
  EXPECT_EQ(headline_of(reading(form_1k).source),
            "Fenland Solar Corp: annual report for the fiscal year to 2025-12-31; 11 securities sold");
  EXPECT_EQ(headline_of(reading(form_1z).source),
            "Fenland Solar Corp: exit report under Regulation A; 900 securities sold; reporting suspended for Common");
  EXPECT_NE(headline_of(reading(with(form_1a, "<submissionType>1-A<", "<submissionType>DOS/A<")).source)
                .find(": amended draft offering statement"),
            std::string::npos);
}

}  // namespace
}  // namespace filigree::test
