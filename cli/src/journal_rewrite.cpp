// The journal read again: which rows are stale, what it is without them, and what FILINGS tells.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "journal.hpp"
#include "journal_text.hpp"

namespace filigree::cli {
namespace fs = std::filesystem;
namespace {

bool read_stretch(const std::string& text, named_stretch& one) {
  const std::size_t plus = text.rfind('+');
  return plus != std::string::npos && number(std::string_view(text).substr(plus + 1), one.length) &&
         named_number(std::string_view(text).substr(0, plus), one.name, one.from);
}

/// Bytes of the file in front of `at` that are stale.
std::uint64_t stale_before(const stretches& stale, const std::string& name, std::uint64_t at) {
  const auto found = stale.find(name);
  if (found == stale.end()) return 0;
  std::uint64_t sum = 0;
  for (const stretch& one : found->second) sum += one.from < at ? one.length : 0;
  return sum;
}

/// A `done` whose stretches have moved up.
std::string moved(std::vector<std::string> fields, const stretches& stale) {
  std::string places;
  for (const std::string& text : parts_of(fields[5], '/')) {
    named_stretch one;
    if (!read_stretch(text, one)) continue;
    places += (places.empty() ? "" : "/") + field(one.name) + '=' +
              std::to_string(one.from - stale_before(stale, one.name, one.from)) + '+' + std::to_string(one.length);
  }
  fields[5] = places;
  std::string line;
  for (const std::string& one : fields) line += (line.empty() ? "" : "\t") + one;
  return line;
}

/// Which `done` of each key counts, by the number of its line; none of a key that is gone.
class counting_lines {
 public:
  void take(const std::vector<std::string>& fields, std::size_t line) {
    if (fields[0] == "done") last_[fields.back()] = line;
    if (fields[0] == "gone") last_.erase(fields.back());
  }
  [[nodiscard]] bool counts(const std::vector<std::string>& fields, std::size_t line) const {
    const auto found = last_.find(fields.back());
    return found != last_.end() && found->second == line;
  }

 private:
  std::unordered_map<std::string, std::size_t> last_;
};

}  // namespace

bool journal::each_line(const std::function<bool(const std::string& line)>& take, std::string& problem) const {
  std::ifstream from(path_, std::ios::binary);
  std::string line;
  bool goes_on = true;
  while (goes_on && std::getline(from, line)) goes_on = take(line);
  if (goes_on && !from.eof()) problem = path_ + ": cannot be read again";
  return goes_on && from.eof();
}

bool journal::find_stale(stretches& stale, std::string& problem) const {
  counting_lines last;
  std::size_t at = 0;
  const auto count = [&](const std::string& line) {
    last.take(parts_of(line), ++at);
    return true;
  };
  const auto gather = [&](const std::string& line) {
    const std::vector<std::string> fields = parts_of(line);
    ++at;
    if (fields[0] != "done" || last.counts(fields, at) || fields[5].empty()) return true;
    for (const std::string& text : parts_of(fields[5], '/')) {
      named_stretch one;
      if (!read_stretch(text, one)) {
        problem = path_ + " is damaged; --restart begins anew";
        return false;
      }
      if (one.length > 0) stale[one.name].push_back({one.from, one.length});
    }
    return true;
  };
  if (!each_line(count, problem)) return false;
  at = 0;
  if (!each_line(gather, problem)) return false;
  for (auto& [name, all] : stale)
    std::sort(all.begin(), all.end(), [](const stretch& a, const stretch& b) { return a.from < b.from; });
  return true;
}

bool journal::rewrite(const stretches& stale, const positions& outputs, const std::string& folder,
                      std::string& problem) {
  counting_lines last;
  std::size_t at = 0;
  const auto count = [&](const std::string& line) {
    last.take(parts_of(line), ++at);
    return true;
  };
  if (!each_line(count, problem)) return false;
  const std::string next = (fs::path(folder) / "journal").string();
  std::ofstream to(next, std::ios::binary | std::ios::trunc);
  std::string filings;  // of the `done` that comes next
  at = 0;
  const auto copy = [&](const std::string& line) {
    const std::vector<std::string> fields = parts_of(line);
    const std::string& kind = fields[0];
    ++at;
    if (kind == "filing") {
      filings += line + '\n';
    } else if (kind == "done") {
      if (last.counts(fields, at)) to << filings << moved(fields, stale) << '\n';
      filings.clear();
    } else if (kind != "at" && kind != "whole" && kind != "gone") {
      to << line << '\n';
    }
    return to.good();
  };
  if (!each_line(copy, problem) || !(to << mark_of(outputs)) || !to.flush()) {
    if (problem.empty()) problem = next + ": " + std::strerror(errno);
    return false;
  }
  to.close();
  if (file_ != nullptr) std::fclose(file_);
  file_ = nullptr;  // `put` opens it again
  stale_ = false;
  return publish(next, path_, problem);
}

bool journal::each_filing(const std::function<bool(const filing_record&)>& each, std::string& problem) const {
  const auto take = [&](const std::string& line) {
    if (!line.starts_with("filing\t")) return true;
    const std::vector<std::string> fields = parts_of(line);
    if (fields.size() != 10) return true;
    filing_record one{text_of(fields[1]), text_of(fields[2]), text_of(fields[3]), text_of(fields[4]),
                      text_of(fields[5]), text_of(fields[8]), text_of(fields[9])};
    number(fields[6], one.bytes);
    number(fields[7], one.rows);
    return each(one);
  };
  return each_line(take, problem);
}

}  // namespace filigree::cli
