#include "parse.hpp"

#include <sys/stat.h>

#include "interrupt.hpp"
#include "pool.hpp"
#include "render.hpp"
#include "saver.hpp"

namespace filigree::cli {
namespace {

std::uint64_t size_of(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) ? static_cast<std::uint64_t>(about.st_size) : 0;
}

/// Bytes of all inputs, for the remaining time; not asked for when nobody watches.
std::uint64_t total_size(const arguments& given) {
  std::uint64_t total = 0;
  const auto add = [&](const std::string& path, const std::string&) {
    total += size_of(path);
    return !interrupted();
  };
  folder_walk folders(add, [](const std::string&, const std::string&, bool) {});
  for (const std::string& path : given.files) {
    struct stat about {};
    if (path != "-" && ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) {
      folders.walk(path, path);
    } else {
      add(path, path);
    }
  }
  return total;
}

}  // namespace

int parse(const arguments& given) {
  heed_interrupts();
  progress shown(progress::is_watched() ? total_size(given) : 0);
  saver outputs(given, shown);
  if (const int status = outputs.begin(); status >= 0) return status;
  key_counter keys(outputs.earlier() == nullptr ? key_counts{} : outputs.earlier()->keys());
  const renderer rows(given, keys);
  worker_pool* running = nullptr;
  const bool in_tables = !given.out.empty() && given.as != format::json;
  input_reader inputs({given.limits, outputs.earlier(), outputs.earlier() != nullptr, in_tables, given.out},
                      [&](input&& one) { return running->push(std::move(one)); });
  worker_pool pool(
      given.jobs, [&](input&& one, std::uint64_t index) { return rows.render(std::move(one), index); },
      [&](rendered&& one) { return outputs.take(std::move(one), inputs.counts().bytes); });
  running = &pool;
  const bool several = given.files.size() > 1;
  for (const std::string& path : given.files)
    if (interrupted() || !inputs.read(path, several)) break;
  pool.finish();
  return outputs.finish(inputs.counts());
}

}  // namespace filigree::cli
