#include "outputs.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace filigree::cli {
namespace fs = std::filesystem;
namespace {

fs::path final_path(const std::string& directory, const std::string& name) { return fs::path(directory) / name; }
fs::path partial_path(const std::string& directory, const std::string& name) {
  return fs::path(directory) / (name + ".partial");
}

}  // namespace

output_files::~output_files() {
  for (const auto& [name, file] : files_) {
    if (file == nullptr) continue;
    std::fclose(file);
    std::error_code ignored;
    fs::remove(partial_path(directory_, name), ignored);
  }
}

bool output_files::open(std::string& problem) {
  std::error_code error;
  fs::create_directories(directory_, error);
  if (error) problem = error.message();
  return !error;
}

bool output_files::append(const std::string& name, std::string_view bytes, std::string& problem) {
  std::FILE*& file = files_[name];
  if (file == nullptr) file = std::fopen(partial_path(directory_, name).string().c_str(), "wb");
  if (file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size()) return true;
  problem = std::strerror(errno);
  return false;
}

bool output_files::finish(std::string& problem) {
  for (auto& [name, file] : files_) {
    const bool whole = std::fclose(file) == 0;
    file = nullptr;
    std::error_code error;
    if (whole) fs::rename(partial_path(directory_, name), final_path(directory_, name), error);
    if (whole && !error) continue;
    problem = whole ? error.message() : std::strerror(errno);
    return false;
  }
  return true;
}

bool print(std::string_view bytes) { return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size(); }

}  // namespace filigree::cli
