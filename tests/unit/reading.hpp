// A filing read from a text, and its cells by name.
#pragma once

#include "support/cells.hpp"
#include "support/invented.hpp"
#include "support/soundness.hpp"

namespace filigree::test {

struct reading {
  explicit reading(std::string_view text, const read_limits& limits = {})
      : source(owned_bytes::copy(text), limits), cells(source) {
    EXPECT_EQ(soundness(source).check(), "");
  }
  explicit reading(const invented::filing_text& text) : reading(text.xml()) {}

  std::string text(std::string_view table, std::size_t row, std::string_view column) {
    return cells.text(table, row, column);
  }
  std::string notes(std::string_view table, std::size_t row, std::string_view column) {
    return cells.notes(table, row, column);
  }
  std::size_t rows(std::string_view table) const { return cells.rows(table); }
  std::size_t said(std::string_view code) const { return count_of(source, code); }
  std::string diagnostics() const { return diagnostics_of(source); }

  filing source;
  cells_of cells;
};

}  // namespace filigree::test
