// Forms 24F-2NT, X-17A-5 and TA-1, TA-2, TA-W over invented filings.
#include <gtest/gtest.h>

#include "unit/damaged.hpp"

namespace filigree::test {
namespace {

using invented::element;

std::string submission(const std::string& space, const std::string& type, const std::string& header,
                       const std::string& form) {
  return "<?xml version=\"1.0\"?>\n<edgarSubmission xmlns=\"http://www.sec.gov/edgar/" + space + "\">" +
         element("headerData", element("submissionType", type) + header) + element("formData", form) +
         "</edgarSubmission>";
}

// --- 24F-2NT --------------------------------------------------------------------------------------------------------

std::string notice(const std::string& amounts) {
  return element(
      "annualFilingInfo",
      element("item1", element("nameOfIssuer", "Larkspur Fund")) +
          element("item2", element("reportSeriesClass", element("rptSeriesClassInfo",
                                                                element("seriesName", "Larkspur Growth") +
                                                                    element("classInfo", element("className", "A"))))) +
          element("item4", element("lastDayOfFiscalYear", "02/28/2026")) + amounts);
}
const std::string good_amounts =
    element("item5", element("aggregateSalePriceOfSecuritiesSold", "1000.00") +
                         element("aggregatePriceOfSecuritiesRedeemedOrRepurchasedInFiscalYear", "300.00") +
                         element("aggregatePriceOfSecuritiesRedeemedOrRepurchasedAnyPrior", "200.00") +
                         element("totalAvailableRedemptionCredits", "500.00") + element("netSales", "500.00") +
                         element("multiplierForDeterminingRegistrationFee", "0.5") +
                         element("registrationFeeDue", "250.00")) +
    element("item7", element("totalOfRegistrationFeePlusAnyInterestDue", "250.00"));
std::string notices(const std::string& amounts) {
  return submission("twentyfourf2filer", "24F-2NT", "", element("annualFilings", notice(amounts)));
}

TEST(TwentyFourF2, ReadsNoticesWithTheirSeriesAndClasses) {
  reading read(notices(good_amounts));
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.text("ANNUAL_FILING", 0, "FISCAL_YEAR_END"), "2026-02-28");
  EXPECT_EQ(read.text("ANNUAL_FILING", 0, "FEE_RATE"), "0.5");
  EXPECT_EQ(read.text("COVERED_CLASS", 0, "COVERED_SERIES_SK"), "1");
  EXPECT_EQ(read.text("COVERED_CLASS", 0, "ANNUAL_FILING_SK"), "1");
  EXPECT_EQ(headline_text(read.source),
            "Larkspur Fund, fiscal year ended 2026-02-28: 1 notice, securities sold for $1,000, fee due $250.");
  EXPECT_GE(leading_parts(read.source), 5u);
}

TEST(TwentyFourF2, ArithmeticThatDoesNotHoldIsSaid) {
  EXPECT_EQ(reading(notices(replaced(good_amounts, "Sales>500", "Sales>400"))).said("net-sales-differ"), 1u);
  EXPECT_EQ(reading(notices(replaced(good_amounts, "Credits>500", "Credits>600"))).said("redemption-credits-differ"),
            1u);
  EXPECT_EQ(reading(notices(replaced(good_amounts, "FeeDue>250", "FeeDue>90"))).said("fee-differs"), 1u);
  EXPECT_EQ(reading(notices(replaced(good_amounts, "InterestDue>250", "InterestDue>999"))).said("total-due-differs"),
            1u);
}

TEST(TwentyFourF2, CreditsBeyondSalesLeaveNoNetSales) {
  const std::string amounts = replaced(replaced(good_amounts, "Sold>1000", "Sold>100"), "Sales>500", "Sales>0");
  reading read(notices(replaced(replaced(amounts, "FeeDue>250", "FeeDue>0"), "InterestDue>250", "InterestDue>0")));
  EXPECT_EQ(read.diagnostics(), "");
}

/// The header alone, as it was before 2019.
TEST(TwentyFourF2, ReadsTheOlderLayout) {
  const std::string sale = element("salesSharesInformation", element("saleSharesSeriesOrClassId", "C000099001") +
                                                                 element("salesSharesSalesProceeds", "1111.00") +
                                                                 element("salesSharesFeeAmount", "2.22"));
  reading read("<sin:edgarSubmission xmlns:sin=\"http://www.sec.gov/edgar/singlefilerscfee\">" +
               element("sin:submissionType", "24F-2NT") + element("sin:periodOfReport", "11-04-2010") +
               element("sin:filer", element("sin:filerId", "9900001") + element("sin:filerCcc", "x")) +
               element("sin:edgarFee", element("submissionSalesShares", sale)) + "</sin:edgarSubmission>");
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.text("SUBMISSION", 0, "PERIOD_OF_REPORT"), "2010-11-04");
  EXPECT_EQ(read.text("OFFERING_FEE", 0, "SALES"), "1111.00");
  EXPECT_NE(headline_text(read.source).find("securities sold for $1,111, fee due $2.22"), std::string::npos)
      << headline_text(read.source);
}

// --- X-17A-5 --------------------------------------------------------------------------------------------------------

std::string cover(const std::string& registrant_type, const std::string& weakness = "N") {
  return submission("seventeenafiler", "X-17A-5", "",
                    element("submissionInformation",
                            element("periodBegin", "01-01-2025") + element("periodEnd", "12-31-2025") +
                                element("typeOfRegistrant", registrant_type) + element("materialWeakness", weakness)) +
                        element("registrantIdentification", element("brokerDealerName", "Larkspur Brokers")) +
                        element("accountantIdentification", element("accountantName", "Quillfeather LLP")));
}

TEST(X17a5, TheTypeOfRegistrantIsATextOrAGroup) {
  reading older(cover("Broker-dealer"));
  reading now(cover(element("typeOfBDRegistrant", "Broker-dealer") +
                    element("typeOfSDRegistrant", "Security-based swap dealer")));
  EXPECT_EQ(older.text("SUBMISSION", 0, "BROKER_DEALER_TYPE"), "Broker-dealer");
  EXPECT_EQ(older.text("SUBMISSION", 0, "SWAP_DEALER_TYPE"), "(absent)");
  EXPECT_EQ(now.text("SUBMISSION", 0, "BROKER_DEALER_TYPE"), "Broker-dealer");
  EXPECT_EQ(now.text("SUBMISSION", 0, "SWAP_DEALER_TYPE"), "Security-based swap dealer");
  EXPECT_EQ(older.diagnostics() + now.diagnostics(), "");
}

TEST(X17a5, SaysWhetherThereIsAWeakness) {
  EXPECT_EQ(headline_text(reading(cover("Broker-dealer")).source),
            "Larkspur Brokers: annual report for 2025-01-01 to 2025-12-31, audited by Quillfeather LLP, without "
            "material weakness.");
  EXPECT_NE(headline_text(reading(cover("Broker-dealer", "Y")).source).find("with a material"), std::string::npos);
  EXPECT_EQ(headline_text(reading(cover("Broker-dealer", "")).source).find("weakness"), std::string::npos)
      << "unknown is not none";
}

// --- Transfer agents
// --------------------------------------------------------------------------------------------------

std::string registration(const std::string& more = "") {
  return submission(
      "ta/taonefiler", "TA-1", "",
      element("registrant", element("entityName", "Larkspur Transfer") + more) +
          element("disciplinaryHistory",
                  element("otherFelony",
                          element("involved", "Y") + element("otherFelonyDetails", element("actionTitle", "A v. B"))) +
                      element("selfRegulatoryAgency",
                              element("sraViolationOfRules",
                                      element("involved", "Y") +
                                          element("sraViolationOfRulesDetails", element("actionTitle", "C v. D"))))));
}

TEST(TransferAgents, EachDisciplinaryActionSaysWhichQuestionItAnswers) {
  reading read(registration());
  ASSERT_EQ(read.rows("DISCIPLINARY_ACTION"), 2u);
  EXPECT_EQ(read.text("DISCIPLINARY_ACTION", 0, "QUESTION"), "otherFelonyDetails");
  EXPECT_EQ(read.text("DISCIPLINARY_ACTION", 1, "QUESTION"), "sraViolationOfRulesDetails");
  EXPECT_EQ(read.text("DISCIPLINARY_ACTION", 1, "TITLE"), "C v. D");
  EXPECT_EQ(read.text("DISCIPLINARY_HISTORY", 0, "SRO_VIOLATION"), "Y");
  EXPECT_EQ(read.text("DISCIPLINARY_HISTORY", 0, "FELONY"), "(absent)");
  EXPECT_EQ(headline_text(read.source),
            "Larkspur Transfer registers as a transfer agent and lists 2 disciplinary actions.");
}

TEST(TransferAgents, ServiceCompaniesOfBothDirectionsAreOneTable) {
  reading read(registration(
      element("serviceCompany",
              element("entityName", "Helper") + element("serviceCompanyAddress", element("city", "Nowhere"))) +
      element("asServiceCompany",
              element("entityName", "Helped") + element("asServiceCompanyAddress", element("city", "Elsewhere")))));
  EXPECT_EQ(read.text("SERVICE_COMPANY", 0, "RELATION"), "serviceCompany");
  EXPECT_EQ(read.text("SERVICE_COMPANY", 0, "CITY"), "Nowhere");
  EXPECT_EQ(read.text("SERVICE_COMPANY", 1, "RELATION"), "asServiceCompany");
  EXPECT_EQ(read.text("SERVICE_COMPANY", 1, "CITY"), "Elsewhere");
}

TEST(TransferAgents, SaysTheYearAndTheWithdrawal) {
  const std::string year = submission(
      "ta/tatwofiler", "TA-2",
      element("filerInfo", element("periodOfReport", "2025-12-31") + element("entityName", "Larkspur Transfer")),
      element("serviceCompanyData",
              element("numberItemsReceivedForTransfer", "1200") + element("numberIndividualAccounts", "34000")));
  EXPECT_EQ(headline_text(reading(year).source),
            "Larkspur Transfer reports on its work as a transfer agent in the year to 2025-12-31: 1,200 items received "
            "for transfer, 34,000 securityholder accounts.");
  const std::string end = submission("ta/tawfiler", "TA-W", "",
                                     element("registrant", element("entityName", "Larkspur Transfer")) +
                                         element("withdrawal", element("lastActionDate", "12/07/2025")));
  EXPECT_EQ(headline_text(reading(end).source),
            "Larkspur Transfer withdraws its registration as a transfer agent; it last acted on 2025-12-07.");
}

TEST(SmallForms, DamageIsSurvived) {
  expect_sound_when_damaged(notices(good_amounts));
  expect_sound_when_damaged(replaced(cover("Broker-dealer"), "Larkspur", "Larkspur "));
  expect_sound_when_damaged(registration());
}

}  // namespace
}  // namespace filigree::test
