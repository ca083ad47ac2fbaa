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

TEST(FilingStream, BatchesAndRestAreTheWhole) { expect_equal(portfolio::of_holdings(20000), 5); }

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

}  // namespace
}  // namespace filigree::test
