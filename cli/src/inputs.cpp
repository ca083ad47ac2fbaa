#include "inputs.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace filigree::cli {
namespace {

struct closer {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

}  // namespace

bool read_input(const std::string& path, owned_bytes& bytes, std::string& problem) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) {
    problem = "is a directory; name the files in it";
    return false;
  }
  const std::unique_ptr<std::FILE, closer> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) {
    problem = std::strerror(errno);
    return false;
  }
  std::string content;
  char chunk[1 << 16];
  while (const std::size_t got = std::fread(chunk, 1, sizeof chunk, file.get())) content.append(chunk, got);
  if (std::ferror(file.get()) != 0) {
    problem = std::strerror(errno);
    return false;
  }
  bytes = owned_bytes::copy(content);
  if (bytes.data() != nullptr) return true;
  problem = "does not fit into memory";
  return false;
}

std::string label_of(const std::string& path) {
  return path == "-" ? "standard input" : std::filesystem::path(path).filename().string();
}

}  // namespace filigree::cli
