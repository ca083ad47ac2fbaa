// What others assert about a report of a fund company, and the asset data of ABS-EE beside pugixml: its columns are
// named by a rule, where path_oracle_test.cpp has a list.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "corpus/row_oracle.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

/// Files of a folder of the corpus whose head contains `mark`.
std::vector<std::filesystem::path> files_of(const char* folder, std::string_view mark) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
    if (entry.is_regular_file() && read_file(entry.path()).substr(0, 3000).find(mark) != std::string::npos)
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// What corpus/EXPECTED.md gathers from a fund company's tests.
TEST(Funds, TheExpectedFactsOfACensus) {
  FILIGREE_NEEDS_SHARED();
  std::filesystem::path path;
  for (const auto& one : files_of("ncen", "edgar/ncen"))
    if (one.filename().string().find("0001410368-26-010921") != std::string::npos) path = one;
  ASSERT_FALSE(path.empty());
  const filing source = open_file(path);
  cells_of cells(source);
  EXPECT_EQ(cells.text("REGISTRANT", 0, "NAME"), "AB CAP FUND, INC.");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "CIK"), "0000081443");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "LEI"), "549300I24E20QB4B6Y20");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "FILE_NUMBER"), "811-01716");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "CLASSIFICATION"), "N-1A");
  EXPECT_EQ(cells.text("REGISTRANT", 0, "TOTAL_SERIES"), "11");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "REPORT_ENDING_PERIOD"), "2025-11-30");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "PERIOD_UNDER_12_MONTHS"), "N");
  EXPECT_EQ(cells.text("SUBMISSION", 0, "SIGNED_REGISTRANT"), "AB CAP FUND, INC.");
  ASSERT_EQ(cells.rows("DIRECTOR"), 8u);
  EXPECT_EQ(cells.text("DIRECTOR", 0, "NAME"), "Alexander Chaloff");
  EXPECT_EQ(cells.text("DIRECTOR", 0, "CRD_NUMBER"), "005019996");
  EXPECT_EQ(cells.text("DIRECTOR", 0, "INTERESTED_PERSON"), "Y");
  EXPECT_EQ(cells.text("DIRECTOR", 1, "INTERESTED_PERSON"), "N");
  EXPECT_EQ(cells.text("CHIEF_COMPLIANCE_OFFICER", 0, "NAME"), "Jennifer Friedland");
  EXPECT_EQ(cells.text("PUBLIC_ACCOUNTANT", 0, "NAME"), "Ernst & Young LLP");
  EXPECT_EQ(cells.text("PUBLIC_ACCOUNTANT", 0, "PCAOB_NUMBER"), "42");
  EXPECT_EQ(cells.text("PRINCIPAL_UNDERWRITER", 0, "NAME"), "AllianceBernstein Investments, Inc.");
  ASSERT_EQ(cells.rows("FUND"), 3u);
  EXPECT_EQ(cells.text("FUND", 0, "NAME"), "AB All China Equity Portfolio");
  EXPECT_EQ(cells.text("FUND", 0, "SERIES_ID"), "S000062452");
  EXPECT_EQ(cells.text("FUND", 0, "MONTHLY_AVERAGE_NET_ASSETS").substr(0, 11), "52887264.89");
  EXPECT_EQ(cells.text("FUND", 0, "AGGREGATE_COMMISSIONS").substr(0, 8), "77222.38");
  EXPECT_EQ(cells.text("FUND", 2, "NAME"), "AB Small Cap Value Portfolio");
  const auto rows_of_first = [&](std::string_view table) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < cells.rows(table); ++row) count += cells.text(table, row, "FUND_SK") == "1";
    return count;
  };
  EXPECT_EQ(rows_of_first("ADVISER"), 1u);
  EXPECT_EQ(rows_of_first("CUSTODIAN"), 11u);
  EXPECT_EQ(rows_of_first("TRANSFER_AGENT"), 1u);
  EXPECT_EQ(rows_of_first("PRICING_SERVICE"), 7u);
  EXPECT_EQ(rows_of_first("ADMINISTRATOR"), 1u);
  EXPECT_EQ(rows_of_first("AFFILIATED_BROKER"), 2u);
  EXPECT_EQ(rows_of_first("BROKER"), 10u);
  EXPECT_EQ(rows_of_first("PRINCIPAL_DEALER"), 1u);
  EXPECT_EQ(cells.text("PRINCIPAL_DEALER", 0, "PURCHASES_AND_SALES").substr(0, 10), "39223357.8");
  EXPECT_EQ(rows_of_first("LENDING_AGENT"), 1u);
  EXPECT_EQ(cells.text("LENDING_AGENT", 0, "INDEMNIFIED"), "Y");
  EXPECT_EQ(cells.text("FUND", 0, "LINE_OF_CREDIT"), "Y");
  EXPECT_EQ(cells.text("LINE_OF_CREDIT", 0, "SIZE").substr(0, 9), "325000000");
  EXPECT_EQ(cells.text("LINE_OF_CREDIT", 0, "COMMITTED"), "Committed");
  EXPECT_EQ(cells.at("LINE_OF_CREDIT", 0, "INSTITUTIONS").pieces.size(), 14u);
  EXPECT_EQ(rows_of_first("LIQUIDITY_SERVICE"), 1u);
}

/// originalLoanAmount as ORIGINAL_LOAN_AMOUNT.
std::string column_of(const std::string& element) {
  std::string name;
  for (std::size_t i = 0; i < element.size(); ++i) {
    const auto is_upper = [&](std::size_t at) {
      return at < element.size() && element[at] >= 'A' && element[at] <= 'Z';
    };
    const auto is_lower = [&](std::size_t at) {
      return at < element.size() && element[at] >= 'a' && element[at] <= 'z';
    };
    if (i > 0 && is_upper(i) && (!is_upper(i - 1) || is_lower(i + 1))) name += '_';
    name += static_cast<char>(std::toupper(static_cast<unsigned char>(element[i])));
  }
  return name;
}

/// Column names follow from element names, so that the oracle needs no list.
TEST(Funds, AssetDataCellByCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t compared = 0;
  const auto files = files_of("other-xml", "/absee/");
  EXPECT_EQ(files.size(), 11u);
  for (const auto& path : files) {
    SCOPED_TRACE(path.filename());
    const row_oracle oracle(path);
    ASSERT_GE(oracle.source().table_count(), 1u);
    const std::string first(oracle.source().table_name(0));
    const std::string second(oracle.source().table_count() > 1 ? oracle.source().table_name(1) : std::string_view());
    const auto compare = [&](const std::string& table, const std::string& rows, bool goes_on) {
      std::vector<std::string> names;
      for (const pugi::xml_node row : oracle.rows(rows))
        for (const pugi::xml_node child : row.children()) {
          const std::string name = local_name_of(child.name());
          if (child.type() == pugi::node_element && name != "property" &&
              std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
        }
      for (const std::string& name : names) {
        const std::string column = column_of(name);
        std::string holder = table;
        const auto has = [&](const std::string& in) {
          const std::size_t index = find_table(oracle.source(), in);
          for (std::size_t i = 0; index < oracle.source().table_count() && i < oracle.source().column_count(index); ++i)
            if (oracle.source().column_at(index, i).name == column) return true;
          return false;
        };
        if (!has(holder) && goes_on) holder = second;
        compared += oracle.compare(holder, rows, {{column, name}});
      }
    };
    compare(first, "assets", first == "RESIDENTIAL_MORTGAGE");
    if (second == "MORTGAGED_PROPERTY") compare(second, "assets/property", false);
  }
  EXPECT_GT(compared, 3000u);
}

}  // namespace
}  // namespace filigree::test
