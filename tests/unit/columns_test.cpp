// The tables' shape: the data sets' own names in their own order come first (formats/08 §1).
#include <gtest/gtest.h>

#include <set>

#include "unit/data_set_columns.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

TEST(Columns, BeginWithTheDataSets) {
  const reading read(filing_text{});
  ASSERT_GE(read.source.table_count(), data_set_tables.size());
  for (std::size_t table = 0; table < data_set_tables.size(); ++table) {
    const data_set_table& expected = data_set_tables[table];
    EXPECT_EQ(read.source.table_name(table), expected.name);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < read.source.column_count(table); ++i) {
      const column& one = read.source.column_at(table, i);
      if (one.origin == column_origin::sec) names.emplace_back(one.name);
      EXPECT_EQ(one.origin == column_origin::sec, i < expected.columns.size())
          << one.name << ": ours stand behind theirs";
    }
    EXPECT_EQ(names, expected.columns);
  }
}

TEST(Columns, OfTheSecLayoutAreTheDataSetsAlone) {
  const reading read(filing_text{});
  for (std::size_t table = 0; table < data_set_tables.size(); ++table) {
    output out;
    write_delimited(read.source, table, delimited::tsv, layout::sec, true, out);
    std::string header;
    for (const std::string& name : data_set_tables[table].columns) header += (header.empty() ? "" : "\t") + name;
    EXPECT_EQ(std::string(out.view()).substr(0, header.size() + 1), header + "\n");
  }
}

TEST(Columns, AreDescribedAndNamedOnce) {
  const reading read(filing_text{});
  for (std::size_t table = 0; table < read.source.table_count(); ++table) {
    EXPECT_FALSE(read.source.table_title(table).empty());
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < read.source.column_count(table); ++i) {
      const column& one = read.source.column_at(table, i);
      EXPECT_TRUE(names.insert(one.name).second) << one.name << " stands twice";
      EXPECT_FALSE(one.title.empty()) << one.name;
      EXPECT_FALSE(one.meaning.empty()) << one.name;
      const bool is_notes = one.name.size() > 3 && one.name.substr(one.name.size() - 3) == "_FN";
      EXPECT_EQ(one.role == column_role::footnotes, is_notes) << one.name;
    }
  }
}

TEST(Columns, AreFoundByTheirTable) {
  const reading read(filing_text{});
  EXPECT_EQ(find_table(read.source, "DERIV_HOLDING"), 5u);
  EXPECT_EQ(find_table(read.source, "deriv_holding"), read.source.table_count());
}

TEST(Columns, OfATableOfOursShowOnlyWhenFilled) {
  const reading read(filing_text{});
  const std::size_t notice = find_table(read.source, "SALE_NOTICE");
  ASSERT_LT(notice, read.source.table_count());
  EXPECT_FALSE(is_listed(read.source, notice, {}));
  std::string xml = filing_text().xml();
  xml.insert(xml.find("<ownerSignature>"),
             "<securitiesToBeSold><titleOfSecurities>Common</titleOfSecurities>"
             "<numberOfShares>12,000</numberOfShares></securitiesToBeSold>");
  reading sold(xml);
  EXPECT_TRUE(is_listed(sold.source, notice, {}));
  EXPECT_EQ(sold.text("SALE_NOTICE", 0, "SHARES"), "12000");
}

TEST(Words, OfStatesTypesSeveritiesAndShapesAreStable) {
  EXPECT_EQ(name_of(cell_state::absent), "absent");
  EXPECT_EQ(name_of(cell_state::value), "value");
  EXPECT_EQ(name_of(cell_state::empty), "empty");
  EXPECT_EQ(name_of(cell_state::footnote_only), "footnote-only");
  EXPECT_EQ(name_of(cell_state::not_applicable), "not-applicable");
  EXPECT_EQ(name_of(cell_state::not_shown), "not-shown");
  EXPECT_EQ(name_of(cell_state::ambiguous), "ambiguous");
  EXPECT_EQ(name_of(cell_state::invalid), "invalid");
  EXPECT_EQ(name_of(value_type::text), "text");
  EXPECT_EQ(name_of(value_type::decimal), "decimal");
  EXPECT_EQ(name_of(value_type::date), "date");
  EXPECT_EQ(name_of(value_type::boolean), "boolean");
  EXPECT_EQ(name_of(value_type::code), "code");
  EXPECT_EQ(name_of(severity::note), "note");
  EXPECT_EQ(name_of(severity::warning), "warning");
  EXPECT_EQ(name_of(severity::error), "error");
  EXPECT_EQ(name_of(shape::none), "none");
  EXPECT_EQ(name_of(shape::xml), "xml");
  EXPECT_EQ(name_of(shape::html), "html");
  EXPECT_EQ(name_of(shape::text), "text");
  EXPECT_EQ(name_of(shape::json), "json");
}

}  // namespace
}  // namespace filigree::test
