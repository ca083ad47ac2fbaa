// Names and order of the columns that Forms D and C share with their data sets.
#include <gtest/gtest.h>

#include <algorithm>

#include "filigree/write.hpp"
#include "support/files.hpp"
#include "support/json.hpp"

namespace filigree::test {
namespace {

/// The columns of a table that bear the SEC's names, in their order.
std::vector<std::string> columns_of_the_sec(const filing& source, const std::string& table) {
  std::vector<std::string> names;
  const std::size_t index = find_table(source, table);
  for (std::size_t i = 0; index < source.table_count() && i < source.column_count(index); ++i)
    if (source.column_at(index, i).origin == column_origin::sec) names.emplace_back(source.column_at(index, i).name);
  return names;
}

filing any_of(const char* folder, const char* part_of_name) {
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
    if (entry.path().filename().string().find(part_of_name) != std::string::npos) return open_file(entry.path());
  ADD_FAILURE() << "no " << part_of_name << " in " << folder;
  return open_bytes("");
}

TEST(Offerings, HaveTheColumnsOfTheFormDDataSets) {
  FILIGREE_NEEDS_SHARED();
  const auto lists = parse_json(read_file(shared() / "formats" / "data" / "dataset-columns.json"));
  ASSERT_TRUE(lists);
  const json& tables = (*lists)["form_d"];
  ASSERT_EQ(tables.members.size(), 6u);
  const filing source = any_of("formd", "APFund");
  for (const json_member& table : tables.members) {
    std::vector<std::string> names;
    for (const json& name : table.value.items) names.push_back(name.text);
    EXPECT_EQ(columns_of_the_sec(source, table.key.substr(0, table.key.find('.'))), names);
  }
}

/// The corpus has three tables of the Crowdfunding Offerings Data Sets; their first lines name the columns.
TEST(Offerings, HaveTheColumnsOfTheCrowdfundingDataSets) {
  FILIGREE_NEEDS_SHARED();
  const filing source = any_of("formc", "alto");
  std::size_t tables = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "sec-datasets")) {
    const std::string file = entry.path().filename().string();
    const std::size_t begin = file.find("FORM_C_");
    if (begin == std::string::npos) continue;
    std::string line = read_file(entry.path());
    line.resize(line.find_first_of("\r\n"));
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= line.size(); at = line.find(',', at) + 1) {
      names.push_back(line.substr(at, std::min(line.find(',', at), line.size()) - at));
      if (line.find(',', at) == std::string::npos) break;
    }
    EXPECT_EQ(columns_of_the_sec(source, file.substr(begin, file.find('.', begin) - begin)), names);
    ++tables;
  }
  EXPECT_EQ(tables, 3u);
}

}  // namespace
}  // namespace filigree::test
