// The bytes of a pack, and a reader that believes none of them.
//
//   magic, size u32                                  everything is little-endian
//   count u32, count lengths u32, the texts' bytes   texts 1 … count; 0 is the empty text
//   shapes u32, each: name, own name, title, role u8, row limit u32, columns u32                    of tables
//     each column: name, title, meaning, type u8, role u8, origin u8, part u8, sense u8, refers
//   filings u32, each: source's size u32, its start in the file u64, name, sha256, form, accession, filing date (ISO)
//     tables u32, each: shape u32, rows u32
//       each column: contents u8
//         states u8[rows] · values u32[rows] · places (u32, u32)[rows] · notes u32[rows]      the last three if in
//         contents
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/workspace.hpp"
#include "text/memory.hpp"

namespace filigree {

namespace pack_format {
constexpr std::string_view magic = "FGP4";
constexpr std::size_t head_bytes = 12;
enum content : unsigned { values = 1, places = 2, notes = 4 };
}  // namespace pack_format

inline bool add_number(text_buffer& out, std::uint32_t value) noexcept {
  const char bytes[4] = {static_cast<char>(value), static_cast<char>(value >> 8), static_cast<char>(value >> 16),
                         static_cast<char>(value >> 24)};
  return out.add(std::string_view(bytes, 4));
}

inline std::uint32_t number_at(const char* at) noexcept {
  const auto byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
  return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

/// What is the same in every table of a shape.
struct packed_column {
  std::uint32_t name, title, meaning;
  value_type type;
  column_role role;
  column_origin origin;
  column_part part;
  column_sense sense;
  std::uint32_t refers;
};

struct packed_shape {
  std::uint32_t name, own_name, title, row_limit, columns;
  table_role role;
};

struct packed_filing {
  std::uint64_t start;
  std::uint32_t bytes, name, sha256, form, accession, filing_date, tables;
};

struct packed_table {
  std::uint32_t shape, rows;
};

/// One column's arrays, rows long each; a null array holds nothing.
struct packed_cells {
  const char* states;
  const char* values;
  const char* places;
  const char* notes;
};

/// Reads a pack from front to back. After any failure `failed` is true and what it gives is zeros.
class pack_reader {
 public:
  explicit pack_reader(std::string_view bytes) noexcept;

  /// How many follow: shapes, then filings.
  std::uint32_t count() noexcept { return number(); }
  packed_shape shape() noexcept;
  packed_column column() noexcept;
  packed_filing filing() noexcept;
  packed_table table() noexcept;
  /// Whether there are bytes for so many cells: whoever asks may make room for them.
  bool holds(std::uint64_t rows, std::uint64_t columns) noexcept;
  packed_cells cells(std::uint32_t rows) noexcept;

  /// True when something did not fit, or, once all is read, when something is left.
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }

  [[nodiscard]] std::uint32_t text_count() const noexcept { return count_; }
  /// Texts in their order: called text_count() times at most.
  std::string_view next_text() noexcept;

 private:
  const char* take(std::uint64_t size) noexcept;
  std::uint32_t number() noexcept;
  std::uint32_t text() noexcept;
  std::uint8_t byte(unsigned largest) noexcept;
  bool check_states(const char* states, std::uint32_t rows) noexcept;

  std::string_view rest_;  ///< not yet read
  const char* lengths_ = nullptr;
  std::string_view texts_;  ///< not yet given
  std::uint32_t count_ = 0;
  bool failed_ = false;
};

}  // namespace filigree
