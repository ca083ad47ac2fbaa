#include "journal.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "journal_text.hpp"

namespace filigree::cli {
namespace fs = std::filesystem;
namespace {

constexpr const char* first_line = "filigree-journal 2";

}  // namespace

journal::journal(std::string folder) : folder_(std::move(folder)), path_(folder_ + "/journal") {}

journal::~journal() {
  if (file_ != nullptr) std::fclose(file_);
}

bool journal::open(const std::string& options, std::string& problem) {
  std::error_code error;
  if (fs::exists(path_, error) && !was_stillborn()) return load(options, problem);
  fs::remove(path_, error);
  pending_ = std::string(first_line) + '\n' + line_of("options", field(options));
  return true;
}

/// A run that was killed over its first record has done nothing.
bool journal::was_stillborn() const {
  std::ifstream from(path_, std::ios::binary);
  std::string line;
  for (int i = 0; i < 2; ++i)
    if (!std::getline(from, line) || from.eof()) return true;
  return false;
}

/// Reads the journal up to its last `at` and cuts off the rest.
bool journal::load(const std::string& options, std::string& problem) {
  std::ifstream from(path_, std::ios::binary);
  std::string line;
  if (!std::getline(from, line) || line != first_line) {
    problem = path_ + " is no journal of this version; --restart begins anew";
    return false;
  }
  std::vector<std::vector<std::string>> records;
  auto counts = static_cast<std::uintmax_t>(from.tellg());
  std::size_t sound = 0;
  while (std::getline(from, line) && !from.eof()) {  // a line without its end was cut
    records.push_back(parts_of(line));
    const std::string& kind = records.back()[0];
    if (kind != "at" && kind != "whole" && kind != "options") continue;
    for (; sound < records.size(); ++sound) {
      const auto& one = records[sound];
      if (one[0] == "options" && (one.size() < 2 || text_of(one[1]) != options)) {
        problem = "was begun with other options (" + (one.size() < 2 ? "" : text_of(one[1])) + "), now they are (" +
                  options + "); name another folder, or --restart to begin anew";
        return false;
      }
      if (!accept(one[0], one)) {
        problem = path_ + " is damaged; --restart begins anew";
        return false;
      }
    }
    records.clear();
    sound = 0;
    counts = static_cast<std::uintmax_t>(from.tellg());
  }
  from.close();
  std::error_code error;
  fs::resize_file(path_, counts, error);
  if (error) problem = path_ + ": " + error.message();
  return !error;
}

bool journal::accept(const std::string& kind, const std::vector<std::string>& fields) {
  if (kind == "options") return true;
  whole_ = kind == "whole";
  if (whole_) return true;
  if (kind == "filing" && fields.size() == 10) {
    labels_before_.push_back(text_of(fields[1]));
    return true;
  }
  if (kind == "done" && fields.size() == 8) return accept_done(fields);
  if (kind == "gone" && fields.size() == 2) {
    stale_ = true;
    const std::string key = text_of(fields[1]);
    for (auto* all : {&problems_, &outputs_of_}) all->erase(key);
    finished_.erase(key);
    return true;
  }
  if (kind == "archive" && fields.size() == 4) {
    identity one{text_of(fields[3]), 0, 0, {}};
    if (!number(fields[1], one.size) || !number(fields[2], one.changed)) return false;
    finished_[one.key] = one;
    return true;
  }
  if (kind == "header" && fields.size() == 3) {
    headers_[text_of(fields[1])] = text_of(fields[2]);
    return true;
  }
  if (kind != "at") return false;
  for (std::size_t i = 1; i < fields.size(); ++i) {
    std::string name;
    std::uint64_t value = 0;
    if (!named_number(fields[i], name, value)) return false;
    if (name.starts_with("key:")) {
      keys_[name.substr(4)] = value;
    } else {
      outputs_[name] = value;
    }
  }
  return true;
}

bool journal::accept_done(const std::vector<std::string>& fields) {
  identity one{text_of(fields[7]), 0, 0, fields[3]};
  if (!number(fields[1], one.size) || !number(fields[2], one.changed)) return false;
  const auto [known, first] = finished_.insert_or_assign(one.key, one);
  stale_ |= !first;
  problems_.erase(one.key);
  if (!fields[6].empty()) problems_[one.key] = text_of(fields[6]);
  if (!fields[4].empty()) {
    outputs_of_[one.key] = fields[4];
    for (const std::string& name : parts_of(fields[4], '/')) names_.insert(text_of(name));
  }
  const std::hash<std::string> hash;
  for (const std::string& label : labels_before_) labels_.emplace(hash(label), hash(one.key));
  labels_before_.clear();
  return true;
}

finished_inputs::state journal::look_up(const identity& one) const {
  const auto found = finished_.find(one.key);
  if (found == finished_.end()) return state::fresh;
  const identity& before = found->second;
  const bool same =
      one.sha256.empty() ? before.size == one.size && before.changed == one.changed : before.sha256 == one.sha256;
  return same ? state::finished : state::changed;
}

std::string journal::problem_of(const identity& one) const {
  const auto found = problems_.find(one.key);
  return found == problems_.end() ? "" : found->second;
}

std::vector<std::string> journal::members_of(const std::string& key) const {
  const std::string front = key + "//";
  std::vector<std::string> members;
  for (auto at = finished_.lower_bound(front); at != finished_.end() && at->first.starts_with(front); ++at)
    members.push_back(at->first);
  return members;
}

bool journal::is_label_of_other(const std::string& label, const std::string& key) const {
  const std::hash<std::string> hash;
  const auto found = labels_.find(hash(label));
  return found != labels_.end() && found->second != hash(key);
}

std::vector<std::string> journal::outputs_of(const std::string& key) const {
  std::vector<std::string> names;
  const auto found = outputs_of_.find(key);
  if (found == outputs_of_.end()) return names;
  for (const std::string& name : parts_of(found->second, '/')) names.push_back(text_of(name));
  return names;
}

void journal::done(const done_input& one) {
  for (const filing_record& each : one.filings)
    pending_ += line_of("filing", field(each.label), field(each.accession), field(each.form), field(each.filing_date),
                        field(each.sha256), std::to_string(each.bytes), std::to_string(each.rows), field(each.problem),
                        field(each.digest));
  std::string names, places;
  for (const std::string& name : one.outputs) names += (names.empty() ? "" : "/") + field(name);
  for (const named_stretch& each : one.stretches)
    places += (places.empty() ? "" : "/") + field(each.name) + '=' + std::to_string(each.from) + '+' +
              std::to_string(each.length);
  const identity& known = one.known_as;
  stale_ |= finished_.count(known.key) != 0;
  pending_ += line_of("done", std::to_string(known.size), std::to_string(known.changed), known.sha256, names, places,
                      field(one.problem), field(known.key));
}

void journal::gone(const std::string& key) {
  stale_ = true;
  pending_ += line_of("gone", field(key));
}

void journal::archive(const identity& one) {
  pending_ += line_of("archive", std::to_string(one.size), std::to_string(one.changed), field(one.key));
}

void journal::header(const std::string& output, const std::string& line) {
  pending_ += line_of("header", field(output), field(line));
}

std::string journal::mark_of(const positions& outputs) const {
  std::string line = "at";
  for (const auto& [name, position] : outputs) line += '\t' + field(name) + '=' + std::to_string(position);
  for (const auto& [table, rows] : keys_) line += '\t' + field("key:" + table) + '=' + std::to_string(rows);
  return line + '\n';
}

bool journal::mark(const positions& outputs, const key_counts& keys, std::string& problem) {
  keys_ = keys;
  const std::string records = pending_ + mark_of(outputs);
  pending_.clear();
  return put(records, problem);
}

bool journal::mark_whole(std::string& problem) { return put("whole\n", problem); }

bool journal::put(const std::string& text, std::string& problem) {
  std::error_code error;
  if (file_ == nullptr) {
    fs::create_directories(folder_, error);
    file_ = std::fopen(path_.c_str(), "ab");
  }
  if (file_ != nullptr && std::fwrite(text.data(), 1, text.size(), file_) == text.size() && std::fflush(file_) == 0)
    return true;
  problem = path_ + ": " + std::strerror(errno);
  return false;
}

}  // namespace filigree::cli
