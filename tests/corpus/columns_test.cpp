// The list of columns that the unit tests hold our tables to, against the machine-readable one of the formats.
#include <gtest/gtest.h>

#include "support/files.hpp"
#include "support/json.hpp"
#include "unit/data_set_columns.hpp"

namespace filigree::test {
namespace {

TEST(DataSetColumns, AreThoseOfTheFormats) {
  FILIGREE_NEEDS_SHARED();
  const auto lists = parse_json(read_file(shared() / "formats" / "data" / "dataset-columns.json"));
  ASSERT_TRUE(lists);
  const json& tables = (*lists)["insider_transactions"];
  ASSERT_EQ(tables.members.size(), data_set_tables.size());
  for (std::size_t table = 0; table < data_set_tables.size(); ++table) {
    EXPECT_EQ(tables.members[table].key, data_set_tables[table].name + ".tsv");
    std::vector<std::string> names;
    for (const json& name : tables.members[table].value.items) names.push_back(name.text);
    EXPECT_EQ(names, data_set_tables[table].columns);
  }
}

}  // namespace
}  // namespace filigree::test
