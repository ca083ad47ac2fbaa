// Every file of the corpus that may come in batches, cut as small as can be: rows, digest, diagnostics and coverage are
// those of the whole filing.
#include "support/in_batches.hpp"

#include <filesystem>

#include "support/files.hpp"

namespace filigree::test {
namespace {

namespace fs = std::filesystem;

TEST(Batches, OfEveryFileAreTheWhole) {
  FILIGREE_NEEDS_SHARED();
  std::size_t files = 0, in_batches = 0;
  for (const char* const kind : {"13f", "13dg", "form144", "formd", "formc", "reg-a", "nport", "nmfp", "ncen", "npx",
                                 "other-xml", "submission-txt"})
    for (const fs::directory_entry& one : fs::directory_iterator(shared() / "corpus" / kind)) {
      constexpr std::size_t largest = 1u << 18;
      if (!one.is_regular_file() || one.file_size() > largest) continue;
      ++files;
      in_batches += expect_same_in_batches(read_file(one.path()), 1, one.path().filename().string()).batches > 0;
    }
  EXPECT_GT(files, 100u);
  EXPECT_GT(in_batches, 50u);
  std::printf("%zu of %zu files came in batches\n", in_batches, files);
}

}  // namespace
}  // namespace filigree::test
