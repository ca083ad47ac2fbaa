#include "arrow_tables.hpp"

#include <algorithm>
#include <cstdint>

namespace filigree::cli {
namespace {

/// Length of the message at the front, the schema's: a mark, the length of its metadata, the metadata; no body.
std::size_t schema_length(std::string_view stream) {
  if (stream.size() < 8) return stream.size();
  std::uint32_t metadata = 0;
  for (int i = 3; i >= 0; --i)
    metadata = metadata << 8 | static_cast<unsigned char>(stream[4 + static_cast<std::size_t>(i)]);
  return std::min<std::size_t>(stream.size(), 8 + metadata);
}

}  // namespace

bool arrow_tables::add(const unwritten_filing& part, std::string& problem) {
  for (const std::string& name : part.tables) {
    row_frame frame = frame_of(part.one, columns_ == layout::own, provenance_);
    if (const auto found = part.before.find(name); found != part.before.end()) frame.keys_from = found->second;
    std::unique_ptr<table>& into = tables_[name];
    if (!into) into = std::make_unique<table>(name, columns_);
    if (into->appender.append(part.one.source, frame, into->bytes)) continue;
    problem = into->appender.failed() ? "does not fit into memory"
                                      : "its table " + name + " has other columns than the others'";
    return false;
  }
  return true;
}

bool arrow_tables::take(const std::set<std::string>& begun, std::vector<batches>& all, std::string& problem) {
  for (const auto& [name, one] : tables_) {
    if (!one->appender.finish(one->bytes) || one->bytes.failed()) {
      problem = "does not fit into memory";
      return false;
    }
    std::string_view bytes = one->bytes.view();
    if (bytes.empty()) continue;
    if (begun.count(name) != 0) bytes.remove_prefix(schema_length(bytes));
    if (bytes.ends_with(end)) bytes.remove_suffix(end.size());
    all.push_back({name, std::string(bytes)});
  }
  tables_.clear();
  return true;
}

}  // namespace filigree::cli
