// Schedules 13D and 13G, of invented persons and companies: XML of both schemas, and what is hostile in any shape (asks
// III.19 and 20).
#include <gtest/gtest.h>

#include "unit/thirteendg_filings.hpp"

namespace filigree::test {
namespace {

// --- XML --------------------------------------------------------------------------------------------------------

TEST(ThirteenDG, OneRowForEachPersonAndNothingSummed) {
  reading read(schedule_13d{}.xml());
  ASSERT_EQ(read.rows(persons), 2u);
  EXPECT_EQ(read.text(persons, 0, "REPORTING_PERSON_NAME"), "Alma Berg");
  EXPECT_EQ(read.text(persons, 1, "AGGREGATE_AMOUNT"), "3000");
  EXPECT_EQ(read.text(persons, 0, "SOURCE_OF_FUNDS"), "AF, WC");
  EXPECT_EQ(read.text(persons, 0, "SOURCE_OF_FUNDS_MEANING"),
            "affiliate of the reporting person; working capital of the reporting person");
  EXPECT_EQ(read.text(persons, 0, "TYPE_MEANING"), "investment adviser; partnership");
  EXPECT_EQ(read.text(persons, 0, "GROUP_MEMBER_MEANING"), "member of a group");
  EXPECT_EQ(read.text(persons, 0, "CITIZENSHIP_NAME"), "DELAWARE");
  EXPECT_EQ(read.text("SUBMISSION", 0, "LARGEST_AMOUNT"), "3000");  // the largest, not 4000
  EXPECT_EQ(read.text("SUBMISSION", 0, "LARGEST_PERCENT"), "16.5");
  EXPECT_EQ(read.text("SUBMISSION", 0, "REPORTING_PERSONS"), "2");
  EXPECT_EQ(read.source.form(), "SCHEDULE 13D");
  EXPECT_EQ(read.source.unread().size(), 0u) << read.diagnostics();
  EXPECT_EQ(headline_of(read.source),
            "Berg Fund LP (the largest of 2 reporting persons, whose shares may be the same) holds 3,000 (16.5 %) of "
            "Tarn & Fell Inc, Common Stock \u00B7 event of 2025-01-31");
}

TEST(ThirteenDG, ItemsAreTextsUnderTheirNumbers) {
  reading read(schedule_13d{}.xml());
  ASSERT_EQ(read.rows("ITEM"), 2u);
  EXPECT_EQ(read.text("ITEM", 1, "ITEM_NUMBER"), "4");
  EXPECT_EQ(read.text("ITEM", 1, "ITEM_TITLE"), "Purpose of the transaction");
  ASSERT_EQ(read.rows("ITEM_TEXT"), 2u);
  EXPECT_EQ(read.text("ITEM_TEXT", 1, "ITEM_SK"), "2");
  EXPECT_EQ(read.text("ITEM_TEXT", 1, "ITEM_NUMBER"), "4");
  EXPECT_EQ(read.text("ITEM_TEXT", 1, "PART"), "transactionPurpose");
  EXPECT_EQ(read.text("ITEM_TEXT", 1, "PART_TITLE"), "Purpose of the transaction");
  EXPECT_EQ(read.text("ITEM_TEXT", 1, "ITEM_TEXT"), "To hold.");
  EXPECT_EQ(read.text("SIGNATURE", 0, "SIGNED_FOR"), "Alma Berg");
  EXPECT_EQ(read.text("SIGNATURE", 0, "SIGNATURE_DATE"), "2025-02-03");
  EXPECT_EQ(read.text("NOTIFIED_PERSON", 0, "PERSON_NAME"), "Ida Moss");
}

/// X0202 nests the CUSIPs, and there may be several.
TEST(ThirteenDG, ReadsEveryCusipOfEverySchema) {
  schedule_13d text;
  EXPECT_EQ(reading(text.xml()).text("SUBMISSION", 0, "ISSUER_CUSIP"), "123456789");
  text.cusip = "<issuerCusip>123456789</issuerCusip>";
  EXPECT_EQ(reading(text.xml()).text("SUBMISSION", 0, "ISSUER_CUSIP"), "123456789");
  text.cusip =
      "<issuerCusips><issuerCusipNumber>123456789</issuerCusipNumber>"
      "<issuerCusipNumber>G12345678</issuerCusipNumber></issuerCusips>";
  EXPECT_EQ(reading(text.xml()).text("SUBMISSION", 0, "ISSUER_CUSIP"), "123456789, G12345678");
}

TEST(ThirteenDG, TellsNamespacesInEitherCaseAndByType) {
  schedule_13d text;
  for (const char* const root : {"<edgarSubmission xmlns=\"http://www.sec.gov/edgar/schedule13d\">",
                                 "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/schedule13D\">",
                                 "<edgarSubmission>", "<edgarSubmission xmlns=\"urn:wrong\">"}) {
    text.root = root;
    reading read(text.xml());
    EXPECT_EQ(read.rows(persons), 2u) << root;
  }
}

TEST(ThirteenDG, LeavesOtherSubmissionsToOthers) {
  schedule_13d text;
  text.root = "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/subjectfee\">";
  text.type = "SC 13E1";
  reading read(text.xml());
  EXPECT_EQ(find_table(read.source, persons), read.source.table_count());
}

TEST(ThirteenDG, AmendmentsSayTheirNumber) {
  schedule_13d text;
  text.type = "SCHEDULE 13D/A";
  text.amendment = "<amendmentNo>28</amendmentNo>";
  reading read(text.xml());
  EXPECT_EQ(read.text("SUBMISSION", 0, "AMENDMENT_NUMBER"), "28");
  EXPECT_NE(headline_of(read.source).find("amendment 28"), std::string::npos);
}

/// Percents as people type them: what is no number, or implausible, stays as filed and is flagged.
TEST(ThirteenDG, FlagsImplausiblePercents) {
  schedule_13d text;
  text.people = schedule_13d::person("A", "10", "&lt;0.1") + schedule_13d::person("B", "10", "") +
                schedule_13d::person("C", "10", "116.2") + schedule_13d::person("D", "10", "100");
  reading read(text.xml());
  EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "(invalid)");
  EXPECT_EQ(read.cells.raw(persons, 0, "PERCENT_OF_CLASS"), "&lt;0.1");
  EXPECT_EQ(read.text(persons, 1, "PERCENT_OF_CLASS"), "(empty)");
  EXPECT_EQ(read.text(persons, 2, "PERCENT_OF_CLASS"), "116.2");
  EXPECT_EQ(read.text("SUBMISSION", 0, "LARGEST_PERCENT"), "116.2");
  EXPECT_EQ(read.said("implausible-percent"), 1u);
  EXPECT_EQ(read.said("invalid-decimal"), 1u);
}

TEST(ThirteenDG, FlagsPowersOverTheAggregate) {
  schedule_13d text;
  text.people =
      "<reportingPersonInfo><soleVotingPower>60</soleVotingPower><sharedVotingPower>60</sharedVotingPower>"
      "<soleDispositivePower>101</soleDispositivePower><aggregateAmountOwned>100</aggregateAmountOwned>"
      "</reportingPersonInfo>";
  reading read(text.xml());
  EXPECT_EQ(read.said("power-over-aggregate"), 1u);
  EXPECT_EQ(read.said("powers-over-aggregate"), 1u);
  EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "(absent)");
}

TEST(ThirteenDG, ReadsSchedule13G) {
  reading read(
      "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/schedule13g\"><headerData><submissionType>SCHEDULE 13G"
      "</submissionType></headerData><formData><coverPageHeader><eventDateRequiresFilingThisStatement>12/31/2025"
      "</eventDateRequiresFilingThisStatement><issuerInfo><issuerCik>0000000011</issuerCik></issuerInfo>"
      "<designateRulesPursuantThisScheduleFiled><designateRulePursuantThisScheduleFiled>Rule 13d-1(b)"
      "</designateRulePursuantThisScheduleFiled><designateRulePursuantThisScheduleFiled>Rule 13d-1(d)"
      "</designateRulePursuantThisScheduleFiled></designateRulesPursuantThisScheduleFiled></coverPageHeader>"
      "<coverPageHeaderReportingPersonDetails><reportingPersonName>Quill Bank</reportingPersonName><memberGroup>b"
      "</memberGroup><reportingPersonBeneficiallyOwnedNumberOfShares><soleVotingPower>7</soleVotingPower>"
      "</reportingPersonBeneficiallyOwnedNumberOfShares><reportingPersonBeneficiallyOwnedAggregateNumberOfShares>9"
      "</reportingPersonBeneficiallyOwnedAggregateNumberOfShares><classPercent>5.1</classPercent>"
      "</coverPageHeaderReportingPersonDetails><items><item3><notApplicableFlag>N</"
      "notApplicableFlag><typeOfPersonFiling>"
      "BK</typeOfPersonFiling><typeOfPersonFiling>OO</typeOfPersonFiling></item3><item5><notApplicableFlag>Y"
      "</notApplicableFlag></item5></items><signatureInformation><reportingPersonName>Quill Bank</reportingPersonName>"
      "</signatureInformation></formData></edgarSubmission>");
  EXPECT_EQ(read.text("SUBMISSION", 0, "EVENT_DATE"), "2025-12-31");
  EXPECT_EQ(read.text("SUBMISSION", 0, "DESIGNATED_RULES"), "Rule 13d-1(b), Rule 13d-1(d)");
  EXPECT_EQ(read.text(persons, 0, "SOLE_VOTING_POWER"), "7");
  EXPECT_EQ(read.text(persons, 0, "AGGREGATE_AMOUNT"), "9");
  EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "5.1");
  EXPECT_EQ(read.text("ITEM", 0, "ITEM_TITLE"), "Kind of filer under Rules 13d-1(b) and 13d-2(b) or (c)");
  EXPECT_EQ(read.text("ITEM", 0, "TYPE_OF_PERSON_FILING_MEANING"), "bank; group");
  EXPECT_EQ(read.text("ITEM", 1, "NOT_APPLICABLE"), "Y");
  EXPECT_EQ(read.rows("SIGNATURE"), 0u);
  EXPECT_EQ(read.source.unread().size(), 0u) << read.diagnostics();
}

// --- Hostile ----------------------------------------------------------------------------------------------------

std::vector<std::string> invented_schedules() {
  return {schedule_13d{}.xml(), text_13g, html_13d(page_13d("Quill Fund LP") + page_13d("Nora Quill"))};
}

TEST(ThirteenDG, CutAnywhereIsSound) {
  for (const std::string& whole : invented_schedules())
    for (std::size_t size = 0; size < whole.size(); size += 10) reading read(whole.substr(0, size));
}

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t flip_step = 97;
#else
constexpr std::size_t flip_step = 23;
#endif

TEST(ThirteenDG, FlippedAnywhereIsSound) {
  for (const std::string& whole : invented_schedules())
    for (std::size_t at = 0; at < whole.size(); at += flip_step)
      for (const char bad : {'\0', '<', '&', '\xFF', ' ', '9'}) {
        std::string text = whole;
        text[at] = bad;
        reading read(text);
      }
}

/// A second value of an element is not lost, and does not replace the first.
TEST(ThirteenDG, DoubledElementsAreSaid) {
  schedule_13d text;
  text.people = replaced(schedule_13d::person("A", "10", "5"), "<percentOfClass>5</percentOfClass>",
                         "<percentOfClass>5</percentOfClass><percentOfClass>6</percentOfClass>");
  reading read(text.xml());
  EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "5");
  EXPECT_EQ(read.said("repeated-element"), 1u);
  EXPECT_EQ(read.rows("OTHER_VALUES"), 1u);
}

TEST(ThirteenDG, OtherEncodingsAreSaid) {
  schedule_13d text;
  text.people = schedule_13d::person(
      "Ren\xE9"
      "e Berg",
      "10", "5");
  reading read(text.xml());
  EXPECT_EQ(read.text(persons, 0, "REPORTING_PERSON_NAME"),
            "Ren\u00E9"
            "e Berg");
  EXPECT_EQ(read.said("windows-1252"), 1u);
  reading page(
      html_13d(page_13d("Ren\xE9"
                        "e Berg")));
  EXPECT_EQ(page.text(persons, 0, "REPORTING_PERSON_NAME"),
            "Ren\u00E9"
            "e Berg");
}

/// Captions without end, rows without values, lines without words: linear, and done.
TEST(ThirteenDG, LongInputIsReadInOnePass) {
  std::string text = "SCHEDULE 13G\nCUSIP 1\n";
  for (int i = 0; i < 5000; ++i)
    text += "5. SOLE VOTING POWER\n1 NAME OF REPORTING PERSON\nItem 4. Ownership\n(a) - - - [\n";
  reading read(text);
  EXPECT_GT(read.rows(persons), 0u);
}

}  // namespace
}  // namespace filigree::test
