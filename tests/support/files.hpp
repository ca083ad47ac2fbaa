// Where tests find files: the repository, and the material beside it that is not part of it.
//
// The material ("shared": real filings, formats, schemas) is looked for at $FILIGREE_SHARED, else at
// `<repository>/../shared`. A test that needs it begins with FILIGREE_NEEDS_SHARED(); where it is absent the test is
// skipped, visibly and counted.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "filigree/filing.hpp"

namespace filigree::test {

/// The repository's root.
std::filesystem::path repository();

/// The shared material's root; an empty path when it is absent.
std::filesystem::path shared();

/// A file's bytes; fails the running test (and gives an empty text) when it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// A filing read from bytes, or from a file. The name is the label only.
filing open_bytes(std::string_view bytes, std::string_view name = {});
filing open_file(const std::filesystem::path& path);

/// One line of corpus/RENDERED.tsv: a rendering and the XML that it was made from.
struct rendered_pair {
  std::filesystem::path rendered;
  std::filesystem::path from;
  std::string tool;  ///< what made the rendering: "html", "lynx", "w3m"
};

/// The pairs of RENDERED.tsv, of one tool or (empty) of all; none when the shared material is absent.
std::vector<rendered_pair> rendered_pairs(std::string_view tool = {});

}  // namespace filigree::test

/// At the start of a test that needs the shared material.
#define FILIGREE_NEEDS_SHARED()           \
  if (::filigree::test::shared().empty()) \
  GTEST_SKIP() << "needs the shared corpus: set FILIGREE_SHARED or put it beside the repository"
