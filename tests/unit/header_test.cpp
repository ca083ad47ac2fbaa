// Headers of submissions (formats/03 §2): four dialects, groups told by keys, parties, and lines that are none.
#include <gtest/gtest.h>

#include "container/header_keys.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

const std::string body = "<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\nNothing much.\n</TEXT>\n</DOCUMENT>\n";

/// Every row as `path|party|tag=value`, one a line; the opening lines of the container are left out.
std::string rows_of(reading& read) {
  std::string all;
  for (std::size_t row = 0; row < read.rows("HEADER"); ++row) {
    std::string tag = read.text("HEADER", row, "TAG");
    if (tag == "(absent)") tag = "?" + read.text("HEADER", row, "KEY");
    if (tag == "SEC-DOCUMENT" || tag == "SEC-HEADER" || tag == "SUBMISSION" || tag == "ACCESSION-NUMBER") continue;
    const auto shown = [&](std::string_view column) {
      const std::string text = read.text("HEADER", row, column);
      return text == "(not-applicable)" || text == "(empty)" ? std::string() : text;
    };
    all += shown("GROUP_PATH") + "|" + shown("PARTY") + "|" + tag + "=" + shown("VALUE") + "\n";
  }
  return all;
}

std::string keyed(const std::string& lines) {
  return "<SEC-DOCUMENT>0009900001-26-000012.txt : 20260304\n<SEC-HEADER>0009900001-26-000012.hdr.sgml : 20260304\n" +
         lines + "</SEC-HEADER>\n" + body + "</SEC-DOCUMENT>\n";
}
std::string tagged(const std::string& lines) {
  return "<SUBMISSION>\n<ACCESSION-NUMBER>0009900001-26-000012\n" + lines + body + "</SUBMISSION>\n";
}

const std::string two_parties =
    "|1|SUBJECT-COMPANY=\n"
    "SUBJECT-COMPANY|1|COMPANY-DATA=\n"
    "SUBJECT-COMPANY/COMPANY-DATA|1|CONFORMED-NAME=Larkspur Instruments Inc\n"
    "SUBJECT-COMPANY/COMPANY-DATA|1|CIK=0009900777\n"
    "SUBJECT-COMPANY|1|MAIL-ADDRESS=\n"
    "SUBJECT-COMPANY/MAIL-ADDRESS|1|STREET1=12 Invented Way\n"
    "SUBJECT-COMPANY/MAIL-ADDRESS|1|STATE=DE\n"
    "|2|FILED-BY=\n"
    "FILED-BY|2|COMPANY-DATA=\n"
    "FILED-BY/COMPANY-DATA|2|CONFORMED-NAME=Quillfeather Partners\n"
    "FILED-BY|2|FORMER-COMPANY=\n"
    "FILED-BY/FORMER-COMPANY|2|FORMER-CONFORMED-NAME=Quill & Co\n"
    "FILED-BY/FORMER-COMPANY|2|DATE-CHANGED=20010203\n"
    "FILED-BY|2|FORMER-COMPANY=\n"
    "FILED-BY/FORMER-COMPANY|2|FORMER-CONFORMED-NAME=Feather Bros\n";

const std::string two_parties_keyed =
    "SUBJECT COMPANY:\t\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tLarkspur Instruments Inc\n"
    "\t\tCENTRAL INDEX KEY:\t\t\t0009900777\n\n\tMAIL ADDRESS:\t\n\t\tSTREET 1:\t\t12 Invented "
    "Way\n\t\tSTATE:\t\t\tDE\n\n"
    "FILED BY:\t\t\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tQuillfeather Partners\n\n"
    "\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\tQuill & Co\n\t\tDATE OF NAME CHANGE:\t20010203\n\n"
    "\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\tFeather Bros\n";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

TEST(Header, KeysWithTabsMakeGroups) {
  reading read(keyed(two_parties_keyed));
  EXPECT_EQ(rows_of(read), two_parties);
  EXPECT_EQ(read.said("unknown-header-key"), 0u);
}

/// Depth says nothing: old files indent with blanks, not at all, or double every line break.
TEST(Header, KeysAndNotDepthMakeGroups) {
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"\n\t", "\n    "},
                                 {"\n\t\t", "\n"},
                                 {"\n\t", "\n"},
                                 {"\n", "\n\n"},
                                 {"\n", "\r\n"},
                                 {"\n", "\r"},
                                 {"\n\n", "\n"},
                                 {"\n\t", "\n\t\t\t"}}) {
    reading read(keyed(replaced(two_parties_keyed, from, to)));
    EXPECT_EQ(rows_of(read), two_parties);
  }
}

TEST(Header, TagsMakeTheSameGroups) {
  const std::string lines =
      "<SUBJECT-COMPANY>\n<COMPANY-DATA>\n<CONFORMED-NAME>Larkspur Instruments Inc\n<CIK>0009900777\n</COMPANY-DATA>\n"
      "<MAIL-ADDRESS>\n<STREET1>12 Invented Way\n<STATE>DE\n</MAIL-ADDRESS>\n</SUBJECT-COMPANY>\n"
      "<FILED-BY>\n<COMPANY-DATA>\n<CONFORMED-NAME>Quillfeather Partners\n</COMPANY-DATA>\n"
      "<FORMER-COMPANY>\n<FORMER-CONFORMED-NAME>Quill & Co\n<DATE-CHANGED>20010203\n</FORMER-COMPANY>\n"
      "<FORMER-COMPANY>\n<FORMER-CONFORMED-NAME>Feather Bros\n</FORMER-COMPANY>\n</FILED-BY>\n";
  reading read(tagged(lines));
  EXPECT_EQ(rows_of(read), two_parties);
  EXPECT_EQ(read.source.accession(), "0009900001-26-000012");
  // A feed file has a line feed behind its first line and bare carriage returns from there on.
  std::string feed = replaced(tagged(lines), "\n", "\r");
  feed.replace(feed.find('\r'), 1, "\n");
  reading returns(feed);
  EXPECT_EQ(rows_of(returns), two_parties);
  EXPECT_EQ(returns.source.documents().size(), 1u);
}

/// Around 2000 tagged blocks stand between keyed ones, with keyed lines inside (formats/03 §2).
TEST(Header, TagsAndKeysMix) {
  reading read(keyed(
      "SUBJECT COMPANY:\n\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t0009900777\n<REPORTING-OWNER>\n\nCOMPANY DATA:\n"
      "\tCENTRAL INDEX KEY:\t0009900001\n<RELATIONSHIP>DIRECTOR\n\nFILING VALUES:\n\tFORM "
      "TYPE:\t4\n</REPORTING-OWNER>\n"));
  EXPECT_EQ(rows_of(read),
            "|1|SUBJECT-COMPANY=\nSUBJECT-COMPANY|1|COMPANY-DATA=\nSUBJECT-COMPANY/COMPANY-DATA|1|CIK=0009900777\n"
            "|2|REPORTING-OWNER=\nREPORTING-OWNER|2|COMPANY-DATA=\nREPORTING-OWNER/COMPANY-DATA|2|CIK=0009900001\n"
            "REPORTING-OWNER/COMPANY-DATA|2|RELATIONSHIP=DIRECTOR\nREPORTING-OWNER|2|FILING-VALUES=\n"
            "REPORTING-OWNER/FILING-VALUES|2|FORM-TYPE=4\n");
}

TEST(Header, SeriesAndClassesKeepTheirTags) {
  reading read(keyed(
      "<SERIES-AND-CLASSES-CONTRACTS-DATA>\n<EXISTING-SERIES-AND-CLASSES-CONTRACTS>\n<SERIES>\n<OWNER-CIK>0009900777\n"
      "<SERIES-ID>S000099001\n<CLASS-CONTRACT>\n<CLASS-CONTRACT-ID>C000099001\n</CLASS-CONTRACT>\n</SERIES>\n"
      "</EXISTING-SERIES-AND-CLASSES-CONTRACTS>\n</SERIES-AND-CLASSES-CONTRACTS-DATA>\n"));
  const std::string path = "SERIES-AND-CLASSES-CONTRACTS-DATA/EXISTING-SERIES-AND-CLASSES-CONTRACTS/SERIES";
  const std::size_t last = read.rows("HEADER") - 1;
  EXPECT_EQ(read.text("HEADER", last, "GROUP_PATH"), path + "/CLASS-CONTRACT");
  EXPECT_EQ(read.text("HEADER", last, "VALUE"), "C000099001");
  EXPECT_EQ(read.text("HEADER", last, "DEPTH"), "4");
  EXPECT_EQ(read.said("unclosed-header-group"), 0u);
}

TEST(Header, ItemsAndFlagsRepeatAndMayBeEmpty) {
  reading read(
      keyed("ITEM INFORMATION:\t\tResults of Operations\nITEM INFORMATION:\t\nCONFIRMING COPY:\nPUBLIC "
            "DOCUMENT_COUNT:\t1\n"));
  EXPECT_EQ(rows_of(read), "||ITEMS=Results of Operations\n||ITEMS=\n||CONFIRMING-COPY=\n||PUBLIC-DOCUMENT-COUNT=1\n");
  EXPECT_EQ(read.cells.state("HEADER", 3, "VALUE"), cell_state::empty);
}

/// An address that says nothing of its group belongs to the party, not to another address or the next group.
TEST(Header, ALineWithoutItsGroupBelongsToTheParty) {
  reading read(
      keyed("FILER:\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t0009900777\n\t\tFILM NUMBER:\t26000001\nFILED AS OF "
            "DATE:\t20260304\n"));
  EXPECT_EQ(rows_of(read),
            "|1|FILER=\nFILER|1|COMPANY-DATA=\nFILER/"
            "COMPANY-DATA|1|CIK=0009900777\nFILER|1|FILM-NUMBER=26000001\n||FILING-DATE=20260304\n");
}

TEST(Header, UnknownKeysAreKept) {
  reading read(
      keyed("SHOE SIZE:\t\t44\nTRANSFER AGENT:\n\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t0009900555\n"
            "FILER:\n\tPET DATA:\n\t\tPET NAME:\tRex\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t0009900777\n"));
  EXPECT_EQ(rows_of(read),
            "||?SHOE SIZE=44\n|1|?TRANSFER "
            "AGENT=\nTRANSFER-AGENT|1|COMPANY-DATA=\nTRANSFER-AGENT/COMPANY-DATA|1|CIK=0009900555\n"
            "|2|FILER=\nFILER|2|?PET DATA=\nFILER/PET-DATA|2|?PET "
            "NAME=Rex\nFILER|2|COMPANY-DATA=\nFILER/COMPANY-DATA|2|CIK=0009900777\n");
  EXPECT_EQ(read.said("unknown-header-key"), 4u);
}

TEST(Header, TagsThatDoNotMatchAreSaid) {
  reading doubled(tagged("<TYPE>SC 13D\n<GROUP-MEMBERS>>QUILLFEATHER ADA\n"));
  EXPECT_EQ(rows_of(doubled), "||TYPE=SC 13D\n||GROUP-MEMBERS=QUILLFEATHER ADA\n");
  EXPECT_EQ(doubled.said("doubled-bracket"), 1u);
  reading unmatched(tagged("<FILER>\n<COMPANY-DATA>\n<CIK>0009900777\n</MAIL-ADDRESS>\n</FILER>\n"));
  EXPECT_EQ(unmatched.said("unmatched-header-tag"), 1u);
  EXPECT_EQ(unmatched.said("unclosed-header-group"), 1u);
  reading unknown(tagged("<OLD-BLOCK>\n<SHOE-SIZE>44\n</OLD-BLOCK>\n<TYPE>8-K\n"));
  EXPECT_EQ(rows_of(unknown), "||?OLD-BLOCK=\nOLD-BLOCK||?SHOE-SIZE=44\n||TYPE=8-K\n");
}

TEST(Header, LinesThatAreNoneAreNamed) {
  reading read(keyed("FILED AS OF DATE:\t20260304\nsome words of somebody's\n<FILENAMEx.txt\n"));
  EXPECT_EQ(rows_of(read), "||FILING-DATE=20260304\n");
  EXPECT_EQ(read.said("unknown-header-line"), 2u);
}

TEST(Header, AValueMayBreakOffAtItsBracket) {
  reading read(
      keyed("FILER:\n\tCOMPANY DATA:\n\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tLANTERNS [3640\n]\t\tIRS "
            "NUMBER:\t\t990000001\n"));
  EXPECT_EQ(rows_of(read),
            "|1|FILER=\nFILER|1|COMPANY-DATA=\nFILER/COMPANY-DATA|1|ASSIGNED-SIC=LANTERNS "
            "[3640]\nFILER/COMPANY-DATA|1|IRS-NUMBER=990000001\n");
  EXPECT_EQ(read.said("header-line-wrapped"), 1u);
}

TEST(Header, AnEnclosingMessageIsPartOfIt) {
  reading read(
      "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nOriginator-Key-Asymmetric:\n MFgw\n TWSM\n"
      "MIC-Info: RSA-MD5,RSA,\n CuOX\n\n" +
      keyed("FILED AS OF DATE:\t20260304\n") + "-----END PRIVACY-ENHANCED MESSAGE-----\n");
  EXPECT_EQ(rows_of(read),
            "||PRIVACY-ENHANCED-MESSAGE=\nPRIVACY-ENHANCED-MESSAGE||PROC-TYPE=2001,MIC-CLEAR\n"
            "PRIVACY-ENHANCED-MESSAGE||ORIGINATOR-KEY-ASYMMETRIC=MFgwTWSM\nPRIVACY-ENHANCED-MESSAGE||MIC-INFO=RSA-MD5,"
            "RSA,CuOX\n||FILING-DATE=20260304\n");
  EXPECT_EQ(read.source.documents().size(), 1u);
  EXPECT_EQ(read.said("stray-text"), 0u);
}

/// A header file is whole without documents; one that was cut says so, and what its last line says is not believed.
TEST(Header, StandsAloneAndMayBeCut) {
  const std::string whole =
      "<SEC-HEADER>0009900001-26-000012.hdr.sgml : 20260304\n<TYPE>8-K\n<FILING-DATE>20260304\n</SEC-HEADER>\n";
  reading alone(whole);
  EXPECT_EQ(alone.rows("HEADER"), 3u);
  EXPECT_EQ(alone.source.form(), "8-K");
  EXPECT_EQ(alone.said("truncated"), 0u);
  reading cut(whole.substr(0, whole.find("304\n</")));
  EXPECT_EQ(cut.said("truncated"), 1u);
  EXPECT_EQ(cut.cells.state("HEADER", 2, "VALUE"), cell_state::invalid);
  EXPECT_EQ(cut.cells.raw("HEADER", 2, "VALUE"), "20260");
}

TEST(Header, AControlBlockIsSkipped) {
  reading read("0009900001-26-000012" + std::string(240, ' ') + std::string(6, '\1') + tagged("<TYPE>8-K\n"));
  EXPECT_EQ(rows_of(read), "||TYPE=8-K\n");
  EXPECT_EQ(read.source.documents().size(), 1u);
  EXPECT_EQ(read.said("control-block"), 1u);
}

TEST(Header, ValuesMayBeInOtherEncodings) {
  reading legacy(keyed("FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tCaf\xE9 Larkspur \x96 SA\n"));
  EXPECT_EQ(legacy.text("HEADER", 4, "VALUE"), "Caf\u00E9 Larkspur \u2013 SA");
  reading utf8("\xEF\xBB\xBF" + keyed("FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tCaf\u00E9 Larkspur SA\n"));
  EXPECT_EQ(utf8.text("HEADER", 4, "VALUE"), "Caf\u00E9 Larkspur SA");
  EXPECT_EQ(utf8.source.accession(), "0009900001-26-000012");
  std::string wide("\xFF\xFE", 2);
  for (const char c : tagged("<TYPE>8-K\n")) wide += {c, '\0'};
  reading utf16(wide);
  EXPECT_EQ(utf16.source.form(), "8-K");
  EXPECT_EQ(utf16.source.documents().size(), 1u);
  reading zeros(keyed("FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tA" + std::string(1, '\0') + "B\x07\n"));
  EXPECT_EQ(zeros.text("HEADER", 4, "VALUE"), std::string("A\0B\x07", 4));
}

TEST(Header, IsLeftOutOfTheDataSetsLayout) {
  reading read(keyed("FILED AS OF DATE:\t20260304\n"));
  const std::size_t table = find_table(read.source, "HEADER");
  EXPECT_TRUE(is_listed(read.source, table, {}));
  EXPECT_FALSE(is_listed(read.source, table, {layout::sec, false, {}}));
}

TEST(HeaderKeys, AreFoundInEveryWriting) {
  for (const std::string_view key :
       {"PUBLIC DOCUMENT COUNT", "PUBLIC-DOCUMENT-COUNT", "PUBLIC DOCUMENT_COUNT", "Public-Document-Count"})
    EXPECT_EQ(find_header_key(key)->tag, "PUBLIC-DOCUMENT-COUNT");
  EXPECT_EQ(find_header_key("ISSUING ENTITY")->tag, "ISSUING_ENTITY");
  EXPECT_EQ(find_header_key("SHOE SIZE"), nullptr);
  EXPECT_EQ(find_header_key(""), nullptr);
  EXPECT_EQ(find_header_key(std::string(1000, 'A')), nullptr);
}

TEST(Header, OfAnIndexPageIsReadFromItsText) {
  reading read(
      "<HTML><HEAD><TITLE>EDGAR Submission</TITLE>\n<!--\n<SEC-HEADER>0009900001-26-000012.hdr.sgml : "
      "20260304\n<TYPE>8-K\n</SEC-HEADER>\n-->\n"
      "</HEAD><BODY>\n<PRE>&lt;SEC-DOCUMENT&gt;0009900001-26-000012-index.html : "
      "20260304\n&lt;SEC-HEADER&gt;0009900001-26-000012.hdr.sgml : 20260304\n"
      "CONFORMED SUBMISSION TYPE:\t8-K\nFILER:\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\tQuill &amp; "
      "Co\n&lt;/SEC-HEADER&gt;\n"
      "&lt;DOCUMENT&gt;\n&lt;TYPE&gt;8-K\n&lt;SEQUENCE&gt;1\n&lt;FILENAME&gt;a8k.htm\n&lt;TEXT&gt;\n<a "
      "href=\"a8k.htm\">Document 1</a><br>\n&lt;/DOCUMENT&gt;\n"
      "&lt;DOCUMENT&gt;\n&lt;TYPE&gt;EX-99\n&lt;SEQUENCE&gt;2\n&lt;TEXT&gt;\n&lt;/DOCUMENT&gt;\n&lt;/SEC-DOCUMENT&gt;</"
      "PRE></BODY></HTML>\n");
  EXPECT_EQ(rows_of(read),
            "||TYPE=8-K\n|1|FILER=\nFILER|1|COMPANY-DATA=\nFILER/COMPANY-DATA|1|CONFORMED-NAME=Quill & Co\n");
  ASSERT_EQ(read.source.documents().size(), 2u);
  EXPECT_EQ(read.source.documents()[0].filename, "a8k.htm");
  EXPECT_EQ(read.source.documents()[1].type, "EX-99");
  EXPECT_EQ(read.source.documents()[1].format, document_format::none);
  EXPECT_EQ(read.said("index-page"), 1u);
}

}  // namespace
}  // namespace filigree::test
