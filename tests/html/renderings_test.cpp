// Invented filings written in every family of renderings read as their XML does, also after what browsers and mail
// programs do to pages.
#include <gtest/gtest.h>

#include "html/filing_view.hpp"
#include "html/invented.hpp"
#include "html/page_changes.hpp"
#include "html/page_parts.hpp"
#include "html/page_writer.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

/// Every cell that is not marked is equal, and nothing stays unread.
comparison check(const filing& filed, const filing& read, const std::string& name) {
  EXPECT_EQ(read.read_as(), shape::html) << name;
  EXPECT_EQ(read.form(), filed.form()) << name;
  EXPECT_TRUE(read.unread().empty()) << name << ": " << read.unread().front().path;
  comparison result = compare(filed, read);
  for (const difference& one : result.differences) EXPECT_NE(one.kind, verdict::wrong) << name << ": " << one;
  return result;
}

std::string name_of_case(const invented& one, family style, const char* change = "") {
  return std::string(one.name) + ", " + name_of(style) + " " + change;
}

TEST(renderings, invented_filings_equal_their_xml) {
  for (const invented& one : invented_filings()) {
    const filing filed = open_bytes(one.xml);
    ASSERT_EQ(filed.read_as(), shape::xml) << one.name;
    for (const family style : families) {
      const std::string name = name_of_case(one, style);
      EXPECT_GT(check(filed, open_bytes(write_page(filed, style)), name).cells.equal, 25u) << name;
    }
  }
}

TEST(renderings, changed_pages_equal_the_unchanged) {
  for (const invented& one : invented_filings()) {
    const filing filed = open_bytes(one.xml);
    for (const family style : families) {
      const std::string page = write_page(filed, style);
      const std::size_t equal = compare(filed, open_bytes(page)).cells.equal;
      for (const page_change& change : page_changes) {
        const std::string name = name_of_case(one, style, change.name);
        EXPECT_EQ(check(filed, open_bytes(change.apply(page)), name).cells.equal, equal) << name;
      }
    }
  }
}

TEST(renderings, saved_page_tells_its_accession_number) {
  const filing filed = open_bytes(invented_form4());
  EXPECT_EQ(open_bytes(as_saved(write_page(filed, family::site))).accession(), "0009000001-24-000007");
  EXPECT_EQ(open_bytes(write_page(filed, family::site)).accession(), "");
}

// --- What a shape does not show is unknown, not false and not empty
// ------------------------------------------------------

TEST(renderings, what_is_not_shown_is_unknown) {
  const filing read = open_bytes(write_page(open_bytes(invented_form4()), family::distribution_2025));
  const row_view submission = rows_of(read, "SUBMISSION").at(0), owner = rows_of(read, "REPORTINGOWNER").at(0);
  EXPECT_EQ(submission.state("ISSUERCIK"), cell_state::not_shown);
  EXPECT_EQ(submission.state("NO_SECURITIES_OWNED"), cell_state::not_applicable);
  EXPECT_EQ(owner.state("RPTOWNERCIK"), cell_state::not_shown);
  EXPECT_EQ(owner.state("RPTOWNER_STATE_DESC"), cell_state::not_shown);
  const row_view sale = rows_of(read, "NONDERIV_TRANS").at(0), gift = rows_of(read, "NONDERIV_TRANS").at(1);
  EXPECT_EQ(sale.state("TRANS_FORM_TYPE"), cell_state::not_shown);
  EXPECT_EQ(sale.state("TRANS_TIMELINESS"), cell_state::empty);
  EXPECT_EQ(gift["TRANS_FORM_TYPE"], "5");
  EXPECT_EQ(gift.state("TRANS_TIMELINESS"), cell_state::not_shown);
  EXPECT_EQ(gift["TRANS_TIMELINESS_FN"], "F3");
  EXPECT_EQ(gift.state("TRANS_PRICEPERSHARE"), cell_state::footnote_only);
}

TEST(renderings, further_owners_of_the_public_site_have_no_relationship) {
  const filing read = open_bytes(write_page(open_bytes(invented_form4()), family::site));
  ASSERT_EQ(read.row_count(1), 2u);
  const row_view trust = rows_of(read, "REPORTINGOWNER").at(1);
  EXPECT_EQ(trust["RPTOWNERCIK"], "0009000003");
  EXPECT_EQ(trust.state("IS_TEN_PERCENT_OWNER"), cell_state::not_shown);
  EXPECT_EQ(trust.state("RPTOWNER_RELATIONSHIP"), cell_state::not_shown);
  EXPECT_EQ(trust.state("RPTOWNER_TITLE"), cell_state::not_shown);
}

TEST(renderings, other_without_its_tick_leaves_the_relationship_open) {
  const std::string page = write_page(open_bytes(invented_form4()), family::distribution_2025);
  const filing read = open_bytes(replaced(page, "__X__ Other", "_____ Other"));
  const row_view owner = rows_of(read, "REPORTINGOWNER").at(0);
  EXPECT_EQ(owner.state("IS_OTHER"), cell_state::ambiguous);
  EXPECT_EQ(owner.state("RPTOWNER_RELATIONSHIP"), cell_state::ambiguous);
  EXPECT_EQ(owner["RPTOWNER_TXT"], "Member of a group");
}

TEST(renderings, amount_in_both_places_has_no_direction) {
  const std::string page = write_page(open_bytes(invented_form4()), family::site);
  const std::string amount = "<td align=\"center\"><span class=\"FormData\">12,000</span>";
  const std::size_t at = page.find(amount), empty = page.rfind("<td align=\"center\"></td>", at);
  std::string both = page;
  const std::size_t end = page.find("</td>", at);
  both.replace(empty, std::string("<td align=\"center\"></td>").size(), page.substr(at, end + 5 - at));
  const filing read = open_bytes(both);
  EXPECT_EQ(rows_of(read, "DERIV_TRANS").at(0).state("TRANS_ACQUIRED_DISP_CD"), cell_state::ambiguous);
  EXPECT_EQ(rows_of(read, "DERIV_TRANS").at(0)["TRANS_SHARES"], "12000");
  both.replace(both.find("12,000"), 6, "11,000");
  const filing differing = open_bytes(both);
  EXPECT_EQ(rows_of(differing, "DERIV_TRANS").at(0).state("TRANS_ACQUIRED_DISP_CD"), cell_state::ambiguous);
  EXPECT_EQ(rows_of(differing, "DERIV_TRANS").at(0).state("TRANS_SHARES"), cell_state::ambiguous);
}

TEST(renderings, row_of_an_unknown_width_is_not_guessed_at) {
  const std::string page = write_page(open_bytes(invented_form3()), family::distribution_2025);
  const std::size_t row = page.find("Deposits"), cell = page.find("<td", row), end = page.find("</td>", cell) + 5;
  std::string narrow = page;
  narrow.erase(cell, end - cell);
  const filing read = open_bytes(narrow);
  EXPECT_EQ(read.row_count(3), 1u);
  EXPECT_FALSE(read.unread().empty());
}

// --- Spans
// ---------------------------------------------------------------------------------------------------------------

std::string without_tags(const std::string& raw) {
  std::string text;
  bool in_tag = false;
  for (const char c : raw) {
    in_tag = (in_tag || c == '<') && c != '>';
    if (!in_tag && c != '>') text += c;
  }
  return text;
}

/// Text in which blanks and entities do not matter.
std::string bare(const std::string& text) {
  std::string out;
  for (const char c : replaced(replaced(replaced(text, "&amp;", "&"), "&lt;", "<"), "&gt;", ">"))
    if (c != ' ' && c != '\n' && c != '\t' && c != '\xC2' && c != '\xA0' && c != ',') out += c;
  return out;
}

/// Values that the reader makes of marks, places and names.
bool is_made(std::string_view column, value_type type) {
  return type == value_type::boolean || column == "DOCUMENT_TYPE" || column == "FOOTNOTE_ID" ||
         column == "TRANS_ACQUIRED_DISP_CD" || column == "TRANS_FORM_TYPE" || column == "TRANS_TIMELINESS" ||
         column == "RPTOWNER_STATE" || column == "RPTOWNER_COUNTRY";
}

void check_spans(const filing& read, const std::string& name) {
  cell_reader cells(read);
  for (std::size_t t = 0; t < read.table_count(); ++t)
    for (std::size_t r = 0; r < read.row_count(t); ++r)
      for (std::size_t c = 0; c < read.column_count(t); ++c) {
        const column& shown = read.column_at(t, c);
        const cell one = cells.read(t, r, c);
        if (shown.role != column_role::data || one.state != cell_state::value || !one.place.placed()) continue;
        const std::string place = name + ", " + std::string(read.table_name(t)) + "." + std::string(shown.name);
        EXPECT_EQ(one.raw, read.source().substr(one.place.offset, one.place.length)) << place;
        if (is_made(shown.name, one.type)) continue;
        const std::string text(one.text);
        const std::string expected = one.type == value_type::date ? slashed(text) : bare(text);
        EXPECT_EQ(bare(without_tags(std::string(one.raw))), expected) << place;
      }
}

TEST(renderings, every_span_holds_its_value) {
  for (const invented& one : invented_filings())
    for (const family style : families) {
      const std::string page = write_page(open_bytes(one.xml), style);
      check_spans(open_bytes(page), name_of_case(one, style));
      check_spans(open_bytes(as_pasted(page)), name_of_case(one, style, "pasted"));
    }
}

}  // namespace
}  // namespace filigree::test
