// No window: everything is laid out and drawn into lists that nobody looks at. For tests and measurements.
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>

#include "files.hpp"
#include "loader.hpp"
#include "options.hpp"
#include "session.hpp"

namespace filigree::ui {
namespace {

class headless_backend final : public file_backend {
 public:
  void wake() override {
    const std::lock_guard hold(mutex_);
    woken_ = true;
    changed_.notify_all();
  }
  void set_clipboard(const std::string& text) override { clipboard_ = text; }
  std::string clipboard() override { return clipboard_; }
  bool screenshot(const std::string&) override { return false; }

  void wait() {
    std::unique_lock hold(mutex_);
    changed_.wait_for(hold, std::chrono::milliseconds(2), [&] { return woken_; });
    woken_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  std::string clipboard_;
};

}  // namespace

int run_headless(const options& given) {
  headless_backend host;
  begin_imgui();
  map_keys();
  const auto reading = threaded_loader(2, [&] { host.wake(); });
  session running(host, *reading, given);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(given.width), static_cast<float>(given.height));
  while (!running.over()) {
    if (!running.turn(false)) {
      host.wait();
      continue;
    }
    if (prepare(running.all, running.scale(1))) io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(1));
    io.DeltaTime = 1.f / 60;
    frame(running.all, running.hand);
  }
  const int status = running.status();
  ImGui::DestroyContext();
  return status;
}

}  // namespace filigree::ui
