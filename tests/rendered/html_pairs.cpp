// Every HTML rendering of the corpus reads as its XML does, cell by cell, in every column that the rendering shows.
#include <gtest/gtest.h>

#include <iostream>

#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

// Columns that no HTML rendering shows.
const std::vector<std::string> never_shown = {
    "SUBMISSION.FILING_DATE",
    "REPORTINGOWNER.FILE_NUMBER",
    "REPORTINGOWNER.RPTOWNER_STATE_DESC",
    "REPORTINGOWNER.RPTOWNER_GOOD_ADDRESS",
};

TEST(html_pairs, distribution_renderings_equal_their_xml) {
  FILIGREE_NEEDS_SHARED();
  score total;
  for (const rendered_pair& pair : rendered_pairs("html")) {
    const filing filed = open_file(pair.from);
    const filing rendered = open_file(pair.rendered);
    EXPECT_EQ(rendered.read_as(), shape::html) << pair.rendered;
    const comparison result = compare(filed, rendered, never_shown);
    total += result.cells;
    for (const difference& one : result.differences)
      if (one.kind == verdict::wrong) ADD_FAILURE() << pair.rendered.filename().string() << ": " << one;
      else std::cout << pair.rendered.filename().string() << ": " << one << '\n';
  }
  std::cout << "html: " << total << '\n';
}

}  // namespace
}  // namespace filigree::test
