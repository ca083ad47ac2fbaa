// A row of the information table while its lines are read.
#pragma once

#include <cstdint>
#include <string_view>

#include "forms/thirteenf/text_cusip.hpp"
#include "forms/thirteenf/text_layout.hpp"
#include "forms/thirteenf/text_line.hpp"

namespace filigree {
struct filing_data;
}

namespace filigree::thirteenf {

/// Stretches of the source that make one text together.
struct text_pieces {
  static constexpr std::size_t most = 12;
  span parts[most];
  std::size_t count = 0;
  bool overflowed = false;
  void add(span part) noexcept {
    if (count < most) {
      parts[count++] = part;
    } else {
      overflowed = true;
    }
  }
  [[nodiscard]] bool empty() const noexcept { return count == 0; }
};

/// What a security is called: it holds for the rows below that leave it out.
struct named_security {
  text_pieces issuer, title;
  span cusip;
  char cusip_text[found_cusip::longest];
  std::uint8_t cusip_length = 0;
  bool title_is_open = false;  ///< name and class stand in one text
  [[nodiscard]] std::string_view cusip_view() const noexcept { return {cusip_text, cusip_length}; }
};

enum class vote_state : std::uint8_t { absent, number, nothing, unclear };

struct text_row {
  span value, amount, type, put_call, discretion;
  bool value_is_dash = false, amount_is_dash = false;
  std::string_view code;            ///< of the discretion; empty: as it stands
  bool discretion_is_open = false;  ///< an X in a column that is not known
  text_pieces managers;
  span votes[3];
  vote_state vote_states[3] = {};
  bool carried = false;
};

/// Reads the words behind the CUSIP (or those of a row that leaves it out). False when they do not fit a row.
bool read_amounts(const text_line& line, std::size_t first, const text_layout& layout, text_row& row) noexcept;

/// The same for a line on which a row's list of managers goes on, and perhaps its votes stand.
bool read_more_managers(const text_line& line, std::size_t first, const text_layout& layout, text_row& row) noexcept;

/// Splits the words before the CUSIP into the issuer's and the class's.
void read_name(const text_line& line, std::size_t behind, const text_layout& layout, named_security& out) noexcept;

/// Adds the row to INFOTABLE.
void store_row(filing_data& data, const named_security& security, const text_row& row) noexcept;

}  // namespace filigree::thirteenf
