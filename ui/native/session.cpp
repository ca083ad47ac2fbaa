#include "session.hpp"

#include <cstdio>
#include <utility>

namespace filigree::ui {
namespace {

/// A script is what a picture and a measurement are, too.
std::string script_of(const options& given) {
  if (!given.screenshot.empty()) return "wait\nwait\nscreenshot " + given.screenshot + "\n";
  if (!given.bench.empty()) return "wait 1000000\nbench " + given.bench + "\n";
  return given.script;
}

}  // namespace

session::session(backend& host, loader& reading, const options& given)
    : all(host, reading, built_in_faces()), given_(given) {
  all.theme_choice = given.theme;
  if (const std::string text = script_of(given); !text.empty()) runner_ = std::make_unique<script>(all, text);
  const std::string view = given.view.empty() && given.keeps_state ? host.kept_state() : given.view;
  json from;
  if (!view.empty() && parse(view, from)) {
    if (given.files.empty() || given.view.empty()) {
      // Of the last session only how things look comes back, not what was open.
      json looks = json::object();
      for (const char* name : {"filigree", "theme", "density", "layout"})
        if (const json* member = from.find(name)) looks.set(name, *member);
      restore_view(all, looks);
      all.restored = {};
    } else {
      all.pending = from;
    }
  }
  if (given.theme != "auto") all.theme_choice = given.theme;
  all.open_paths(given.files);
  all.settle = 3;
}

bool session::turn(bool input) {
  if (!runner_ || runner_->ended()) return ui::turn(all, input);
  if (input) all.settle = 3;
  work(all);
  const bool needed = input || all.is_busy();
  if (runner_->idles()) {
    runner_->idle_turn(needed);
    return needed;
  }
  runner_->step(hand);
  return true;
}

void session::close() {
  if (std::exchange(all.quit, true)) all.being_saved.reset();
  if (!all.being_saved) return;
  all.status = "Writing " + all.being_saved->path + ": the window closes when it is whole, or when you close it again.";
  all.settle = 3;
}

bool session::over() const { return (all.quit || (runner_ && runner_->ended())) && !all.being_saved; }

int session::status() const {
  if (runner_ && runner_->failed()) {
    std::fprintf(stderr, "filigree-workbench: %s\n", runner_->problem().c_str());
    return 1;
  }
  if (!runner_ && given_.keeps_state) all.host.keep_state(write(save_view(const_cast<workbench&>(all))));
  return 0;
}

float session::scale(float of_screen) const {
  if (runner_ && runner_->scale > 0) return runner_->scale;
  return given_.scale > 0 ? given_.scale : of_screen;
}

}  // namespace filigree::ui
