// Form N-CEN over an invented registrant.
#include <gtest/gtest.h>

#include "unit/damaged.hpp"

namespace filigree::test {
namespace {

using invented::element;

std::string fund(const std::string& name, const std::string& assets, const std::string& more = "") {
  return element("managementInvestmentQuestion",
                 element("mgmtInvFundName", name) + more + element("mnthlyAvgNetAssets", assets));
}

struct census_text {
  std::string general = "<generalInfo reportEndingPeriod=\"2025-11-30\" isReportPeriodLt12=\"N\"/>";
  std::string registrant = element("registrantFullName", "Larkspur Funds") + element("registrantCik", "0009900001") +
                           element("websites", "<website webpage=\"larkspur.example\"/>") +
                           element("registrantClassificationType", "N-1A") + element("totalSeries", "9");
  std::string funds = fund("Larkspur Growth", "1000.50") + fund("Larkspur Income", "500");
  std::string more;

  [[nodiscard]] std::string xml() const {
    return "<?xml version=\"1.0\"?>\n<edgarSubmission xmlns=\"http://www.sec.gov/edgar/ncen\">" +
           element("headerData", element("submissionType", "N-CEN")) +
           element("formData", general + element("registrantInfo", registrant) +
                                   element("managementInvestmentQuestionSeriesInfo", funds) + more) +
           "</edgarSubmission>";
  }
};

TEST(Ncen, ReadsAttributesAsWellAsElements) {
  reading read(census_text().xml());
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "N-CEN");
  EXPECT_EQ(read.text("SUBMISSION", 0, "REPORT_ENDING_PERIOD"), "2025-11-30");
  EXPECT_EQ(read.text("REGISTRANT", 0, "CIK"), "0009900001");
  EXPECT_EQ(read.text("WEBSITE", 0, "ADDRESS"), "larkspur.example");
  ASSERT_EQ(read.rows("FUND"), 2u);
  EXPECT_EQ(read.text("FUND", 1, "NAME"), "Larkspur Income");
  EXPECT_TRUE(read.source.unread().empty());
}

TEST(Ncen, SaysTheReportInOneSentence) {
  reading read(census_text().xml());
  EXPECT_EQ(headline_text(read.source),
            "Larkspur Funds (registered on Form N-1A) reports on 2 funds with average net assets of $1,500.50 for the "
            "fiscal year ended 2025-11-30.");
  EXPECT_GE(leading_parts(read.source), 5u);
}

/// Either an element of its own, or an attribute of what goes on from it.
TEST(Ncen, AnswersStandInTheSameColumnHoweverTheyAreGiven) {
  census_text plain, detailed;
  plain.registrant += element("isRegistrantFamilyInvComp", "N");
  detailed.registrant +=
      "<registrantFamilyInvComp isRegistrantFamilyInvComp=\"Y\" familyInvCompFullName=\"Larkspur Family\"/>";
  reading no(plain.xml()), yes(detailed.xml());
  EXPECT_EQ(no.text("REGISTRANT", 0, "FAMILY_OF_COMPANIES"), "N");
  EXPECT_EQ(yes.text("REGISTRANT", 0, "FAMILY_OF_COMPANIES"), "Y");
  EXPECT_EQ(yes.text("REGISTRANT", 0, "FAMILY_NAME"), "Larkspur Family");
}

TEST(Ncen, ServiceProvidersStandUnderTheirFund) {
  const std::string credit =
      "<lineOfCredit hasLineOfCredit=\"Y\">" +
      element(
          "lineOfCreditDetails",
          element("lineOfCreditDetail", element("lineOfCreditSize", "325000000") +
                                            element("lineOfCreditInstitutions",
                                                    "<lineOfCreditInstitution creditInstitutionName=\"Bank A\"/>"
                                                    "<lineOfCreditInstitution creditInstitutionName=\"Bank B\"/>"))) +
      "</lineOfCredit>";
  const std::string custodians =
      element("custodians",
              element("custodian", element("custodianName", "Keeper") +
                                       "<custodianStateCountry custodianCountry=\"US\" custodianState=\"US-NY\"/>"));
  census_text text;
  text.funds = fund("First", "1") + fund("Second", "2", custodians + credit);
  reading read(text.xml());
  ASSERT_EQ(read.rows("CUSTODIAN"), 1u);
  EXPECT_EQ(read.text("CUSTODIAN", 0, "FUND_SK"), "2");
  EXPECT_EQ(read.text("CUSTODIAN", 0, "STATE"), "US-NY");
  EXPECT_EQ(read.text("FUND", 1, "LINE_OF_CREDIT"), "Y");
  EXPECT_EQ(read.text("LINE_OF_CREDIT", 0, "SIZE"), "325000000");
  EXPECT_EQ(read.text("LINE_OF_CREDIT", 0, "INSTITUTIONS"), "Bank A, Bank B");
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(Ncen, NumbersThatDoNotApplyAreNoErrors) {
  census_text text;
  text.funds = fund("Larkspur Growth", "1", element("avgPortfolioSecuritiesValue", "N/A"));
  reading read(text.xml());
  EXPECT_EQ(read.cells.state("FUND", 0, "AVERAGE_VALUE_ON_LOAN"), cell_state::not_applicable);
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(Ncen, AdvisersOfSmallBusinessCompaniesHaveNoFund) {
  census_text text;
  text.funds = "";
  text.more = element("closedEndManagementInvestment",
                      element("smallInvestmentAdvisers",
                              element("smallInvestmentAdviser", element("smallInvestmentAdviserName", "Adviser"))));
  reading read(text.xml());
  EXPECT_EQ(read.text("ADVISER", 0, "NAME"), "Adviser");
  EXPECT_EQ(read.text("ADVISER", 0, "FUND_SK"), "(absent)");
}

TEST(Ncen, DamageIsSurvived) { expect_sound_when_damaged(census_text().xml()); }

}  // namespace
}  // namespace filigree::test
