// From an input's bytes to the bytes of the outputs; one call for each input, in many threads.
#pragma once

#include "arguments.hpp"
#include "keys.hpp"
#include "rendered.hpp"

namespace filigree::cli {

class renderer {
 public:
  renderer(const arguments& given, key_counter& keys) : given_(given), keys_(keys) {}
  /// `index` counts inputs from 0, in order.
  [[nodiscard]] rendered render(input&& one, std::uint64_t index) const;

 private:
  [[nodiscard]] std::vector<read_filing> pieces_of(input& one) const;
  bool judge(const read_filing& part, rendered& result) const;
  void record(const read_filing& part, rendered& result) const;
  void count_rows(const read_filing& part, key_counts& rows) const;
  void read(input& one, rendered& result, key_counter::turn& turn) const;
  void write(const read_filing& part, rendered& result) const;
  void write_merged(const read_filing& part, const key_counts& before, rendered& result) const;
  void write_table(const read_filing& part, std::size_t table, const row_frame& frame, bool merged,
                   rendered& result) const;
  [[nodiscard]] bool is_merged(bool several) const;
  [[nodiscard]] bool is_listed_here(const filing& source, std::size_t table) const;

  const arguments& given_;
  key_counter& keys_;
};

/// The rows of one table as a format has them, and what stands in front of a file's first ones.
[[nodiscard]] chunk rows_of(const filing& source, std::size_t table, format as, layout columns, const row_frame& frame);

/// How the files of a format end: ".csv".
[[nodiscard]] const char* ending_of(format as);

}  // namespace filigree::cli
