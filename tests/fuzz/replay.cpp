// Runs a fuzz target over files, as they are and damaged in the same ways each time: a short run that needs no libFuzzer.
//
//   filigree_pack_replay ROUNDS FOLDER…
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
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
    return state >> 33;
  };
  const std::size_t changes = 1 + next() % 4;
  for (std::size_t i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = next() % bytes.size();
    switch (next() % 4) {
      case 0: bytes[at] = static_cast<char>(next()); break;
      case 1: bytes.erase(at, 1 + next() % 16); break;
      case 2: bytes.insert(at, bytes.substr(next() % bytes.size(), 1 + next() % 64)); break;
      default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << next() % 8)); break;
    }
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const int rounds = std::atoi(argv[1]);
  std::vector<std::filesystem::path> paths;
  for (int i = 2; i < argc; ++i)
    for (const auto& one : std::filesystem::directory_iterator(argv[i]))
      if (one.is_regular_file() && one.path().extension() != ".json") paths.push_back(one.path());
  std::sort(paths.begin(), paths.end());
  std::uint64_t state = 1;
  std::size_t inputs = 0;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    run(bytes);
    for (int round = 0; round < rounds; ++round) run(damaged(bytes, state));
    inputs += 1 + static_cast<std::size_t>(rounds);
  }
  std::printf("%zu inputs of %zu files\n", inputs, paths.size());
  return inputs == 0 ? 1 : 0;
}
