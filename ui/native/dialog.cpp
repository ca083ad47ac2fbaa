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

/// What a program prints, by line; nothing when it fails, as it does when the person changes their mind.
words lines_of(const words& command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {};
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
  std::string text;
  char chunk[4096];
  for (ssize_t got; failed == 0 && (got = read(ends[0], chunk, sizeof chunk)) != 0;) {
    if (got > 0) text.append(chunk, static_cast<std::size_t>(got));
    if (got < 0 && errno != EINTR) break;
  }
  close(ends[0]);
  if (failed != 0) return {};
  int status = 0;
  pid_t ended = 0;
  do {
    ended = waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  if (ended != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
  words lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

struct file_dialog::state {
  std::mutex mutex;
  std::function<void()> wake;  ///< empty when nobody waits any more
  words chosen;
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
    words chosen = lines_of(command);
    const std::lock_guard hold(of->mutex);
    of->is_open = false;
    of->chosen = std::move(chosen);
    if (of->wake) of->wake();
  }).detach();
  return true;
}

words file_dialog::take() {
  const std::lock_guard hold(state_->mutex);
  return std::exchange(state_->chosen, {});
}

}  // namespace filigree::ui
