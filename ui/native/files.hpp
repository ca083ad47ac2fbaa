// What backends with a file system share: writing files, running the command, pictures of the window.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "../src/backend.hpp"

namespace filigree::ui {

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
  bool choose_files(bool) override { return false; }
  [[nodiscard]] std::string kept_state() override;
  void keep_state(const std::string& json) override;
  void run_command(const workspace& all, const std::vector<std::string>& inputs, const std::string& format,
                   const std::string& folder, std::function<void(std::string)> told) override;
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
