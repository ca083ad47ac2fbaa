// What tables of many filings are called. Families of forms share names of tables (nearly each has a SUBMISSION) that
// have other columns in each: those get their family's name in front, 13F_SUBMISSION, so that rows of one file are of
// one kind.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "filigree/filing.hpp"

namespace filigree::cli {

/// Letters and digits in capitals, an underscore for the rest: as names of tables and of files in data sets are.
[[nodiscard]] std::string in_capitals(std::string_view name);

/// The name of a filing's table among those of many filings.
[[nodiscard]] std::string merged_name(const filing& source, std::size_t table);

/// Whether a person may mean the filing's table by `name`: its own or its merged name.
[[nodiscard]] bool is_called(const filing& source, std::size_t table, std::string_view name);

/// Where the table called so stands in the SEC's data sets: the set's name and the table's own; empty ones for tables
/// that the SEC does not publish.
struct data_set_place {
  std::string set, table;
};
[[nodiscard]] data_set_place place_in_data_sets(std::string_view merged);

/// Where the table called so stands among all that are described, in the order of forms; behind them all for others.
[[nodiscard]] std::size_t rank_of(std::string_view merged);

}  // namespace filigree::cli
