// Every ownership XML of the corpus, written as a page of each family by the tests' own page writer, reads as the XML
// does.
#include <gtest/gtest.h>

#include <iostream>

#include "html/filing_view.hpp"
#include "html/page_writer.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

/// Hand-made files against the schema, which a page cannot show: no form at all, an amendment of nothing, shares and a
/// value.
bool is_odd(const difference& cell, const filing& filed) {
  if (cell.column == "DOCUMENT_TYPE") return filed.form().empty() || cell.expected == cell.got + "/A";
  return cell.column == "TRANS_TOTAL_VALUE" && !rows_of(filed, cell.table)[cell.row]["TRANS_SHARES"].empty();
}

TEST(written_pages, equal_their_xml) {
  FILIGREE_NEEDS_SHARED();
  scores_by_tool scores;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "ownership-xml")) {
    const filing filed = open_file(entry.path());
    if (filed.read_as() != shape::xml || filed.row_count(1) == 0) continue;
    for (const family style : families) {
      const std::string name = entry.path().filename().string() + ", " + name_of(style);
      const filing read = open_bytes(write_page(filed, style));
      EXPECT_EQ(read.read_as(), shape::html) << name;
      const comparison result = compare(filed, read);
      scores[name_of(style)] += result.cells;
      for (const difference& one : result.differences)
        EXPECT_TRUE(one.kind == verdict::marked || is_odd(one, filed)) << name << ": " << one;
      EXPECT_TRUE(read.unread().empty()) << name << ": " << read.unread().front().path;
    }
  }
  std::cout << summary(scores);
}

}  // namespace
}  // namespace filigree::test
