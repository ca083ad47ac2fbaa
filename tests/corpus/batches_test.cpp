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
  for (const fs::directory_entry& one : fs::recursive_directory_iterator(shared() / "corpus")) {
    const std::string kind = one.path().extension().string();
    constexpr std::size_t largest = 4u << 20;
    if (!one.is_regular_file() || one.file_size() > largest || (kind != ".xml" && kind != ".txt")) continue;
    const std::string text = read_file(one.path());
    ++files;
    for (const std::size_t cells : {1u, 1000u})
      in_batches += expect_same_in_batches(text, cells, one.path().filename().string()).batches > 0;
  }
  EXPECT_GT(files, 500u);
  EXPECT_GT(in_batches, files / 10);
  std::printf("%zu files, %zu readings in batches\n", files, in_batches);
}

}  // namespace
}  // namespace filigree::test
