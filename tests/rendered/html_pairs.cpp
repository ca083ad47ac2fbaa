// Every HTML rendering of the corpus reads as its XML does, cell by cell, in every column that the rendering shows, and
// nothing on the page stays unread.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

/// Columns that no HTML rendering shows.
const std::vector<std::string> never_shown = {
    "SUBMISSION.FILING_DATE",
    "REPORTINGOWNER.FILE_NUMBER",
    "REPORTINGOWNER.RPTOWNER_STATE_DESC",
    "REPORTINGOWNER.RPTOWNER_GOOD_ADDRESS",
};

/// Columns that a distribution stylesheet never shows, or one of them leaves out. In all others a cell may be marked
/// for one of the two reasons in `may_be_marked` only.
const std::vector<std::string> partly_shown = {
    "SUBMISSION.ISSUERCIK",
    "SUBMISSION.AFF10B5ONE",
    "SUBMISSION.ISSUER_FOREIGN_TRADING_SYMBOL",
    "REPORTINGOWNER.RPTOWNERCIK",
    "REPORTINGOWNER.RPTOWNER_NON_US_ADDRESS_FLAG",
    "REPORTINGOWNER.RPTOWNER_NON_US_STATE_TERRITORY",
    "REPORTINGOWNER.RPTOWNER_COUNTRY",
    "DERIV_HOLDING.SHRS_OWND_FOLWNG_TRANS",  // not on a Form 3
    "DERIV_HOLDING.VALU_OWND_FOLWNG_TRANS",
};

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool may_be_marked(const difference& cell) {
  // The footnotes of a column that is not shown are not shown either.
  const bool notes = ends_with(cell.column, "_FN") && cell.got == "(not-shown)";
  const std::string column = cell.table + "." + cell.column.substr(0, cell.column.size() - (notes ? 3 : 0));
  if (std::find(partly_shown.begin(), partly_shown.end(), column) != partly_shown.end()) return true;
  // Form type and timeliness of a Form 4 show through V only: no V, no form type; V, but early or not?
  if (ends_with(column, ".TRANS_FORM_TYPE") || ends_with(column, ".TRANS_TIMELINESS")) return true;
  // The stylesheets of Form 4 tick Other for 1 only, not for "true", and print its text all the same.
  return (column == "REPORTINGOWNER.IS_OTHER" || column == "REPORTINGOWNER.RPTOWNER_RELATIONSHIP") &&
         cell.got == "(ambiguous)";
}

/// What two stylesheets print otherwise than the XML says; the page leaves no trace of it.
bool is_stylesheets_fault(const difference& cell, const filing& rendered) {
  // 4_X06 to 4_X09 tick the exit box for 1 only, not for "true".
  const bool exit_box = cell.column == "NOT_SUBJECT_SEC16" && cell.expected == "true" && cell.got == "false";
  // They print `ownerSignature` only; hand-made files have `signature`.
  const bool signature = cell.table == "OWNER_SIGNATURE" && cell.got == "(no row)" && rendered.row_count(7) == 0;
  return exit_box || signature;
}

score check_pair(const std::filesystem::path& from, const std::filesystem::path& page) {
  const std::string name = page.filename().string();
  const filing filed = open_file(from);
  const filing rendered = open_file(page);
  EXPECT_EQ(rendered.read_as(), shape::html) << name;
  EXPECT_EQ(rendered.form(), filed.form()) << name;
  const comparison result = compare(filed, rendered, never_shown);
  for (const difference& one : result.differences) {
    if (one.kind == verdict::marked) {
      EXPECT_TRUE(may_be_marked(one)) << name << ": " << one;
    } else {
      EXPECT_TRUE(is_stylesheets_fault(one, rendered)) << name << ": " << one;
    }
  }
  EXPECT_TRUE(rendered.unread().empty()) << name << ": " << rendered.unread().front().path;
  const coverage covered = rendered.read_coverage();
  EXPECT_EQ(covered.leaves, covered.read + covered.ignored) << name;
  return result.cells;
}

/// Box 6 says whether there are several owners; no XML says it in so many words.
void check_group_filing(const std::filesystem::path& page) {
  const filing rendered = open_file(page);
  cell_reader cells(rendered);
  for (std::size_t column = 0; column < rendered.column_count(0); ++column) {
    if (rendered.column_at(0, column).name != "GROUP_FILING") continue;
    EXPECT_EQ(cells.read(0, 0, column).text, rendered.row_count(1) > 1 ? "true" : "false") << page.filename();
  }
}

TEST(html_pairs, distribution_renderings_equal_their_xml) {
  FILIGREE_NEEDS_SHARED();
  const std::vector<rendered_pair> pairs = rendered_pairs("html");
  EXPECT_FALSE(pairs.empty());
  score total;
  for (const rendered_pair& pair : pairs) {
    total += check_pair(pair.from, pair.rendered);
    check_group_filing(pair.rendered);
  }
  EXPECT_LE(total.wrong, 3u);  // the two faults above: one cell, and a row of two
  std::cout << "distribution, " << pairs.size() << " pairs: " << total << '\n';
}

/// The one file of a folder whose name holds `part`.
std::filesystem::path file_with(const std::filesystem::path& folder, std::string_view part) {
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().filename().string().find(part) != std::string::npos) return entry.path();
  ADD_FAILURE() << "no file named …" << part << "… in " << folder;
  return {};
}

TEST(html_pairs, public_site_pages_equal_their_xml) {
  FILIGREE_NEEDS_SHARED();
  const std::filesystem::path corpus = shared() / "corpus";
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"GOOG_000112760215028697_SEC_FORM_4.html", "GOOG_000112760215028697_form4.xml"},
      {"form5.snow.html", "form5.snow.xml"},
  };
  score total;
  for (const auto& [page, xml] : pairs)
    total += check_pair(file_with(corpus / "ownership-xml", xml), file_with(corpus / "ownership-html", page));
  EXPECT_EQ(total.wrong, 0u);
  std::cout << "public site, " << std::size(pairs) << " pairs: " << total << '\n';
}

/// Pages whose XML is not in the corpus (the address in the third one's first comment names another filing of that day
/// than the XML kept beside it): nothing may stay unread, and the rows are there.
TEST(html_pairs, public_site_pages_without_xml_are_read_whole) {
  FILIGREE_NEEDS_SHARED();
  struct expected {
    std::string_view page, form;
    std::size_t rows[8];
  };
  constexpr expected pages[] = {
      {"form3.snow.html", "3", {1, 1, 0, 0, 0, 6, 9, 1}},
      {"374WaterForm4.html", "4", {1, 1, 1, 0, 1, 0, 1, 1}},
      {"GOOG_000120919122024550_SEC_FORM_4.html", "4", {1, 1, 6, 0, 0, 3, 7, 1}},
      {"MSFT_Form4_Example.xml", "4", {1, 1, 0, 1, 1, 0, 3, 1}},
  };
  for (const expected& one : pages) {
    const filing read = open_file(file_with(shared() / "corpus" / "ownership-html", one.page));
    EXPECT_EQ(read.read_as(), shape::html) << one.page;
    EXPECT_EQ(read.form(), one.form) << one.page;
    EXPECT_TRUE(read.unread().empty()) << one.page;
    EXPECT_EQ(read.diagnostic_count(), 0u) << one.page;
    for (std::size_t table = 0; table < std::size(one.rows); ++table)
      EXPECT_EQ(read.row_count(table), one.rows[table]) << one.page << ' ' << read.table_name(table);
  }
}

}  // namespace
}  // namespace filigree::test
