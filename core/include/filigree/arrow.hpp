// Arrow IPC (arrow.apache.org/docs/format/Columnar.html): tables as columns with types, for pandas, DuckDB, R and
// others.
//
//   text, code   utf8; bytes that are not UTF-8 are read as windows-1252
//   date         date32
//   boolean      bool
//   decimal      decimal128(38, s) where every value written fits at one scale s, else utf8 with the filed digits.
//
// What is not a value is null, whatever its state. Each field's metadata has `title`, `meaning`, `filigree.type` (the
// type before it became Arrow's), `filigree.role` and `filigree.origin`; the schema's has `table`, `title` and
// `writer`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/filing.hpp"
#include "filigree/write.hpp"

namespace filigree {

enum class arrow_form : std::uint8_t {
  file,   ///< random access, "Feather 2": .arrow
  stream  ///< .arrows
};

/// One table of one filing, its columns as they are.
void write_arrow(const filing& source, std::size_t table, arrow_form form, output& out) noexcept;

/// What a column of numbers becomes; who writes rows one after another has to know it beforehand.
enum class arrow_number : std::uint8_t {
  text,     ///< utf8 with the filed digits
  exact,    ///< decimal128(38, scale)
  integer,  ///< int64: places in files
};

/// One column of arrow_rows. The views must live as long as these do.
struct arrow_text_column {
  column shown;
  arrow_number number = arrow_number::text;  ///< where the type is decimal
  std::uint8_t scale = 0;                    ///< no smaller than that of any value
};

/// Rows that somebody has kept as texts, of one filing or of many, written in batches at constant memory. What is
/// appended to the outputs, one after another, is the whole.
class arrow_rows {
 public:
  arrow_rows(std::string_view table, std::string_view title, std::span<const arrow_text_column> columns,
             arrow_form form, output& out) noexcept;
  arrow_rows(const arrow_rows&) = delete;
  arrow_rows& operator=(const arrow_rows&) = delete;
  ~arrow_rows();

  /// The next row's cell in `column`: each column once. `text` is a value as cell::text has it; null without one.
  void add(std::size_t column, bool known, std::string_view text) noexcept;
  void end_row(output& out) noexcept;
  /// Writes what is left, and the end. False when memory ran out.
  bool finish(output& out) noexcept;

 private:
  struct impl;
  impl* impl_;
};

}  // namespace filigree
