// Footnotes hang on the exact field (asks I.1), and a price that is only a footnote is no number (asks I.2).
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

struct noted_field {
  std::string line::*part;
  const char* column;
};

const noted_field noted_in_both[] = {{&line::title, "SECURITY_TITLE"},
                                     {&line::date, "TRANS_DATE"},
                                     {&line::deemed, "DEEMED_EXECUTION_DATE"},
                                     {&line::timeliness, "TRANS_TIMELINESS"},
                                     {&line::shares, "TRANS_SHARES"},
                                     {&line::price, "TRANS_PRICEPERSHARE"},
                                     {&line::acquired_disposed, "TRANS_ACQUIRED_DISP_CD"},
                                     {&line::owned, "SHRS_OWND_FOLWNG_TRANS"},
                                     {&line::owned_value, "VALU_OWND_FOLWNG_TRANS"},
                                     {&line::ownership, "DIRECT_INDIRECT_OWNERSHIP"},
                                     {&line::nature, "NATURE_OF_OWNERSHIP"}};
const noted_field noted_in_derivatives[] = {
    {&line::conversion_price, "CONV_EXERCISE_PRICE"}, {&line::total_value, "TRANS_TOTAL_VALUE"},
    {&line::exercise_date, "EXCERCISE_DATE"},         {&line::expiration_date, "EXPIRATION_DATE"},
    {&line::underlying_title, "UNDLYNG_SEC_TITLE"},   {&line::underlying_shares, "UNDLYNG_SEC_SHARES"},
    {&line::underlying_value, "UNDLYNG_SEC_VALUE"}};

/// One footnote on one field: it is there, and nowhere else in the row.
void expect_note_only_there(reading& read, const char* table, const char* column) {
  const std::size_t index = find_table(read.source, table);
  for (std::size_t i = 0; i < read.source.column_count(index); ++i) {
    const filigree::column& one = read.source.column_at(index, i);
    if (one.role != column_role::data) continue;
    EXPECT_EQ(read.notes(table, 0, one.name), one.name == column ? "F1" : "") << one.name;
  }
  EXPECT_EQ(read.text(table, 0, std::string(column) + "_FN"), "F1");
}

TEST(XmlFootnotes, HangOnEachFieldOfTableOne) {
  for (const noted_field& field : noted_in_both) {
    SCOPED_TRACE(field.column);
    line one;
    std::string& part = one.*field.part;
    part = (part == line::without ? "" : part) + note("F1");
    filing_text text;
    text.non_derivative = one.transaction();
    text.footnotes = {{"F1", "Said of this field alone."}};
    reading read(text);
    expect_note_only_there(read, "NONDERIV_TRANS", field.column);
    EXPECT_EQ(read.said("dangling-footnote") + read.said("unused-footnote"), 0u);
  }
}

TEST(XmlFootnotes, HangOnEachFieldOfTableTwo) {
  std::vector<noted_field> fields(std::begin(noted_in_both), std::end(noted_in_both));
  fields.insert(fields.end(), std::begin(noted_in_derivatives), std::end(noted_in_derivatives));
  for (const noted_field& field : fields) {
    SCOPED_TRACE(field.column);
    line one;
    std::string& part = one.*field.part;
    part = (part == line::without ? "" : part) + note("F1");
    filing_text text;
    text.non_derivative.clear();
    text.derivative = one.derivative();
    reading read(text);
    expect_note_only_there(read, "DERIV_TRANS", field.column);
  }
}

TEST(XmlFootnotes, HangOnTheCodingWhichHasNoValueOfItsOwn) {
  line one;
  one.coding += note("F1", "F2");
  filing_text text;
  text.non_derivative = one.transaction();
  reading read(text);
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "TRANS_CODE"), "F1,F2");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "EQUITY_SWAP_TRANS_CD_FN"), "F1, F2");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_CODE"), "P");
}

/// Form 5: a late Form 3 holding has a coding with footnotes.
TEST(XmlFootnotes, HangOnTheFormTypeOfAHolding) {
  filing_text text;
  text.form = "5";
  std::string holding = line().holding();
  holding.insert(holding.find("<postTransactionAmounts>"),
                 element("transactionCoding", element("transactionFormType", "3") + note("F2")));
  text.non_derivative = holding;
  reading read(text);
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "TRANS_FORM_TYPE"), "3");
  EXPECT_EQ(read.text("NONDERIV_HOLDING", 0, "TRANS_FORM_TYPE_FN"), "F2");
  EXPECT_EQ(read.notes("NONDERIV_HOLDING", 0, "TRANS_FORM_TYPE"), "F2");
}

TEST(XmlFootnotes, StandInTheirOrderBeforeAndBehindTheValue) {
  line one;
  one.price = note("F3") + value("10.50") + note("F1", "F2");
  filing_text text;
  text.non_derivative = one.transaction();
  reading read(text);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "10.50");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE_FN"), "F3, F1, F2");
}

TEST(XmlFootnotes, MayBeNamedTwiceInOneRowAndInOneField) {
  line one;
  one.title += note("F1");
  one.price += note("F1", "F1");
  filing_text text;
  text.non_derivative = one.transaction();
  text.footnotes = {{"F1", "Shared."}};
  reading read(text);
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "SECURITY_TITLE"), "F1");
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "F1,F1");
  EXPECT_EQ(read.said("dangling-footnote"), 0u);
}

TEST(XmlFootnotes, ThatAreMissingOrUnusedAreSaid) {
  line one;
  one.price += note("F7", "F7");
  filing_text text;
  text.non_derivative = one.transaction();
  text.footnotes = {{"F1", "Nothing refers to this."}};
  reading read(text);
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "F7,F7") << "the reference stands as filed";
  EXPECT_EQ(read.said("dangling-footnote"), 1u) << "once for each id";
  EXPECT_EQ(read.said("unused-footnote"), 1u);
  EXPECT_EQ(read.text("FOOTNOTES", 0, "FOOTNOTE_TXT"), "Nothing refers to this.");
}

TEST(XmlFootnotes, GivenTwiceUnderOneIdAreBothKept) {
  filing_text text;
  text.footnotes = {{"F1", "One."}, {"F1", "Other."}};
  reading read(text);
  EXPECT_EQ(read.rows("FOOTNOTES"), 2u);
  EXPECT_EQ(read.text("FOOTNOTES", 1, "FOOTNOTE_TXT"), "Other.");
  EXPECT_EQ(read.said("duplicate-footnote"), 1u);
}

TEST(XmlFootnotes, WithoutAnIdAreSaid) {
  line one;
  one.price += "<footnoteId/><footnoteId id=\"\"/><footnoteId id/>";
  filing_text text;
  text.non_derivative = one.transaction();
  reading read(text);
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "");
  EXPECT_EQ(read.said("footnote-without-id"), 3u);
}

TEST(XmlFootnotes, KeepTheirLineBreaksAndLoseTheirMarkup) {
  filing_text text;
  text.footnotes = {{"F1", "First line\n  second <b>bold</b> line<br/> &amp; <!-- no -->third"},
                    {"F2", "<![CDATA[A & B <not a tag>]]>"},
                    {"F3", ""},
                    {"F4", "<p><i></i></p>"}};
  reading read(text);
  EXPECT_EQ(read.text("FOOTNOTES", 0, "FOOTNOTE_TXT"), "First line\n  second bold line & third");
  EXPECT_EQ(read.text("FOOTNOTES", 1, "FOOTNOTE_TXT"), "A & B <not a tag>");
  EXPECT_EQ(read.text("FOOTNOTES", 2, "FOOTNOTE_TXT"), "(empty)");
  EXPECT_EQ(read.text("FOOTNOTES", 3, "FOOTNOTE_TXT"), "(empty)");
  EXPECT_EQ(read.rows("FOOTNOTES"), 4u);
  EXPECT_EQ(read.source.unread().size(), 0u);
}

TEST(XmlFootnotes, WithBareNumbersForIdsAreNamedAlike) {
  line one;
  one.price = value("1") + "<footnoteId id=\"1\"/>";
  filing_text text;
  text.non_derivative = one.transaction();
  text.footnotes = {{"F1", "Meant."}};
  reading read(text);
  EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "F1");
  EXPECT_EQ(read.said("dangling-footnote"), 0u);
}

// --- Missing is not zero (asks I.2)
// -----------------------------------------------------------------------------------

struct price_case {
  const char* what;
  std::string inside;
  std::string shown, notes;
};

TEST(XmlPrice, IsUnknownUnlessANumberIsFiled) {
  const price_case cases[] = {
      {"a number", value("10.50"), "10.50", ""},
      {"zero", value("0"), "0", ""},
      {"zero with a footnote", value("0") + note("F1"), "0", "F1"},
      {"a footnote alone", note("F1"), "(footnote-only)", "F1"},
      {"an empty value with a footnote", "<value></value>" + note("F1"), "(footnote-only)", "F1"},
      {"an empty value behind its footnote", note("F1") + "<value/>", "(footnote-only)", "F1"},
      {"an empty value", "<value></value>", "(empty)", ""},
      {"blanks", "<value> \n </value>", "(empty)", ""},
      {"nothing inside", "", "(empty)", ""},
      {"no element", std::string(line::without), "(absent)", ""},
      {"N/A", value("N/A"), "(invalid)", ""},
      {"a point", value("."), "(invalid)", ""},
      {"a point with a footnote", value(".") + note("F1"), "(invalid)", "F1"},
      {"a range", value("10.50-11.00"), "(invalid)", ""},
      {"words", value("See footnote"), "(invalid)", ""},
      {"money", value("$1,234.50"), "1234.50", ""},
      {"many decimals", value("26.3754321"), "26.3754321", ""},
      {"blanks around", value("\n  10.50\t"), "10.50", ""},
      {"no wrapper", "10.50", "10.50", ""},
  };
  for (const price_case& one : cases) {
    SCOPED_TRACE(one.what);
    line trade;
    trade.price = one.inside;
    filing_text text;
    text.non_derivative = trade.transaction();
    text.footnotes = {{"F1", "Weighted average; from 10.40 to 10.60."}};
    reading read(text);
    EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), one.shown);
    EXPECT_EQ(read.notes("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), one.notes);
    EXPECT_EQ(read.said("invalid-decimal"), one.shown == "(invalid)" ? 1u : 0u);
    const bool known = one.shown[0] != '(';
    EXPECT_EQ(read.cells.state("NONDERIV_TRANS", 0, "TRANS_VALUE_USD") == cell_state::value, known);
    EXPECT_EQ(read.rows("NONDERIV_TRANS"), 1u) << "a row with a missing part is still a row";
  }
}

TEST(XmlPrice, TimesSharesIsExactAndSignedByDirection) {
  line bought, sold, gift;
  bought.shares = value("890");
  bought.price = value("26.375");
  sold = bought;
  sold.acquired_disposed = value("D");
  gift.acquired_disposed = value("");
  filing_text text;
  text.non_derivative = bought.transaction() + sold.transaction() + gift.transaction();
  reading read(text);
  EXPECT_EQ(read.text("NONDERIV_TRANS", 0, "TRANS_VALUE_USD"), "23473.750");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 1, "TRANS_VALUE_USD"), "-23473.750");
  EXPECT_EQ(read.text("NONDERIV_TRANS", 2, "TRANS_VALUE_USD"), "(absent)") << "neither acquired nor disposed of";
}

TEST(XmlPrice, KeepsRawTextOfWhatIsNoNumber) {
  line trade;
  trade.price = value(" N/A ");
  filing_text text;
  text.non_derivative = trade.transaction();
  reading read(text);
  EXPECT_EQ(read.cells.raw("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE"), "N/A");
}

}  // namespace
}  // namespace filigree::test
