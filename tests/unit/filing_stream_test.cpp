// Rows that are handed on while the rest is read: the bytes written of batches and rest are those of the whole.
#include <gtest/gtest.h>

#include <map>

#include "filigree/filing_stream.hpp"
#include "support/invented_portfolio.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using written = std::map<std::string, std::string>;  // by table

void write_rows(const filing& source, written& to, const row_frame& frame = {}) {
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    output out;
    write_delimited(source, table, delimited::csv, layout::own, false, out, frame);
    to[std::string(source.table_name(table))] += out.view();
  }
}

struct collector final : row_taker {
  void take(const filing& batch) noexcept override {
    ++batches;
    write_rows(batch, rows);
    most_memory = std::max(most_memory, batch.memory_used());
  }
  written rows;
  std::size_t batches = 0, most_memory = 0;
};

void expect_equal(const std::string& text, std::size_t least_batches) {
  const filing whole(owned_bytes::copy(text));
  written expected;
  write_rows(whole, expected);
  collector taken;
  const filing rest(owned_bytes::copy(text), taken);
  write_rows(rest, taken.rows);
  EXPECT_GE(taken.batches, least_batches);
  for (const auto& [table, rows] : expected) EXPECT_TRUE(taken.rows[table] == rows) << table;
  EXPECT_EQ(rest.form(), whole.form());
  EXPECT_EQ(diagnostics_of(rest), diagnostics_of(whole));
  EXPECT_EQ(rest.read_coverage().read, whole.read_coverage().read);
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
  collector few, many;
  const filing a(owned_bytes::copy(portfolio::of_holdings(5000)), few);
  const filing b(owned_bytes::copy(portfolio::of_holdings(40000)), many);
  EXPECT_GT(few.batches, 0u);
  EXPECT_LE(many.most_memory, few.most_memory * 2);
  EXPECT_LT(many.most_memory, 8u << 20);
}

TEST(FilingStream, SmallFilingsComeAtOnce) {
  collector taken;
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
