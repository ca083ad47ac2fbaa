// The members of a tar or zip archive, one after another as they come: none of it is ever held whole.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "stream.hpp"

namespace filigree::cli {

class archive_members {
 public:
  struct member {
    std::string path;  ///< as the archive has it: a label, never a place to write to
    enum class kind { file, folder, link, encrypted } is;
    std::optional<std::uint64_t> declared;  ///< size, where the archive states it
  };

  /// `kind` is tar or zip.
  archive_members(byte_stream& from, content kind, expansion& watch);
  ~archive_members();
  archive_members(const archive_members&) = delete;
  archive_members& operator=(const archive_members&) = delete;

  /// The next member; nothing at the end or when the archive cannot be read further (see `problem`).
  std::optional<member> next();
  /// Why there is no further member; empty at the archive's end.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  /// The bytes of the member that `next` gave last.
  byte_stream& bytes();

 private:
  struct reader;
  std::unique_ptr<reader> reader_;
  std::string problem_;
};

}  // namespace filigree::cli
