// Reading with threads: one opens files, folders and archives as the command does, the others parse.
#pragma once

#include <functional>
#include <memory>

#include "../src/loader.hpp"

namespace filigree::ui {

/// `wake` is called from any thread when there is something to take.
[[nodiscard]] std::unique_ptr<loader> threaded_loader(unsigned threads, std::function<void()> wake);

}  // namespace filigree::ui
