// JSON and NDJSON: valid whatever is in the cells, and with the keys that are promised.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;
using strings = std::vector<std::string>;

json written(const filing& source, const write_options& options = {}) {
  output out;
  write_json(source, options, out);
  const auto parsed = parse_json(out.view());
  EXPECT_TRUE(parsed) << out.view();
  return parsed.value_or(json{});
}

const json& table_of(const json& whole, std::string_view name) {
  static const json none;
  for (const json& table : whole["tables"].items)
    if (table["name"].text == name) return table;
  return none;
}
const json& cell_of(const json& whole, std::string_view table, std::size_t row, std::string_view column) {
  const json& found = table_of(whole, table);
  for (std::size_t i = 0; i < found["columns"].items.size(); ++i)
    if (found["columns"][i]["name"].text == column) return found["rows"][row][i];
  ADD_FAILURE() << "no column " << column;
  return found;
}

std::string kinds_filing() {
  filing_text text;
  line one, noted;
  one.price = value("12,000.50");
  one.shares = value("007");
  noted.price = note("F1");
  noted.shares = value("N/A");
  text.non_derivative = one.transaction() + noted.transaction();
  text.footnotes = {{"F1", "A \"quoted\" \\ text\n\twith a tab"}};
  text.remarks = std::string("control \x01 zero ") + '\0' + " end";
  return text.xml();
}

TEST(Json, HasThePromisedKeys) {
  const json whole = written(reading(kinds_filing()).source);
  EXPECT_EQ(whole.keys(),
            (strings{"source", "form", "accession", "headline", "documents", "tables", "diagnostics", "coverage"}));
  EXPECT_EQ(whole["source"].keys(), (strings{"name", "bytes"}));
  EXPECT_EQ(whole["form"].text, "4");
  EXPECT_EQ(whole["accession"].type, json::kind::null);
  EXPECT_EQ(whole["coverage"].keys(), (strings{"leaves", "read", "ignored", "unread"}));
  EXPECT_EQ(whole["diagnostics"][0].keys(), (strings{"severity", "code", "message", "offset", "line"}));
  const json& table = table_of(whole, "NONDERIV_TRANS");
  EXPECT_EQ(table.keys(), (strings{"name", "title", "columns", "rows"}));
  EXPECT_EQ(table["columns"][0].keys(), (strings{"name", "type"}));
  EXPECT_EQ(table["rows"].items.size(), 2u);
  EXPECT_EQ(table["rows"][0].items.size(), table["columns"].items.size());
}

TEST(Json, ListsTheEightTablesInTheirOrder) {
  strings names;
  const json whole = written(reading(filing_text{}).source);
  for (const json& table : whole["tables"].items) names.push_back(table["name"].text);
  EXPECT_EQ(names, (strings{"SUBMISSION", "REPORTINGOWNER", "NONDERIV_TRANS", "NONDERIV_HOLDING", "DERIV_TRANS",
                            "DERIV_HOLDING", "FOOTNOTES", "OWNER_SIGNATURE"}));
}

TEST(Json, WritesEachTypeAsItsOwn) {
  const json whole = written(reading(kinds_filing()).source);
  const json& price = cell_of(whole, "NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE");
  EXPECT_EQ(price.type, json::kind::number);
  EXPECT_EQ(price.text, "12000.50") << "the filed digits, commas off";
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 0, "TRANS_SHARES").text, "7");
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 0, "TRANS_DATE").text, "2026-03-02");
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 0, "TRANS_DATE").type, json::kind::text);
  EXPECT_EQ(cell_of(whole, "SUBMISSION", 0, "NOT_SUBJECT_SEC16").text, "false");
  EXPECT_EQ(cell_of(whole, "SUBMISSION", 0, "NOT_SUBJECT_SEC16").type, json::kind::boolean);
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 1, "TRANS_PRICEPERSHARE").type, json::kind::null);
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 1, "TRANS_SHARES").type, json::kind::null);
  EXPECT_EQ(cell_of(whole, "SUBMISSION", 0, "ACCESSION_NUMBER").type, json::kind::null);
}

TEST(Json, EscapesWhatItMust) {
  const json whole = written(reading(kinds_filing()).source);
  EXPECT_EQ(cell_of(whole, "FOOTNOTES", 0, "FOOTNOTE_TXT").text, "A \"quoted\" \\ text\n\twith a tab");
  EXPECT_EQ(cell_of(whole, "SUBMISSION", 0, "REMARKS").text, std::string("control \x01 zero ") + '\0' + " end");
}

TEST(Json, IsUtf8WhateverTheBytesAre) {
  filing_text text;
  text.remarks = "caf\xE9 \x93x\x94";
  write_options options;
  options.provenance = true;
  const json whole = written(reading(text).source, options);
  const json& remarks = cell_of(whole, "SUBMISSION", 0, "REMARKS");
  EXPECT_EQ(remarks["value"].text, "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D");
  EXPECT_EQ(remarks["raw"].text, remarks["value"].text);
}

TEST(Json, ShowsProvenanceOfEachCell) {
  const std::string xml = kinds_filing();
  write_options options;
  options.provenance = true;
  const json whole = written(reading(xml).source, options);
  const json& price = cell_of(whole, "NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE");
  EXPECT_EQ(price.keys(), (strings{"value", "raw", "state", "offset", "length", "footnotes"}));
  EXPECT_EQ(price["raw"].text, "12,000.50");
  EXPECT_EQ(price["state"].text, "value");
  EXPECT_EQ(xml.substr(std::stoul(price["offset"].text), std::stoul(price["length"].text)), "12,000.50");
  const json& noted = cell_of(whole, "NONDERIV_TRANS", 1, "TRANS_PRICEPERSHARE");
  EXPECT_EQ(noted["value"].type, json::kind::null);
  EXPECT_EQ(noted["raw"].type, json::kind::null);
  EXPECT_EQ(noted["state"].text, "footnote-only");
  EXPECT_EQ(noted["offset"].type, json::kind::null);
  ASSERT_EQ(noted["footnotes"].items.size(), 1u);
  EXPECT_EQ(noted["footnotes"][0].text, "F1");
  const json& words = cell_of(whole, "NONDERIV_TRANS", 1, "TRANS_SHARES");
  EXPECT_EQ(words["state"].text, "invalid");
  EXPECT_EQ(words["raw"].text, "N/A");
  EXPECT_EQ(words["value"].type, json::kind::null);
}

TEST(Json, OfTheSecLayoutHasTheDataSetsColumnsAndWritings) {
  write_options options;
  options.columns = layout::sec;
  const json whole = written(reading(kinds_filing()).source, options);
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 0, "TRANS_DATE").text, "02-MAR-2026");
  EXPECT_EQ(cell_of(whole, "NONDERIV_TRANS", 0, "EQUITY_SWAP_INVOLVED").text, "0");
  for (const json& column : table_of(whole, "NONDERIV_TRANS")["columns"].items)
    EXPECT_NE(column["name"].text, "ROW_ORDER");
  EXPECT_EQ(table_of(whole, "NONDERIV_TRANS")["columns"].items.size(), 28u);
}

TEST(Json, OfOneTableHoldsThatTable) {
  write_options options;
  options.table = "FOOTNOTES";
  const json whole = written(reading(kinds_filing()).source, options);
  ASSERT_EQ(whole["tables"].items.size(), 1u);
  EXPECT_EQ(whole["tables"][0]["name"].text, "FOOTNOTES");
}

TEST(Json, OfWhatCannotBeReadHasNoTables) {
  const json whole = written(reading("%PDF-1.4").source);
  EXPECT_EQ(whole["tables"].items.size(), 0u);
  EXPECT_EQ(whole["form"].type, json::kind::null);
  EXPECT_EQ(whole["diagnostics"].items.size(), 1u);
  EXPECT_EQ(whole["diagnostics"][0]["severity"].text, "error");
}

TEST(Json, HasNoLineBreaks) {
  output out;
  write_json(reading(kinds_filing()).source, {}, out);
  EXPECT_EQ(out.view().find('\n'), std::string_view::npos);
}

TEST(Ndjson, HasOneObjectForEachRow) {
  output out;
  const reading read(kinds_filing());
  write_ndjson(read.source, {}, out);
  std::size_t lines = 0, trades = 0;
  std::string_view rest = out.view();
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    ASSERT_NE(end, std::string_view::npos) << "the last line ends, too";
    const auto row = parse_json(rest.substr(0, end));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->keys()[0], "table");
    EXPECT_EQ(row->keys()[1], "ACCESSION_NUMBER");
    ++lines;
    trades += (*row)["table"].text == "NONDERIV_TRANS";
    rest = rest.substr(end + 1);
  }
  EXPECT_EQ(lines, 6u);
  EXPECT_EQ(trades, 2u);
}

TEST(Description, HasWhatAPageNeeds) {
  output out;
  const reading read(kinds_filing());
  write_description(read.source, out);
  const auto whole = parse_json(out.view());
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->keys(), (strings{"source", "shape", "form", "accession", "headline", "documents", "tables",
                                    "diagnostics", "coverage"}));
  EXPECT_EQ((*whole)["shape"].text, "xml");
  const json& trades = table_of(*whole, "NONDERIV_TRANS");
  EXPECT_EQ(trades["rows"].text, "2");
  for (const json& column : trades["columns"].items) {
    EXPECT_FALSE(column["title"].text.empty()) << column["name"].text;
    EXPECT_FALSE(column["meaning"].text.empty()) << column["name"].text;
  }
}

TEST(Slice, GivesTheRowsAskedFor) {
  filing_text text;
  text.non_derivative.clear();
  for (int i = 1; i <= 5; ++i) {
    line one;
    one.shares = value(std::to_string(i * 100));
    text.non_derivative += one.transaction();
  }
  const reading read(text);
  const auto rows = [&](std::string_view table, std::size_t first, std::size_t count) {
    output out;
    write_slice(read.source, table, first, count, out);
    const auto parsed = parse_json(out.view());
    EXPECT_TRUE(parsed);
    return parsed ? (*parsed)["rows"].items : std::vector<json>{};
  };
  EXPECT_EQ(rows("NONDERIV_TRANS", 0, 5).size(), 5u);
  EXPECT_EQ(rows("NONDERIV_TRANS", 3, 100).size(), 2u);
  EXPECT_EQ(rows("NONDERIV_TRANS", 5, 1).size(), 0u);
  EXPECT_EQ(rows("NONDERIV_TRANS", SIZE_MAX, SIZE_MAX).size(), 0u);
  EXPECT_EQ(rows("NONDERIV_TRANS", 1, SIZE_MAX).size(), 4u);
  EXPECT_EQ(rows("NO_SUCH_TABLE", 0, 5).size(), 0u);
  const std::vector<json> second = rows("NONDERIV_TRANS", 1, 1);
  ASSERT_EQ(second.size(), 1u);
  bool found = false;
  for (const json& cell : second[0].items) found = found || cell["text"].text == "200";
  EXPECT_TRUE(found);
}

}  // namespace
}  // namespace filigree::test
