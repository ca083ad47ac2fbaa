#include "walk.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

namespace filigree::cli {

/// One open folder: the names in it, sorted, and how far the walk has come.
struct folder_walk::level {
  std::string path, label;
  std::vector<std::string> names;
  std::size_t next = 0;
};

namespace {

struct closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

void folder_walk::leave_out(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) == 0) left_out_.emplace(about.st_dev, about.st_ino);
}

/// False when the folder is not to be read: left out, read before, or unreadable.
bool folder_walk::enter(const std::string& path, const std::string& label, level& into) {
  struct stat about {};
  const std::unique_ptr<DIR, closer> folder(::opendir(path.c_str()));
  if (!folder || ::fstat(::dirfd(folder.get()), &about) != 0) {
    trouble_(path, std::strerror(errno), true);
    return false;
  }
  const identity me(about.st_dev, about.st_ino);
  if (left_out_.count(me) != 0) return false;
  if (!seen_.insert(me).second) {
    trouble_(path, "leads to a folder that has been read already; it is read once", false);
    return false;
  }
  into = {path, label, {}, 0};
  errno = 0;
  while (const dirent* entry = ::readdir(folder.get())) {
    if (entry->d_name[0] != '.') into.names.emplace_back(entry->d_name);
    errno = 0;
  }
  if (errno != 0) trouble_(path, std::strerror(errno), true);
  std::sort(into.names.begin(), into.names.end());
  return true;
}

bool folder_walk::walk(const std::string& root, const std::string& label) {
  std::vector<level> open(1);
  if (!enter(root, label, open.back())) return true;
  while (!open.empty()) {
    level& here = open.back();
    if (here.next == here.names.size()) {
      open.pop_back();
      continue;
    }
    const std::string& name = here.names[here.next++];
    const std::string path = here.path.ends_with('/') ? here.path + name : here.path + "/" + name;
    const std::string known_as = here.label.empty() ? name : here.label + "/" + name;
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) {
      trouble_(path, errno == ELOOP ? "is a link to itself" : std::strerror(errno), true);
    } else if (S_ISDIR(about.st_mode)) {
      level below;
      if (enter(path, known_as, below)) open.push_back(std::move(below));
    } else if (!S_ISREG(about.st_mode)) {
      trouble_(path, "is no regular file; inside a folder such are not read", false);
    } else if (!file_(path, known_as)) {
      return false;
    }
  }
  return true;
}

}  // namespace filigree::cli
