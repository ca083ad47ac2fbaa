// Every XML document of the corpus, also those inside of submissions, beside pugixml's XPath: oracles/*.txt says where
// a form's tables and columns stand, apart from the specs but written beside them (path_oracle.hpp).
#include "corpus/path_oracle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <regex>

#include "forms/dispatch.hpp"
#include "spec/form_spec.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

struct document {
  std::string name, bytes;
};

std::string without_front(std::string bytes) {
  if (bytes.compare(0, 3, "\xEF\xBB\xBF") == 0) bytes.erase(0, 3);
  return bytes.erase(0, bytes.find_first_not_of(" \t\r\n"));
}

/// The XML documents of a file: itself, or what stands between a submission's <XML> and </XML>.
std::vector<document> documents_of(const std::filesystem::path& path) {
  const std::string name = path.parent_path().filename().string() + "/" + path.filename().string();
  std::string bytes = read_file(path);
  if (path.parent_path().filename() != "submission-txt") return {{name, without_front(std::move(bytes))}};
  std::vector<document> found;
  for (std::size_t begin = 0; (begin = bytes.find("<XML>", begin)) != std::string::npos;) {
    const std::size_t end = bytes.find("</XML>", begin);
    if (end == std::string::npos) break;
    found.push_back({name, without_front(bytes.substr(begin + 5, end - begin - 5))});
    begin = end;
  }
  return found;
}

std::vector<std::filesystem::path> files() {
  std::vector<std::filesystem::path> found;
  for (const char* const folder : {"13f", "13dg", "form144", "formd", "formc", "reg-a", "nport", "nmfp", "ncen", "npx",
                                   "other-xml", "submission-txt"})
    for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / folder))
      if (entry.is_regular_file()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::map<std::string, path_oracle> oracles() {
  std::map<std::string, path_oracle> found;
  for (const auto& entry : std::filesystem::directory_iterator(repository() / "tests" / "corpus" / "oracles"))
    found.emplace(entry.path().stem().string(), read_file(entry.path()));
  return found;
}

/// Some samples end a leaf by the name of its neighbour: the start tag is right.
std::string mended(const std::string& bytes) {
  static const std::regex leaf("<([A-Za-z0-9:]+)>([^<>]*)</[^<>]*>");
  return std::regex_replace(bytes, leaf, "<$1>$2</$1>");
}

TEST(PathOracle, EveryCellStandsWhereItBelongs) {
  FILIGREE_NEEDS_SHARED();
  auto all = oracles();
  ASSERT_FALSE(all.empty());
  std::map<std::string, std::size_t> without_oracle;
  std::size_t damaged = 0, lost = 0;
  for (const auto& path : files())
    for (const document& one : documents_of(path)) {
      const form_spec* const form = form_of_document(one.bytes);
      if (form == nullptr || form->name == "ownership") continue;  // ownership has an oracle of its own
      const auto oracle =
          std::find_if(all.begin(), all.end(), [&](auto& each) { return each.second.describes(one.bytes); });
      if (oracle == all.end()) {
        ++without_oracle[std::string(form->name)];
        continue;
      }
      pugi::xml_document tree;
      std::string bytes = one.bytes;
      bool placed = true;
      if (!tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8)) {
        bytes = mended(bytes);
        placed = false;
        ++damaged;
        if (!tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8)) {
          ++lost;
          continue;
        }
      }
      drop_prefixes(tree);
      const std::string difference = oracle->second.compare(open_bytes(one.bytes), tree, placed);
      EXPECT_TRUE(difference.empty()) << one.name << ", by oracles/" << oracle->first << ".txt:" << difference;
    }
  for (const auto& [name, count] : without_oracle)
    ADD_FAILURE() << count << " documents of " << name << " have no oracle";
  EXPECT_LE(lost, 1u) << "documents that pugixml cannot read";
  std::size_t columns = 0, cells = 0, left_out = 0;
  for (const auto& [name, one] : all) {
    EXPECT_GE(one.files, one.least_files) << name;
    EXPECT_GE(one.columns, one.least_columns) << name;
    EXPECT_GE(one.cells, one.least_cells) << name;
    EXPECT_LE(one.invalid, one.most_invalid) << name;
    std::printf("oracle %s: %zu files, %zu columns, %zu left out, %zu cells\n", name.c_str(), one.files, one.columns,
                one.left_out, one.cells);
    columns += one.columns;
    cells += one.cells;
    left_out += one.left_out;
  }
  std::printf("oracles: %zu forms, %zu columns compared, %zu left out, %zu cells; %zu documents not well formed\n",
              all.size(), columns, left_out, cells, damaged);
}

/// What the comparison says of a small table under a description.
std::string difference(const std::string& description) {
  const std::string bytes =
      "<informationTable><infoTable><nameOfIssuer>Juniper Mills</nameOfIssuer><cusip>12345678A</cusip></infoTable>"
      "<infoTable><nameOfIssuer>Fell &amp; Moor</nameOfIssuer><cusip>12345678A</cusip></infoTable></informationTable>";
  path_oracle oracle("not RECONCILIATION made of others\n" + description);
  pugi::xml_document tree;
  EXPECT_TRUE(tree.load_string(bytes.c_str()));
  return oracle.compare(open_bytes(bytes), tree, true);
}

TEST(PathOracle, TellsWhatStandsElsewhere) {
  const std::string made = "\n  not VALUE_USD made\n  not CUSIP_VALID made\n  not OTHERMANAGER_NAMES made\n";
  EXPECT_EQ(difference("INFOTABLE infoTable\n  NAMEOFISSUER; CUSIP" + made), "");
  EXPECT_EQ(difference("INFOTABLE infoTable\n  NAMEOFISSUER; CUSIP ../infoTable[1]/cusip" + made),
            "\nINFOTABLE[1].CUSIP is \"at byte 169\", not \"at 78\"");
  EXPECT_EQ(difference("INFOTABLE infoTable\n  NAMEOFISSUER cusip; CUSIP" + made),
            "\nINFOTABLE[0].NAMEOFISSUER is \"Juniper Mills\", not \"12345678A\"");
  EXPECT_EQ(difference("INFOTABLE infoTable\n  NAMEOFISSUER" + made),
            "\nINFOTABLE[0].CUSIP is \"12345678A\", not \"described\"");
  EXPECT_EQ(difference("INFOTABLE infoTable[1]\n  NAMEOFISSUER; CUSIP" + made), "\nINFOTABLE has 2 rows, not 1");
}

}  // namespace
}  // namespace filigree::test
