#include "files.hpp"

#include <zlib.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

#include "../../cli/src/arguments.hpp"
#include "../../cli/src/parse.hpp"

namespace filigree::ui {
namespace {

namespace fs = std::filesystem;

/// Appears under its name when it is whole.
class file_sink final : public written_file {
 public:
  file_sink(std::string path, std::string beside) : written_file(std::move(beside)), path_(std::move(path)) {}

 private:
  bool keep(const std::string& written, std::string& problem) override {
    if (std::rename(written.c_str(), path_.c_str()) == 0) return true;
    problem = "the file cannot get its name";
    return false;
  }

  std::string path_;
};

/// Where the last view is kept; empty where no place is known.
std::string state_file() {
  const char* folder = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  if (folder != nullptr && *folder != '\0') return std::string(folder) + "/filigree/workbench.json";
  return home != nullptr ? std::string(home) + "/.local/state/filigree/workbench.json" : std::string();
}

void big_endian(std::string& out, unsigned long value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

void png_chunk(std::string& out, const std::string& kind, const std::string& body) {
  big_endian(out, body.size());
  const std::string whole = kind + body;
  out += whole;
  big_endian(out, crc32(0, reinterpret_cast<const Bytef*>(whole.data()), static_cast<uInt>(whole.size())));
}

}  // namespace

written_file::written_file(std::string path) : path_(std::move(path)), file_(std::fopen(path_.c_str(), "wbx")) {}

written_file::~written_file() {
  if (file_ == nullptr) return;
  std::fclose(file_);
  std::remove(path_.c_str());
}

bool written_file::write(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size();
}

bool written_file::finish(std::string& problem) {
  const bool sound = problem.empty();
  if (std::fclose(std::exchange(file_, nullptr)) != 0 && sound) problem = "the disk is full";
  if (problem.empty() && keep(path_, problem)) return true;
  std::remove(path_.c_str());
  return false;
}

file_backend::~file_backend() {
  for (std::thread& each : writers_) each.join();
}

void file_backend::write_beside(std::function<void()> writes) { writers_.emplace_back(std::move(writes)); }

sink* file_backend::save(const std::string& path) {
  constexpr int most = 100;
  for (int n = 1; n <= most; ++n) {  // what stands there under such a name is somebody's
    auto made = std::make_unique<file_sink>(path, path + ".partial" + (n > 1 ? std::to_string(n) : ""));
    if (made->is_open()) return made.release();
    if (errno != EEXIST) break;
  }
  return nullptr;
}

bool file_backend::is_taken(const std::string& path) const {
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) return !fs::is_empty(path, unknown);
  return fs::exists(path, unknown);
}

std::string file_backend::kept_state() {
  std::ifstream in(state_file(), std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

void file_backend::keep_state(const std::string& json) {
  const std::string path = state_file();
  if (path.empty()) return;
  std::error_code ignored;  // a view that is not kept is no reason to stop
  fs::create_directories(fs::path(path).parent_path(), ignored);
  std::ofstream(path, std::ios::binary) << json;
}

void file_backend::run_command(const std::shared_ptr<workspace>&, const std::vector<std::string>& inputs,
                               const std::string& format, const std::string& folder,
                               std::function<void(std::string)> told) {
  static constexpr std::pair<const char*, cli::format> formats[] = {
      {"json", cli::format::json}, {"ndjson", cli::format::ndjson},  {"csv", cli::format::csv},
      {"tsv", cli::format::tsv},   {"arrow", cli::format::arrow},    {"xlsx", cli::format::xlsx},
      {"zip", cli::format::zip},   {"parquet", cli::format::parquet}};
  cli::arguments given;
  given.files = inputs;
  given.out = folder;
  given.jobs = std::max(1u, std::thread::hardware_concurrency());
  for (const auto& [name, as] : formats)
    if (format == name) given.as = as;
  if (given.as == cli::format::zip) given.columns = layout::sec;
  write_beside([given, told] {
    const int status = cli::parse(given);
    told(status == cli::ok ? "Written to " + given.out
                           : "Written to " + given.out + "; not everything could be read or written");
  });
}

bool write_png(const std::string& path, int width, int height, const std::string& pixels) {
  std::string rows;
  for (int y = height - 1; y >= 0; --y) {
    rows += '\0';
    for (int x = 0; x < width; ++x) rows.append(pixels, static_cast<std::size_t>(y * width + x) * 4, 3);
  }
  uLongf size = compressBound(rows.size());
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
                rows.size(), 6) != Z_OK)
    return false;
  packed.resize(size);
  std::string head, out = "\x89PNG\r\n\x1A\n";
  big_endian(head, static_cast<unsigned long>(width));
  big_endian(head, static_cast<unsigned long>(height));
  head += std::string("\x08\x02\0\0\0", 5);
  png_chunk(out, "IHDR", head);
  png_chunk(out, "IDAT", packed);
  png_chunk(out, "IEND", {});
  std::ofstream file(path, std::ios::binary);
  return static_cast<bool>(file.write(out.data(), static_cast<std::streamsize>(out.size())));
}

}  // namespace filigree::ui
