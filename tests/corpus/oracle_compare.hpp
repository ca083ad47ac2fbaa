// A filing as read beside the oracle's reading of it: every cell of every row.
#pragma once

#include "corpus/oracle.hpp"
#include "filigree/filing.hpp"

namespace filigree::test {

struct tally {
  std::size_t filings = 0, rows = 0, cells = 0, values = 0;
};

/// Fails the running test for each row or cell that differs: state, text and footnotes.
void compare_filing(const filing& source, const expected_filing& expected, tally& total);

}  // namespace filigree::test
