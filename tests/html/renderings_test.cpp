// Invented filings written in every family of renderings read as their XML does.
#include <gtest/gtest.h>


#include "html/filing_view.hpp"
#include "html/invented.hpp"
#include "html/page_writer.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

/// Every cell that is not marked is equal, and nothing stays unread.
comparison check(const filing& filed, const filing& read, const std::string& name) {
  EXPECT_EQ(read.read_as(), shape::html) << name;
  EXPECT_EQ(read.form(), filed.form()) << name;
  EXPECT_TRUE(read.unread().empty()) << name << ": " << read.unread().front().path;
  comparison result = compare(filed, read);
  for (const difference& one : result.differences) EXPECT_NE(one.kind, verdict::wrong) << name << ": " << one;
  return result;
}

TEST(renderings, invented_filings_equal_their_xml) {
  for (const invented& one : invented_filings()) {
    const filing filed = open_bytes(one.xml);
    ASSERT_EQ(filed.read_as(), shape::xml) << one.name;
    for (const family style : families) {
      const std::string name = std::string(one.name) + ", " + name_of(style);
      const comparison result = check(filed, open_bytes(write_page(filed, style)), name);
      EXPECT_GT(result.cells.equal, 25u) << name;
    }
  }
}

}  // namespace
}  // namespace filigree::test
