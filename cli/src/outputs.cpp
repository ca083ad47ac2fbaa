#include "outputs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
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

namespace {

/// The file without the stretches; `size` is what it then has.
bool copy_without(const std::string& from, const std::string& to, const std::vector<stretch>& left_out,
                  std::uint64_t end, std::string& problem) {
  std::FILE* const source = std::fopen(from.c_str(), "rb");
  std::FILE* const target = source == nullptr ? nullptr : std::fopen(to.c_str(), "wb");
  std::uint64_t at = 0;
  bool sound = target != nullptr;
  const auto copy_to = [&](std::uint64_t stop) {
    char chunk[1 << 16];
    while (sound && at < stop) {
      const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(sizeof chunk, stop - at));
      sound = std::fread(chunk, 1, wanted, source) == wanted && std::fwrite(chunk, 1, wanted, target) == wanted;
      at += wanted;
    }
  };
  for (const stretch& one : left_out) {
    copy_to(one.from);
    at += one.length;
    sound = sound && ::fseeko(source, static_cast<off_t>(at), SEEK_SET) == 0;
  }
  copy_to(end);
  sound = sound && std::fflush(target) == 0 && (::fsync(::fileno(target)) == 0 || errno == EINVAL);
  if (!sound) problem = from + ": " + std::strerror(errno);
  if (source != nullptr) std::fclose(source);
  if (target != nullptr && std::fclose(target) != 0) sound = false;
  return sound;
}

}  // namespace

bool output_files::rewrite(const stretches& left_out, const std::string& folder, positions& whole,
                           std::string& problem) {
  if ((resumed_ && !reopen(problem)) || !flush(problem)) return false;
  std::error_code error;
  fs::remove_all(folder, error);
  fs::create_directories(folder, error);
  whole = positions_;
  for (const auto& [name, stale] : left_out) {
    std::uint64_t& size = whole[name];
    const std::uint64_t before = size;
    for (const stretch& one : stale) size -= one.length;
    if (!copy_without(partial_path(name), (fs::path(folder) / name).string(), stale, before, problem)) return false;
  }
  return true;
}

bool output_files::adopt(const std::string& folder, const positions& whole, std::string& problem) {
  close_all();
  if (!recover(folder, problem)) return false;
  positions_ = whole;
  return reopen(problem);
}

bool output_files::recover(const std::string& folder, std::string& problem) const {
  std::error_code error;
  if (!fs::exists(folder, error)) return true;
  const bool decided = !fs::exists(fs::path(folder) / "journal", error);  // it is moved away when all files are there
  if (decided) {
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
      files.push_back(at->path());
    for (const fs::path& one : files)
      if (!error) fs::rename(one, partial_path(one.filename().string()), error);
  }
  if (!error) fs::remove_all(folder, error);
  if (error) problem = folder + ": " + error.message();
  return !error;
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
