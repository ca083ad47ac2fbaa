// Form C and its family over invented filings.
#include <gtest/gtest.h>

#include "support/invented_offerings.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using invented::form_c;
using invented::with;

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

TEST(FormC, HasTheTablesOfItsDataSets) {
  reading read(form_c);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "C");
  for (const char* const table : {"FORM_C_SUBMISSION", "FORM_C_ISSUER_INFORMATION", "FORM_C_DISCLOSURE",
                                  "FORM_C_COISSUER_INFORMATION", "FORM_C_ISSUER_SIGNATURE"})
    EXPECT_EQ(read.rows(table), 1u) << table;
  EXPECT_EQ(read.rows("FORM_C_ISSUER_JURISDICTIONS"), 2u);
  EXPECT_EQ(read.rows("FORM_C_SIGNATURE"), 2u);
  EXPECT_TRUE(read.source.unread().empty());
}

TEST(FormC, ReadsIssuerOfferingAndYear) {
  reading read(form_c);
  EXPECT_EQ(read.text("FORM_C_SUBMISSION", 0, "CIK"), "0009900020");
  EXPECT_EQ(read.text("FORM_C_SUBMISSION", 0, "FILE_NUMBER"), "020-99999");
  EXPECT_EQ(read.text("FORM_C_ISSUER_INFORMATION", 0, "DATEINCORPORATION"), "2018-02-08");
  EXPECT_EQ(read.text("FORM_C_ISSUER_INFORMATION", 0, "STREET1"), "3 Orchard Row");
  EXPECT_EQ(read.text("FORM_C_ISSUER_INFORMATION", 0, "COMMISSIONCIK"), "0009900021");
  EXPECT_EQ(read.text("FORM_C_COISSUER_INFORMATION", 0, "DATEINCORPORATION"), "2025-03-01");
  EXPECT_EQ(read.text("FORM_C_DISCLOSURE", 0, "PRICE"), "2.00000");
  EXPECT_EQ(read.text("FORM_C_DISCLOSURE", 0, "NETINCOMEMOSTRECENTFISCALYEAR"), "-16620.00");
  EXPECT_EQ(read.text("FORM_C_DISCLOSURE", 0, "TAXPAIDPRIORFISCALYEAR"), "0.00");
  EXPECT_EQ(read.text("FORM_C_DISCLOSURE", 0, "TAXPAIDMOSTRECENTFISCALYEAR"), "(absent)") << "unknown is not zero";
  EXPECT_EQ(read.text("FORM_C_ISSUER_JURISDICTIONS", 1, "ISSUEJURISDICTIONSECUROFFERING"), "WY");
  EXPECT_EQ(read.text("FORM_C_ISSUER_JURISDICTIONS", 1, "ID"), "2");
  EXPECT_EQ(read.text("FORM_C_SIGNATURE", 1, "PERSONSIGNATURE"), "Cal Marlowe");
}

TEST(FormC, SaysWhatDoesNotAddUp) {
  EXPECT_EQ(reading(with(form_c, "<price>2.00000<", "<price>3.00000<")).said("target-gap"), 1u);
  EXPECT_EQ(reading(with(form_c, "<offeringAmount>10000.00<", "<offeringAmount>10001.99<")).said("target-gap"), 0u)
      << "less than the price of one security is rounding";
  EXPECT_EQ(reading(with(form_c, ">124000.00<", ">9000.00<")).said("maximum-below-target"), 1u);
  EXPECT_EQ(reading(with(form_c, "FiscalYear>1000.00<", "FiscalYear>99999.00<")).said("cash-above-assets"), 1u);
}

TEST(FormC, IsOneSentence) {
  EXPECT_EQ(headline_of(reading(form_c).source),
            "Thistledown Ciders LLC: crowdfunding offering of $10,000 to $124,000 in Common Stock at $2 by 2026-04-30, "
            "through Fen Portal LLC; latest year: revenue $20,000, net income -$16,620");
  const std::pair<const char*, const char*> kinds[] = {{"C/A", ": amended crowdfunding offering"},
                                                       {"C-U", ": progress of a crowdfunding offering"},
                                                       {"C-AR/A", ": amended annual report of"},
                                                       {"C-TR", ": end of reporting"},
                                                       {"C/A-W", ": withdrawal of the amended crowdfunding offering"}};
  for (const auto& [type, words] : kinds) {
    const std::string sentence =
        headline_of(reading(with(form_c, "<submissionType>C<", "<submissionType>" + std::string(type) + "<")).source);
    EXPECT_NE(sentence.find(words), std::string::npos) << type << ": " << sentence;
  }
}

}  // namespace
}  // namespace filigree::test
