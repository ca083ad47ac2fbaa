// Schedules 13D and 13G as they were before there was XML, of invented persons and companies: texts and pages (asks
// III.19 and 20).
#include <gtest/gtest.h>

#include "unit/thirteendg_filings.hpp"

namespace filigree::test {
namespace {

// --- Texts ------------------------------------------------------------------------------------------------------

TEST(ThirteenDG, ReadsATextsCoverPages) {
  reading read(text_13g);
  EXPECT_EQ(read.source.form(), "SCHEDULE 13G/A");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_NAME"), "TARN & FELL INC");
  EXPECT_EQ(read.text("SUBMISSION", 0, "SECURITIES_CLASS_TITLE"), "Common Stock, par value $.01 per share");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_CUSIP"), "12345Q109");
  EXPECT_EQ(read.text("SUBMISSION", 0, "EVENT_DATE"), "1997-12-31");
  EXPECT_EQ(read.text("SUBMISSION", 0, "AMENDMENT_NUMBER"), "3");
  EXPECT_EQ(read.text("SUBMISSION", 0, "DESIGNATED_RULES"), "Rule 13d-1(c)");
  ASSERT_EQ(read.rows(persons), 1u);
  EXPECT_EQ(read.text(persons, 0, "REPORTING_PERSON_NAME"), "Quill Management Corp.");
  EXPECT_EQ(read.text(persons, 0, "GROUP_MEMBER"), "b");
  EXPECT_EQ(read.text(persons, 0, "CITIZENSHIP"), "Commonwealth of Massachusetts");
  EXPECT_EQ(read.text(persons, 0, "SOLE_VOTING_POWER"), "61250");
  EXPECT_EQ(read.text(persons, 0, "SHARED_VOTING_POWER"), "0");
  EXPECT_EQ(read.text(persons, 0, "SOLE_DISPOSITIVE_POWER"), "1061250");
  EXPECT_EQ(read.text(persons, 0, "SHARED_DISPOSITIVE_POWER"), "(not-applicable)");
  EXPECT_EQ(read.cells.raw(persons, 0, "SHARED_DISPOSITIVE_POWER"), "None");
  EXPECT_EQ(read.text(persons, 0, "AGGREGATE_AMOUNT"), "1061250");
  EXPECT_EQ(read.text(persons, 0, "EXCLUDES_CERTAIN_SHARES"), "N");
  EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "7.25");
  EXPECT_EQ(read.text(persons, 0, "TYPE_OF_REPORTING_PERSON"), "IA, CO");
  EXPECT_EQ(read.text(persons, 0, "SOURCE_OF_FUNDS"), "(not-applicable)");
}

/// "Item 2 hereof" at the beginning of a line is no heading.
TEST(ThirteenDG, ReadsATextsItems) {
  reading read(text_13g);
  ASSERT_EQ(read.rows("ITEM"), 4u);
  EXPECT_EQ(read.text("ITEM", 2, "ITEM_NUMBER"), "4");
  EXPECT_EQ(read.text("ITEM", 2, "ITEM_TITLE"), "Ownership");
  EXPECT_NE(read.text("ITEM_TEXT", 2, "ITEM_TEXT").find("Item 2 hereof"), std::string::npos);
  EXPECT_EQ(read.text("ITEM_TEXT", 3, "ITEM_TEXT").find("SIGNATURE"), std::string::npos);
}
/// Not found rather than plausible and wrong.
TEST(ThirteenDG, GuessesNoNumber) {
  const auto amount = [](const std::string& words) {
    reading read(replaced(text_13g, "       1,061,250\n- ---", "       " + words + "\n- ---"));
    return read.text(persons, 0, "AGGREGATE_AMOUNT");
  };
  EXPECT_EQ(amount("See Item 5"), "(ambiguous)");
  EXPECT_EQ(amount("See Item 5 and Row 7"), "(ambiguous)");
  EXPECT_EQ(amount(""), "(empty)");
  EXPECT_EQ(amount("1,200\n       3,400"), "(ambiguous)");
  EXPECT_EQ(amount("12,34"), "(ambiguous)");
  EXPECT_EQ(amount("22266T109"), "(ambiguous)");
  EXPECT_EQ(amount("1,200 shares of Common Stock"), "1200");
  EXPECT_EQ(amount("approximately 1,200"), "1200");
  EXPECT_EQ(amount("between 1,200 and 1,300"), "(ambiguous)");
  EXPECT_EQ(amount("N/A"), "(not-applicable)");
  EXPECT_EQ(amount("1,200(1)"), "1200");
  EXPECT_EQ(amount("1,200*"), "1200");
}

TEST(ThirteenDG, LessThanAPercentIsNoNumber) {
  for (const char* const words : {"Less than 1%", "<0.1%", "under 5%"}) {
    reading read(replaced(text_13g, "7.25%", words));
    EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "(invalid)") << words;
    EXPECT_EQ(read.cells.raw(persons, 0, "PERCENT_OF_CLASS"), words);
  }
  EXPECT_EQ(reading(replaced(text_13g, "7.25%", ".03 %")).text(persons, 0, "PERCENT_OF_CLASS"), "0.03");
}

TEST(ThirteenDG, BoxesAsTheyAreDrawn) {
  const auto group = [](const std::string& a, const std::string& b) {
    reading read(replaced(replaced(text_13g, "(a) [ ]", a), "(b) [X]", b));
    return read.text(persons, 0, "GROUP_MEMBER");
  };
  EXPECT_EQ(group("(a) [X]", "(b) [ ]"), "a");
  EXPECT_EQ(group("(a) [ X ]", "(b) [  ]"), "a");
  EXPECT_EQ(group("(a) _X_", "(b) ___"), "a");
  EXPECT_EQ(group("(a) /_/", "(b) /X/"), "b");
  EXPECT_EQ(group("(a)[ ]", "(b)[x]"), "b");
  EXPECT_EQ(group("(a) o", "(b) x"), "b");
  EXPECT_EQ(group("[x] (a)", "[ ] (b)"), "a");
  EXPECT_EQ(group("(a) [ ]", "(b) [ ]"), "(empty)");
  EXPECT_EQ(group("(a) [X]", "(b) [X]"), "(ambiguous)");
  EXPECT_EQ(group("(a)", "(b)"), "(not-shown)");
}

/// Captions in two lines, their values beside the first; numbers right before captions; frames; an older title.
TEST(ThirteenDG, ValuesBesideCaptionsAndInFrames) {
  reading read(
      "SCHEDULE 13D\nCUSIP NUMBER: 12345Q109\n"
      "1)  Name of Reporting Person                             Berg Bank Corp.\n"
      "    S.S. or I.R.S. Identification                            12-3456789\n    No. of Above Person\n"
      "2)  Check the Appropriate Box                               (a) [ ]\n"
      "    if a Member of a Group                                  (b) [X]\n"
      "6)  Citizenship or Place of                              North Carolina\n    Organization\n"
      "Number of Shares         7)  Sole Voting Power                 23,400\n"
      "Beneficially Owned       8)  Shared Voting Power               12,300\n"
      "11) Aggregate Amount Beneficially                              35,700\n    Owned by Each Reporting Person\n"
      "13) Percent of Class Represented                                 6.1%\n    by Amount in Row 11\n"
      "14) Type of Reporting Person                                     HC\n"
      "|  1  |  NAME OF REPORTING PERSON             |\n|     |  Berg LP                              |\n"
      "|              |  7SOLE VOTING POWER             |\n|   NUMBER OF  |      1,100                     |\n"
      "|   SHARES     |--------------------------------|\n| BENEFICIALLY |  8SHARED VOTING POWER           |\n"
      "|   OWNED BY   |      -0-                       |\n");
  ASSERT_EQ(read.rows(persons), 2u);
  EXPECT_EQ(read.text(persons, 0, "REPORTING_PERSON_NAME"), "Berg Bank Corp.");
  EXPECT_EQ(read.text(persons, 0, "GROUP_MEMBER"), "b");
  EXPECT_EQ(read.text(persons, 0, "CITIZENSHIP"), "North Carolina");
  EXPECT_EQ(read.text(persons, 0, "SOLE_VOTING_POWER"), "23400");
  EXPECT_EQ(read.text(persons, 0, "SHARED_VOTING_POWER"), "12300");
  EXPECT_EQ(read.text(persons, 0, "AGGREGATE_AMOUNT"), "35700");
  EXPECT_EQ(read.text(persons, 0, "PERCENT_OF_CLASS"), "6.1");
  EXPECT_EQ(read.text(persons, 0, "TYPE_OF_REPORTING_PERSON"), "HC");
  EXPECT_EQ(read.text(persons, 1, "REPORTING_PERSON_NAME"), "Berg LP");
  EXPECT_EQ(read.text(persons, 1, "SOLE_VOTING_POWER"), "1100");
  EXPECT_EQ(read.text(persons, 1, "SHARED_VOTING_POWER"), "0");
}

/// Old pages are texts between <PRE> and </PRE>.
TEST(ThirteenDG, PreformattedPages) {
  reading read("<html><body><pre>" + replaced(text_13g, "TARN & FELL", "TARN &amp; FELL") + "</pre></body></html>");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_NAME"), "TARN & FELL INC");
  EXPECT_EQ(read.text(persons, 0, "AGGREGATE_AMOUNT"), "1061250");
}

/// Some call the rows of the cover page items, and say issuer and class only in items 1 and 2.
TEST(ThirteenDG, RowsThatAreCalledItems) {
  reading read(
      "SCHEDULE 13G\n\nAmendment No. 5\nTARN INC\nCusip #12345Q109\n\nCusip #12345Q109\n"
      "Item 1: Reporting Person - Quill LLC\nItem 2: (a)  [ ]\n        (b)  [ ]\nItem 4: Delaware\nItem 5: 1,439\n"
      "Item 6: 0\nItem 7: 5,307\nItem 8: 0\nItem 9: 5,307\nItem 11: 12.367%\nItem 12: HC\n\n"
      "Item 1: Reporting Person - Nora Quill\nItem 2: (a)  [ ]\n        (b)  [ ]\nItem 9: 5,308\n\n"
      "Item 1(a). Name of Issuer:\nTarn Inc\nItem 1(b). Address of Issuer's Principal Executive Offices:\n1 Weir St\n"
      "Item 2(d). Title of Class of Securities:\nCOMMON STOCK\nItem 4. Ownership\n(a) Amount Beneficially Owned: "
      "5,307\n");
  ASSERT_EQ(read.rows(persons), 2u);
  EXPECT_EQ(read.text(persons, 0, "REPORTING_PERSON_NAME"), "Quill LLC");
  EXPECT_EQ(read.text(persons, 0, "SOLE_DISPOSITIVE_POWER"), "5307");
  EXPECT_EQ(read.text(persons, 0, "TYPE_OF_REPORTING_PERSON"), "HC");
  EXPECT_EQ(read.text(persons, 1, "AGGREGATE_AMOUNT"), "5308");
  EXPECT_EQ(read.text(persons, 1, "SOLE_VOTING_POWER"), "(not-shown)");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_NAME"), "Tarn Inc");
  EXPECT_EQ(read.text("SUBMISSION", 0, "SECURITIES_CLASS_TITLE"), "COMMON STOCK");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_CUSIP"), "12345Q109");
  EXPECT_EQ(read.text("SUBMISSION", 0, "EVENT_DATE"), "(not-shown)");
  ASSERT_EQ(read.rows("ITEM"), 4u);  // not "Item 4: Delaware"
  EXPECT_EQ(read.text("ITEM", 0, "ITEM_AS_FILED"), "Item 1(a).");
  EXPECT_EQ(read.text("ITEM", 3, "ITEM_NUMBER"), "4");
}

TEST(ThirteenDG, OtherTextsAreNoSchedules) {
  for (const char* const text : {"This letter mentions Schedule 13D and a CUSIP number.\nIt has no cover page.",
                                 "SCHEDULE 13G\nCUSIP\nA joint filing agreement about Schedule 13G.\n"}) {
    reading read(text);
    EXPECT_EQ(read.source.table_count(), 0u);
    EXPECT_EQ(read.said("not-a-form"), 1u);
  }
}

// --- Pages ------------------------------------------------------------------------------------------------------

TEST(ThirteenDG, ReadsAPagesCoverPages) {
  reading read(html_13d(page_13d("Quill Fund LP") + page_13d("Nora Quill") + page_13d("Quill GP LLC")));
  EXPECT_EQ(read.source.form(), "SCHEDULE 13D");
  EXPECT_EQ(read.source.read_as(), shape::html);
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUER_NAME"), "Tarn & Fell Inc");
  EXPECT_EQ(read.text("SUBMISSION", 0, "EVENT_DATE"), "2010-01-05");
  EXPECT_EQ(read.text("SUBMISSION", 0, "PREVIOUSLY_FILED"), "true");
  EXPECT_EQ(read.text("SUBMISSION", 0, "AMENDMENT_NUMBER"), "(empty)");
  ASSERT_EQ(read.rows(persons), 3u);
  EXPECT_EQ(read.text(persons, 0, "REPORTING_PERSON_NAME"), "Quill Fund LP");
  EXPECT_EQ(read.text(persons, 2, "REPORTING_PERSON_NAME"), "Quill GP LLC");
  EXPECT_EQ(read.text(persons, 1, "GROUP_MEMBER"), "a");
  EXPECT_EQ(read.text(persons, 1, "SOURCE_OF_FUNDS"), "AF, OO");
  EXPECT_EQ(read.text(persons, 1, "LEGAL_PROCEEDINGS"), "N");
  EXPECT_EQ(read.text(persons, 1, "CITIZENSHIP"), "Cayman Islands");
  EXPECT_EQ(read.text(persons, 1, "SOLE_VOTING_POWER"), "0");
  EXPECT_EQ(read.text(persons, 1, "SHARED_VOTING_POWER"), "4300");
  EXPECT_EQ(read.text(persons, 1, "SHARED_DISPOSITIVE_POWER"), "4300");
  EXPECT_EQ(read.text(persons, 1, "AGGREGATE_AMOUNT"), "4300");
  EXPECT_EQ(read.text(persons, 1, "EXCLUDES_CERTAIN_SHARES"), "Y");
  EXPECT_EQ(read.text(persons, 1, "PERCENT_OF_CLASS"), "7.5");
  EXPECT_EQ(read.text(persons, 1, "TYPE_OF_REPORTING_PERSON"), "PN");
  ASSERT_EQ(read.rows("ITEM"), 2u);
  EXPECT_EQ(read.text("ITEM_TEXT", 0, "ITEM_TEXT"), "Security and Issuer\nCommon Shares of the Issuer.");
  EXPECT_EQ(read.text("SUBMISSION", 0, "LARGEST_AMOUNT"), "4300");
}

}  // namespace
}  // namespace filigree::test
