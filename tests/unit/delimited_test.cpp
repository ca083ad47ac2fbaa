// CSV by RFC 4180, TSV as in the data sets, and nothing that a spreadsheet would run.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;
using record = std::vector<std::string>;

/// RFC 4180 §2, strictly: CRLF ends, quotes doubled inside quotes, no quote anywhere else.
std::vector<record> parse_csv(std::string_view text) {
  std::vector<record> records;
  std::size_t at = 0;
  while (at < text.size()) {
    record& row = records.emplace_back();
    for (bool more = true; more;) {
      std::string field;
      if (text[at] == '"') {
        for (++at;; ++at) {
          if (at >= text.size()) {
            ADD_FAILURE() << "a quote is never closed";
            return records;
          }
          if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"')) break;
          if (text[at] == '"') ++at;
          field += text[at];
        }
        ++at;
      } else {
        const std::size_t stop = std::min(text.find_first_of(",\r\n", at), text.size());
        field = text.substr(at, stop - at);
        EXPECT_EQ(field.find('"'), std::string::npos) << "a quote in a field without quotes";
        at = stop;
      }
      row.push_back(field);
      more = at < text.size() && text[at] == ',';
      if (more) ++at;
    }
    EXPECT_EQ(text.substr(at, 2), "\r\n");
    at += 2;
  }
  return records;
}

std::vector<record> parse_tsv(std::string_view text) {
  std::vector<record> records;
  while (!text.empty()) {
    std::string_view row = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(row.size() + 1, text.size()));
    record& fields = records.emplace_back();
    for (;;) {
      const std::size_t tab = row.find('\t');
      fields.emplace_back(row.substr(0, tab));
      if (tab == std::string_view::npos) break;
      row.remove_prefix(tab + 1);
    }
  }
  return records;
}

std::string written(const filing& source, std::string_view table, delimited format, layout columns,
                    bool header = true) {
  output out;
  write_delimited(source, find_table(source, table), format, columns, header, out);
  return std::string(out.view());
}

filing_text difficult() {
  filing_text text;
  line one;
  one.title = value("Common, \"Class A\"");
  one.nature = value("line one\nline two\twith tab");
  one.price = value("1,200.50");
  one.ownership = value("I");
  text.non_derivative = one.transaction();
  text.footnotes = {
      {"F1", "=SUM(A1:A9)"},  {"F2", "+1 more"}, {"F3", "-5 less"}, {"F4", "@ home"}, {"F5", " leading blank is gone"},
      {"F6", "plain = text"}, {"F7", "'already"}};
  text.owners[0].name = "=cmd|' /C calc'!A0";
  return text;
}

TEST(Csv, FollowsRfc4180) {
  const reading read(difficult());
  const auto records = parse_csv(written(read.source, "NONDERIV_TRANS", delimited::csv, layout::own));
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[0].size(), records[1].size());
  EXPECT_EQ(records[0][0], "ACCESSION_NUMBER");
  EXPECT_EQ(records[1][0], "") << "unknown is empty";
  EXPECT_EQ(records[1][2], "Common, \"Class A\"");
  const auto nature = std::find(records[0].begin(), records[0].end(), "NATURE_OF_OWNERSHIP") - records[0].begin();
  EXPECT_EQ(records[1][static_cast<std::size_t>(nature)], "line one\nline two\twith tab");
  const auto price = std::find(records[0].begin(), records[0].end(), "TRANS_PRICEPERSHARE") - records[0].begin();
  EXPECT_EQ(records[1][static_cast<std::size_t>(price)], "1200.50");
}

TEST(Csv, QuotesOnlyWhereItMust) {
  const reading read(difficult());
  const std::string text = written(read.source, "NONDERIV_TRANS", delimited::csv, layout::own);
  EXPECT_NE(text.find("\"Common, \"\"Class A\"\"\""), std::string::npos);
  EXPECT_NE(text.find(",2026-03-02,"), std::string::npos);
}

TEST(Csv, HeaderIsOptional) {
  const reading read(difficult());
  EXPECT_EQ(parse_csv(written(read.source, "NONDERIV_TRANS", delimited::csv, layout::own, false)).size(), 1u);
  EXPECT_EQ(parse_csv(written(read.source, "DERIV_TRANS", delimited::csv, layout::own)).size(), 1u) << "a header alone";
}

record column(const std::vector<record>& records, std::string_view name) {
  record values;
  const auto at = static_cast<std::size_t>(std::find(records[0].begin(), records[0].end(), name) - records[0].begin());
  for (std::size_t i = 1; i < records.size(); ++i) values.push_back(records[i].at(at));
  return values;
}

const record neutral = {"'=SUM(A1:A9)",          "'+1 more",     "'-5 less", "'@ home",
                        "leading blank is gone", "plain = text", "'already"};
const record plain = {"=SUM(A1:A9)",           "+1 more",      "-5 less", "@ home",
                      "leading blank is gone", "plain = text", "'already"};

TEST(Csv, HoldsNoFormulas) {
  const reading read(difficult());
  for (const layout columns : {layout::own, layout::sec}) {
    EXPECT_EQ(column(parse_csv(written(read.source, "FOOTNOTES", delimited::csv, columns)), "FOOTNOTE_TXT"), neutral);
    EXPECT_EQ(column(parse_csv(written(read.source, "REPORTINGOWNER", delimited::csv, columns)), "RPTOWNERNAME"),
              record{"'=cmd|' /C calc'!A0"});
  }
}

TEST(Tsv, HoldsNoFormulasButForLoadingBesideTheDataSets) {
  const reading read(difficult());
  EXPECT_EQ(column(parse_tsv(written(read.source, "FOOTNOTES", delimited::tsv, layout::own)), "FOOTNOTE_TXT"), neutral);
  EXPECT_EQ(column(parse_tsv(written(read.source, "FOOTNOTES", delimited::tsv, layout::sec)), "FOOTNOTE_TXT"), plain);
}

TEST(Csv, LeavesNegativeNumbersNumbers) {
  filing_text text;
  line one;
  one.acquired_disposed = value("D");
  text.non_derivative = one.transaction();
  const reading read(text);
  EXPECT_EQ(column(parse_csv(written(read.source, "NONDERIV_TRANS", delimited::csv, layout::own)), "TRANS_VALUE_USD"),
            record{"-12600.00"});
}

TEST(Tsv, HasOneLineForEachRowWhateverIsInIt) {
  const reading read(difficult());
  const std::string text = written(read.source, "NONDERIV_TRANS", delimited::tsv, layout::own);
  EXPECT_EQ(text.find('\r'), std::string::npos);
  const auto records = parse_tsv(text);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[0].size(), records[1].size());
  EXPECT_EQ(column(records, "NATURE_OF_OWNERSHIP"), record{"line one line two with tab"});
  EXPECT_EQ(column(records, "SECURITY_TITLE"), record{"Common, \"Class A\""}) << "a quotation mark is itself";
}

TEST(Tsv, OfTheSecLayoutHasTheDataSetsWritings) {
  filing_text text;
  text.more_head = "<notSubjectToSection16>true</notSubjectToSection16>";
  const reading read(text);
  const auto submission = parse_tsv(written(read.source, "SUBMISSION", delimited::tsv, layout::sec));
  EXPECT_EQ(column(submission, "PERIOD_OF_REPORT"), record{"02-MAR-2026"});
  EXPECT_EQ(column(submission, "NOT_SUBJECT_SEC16"), record{"1"});
  EXPECT_EQ(column(submission, "AFF10B5ONE"), record{"0"});
  EXPECT_EQ(column(submission, "NO_SECURITIES_OWNED"), record{""}) << "unknown is empty, not 0";
  const auto trades = parse_tsv(written(read.source, "NONDERIV_TRANS", delimited::tsv, layout::sec));
  EXPECT_EQ(column(trades, "TRANS_DATE"), record{"02-MAR-2026"});
  EXPECT_EQ(trades[0].size(), 28u);
}

TEST(Tsv, OfTheOwnLayoutHasIsoDatesAndWords) {
  const reading read(filing_text{});
  const auto submission = parse_tsv(written(read.source, "SUBMISSION", delimited::tsv, layout::own));
  EXPECT_EQ(column(submission, "PERIOD_OF_REPORT"), record{"2026-03-02"});
  EXPECT_EQ(column(submission, "AFF10B5ONE"), record{"false"});
}

}  // namespace
}  // namespace filigree::test
