#include "parse.hpp"

#include <filesystem>
#include <set>

#include "inputs.hpp"
#include "outputs.hpp"

namespace filigree::cli {
namespace {

void complain(const std::string& about, const std::string& problem) {
  std::fprintf(stderr, "filigree: %s: %s\n", about.c_str(), problem.c_str());
}

const char* ending_of(format as) {
  switch (as) {
    case format::json: return ".json";
    case format::ndjson: return ".ndjson";
    case format::csv: return ".csv";
    case format::tsv: return ".tsv";
  }
  return "";
}

class parser {
 public:
  explicit parser(const arguments& given)
      : given_(given), options_{given.columns, given.provenance, given.table}, files_(given.out) {}

  int run() {
    std::string problem;
    if (!given_.out.empty() && !files_.open(problem)) {
      complain(given_.out, problem);
      return unread;
    }
    for (const std::string& path : given_.files) {
      owned_bytes bytes;
      if (!read_input(path, bytes, problem)) {
        complain(path, problem);
        status_ = unread;
        continue;
      }
      const filing source(std::move(bytes), {}, label_of(path));
      if (source.unreadable() || source.incomplete()) status_ = unread;
      if (!check_table(source) || !write(source, path)) return status_;
    }
    if (!given_.table.empty() && !table_known_ && status_ == ok) return usage;
    if (!given_.out.empty() && !files_.finish(problem)) {
      complain(given_.out, problem);
      return unread;
    }
    return status_;
  }

 private:
  bool is_delimited() const { return given_.as == format::csv || given_.as == format::tsv; }

  /// A table that no filing of this kind has is a slip of the pen, told once.
  bool check_table(const filing& source) {
    if (given_.table.empty() || source.table_count() == 0) return true;
    table_known_ = find_table(source, given_.table) < source.table_count();
    if (table_known_) return true;
    std::fprintf(stderr, "filigree: there is no table %s; the tables are", given_.table.c_str());
    for (std::size_t i = 0; i < source.table_count(); ++i)
      std::fprintf(stderr, "%s %.*s", i == 0 ? "" : ",", static_cast<int>(source.table_name(i).size()), source.table_name(i).data());
    std::fputs(".\n", stderr);
    status_ = usage;
    return false;
  }

  bool write(const filing& source, const std::string& path) {
    text_.clear();
    if (is_delimited()) return write_tables(source, path);
    if (given_.as == format::json) {
      write_json(source, options_, text_);
      text_.add("\n");
      return emit(json_name(path), path);
    }
    if (given_.out.empty()) {
      write_ndjson(source, options_, text_);
      return emit({}, path);
    }
    for (std::size_t table = 0; table < source.table_count(); ++table) {
      text_.clear();
      write_options one = options_;
      one.table = source.table_name(table);
      if (!is_listed(source, table, options_)) continue;
      write_ndjson(source, one, text_);
      if (!emit(file_name(source, table), path)) return false;
    }
    return true;
  }

  bool write_tables(const filing& source, const std::string& path) {
    const delimited as = given_.as == format::csv ? delimited::csv : delimited::tsv;
    for (std::size_t table = 0; table < source.table_count(); ++table) {
      if (!is_listed(source, table, options_)) continue;
      text_.clear();
      const std::string name = file_name(source, table);
      const bool header = begun_.insert(given_.out.empty() && given_.table.empty() ? name + '\n' + path : name).second;
      if (given_.out.empty() && given_.table.empty()) {
        text_.add(table == 0 ? "# " : "\n# ");
        text_.add(source.table_name(table));
        text_.add("\n");
      }
      write_delimited(source, table, as, given_.columns, header, text_);
      if (!emit(name, path)) return false;
    }
    return true;
  }

  std::string file_name(const filing& source, std::size_t table) const {
    return std::string(source.table_name(table)) + ending_of(given_.as);
  }

  /// Two inputs of one name must not share a file.
  std::string json_name(const std::string& path) {
    const std::string stem = label_of(path);
    std::string name = stem + ".json";
    for (int n = 2; !begun_.insert(name).second; ++n) name = stem + "-" + std::to_string(n) + ".json";
    return name;
  }

  bool emit(const std::string& name, const std::string& path) {
    std::string problem = "does not fit into memory";
    const bool written = !text_.failed() && (given_.out.empty() ? print(text_.view()) : files_.append(name, text_.view(), problem));
    if (written) return true;
    if (!text_.failed() && given_.out.empty()) problem = "standard output cannot be written";
    complain(given_.out.empty() ? path : given_.out, problem);
    status_ = unread;
    return false;
  }

  const arguments& given_;
  write_options options_;
  output_files files_;
  output text_;
  std::set<std::string> begun_;
  bool table_known_ = false;
  int status_ = ok;
};

}  // namespace

int parse(const arguments& given) { return parser(given).run(); }

}  // namespace filigree::cli
