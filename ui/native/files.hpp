// What backends with a file system share: writing files, running the command, pictures of the window.
#pragma once

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "../src/backend.hpp"

namespace filigree::ui {

/// A file that is being written. It is gone again unless it became whole.
class written_file : public sink {
 public:
  /// Nothing is written over: the file must be new.
  explicit written_file(std::string path);
  ~written_file() override;
  written_file(const written_file&) = delete;
  written_file& operator=(const written_file&) = delete;
  [[nodiscard]] bool is_open() const { return file_ != nullptr; }
  bool write(std::string_view bytes) final;
  bool finish(std::string& problem) final;

 protected:
  /// All of it is in the file, which is closed: what becomes of that.
  virtual bool keep(const std::string& written, std::string& problem) = 0;

 private:
  std::string path_;
  std::FILE* file_;
};

class file_backend : public backend {
 public:
  file_backend() = default;
  /// Waits for what is still being written: closing the window loses nothing of it.
  ~file_backend() override;
  file_backend(const file_backend&) = delete;
  file_backend& operator=(const file_backend&) = delete;
  /// Has something written beside the frames, in a thread.
  void write_beside(std::function<void()> writes);
  sink* save(const std::string& path) override;
  [[nodiscard]] bool has_files() const override { return true; }
  [[nodiscard]] bool is_taken(const std::string& path) const override;
  bool choose_files(bool) override { return false; }
  [[nodiscard]] std::string kept_state() override;
  void keep_state(const std::string& json) override;
  void run_command(const std::shared_ptr<workspace>& all, const std::vector<std::string>& inputs,
                   const std::string& format, const std::string& folder,
                   std::function<void(std::string)> told) override;
  bool save_built(const shown_table& what, const std::string& format, const std::string& path,
                  std::unique_ptr<byte_source>& from, std::unique_ptr<sink>& to,
                  std::function<void(std::string)> told) override;
  void show_page() override {}
  [[nodiscard]] bool prefers_dark() const override { return false; }

 private:
  std::vector<std::thread> writers_;
};

/// Red, green, blue and one more byte a pixel, the lowest line first.
bool write_png(const std::string& path, int width, int height, const std::string& pixels);

}  // namespace filigree::ui
