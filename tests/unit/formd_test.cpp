// Form D over invented filings: the data sets' tables, what the header knows, and what is said of amounts.
#include <gtest/gtest.h>

#include "support/invented_offerings.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using invented::form_d;
using invented::with;

std::string headline_of(const filing& source) {
  std::string text;
  for (const headline_part& part : source.headline()) text += part.text;
  return text;
}

TEST(FormD, HasTheTablesOfItsDataSets) {
  reading read(form_d);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.source.form(), "D");
  EXPECT_EQ(read.rows("FORMDSUBMISSION"), 1u);
  EXPECT_EQ(read.rows("ISSUERS"), 2u);
  EXPECT_EQ(read.rows("OFFERING"), 1u);
  EXPECT_EQ(read.rows("RECIPIENTS"), 2u);
  EXPECT_EQ(read.rows("RELATEDPERSONS"), 2u);
  EXPECT_EQ(read.rows("SIGNATURES"), 1u);
  EXPECT_TRUE(read.source.unread().empty());
}

TEST(FormD, TellsThePrimaryIssuerFromTheOthers) {
  reading read(form_d);
  EXPECT_EQ(read.text("ISSUERS", 0, "IS_PRIMARYISSUER_FLAG"), "YES");
  EXPECT_EQ(read.text("ISSUERS", 0, "ISSUER_SEQ_KEY"), "1");
  EXPECT_EQ(read.text("ISSUERS", 0, "ENTITYNAME"), "Brindlemoor Growth Fund & Co, LP");
  EXPECT_EQ(read.text("ISSUERS", 0, "ZIPCODE"), "01234");
  EXPECT_EQ(read.text("ISSUERS", 1, "IS_PRIMARYISSUER_FLAG"), "NO");
  EXPECT_EQ(read.text("ISSUERS", 1, "ISSUER_SEQ_KEY"), "2");
  EXPECT_EQ(read.text("ISSUERS", 1, "ENTITYTYPEOTHERDESC"), "Segregated portfolio");
  const std::string primary =
      form_d.substr(form_d.find("<primaryIssuer>"), form_d.find("<issuerList>") - form_d.find("<primaryIssuer>"));
  reading listed(with(form_d, primary, ""));
  EXPECT_EQ(listed.rows("ISSUERS"), 1u);
  EXPECT_EQ(listed.text("ISSUERS", 0, "IS_PRIMARYISSUER_FLAG"), "NO") << "it is one of the list";
}

TEST(FormD, ReadsBothKindsOfPreviousNames) {
  reading read(form_d);
  EXPECT_EQ(read.text("ISSUERS", 0, "ISSUER_PREVIOUSNAME_1"), "None");
  EXPECT_EQ(read.text("ISSUERS", 0, "ISSUER_PREVIOUSNAME_2"), "(absent)");
  EXPECT_EQ(read.text("ISSUERS", 0, "EDGAR_PREVIOUSNAME_1"), "Old Brindlemoor LP");
  EXPECT_EQ(read.text("ISSUERS", 0, "EDGAR_PREVIOUSNAME_2"), "Older Brindlemoor LP");
  EXPECT_EQ(read.text("ISSUERS", 1, "ISSUER_PREVIOUSNAME_3"), "Third Name");
  reading more(with(form_d, "<previousName>Third Name</previousName>",
                    "<previousName>Third Name</previousName><previousName>Fourth Name</previousName>"));
  EXPECT_EQ(more.text("ISSUERS", 1, "ISSUER_PREVIOUSNAME_3"), "Third Name");
  EXPECT_EQ(more.text("OTHER_VALUES", 0, "VALUE"), "Fourth Name") << "not lost";
  EXPECT_EQ(more.said("repeated-element"), 1u);
}

TEST(FormD, SaysWhenTheIssuerWasOrganized) {
  reading read(form_d);
  EXPECT_EQ(read.text("ISSUERS", 0, "YEAROFINC_TIMESPAN_CHOICE"), "withinFiveYears");
  EXPECT_EQ(read.text("ISSUERS", 0, "YEAROFINC_VALUE_ENTERED"), "2024");
  EXPECT_EQ(read.text("ISSUERS", 1, "YEAROFINC_TIMESPAN_CHOICE"), "yetToBeFormed");
  reading both(with(form_d, "<yetToBeFormed>true</yetToBeFormed>",
                    "<yetToBeFormed>true</yetToBeFormed><overFiveYears>true</overFiveYears>"));
  EXPECT_EQ(both.text("ISSUERS", 1, "YEAROFINC_TIMESPAN_CHOICE"), "(ambiguous)");
  reading none(with(form_d, "<yetToBeFormed>true</yetToBeFormed>", ""));
  EXPECT_EQ(none.text("ISSUERS", 1, "YEAROFINC_TIMESPAN_CHOICE"), "(absent)");
}

TEST(FormD, JoinsListsAsTheDataSetsDo) {
  reading read(form_d);
  EXPECT_EQ(read.text("OFFERING", 0, "FEDERALEXEMPTIONS_ITEMS_LIST"), "06b, 3C, 3C.1");
  EXPECT_EQ(read.text("RECIPIENTS", 0, "STATES_OR_VALUE_LIST"), "CA, NY");
  EXPECT_EQ(read.text("RECIPIENTS", 0, "DESCRIPTIONS_LIST"), "CALIFORNIA, NEW YORK");
  EXPECT_EQ(read.text("RECIPIENTS", 1, "STATES_OR_VALUE_LIST"), "All States");
  EXPECT_EQ(read.text("RECIPIENTS", 0, "RECIPIENTCRDNUMBER"), "00123");
}

TEST(FormD, GivesUpToThreeRelationships) {
  reading read(form_d);
  EXPECT_EQ(read.text("RELATEDPERSONS", 0, "RELATIONSHIP_1"), "Executive Officer");
  EXPECT_EQ(read.text("RELATEDPERSONS", 0, "RELATIONSHIP_2"), "Director");
  EXPECT_EQ(read.text("RELATEDPERSONS", 0, "RELATIONSHIP_3"), "Promoter");
  EXPECT_EQ(read.text("RELATEDPERSONS", 1, "RELATIONSHIP_1"), "Promoter");
  EXPECT_EQ(read.text("RELATEDPERSONS", 1, "RELATIONSHIP_2"), "(absent)");
}

TEST(FormD, IndefiniteIsAValueAndNoNumber) {
  std::string text = with(form_d, "<totalOfferingAmount>1000000<", "<totalOfferingAmount>Indefinite<");
  text = with(text, "<totalRemaining>750000<", "<totalRemaining>Indefinite<");
  reading read(text);
  EXPECT_EQ(read.diagnostics(), "");
  EXPECT_EQ(read.text("OFFERING", 0, "TOTALOFFERINGAMOUNT"), "Indefinite");
  EXPECT_EQ(read.text("OFFERING", 0, "TOTAL_OFFERING_USD"), "(not-applicable)");
  EXPECT_EQ(read.text("OFFERING", 0, "TOTAL_REMAINING_USD"), "(not-applicable)");
  EXPECT_NE(headline_of(read.source).find("of an indefinite amount"), std::string::npos) << headline_of(read.source);
  reading numbers(form_d);
  EXPECT_EQ(numbers.text("OFFERING", 0, "TOTAL_OFFERING_USD"), "1000000");
  EXPECT_EQ(numbers.text("OFFERING", 0, "TOTAL_REMAINING_USD"), "750000");
  reading neither(with(form_d, "<totalOfferingAmount>1000000<", "<totalOfferingAmount>plenty<"));
  EXPECT_EQ(neither.text("OFFERING", 0, "TOTALOFFERINGAMOUNT"), "plenty");
  EXPECT_EQ(neither.text("OFFERING", 0, "TOTAL_OFFERING_USD"), "(invalid)");
  reading empty(with(form_d, "<totalOfferingAmount>1000000<", "<totalOfferingAmount><"));
  EXPECT_EQ(empty.text("OFFERING", 0, "TOTAL_OFFERING_USD"), "(empty)");
}

TEST(FormD, NamesTheGapBetweenTheAmounts) {
  reading less(with(form_d, "<totalRemaining>750000<", "<totalRemaining>700000<"));
  EXPECT_EQ(less.said("offering-gap"), 1u);
  EXPECT_NE(less.diagnostics().find("less than the total offering amount by \u201C50000\u201D"), std::string::npos)
      << less.diagnostics();
  reading more(with(form_d, "<totalRemaining>750000<", "<totalRemaining>750000.50<"));
  EXPECT_NE(more.diagnostics().find("more than the total offering amount by \u201C0.50\u201D"), std::string::npos)
      << more.diagnostics();
  EXPECT_EQ(reading(with(form_d, "<totalRemaining>750000<", "<totalRemaining>750000.00<")).said("offering-gap"), 0u);
  EXPECT_EQ(reading(with(form_d, "<totalRemaining>750000<", "<totalRemaining>Indefinite<")).said("offering-gap"), 0u);
}

TEST(FormD, SaysWhatContradictsItself) {
  EXPECT_EQ(reading(with(form_d, "<submissionType>D<", "<submissionType>D/A<")).said("amendment-mismatch"), 1u);
  EXPECT_EQ(reading(with(form_d, "<isAmendment>false<", "<isAmendment>true<")).said("amendment-mismatch"), 1u);
  EXPECT_EQ(reading(with(form_d, ">LIVE<", ">TEST<")).said("test-filing"), 1u);
}

TEST(FormD, IsOneSentence) {
  reading read(form_d);
  EXPECT_EQ(headline_of(read.source),
            "Brindlemoor Growth Fund & Co, LP and another issuer: notice of an exempt offering of $1,000,000, $250,000 "
            "sold to 27 investors; first sale 2026-01-20 \u00B7 Pooled Investment Fund");
  for (const headline_part& part : read.source.headline()) {
    if (part.text != "1,000,000") continue;
    EXPECT_EQ(read.source.column_at(static_cast<std::size_t>(part.table), part.column).name, "TOTALOFFERINGAMOUNT");
  }
  reading amended(with(with(form_d, "<submissionType>D<", "<submissionType>D/A<"), "<value>2026-01-20</value>",
                       "<yetToOccur>true</yetToOccur>"));
  EXPECT_NE(headline_of(amended.source).find("amended notice"), std::string::npos);
  EXPECT_NE(headline_of(amended.source).find("first sale yet to occur"), std::string::npos);
}

constexpr std::string_view header =
    "<SEC-DOCUMENT>0009900001-26-000001.txt : 20260131\n<SEC-HEADER>0009900001-26-000001.hdr.sgml : 20260131\n"
    "ACCESSION NUMBER:\t\t0009900001-26-000001\nCONFORMED SUBMISSION TYPE:\tD\nFILED AS OF DATE:\t\t20260131\n\n"
    "FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\tBrindlemoor Parallel Fund, LP\n"
    "\t\tCENTRAL INDEX KEY:\t\t0009900002\n\n\tFILING VALUES:\n\t\tFORM TYPE:\t\tD\n"
    "\t\tSEC FILE NUMBER:\t021-000002\n\n"
    "FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\tBrindlemoor Growth Fund & Co, LP\n"
    "\t\tCENTRAL INDEX KEY:\t\t9900001\n\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tGOLD & SILVER [1040]\n\n"
    "\tFILING VALUES:\n\t\tFORM TYPE:\t\tD\n\t\tSEC FILE NUMBER:\t021-000001\n</SEC-HEADER>\n"
    "<DOCUMENT>\n<TYPE>D\n<SEQUENCE>1\n<FILENAME>primary_doc.xml\n<TEXT>\n<XML>\n";

TEST(FormD, TakesFileNumberAndIndustryFromTheHeader) {
  reading read(std::string(header) + form_d + "</XML>\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n");
  EXPECT_EQ(read.text("FORMDSUBMISSION", 0, "ACCESSIONNUMBER"), "0009900001-26-000001");
  EXPECT_EQ(read.text("FORMDSUBMISSION", 0, "FILE_NUM"), "021-000001")
      << "the primary issuer's, though it stands second";
  EXPECT_EQ(read.text("FORMDSUBMISSION", 0, "SIC_CODE"), "1040");
  EXPECT_EQ(read.text("FORMDSUBMISSION", 0, "FILING_DATE"), "2026-01-31");
  reading bare(form_d);
  EXPECT_EQ(bare.text("FORMDSUBMISSION", 0, "FILE_NUM"), "(absent)");
  EXPECT_EQ(bare.text("FORMDSUBMISSION", 0, "SIC_CODE"), "(absent)");
}

TEST(FormD, IsReadInsideAWrapper) {
  reading read("<XML>\n" + form_d.substr(form_d.find("<edgarSubmission>")) + "</XML>");
  EXPECT_EQ(read.source.form(), "D");
  EXPECT_EQ(read.rows("ISSUERS"), 2u);
  EXPECT_TRUE(read.source.unread().empty());
}

/// Tools that cut text out of submissions lose tags on lines of their own.
TEST(FormD, IsReadWithoutTheTagsAroundValues) {
  std::string text = form_d;
  for (const std::string_view tag :
       {"<primaryIssuer>", "</primaryIssuer>", "<issuerAddress>", "</issuerAddress>", "<relatedPersonName>",
        "</relatedPersonName>", "<relatedPersonAddress>", "</relatedPersonAddress>"})
    text = with(text, tag, "");
  reading read(text);
  EXPECT_EQ(read.text("ISSUERS", 0, "IS_PRIMARYISSUER_FLAG"), "YES");
  EXPECT_EQ(read.text("ISSUERS", 0, "ENTITYNAME"), "Brindlemoor Growth Fund & Co, LP");
  EXPECT_EQ(read.text("ISSUERS", 0, "CITY"), "Thistledown");
  EXPECT_EQ(read.text("ISSUERS", 0, "ENTITYTYPE"), "Limited Partnership");
  EXPECT_EQ(read.text("ISSUERS", 1, "CIK"), "0009900002");
  EXPECT_EQ(read.text("RELATEDPERSONS", 0, "LASTNAME"), "Quillfeather");
  EXPECT_EQ(read.text("RELATEDPERSONS", 0, "ZIPCODE"), "01234");
  EXPECT_EQ(read.text("RELATEDPERSONS", 0, "RELATIONSHIP_3"), "Promoter");
  EXPECT_EQ(read.text("RELATEDPERSONS", 1, "LASTNAME"), "Brindlemoor GP, LLC");
  EXPECT_EQ(read.text("OFFERING", 0, "MINIMUMINVESTMENTACCEPTED"), "5000");
  EXPECT_EQ(read.said("start-tag-missing"), 4u) << read.diagnostics();
  EXPECT_TRUE(read.source.unread().empty());
}

TEST(FormD, DoesNotGuessWhereAnElementWithoutItsParentBelongs) {
  // isEstimate stands below three elements: whose it is nobody knows.
  reading read(with(form_d, "<useOfProceeds>",
                    "<useOfProceeds/><salesCommissionsFindersFees><isEstimate>true</isEstimate></"
                    "salesCommissionsFindersFees><useOfProceeds>"));
  EXPECT_EQ(read.said("start-tag-missing"), 0u);
  EXPECT_EQ(read.said("unknown-element"), 1u) << read.diagnostics();
  EXPECT_EQ(read.rows("OTHER_VALUES"), 1u);
}

TEST(FormD, IgnoresAccessCodes) {
  reading read(form_d);
  EXPECT_EQ(read.source.read_coverage().ignored, 1u);
}

}  // namespace
}  // namespace filigree::test
