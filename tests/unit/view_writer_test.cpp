// Views written out: piece by piece the same bytes as at once, and the filing's own writers agree. That other libraries
// read the Arrow bytes, and that native and WebAssembly write the same, is shown in tests/node.
#include "filigree/arrow.hpp"
#include "filigree/view.hpp"
#include "support/json.hpp"
#include "unit/packing.hpp"

namespace filigree::test {
namespace {

using namespace invented;

workspace_of varied() {
  filing_text first, second;
  line one;
  one.title = value("Common, \"Class A\"");
  one.shares = value("1,200.50");
  one.nature = value("=HYPERLINK(1)");
  line two;
  two.shares = note("F1");
  two.date = value("2024-02-29");
  two.title = value("Caf\xC3\xA9\nnext line");
  first.non_derivative = one.transaction() + two.transaction();
  first.footnotes = {{"F1", "Not known."}};
  line three;
  three.shares = value("99999999999999999999999999999999.5");
  three.title = value("\xC9toile");  // no UTF-8
  second.non_derivative = three.transaction();
  second.owners[0].cik = "0009900002";
  return workspace_of{first, second};
}

struct written {
  std::string bytes;
  int pieces = 0;
};

written write(workspace_of& of, view_format format, const view_write_options& options = {},
              std::string_view specification = "", std::string_view table = "NONDERIV_TRANS") {
  view shown(of.all, of.all.find_table(table), specification);
  while (shown.step(10)) {
  }
  view_writer writer(shown, format, options);
  written result;
  output out;
  for (bool more = true; more; ++result.pieces) {
    more = writer.step(out);
    EXPECT_FALSE(out.failed());
  }
  result.bytes = std::string(out.view());
  EXPECT_FALSE(writer.step(out));
  return result;
}

TEST(ViewWriter, WritesWhatTheFilingsOwnWriterWrites) {
  filing_text text;
  const filing source(owned_bytes::copy(text.xml()));
  workspace_of many{text};
  for (const layout columns : {layout::own, layout::sec}) {
    view_write_options options;
    options.columns = columns;
    options.leading = false;
    const std::size_t table = find_table(source, "NONDERIV_TRANS");
    output csv;
    row_frame frame;
    write_delimited(source, table, delimited::tsv, columns, true, csv, frame);
    EXPECT_EQ(write(many, view_format::tsv, options).bytes, csv.view());
    output ndjson;
    write_ndjson(source, {columns, false, "NONDERIV_TRANS"}, ndjson, frame);
    EXPECT_EQ(write(many, view_format::ndjson, options).bytes, ndjson.view());
  }
}

TEST(ViewWriter, WritesCsv) {
  workspace_of many = varied();
  view_write_options options;
  options.provenance = true;
  const std::string text = write(many, view_format::csv, options).bytes;
  EXPECT_EQ(text.substr(0, 56), "FILE,ACCESSION,FORM,FILING_DATE,FILING_GROUP,REPEATS,ACC");
  EXPECT_NE(text.find("\"Common, \"\"Class A\"\"\""), std::string::npos);
  EXPECT_NE(text.find(",\"'=HYPERLINK(1)\","), std::string::npos) << "no formula";
  EXPECT_NE(text.find(",1200.50,"), std::string::npos);
  EXPECT_NE(text.find("SOURCE_FILE,SOURCE_SHA256,SOURCE_OFFSET,SOURCE_LENGTH\r\n"), std::string::npos);
  EXPECT_EQ(text.substr(text.size() - 2), "\r\n");
}

TEST(ViewWriter, WritesJson) {
  workspace_of many = varied();
  const auto rows = json_parser(write(many, view_format::json).bytes).run();
  ASSERT_TRUE(rows);
  EXPECT_EQ((*rows)["table"].text, "NONDERIV_TRANS");
  ASSERT_EQ((*rows)["rows"].items.size(), 3u);
  EXPECT_EQ((*rows)["columns"].items.size(), (*rows)["rows"][2].items.size());
  view_write_options some;
  some.first = 1;
  some.count = 1;
  some.provenance = true;
  const auto one = json_parser(write(many, view_format::json, some).bytes).run();
  ASSERT_TRUE(one);
  ASSERT_EQ((*one)["rows"].items.size(), 1u);
  const std::size_t shares = many.all.find_column(many.all.find_table("NONDERIV_TRANS"), "TRANS_SHARES");
  EXPECT_EQ((*one)["rows"][0][shares]["state"].text, "footnote-only");
  EXPECT_EQ((*one)["rows"][0][shares]["footnotes"][0].text, "F1");
}

TEST(ViewWriter, WritesOnlyWhatTheViewShows) {
  workspace_of many = varied();
  const std::string text =
      write(many, view_format::ndjson, {}, R"({"filter":[{"column":"TRANS_SHARES","from":1300}]})").bytes;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
  EXPECT_NE(text.find("99999999999999999999999999999999.5"), std::string::npos);
}

TEST(ViewWriter, PiecesMakeTheWhole) {
  workspace_of many;
  filing_text text;
  text.non_derivative.clear();
  for (int i = 0; i < 30; ++i) text.non_derivative += line().transaction();
  for (int i = 0; i < 150; ++i) {
    text.owners[0].cik = std::to_string(9900000 + i);
    many.add(packed(text), "f" + std::to_string(i));
  }
  for (const view_format format : {view_format::csv, view_format::json, view_format::arrow}) {
    const written all = write(many, format);
    EXPECT_GT(all.pieces, 1);
    view_write_options whole;
    whole.count = 4500;
    EXPECT_EQ(write(many, format, whole).bytes, all.bytes);
  }
}

TEST(ViewWriter, FailsOverAViewThatIsNotDone) {
  workspace_of many = varied();
  view shown(many.all, many.all.find_table("NONDERIV_TRANS"), "");
  view_writer early(shown, view_format::csv, {});
  output out;
  EXPECT_FALSE(early.step(out));
  EXPECT_TRUE(out.failed());
}

TEST(Arrow, WritesRowsOfTexts) {
  const column text{"NAME", value_type::text, "Name", "A name.", column_origin::sec, column_role::data};
  const column number{"SHARES", value_type::decimal, "Amount", "How many.", column_origin::sec, column_role::data};
  const arrow_text_column columns[] = {{text}, {number, arrow_number::exact, 2}, {number, arrow_number::integer}};
  output out;
  arrow_rows rows("T", "A table", columns, arrow_form::file, out);
  for (int i = 0; i < 3; ++i) {
    rows.add(0, true, "Quill");
    rows.add(1, i > 0, "12.5");
    rows.add(2, true, "70");
    rows.add(3, true, "no such column");
    rows.end_row(out);
  }
  EXPECT_TRUE(rows.finish(out));
  EXPECT_EQ(out.view().substr(0, 6), "ARROW1");
  EXPECT_EQ(out.view().substr(out.view().size() - 6), "ARROW1");
  output none;
  EXPECT_TRUE(arrow_rows("T", "A table", columns, arrow_form::stream, none).finish(none)) << "a table without rows";
  EXPECT_FALSE(none.view().empty());
}

}  // namespace
}  // namespace filigree::test
