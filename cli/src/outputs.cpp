#include "outputs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace filigree::cli {
namespace fs = std::filesystem;

std::string output_files::final_path(const std::string& name) const { return (fs::path(folder_) / name).string(); }
std::string output_files::partial_path(const std::string& name) const { return final_path(name) + ".partial"; }

output_files::~output_files() { close_all(); }

void output_files::close_all() {
  for (const auto& [name, file] : files_)
    if (file != nullptr) std::fclose(file);
  files_.clear();
}

bool output_files::open(std::string& problem) {
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) problem = error.message();
  return !error;
}

bool output_files::resume(const positions& from, std::string& problem) {
  for (const auto& [name, position] : from) {
    std::error_code error;
    const bool is_partial = fs::exists(partial_path(name), error);
    const std::uint64_t size = fs::file_size(is_partial ? partial_path(name) : final_path(name), error);
    if (error || size < position || (!is_partial && size > position)) {
      problem = name + (error ? " is missing" : " is not as it was left") + "; --restart begins anew";
      return false;
    }
  }
  positions_ = from;
  resumed_ = true;
  return true;
}

/// Before the first new byte: all files of an earlier run lose their final names and are cut to their positions.
bool output_files::reopen(std::string& problem) {
  resumed_ = false;
  for (const auto& [name, position] : positions_) {
    std::error_code error;
    if (!fs::exists(partial_path(name), error)) fs::rename(final_path(name), partial_path(name), error);
    if (!error) fs::resize_file(partial_path(name), position, error);
    std::FILE* const file = error ? nullptr : std::fopen(partial_path(name).c_str(), "ab");
    if (file == nullptr) {
      problem = name + ": " + (error ? error.message() : std::strerror(errno));
      return false;
    }
    files_[name] = file;
  }
  return true;
}

bool output_files::append(const std::string& name, std::string_view bytes, std::string& problem) {
  if (resumed_ && !reopen(problem)) return false;
  std::FILE*& file = files_[name];
  if (file == nullptr && open(problem)) file = std::fopen(partial_path(name).c_str(), "wb");
  if (file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size()) {
    positions_[name] += bytes.size();
    return true;
  }
  problem = name + ": " + std::strerror(errno);
  return false;
}

bool output_files::save(const std::string& name, std::string_view bytes, std::string& problem) {
  const std::string partial = partial_path(name);
  std::FILE* const file = std::fopen(partial.c_str(), "wb");
  bool written = file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file != nullptr && std::fclose(file) != 0) written = false;
  if (!written) problem = name + ": " + std::strerror(errno);
  std::error_code error;
  if (written) fs::rename(partial, final_path(name), error);
  if (written && !error) return true;
  if (error) problem = name + ": " + error.message();
  fs::remove(partial, error);
  return false;
}

bool output_files::flush(std::string& problem) {
  for (const auto& [name, file] : files_) {
    if (std::fflush(file) == 0) continue;
    problem = name + ": " + std::strerror(errno);
    return false;
  }
  return true;
}

bool output_files::finish(std::string& problem) {
  if (resumed_ && !reopen(problem)) return false;
  if (!flush(problem)) return false;
  close_all();
  for (const auto& [name, position] : positions_)
    if (!publish(partial_path(name), final_path(name), problem)) return false;
  return true;
}

bool publish(const std::string& partial, const std::string& final, std::string& problem) {
  const int handle = ::open(partial.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = handle >= 0 && (::fsync(handle) == 0 || errno == EINVAL);
  const int failure = errno;
  if (handle >= 0) ::close(handle);
  std::error_code error;
  if (synced) fs::rename(partial, final, error);
  if (synced && !error) return true;
  problem = final + ": " + (synced ? error.message() : std::strerror(failure));
  return false;
}

bool print(std::string_view bytes) { return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size(); }

}  // namespace filigree::cli
