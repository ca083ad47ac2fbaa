// Asset data of Form ABS-EE: five classes under one root.
#include <gtest/gtest.h>

#include "unit/damaged.hpp"

namespace filigree::test {
namespace {

using invented::element;

std::string pool(const std::string& space, const std::string& assets) {
  return "<?xml version=\"1.0\"?>\n<assetData xmlns=\"http://www.sec.gov/edgar/document/absee/" + space +
         "/assetdata\">" + assets + "</assetData>";
}
std::string auto_loan(const std::string& number, const std::string& balance, const std::string& more = "") {
  return element("assets", element("assetNumber", number) + element("reportingPeriodBeginningDate", "11-01-2025") +
                               element("reportingPeriodEndingDate", "11-30-2025") +
                               element("originationDate", "06/2024") + element("originalLoanTerm", "72") + more +
                               element("reportingPeriodActualEndBalanceAmount", balance));
}

TEST(AbsEe, OneRowForEachLoan) {
  reading read(pool("autoloan", auto_loan("1", "10000.10") + auto_loan("2", "2.05")));
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "EX-102");
  ASSERT_EQ(read.rows("AUTO_LOAN"), 2u);
  EXPECT_EQ(read.text("AUTO_LOAN", 0, "REPORTING_PERIOD_ENDING_DATE"), "2025-11-30");
  EXPECT_EQ(read.text("AUTO_LOAN", 0, "ORIGINATION_DATE"), "06/2024") << "a month alone is no day";
  EXPECT_EQ(headline_text(read.source),
            "Auto loans behind asset-backed securities: 2 loans, 2025-11-01 to 2025-11-30, balance at the end "
            "$10,002.15.");
  EXPECT_GE(leading_parts(read.source), 4u);
}

TEST(AbsEe, NoBalanceIsSaidWhereOneIsUnknown) {
  const std::string sentence =
      headline_text(reading(pool("autoloan", auto_loan("1", "5") + auto_loan("2", ""))).source);
  EXPECT_EQ(sentence.find("balance"), std::string::npos) << sentence;
}

TEST(AbsEe, CodesThatRepeatAreOneText) {
  reading read(pool("autoloan", auto_loan("1", "5", element("subvented", "1") + element("subvented", "2"))));
  EXPECT_EQ(read.text("AUTO_LOAN", 0, "SUBVENTED"), "1, 2");
}

TEST(AbsEe, PropertiesStandUnderTheirLoan) {
  const auto loan = [](const std::string& properties) {
    return element("assets", element("assetNumber", "7") + properties);
  };
  reading read(pool("cmbs", loan(element("property", element("propertyName", "Mill"))) +
                                loan(element("property", element("propertyName", "Barn")) +
                                     element("property", element("propertyName", "Inn")))));
  EXPECT_EQ(read.rows("COMMERCIAL_MORTGAGE"), 2u);
  ASSERT_EQ(read.rows("MORTGAGED_PROPERTY"), 3u);
  EXPECT_EQ(read.text("MORTGAGED_PROPERTY", 2, "PROPERTY_NAME"), "Inn");
  EXPECT_EQ(read.text("MORTGAGED_PROPERTY", 2, "COMMERCIAL_MORTGAGE_SK"), "2");
}

TEST(AbsEe, LossesOfAMortgageAreInARowOfTheirOwnWithItsNumber) {
  reading read(pool("rmbs", element("assets", element("assetNumber", "42") + element("originalLoanAmount", "100") +
                                                  element("grossLiquidationProceedsAmount", "60"))));
  EXPECT_EQ(read.text("RESIDENTIAL_MORTGAGE", 0, "ORIGINAL_LOAN_AMOUNT"), "100");
  EXPECT_EQ(read.text("RESIDENTIAL_MORTGAGE_LOSS", 0, "ASSET_NUMBER"), "42");
  EXPECT_EQ(read.text("RESIDENTIAL_MORTGAGE_LOSS", 0, "GROSS_LIQUIDATION_PROCEEDS_AMOUNT"), "60");
}

TEST(AbsEe, ClassesAreToldByContentWhereTheNamespaceDoesNot) {
  const auto bare = [](const std::string& inside) {
    return "<assetData>" + element("assets", element("assetNumber", "1") + inside) + "</assetData>";
  };
  EXPECT_EQ(reading(bare(element("originalLoanTerm", "72"))).rows("AUTO_LOAN"), 1u);
  EXPECT_EQ(reading(bare(element("acquisitionCost", "9"))).rows("AUTO_LEASE"), 1u);
  EXPECT_EQ(reading(bare(element("NumberProperties", "1"))).rows("COMMERCIAL_MORTGAGE"), 1u);
  EXPECT_EQ(reading(bare("<n:originalLoanPurposeCode>1</n:originalLoanPurposeCode>")).rows("RESIDENTIAL_MORTGAGE"), 1u);
  EXPECT_EQ(reading(bare(element("securityTitleName", "T"))).rows("DEBT_SECURITY"), 1u);
}

TEST(AbsEe, DamageIsSurvived) {
  expect_sound_when_damaged(pool("autoloan", auto_loan("Larkspur", "1") + auto_loan("2", "3")));
}

}  // namespace
}  // namespace filigree::test
