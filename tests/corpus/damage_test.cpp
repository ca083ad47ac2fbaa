// Files cut short and files with single bytes changed: reading returns, says so, and stays inside its source.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "support/files.hpp"
#include "support/soundness.hpp"
#include "text/characters.hpp"

namespace filigree::test {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t flips_of_each = 6;
constexpr std::size_t every_nth = 8;  // ownership files
constexpr std::size_t every_nth_other = 31;
#else
constexpr std::size_t flips_of_each = 12;
constexpr std::size_t every_nth = 1;
constexpr std::size_t every_nth_other = 7;
#endif

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_ownership_folder(const std::filesystem::path& folder) {
  return folder.filename().string().rfind("ownership", 0) == 0;
}

std::vector<std::filesystem::path> ownership_files() {
  std::vector<std::filesystem::path> files = files_below(shared() / "seed");
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus"))
    if (entry.is_directory() && is_ownership_folder(entry.path()))
      for (const auto& path : files_below(entry.path())) files.push_back(path);
  std::sort(files.begin(), files.end());
  std::vector<std::filesystem::path> chosen;
  for (std::size_t i = 0; i < files.size(); i += every_nth) chosen.push_back(files[i]);
  return chosen;
}

void expect_sound(const filing& source) {
  const std::string problem = soundness(source).check();
  EXPECT_EQ(problem, "");
}

/// Changes one byte; which and how depends on `n` alone.
std::string with_one_byte_changed(std::string bytes, std::size_t n) {
  const std::size_t place = (n * 2654435761u + bytes.size() * 40503u) % bytes.size();
  constexpr std::string_view harmful("<>&\"'/=;!\0\xFF\xC3", 12);
  char& byte = bytes[place];
  byte = n % 2 == 0 ? static_cast<char>(byte ^ (1 << (n / 2 % 8))) : harmful[n / 2 % harmful.size()];
  return bytes;
}

TEST(Damage, CutOwnershipFilesAreReadAndSaid) {
  FILIGREE_NEEDS_SHARED();
  std::size_t readings = 0;
  for (const auto& path : ownership_files()) {
    const std::string bytes = read_file(path);
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
      SCOPED_TRACE(path.string() + " cut at tenth " + std::to_string(tenth));
      const std::string_view left = std::string_view(bytes).substr(0, bytes.size() * tenth / 10);
      const filing source = open_bytes(left);
      ++readings;
      expect_sound(source);
      if (trim(left).size() < trim(bytes).size()) {
        EXPECT_GE(source.diagnostic_count(), 1u) << "nothing tells that the file is cut";
      }
    }
  }
  printf("damage: %zu readings of cut ownership files\n", readings);
  EXPECT_GE(readings, 1000u);
}

TEST(Damage, OwnershipFilesWithOneByteChangedAreRead) {
  FILIGREE_NEEDS_SHARED();
  std::size_t readings = 0;
  for (const auto& path : ownership_files()) {
    const std::string bytes = read_file(path);
    for (std::size_t n = 0; n < flips_of_each && !bytes.empty(); ++n) {
      SCOPED_TRACE(path.string() + " changed byte " + std::to_string(n));
      ++readings;
      expect_sound(open_bytes(with_one_byte_changed(bytes, n)));
    }
  }
  printf("damage: %zu readings of ownership files with one byte changed\n", readings);
  EXPECT_GE(readings, 500u);
}

TEST(Damage, WhateverElseIsGivenIsAnsweredInWords) {
  FILIGREE_NEEDS_SHARED();
  std::size_t readings = 0;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus")) {
    if (!entry.is_directory() || is_ownership_folder(entry.path())) continue;
    const auto files = files_below(entry.path());
    for (std::size_t i = 0; i < files.size(); i += every_nth_other) {
      const std::string bytes = read_file(files[i]);
      SCOPED_TRACE(files[i].string());
      for (const std::size_t part : {10, 5, 1}) {
        ++readings;
        const filing source = open_bytes(std::string_view(bytes).substr(0, bytes.size() * part / 10));
        expect_sound(source);
      }
      if (!bytes.empty()) expect_sound(open_bytes(with_one_byte_changed(bytes, i)));
    }
  }
  printf("damage: %zu readings of other files\n", readings);
  EXPECT_GE(readings, 150u);
}

/// Pages that block robots, stripped and cut files: told apart from a filing.
TEST(Damage, WhatPeopleFeedByMistakeIsNotAFiling) {
  FILIGREE_NEEDS_SHARED();
  for (const auto& path : files_below(shared() / "corpus" / "bad")) {
    SCOPED_TRACE(path.filename());
    const filing source = open_file(path);
    EXPECT_EQ(source.read_as(), shape::none);
    EXPECT_GE(source.diagnostic_count(), 1u);
    expect_sound(source);
  }
}

}  // namespace
}  // namespace filigree::test
