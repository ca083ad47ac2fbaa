// Rows of several tables that come mixed and go to one output, one table below the other: kept on disk in between, each
// table in a file without a name.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::cli {

class spool {
 public:
  spool() = default;
  ~spool();
  spool(const spool&) = delete;
  spool& operator=(const spool&) = delete;

  /// Puts bytes behind those of the table. False with a sentence in `problem`, as in all that follows.
  bool add(std::size_t table, std::string_view bytes, std::string& problem);
  /// Begins to give a table's bytes back.
  bool rewind(std::size_t table, std::string& problem);
  /// The next ones; none at the table's end.
  bool read(std::size_t table, std::string& bytes, std::string& problem);

 private:
  std::vector<std::FILE*> files_;  ///< null for a table without rows
};

}  // namespace filigree::cli
