// The filing that this project began from: plain text of a Form 4 of 2011, copied from a page. It must always read
// perfectly.
#include <gtest/gtest.h>

#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

std::filesystem::path seed() { return shared() / "seed" / "form4-saxon-2011-11-15.txt"; }

TEST(seed, names_issuer_and_owner) {
  FILIGREE_NEEDS_SHARED();
  const filing read = open_file(seed());
  cells_of cells(read);
  EXPECT_EQ(read.read_as(), shape::text);
  EXPECT_EQ(read.form(), "4");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "ISSUERNAME"), "Amtrust Financial Services, Inc.");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "ISSUERTRADINGSYMBOL"), "AFSI");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "PERIOD_OF_REPORT"), "2011-11-14");
  EXPECT_EQ(cells.rows("REPORTINGOWNER"), 1u);
  EXPECT_EQ(cells.text("REPORTINGOWNER", 0, "RPTOWNERNAME"), "Saxon Michael J");
  EXPECT_EQ(cells.text("REPORTINGOWNER", 0, "RPTOWNER_TITLE"), "Chief Operating Officer");
  EXPECT_EQ(cells.text("REPORTINGOWNER", 0, "IS_OFFICER"), "true");
  EXPECT_EQ(cells.text("REPORTINGOWNER", 0, "IS_DIRECTOR"), "false");
  EXPECT_EQ(cells.text("REPORTINGOWNER", 0, "IS_TEN_PERCENT_OWNER"), "false");
}

TEST(seed, has_three_transactions_whole) {
  FILIGREE_NEEDS_SHARED();
  const filing read = open_file(seed());
  cells_of cells(read);
  struct line {
    const char *date, *code, *shares, *direction, *price, *after, *note;
  };
  constexpr line lines[] = {{"2011-11-14", "M", "12000", "A", "7", "41385", "F1"},
                            {"2011-11-14", "F", "5171", "D", "26.46", "36214", "F2"},
                            {"2011-11-15", "F", "890", "D", "26.375", "35324", "F2"}};
  ASSERT_EQ(cells.rows("NONDERIV_TRANS"), std::size(lines));
  EXPECT_EQ(cells.rows("NONDERIV_HOLDING"), 0u);
  for (std::size_t row = 0; row < std::size(lines); ++row) {
    const auto text = [&](std::string_view column) { return cells.text("NONDERIV_TRANS", row, column); };
    EXPECT_EQ(text("SECURITY_TITLE"), "Common Stock");
    EXPECT_EQ(cells.notes("NONDERIV_TRANS", row, "SECURITY_TITLE"), lines[row].note);
    EXPECT_EQ(text("TRANS_DATE"), lines[row].date);
    EXPECT_EQ(text("TRANS_CODE"), lines[row].code);
    EXPECT_EQ(text("TRANS_SHARES"), lines[row].shares);
    EXPECT_EQ(text("TRANS_ACQUIRED_DISP_CD"), lines[row].direction);
    EXPECT_EQ(text("TRANS_PRICEPERSHARE"), lines[row].price);
    EXPECT_EQ(text("SHRS_OWND_FOLWNG_TRANS"), lines[row].after);
    EXPECT_EQ(text("DIRECT_INDIRECT_OWNERSHIP"), "D");
  }
}

TEST(seed, says_what_its_cut_table_cannot_tell) {
  FILIGREE_NEEDS_SHARED();
  const filing read = open_file(seed());
  cells_of cells(read);
  ASSERT_EQ(cells.rows("DERIV_TRANS"), 1u);
  EXPECT_EQ(cells.rows("DERIV_HOLDING"), 0u);
  const auto text = [&](std::string_view column) { return cells.text("DERIV_TRANS", 0, column); };
  EXPECT_EQ(text("SECURITY_TITLE"), "Stock Option");
  EXPECT_EQ(text("CONV_EXERCISE_PRICE"), "7");
  EXPECT_EQ(text("TRANS_DATE"), "2011-11-14");
  EXPECT_EQ(text("TRANS_CODE"), "M");
  EXPECT_EQ(text("TRANS_SHARES"), "12000");
  EXPECT_EQ(text("TRANS_ACQUIRED_DISP_CD"), "(ambiguous)");
  EXPECT_EQ(text("EXCERCISE_DATE"), "2007-02-09");
  EXPECT_EQ(text("EXPIRATION_DATE"), "2016-02-09");
  EXPECT_EQ(text("UNDLYNG_SEC_TITLE"), "Common Stock");
  EXPECT_EQ(text("UNDLYNG_SEC_SHARES"), "12000");
  for (const char* column : {"TRANS_PRICEPERSHARE", "SHRS_OWND_FOLWNG_TRANS", "DIRECT_INDIRECT_OWNERSHIP"})
    EXPECT_EQ(text(column), "(not-shown)") << column;
}

TEST(seed, keeps_footnotes_and_signature_whole_and_leaves_nothing_unread) {
  FILIGREE_NEEDS_SHARED();
  const filing read = open_file(seed());
  cells_of cells(read);
  ASSERT_EQ(cells.rows("FOOTNOTES"), 2u);
  const std::string first = cells.text("FOOTNOTES", 0, "FOOTNOTE_TXT");
  EXPECT_EQ(first.substr(0, 42), "The transactions reported in this Form 4 w");
  EXPECT_EQ(first.substr(first.size() - 22), "on September 19, 2011.");
  const std::string second = cells.text("FOOTNOTES", 1, "FOOTNOTE_TXT");
  EXPECT_EQ(second.substr(0, 27), "Shares withheld to satisfy ");
  EXPECT_EQ(second.substr(second.size() - 22), "option exercise price.");
  ASSERT_EQ(cells.rows("OWNER_SIGNATURE"), 1u);
  EXPECT_EQ(cells.text("OWNER_SIGNATURE", 0, "OWNERSIGNATURENAME"), "/s/ Michael J. Saxon");
  EXPECT_EQ(cells.text("OWNER_SIGNATURE", 0, "OWNERSIGNATUREDATE"), "2011-11-15");
  EXPECT_TRUE(read.unread().empty());
  EXPECT_EQ(read.diagnostic_count(), 0u);
}

}  // namespace
}  // namespace filigree::test
