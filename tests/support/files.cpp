#include "support/files.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace filigree::test {

std::filesystem::path repository() { return FILIGREE_REPOSITORY; }

std::filesystem::path shared() {
  const char* const given = std::getenv("FILIGREE_SHARED");
  const std::filesystem::path root =
      given != nullptr ? std::filesystem::path(given) : repository().parent_path() / "shared";
  return std::filesystem::is_directory(root / "corpus") ? root : std::filesystem::path{};
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << "cannot read " << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

filing open_bytes(std::string_view bytes, std::string_view name) { return filing(owned_bytes::copy(bytes), {}, name); }

filing open_file(const std::filesystem::path& path) { return open_bytes(read_file(path), path.filename().string()); }

std::vector<rendered_pair> rendered_pairs(std::string_view tool) {
  std::vector<rendered_pair> pairs;
  const std::filesystem::path root = shared();
  if (root.empty()) return pairs;
  std::istringstream lines(read_file(root / "corpus" / "RENDERED.tsv"));
  std::string line;
  std::getline(lines, line);  // the columns' names
  while (std::getline(lines, line)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::filesystem::path rendered = line.substr(0, tab);
    const bool is_html = *rendered.begin() == "ownership-html-rendered";
    const std::string made_by = is_html ? "html" : rendered.parent_path().filename().string();
    if (!tool.empty() && tool != made_by) continue;
    pairs.push_back({root / "corpus" / rendered, root / "corpus" / line.substr(tab + 1), made_by});
  }
  return pairs;
}

}  // namespace filigree::test
