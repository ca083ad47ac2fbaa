// Damaged and malicious pages: reading always ends, says what is missing, and claims nothing that the bytes do not
// hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "html/invented.hpp"
#include "html/page_writer.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t step = 4;  // every place is tried without sanitizers
#else
constexpr std::size_t step = 1;
#endif

/// Reads every cell: whatever is stored must be readable.
std::size_t read_all(const filing& read) {
  cell_reader cells(read);
  std::size_t values = 0;
  for (std::size_t t = 0; t < read.table_count(); ++t)
    for (std::size_t r = 0; r < read.row_count(t); ++r)
      for (std::size_t c = 0; c < read.column_count(t); ++c) {
        const cell one = cells.read(t, r, c);
        values += one.state == cell_state::value;
        if (one.place.placed() && one.place.end() > read.source().size()) ADD_FAILURE() << "a place behind the end";
      }
  return values;
}

void expect_counted(const filing& read) {
  const coverage covered = read.read_coverage();
  std::size_t unread = 0;
  for (const unread_path& path : read.unread()) unread += path.count;
  EXPECT_EQ(covered.leaves, covered.read + covered.ignored + unread);
}

TEST(hostile, pages_cut_at_any_byte_say_so) {
  const filing filed = open_bytes(invented_form4());
  for (const family style : families) {
    const std::string page = write_page(filed, style);
    const std::size_t whole = page.find("</body>") + 6;
    std::size_t best = 0;
    for (std::size_t length = (whole - 1) % step; length < whole; length += step) {
      const filing read = open_bytes(page.substr(0, length));
      best = std::max(best, read_all(read));
      expect_counted(read);
      EXPECT_GT(read.diagnostic_count(), 0u) << name_of(style) << " cut at " << length;
      if (HasFailure()) return;
    }
    EXPECT_EQ(best, read_all(open_bytes(page))) << name_of(style);
  }
}

TEST(hostile, rows_before_the_cut_are_kept) {
  const filing filed = open_bytes(invented_form4());
  const std::string page = write_page(filed, family::site);
  const filing read = open_bytes(page.substr(0, page.find("Table II")));
  EXPECT_EQ(read.row_count(2), 2u);
  EXPECT_EQ(read.row_count(3), 1u);
  EXPECT_EQ(read.row_count(4), 0u);
  cell_reader cells(read);
  EXPECT_EQ(cells.read(0, 0, 12).state, cell_state::not_shown);  // the remarks
}

TEST(hostile, a_row_cut_in_its_midst_claims_only_what_is_left) {
  const filing filed = open_bytes(invented_form4());
  const std::string page = write_page(filed, family::site);
  const std::size_t price = page.find("26.3751");
  const filing read = open_bytes(page.substr(0, price - 40));
  ASSERT_EQ(read.row_count(2), 1u);
  cell_reader cells(read);
  const auto state = [&](std::string_view name) {
    for (std::size_t c = 0; c < read.column_count(2); ++c)
      if (read.column_at(2, c).name == name) return cells.read(2, 0, c).state;
    return cell_state::absent;
  };
  EXPECT_EQ(state("TRANS_SHARES"), cell_state::value);
  EXPECT_NE(state("TRANS_PRICEPERSHARE"), cell_state::value);
  EXPECT_EQ(state("SHRS_OWND_FOLWNG_TRANS"), cell_state::not_shown);
  EXPECT_EQ(state("NATURE_OF_OWNERSHIP"), cell_state::not_shown);
}

TEST(hostile, flipped_bytes_are_survived) {
  const filing filed = open_bytes(invented_form4());
  for (const family style : families) {
    const std::string page = write_page(filed, style);
    for (std::size_t at = 0; at < page.size(); at += 7 * step)
      for (const char c : {'<', '>', '\xFF'}) {
        std::string damaged = page;
        damaged[at] = c;
        const filing read = open_bytes(damaged);
        read_all(read);
        expect_counted(read);
      }
  }
}

/// A small generator of its own, so that the pieces are the same everywhere.
struct sequence {
  std::uint32_t state = 12345;
  std::uint32_t next(std::uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  }
};

TEST(hostile, pieces_in_any_order_are_survived) {
  const char* const pieces[] = {"<table>",
                                "</table>",
                                "<tr>",
                                "</tr>",
                                "<td>",
                                "</td>",
                                "<th>",
                                "<br>",
                                "<sup>(1)</sup>",
                                "X",
                                "_X_ Director",
                                "1. Title of Security",
                                "2. Amount",
                                "3. Ownership",
                                "4. Nature of",
                                "1. Name and Address",
                                "2. Issuer Name",
                                "A & B [C]",
                                "]",
                                "[",
                                "(Street)",
                                "(City)",
                                "City,\xC2\xA0NY\xC2\xA0"
                                "1",
                                "Reporting Owner Name",
                                "Relationships",
                                "Explanation of Responses:",
                                "1. note",
                                "Remarks:",
                                "** Signature of Reporting Person",
                                "Date",
                                "$",
                                "12,000",
                                "&nbsp;",
                                "<input type=checkbox checked>",
                                "Check this box if no longer subject",
                                "Table II",
                                "<a href=\"?CIK=\">",
                                "</a>",
                                "6. Individual or",
                                "5. Relationship",
                                "UNITED STATES",
                                "(Country)",
                                "<!--",
                                "-->",
                                "<script>",
                                "</script>",
                                "<"};
  sequence random;
  for (int round = 0; round < 4000; ++round) {
    std::string page = "<html><td>1. Name and Address</td><td>2. Issuer Name</td>";
    for (std::uint32_t i = random.next(60); i > 0; --i) page += pieces[random.next(std::size(pieces))];
    const filing read = open_bytes(page);
    read_all(read);
    expect_counted(read);
  }
}

TEST(hostile, pages_of_other_kinds_are_refused) {
  for (const char* const page :
       {"<html><body></body></html>", "<html><table><tr><td>1. Introduction</td><td>2. Method</td></tr></table></html>",
        "<html><ol><li>1. Name and Address</li></ol><p>2. Something else</p></html>",
        "<html><title>SEC FORM 4</title><p>A viewer of forms</p></html>",
        "<table><tr><td>1. Title of chapter</td><td>2. Page</td><td>3. Author</td></tr></table>"}) {
    const filing read = open_bytes(page);
    EXPECT_TRUE(read.unreadable()) << page;
    EXPECT_EQ(read.row_count(0), 0u) << page;
    EXPECT_EQ(read.diagnostic_count(), 1u) << page;
  }
}

TEST(hostile, deep_and_huge_pages_end) {
  std::string deep =
      "<html><table><tr><td>1. Name and Address of Reporting Person</td><td>2. Issuer Name</td></tr></table>";
  for (int i = 0; i < 200000; ++i) deep += "<table><tr><td><b><i>";
  EXPECT_FALSE(open_bytes(deep).unreadable());
  std::string wide = write_page(open_bytes(invented_form3()), family::site);
  std::string marks;
  for (int i = 0; i < 70000; ++i) marks += "<sup>(" + std::to_string(i) + ")</sup>";
  wide.insert(wide.find("Ordinary Shares") + 15, marks);
  const filing read = open_bytes(wide);
  EXPECT_EQ(read.row_count(3), 2u);
  read_all(read);
}

TEST(hostile, little_memory_is_an_answer) {
  const std::string page = write_page(open_bytes(invented_form4()), family::site);
  for (std::size_t memory = 0; memory < 60000; memory += 777) {
    read_limits limits;
    limits.memory = memory;
    const filing read(owned_bytes::copy(page), limits);
    read_all(read);
  }
}

}  // namespace
}  // namespace filigree::test
