// Forms as they were typed before 2003 (formats/02 §2.1): boxes one below the other, tables with a ruler.
#include <gtest/gtest.h>

#include "reading.hpp"

namespace filigree::test {
namespace {

constexpr const char* head =
    "FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n"
    "(X) Check this box if no longer subject to Section 16.\n"
    "1. Name and Address of Reporting Person\n   Penhallow, Ines R.\n   c/o Gannet Marine Corp.\n   4 Dock Street\n"
    "   Port Alder, ME  04999-0001\n   USA\n"
    "2. Issuer Name and Ticker or Trading Symbol\n   Gannet Marine Corp.\n   GNMT\n"
    "3. IRS or Social Security Number of Reporting Person (Voluntary)\n\n"
    "4. Statement for Month/Year\n   March 31,1999\n"
    "5. If Amendment, Date of Original (Month/Year)\n\n"
    "6. Relationship of Reporting Person(s) to Issuer (Check all applicable)\n"
    "   ( ) Director ( ) 10% Owner (X) Officer (give title below) ( ) Other\n   (specify below)\n   Chief Pilot\n"
    "7. Individual or Joint/Group Filing (Check Applicable Line)\n"
    "   ( ) Form filed by One Reporting Person\n   (X) Form filed by More than One Reporting Person\n";

constexpr const char* table_one =
    "<TABLE>\n<CAPTION>\n______________________________________________________________________________________|\n"
    "Table I -- Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned           |\n"
    "1. Title of Security |2. Date|3. |V|4. Amount   |A/|Price    |5. Owned    |6.|7. Nature      |\n"
    "______________________________________________________________________________________|\n"
    "<S>                  <C>     <C> <C><C>         <C><C>       <C>          <C><C>\n";

constexpr const char* tail =
    "Explanation of Responses:\n(1) Bought under the plan\n    of 1997.\n(2) By the Alder trust.\n"
    "SIGNATURE OF REPORTING PERSON\n  /s/ Ines R. Penhallow\nDATE\nApril 9, 1999\n";

std::string with_rows(const std::string& rows) { return std::string(head) + table_one + rows + "</TABLE>\n" + tail; }

TEST(AsciiForm, ReadsTheBoxes) {
  reading read(with_rows(""));
  EXPECT_EQ(read.source.read_as(), shape::text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "4");
  EXPECT_EQ(read.text("SUBMISSION", 0, "NOT_SUBJECT_SEC16"), "true");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERNAME"), "Gannet Marine Corp.");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ISSUERTRADINGSYMBOL"), "GNMT");
  EXPECT_EQ(read.text("SUBMISSION", 0, "PERIOD_OF_REPORT"), "1999-03-31");
  EXPECT_EQ(read.text("SUBMISSION", 0, "GROUP_FILING"), "true");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Penhallow, Ines R.");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_STREET1"), "c/o Gannet Marine Corp.");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_STREET2"), "4 Dock Street");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_CITY"), "Port Alder");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_STATE"), "ME");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_ZIPCODE"), "04999-0001");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_RELATIONSHIP"), "Officer");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_TITLE"), "Chief Pilot");
  EXPECT_EQ(read.text("FOOTNOTES", 0, "FOOTNOTE_ID"), "F1");
  EXPECT_EQ(read.text("FOOTNOTES", 0, "FOOTNOTE_TXT"), "Bought under the plan of 1997.");
  EXPECT_EQ(read.rows("FOOTNOTES"), 2u);
  EXPECT_EQ(read.text("OWNER_SIGNATURE", 0, "OWNERSIGNATURENAME"), "/s/ Ines R. Penhallow");
  EXPECT_EQ(read.text("OWNER_SIGNATURE", 0, "OWNERSIGNATUREDATE"), "1999-04-09");
  EXPECT_EQ(read.source.unread().size(), 0u);
  EXPECT_EQ(read.said("unused-footnote"), 2u);
}

TEST(AsciiForm, JoinsWhatIsWrappedInItsColumn) {
  reading read(
      with_rows("Common Stock, par val|3/12/9 |P  |V|1,000      |A |$12.50   |22,000 (1)  |I |Trust (2)\n"
                "ue one cent          |9      |   | |           |  |         |            |  |\n"
                "- ------------------------------------------------------------------------------------\n"
                "Preferred Stock      |       |   | |           |  |         |500         |D |-\n"));
  ASSERT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "SECURITY_TITLE"), "Common Stock, par value one cent");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_DATE"), "1999-03-12");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_CODE"), "P");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_FORM_TYPE"), "5");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1000");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_ACQUIRED_DISP_CD"), "A");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "12.50");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "SHRS_OWND_FOLWNG_TRANS"), "22000");
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "SHRS_OWND_FOLWNG_TRANS"), "F1");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "NATURE_OF_OWNERSHIP"), "Trust");
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "NATURE_OF_OWNERSHIP"), "F2");
  ASSERT_EQ(read.rows("NONDERIV_HOLDING"), 1u);
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "SECURITY_TITLE"), "Preferred Stock");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "SHRS_OWND_FOLWNG_TRANS"), "500");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "NATURE_OF_OWNERSHIP"), "(empty)");
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(AsciiForm, KeepsRowsApartThatNoRuleParts) {
  reading read(
      with_rows("Common Stock         |3/12/99|P  | |1,000      |A |12.50    |22,000      |D |\n"
                "Common Stock         |3/13/99|S  | |200        |D |13       |21,800      |D |\n"));
  ASSERT_EQ(read.rows("NONDERIV_TRANS"), 2u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "TRANS_DATE"), "1999-03-13");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "TRANS_SHARES"), "200");
}

TEST(AsciiForm, LeavesOpenWhatTheTextDoesNotTell) {
  reading read(
      with_rows("Common Stock         |3/12/99|P  | |1,000      |A,|N/A      |many        |? |\n"
                "                     |       |   | |           |D |         |            |  |\n"));
  ASSERT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.cells.at("NONDERIV_TRANS", 0, "TRANS_ACQUIRED_DISP_CD").state, cell_state::ambiguous);
  EXPECT_EQ(read.cells.at("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE").state, cell_state::empty);
  EXPECT_EQ(read.cells.at("NONDERIV_TRANS", 0, "SHRS_OWND_FOLWNG_TRANS").state, cell_state::invalid);
  EXPECT_EQ(read.cells.at("NONDERIV_TRANS", 0, "DIRECT_INDIRECT_OWNERSHIP").state, cell_state::ambiguous);
  EXPECT_EQ(read.cells.at("REPORTINGOWNER", 0, "RPTOWNERCIK").state, cell_state::not_shown);
}

TEST(AsciiForm, NamesTheLinesOfATableWithoutRuler) {
  std::string text = with_rows("Common Stock  3/12/99  P  1,000  A  12.50  22,000  D\n");
  const std::size_t ruler = text.find("<S>");
  text.erase(ruler, text.find('\n', ruler) + 1 - ruler);
  reading read(text);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 0u);
  EXPECT_EQ(read.said("table-unread"), 1u);
  EXPECT_GE(read.said("unread-text"), 1u);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Penhallow, Ines R.");
}

TEST(AsciiForm, TakesANumberThatStandsOutOfItsColumn) {
  std::string rows = "Common Stock          3/12/99 P   1,250,000     A  $12.50    22,000       D\n";
  reading read(with_rows(rows));
  ASSERT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_SHARES"), "1250000");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "12.50");
}

TEST(AsciiForm, IsAnAmendmentWhenADateSaysSo) {
  std::string text = with_rows("");
  text.replace(text.find("Original (Month/Year)\n\n"), 23, "Original (Month/Year)\n   2/1/99\n");
  reading read(text);
  EXPECT_EQ(read.text("SUBMISSION", 0, "DOCUMENT_TYPE"), "4/A");
  EXPECT_EQ(read.text("SUBMISSION", 0, "DATE_OF_ORIG_SUB"), "1999-02-01");
}

TEST(AsciiForm, MarksAnAddressWhoseLinesCannotBeTold) {
  std::string text = with_rows("");
  const std::string from = "   Port Alder, ME  04999-0001\n   USA\n";
  text.replace(text.find(from), from.size(), "   Port Alder\n   Province of Oyle\n");
  reading read(text);
  EXPECT_EQ(read.cells.at("REPORTINGOWNER", 0, "RPTOWNER_CITY").state, cell_state::ambiguous);
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "RPTOWNER_ADDRESS_LINES"),
            "c/o Gannet Marine Corp. 4 Dock Street Port Alder Province of Oyle");
}

TEST(AsciiForm, CutAnywhereStillReads) {
  const std::string whole =
      with_rows("Common Stock         |3/12/99|P  | |1,000      |A |12.50    |22,000      |D |\n");
  for (std::size_t length = 0; length <= whole.size(); length += 7)
    reading read(std::string_view(whole).substr(0, length));
}

}  // namespace
}  // namespace filigree::test
