#include "progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "messages.hpp"

namespace filigree::cli {

progress::progress(std::uint64_t total) : watched_(is_watched()), total_(total) {}

bool progress::is_watched() { return ::isatty(STDERR_FILENO) == 1; }

double progress::seconds() const { return std::chrono::duration<double>(clock::now() - begun_).count(); }

void progress::show(std::uint64_t filings, std::uint64_t bytes) {
  if (!watched_ || clock::now() - last_ < std::chrono::milliseconds(100)) return;
  last_ = clock::now();
  shown_ = true;
  const double rate = static_cast<double>(bytes) / seconds();
  std::string line = readable_count(filings) + " filings, " + readable_size(bytes) + ", " +
                     readable_size(static_cast<std::uint64_t>(rate)) + "/s";
  if (total_ > bytes && rate > 0) {
    const auto left = static_cast<std::uint64_t>(static_cast<double>(total_ - bytes) / rate) + 1;
    line += ", about " + (left < 120 ? std::to_string(left) + " s" : std::to_string(left / 60) + " min") + " left";
  }
  std::fprintf(stderr, "\r\x1B[K%s", line.c_str());
  std::fflush(stderr);
}

void progress::clear() {
  if (shown_) std::fputs("\r\x1B[K", stderr);
  shown_ = false;
}

}  // namespace filigree::cli
