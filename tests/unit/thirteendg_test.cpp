// Schedules 13D and 13G, of invented persons and companies: XML of both schemas, pages and texts (asks III.19 and 20).
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

const std::string persons = "REPORTING_PERSON";

std::string tag(const std::string& name, const std::string& text) {
  return "<" + name + ">" + text + "</" + name + ">";
}

/// A Schedule 13D, with the parts that a test changes.
struct schedule_13d {
  std::string cusip = "<issuerCUSIP>123456789</issuerCUSIP>";
  std::string root =
      "<edgarSubmission xmlns=\"http://www.sec.gov/edgar/schedule13D\" "
      "xmlns:com=\"http://www.sec.gov/edgar/common\">";
  std::string type = "SCHEDULE 13D";
  std::string people = person("Alma Berg", "1000", "5.5") + person("Berg Fund LP", "3000", "16.5");
  std::string amendment;

  static std::string person(const std::string& name, const std::string& amount, const std::string& percent) {
    return "<reportingPersonInfo><reportingPersonCIK>0000000077</reportingPersonCIK>" +
           tag("reportingPersonName", name) +
           "<memberOfGroup>a</memberOfGroup><fundType>AF</fundType><fundType>WC</fundType>"
           "<citizenshipOrOrganization>DE</citizenshipOrOrganization>" +
           tag("soleVotingPower", "0.00") + tag("sharedVotingPower", amount) + tag("soleDispositivePower", "0.00") +
           tag("sharedDispositivePower", amount) + tag("aggregateAmountOwned", amount) +
           "<isAggregateExcludeShares>N</isAggregateExcludeShares>" + tag("percentOfClass", percent) +
           "<typeOfReportingPerson>IA</typeOfReportingPerson><typeOfReportingPerson>PN</typeOfReportingPerson>"
           "<commentContent>Held for clients.</commentContent></reportingPersonInfo>";
  }

  [[nodiscard]] std::string xml() const {
    return "<?xml version=\"1.0\"?>" + root + "<headerData>" + tag("submissionType", type) +
           "<filerInfo><filer><filerCredentials><cik>0000000099</cik><ccc>XXXXXXXX</ccc></filerCredentials></filer>"
           "<liveTestFlag>LIVE</liveTestFlag></filerInfo></headerData><formData><coverPageHeader>" +
           amendment +
           "<securitiesClassTitle>Common Stock</securitiesClassTitle><dateOfEvent>01/31/2025</dateOfEvent>"
           "<previouslyFiledFlag>false</previouslyFiledFlag><issuerInfo><issuerCIK>0000000011</issuerCIK>" +
           cusip +
           "<issuerName>Tarn &amp; Fell Inc</issuerName><address><com:street1>1 Weir "
           "St</com:street1><com:city>Dover</com:city>"
           "<com:stateOrCountry>DE</com:stateOrCountry><com:zipCode>19901</com:zipCode></address></issuerInfo>"
           "<authorizedPersons><notificationInfo><personName>Ida "
           "Moss</personName><personPhoneNum>555-0100</personPhoneNum>"
           "</notificationInfo></authorizedPersons></coverPageHeader><reportingPersons>" +
           people +
           "</reportingPersons><items1To7><item1><securityTitle>Common Stock</securityTitle></item1><item4>"
           "<transactionPurpose>To hold.</transactionPurpose></item4></items1To7><signatureInfo><signaturePerson>"
           "<signatureReportingPerson>Alma Berg</signatureReportingPerson><signatureDetails><signature>/s/ Alma Berg"
           "</signature><title>Self</title><date>02/03/2025</date></signatureDetails></signaturePerson></signatureInfo>"
           "</formData></edgarSubmission>";
  }
};

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

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

// --- Texts ------------------------------------------------------------------------------------------------------

const char* const text_13g = R"(
                                  UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549
                                  SCHEDULE 13G
                    Under the Securities Exchange Act of 1934
                               (Amendment No. 3)*

                                 TARN & FELL INC
                                (Name of Issuer)
                     Common Stock, par value $.01 per share
                         (Title of Class of Securities)
                                   12345Q 10 9
                                 (CUSIP Number)
                               December 31, 1997
            (Date of Event Which Requires Filing of this Statement)

Check the appropriate box to designate the rule pursuant to which this Schedule
is filed:
     [ ] Rule 13d-1(b)
     [X] Rule 13d-1(c)
     [ ] Rule 13d-1(d)

*The remainder of this cover page shall be filled out for a reporting person.
<PAGE>
CUSIP No. 12345Q 10 9                 13G                      Page 2 of 5 Pages
- ------------------------------------------------------------------------------
   1   NAME OF REPORTING PERSON
       S.S. OR I.R.S. IDENTIFICATION NO. OF ABOVE PERSON

       Quill Management Corp.    12-3456789
- ------------------------------------------------------------------------------
   2   CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP*
                                                                      (a) [ ]
                                                                      (b) [X]
- ------------------------------------------------------------------------------
   3   SEC USE ONLY
- ------------------------------------------------------------------------------
   4   CITIZENSHIP OR PLACE OF ORGANIZATION
       Commonwealth of Massachusetts
- ------------------------------------------------------------------------------
   NUMBER OF      5   SOLE VOTING POWER
     SHARES               61,250
  BENEFICIALLY   -------------------------------------------------------------
    OWNED BY      6   SHARED VOTING POWER
      EACH                -0-
   REPORTING     -------------------------------------------------------------
     PERSON       7   SOLE DISPOSITIVE POWER
      WITH                1,061,250 (See Item 4)
                 -------------------------------------------------------------
                  8   SHARED DISPOSITIVE POWER
                          None
- ------------------------------------------------------------------------------
   9   AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
       1,061,250
- ------------------------------------------------------------------------------
  10   CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9) EXCLUDES CERTAIN SHARES*
       [ ]
- ------------------------------------------------------------------------------
  11   PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 9
       7.25%
- ------------------------------------------------------------------------------
  12   TYPE OF REPORTING PERSON*
       IA, CO
- ------------------------------------------------------------------------------
<PAGE>
Item 1(a).  Name of Issuer:
            Tarn & Fell Inc
Item 2(a).  Name of Person Filing:
            Quill Management Corp.
Item 4.     Ownership.
            See Item 5 of this page, and
Item 2 hereof, for what is owned.
Item 10.    Certification.
            I certify it.

SIGNATURE
   /s/ Nora Quill
)";

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

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
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

std::string row(const std::string& number, const std::string& caption, const std::string& value) {
  return "<tr><td>" + number + "</td><td>" + caption + "<br>" + value + "</td></tr>";
}

std::string page_13d(const std::string& name) {
  return "<table>" +
         row("1", "NAMES OF REPORTING PERSONS<br>I.R.S. IDENTIFICATION NOS. OF ABOVE PERSONS (ENTITIES ONLY)", name) +
         row("2", "CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP (see instructions)",
             "(a)&#9746;&nbsp; (b)&#9744;") +
         row("3", "SEC USE ONLY", "") + row("4", "SOURCE OF FUNDS (see instructions)", "AF; OO (see Item 3)") +
         row("5", "CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEM 2(d) OR 2(e)", "&#9744;") +
         row("6", "CITIZENSHIP OR PLACE OF ORGANIZATION", "Cayman&nbsp;Islands") +
         "<tr><td rowspan=4>NUMBER OF<br>SHARES<br>BENEFICIALLY<br>OWNED BY<br>EACH<br>REPORTING<br>PERSON<br>WITH</td>"
         "<td>7</td><td>SOLE VOTING POWER<br>0</td></tr>" +
         row("8", "SHARED VOTING POWER", "<b>4,300</b><sup>1</sup>") + row("9", "SOLE DISPOSITIVE POWER", "0") +
         row("10", "SHARED DISPOSITIVE POWER", "4,300 (1)") +
         row("11", "AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON", "4,300") +
         row("12", "CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES (see instructions)", "x") +
         row("13", "PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)", "7.5%") +
         row("14", "TYPE OF REPORTING PERSON (see instructions)", "PN") + "</table>";
}

std::string html_13d(const std::string& pages) {
  return "<html><body><p>SECURITIES AND EXCHANGE COMMISSION</p><p>SCHEDULE 13D</p>"
         "<p>Under the Securities Exchange Act of 1934<br>(Amendment No. )*</p><p>Tarn &amp; Fell Inc</p><p>(Name of "
         "Issuer)</p><p>Common Shares</p><p>(Title of Class of Securities)</p><p>12345Q109</p><p>(CUSIP Number)</p>"
         "<p>Ida Moss, 1 Weir St</p><p>(Name, Address and Telephone Number of Person Authorized to Receive Notices and "
         "Communications)</p><p>January 5, 2010</p><p>(Date of Event Which Requires Filing of this Statement)</p>"
         "<p>If the filing person has previously filed a statement on Schedule 13G to report the acquisition, check "
         "the "
         "following box. &#9746;</p>" +
         pages +
         "<p>Item 1. Security and Issuer</p><p>Common Shares of the <i>Issuer</i>.</p><p>Item 4. Purpose of "
         "Transaction</p><p>To hold.</p><p>SIGNATURE</p></body></html>";
}

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
