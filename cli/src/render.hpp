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
  struct piece;

  [[nodiscard]] std::vector<piece> pieces_of(input& one) const;
  bool judge(const piece& part, rendered& result) const;
  void count_rows(const piece& part, key_counts& rows) const;
  void read(input& one, rendered& result, key_counter::turn& turn) const;
  void write(const piece& part, rendered& result) const;
  void write_merged(const piece& part, const key_counts& before, rendered& result) const;
  void write_table(const piece& part, std::size_t table, const row_frame& frame, bool merged, rendered& result) const;
  [[nodiscard]] bool is_merged(bool several) const;
  [[nodiscard]] bool is_listed_here(const filing& source, std::size_t table) const;
  [[nodiscard]] row_frame frame_of(const piece& part, bool merged) const;

  const arguments& given_;
  key_counter& keys_;
};

/// How the files of a format end: ".csv".
[[nodiscard]] const char* ending_of(format as);

}  // namespace filigree::cli
