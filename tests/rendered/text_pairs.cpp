// Plain text of the corpus's renderings, made by lynx and w3m, against the XML: at least 99.5 % of the cells equal, and
// every other one marked as not shown or ambiguous rather than wrong.
#include <gtest/gtest.h>

#include <iostream>

#include "rendered/text_rules.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

TEST(text_pairs, text_renderings_equal_their_xml) {
  FILIGREE_NEEDS_SHARED();
  scores_by_tool scores;
  for (const char* tool : {"lynx", "w3m"}) {
    for (const rendered_pair& pair : rendered_pairs(tool)) {
      const filing filed = open_file(pair.from);
      const filing rendered = open_file(pair.rendered);
      EXPECT_EQ(rendered.read_as(), shape::text) << pair.rendered;
      const comparison result = compare(filed, rendered, never_shown);
      for (const difference& one : result.differences) {
        if (one.kind != verdict::wrong) continue;
        EXPECT_TRUE(is_stylesheets_fault(one, rendered)) << tool << ", " << pair.rendered.filename() << ": " << one;
      }
      scores[tool] += result.cells;
    }
    EXPECT_GE(scores[tool].share(), 0.995) << tool;
    EXPECT_GT(scores[tool].cells(), 10000u) << tool;
  }
  std::cout << summary(scores);
  for (const auto& [tool, cells] : scores) EXPECT_LE(cells.wrong, 3u) << tool;  // the two faults: a cell, a row of two
}

}  // namespace
}  // namespace filigree::test
