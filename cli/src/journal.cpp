#include "journal.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace filigree::cli {
namespace fs = std::filesystem;
namespace {

constexpr const char* first_line = "filigree-journal 1";

/// Text without tabs, line breaks or blanks; never empty.
std::string field(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F && c != '%') {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

std::string text_of(std::string_view field) {
  std::string out;
  for (std::size_t i = 0; i < field.size(); ++i) {
    unsigned byte = 0;
    if (field[i] == '%' && i + 2 < field.size() &&
        std::from_chars(field.data() + i + 1, field.data() + i + 3, byte, 16).ec == std::errc{}) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += field[i];
    }
  }
  return out;
}

template <class Number>
bool number(std::string_view text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

std::vector<std::string> parts_of(const std::string& line) {
  std::vector<std::string> parts(1);
  for (const char c : line) {
    if (c == '\t') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

template <class... Fields>
std::string line_of(const char* kind, const Fields&... fields) {
  std::string line = kind;
  ((line += '\t', line += fields), ...);
  return line += '\n';
}

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
  if (kind == "done" && fields.size() == 7) {
    identity one{text_of(fields[6]), 0, 0, fields[3]};
    if (!number(fields[1], one.size) || !number(fields[2], one.changed)) return false;
    std::istringstream names(fields[4]);
    for (std::string name; std::getline(names, name, '/');) names_.insert(text_of(name));
    if (!fields[5].empty()) problems_[one.key] = text_of(fields[5]);
    finished_[one.key] = one;
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
    const std::size_t equals = fields[i].rfind('=');
    std::uint64_t value = 0;
    if (equals == std::string::npos || !number(std::string_view(fields[i]).substr(equals + 1), value)) return false;
    const std::string name = text_of(fields[i].substr(0, equals));
    if (name.starts_with("key:")) {
      keys_[name.substr(4)] = value;
    } else {
      outputs_[name] = value;
    }
  }
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

void journal::done(const identity& one, const std::vector<std::string>& outputs, const std::string& problem) {
  std::string names;
  for (const std::string& name : outputs) {
    if (!names.empty()) names += '/';
    names += field(name);
  }
  pending_ += line_of("done", std::to_string(one.size), std::to_string(one.changed), one.sha256, names, field(problem),
                      field(one.key));
}

void journal::archive(const identity& one) {
  pending_ += line_of("archive", std::to_string(one.size), std::to_string(one.changed), field(one.key));
}

void journal::header(const std::string& output, const std::string& line) {
  pending_ += line_of("header", field(output), field(line));
}

bool journal::mark(const positions& outputs, const key_counts& keys, std::string& problem) {
  std::string line = "at";
  for (const auto& [name, position] : outputs) line += '\t' + field(name) + '=' + std::to_string(position);
  for (const auto& [table, rows] : keys) line += '\t' + field("key:" + table) + '=' + std::to_string(rows);
  const std::string records = pending_ + line + '\n';
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
