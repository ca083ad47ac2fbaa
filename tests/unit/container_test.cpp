// Full submissions: headers of both dialects, documents, and what is missing at their end (formats/03).
#include "container/submission.hpp"

#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

const std::string keyed_header =
    "<SEC-DOCUMENT>0009900001-26-000012.txt : 20260304\n"
    "<SEC-HEADER>0009900001-26-000012.hdr.sgml : 20260304\n"
    "<ACCEPTANCE-DATETIME>20260304171500\n"
    "ACCESSION NUMBER:\t\t0009900001-26-000012\n"
    "CONFORMED SUBMISSION TYPE:\t4\n"
    "PUBLIC DOCUMENT COUNT:\t\t2\n"
    "CONFORMED PERIOD OF REPORT:\t20260302\n"
    "FILED AS OF DATE:\t\t20260304\n"
    "\nREPORTING-OWNER:\t\n\n\tOWNER DATA:\t\n"
    "\t\tCOMPANY CONFORMED NAME:\t\t\tQuillfeather Ada B\n\t\tCENTRAL INDEX KEY:\t\t\t0009900001\n"
    "\n\tFILING VALUES:\n\t\tFORM TYPE:\t\t4\n\t\tSEC ACT:\t\t1934 Act\n\t\tSEC FILE NUMBER:\t001-99777\n"
    "\nREPORTING-OWNER:\t\n\n\tOWNER DATA:\t\n"
    "\t\tCOMPANY CONFORMED NAME:\t\t\tQuillfeather Family Trust\n\t\tCENTRAL INDEX KEY:\t\t\t0009900002\n"
    "\n\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t001-99778\n"
    "\nISSUER:\t\t\n\n\tCOMPANY DATA:\t\n\t\tCENTRAL INDEX KEY:\t\t\t0009900777\n"
    "\t\tSEC FILE NUMBER:\t000-00000\n"
    "</SEC-HEADER>\n";

const std::string tagged_header =
    "<SUBMISSION>\n<ACCESSION-NUMBER>0009900001-26-000013\n<TYPE>4\n<PUBLIC-DOCUMENT-COUNT>1\n<PERIOD>20260302\n"
    "<FILING-DATE>20260305\n<REPORTING-OWNER>\n<OWNER-DATA>\n<CONFORMED-NAME>Quillfeather Ada B\n<CIK>0009900001\n"
    "</OWNER-DATA>\n<FILING-VALUES>\n<FORM-TYPE>4\n<ACT>34\n<FILE-NUMBER>001-99779\n</FILING-VALUES>\n</"
    "REPORTING-OWNER>\n"
    "<ISSUER>\n<COMPANY-DATA>\n<CIK>0009900777\n</COMPANY-DATA>\n</ISSUER>\n";

std::string document_of(
    const std::string& body,
    const std::string& head = "<TYPE>4\n<SEQUENCE>1\n<FILENAME>form4.xml\n<DESCRIPTION>PRIMARY DOCUMENT\n") {
  return "<DOCUMENT>\n" + head + "<TEXT>\n<XML>\n" + body + "</XML>\n</TEXT>\n</DOCUMENT>\n";
}

std::string two_owners_xml() {
  filing_text text;
  person trust;
  trust.cik = "9900002";  // without the header's zeros
  text.owners.push_back(trust);
  return text.xml();
}

TEST(Container, ReadsAHeaderOfKeys) {
  reading read(keyed_header + document_of(two_owners_xml()) + "</SEC-DOCUMENT>\n");
  EXPECT_EQ(read.source.accession(), "0009900001-26-000012");
  EXPECT_EQ(read.source.form(), "4");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ACCESSION_NUMBER"), "0009900001-26-000012");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "ACCESSION_NUMBER"), "0009900001-26-000012");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FILING_DATE"), "2026-03-04");
  EXPECT_EQ(read.cells.raw("SUBMISSION", 0, "FILING_DATE"), "20260304");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "FILE_NUMBER"), "001-99777");
  EXPECT_EQ(read.text("REPORTINGOWNER", 1, "FILE_NUMBER"), "001-99778");
  EXPECT_EQ(read.diagnostics(), "");
}

TEST(Container, ReadsAHeaderOfTags) {
  reading read(tagged_header + document_of(filing_text().xml()) + "</SUBMISSION>\n");
  EXPECT_EQ(read.source.accession(), "0009900001-26-000013");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FILING_DATE"), "2026-03-05");
  EXPECT_EQ(read.text("REPORTINGOWNER", 0, "FILE_NUMBER"), "001-99779");
}

/// Carriage returns alone end the lines of some feed files.
TEST(Container, TakesEveryKindOfLineEnd) {
  for (const std::string_view end : {"\r\n", "\r"}) {
    std::string text;
    for (const char c : keyed_header + document_of(filing_text().xml()))
      text += c == '\n' ? std::string(end) : std::string(1, c);
    reading read(text);
    EXPECT_EQ(read.source.accession(), "0009900001-26-000012");
    EXPECT_EQ(read.text("SUBMISSION", 0, "FILING_DATE"), "2026-03-04");
    EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  }
}

TEST(Container, ListsEveryDocumentWithItsOwnBytes) {
  const std::string letter =
      "<DOCUMENT>\n<TYPE>EX-24\n<SEQUENCE>2\n<FILENAME>poa.txt\n<TEXT>\nKnow all by these "
      "presents.\n</TEXT>\n</DOCUMENT>\n";
  const std::string xml = filing_text().xml();
  reading read(keyed_header + document_of(xml) + letter);
  const auto documents = read.source.documents();
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0].type, "4");
  EXPECT_EQ(documents[0].sequence, "1");
  EXPECT_EQ(documents[0].filename, "form4.xml");
  EXPECT_EQ(documents[0].description, "PRIMARY DOCUMENT");
  EXPECT_EQ(documents[0].format, document_format::xml);
  EXPECT_EQ(read.source.source().substr(documents[0].place.offset, documents[0].place.length), xml);
  EXPECT_EQ(documents[1].type, "EX-24");
  EXPECT_EQ(documents[1].description, "");
  EXPECT_EQ(documents[1].format, document_format::text);
}

TEST(Container, FindsTheFormBehindOtherDocuments) {
  const std::string cover = "<DOCUMENT>\n<TYPE>COVER\n<SEQUENCE>1\n<TEXT>\nA letter.\n</TEXT>\n</DOCUMENT>\n";
  reading read(keyed_header + cover + document_of(filing_text().xml()));
  EXPECT_EQ(read.source.documents().size(), 2u);
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
}

TEST(Container, ReadsABareDocumentWrapper) {
  reading read(document_of(filing_text().xml()));
  EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(read.source.accession(), "");
  EXPECT_EQ(read.text("SUBMISSION", 0, "ACCESSION_NUMBER"), "(absent)");
  EXPECT_EQ(read.text("SUBMISSION", 0, "FILING_DATE"), "(absent)");
}

TEST(Container, EndsADocumentThatIsNeverClosed) {
  std::string open = document_of(filing_text().xml());
  open = open.substr(0, open.find("</XML>"));
  reading cut(keyed_header + open);
  EXPECT_EQ(cut.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(cut.said("truncated"), 1u);
  reading followed(keyed_header + open + document_of("<other/>\n"));
  EXPECT_EQ(followed.source.documents().size(), 2u);
  EXPECT_EQ(followed.rows("NONDERIV_TRANS"), 1u);
  EXPECT_EQ(followed.said("truncated"), 1u);
}

/// XML bodies may hold an element of that name, and texts the word: only capitals at a line's start are marks.
TEST(Container, IsNotMisledByWordsInsideADocument) {
  filing_text text;
  text.remarks = "see <document>this</document>, not <DOCUMENT> within a line";
  reading read(keyed_header + document_of(text.xml()));
  EXPECT_EQ(read.source.documents().size(), 1u);
  EXPECT_EQ(read.rows("OWNER_SIGNATURE"), 1u);
}

TEST(Container, TellsWhatHoldsNoForm) {
  reading nothing(keyed_header);
  EXPECT_FALSE(nothing.source.unreadable()) << "the header is there";
  EXPECT_EQ(nothing.source.read_as(), shape::none);
  EXPECT_EQ(nothing.said("no-document"), 1u);
  EXPECT_EQ(nothing.source.accession(), "0009900001-26-000012");
  reading other(keyed_header + document_of("<xbrl/>\n"));
  EXPECT_FALSE(other.source.unreadable()) << "header and documents are there";
  EXPECT_EQ(other.said("not-a-form"), 1u);
  EXPECT_EQ(other.source.documents().size(), 1u);
}

TEST(Container, KeepsTheDocumentsWordOnItsForm) {
  filing_text text;
  text.form = "4/A";
  reading read(keyed_header + document_of(text.xml()));
  EXPECT_EQ(read.source.form(), "4/A");
}

TEST(Container, MarksAreLookedForNearTheTop) {
  EXPECT_TRUE(is_submission("<SEC-DOCUMENT>x"));
  EXPECT_TRUE(is_submission("\n\n<SUBMISSION>\n"));
  EXPECT_TRUE(is_submission("-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n"));
  EXPECT_TRUE(is_submission("<IMS-DOCUMENT>0009900001-94-000001.txt : 19940101\n"));
  EXPECT_TRUE(is_submission("control block\n<SUBMISSION>\n"));
  EXPECT_FALSE(is_submission("a <SUBMISSION> within a line"));
  EXPECT_FALSE(is_submission(std::string(5000, '\n') + "<SUBMISSION>\n"));
  EXPECT_FALSE(is_submission(""));
}

TEST(Container, HostileHeadersAreBounded) {
  std::string owners;
  for (int i = 0; i < 20000; ++i) owners += "REPORTING-OWNER:\nCENTRAL INDEX KEY: 1\nSEC FILE NUMBER: 2\n";
  reading many("<SEC-HEADER>\n" + owners + document_of(filing_text().xml()));
  EXPECT_EQ(many.rows("REPORTINGOWNER"), 1u);
  std::string documents;
  for (int i = 0; i < 20000; ++i) documents += "<DOCUMENT>\n";
  reading open(documents);
  EXPECT_EQ(open.source.documents().size(), 20000u);
  EXPECT_EQ(open.source.diagnostic_count(), 201u);
  EXPECT_EQ(open.said("not-a-form"), 1u) << "the reason outlives twenty thousand warnings";
}

}  // namespace
}  // namespace filigree::test
