// What is told of each filing in a table set that is written row by row: the tables FILINGS and REPEATS.
//
//   FILINGS   one row for each filing: its group, what it is a copy of, how much was read of it
//   REPEATS   one row for each filing and table whose rows repeat another filing's (workspace.hpp): a total over many
//             filings leaves them out, by FILE and TABLE
//
// FILE, ACCESSION, FORM and FILING_DATE stand in front of them as in every table of many filings (row_frame::leading).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "filigree/filing.hpp"

namespace filigree {

struct repeated_rows {
  std::string_view table;
  std::uint64_t rows;
  std::string_view file;  ///< whose rows they repeat
};

struct listed_filing {
  std::uint64_t group;       ///< 1-based: filings of one event, and copies, have one number
  std::string_view copy_of;  ///< FILE of the first copy of the same filing; empty: this is the first, or the only one
  std::uint64_t rows;        ///< written, in all tables
  std::uint64_t bytes;       ///< of the source
  std::string_view sha256;   ///< of the file or member that the filing came from, in hexadecimal
  std::string_view problem;  ///< why it was not read, or not whole; empty when it was
  std::span<const repeated_rows> repeats;
};

/// A filing with these two tables alone, so that whatever writes filings writes them.
[[nodiscard]] filing list_filing(const listed_filing& one) noexcept;

}  // namespace filigree
