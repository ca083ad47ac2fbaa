// The command line, as one plain value.
#pragma once

#include <string>
#include <vector>

#include "filigree/write.hpp"

namespace filigree::cli {

enum class format { json, ndjson, csv, tsv };

struct arguments {
  std::vector<std::string> files;  ///< `-` is standard input
  format as = format::json;
  layout columns = layout::own;
  std::string table;               ///< empty: all
  std::string out;                 ///< directory; empty: standard output
  bool provenance = false;
};

/// Exit statuses of the command.
enum status : int { ok = 0, unread = 1, usage = 2 };

/// Reads the arguments. Answers -1 when the work can begin, else the exit status (help and version print and end with 0).
int read_arguments(int argc, char** argv, arguments& out);

}  // namespace filigree::cli
