// Filings written in the seed's own shape: what the shape shows is read as filed, and what it cannot tell is marked.
#include <gtest/gtest.h>

#include <iostream>

#include "html/filing_view.hpp"
#include "html/invented.hpp"
#include "rendered/seed_writer.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

std::string style_name(seed_style style) {
  return std::string(style.cut ? "cut" : "whole") + (style.escaped ? ", escaped" : ", plain");
}
constexpr seed_style styles[] = {{true, true}, {true, false}, {false, true}, {false, false}};

/// What is claimed and is not so, as a share of all cells.
double wrong_share(const score& one) { return static_cast<double>(one.wrong) / static_cast<double>(one.cells()); }

/// Table II cut or whole: what a cut table cannot tell is marked, never claimed.
TEST(seed_shapes, an_invented_form4_keeps_its_rows_and_notes) {
  const filing filed = open_bytes(invented_form4());
  for (const seed_style style : styles) {
    const filing read = open_bytes(write_seed_text(filed, style));
    EXPECT_EQ(read.read_as(), shape::text) << style_name(style);
    EXPECT_EQ(read.form(), filed.form()) << style_name(style);
    for (const std::size_t table : {0u, 1u, 4u, 5u, 6u, 7u})
      EXPECT_EQ(read.row_count(table), filed.row_count(table)) << style_name(style) << ", " << filed.table_name(table);
    for (const difference& one : compare(filed, read).differences)
      if (one.table == "SUBMISSION" || one.table == "FOOTNOTES" || one.table == "OWNER_SIGNATURE")
        EXPECT_NE(one.kind, verdict::wrong) << style_name(style) << ": " << one;
  }
}

TEST(seed_shapes, form4s_of_the_corpus) {
  FILIGREE_NEEDS_SHARED();
  scores_by_tool scores;
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / "ownership-xml")) {
    const filing filed = open_file(entry.path());
    if (filed.read_as() != shape::xml || filed.form() != "4" || filed.row_count(1) == 0) continue;
    for (const seed_style style : styles) {
      const filing read = open_bytes(write_seed_text(filed, style));
      scores[style_name(style)] += compare(filed, read).cells;
    }
  }
  std::cout << summary(scores);
  for (const seed_style style : styles)
    EXPECT_LE(wrong_share(scores[style_name(style)]), style.cut ? 0.016 : 0.005) << style_name(style);
}

}  // namespace
}  // namespace filigree::test
