// One pass over the rows of the information table, for all that is asked of them together.
#pragma once

#include <cstdint>

#include "filigree/decimal.hpp"
#include "forms/thirteenf/spec.hpp"
#include "table/filing_data.hpp"

namespace filigree::thirteenf {

/// How often something was seen in the rows, and where first.
struct finding {
  std::uint32_t count = 0;
  std::uint32_t first = no_row;
  void add(std::uint32_t row) noexcept {
    if (count++ == 0) first = row;
  }
};

struct holdings_seen {
  std::uint32_t rows = 0;
  decimal value;            ///< sum of the values that are numbers
  bool value_known = true;  ///< false when it needs more than 38 digits
  std::uint32_t prices = 0, below_one = 0;
  finding bad_cusip, small_cusip, short_cusip, odd_discretion, uneven_votes, principal_option;
};

/// Managers' numbers that rows name and no list has.
struct manager_numbers {
  explicit manager_numbers(memory_budget& budget) noexcept : known(budget), unknown(budget) {}
  array<std::uint32_t> known;  ///< sorted
  struct missing {
    std::uint32_t number, row;
  };
  array<missing> unknown;  ///< each number once, the first few of them
  bool asked = false;      ///< there is a list to ask
};

/// `data.rows` before `finish` made tables of them.
holdings_seen walk_holdings(filing_data& data, manager_numbers& managers) noexcept;

}  // namespace filigree::thirteenf
