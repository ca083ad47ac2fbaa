// Runs a fuzz target over its seeds, as they are and damaged in the same ways each time: a short run that needs no
// libFuzzer. What is not sound aborts.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

/// Of exactly its own size, so that AddressSanitizer sees a byte read too far.
void run(const std::string& bytes) {
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

std::string damaged(std::string bytes, std::uint64_t& state) {
  const auto next = [&state] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state >> 33);
  };
  const std::size_t changes = 1 + next() % 4;
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = next() % bytes.size();
    switch (next() % 4) {
      case 0:
        bytes[at] = static_cast<char>(next());
        break;
      case 1:
        bytes.erase(at, 1 + next() % 16);
        break;
      case 2:
        bytes.insert(at, std::string(bytes, next() % bytes.size(), 1 + next() % 64));
        break;
      default:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << next() % 8));
        break;
    }
  }
  return bytes;
}

TEST(Fuzz, SeedsAndWhatIsLeftOfThemWhenDamaged) {
  constexpr int rounds = 20;
  const std::filesystem::path root = FILIGREE_ROOT;
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"tests/fuzz/seeds", "tests/fuzz/packs", "tests/golden/filings"})
    for (const auto& one : std::filesystem::directory_iterator(root / folder))
      if (one.path().extension() != ".json") paths.push_back(one.path());
  std::sort(paths.begin(), paths.end());
  ASSERT_GT(paths.size(), 10u);
  std::uint64_t state = 1;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    run(bytes);
    for (int round = 0; round < rounds; ++round) run(damaged(bytes, state));
  }
}

}  // namespace
