// Standard output, or files that appear only when they are whole.
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace filigree::cli {

/// Files of one run in one directory. Each is written beside its place and moved there by `finish`, so that a run that
/// is stopped leaves no half file under a final name.
class output_files {
 public:
  explicit output_files(std::string directory) : directory_(std::move(directory)) {}
  output_files(const output_files&) = delete;
  output_files& operator=(const output_files&) = delete;
  ~output_files();

  /// Makes the directory. False with a sentence in `problem` when that fails.
  bool open(std::string& problem);
  /// True the first time a name is asked for: time for a header line.
  bool is_new(const std::string& name) const { return files_.find(name) == files_.end(); }
  bool append(const std::string& name, std::string_view bytes, std::string& problem);
  bool finish(std::string& problem);

 private:
  std::string directory_;
  std::map<std::string, std::FILE*> files_;
};

/// Writes to standard output; false when it is closed or full.
bool print(std::string_view bytes);

}  // namespace filigree::cli
