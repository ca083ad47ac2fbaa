// Form 13F as text, over invented filings in the layouts that filers used from 1999 to 2013.
#include <gtest/gtest.h>

#include "support/invented_13f.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using invented_13f::submission;

/// Cover and summary page; the table is put behind them.
std::string pages(std::string_view entries, std::string_view value, std::string_view managers = {}) {
  return "                                 Form 13F COVER PAGE\n\n"
         "Report for the Calendar Year or Quarter Ended:  March 31, 2004\n\n"
         "Check here if Amendment [ ]; Amendment Number: ______\n"
         "  This Amendment (Check only one.):    [ ]  is a restatement.\n"
         "                                       [ ]  adds new holdings entries.\n\n"
         "Institutional Investment Manager Filing this Report:\n\n"
         "Name:      Alder Point Partners LP\n"
         "           -----------------------\n"
         "Address:   9 Quay Road\n"
         "           Third Floor\n\n"
         "           Ferrywick, CT 06999-0001\n\n"
         "Form 13F File Number:   28-99999\n\n"
         "The manager represents that all is true.\n\n"
         "Person Signing this Report on Behalf of Reporting Manager:\n\n"
         "Name:      Ada Quill\nTitle:     Partner\nPhone:     555-0100\n\n"
         "Signature, Place, and Date of Signing:\n\n"
         "/s/ Ada Quill             Ferrywick, CT          May 14, 2004\n"
         "- ----------------        -------------          ------------\n"
         "[Signature]               [City, State]          [Date]\n\n"
         "Report Type (Check only one.):\n\n"
         "[X]  13F HOLDINGS REPORT. (Check here if all holdings are reported here.)\n"
         "[ ]  13F NOTICE. (Check here if none are.)\n"
         "[ ]  13F COMBINATION REPORT. (Check here if some are.)\n\n"
         "List of Other Managers Reporting for this Manager:\n\nNONE\n\n"
         "<PAGE>\n                                 Form 13F SUMMARY PAGE\n\nReport Summary:\n\n"
         "Number of Other Included Managers:      " +
         std::string(managers.empty() ? "0" : "2") +
         "\n\nForm 13F Information Table Entry Total:  " + std::string(entries) +
         "\n\nForm 13F Information Table Value Total: $" + std::string(value) +
         "\n                                         (thousands)\n\nList of Other Included Managers:\n\n" +
         std::string(managers) + "<PAGE>\n";
}
const char* const two_managers =
    "<TABLE>\n<CAPTION>\nNo.   Form 13F File Number   Name\n<S>   <C>                    <C>\n"
    "01    28-11111               Beacon Reach\n                             Advisers LLC\n"
    "02    28- 2222               Cobble Hill Trust\n</TABLE>\n";

/// EDGAR's own template: one line a holding.
const char* const columnar =
    "<TABLE>                           <C>                                       <C>\n"
    "                                   FORM 13F INFORMATION TABLE\n"
    "                                              VALUE   SHARES/  SH/ PUT/ INVSTMT  OTHER            VOTING "
    "AUTHORITY\n"
    "NAME OF ISSUER        TITLE OF CLASS  CUSIP   (x$1000) PRN AMT PRN CALL DSCRETN  MANAGERS   SOLE   SHARED     "
    "NONE\n"
    "--------------------- ------------ --------- -------- -------- --- ---- ------- --------- -------- -------- "
    "--------\n"
    "<S>                   <C>          <C>       <C>      <C>      <C> <C>  <C>     <C>       <C>      <C>      <C>\n"
    "MARLOWE TIDEWATER CO  COM          999000102      520    10000 SH       SOLE                 10000        0       "
    " 0\n"
    "QUILLON & SONS INC    CL B         999001100    1,200  100,000 SH  PUT  DEFINED 01,02            0  100,000       "
    " 0\n"
    "RIVERSEDGE PLC        NOTE 4% 2/0  99901T108      960 1000,000 PRN      OTHER   2                0        0\n";

TEST(ThirteenFText, PagesAreRead) {
  reading read(pages("2", "1,720", two_managers) + columnar);
  EXPECT_EQ(read.source.read_as(), shape::text);
  EXPECT_EQ(read.source.form(), "13F-HR");
  EXPECT_EQ(read.text("COVERPAGE", 0, "REPORTCALENDARORQUARTER"), "2004-03-31");
  EXPECT_EQ(read.cells.raw("COVERPAGE", 0, "REPORTCALENDARORQUARTER"), "March 31, 2004");
  EXPECT_EQ(read.text("COVERPAGE", 0, "ISAMENDMENT"), "false");
  EXPECT_EQ(read.text("COVERPAGE", 0, "AMENDMENTTYPE"), "(absent)");
  EXPECT_EQ(read.text("COVERPAGE", 0, "AMENDMENTNO"), "(absent)");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_NAME"), "Alder Point Partners LP");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_STREET1"), "9 Quay Road");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_STREET2"), "Third Floor");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_CITY"), "Ferrywick");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_STATEORCOUNTRY"), "CT");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FILINGMANAGER_ZIPCODE"), "06999-0001");
  EXPECT_EQ(read.text("COVERPAGE", 0, "REPORTTYPE"), "13F HOLDINGS REPORT");
  EXPECT_EQ(read.text("COVERPAGE", 0, "FORM13FFILENUMBER"), "28-99999");
  EXPECT_EQ(read.text("SIGNATURE", 0, "NAME"), "Ada Quill");
  EXPECT_EQ(read.text("SIGNATURE", 0, "SIGNATURE"), "/s/ Ada Quill");
  EXPECT_EQ(read.text("SIGNATURE", 0, "CITY"), "Ferrywick");
  EXPECT_EQ(read.text("SIGNATURE", 0, "STATEORCOUNTRY"), "CT");
  EXPECT_EQ(read.text("SIGNATURE", 0, "SIGNATUREDATE"), "2004-05-14");
  EXPECT_EQ(read.text("SUMMARYPAGE", 0, "OTHERINCLUDEDMANAGERSCOUNT"), "2");
  EXPECT_EQ(read.text("SUMMARYPAGE", 0, "TABLEENTRYTOTAL"), "2");
  EXPECT_EQ(read.text("SUMMARYPAGE", 0, "TABLEVALUETOTAL"), "1720");
  ASSERT_EQ(read.rows("OTHERMANAGER2"), 2u);
  EXPECT_EQ(read.text("OTHERMANAGER2", 0, "NAME"), "Beacon Reach Advisers LLC");
  EXPECT_EQ(read.text("OTHERMANAGER2", 1, "SEQUENCENUMBER"), "2");
  EXPECT_EQ(read.text("OTHERMANAGER2", 1, "FORM13FFILENUMBER"), "28- 2222");
  EXPECT_EQ(read.cells.raw("RECONCILIATION", 0, "VALUE_UNIT"), "(thousands)");
}

TEST(ThirteenFText, HeadersTellWhatPagesDoNot) {
  reading read(submission("13F-HR/A", "20040514", {{"13F-HR/A", pages("2", "1,720", two_managers) + columnar, false}}));
  EXPECT_EQ(read.text("SUBMISSION", 0, "SUBMISSIONTYPE"), "13F-HR/A");
  EXPECT_EQ(read.text("SUBMISSION", 0, "CIK"), "0009990013");
  EXPECT_EQ(read.text("SUBMISSION", 0, "PERIODOFREPORT"), "1999-12-31");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FILING_DATE"), "2004-05-14");
  EXPECT_EQ(read.source.form(), "13F-HR/A");
}

TEST(ThirteenFText, AmendmentsAndNotices) {
  std::string text = pages("2", "1,720") + columnar;
  const auto replace = [&](std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
  };
  replace("Amendment [ ]; Amendment Number: ______", "Amendment [X]; Amendment Number: 3");
  replace("[ ]  adds new holdings", "[X]  adds new holdings");
  replace("[X]  13F HOLDINGS", "[ ]  13F HOLDINGS");
  replace("[ ]  13F COMBINATION", "[X]  13F COMBINATION");
  replace("\n\nNONE\n", "\n\n  Form 13F File Number    Name\n\n  28-12345                Dovetail Capital\n");
  reading read(text);
  EXPECT_EQ(read.text("COVERPAGE", 0, "ISAMENDMENT"), "true");
  EXPECT_EQ(read.text("COVERPAGE", 0, "AMENDMENTNO"), "3");
  EXPECT_EQ(read.text("COVERPAGE", 0, "AMENDMENTTYPE"), "NEW HOLDINGS");
  EXPECT_EQ(read.text("COVERPAGE", 0, "REPORTTYPE"), "13F COMBINATION REPORT");
  EXPECT_EQ(read.text("OTHERMANAGER", 0, "FORM13FFILENUMBER"), "28-12345");
  EXPECT_EQ(read.text("OTHERMANAGER", 0, "NAME"), "Dovetail Capital");
  EXPECT_EQ(read.source.form(), "13F-HR/A");
}

TEST(ThirteenFText, OneLineAHolding) {
  reading read(pages("3", "2,680", two_managers) + columnar);
  // The third row's amount is no number in the form's writing: the line is kept as it stands.
  ASSERT_EQ(read.rows("INFOTABLE"), 2u) << read.diagnostics();
  EXPECT_EQ(read.rows("INFOTABLE_UNREAD_LINES"), 1u);
  EXPECT_EQ(read.said("line-fits-no-row"), 1u);
  EXPECT_NE(read.diagnostics().find("2 of 3 declared entries were read."), std::string::npos);
  EXPECT_EQ(read.text("INFOTABLE", 0, "NAMEOFISSUER"), "MARLOWE TIDEWATER CO");
  EXPECT_EQ(read.text("INFOTABLE", 0, "TITLEOFCLASS"), "COM");
  EXPECT_EQ(read.text("INFOTABLE", 0, "CUSIP"), "999000102");
  EXPECT_EQ(read.text("INFOTABLE", 0, "CUSIP_VALID"), "true");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE"), "520");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE_USD"), "520000");
  EXPECT_EQ(read.text("INFOTABLE", 0, "SSHPRNAMT"), "10000");
  EXPECT_EQ(read.text("INFOTABLE", 0, "SSHPRNAMTTYPE"), "SH");
  EXPECT_EQ(read.text("INFOTABLE", 0, "INVESTMENTDISCRETION"), "SOLE");
  EXPECT_EQ(read.text("INFOTABLE", 0, "OTHERMANAGER"), "(absent)");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_SOLE"), "10000");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_NONE"), "0");
  EXPECT_EQ(read.text("INFOTABLE", 1, "NAMEOFISSUER"), "QUILLON & SONS INC");
  EXPECT_EQ(read.text("INFOTABLE", 1, "TITLEOFCLASS"), "CL B");
  EXPECT_EQ(read.text("INFOTABLE", 1, "PUTCALL"), "Put");
  EXPECT_EQ(read.text("INFOTABLE", 1, "INVESTMENTDISCRETION"), "DFND");
  EXPECT_EQ(read.cells.raw("INFOTABLE", 1, "INVESTMENTDISCRETION"), "DEFINED");
  EXPECT_EQ(read.text("INFOTABLE", 1, "OTHERMANAGER"), "01,02");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VOTING_AUTH_SHARED"), "100000");
}

/// Names over several lines, the CUSIP in parts on the last; rows below leave them out; boxes; lists that go on; sums.
const char* const multi_line =
    "<TABLE>\n<CAPTION>\n"
    "                                                                Column 6\n"
    "                Column 2  Column 3      Column 4    Column 5   Investment Discretion                      Column "
    "8\n"
    "Column 1        Title of   CUSIP      Market Value  Shares or  (a)   (b)     (c)     Column 7       Voting "
    "Authority\n"
    "Name of Issuer   Class     Number    (In Thousands) Principal Sole Shared- Shared-   Other        (a)    (b)    "
    "(c)\n"
    "                                                    Amount         Defined  Other   Managers      Sole  Shared  "
    "None\n"
    "--------------- --------  ---------- -------------- --------- ---- ------- ------- ---------- --------- ------ "
    "------\n"
    "<S>             <C>       <C>        <C>            <C>       <C>  <C>     <C>     <C>        <C>       <C>    "
    "<C>\n"
    "Marlowe\n"
    "  Tidewater\n"
    "  Corp.         Com       999000 10 2       $5,200    100,000          X          1, 2           100,000\n"
    "                                             1,040     20,000              X      2               20,000\n"
    "                                               520     10,000   X                                              "
    "10,000\n"
    "Quillon & Sons  Cl B      999001-10-0       1,200    100,000          X          1, 2, 1,\n"
    "                                                                                  2             100,000\n"
    "                                          --------\n"
    "                                            $7,960\n"
    "                                          ========\n"
    "</TABLE>\n<PAGE>\n                             ALDER POINT PARTNERS LP\n                           Form 13F "
    "Information Table\n"
    "<TABLE>\n"
    "<S>             <C>       <C>        <C>            <C>       <C>  <C>     <C>     <C>        <C>       <C>    "
    "<C>\n"
    "Riversedge      Sponsored\n"
    "  Plc           ADR       99901T 108           960     10,000   X                                 10,000\n"
    "                                          --------\n"
    "GRAND\n"
    "  TOTAL.......                              $8,920\n"
    "                                          ========\n"
    "</TABLE>\n";

TEST(ThirteenFText, NamesOverSeveralLinesAndRowsWithoutThem) {
  reading read(pages("5", "8,920", two_managers) + multi_line);
  ASSERT_EQ(read.rows("INFOTABLE"), 5u) << read.diagnostics();
  EXPECT_EQ(read.rows("INFOTABLE_UNREAD_LINES"), 0u) << read.diagnostics();
  EXPECT_EQ(read.diagnostics(), "");
  for (std::size_t row = 0; row < 3; ++row) {
    EXPECT_EQ(read.text("INFOTABLE", row, "NAMEOFISSUER"), "Marlowe Tidewater Corp.");
    EXPECT_EQ(read.text("INFOTABLE", row, "TITLEOFCLASS"), "Com");
    EXPECT_EQ(read.text("INFOTABLE", row, "CUSIP"), "999000102");
    EXPECT_EQ(read.cells.raw("INFOTABLE", row, "CUSIP"), "999000 10 2");
    EXPECT_EQ(read.text("INFOTABLE", row, "CARRIED_DOWN"), row == 0 ? "false" : "true");
  }
  EXPECT_EQ(read.cells.raw("INFOTABLE", 0, "VALUE"), "$5,200");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VALUE"), "5200");
  EXPECT_EQ(read.text("INFOTABLE", 0, "INVESTMENTDISCRETION"), "DFND");
  EXPECT_EQ(read.cells.raw("INFOTABLE", 0, "INVESTMENTDISCRETION"), "X");
  EXPECT_EQ(read.text("INFOTABLE", 1, "INVESTMENTDISCRETION"), "OTR");
  EXPECT_EQ(read.text("INFOTABLE", 2, "INVESTMENTDISCRETION"), "SOLE");
  EXPECT_EQ(read.text("INFOTABLE", 0, "OTHERMANAGER"), "1, 2");
  EXPECT_EQ(read.text("INFOTABLE", 1, "OTHERMANAGER"), "2");
  EXPECT_EQ(read.text("INFOTABLE", 2, "OTHERMANAGER"), "(absent)");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_SOLE"), "100000");
  EXPECT_EQ(read.text("INFOTABLE", 2, "VOTING_AUTH_SOLE"), "(absent)");
  EXPECT_EQ(read.text("INFOTABLE", 2, "VOTING_AUTH_NONE"), "10000");
  EXPECT_EQ(read.text("INFOTABLE", 3, "OTHERMANAGER"), "1, 2, 1, 2");
  EXPECT_EQ(read.text("INFOTABLE", 3, "VOTING_AUTH_SOLE"), "100000");
  EXPECT_EQ(read.text("INFOTABLE", 3, "CUSIP"), "999001100");
  EXPECT_EQ(read.text("INFOTABLE", 4, "NAMEOFISSUER"), "Riversedge Plc");
  EXPECT_EQ(read.text("INFOTABLE", 4, "TITLEOFCLASS"), "Sponsored ADR");
  EXPECT_EQ(read.text("INFOTABLE", 4, "CUSIP"), "99901T108");
}

TEST(ThirteenFText, ASumThatIsNotItsRowsIsSaid) {
  std::string text = pages("5", "8,920", two_managers) + multi_line;
  text.replace(text.find("$7,960"), 6, "$7,961");
  reading read(text);
  EXPECT_EQ(read.rows("INFOTABLE"), 5u);
  EXPECT_EQ(read.said("total-mismatch"), 1u) << read.diagnostics();
  EXPECT_EQ(read.text("INFOTABLE_UNREAD_LINES", 0, "TEXT"), "$7,961");
}

TEST(ThirteenFText, WithoutMarkersTheOrderTells) {
  reading read(
      pages("4", "2,740", two_managers) +
      "                        FORM 13F INFORMATION TABLE\n\n"
      "Name of Issuer            Class    CUSIP      Value  Shares   Discretion  Managers   Sole Shared None\n\n"
      "Marlowe Tidewater Corp    COM      999000102    520   10,000  SOLE                  10,000    0    0\n"
      "Quillon & Sons            CL B     999001100  1,200  100,000  SHARED-DEFINED  1,2        0    0    100,000\n"
      "Riversedge Plc ADR 99901T108 960 20,000 SH SHARED - OTHER 2 20,000 0 0\n"
      "\tTabbed Holdings\tCOM\t999002108\t60\t500\tSH\tCALL\tSOLE\tNONE\t500\n"
      "\n                    TOTAL             $2,740\n");
  ASSERT_EQ(read.rows("INFOTABLE"), 4u) << read.diagnostics();
  EXPECT_EQ(read.rows("INFOTABLE_UNREAD_LINES"), 0u);
  EXPECT_EQ(read.text("INFOTABLE", 0, "NAMEOFISSUER"), "Marlowe Tidewater Corp");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_SOLE"), "10000");
  EXPECT_EQ(read.text("INFOTABLE", 1, "OTHERMANAGER"), "1,2");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VOTING_AUTH_NONE"), "100000");
  EXPECT_EQ(read.text("INFOTABLE", 2, "NAMEOFISSUER"), "Riversedge Plc");
  EXPECT_EQ(read.text("INFOTABLE", 2, "TITLEOFCLASS"), "ADR");
  EXPECT_EQ(read.text("INFOTABLE", 2, "INVESTMENTDISCRETION"), "OTR");
  EXPECT_EQ(read.text("INFOTABLE", 2, "OTHERMANAGER"), "2");
  EXPECT_EQ(read.text("INFOTABLE", 3, "NAMEOFISSUER"), "Tabbed Holdings");
  EXPECT_EQ(read.text("INFOTABLE", 3, "PUTCALL"), "Call");
  EXPECT_EQ(read.text("INFOTABLE", 3, "OTHERMANAGER"), "NONE");
  EXPECT_EQ(read.text("INFOTABLE", 3, "VOTING_AUTH_SOLE"), "500");
}

TEST(ThirteenFText, WhichVoteItIsStaysOpenWithoutColumns) {
  reading read(pages("1", "520") +
               "Form 13F INFORMATION TABLE\nNAME  CLASS  CUSIP  VALUE  SHARES\n"
               "Marlowe Tidewater Corp    COM      999000102    520   10,000  SH  SOLE     4,000  6,000\n");
  ASSERT_EQ(read.rows("INFOTABLE"), 1u) << read.diagnostics();
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_SOLE"), "(ambiguous)");
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_SHARED"), "(ambiguous)");
}

TEST(ThirteenFText, MarkersMayStandOnEveryLine) {
  reading read(
      pages("2", "1,720") +
      "<table>\n<caption>Form 13F Information Table\n"
      "Name of Issuer  Title of Class  CUSIP  Value (x$1000)  Shares  SH/PRN  Discretion  Managers Sole Shared None\n"
      "<S>                      <C>   <C>        <C>    <C>     <C> <C>   <C>  <C>   <C>  <C>\n"
      "<S>Marlowe Tidewater     <C>COM<C>999000102<C>  520<C>  10000<C>SH<C>SOLE<C>   <C>10000<C>0<C>0\n"
      "<S>Quillon & Sons        <C>COM<C>999001100<C>1,200<C>100,000<C>SH<C>SOLE<C>   <C>100,000<C>0<C>0\n");
  ASSERT_EQ(read.rows("INFOTABLE"), 2u) << read.diagnostics();
  EXPECT_EQ(read.text("INFOTABLE", 1, "NAMEOFISSUER"), "Quillon & Sons");
  EXPECT_EQ(read.text("INFOTABLE", 1, "VALUE"), "1200");
}

TEST(ThirteenFText, ANameThatGoesOnBelowItsRow) {
  reading read(pages("2", "1,720") +
               "<TABLE>\n<CAPTION>\n"
               "Name of Issuer    Class  CUSIP      Value    Shares    Discretion Managers  Sole    Shared  None\n"
               "<S>               <C>    <C>        <C>      <C>       <C>        <C>       <C>     <C>     <C>\n"
               "Marlowe           COM    999000102      520    10,000  SOLE                 10,000       0       0\n"
               "  Tidewater Corp\n"
               "Quillon & Sons    COM    999001100    1,200   100,000  SOLE                100,000       0       0\n"
               "</TABLE>\n");
  ASSERT_EQ(read.rows("INFOTABLE"), 2u);
  EXPECT_EQ(read.text("INFOTABLE", 0, "NAMEOFISSUER"), "Marlowe Tidewater Corp");
  EXPECT_EQ(read.text("INFOTABLE", 1, "NAMEOFISSUER"), "Quillon & Sons");
  EXPECT_EQ(read.rows("INFOTABLE_UNREAD_LINES"), 0u);
}

TEST(ThirteenFText, CaptionsAreRepeatedWithoutMarks) {
  const std::string captions =
      "                          FORM 13F INFORMATION TABLE\n\n"
      "NAME OF ISSUER      CLASS    CUSIP      VALUE  SHARES  DISC  MANA   SOLE SHARED NONE\n";
  reading read(pages("3", "2,680", two_managers) + captions +
               "Marlowe\n"
               "  Tidewater         COM      999000102    520   10,000SH  SOLE        10,000    0    0\n"
               "Quillon & Sons      COM      999001100  1,200  100,000SH  SOLE       100,000    0    0\n\n"
               "ALDER POINT PARTNERS\n" +
               captions + "Riversedge Plc      ADR      99901T 108   960   20,000    SOLE   1    20,000    0    0\n");
  ASSERT_EQ(read.rows("INFOTABLE"), 3u) << read.diagnostics();
  EXPECT_EQ(read.text("INFOTABLE", 0, "NAMEOFISSUER"), "Marlowe Tidewater");
  EXPECT_EQ(read.text("INFOTABLE", 1, "NAMEOFISSUER"), "Quillon & Sons");
  EXPECT_EQ(read.text("INFOTABLE", 1, "SSHPRNAMT"), "100000");
  EXPECT_EQ(read.text("INFOTABLE", 1, "SSHPRNAMTTYPE"), "SH");
  EXPECT_EQ(read.text("INFOTABLE", 2, "NAMEOFISSUER"), "Riversedge Plc");
  EXPECT_EQ(read.text("INFOTABLE", 2, "CUSIP"), "99901T108");
  EXPECT_EQ(read.text("INFOTABLE", 2, "OTHERMANAGER"), "1");
}

TEST(ThirteenFText, TickedVotesAreNoNumbers) {
  reading read(pages("1", "520") +
               "<TABLE>\n<CAPTION>\n"
               "Name of Issuer    Class  CUSIP      Value    Shares    Discretion Managers  Sole    Shared  None\n"
               "<S>               <C>    <C>        <C>      <C>       <C>        <C>       <C>     <C>     <C>\n"
               "Marlowe           COM    999000102      520    10,000  SOLE                 X\n</TABLE>\n");
  ASSERT_EQ(read.rows("INFOTABLE"), 1u) << read.diagnostics();
  EXPECT_EQ(read.text("INFOTABLE", 0, "VOTING_AUTH_SOLE"), "(ambiguous)");
  EXPECT_EQ(read.text("INFOTABLE", 0, "INVESTMENTDISCRETION"), "SOLE");
}

TEST(ThirteenFText, WrongCusipsAreRowsAndSaid) {
  std::string text = pages("2", "1,720") + columnar;
  text.replace(text.find("999000102"), 9, "999000103");
  reading read(text);
  EXPECT_EQ(read.text("INFOTABLE", 0, "CUSIP"), "999000103");
  EXPECT_EQ(read.text("INFOTABLE", 0, "CUSIP_VALID"), "false");
  EXPECT_EQ(read.said("invalid-cusip"), 1u);
}

TEST(ThirteenFText, RowsThatDoNotFitAreKept) {
  reading read(pages("3", "2,720") +
               "<TABLE>\n<CAPTION>\n"
               "Name of Issuer    Class  CUSIP      Value    Shares    Discretion Managers  Sole    Shared  None\n"
               "<S>               <C>    <C>        <C>      <C>       <C>        <C>       <C>     <C>     <C>\n"
               "Marlowe           COM    999000102      520    10,000  SOLE                 10,000       0       0\n"
               "Quillon & Sons    COM    999001100    1,200   100,000  MAYBE               100,000       0       0\n"
               "Half a row        COM    999002108    1,000\n"
               "A name without its row\n"
               "</TABLE>\n");
  EXPECT_EQ(read.rows("INFOTABLE"), 1u);
  ASSERT_EQ(read.rows("INFOTABLE_UNREAD_LINES"), 3u) << read.diagnostics();
  EXPECT_EQ(read.text("INFOTABLE_UNREAD_LINES", 1, "TEXT"), "Half a row        COM    999002108    1,000");
  EXPECT_EQ(read.text("RECONCILIATION", 0, "LINES_UNREAD"), "3");
  EXPECT_EQ(read.said("entry-total-mismatch"), 1u);
  EXPECT_EQ(read.said("value-total-mismatch"), 1u);
}

TEST(ThirteenFText, OtherTextsAreNotThisForm) {
  for (const char* text : {"Dear Ada, the 13F is due.", "FORM 4 INFORMATION TABLE", "Form 13F\n"}) {
    const filing source(owned_bytes::copy(text));
    EXPECT_EQ(source.read_as(), shape::none) << text;
    EXPECT_EQ(source.table_count(), 0u) << text;
  }
}

TEST(ThirteenFText, HostileTextsAreReadSoundly) {
  const std::string text = pages("5", "8,920", two_managers) + multi_line + columnar;
  for (std::size_t at = 0; at < text.size(); at += 211) reading(std::string_view(text).substr(0, at));
  constexpr std::string_view harmful("<>&\"'/=;!\0\xFF\xC3\t\n\r$,-X19", 21);
  for (std::size_t n = 0; n < 400; ++n) {
    std::string changed = text;
    changed[n * 7919 % text.size()] = harmful[n % harmful.size()];
    reading read(changed);
  }
  // Long lines, many lines of one kind, and lists without end take their time once.
  const auto repeated = [](std::string_view one, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += one;
    return all;
  };
  const std::string head = pages("5", "8,920", two_managers) + "Form 13F Information Table CUSIP\n";
  for (const std::string& many :
       {repeated("x ", 200000), repeated("<C> ", 200000), repeated("name\n", 50000), repeated("1,", 200000),
        repeated("\t", 200000), repeated("<TABLE>\n<S> <C> <C> <C> <C> <C> <C> <C>\n", 20000),
        repeated("A COM 999000102 520 10,000 SOLE 1,\n 2,\n", 20000), repeated("[", 100000), repeated("<S>A\n", 50000)})
    reading(head + many);
}

}  // namespace
}  // namespace filigree::test
