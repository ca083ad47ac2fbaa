// Files that appear under their names only when they are whole, and that a later run can go on with.
#pragma once

#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::cli {

/// How far each output file has come.
using positions = std::map<std::string, std::uint64_t, std::less<>>;

/// A part of an output file.
struct stretch {
  std::uint64_t from, length;
};
struct named_stretch {
  std::string name;
  std::uint64_t from, length;
};
/// Parts of output files, by name: in rising order, none over another.
using stretches = std::map<std::string, std::vector<stretch>, std::less<>>;

/// Files of one folder. Each is written beside its place, as NAME.partial, and moved there by `finish`.
class output_files {
 public:
  explicit output_files(std::string folder) : folder_(std::move(folder)) {}
  output_files(const output_files&) = delete;
  output_files& operator=(const output_files&) = delete;
  ~output_files();

  /// Makes the folder. False with a sentence in `problem` when that fails, as in all that follows.
  bool open(std::string& problem);
  /// Takes up what an earlier run has left: each file is cut to its position, wherever it stands. The first `append`
  /// takes files away from their final names, since they are whole no longer.
  bool resume(const positions& from, std::string& problem);
  /// Whether the name has been written to, in this run or before.
  [[nodiscard]] bool is_new(const std::string& name) const { return positions_.find(name) == positions_.end(); }
  bool append(const std::string& name, std::string_view bytes, std::string& problem);
  /// Writes a file that holds nothing else, at once and whole.
  bool save(const std::string& name, std::string_view bytes, std::string& problem);
  /// Gives everything written to the system, so that the positions hold when the program is killed.
  bool flush(std::string& problem);
  /// Makes everything written last and moves it to its name.
  bool finish(std::string& problem);

  /// Writes the files that have any of `left_out` anew without it, into `folder`. `whole` are the positions of all
  /// files then.
  bool rewrite(const stretches& left_out, const std::string& folder, positions& whole, std::string& problem);
  /// Takes these files, and nothing but `whole`, for its own.
  bool adopt(const std::string& folder, const positions& whole, std::string& problem);
  /// What is left to do when a run was killed between the two: the journal tells which files count.
  bool recover(const std::string& folder, std::string& problem) const;

  [[nodiscard]] std::uint64_t position(const std::string& name) const {
    const auto found = positions_.find(name);
    return found == positions_.end() ? 0 : found->second;
  }
  [[nodiscard]] const positions& written() const { return positions_; }
  [[nodiscard]] std::string partial_path(const std::string& name) const;
  [[nodiscard]] std::string final_path(const std::string& name) const;

 private:
  bool reopen(std::string& problem);
  void close_all();

  std::string folder_;
  positions positions_;
  std::map<std::string, std::FILE*> files_;
  bool resumed_ = false;
};

/// Moves a whole file to its final name, after its bytes have reached the disk.
bool publish(const std::string& partial, const std::string& final, std::string& problem);

/// Writes to standard output; false when it is closed or full.
bool print(std::string_view bytes);

}  // namespace filigree::cli
