#include "spool.hpp"

#include <cerrno>
#include <cstring>

namespace filigree::cli {
namespace {

bool fail(std::string& problem) {
  problem = std::string("a temporary file cannot be used: ") + std::strerror(errno);
  return false;
}

}  // namespace

spool::~spool() {
  for (std::FILE* const file : files_)
    if (file != nullptr) std::fclose(file);
}

bool spool::add(std::size_t table, std::string_view bytes, std::string& problem) {
  if (bytes.empty()) return true;
  if (table >= files_.size()) files_.resize(table + 1);
  std::FILE*& file = files_[table];
  if (file == nullptr) file = std::tmpfile();
  return (file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size()) || fail(problem);
}

bool spool::rewind(std::size_t table, std::string& problem) {
  if (table >= files_.size() || files_[table] == nullptr) return true;
  return std::fseek(files_[table], 0, SEEK_SET) == 0 || fail(problem);
}

bool spool::read(std::size_t table, std::string& bytes, std::string& problem) {
  constexpr std::size_t piece = 1 << 20;
  bytes.clear();
  if (table >= files_.size() || files_[table] == nullptr) return true;
  bytes.resize(piece);
  bytes.resize(std::fread(bytes.data(), 1, piece, files_[table]));
  return std::ferror(files_[table]) == 0 || fail(problem);
}

}  // namespace filigree::cli
