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
    if (!add(part.one.source, name, frame, problem)) return false;
  }
  return true;
}

bool arrow_tables::add(const filing& source, const std::string& name, const row_frame& frame, std::string& problem) {
  std::unique_ptr<table>& into = tables_[name];
  if (!into) into = std::make_unique<table>(name, columns_);
  if (into->appender.append(source, frame, into->bytes)) return true;
  problem = into->appender.failed() ? "does not fit into memory"
                                    : "its table " + name + " has other columns than the others'";
  return false;
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

bool put_arrow_batches(arrow_tables& from, output_files& to, std::string& problem) {
  std::set<std::string> begun;
  for (const auto& [name, position] : to.written()) begun.insert(name.substr(0, name.find_last_of('.')));
  std::vector<arrow_tables::batches> all;
  if (!from.take(begun, all, problem)) return false;
  for (const arrow_tables::batches& one : all)
    if (!to.append(one.table + ".arrows", one.bytes, problem)) return false;
  return true;
}

}  // namespace filigree::cli
