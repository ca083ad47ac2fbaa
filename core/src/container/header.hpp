// The header of a submission (formats/03 §2): every line a key with its value, and the groups they stand in.
//
//   ACCESSION NUMBER:  0009900001-26-000012     entry, in no group
//   FILER:                                      entry that opens a group: a party, number 1
//     COMPANY DATA:                             entry in FILER, opens a group
//       CENTRAL INDEX KEY:  0009900777          entry in FILER/COMPANY-DATA
//
// The tagged dialect reads the same: `<FILER>`, `<CIK>0009900777`, `</FILER>`.
#pragma once

#include <cstdint>
#include <string_view>

#include "container/header_keys.hpp"
#include "container/reporter.hpp"
#include "filigree/span.hpp"
#include "text/memory.hpp"

namespace filigree {

struct header_entry {
  span key, value;                    ///< of the source; a value of no length is not there
  const header_key* known = nullptr;  ///< null for a key that is not in the format
  std::uint32_t group = 0;            ///< it stands in: index + 1 into submission_header::groups; 0 for none
  std::uint32_t opens = 0;            ///< the group it opens, likewise
  bool wrapped = false;               ///< the value goes on over a line's end
  bool cut = false;                   ///< the source ends in the middle of the line
};

struct header_group {
  std::uint32_t parent = 0;  ///< index + 1; 0 for none
  std::uint32_t entry = 0;   ///< index of the entry that opened it
  std::uint32_t party = 0;   ///< 1, 2, 3 … among the parties; 0 outside of them
  std::uint16_t kind = 0;    ///< a header_place
  std::uint8_t depth = 0;    ///< groups around it
  bool tagged = false;       ///< opened by a tag, to be closed by one
};

struct submission_header {
  explicit submission_header(memory_budget& budget) noexcept : entries(budget), groups(budget) {}
  array<header_entry> entries;
  array<header_group> groups;
  std::uint32_t parties = 0;
  bool escaped = false;  ///< an index page: `&lt;` for `<`, and entities in values

  /// The group of the party that `entry` tells of or opens; null outside of parties.
  [[nodiscard]] const header_group* party_of(const header_entry& entry) const noexcept;
};

/// What is known of the lines to be read.
struct header_region {
  std::size_t begin = 0, end = 0;
  bool escaped = false;
  bool open_end = false;  ///< nothing says where the header ends: at the first line that cannot be one of its lines
  bool cut = false;       ///< the source ends with the region, in the middle of the header
};

/// Reads header lines; gives where they ended. Lines that are none are said to `say`.
std::size_t read_header(std::string_view source, const header_region& region, submission_header& out,
                        reporter& say) noexcept;

}  // namespace filigree
