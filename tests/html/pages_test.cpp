// Single boxes and rows in the forms that real pages have them in.
#include <gtest/gtest.h>

#include "html/filing_view.hpp"
#include "html/invented.hpp"
#include "html/page_changes.hpp"
#include "html/page_writer.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

/// The page of an invented filing, with one stretch of it replaced.
filing changed(const std::string& xml, family style, const std::string& what, const std::string& by) {
  const std::string page = write_page(open_bytes(xml), style);
  EXPECT_NE(page.find(what), std::string::npos) << what;
  return open_bytes(replaced(page, what, by));
}

row_view first_of(const filing& read, std::string_view table) { return rows_of(read, table).at(0); }

// --- Issuer
// ----------------------------------------------------------------------------------------------------------------

filing with_issuer(const std::string& text) {
  return changed(invented_form5(), family::distribution_2025, "Paper Kettle Caf\xC3\xA9 plc [[PKTL]]", text);
}

TEST(pages, the_last_brackets_hold_the_symbol) {
  struct {
    const char *text, *name, *symbol;
  } constexpr cases[] = {{"Kite Co [KITE]", "Kite Co", "KITE"},
                         {"Kite [Old] Co [KITE]", "Kite [Old] Co", "KITE"},
                         {"Kite Co [[KITE]]", "Kite Co", "[KITE]"},
                         {"Kite Co [KITE", "Kite Co [KITE", ""},
                         {"Kite Co [[KITE]", "Kite Co", "[KITE"},
                         {"Kite Co [KITE]]", "Kite Co", "KITE]"},
                         {"Kite Co []", "Kite Co", ""},
                         {" [KITE]", "", "KITE"},
                         {"Kite Co [NYSE: KITE; KITB]", "Kite Co", "NYSE: KITE; KITB"}};
  for (const auto& one : cases) {
    const filing read = with_issuer(one.text);
    EXPECT_EQ(first_of(read, "SUBMISSION")["ISSUERNAME"], one.name) << one.text;
    EXPECT_EQ(first_of(read, "SUBMISSION")["ISSUERTRADINGSYMBOL"], one.symbol) << one.text;
    EXPECT_TRUE(read.unread().empty()) << one.text;
  }
}

// --- Owner
// -----------------------------------------------------------------------------------------------------------------

TEST(pages, a_person_may_be_called_like_a_caption) {
  for (const family style : families) {
    const filing read = changed(invented_form5(), style, "Kettle Ida", "Signatures");
    EXPECT_EQ(first_of(read, "REPORTINGOWNER")["RPTOWNERNAME"], "Signatures") << name_of(style);
  }
}

TEST(pages, both_titles_in_one_cell_go_by_the_ticks) {
  // Older pages of the public site print both in one cell across the box.
  const std::string row = "<tr><td></td><td>Director of Steam</td><td></td><td></td></tr>";
  const filing read = changed(invented_form5(), family::site, row, "<tr><td colspan=\"4\">Director of Steam</td></tr>");
  EXPECT_EQ(first_of(read, "REPORTINGOWNER")["RPTOWNER_TITLE"], "Director of Steam");
  EXPECT_EQ(first_of(read, "REPORTINGOWNER").state("RPTOWNER_TXT"), cell_state::empty);
  const std::string ticked = "<td><span class=\"FormData\">X</span></td><td>Officer (give title below)</td><td></td>";
  const std::string page =
      replaced(write_page(open_bytes(invented_form5()), family::site), row, "<tr><td colspan=\"4\">Kettle</td></tr>");
  const filing other = open_bytes(replaced(page, ticked, "<td></td><td>Officer (give title below)</td><td>X</td>"));
  EXPECT_EQ(first_of(other, "REPORTINGOWNER")["RPTOWNER_TXT"], "Kettle");
  const filing neither = open_bytes(replaced(page, ticked, "<td></td><td>Officer (give title below)</td><td></td>"));
  EXPECT_EQ(first_of(neither, "REPORTINGOWNER").state("RPTOWNER_TITLE"), cell_state::ambiguous);
  EXPECT_EQ(first_of(neither, "REPORTINGOWNER").state("RPTOWNER_TXT"), cell_state::ambiguous);
}

struct expected_address {
  const char *street1, *street2, *city, *state, *zip;
};

void check_address(const filing& read, const expected_address& expected, const std::string& name) {
  const row_view owner = first_of(read, "REPORTINGOWNER");
  EXPECT_EQ(owner["RPTOWNER_STREET1"], expected.street1) << name;
  EXPECT_EQ(owner["RPTOWNER_STREET2"], expected.street2) << name;
  EXPECT_EQ(owner["RPTOWNER_CITY"], expected.city) << name;
  EXPECT_EQ(owner["RPTOWNER_STATE"], expected.state) << name;
  EXPECT_EQ(owner["RPTOWNER_ZIPCODE"], expected.zip) << name;
}

TEST(pages, lines_of_an_address_are_taken_apart) {
  struct {
    const char* lines;
    expected_address expected;
  } constexpr cases[] = {
      {"5 Spout Way<br>Rutland,\xC2\xA0VT\xC2\xA0"
       "05701",
       {"5 Spout Way", "", "Rutland", "VT", "05701"}},
      {"5 Spout Way<br>Unit 2<br>Rutland,\xC2\xA0VT\xC2\xA0"
       "05701",
       {"5 Spout Way", "Unit 2", "Rutland", "VT", "05701"}},
      {"5 Spout Way<br>Rutland,&nbsp;VT&nbsp;05701", {"5 Spout Way", "", "Rutland", "VT", "05701"}},
      {"5 Spout Way<br>Rutland,\xC2\xA0VT\xC2\xA0", {"5 Spout Way", "", "Rutland", "VT", ""}},
      {"5 Spout Way<br>Rutland\xC2\xA0"
       "05701",
       {"5 Spout Way", "", "Rutland", "", "05701"}},
      {"5 Spout Way<br>VT\xC2\xA0"
       "05701",
       {"5 Spout Way", "", "", "VT", "05701"}},
      {"<br>St. Ives, Upper,\xC2\xA0VT\xC2\xA0"
       "AB 1C",
       {"", "", "St. Ives, Upper", "VT", "AB 1C"}},
      {"5 Spout Way<br>\xC2\xA0", {"5 Spout Way", "", "", "", ""}},
      {"5 Spout Way\n \xC2\xA0\n \xC2\xA0", {"5 Spout Way", "", "", "", ""}},
  };
  for (const auto& one : cases)
    check_address(changed(invented_form5(), family::distribution_2025,
                          "5 Spout Way<br>Rutland,\xC2\xA0VT\xC2\xA0"
                          "05701",
                          one.lines),
                  one.expected, one.lines);
}

TEST(pages, an_address_without_its_separators_is_kept_as_lines) {
  const filing read = changed(invented_form5(), family::distribution_2025,
                              "5 Spout Way<br>Rutland,\xC2\xA0VT\xC2\xA0"
                              "05701",
                              "5 Spout Way<br>Rutland VT 05701");
  const row_view owner = first_of(read, "REPORTINGOWNER");
  EXPECT_EQ(owner.state("RPTOWNER_CITY"), cell_state::ambiguous);
  EXPECT_EQ(owner.state("RPTOWNER_STATE"), cell_state::ambiguous);
  EXPECT_EQ(owner["RPTOWNER_ADDRESS_LINES"], "Rutland VT 05701");
}

TEST(pages, boxes_alone_tell_an_owner) {
  // The page is cut before the table of owners.
  const std::string page = write_page(open_bytes(invented_form4()), family::distribution_2025);
  const filing read = open_bytes(page.substr(0, page.find("<h2>Reporting Owners")));
  ASSERT_EQ(read.row_count(1), 1u);
  check_address(read, {"12 Ferry Lane", "Suite 400, Box 7", "Millbrook", "NY", "12545"}, "boxes");
  EXPECT_EQ(first_of(read, "REPORTINGOWNER")["RPTOWNER_RELATIONSHIP"], "Director,Officer,Other");
}

// --- Lines
// -----------------------------------------------------------------------------------------------------------------

TEST(pages, dates_that_the_stylesheet_spoiled) {
  const filing zoned = changed(invented_foreign_form4(), family::distribution_2026, "04/01/2026", "04/01-05:00/2026");
  EXPECT_EQ(first_of(zoned, "NONDERIV_TRANS")["TRANS_DATE"], "2026-04-01");
  EXPECT_EQ(first_of(zoned, "SUBMISSION")["PERIOD_OF_REPORT"], "2026-04-01");
  const filing lost = changed(invented_foreign_form4(), family::distribution_2026, "04/01/2026", "//");
  EXPECT_EQ(first_of(lost, "NONDERIV_TRANS").state("TRANS_DATE"), cell_state::not_shown);
  EXPECT_EQ(first_of(lost, "SUBMISSION").state("PERIOD_OF_REPORT"), cell_state::not_shown);
  const filing no_date = changed(invented_foreign_form4(), family::distribution_2026, "04/01/2026", "soon");
  EXPECT_EQ(first_of(no_date, "NONDERIV_TRANS").state("TRANS_DATE"), cell_state::invalid);
}

TEST(pages, what_is_no_number_is_said) {
  const filing read = changed(invented_form3(), family::site, "400.125", "NaN");
  EXPECT_EQ(first_of(read, "NONDERIV_HOLDING").state("SHRS_OWND_FOLWNG_TRANS"), cell_state::invalid);
  EXPECT_GT(read.diagnostic_count(), 0u);
}

TEST(pages, a_notice_across_the_table_is_no_line) {
  std::string page = write_page(open_bytes(invented_empty_form3()), family::site);
  page = replaced(page, "<tr><td colspan=\"2\"><b>No securities are beneficially owned</b></td></tr>", "");
  const std::size_t end_of_head = page.find("</thead>", page.find("Table I ")) + 8;
  page.insert(end_of_head, "<tr><td colspan=\"4\">No securities are beneficially owned.</td></tr>");
  const filing read = open_bytes(page);
  EXPECT_EQ(read.row_count(3), 0u);
  EXPECT_EQ(first_of(read, "SUBMISSION")["NO_SECURITIES_OWNED"], "true");
  EXPECT_TRUE(read.unread().empty());
}

TEST(pages, a_table_alone_is_read) {
  const std::string page = write_page(open_bytes(invented_form4()), family::site);
  const std::size_t from = page.find("<table border=\"1\"><thead><tr><th colspan=\"16\"><b>Table II");
  const filing read = open_bytes(page.substr(from, page.find("</table>", from) + 8 - from));
  EXPECT_EQ(read.row_count(4), 2u);
  EXPECT_EQ(read.row_count(5), 1u);
  EXPECT_EQ(read.row_count(1), 0u);
  EXPECT_EQ(read.form(), "4");
  EXPECT_EQ(first_of(read, "SUBMISSION").state("ISSUERNAME"), cell_state::not_shown);
}

// --- Notes
// -----------------------------------------------------------------------------------------------------------------

TEST(pages, remarks_may_follow_their_caption) {
  const filing read = changed(invented_form5(), family::site,
                              "<b>Remarks:</b></td></tr><tr><td class=\"FootnoteData\">", "Remarks: A word.");
  EXPECT_EQ(first_of(read, "SUBMISSION")["REMARKS"], "A word.");
}

TEST(pages, notes_keep_their_markup_out_of_the_text) {
  const filing read = changed(invented_form5(), family::site, "A gift.", "A <b>kind</b> gift<br>of <i>steam</i>.");
  EXPECT_EQ(first_of(read, "FOOTNOTES")["FOOTNOTE_TXT"], "A kind gift of steam.");
  EXPECT_TRUE(read.unread().empty());
}

TEST(pages, text_that_no_rule_reads_is_told) {
  const filing read = changed(invented_form5(), family::site, "</body>", "<p>An advertisement</p></body>");
  ASSERT_EQ(read.unread().size(), 1u);
  EXPECT_EQ(read.unread().front().path, "page: text");
}

}  // namespace
}  // namespace filigree::test
