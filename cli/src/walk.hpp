// The files below a folder, sorted, each folder read once.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace filigree::cli {

class folder_walk {
 public:
  /// Asked for each file with its path and its label; false ends the walk.
  using on_file = std::function<bool(const std::string& path, const std::string& label)>;
  /// Told about what is not read and why. `lost`: something may be missing from the outputs.
  using on_trouble = std::function<void(const std::string& path, const std::string& sentence, bool lost)>;

  folder_walk(on_file file, on_trouble trouble) : file_(std::move(file)), trouble_(std::move(trouble)) {}

  /// A folder that is not to be read, such as the one that outputs go to.
  void leave_out(const std::string& path);
  /// False when `on_file` ended the walk.
  bool walk(const std::string& root, const std::string& label);

 private:
  using identity = std::pair<unsigned long long, unsigned long long>;  // device, inode

  struct level;
  bool enter(const std::string& path, const std::string& label, level& into);

  on_file file_;
  on_trouble trouble_;
  std::set<identity> seen_;
  std::set<identity> left_out_;
};

}  // namespace filigree::cli
