// Rows that are handed on while the rest is read: the bytes written of batches and rest are those of the whole, and so
// is the digest, however large the batches are.
#include "filigree/filing_stream.hpp"

#include <gtest/gtest.h>

#include "support/in_batches.hpp"
#include "support/invented_portfolio.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

constexpr std::size_t usual = 1u << 16;  // cells of a batch

void expect_equal(const std::string& text, std::size_t least_batches, std::size_t cells = usual) {
  EXPECT_GE(expect_same_in_batches(text, cells, "text").batches, least_batches);
}

TEST(FilingStream, BatchesAndRestAreTheWhole) { expect_equal(portfolio::of_holdings(8000), 2); }

TEST(FilingStream, AlsoWithOddValuesBetween) {
  portfolio_text text;
  for (std::size_t n = 1; n <= 6000; ++n) {
    std::string one = portfolio::one_of(n);
    if (n % 500 == 0) one.insert(one.find("<lei>"), "<unheardOf>" + std::to_string(n) + "</unheardOf>");
    if (n % 700 == 0) one.replace(one.find("<units>"), 7, "<balance>x</balance><units>");
    text.holdings += one;
  }
  text.holdings += portfolio::option(7000, 100);
  const std::string xml = text.xml();
  expect_equal(xml, 1);
  expect_equal(xml.substr(0, xml.size() / 2), 1);
}

TEST(FilingStream, MemoryDoesNotGrowWithTheRows) {
  batch_collector few, many;
  const filing a(owned_bytes::copy(portfolio::of_holdings(5000)), few);
  const filing b(owned_bytes::copy(portfolio::of_holdings(40000)), many);
  EXPECT_GT(few.batches, 0u);
  EXPECT_LE(many.most_memory, few.most_memory * 2);
  EXPECT_LT(many.most_memory, 8u << 20);
}

TEST(FilingStream, SmallFilingsComeAtOnce) {
  batch_collector taken;
  filing rest(owned_bytes::copy(portfolio::of_holdings(3)), taken);
  EXPECT_EQ(taken.batches, 0u);
  cells_of cells(rest);
  EXPECT_EQ(cells.rows("FUND_REPORTED_HOLDING"), 3u);
  const owned_bytes source = rest.take_source();
  EXPECT_EQ(source.view(), portfolio::of_holdings(3));
}

/// A form whose type stands behind its rows is not known before: the rows wait.
TEST(FilingStream, RowsWaitForTheNameOfTheirForm) {
  std::string text = portfolio::of_holdings(6000);
  const std::string type = "<submissionType>NPORT-P</submissionType>";
  text.erase(text.find(type), type.size());
  text.insert(text.find("</edgarSubmission>"), "<headerData>" + type + "</headerData>");
  expect_equal(text, 0);
}

/// Two managers, whose week is one table of lines.
std::string short_sales(std::size_t days) {
  std::string text = "<informationTableData><cik>0009999001</cik><shortSaleDataInfo>";
  for (std::size_t day = 1; day <= days; ++day) {
    text += "<mondayData><saleDate>10-06-2008</saleDate>";
    for (std::size_t n = 1; n <= 5; ++n)
      text += "<shortSaleDataList><nameOfIssuer>Issuer " + std::to_string(n) +
              "</nameOfIssuer><cusip>000000000</cusip><shortStartPosition>" + std::to_string(day * n) +
              "</shortStartPosition></shortSaleDataList>";
    text += "</mondayData>";
  }
  return text + "</shortSaleDataInfo></informationTableData>";
}

std::string document(std::string_view type, std::string_view body) {
  return "<DOCUMENT>\n<TYPE>" + std::string(type) + "\n<SEQUENCE>1\n<FILENAME>a.xml\n<TEXT>\n<XML>\n" +
         std::string(body) + "\n</XML>\n</TEXT>\n</DOCUMENT>\n";
}
std::string submission_of(std::string_view type, std::string_view documents) {
  return "<SEC-DOCUMENT>0009999001-26-000001.txt : 20260529\n<SEC-HEADER>0009999001-26-000001.hdr.sgml : 20260529\n"
         "ACCESSION NUMBER:\t\t0009999001-26-000001\nCONFORMED SUBMISSION TYPE:\t" +
         std::string(type) + "\nPUBLIC DOCUMENT COUNT:\t\t1\nFILED AS OF DATE:\t\t20260529\n</SEC-HEADER>\n" +
         std::string(documents) + "</SEC-DOCUMENT>\n";
}

TEST(FilingStream, DigestsDoNotDependOnTheBatches) {
  portfolio_text text;
  for (std::size_t n = 1; n <= 200; ++n) text.holdings += portfolio::one_of(n);
  for (const std::string& one :
       {text.xml(), short_sales(40), submission_of("NPORT-P", document("NPORT-P", text.xml()))})
    for (const std::size_t cells : {1u, 2u, 7u, 30u, 31u, 64u, 100u, 500u, 1000u, 5000u, 20000u})
      expect_equal(one, cells <= 500 ? 2 : 0, cells);
}

/// A column that asks the rows inside for its value, and rows inside one of their own table.
TEST(FilingStream, ARowComesWithAllThatStandsInsideIt) {
  portfolio_text text;
  for (std::size_t n = 1; n <= 20; ++n) text.holdings += portfolio::option(n, 3) + portfolio::swap(n);
  for (const std::size_t cells : {1u, 40u}) expect_equal(text.xml(), 20, cells);
}

TEST(FilingStream, ADigestKnowsOneValueFromAnother) {
  std::string text = short_sales(40);
  const auto digest_of = [](const std::string& of) {
    batch_collector taken;
    output digest;
    const filing rest = in_batches::read(owned_bytes::copy(of), taken, 50);
    taken.digest.finish(rest, digest);
    return std::string(digest.view());
  };
  const std::string before = digest_of(text);
  EXPECT_EQ(digest_of(text), before);
  const std::size_t last = text.rfind("<shortStartPosition>200<");
  ASSERT_NE(last, std::string::npos);
  text.replace(last, 23, "<shortStartPosition>201");
  EXPECT_NE(digest_of(text), before);
}

TEST(FilingStream, DocumentsOfASubmissionComeOneAfterTheOther) {
  const std::string twice = document("NPORT-P", portfolio::of_holdings(100)) + document("SH-ER", short_sales(100)) +
                            document("NPORT-P", portfolio::of_holdings(100));
  for (const std::size_t cells : {1u, 50u, 700u, 3000u}) expect_equal(submission_of("NPORT-P", twice), 3, cells);
}

TEST(FilingStream, ASubmissionsMemoryDoesNotGrowWithItsRows) {
  batch_collector few, many;
  const auto whole = [](std::size_t holdings) {
    return owned_bytes::copy(submission_of("NPORT-P", document("NPORT-P", portfolio::of_holdings(holdings))));
  };
  const filing a(whole(5000), few);
  const filing b(whole(15000), many);
  EXPECT_GT(few.batches, 0u);
  EXPECT_LE(many.most_memory, few.most_memory * 2);
  EXPECT_EQ(b.accession(), "0009999001-26-000001");
  EXPECT_EQ(find_table(b, "HEADER"), b.table_count() - 1);
}

}  // namespace
}  // namespace filigree::test
