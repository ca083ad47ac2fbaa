// Ownership forms inside full submissions: the header read line by line beside ours, the XML inside beside the
// oracle's.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <regex>
#include <sstream>

#include "corpus/oracle_compare.hpp"
#include "corpus/oracle_values.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

struct header {
  std::string form, accession, filed;               ///< `filed` as 20111116
  std::map<std::string, std::string> file_numbers;  ///< by owner's CIK without leading zeros
};

std::string without_leading_zeros(std::string text) {
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  return text;
}

/// `KEY:  value` and `<KEY>value`, up to the first document.
header read_header(const std::string& bytes) {
  header found;
  std::string party, cik, line;
  std::istringstream lines(bytes);
  static const std::regex keyed(R"(^\s*<?([A-Z][A-Z -]*?)[:>]\s*(.*?)\s*$)");
  while (std::getline(lines, line) && line.rfind("<DOCUMENT>", 0) != 0) {
    std::smatch parts;
    if (!std::regex_match(line, parts, keyed)) continue;
    std::string key = parts[1];
    const std::string value = parts[2];
    std::replace(key.begin(), key.end(), '-', ' ');
    const auto first = [&](std::string& field) {
      if (field.empty()) field = value;
    };
    if (key == "ACCESSION NUMBER") first(found.accession);
    if (key == "CONFORMED SUBMISSION TYPE" || key == "TYPE") first(found.form);
    if (key == "FILED AS OF DATE" || key == "FILING DATE") first(found.filed);
    if (key == "REPORTING OWNER" || key == "ISSUER" || key == "FILER" || key == "SUBJECT COMPANY") party = key;
    if (key == "CENTRAL INDEX KEY" || key == "CIK") cik = without_leading_zeros(value);
    if ((key == "SEC FILE NUMBER" || key == "FILE NUMBER") && party == "REPORTING OWNER")
      found.file_numbers[cik] = value;
  }
  return found;
}

bool is_ownership(const std::string& form) {
  static const std::regex forms("[345](/A)?");
  return std::regex_match(form, forms);
}

/// The XML of the first document that holds an ownershipDocument.
std::string xml_inside(const std::string& bytes) {
  const std::size_t root = bytes.find("<ownershipDocument");
  if (root == std::string::npos) return {};
  const std::size_t start = bytes.rfind("<XML>", root);
  const std::size_t stop = bytes.find("</XML>", root);
  if (start == std::string::npos || stop == std::string::npos) return {};
  return trimmed(bytes.substr(start + 5, stop - start - 5));
}

/// What only the header says.
void add_header(expected_filing& expected, const header& known) {
  for (auto& [table, rows] : expected.tables)
    for (expected_row& row : rows) row["ACCESSION_NUMBER"] = {"value", known.accession, ""};
  const std::string& filed = known.filed;
  expected.tables["SUBMISSION"][0]["FILING_DATE"] = {
      "value", filed.substr(0, 4) + "-" + filed.substr(4, 2) + "-" + filed.substr(6, 2), ""};
  for (expected_row& row : expected.tables["REPORTINGOWNER"]) {
    const auto found = known.file_numbers.find(without_leading_zeros(row["RPTOWNERCIK"].text));
    if (found != known.file_numbers.end()) row["FILE_NUMBER"] = {"value", found->second, ""};
  }
}

TEST(Submissions, OwnershipFormsReadWithTheirHeaders) {
  FILIGREE_NEEDS_SHARED();
  tally total;
  std::size_t submissions = 0, with_xml = 0, owners_with_file_number = 0;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "submission-txt"))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    const std::string bytes = read_file(path);
    const header known = read_header(bytes);
    if (!is_ownership(known.form)) continue;
    SCOPED_TRACE(path.filename());
    ++submissions;
    const filing source = open_bytes(bytes);
    EXPECT_EQ(source.accession(), known.accession);
    EXPECT_EQ(source.form(), known.form);
    EXPECT_EQ(source.documents().empty(), bytes.find("<DOCUMENT>") == std::string::npos);
    const std::string xml = xml_inside(bytes);
    auto expected = read_by_oracle(xml);
    if (!expected) {
      EXPECT_TRUE(xml.empty()) << "the oracle cannot read this document";
      const bool has_form = find_table(source, "NONDERIV_TRANS") < source.table_count();
      EXPECT_FALSE(has_form && source.read_as() == shape::xml);
      continue;
    }
    ++with_xml;
    owners_with_file_number += known.file_numbers.size();
    add_header(*expected, known);
    compare_filing(source, *expected, total);
    EXPECT_EQ(source.read_coverage().leaves, expected->leaves);
    EXPECT_EQ(source.unread().size(), 0u);
  }
  printf(
      "submissions: %zu of Forms 3, 4 and 5, %zu with XML: %zu rows, %zu cells (%zu with a value) equal; %zu file "
      "numbers\n",
      submissions, with_xml, total.rows, total.cells, total.values, owners_with_file_number);
  EXPECT_GE(submissions, 450u);
  EXPECT_GE(with_xml, 400u);
  EXPECT_GE(owners_with_file_number, 400u);
}

}  // namespace
}  // namespace filigree::test
