// Form 144 over invented filings.
#include <gtest/gtest.h>

#include "support/invented_offerings.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using invented::form_144;
using invented::with;

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

TEST(Form144, HasARowForEachBlock) {
  reading read(form_144);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "144");
  EXPECT_EQ(read.rows("FORM_144_SUBMISSION"), 1u);
  EXPECT_EQ(read.rows("FORM_144_SECURITIES"), 2u);
  EXPECT_EQ(read.rows("FORM_144_TO_BE_SOLD"), 1u);
  EXPECT_EQ(read.rows("FORM_144_SOLD"), 1u);
  EXPECT_EQ(read.rows("FORM_144_PLAN_DATES"), 2u);
  EXPECT_EQ(read.rows("FORM_144_ATTACHMENTS"), 1u);
  EXPECT_TRUE(read.source.unread().empty());
  EXPECT_EQ(read.source.read_coverage().ignored, 2u) << "an access code, and an attachment's bytes";
}

TEST(Form144, KnowsSellerAndIssuerByTheirNumbers) {
  reading read(form_144);
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "FILER_CIK"), "0009900010");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "ISSUER_CIK"), "0009900777");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "ISSUER_STREET1"), "1 Larkspur Way");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "RELATIONSHIP_1"), "Officer");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "RELATIONSHIP_2"), "Director");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "RELATIONSHIP_3"), "(absent)");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "CONTACT_EMAIL"), "ada@example.com");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "NOTIFICATION_EMAILS"), "a@example.com, b@example.com");
}

TEST(Form144, ReadsDatesAndAmounts) {
  reading read(form_144);
  EXPECT_EQ(read.text("FORM_144_SECURITIES", 0, "APPROX_SALE_DATE"), "2026-02-20");
  EXPECT_EQ(read.text("FORM_144_SECURITIES", 0, "AGGREGATE_MARKET_VALUE"), "12345.50");
  EXPECT_EQ(read.text("FORM_144_SECURITIES", 0, "BROKER_ZIP_CODE"), "10001");
  EXPECT_EQ(read.text("FORM_144_TO_BE_SOLD", 0, "DONOR_ACQUIRED_DATE"), "2020-03-01");
  EXPECT_EQ(read.text("FORM_144_TO_BE_SOLD", 0, "IS_GIFT"), "Y");
  EXPECT_EQ(read.text("FORM_144_SOLD", 0, "GROSS_PROCEEDS"), "2400.25");
  EXPECT_EQ(read.text("FORM_144_PLAN_DATES", 0, "PLAN_ADOPTION_DATE"), "2025-11-21");
  EXPECT_EQ(read.text("FORM_144_PLAN_DATES", 1, "PLAN_ADOPTION_DATE"), "2025-12-01");
  EXPECT_EQ(read.text("FORM_144_SUBMISSION", 0, "NOTICE_DATE"), "2026-02-20");
}

TEST(Form144, IsTheSameUnderAnyPrefix) {
  for (const std::string_view prefix : {"", "ns2:"}) {
    std::string text = replace_all(form_144, "own:", prefix);
    text = with(text, "xmlns:own", prefix.empty() ? "xmlns" : "xmlns:ns2");
    reading read(text);
    EXPECT_EQ(read.rows("FORM_144_SECURITIES"), 2u) << prefix;
    EXPECT_TRUE(read.source.unread().empty()) << prefix;
  }
}

TEST(Form144, IsToldByItsTypeWhereTheNamespaceIsWrong) {
  reading read(with(form_144, "http://www.sec.gov/edgar/ownership", "http://example.com/else"));
  EXPECT_EQ(read.source.form(), "144");
  EXPECT_EQ(read.rows("FORM_144_SOLD"), 1u);
}

TEST(Form144, SaysWhatContradictsItself) {
  EXPECT_EQ(reading(with(form_144, "3Months>N<", "3Months>Y<")).said("past-sales-mismatch"), 1u);
  const std::size_t begin = form_144.find("<own:securitiesSoldInPast3Months>"), end = form_144.find("<own:remarks>");
  EXPECT_EQ(reading(form_144.substr(0, begin) + form_144.substr(end)).said("past-sales-mismatch"), 1u);
  EXPECT_EQ(reading(with(form_144, ">2000000<", ">999<")).said("more-than-outstanding"), 1u);
  EXPECT_EQ(reading(with(form_144, "02/20/2026", "02/30/2026")).said("invalid-date"), 1u);
}

TEST(Form144, IsOneSentence) {
  EXPECT_EQ(headline_of(reading(form_144).source),
            "Ada Quillfeather, Officer \u00B7 Larkspur Instruments Inc: plans to sell 1,500 Common worth $18,345.50 "
            "about 2026-02-20 on NYSE");
  const std::size_t second =
      form_144.rfind("<own:securitiesClassTitle>Common<", form_144.find("<own:securitiesToBeSold>"));
  std::string two = form_144;
  two.replace(second, 33, "<own:securitiesClassTitle>Others<");
  EXPECT_NE(headline_of(reading(two).source).find("plans to sell 2 classes of securities worth $18,345.50"),
            std::string::npos)
      << headline_of(reading(two).source);
}

}  // namespace
}  // namespace filigree::test
