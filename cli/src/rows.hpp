// Rows with their types, kept on disk until a workbook, a Parquet file or an Arrow stream is made of them: a run that
// is stopped can then go on, and how many digits the numbers of a column need is known before the first one is written.
//
// A row is the number of its cells and then each cell: its kind, the length of its text, its text. Numbers are LEB128.
// In front stand five rows that tell of the table: its title; names, each of the kind that the column's values have;
// titles; meanings; type, role and origin as digits.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "filigree/write.hpp"

namespace filigree::cli {

/// A table that is whole on disk, of which something else is made.
struct kept_table {
  std::string name;
  std::string path;  ///< of its rows, or of its TSV file
};

enum class stored : char { nothing = '-', text = 't', number = 'n', date = 'd', boolean = 'b' };

struct stored_cell {
  stored kind;
  std::string text;
};

struct kept_column {
  std::string name, title, meaning;
  stored kind = stored::text;
  value_type type{};
  column_role role{};
  column_origin origin{};
};

struct table_head {
  std::string title;
  std::vector<kept_column> columns;
};

/// The rows of one table, and what stands in front of them.
void add_rows(const filing& source, std::size_t table, layout columns, const row_frame& frame, std::string& rows);
void add_head(const filing& source, std::size_t table, layout columns, const row_frame& frame, std::string& rows);

/// Reads rows back, one after another.
class row_file {
 public:
  explicit row_file(const std::string& path) : file_(std::fopen(path.c_str(), "rb")) {}
  ~row_file() {
    if (file_ != nullptr) std::fclose(file_);
  }
  row_file(const row_file&) = delete;
  row_file& operator=(const row_file&) = delete;
  /// What stands in front of the rows; called first. False when it cannot be read.
  bool begin(table_head& head);
  /// False at the end; `damaged` tells whether it was no real end.
  bool next(std::vector<stored_cell>& cells);
  [[nodiscard]] bool damaged() const { return file_ == nullptr || damaged_; }

 private:
  bool number(std::uint64_t& value);
  std::FILE* file_;
  bool damaged_ = false;
};

}  // namespace filigree::cli
