// Form N-MFP over invented funds, in its present and its older layouts.
#include <gtest/gtest.h>

#include "unit/damaged.hpp"

namespace filigree::test {
namespace {

using invented::element;

struct fund_text {
  std::string type = "N-MFP3", space = "nmfp3";
  std::string general = element("reportDate", "2026-01-31") + element("registrantFullName", "Larkspur Trust") +
                        element("cik", "0009900001") + element("nameOfSeries", "Larkspur Cash Fund") +
                        element("seriesId", "S000099001") + element("totalShareClassesInSeries", "2") +
                        element("finalFilingFlag", "N");
  std::string series = element("moneyMarketFundCategory", "Prime") + element("averagePortfolioMaturity", "31") +
                       element("totalValuePortfolioSecurities", "1500.25") + element("netAssetOfSeries", "1500.00");
  std::string classes =
      element("classLevelInfo", element("classesId", "C000099001") + element("netAssetsOfClass", "1000.00")) +
      element("classLevelInfo", element("classesId", "C000099002") + element("netAssetsOfClass", "500.00"));
  std::string securities = security("Larkspur Paper", "1000.25") + security("Nowhere Notes", "500.00");

  static std::string security(const std::string& issuer, const std::string& value, const std::string& more = "") {
    return element("scheduleOfPortfolioSecuritiesInfo",
                   element("nameOfIssuer", issuer) + more + element("includingValueOfAnySponsorSupport", value));
  }
  [[nodiscard]] std::string xml() const {
    return "<?xml version=\"1.0\"?>\n<edgarSubmission xmlns=\"http://www.sec.gov/edgar/" + space + "\">" +
           element("headerData", element("submissionType", type) +
                                     element("filerInfo", element("filer", element("filerCredentials",
                                                                                   element("cik", "0009900001") +
                                                                                       element("ccc", "XXXXXXXX"))))) +
           element("formData",
                   element("generalInfo", general) + element("seriesLevelInfo", series) + classes + securities) +
           "</edgarSubmission>";
  }
};

TEST(Nmfp, ReadsFundClassesAndSecurities) {
  reading read(fund_text().xml());
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "N-MFP3");
  EXPECT_EQ(read.text("SUBMISSION", 0, "REPORT_DATE"), "2026-01-31");
  EXPECT_EQ(read.text("SUBMISSION", 0, "CIK"), "0009900001");
  EXPECT_EQ(read.text("SERIES", 0, "AVERAGE_MATURITY_DAYS"), "31");
  ASSERT_EQ(read.rows("CLASS"), 2u);
  EXPECT_EQ(read.text("CLASS", 1, "CLASS_ID"), "C000099002");
  ASSERT_EQ(read.rows("SECURITY"), 2u);
  EXPECT_EQ(read.text("SECURITY", 0, "ISSUER"), "Larkspur Paper");
  EXPECT_EQ(read.text("SECURITY", 1, "VALUE_WITH_SUPPORT"), "500.00");
  EXPECT_EQ(read.text("SECURITY", 0, "CUSIP"), "(absent)");
  EXPECT_EQ(read.source.read_coverage().ignored, 1u);
}

TEST(Nmfp, SaysTheFundInOneSentence) {
  reading read(fund_text().xml());
  EXPECT_EQ(headline_text(read.source),
            "Larkspur Cash Fund of Larkspur Trust, at 2026-01-31: net assets of $1,500, 2 securities worth $1,500.25, "
            "average maturity 31 days, 2 share classes.");
  EXPECT_GE(leading_parts(read.source), 7u);
}

TEST(Nmfp, DeclaredTotalsAreHeldToTheLines) {
  fund_text text;
  text.classes = element("classLevelInfo", element("netAssetsOfClass", "1000.00"));
  text.securities = fund_text::security("Larkspur Paper", "900");
  reading read(text.xml());
  EXPECT_EQ(read.said("class-count-differs"), 1u);
  EXPECT_EQ(read.said("class-total-differs"), 1u);
  EXPECT_EQ(read.said("portfolio-total-differs"), 1u);
  text.securities = fund_text::security("Larkspur Paper", "unknown");
  EXPECT_EQ(reading(text.xml()).said("portfolio-total-differs"), 0u) << "unknown is not zero";
}

/// Yields were one number until 2024; now they are one for each day.
TEST(Nmfp, YieldsOfBothLayoutsAreRows) {
  fund_text text;
  text.type = "N-MFP2";
  text.space = "nmfp2";
  text.series += element("sevenDayGrossYield", "0.0412") +
                 element("netAssetValue", element("fridayWeek1", "1.0001") + element("fridayWeek5", "1.0002"));
  reading older(text.xml());
  ASSERT_EQ(older.rows("GROSS_YIELD"), 1u);
  EXPECT_EQ(older.text("GROSS_YIELD", 0, "GROSS_YIELD"), "0.0412");
  EXPECT_EQ(older.text("GROSS_YIELD", 0, "DAY"), "(absent)");
  EXPECT_EQ(older.text("SERIES", 0, "NET_ASSET_VALUE_FRIDAY5"), "1.0002");

  fund_text now;
  for (const char* const day : {"2026-01-30", "2026-01-31"})
    now.series += element("sevenDayGrossYield", "\n  " + element("sevenDayGrossYieldValue", "0.0399") + "\n  " +
                                                    element("sevenDayGrossYieldDate", day) + "\n");
  reading daily(now.xml());
  ASSERT_EQ(daily.rows("GROSS_YIELD"), 2u);
  EXPECT_EQ(daily.text("GROSS_YIELD", 1, "DAY"), "2026-01-31");
  EXPECT_EQ(daily.text("GROSS_YIELD", 1, "GROSS_YIELD"), "0.0399");
  EXPECT_EQ(daily.diagnostics(), "");
}

TEST(Nmfp, CollateralAndRatingsStandUnderTheirSecurity) {
  const std::string feature =
      element("demandFeature",
              element("identityOfDemandFeatureIssuer", "Bank of Nowhere") +
                  element("demandFeatureRatingOrNRSRO", element("nameOfNRSRO", "Rater") + element("rating", "A")));
  const std::string repo = element(
      "repurchaseAgreement",
      element("collateralIssuers", element("nameOfCollateralIssuer", "Nowhere Treasury") +
                                       element("maturityDate", element("dateRange", element("from", "01/2027") +
                                                                                        element("to", "01/2030")))));
  fund_text text;
  text.securities = fund_text::security("First", "1") + fund_text::security("Second", "2", repo + feature);
  reading read(text.xml());
  ASSERT_EQ(read.rows("COLLATERAL"), 1u);
  EXPECT_EQ(read.text("COLLATERAL", 0, "SECURITY_SK"), "2");
  EXPECT_EQ(read.text("COLLATERAL", 0, "MATURITY_TO"), "01/2030");
  ASSERT_EQ(read.rows("DEMAND_FEATURE_RATING"), 1u);
  EXPECT_EQ(read.text("DEMAND_FEATURE_RATING", 0, "DEMAND_FEATURE_SK"), "1");
  EXPECT_EQ(read.text("DEMAND_FEATURE_RATING", 0, "RATING"), "A");
}

TEST(Nmfp, ACommentInsideAnEmptyPartIsNoText) {
  fund_text text;
  text.securities +=
      element("dispositionOfPortfolioSecurities", "\n<!-- <otherInstrumentAmt>1</otherInstrumentAmt> -->\n");
  reading read(text.xml());
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.text("DISPOSITION", 0, "OTHER"), "(absent)");
}

TEST(Nmfp, WhatTheFormDoesNotHaveIsKept) {
  fund_text text;
  text.series += element("netAssetOfSeries", "7") + element("newThing", "news");
  reading read(text.xml());
  EXPECT_EQ(read.text("SERIES", 0, "NET_ASSETS"), "1500.00");
  EXPECT_EQ(read.rows("OTHER_VALUES"), 2u);
  EXPECT_EQ(read.said("repeated-element"), 1u);
  EXPECT_EQ(read.said("unknown-element"), 1u);
}

TEST(Nmfp, DamageIsSurvived) { expect_sound_when_damaged(fund_text().xml()); }

}  // namespace
}  // namespace filigree::test
