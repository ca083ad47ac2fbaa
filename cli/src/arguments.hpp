// The command line, as one plain value.
#pragma once

#include <string>
#include <vector>

#include "filigree/write.hpp"
#include "limits.hpp"

namespace filigree::cli {

enum class format { json, ndjson, csv, tsv, arrow, xlsx, zip, parquet };

/// Formats that are made at the end, from rows kept with their types (rows.hpp).
[[nodiscard]] constexpr bool is_kept_as_rows(format as) {
  return as == format::arrow || as == format::xlsx || as == format::parquet;
}

enum class task { parse, documents, forms };

struct arguments {
  task what = task::parse;
  std::vector<std::string> files;  ///< files, folders, archives; `-` is standard input
  format as = format::json;
  layout columns = layout::own;
  std::string table;  ///< empty: all
  std::string out;    ///< directory; empty: standard output
  bool provenance = false;
  bool json = false;     ///< forms: all that is known of each
  bool decode = false;   ///< documents: uuencoded ones as what they decode to
  bool restart = false;  ///< forget what an earlier run left in `out`
  unsigned jobs = 1;
  cli::limits limits;
};

/// Exit statuses of the command.
enum status : int { ok = 0, unread = 1, usage = 2, stopped = 130 };

/// Reads the arguments. Answers -1 when the work can begin, else the exit status (help and version print and end with
/// 0).
int read_arguments(int argc, char** argv, arguments& out);

/// The options that decide how outputs look, as a person would write them.
[[nodiscard]] std::string options_of(const arguments& given);

}  // namespace filigree::cli
