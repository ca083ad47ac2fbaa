#include "dialog.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

extern char** environ;

namespace filigree::ui {
namespace {

using words = std::vector<std::string>;

bool is_on_path(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    if (access((std::string(rest.substr(0, colon)) + "/" + program).c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(rest.size(), colon + 1));
  }
  return false;
}

/// How the dialog is asked for; empty when there is none.
words command_of(bool folder) {
  if (is_on_path("zenity")) {
    words made = {"zenity", "--file-selection", "--multiple", "--separator=\n", "--title=Open filings"};
    if (folder) made.emplace_back("--directory");
    return made;
  }
  if (!is_on_path("kdialog")) return {};
  if (folder) return {"kdialog", "--title", "Open filings", "--getexistingdirectory", "."};
  return {"kdialog", "--title", "Open filings", "--multiple", "--separate-output", "--getopenfilename", "."};
}

/// What a program prints, and how it ends: its exit status, or -1 when it did not start or was killed.
int run(const words& command, std::string& printed) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  char chunk[4096];
  for (ssize_t got; failed == 0 && (got = read(ends[0], chunk, sizeof chunk)) != 0;) {
    if (got > 0) printed.append(chunk, static_cast<std::size_t>(got));
    if (got < 0 && errno != EINTR) break;
  }
  close(ends[0]);
  if (failed != 0) return -1;
  int status = 0;
  pid_t ended = 0;
  do {
    ended = waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  return ended == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The dialogs print paths line by line. All are absolute: what does not begin so goes on a name that has a line's end.
words paths_of(std::string_view printed) {
  words paths;
  if (!printed.empty() && printed.back() == '\n') printed.remove_suffix(1);
  while (!printed.empty()) {
    const std::size_t end = std::min(printed.find("\n/"), printed.size());
    paths.emplace_back(printed.substr(0, end));
    printed.remove_prefix(std::min(printed.size(), end + 1));
  }
  return paths;
}

/// Both dialogs end with 0 when something was chosen and with 1 when not: anything else is no answer of a person's.
file_dialog::outcome outcome_of(const words& command) {
  std::string printed;
  const int status = run(command, printed);
  if (status == 0) return {paths_of(printed), {}};
  if (status == 1) return {};
  return {{}, command.front() + ", the desktop's dialog, has failed: a path can be typed."};
}

}  // namespace

struct file_dialog::state {
  std::mutex mutex;
  std::function<void()> wake;  ///< empty when nobody waits any more
  outcome ended;
  bool is_open = false;
};

file_dialog::file_dialog(std::function<void()> wake) : state_(std::make_shared<state>()) {
  state_->wake = std::move(wake);
}

file_dialog::~file_dialog() {
  const std::lock_guard hold(state_->mutex);
  state_->wake = nullptr;
}

bool file_dialog::ask(bool folder) {
  const words command = command_of(folder);
  if (command.empty()) return false;
  {
    const std::lock_guard hold(state_->mutex);
    if (std::exchange(state_->is_open, true)) return true;
  }
  std::thread([of = state_, command] {
    outcome ended = outcome_of(command);
    const std::lock_guard hold(of->mutex);
    of->is_open = false;
    of->ended = std::move(ended);
    if (of->wake) of->wake();
  }).detach();
  return true;
}

file_dialog::outcome file_dialog::take() {
  const std::lock_guard hold(state_->mutex);
  return std::exchange(state_->ended, {});
}

}  // namespace filigree::ui
