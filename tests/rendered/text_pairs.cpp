// Plain text of the corpus's renderings, made by lynx and w3m, against the XML: at least 99.5 % of the cells equal, and
// every other one marked as not shown or ambiguous rather than wrong.
#include <gtest/gtest.h>

#include <iostream>

#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

/// Columns that no text of a rendering shows.
const std::vector<std::string> never_shown = {
    "SUBMISSION.FILING_DATE",
    "SUBMISSION.ISSUERCIK",
    "SUBMISSION.AFF10B5ONE",  // some stylesheets leave the box out
    "SUBMISSION.ISSUER_FOREIGN_TRADING_SYMBOL",
    "REPORTINGOWNER.RPTOWNERCIK",
    "REPORTINGOWNER.FILE_NUMBER",
    "REPORTINGOWNER.RPTOWNER_STATE_DESC",
    "REPORTINGOWNER.RPTOWNER_GOOD_ADDRESS",
    "REPORTINGOWNER.RPTOWNER_NON_US_ADDRESS_FLAG",
    "REPORTINGOWNER.RPTOWNER_NON_US_STATE_TERRITORY",
    "REPORTINGOWNER.RPTOWNER_COUNTRY",
    // Form type and timeliness show through V and the digits of a Form 5 only.
    "NONDERIV_TRANS.TRANS_FORM_TYPE",
    "NONDERIV_TRANS.TRANS_TIMELINESS",
    "NONDERIV_TRANS.TRANS_TIMELINESS_FN",
    "NONDERIV_HOLDING.TRANS_FORM_TYPE",
    "DERIV_TRANS.TRANS_FORM_TYPE",
    "DERIV_TRANS.TRANS_TIMELINESS",
    "DERIV_TRANS.TRANS_TIMELINESS_FN",
    "DERIV_HOLDING.TRANS_FORM_TYPE",
    "DERIV_HOLDING.SHRS_OWND_FOLWNG_TRANS",  // not on a Form 3
    "DERIV_HOLDING.VALU_OWND_FOLWNG_TRANS",
    "DERIV_HOLDING.SHRS_OWND_FOLWNG_TRANS_FN",
    "DERIV_HOLDING.VALU_OWND_FOLWNG_TRANS_FN",
};

/// What the stylesheets print otherwise than the XML says (see html_pairs.cpp): no text of the page can know.
bool is_stylesheets_fault(const difference& cell, const filing& rendered) {
  const bool exit_box = cell.column == "NOT_SUBJECT_SEC16" && cell.expected == "true" && cell.got == "false";
  const bool signature = cell.table == "OWNER_SIGNATURE" && cell.got == "(no row)" && rendered.row_count(7) == 0;
  return exit_box || signature;
}

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
