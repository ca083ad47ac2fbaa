// Many filings, one table set: nothing of a filing is lost or changed, and what cannot be taken is refused whole.
#include "filigree/workspace.hpp"

#include "filigree/view.hpp"

#include "support/cells.hpp"
#include "support/json.hpp"
#include "text/memory.hpp"
#include "unit/packing.hpp"

namespace filigree::test {
namespace {

using namespace invented;

filing_text busy() {
  filing_text text;
  line one;
  one.price = value("10.5000") + note("F1", "F2");
  one.nature = value("By trust &amp; family");
  line two = one;
  two.price = note("F2");
  two.shares = value("N/A");
  two.ownership = value("I");
  text.owners.resize(3);
  text.non_derivative = one.transaction() + two.transaction() + one.holding();
  text.derivative = line().derivative() + line().derivative_holding();
  text.footnotes = {{"F1", "A first &amp; a second part"}, {"F2", "Another, with <b>markup</b>"}};
  text.remarks = "AT&T, caf\xC3\xA9";
  return text;
}

/// A whole table of a workspace, as a view writes it.
std::string written(const workspace& all, std::size_t table, view_format format) {
  view shown(all, table, "{}");
  while (shown.step(1000)) {
  }
  view_writer writer(shown, format, {});
  output out;
  while (writer.step(out)) {
  }
  return std::string(out.view());
}

std::string footnotes_of(cell_reader& cells, const cell& one) {
  std::string ids;
  for (const span& reference : one.footnotes) ids += std::string(cells.footnote_id(reference)) + footnote_end;
  return ids;
}

/// Every cell of the filing is in the workspace as it was, from `first` on in each table.
void expect_same(const filing& source, workspace& all, const std::vector<std::size_t>& first) {
  cell_reader cells(source);
  workspace_reader kept(all);
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (source.row_count(table) == 0) continue;
    const std::size_t to = all.find_table(source.table_name(table));
    ASSERT_LT(to, all.table_count());
    EXPECT_EQ(all.table_title(to), source.table_title(table));
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      const column& shown = source.column_at(table, i);
      const std::size_t place = all.find_column(to, shown.name);
      ASSERT_LT(place, all.column_count(to)) << shown.name;
      const column described = all.column_at(to, place);
      EXPECT_EQ(described.title, shown.title);
      EXPECT_EQ(described.meaning, shown.meaning);
      EXPECT_EQ(described.type, shown.type);
      EXPECT_EQ(described.role, shown.role);
      for (std::size_t row = 0; row < source.row_count(table); ++row) {
        const cell was = cells.read(table, row, i);
        const workspace_cell is = kept.read(to, first[table] + row, place);
        EXPECT_EQ(is.state, was.state) << shown.name;
        if (shown.part != column_part::row_key) {
          EXPECT_EQ(is.text, was.text) << shown.name;
        }
        EXPECT_EQ(is.place.offset, was.place.offset) << shown.name;
        EXPECT_EQ(is.place.length, was.place.placed() ? was.place.length : 0) << shown.name;
        if (was.state == cell_state::invalid) {
          EXPECT_EQ(is.raw, was.raw);
        }
        EXPECT_EQ(is.footnotes, footnotes_of(cells, was)) << shown.name;
      }
    }
  }
}

TEST(Workspace, KeepsEveryCellOfEveryFiling) {
  filing_text other;
  other.form = "4/A";
  workspace_of many;
  std::vector<std::size_t> first;
  for (const std::string& xml : {busy().xml(), other.xml(), as_submission(busy().xml(), "0009900001-26-000007")}) {
    const filing source(owned_bytes::copy(xml));
    first.assign(source.table_count(), 0);
    for (std::size_t table = 0; table < source.table_count(); ++table)
      first[table] = many.rows(source.table_name(table));
    many.add(packed(xml));
    expect_same(source, many.all, first);
  }
  EXPECT_EQ(many.rows("NONDERIV_TRANS"), 5u);
}

TEST(Workspace, HasLeadingColumns) {
  workspace_of many{filing_text()};
  many.add(packed(as_submission(filing_text().xml(), "0009900001-26-000007")), "b.txt");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "FILE"), "a.xml b.txt");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "ACCESSION"), "(absent) 0009900001-26-000007");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "FORM"), "4 4");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "FILING_DATE"), "(absent) 2026-03-05");
  EXPECT_EQ(many.all.leading_columns(many.all.find_table("NONDERIV_TRANS")), 6u);
  // A table that has the column itself keeps it, with its place.
  const std::size_t submission = many.all.find_table("SUBMISSION");
  EXPECT_EQ(many.all.leading_columns(submission), 5u);
  EXPECT_TRUE(many.at("SUBMISSION", 1, "FILING_DATE").place.placed());
}

TEST(Workspace, KnowsTheDayOfFilingOfFormsThatItCannotRead) {
  workspace_of many;
  many.add(packed(as_submission("<other>1</other>", "0009900001-26-000007")));
  EXPECT_TRUE(many.all.file_at(0).has_filing_date);
  EXPECT_EQ(many.text("HEADER", 0, "FILING_DATE"), "2026-03-05");
}

TEST(Workspace, NumbersRowsOverAllFilings) {
  workspace_of many{busy(), filing_text(), busy()};
  EXPECT_EQ(many.column("NONDERIV_TRANS", "NONDERIV_TRANS_SK"), "1 2 3 4 5");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "ROW_ORDER"), "1 2 1 1 2");
}

TEST(Workspace, RemovesAFile) {
  workspace_of many{busy(), filing_text(), busy()};
  const workspace_of without{busy(), busy()};
  EXPECT_FALSE(many.all.remove(77));
  EXPECT_TRUE(many.all.remove(2));
  EXPECT_FALSE(many.all.remove(2));
  EXPECT_EQ(many.column("NONDERIV_TRANS", "FILE"), "a.xml a.xml c.xml c.xml");
  EXPECT_EQ(many.column("NONDERIV_TRANS", "NONDERIV_TRANS_SK"), "1 2 3 4");
  EXPECT_EQ(many.rows("REPORTINGOWNER"), 6u);
  const filing source(owned_bytes::copy(busy().xml()));
  std::vector<std::size_t> first;
  for (std::size_t table = 0; table < source.table_count(); ++table) first.push_back(source.row_count(table));
  expect_same(source, many.all, first);
  EXPECT_TRUE(many.all.remove(1));
  EXPECT_TRUE(many.all.remove(3));
  EXPECT_EQ(many.rows("NONDERIV_TRANS"), 0u);
  EXPECT_EQ(many.all.file_count(), 0u);
  many.add(packed(busy()), "d.xml");
  EXPECT_EQ(many.all.file_at(0).id, 4u) << "no id is given twice";
  many.all.clear();
  EXPECT_EQ(many.all.table_count(), 0u);
}

TEST(Workspace, TakesAFilingThatNothingCouldBeReadFrom) {
  workspace_of many;
  many.add(packed(std::string("not a filing")));
  many.add(packed(std::string()));
  EXPECT_EQ(many.all.file_count(), 2u);
  EXPECT_EQ(many.all.table_count(), 0u);
  EXPECT_EQ(many.all.file_at(0).bytes, 12u);
}

TEST(Workspace, RefusesEveryCutAndEveryFlippedByteItCannotRead) {
  workspace_of many{filing_text()};
  const std::string whole = packed(busy());
  for (std::size_t size = 0; size < whole.size(); size += size < 64 ? 1 : 13)
    EXPECT_EQ(many.all.add(whole.substr(0, size), "cut"), add_result::malformed) << size;
  EXPECT_EQ(many.all.add(whole + " ", "long"), add_result::malformed);
  many.add(whole);
  EXPECT_TRUE(many.all.remove(2));
  // A flipped byte may give another valid pack; it must never do anything else than be taken whole or refused whole.
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (at % 2 == 0 ? 0x81 : 0xFF));
    const std::size_t files = many.all.file_count(), rows = many.rows("NONDERIV_TRANS");
    if (many.all.add(damaged, "damaged") == add_result::added) {
      EXPECT_TRUE(many.all.remove(many.all.file_at(files).id));
    }
    ASSERT_EQ(many.all.file_count(), files);
    ASSERT_EQ(many.rows("NONDERIV_TRANS"), rows);
    ASSERT_EQ(many.all.add(whole, "good"), add_result::added) << "what was refused left something behind";
    EXPECT_TRUE(many.all.remove(many.all.file_at(files).id));
  }
  EXPECT_EQ(many.column("NONDERIV_TRANS", "TRANS_SHARES"), "1200");
}

TEST(Workspace, RefusesRowsThatNoBytesStandBehind) {
  for (const bool with_columns : {false, true}) {
    memory_budget budget(SIZE_MAX);
    text_buffer body(budget);
    const auto numbers = [&](std::initializer_list<std::uint32_t> values) {
      for (const std::uint32_t value : values)
        for (int shift = 0; shift < 32; shift += 8) body.add(static_cast<char>(value >> shift));
    };
    numbers({1, 1});
    body.add("T");
    numbers({1, 1, 1, 0});  // one shape: its names, no title
    body.add('\0');
    numbers({0, with_columns ? 1u : 0u});
    if (with_columns) {
      numbers({1, 0, 0});
      for (int i = 0; i < 5; ++i) body.add('\0');
    }
    numbers({1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0xFFFFFFFF});  // one filing, of one table, of that many rows
    std::string bytes = "FGP4";
    const auto size = static_cast<std::uint32_t>(8 + body.size());
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(size >> shift);
    workspace all;
    EXPECT_EQ(all.add(bytes + std::string(body.view()), "huge"), add_result::malformed);
    EXPECT_LT(all.memory_used(), 10000u);
  }
}

TEST(Workspace, TakesManyFilingsOfOnePackAsItTakesThemOneByOne) {
  const std::vector<std::string> texts{busy().xml(), filing_text().xml(), "not a filing",
                                       as_submission(busy().xml(), "0009900001-26-000007")};
  packer together;
  workspace apart;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string name = std::to_string(i) + ".xml";
    const filing source(owned_bytes::copy(texts[i]), {}, name);
    ASSERT_TRUE(together.add(source, "sum" + name));
    ASSERT_EQ(apart.add(packed(texts[i]), name, "sum" + name), add_result::added);
  }
  EXPECT_EQ(together.size(), 4u);
  workspace all;
  output out, expected, found;
  together.finish(out);
  std::uint32_t first = 0;
  ASSERT_EQ(all.add(out.view(), {}, {}, &first), add_result::added);
  EXPECT_EQ(first, 1u);
  write_files(apart, 0, 9, expected);
  write_files(all, 0, 9, found);
  EXPECT_EQ(found.view(), expected.view());
  ASSERT_EQ(all.table_count(), apart.table_count());
  for (std::size_t table = 0; table < all.table_count(); ++table)
    for (const std::string_view format : {"json", "csv"}) {
      view_format as{};
      ASSERT_TRUE(parse_view_format(format, as));
      EXPECT_EQ(written(all, table, as), written(apart, table, as));
    }
  // What is taken out again leaves no mark; a pack that is cut is refused whole.
  together.truncate(1);
  const filing again(owned_bytes::copy(texts[3]), {}, "again.txt");
  ASSERT_TRUE(together.add(again));
  output shorter;
  together.finish(shorter);
  EXPECT_EQ(all.add(shorter.view().substr(0, shorter.view().size() - 1)), add_result::malformed);
  EXPECT_EQ(all.file_count(), 4u);
  ASSERT_EQ(all.add(shorter.view(), {}, {}, &first), add_result::added);
  EXPECT_EQ(first, 5u);
  EXPECT_EQ(all.file_at(5).name, "again.txt");
}

TEST(Workspace, RunningOutOfMemoryLeavesWhatWasThere) {
  const std::string small = packed(filing_text()), large = packed(busy());
  std::size_t enough = 0;
  {
    workspace all;
    all.add(small, "a");
    all.add(large, "b");
    enough = all.memory_used();
  }
  std::size_t refused = 0;
  for (std::size_t limit = 0; limit < enough + 2000; limit += 97) {
    workspace all(limit);
    const bool first = all.add(small, "a") == add_result::added;
    const bool second = all.add(large, "b") == add_result::added;
    refused += !second;
    ASSERT_EQ(all.file_count(), static_cast<std::size_t>(first) + second);
    workspace_reader cells(all);
    if (first) {
      const std::size_t table = all.find_table("NONDERIV_TRANS");
      EXPECT_EQ(all.row_count(table), second ? 3u : 1u);
      EXPECT_EQ(cells.read(table, 0, all.find_column(table, "TRANS_SHARES")).text, "1200");
    }
    output out;
    write_description(all, out);
    write_files(all, 0, 10, out);
  }
  EXPECT_GT(refused, 10u);
}

TEST(Workspace, TakesLittleMoreThanTheFilingsThemselves) {
  workspace all;
  std::size_t bytes = 0;
  for (int i = 0; i < 400; ++i) {
    filing_text text = busy();
    text.period = "2026-01-" + std::to_string(10 + i % 20);
    text.footnotes[0].second += " no. " + std::to_string(i);
    text.owners[0].name = "Owner No " + std::to_string(i);
    const std::string xml = text.xml();
    bytes += xml.size();
    EXPECT_EQ(all.add(packed(xml), "file" + std::to_string(i) + ".xml"), add_result::added);
  }
  const double ratio = static_cast<double>(all.memory_used()) / static_cast<double>(bytes);
  RecordProperty("bytes_of_memory_per_byte_of_xml", std::to_string(ratio));
  EXPECT_LT(ratio, 2.5);
}

TEST(Workspace, DescribesItself) {
  workspace_of many{busy(), filing_text()};
  output out;
  write_description(many.all, out);
  const auto described = json_parser(out.view()).run();
  ASSERT_TRUE(described) << out.view();
  EXPECT_EQ((*described)["files"].text, "2");
  const json& trades = (*described)["tables"][2];
  EXPECT_EQ(trades["name"].text, "NONDERIV_TRANS");
  EXPECT_EQ(trades["rows"].text, "3");
  EXPECT_EQ(trades["leading"].text, "6");
  EXPECT_EQ(trades["columns"][0]["name"].text, "FILE");
  out.clear();
  write_files(many.all, 1, 100, out);
  const auto files = json_parser(out.view()).run();
  ASSERT_TRUE(files) << out.view();
  EXPECT_EQ((*files)["files"].items.size(), 1u);
  EXPECT_EQ((*files)["files"][0]["name"].text, "b.xml");
}

/// Two holdings, the second with an identifier: its row names the holding's.
std::string portfolio(const std::string& isin) {
  return "<edgarSubmission "
         "xmlns=\"http://www.sec.gov/edgar/nport\"><headerData><submissionType>NPORT-P</submissionType>"
         "</headerData><formData><invstOrSecs><invstOrSec><name>A</name></invstOrSec><invstOrSec><name>B</name>"
         "<identifiers><isin value=\"" +
         isin + "\"/></identifiers></invstOrSec></invstOrSecs></formData></edgarSubmission>";
}

TEST(Workspace, KeysOfParentsAreNumberedAnewWithTheirRows) {
  workspace_of many;
  for (const char* isin : {"US0000000001", "US0000000002", "US0000000003"}) many.add(packed(portfolio(isin)));
  const std::size_t table = many.all.find_table("IDENTIFIERS");
  const auto keys = [&] {
    std::size_t column = 0;
    while (column < many.all.column_count(table) && many.all.column_at(table, column).name != "HOLDING_ID") ++column;
    workspace_reader cells(many.all);
    std::string all;
    for (std::size_t row = 0; row < many.all.row_count(table); ++row)
      all += std::string(cells.read(table, row, column).text) + " ";
    return all;
  };
  EXPECT_EQ(keys(), "2 4 6 ");
  ASSERT_TRUE(many.all.remove(many.all.file_at(0).id));
  EXPECT_EQ(keys(), "2 4 ");
}

TEST(Workspace, TablesOfOneNameAreToldApartByTheirForms) {
  workspace_of many{filing_text()};
  many.add(packed(portfolio("US0000000001")));
  for (const auto& [name, own] : {std::pair{"SUBMISSION", "SUBMISSION"},
                                  {"N_PORT_SUBMISSION", "SUBMISSION"},
                                  {"FUND_REPORTED_HOLDING", "FUND_REPORTED_HOLDING"}}) {
    const std::size_t table = many.all.find_table(name);
    ASSERT_LT(table, many.all.table_count()) << name;
    EXPECT_EQ(many.all.own_table_name(table), own);
  }
  EXPECT_EQ(many.all.row_count(many.all.find_table("SUBMISSION")), 1u);
}

TEST(Workspace, ColumnsSayOfTheirRowsWhatTheySayInTheFiling) {
  workspace_of many{busy()};
  const filing alone(owned_bytes::copy(busy().xml()));
  for (const char* name : {"SUBMISSION", "NONDERIV_TRANS"}) {
    const std::size_t table = many.all.find_table(name);
    std::size_t own = 0;
    while (own < alone.table_count() && alone.table_name(own) != name) ++own;
    const std::size_t leading = many.all.leading_columns(table);
    for (std::size_t i = 0; i < alone.column_count(own); ++i) {
      const column& expected = alone.column_at(own, i);
      EXPECT_EQ(many.all.column_at(table, leading + i).sense, expected.sense) << expected.name;
      EXPECT_EQ(expected.sense == column_sense::direction, expected.name == "TRANS_ACQUIRED_DISP_CD");
    }
  }
}

}  // namespace
}  // namespace filigree::test
