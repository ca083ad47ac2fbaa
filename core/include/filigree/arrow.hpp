// Arrow IPC (arrow.apache.org/docs/format/Columnar.html): tables as columns with types, for pandas, DuckDB, R and
// others.
//
//   text, code   utf8; bytes that are not UTF-8 are read as windows-1252
//   date         date32
//   boolean      bool
//   decimal      decimal128(38, s) where every value written fits at one scale s, else utf8 with the filed digits.
//                A stream whose values are not known beforehand has utf8: a scale chosen too small would lose digits.
//
// What is not a value is null, whatever its state. Each field's metadata has `title`, `meaning`, `filigree.type` (the
// type before it became Arrow's), `filigree.role` and `filigree.origin`; the schema's has `table`, `title` and
// `writer`.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// One table of filing after filing, in batches, at constant memory, with what a row_frame puts around the rows
/// (write.hpp). What is appended to the outputs, one after another, is the whole.
class arrow_appender {
 public:
  /// `table` is the table's name; layout::sec leaves out the columns that are not the data sets'.
  arrow_appender(std::string_view table, arrow_form form, layout columns = layout::own) noexcept;
  arrow_appender(const arrow_appender&) = delete;
  arrow_appender& operator=(const arrow_appender&) = delete;
  ~arrow_appender();

  /// Adds the filing's rows; a filing without the table adds none. The first one that has the table, and its frame,
  /// decide the columns: false, and nothing added, when a later one has others, or when memory ran out (`failed`).
  bool append(const filing& source, const row_frame& frame, output& out) noexcept;
  /// Writes what is left. Without any row this writes nothing: there is no schema then.
  bool finish(output& out) noexcept;
  [[nodiscard]] bool failed() const noexcept;

 private:
  struct impl;
  impl* impl_;
};

}  // namespace filigree
