// Every cell with a value leads to its bytes, and decoding those bytes by the rules of XML gives the value again.
#include <gtest/gtest.h>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

/// XML's five entities and decimal references, nothing else: written for this test, apart from the reader's own.
std::string plain_text(std::string_view raw) {
  std::string text;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t end = raw[at] == '&' ? raw.find(';', at) : std::string_view::npos;
    const std::string name(raw.substr(at, end == std::string_view::npos ? 0 : end - at + 1));
    if (name == "&amp;") {
      text += '&';
    } else if (name == "&lt;") {
      text += '<';
    } else if (name == "&gt;") {
      text += '>';
    } else if (name == "&quot;") {
      text += '"';
    } else if (name == "&apos;") {
      text += '\'';
    } else {
      text += raw[at++];
      continue;
    }
    at = end + 1;
  }
  return text;
}

std::string without_commas(std::string text) {
  std::string digits;
  for (const char c : text)
    if (c != ',' && c != '$') digits += c;
  return digits;
}

/// What the value must be, from the raw bytes alone.
std::string value_of(value_type type, std::string_view raw) {
  const std::string text = plain_text(raw);
  if (type == value_type::decimal) return without_commas(text);
  if (type == value_type::boolean) return text == "1" || text == "true" ? "true" : "false";
  if (type == value_type::date && text.size() == 8)
    return text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
  return type == value_type::date ? text.substr(0, 10) : text;
}

std::vector<std::string> fixtures() {
  std::vector<std::string> all;
  filing_text plain;
  all.push_back(plain.xml());
  filing_text busy;
  line one, two;
  one.title = value("Class &quot;A&quot; &amp; B") + note("F1");
  one.price = value("$1,234.50") + note("F1", "F2");
  one.nature = value("By &lt;trust&gt;");
  one.deemed = value("2026-03-03-05:00");
  two.date = value("2026-03-01Z");
  two.shares = value("  77\n");
  busy.form = "5/A";
  busy.schema = "X0609";
  busy.non_derivative = one.transaction() + two.holding() + two.transaction();
  busy.derivative = one.derivative() + two.derivative_holding();
  busy.owners.resize(2);
  busy.owners[1].name = "O&apos;Quill &amp; Sons";
  busy.footnotes = {{"F1", "Text &amp; more"}, {"F2", "  trimmed  "}};
  busy.remarks = "remarks &#38; such";
  busy.remarks = "remarks &amp; such";
  all.push_back(busy.xml());
  all.push_back(
      "<SEC-DOCUMENT>0009900001-26-000012.txt : 20260304\n<SEC-HEADER>x\nACCESSION NUMBER:\t0009900001-26-000012\n"
      "CONFORMED SUBMISSION TYPE:\t4\nFILED AS OF DATE:\t20260304\nREPORTING-OWNER:\n\tCENTRAL INDEX KEY:\t0009900001\n"
      "\tSEC FILE NUMBER:\t001-99777\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>4\n<TEXT>\n<XML>\n" +
      busy.xml() + "</XML>\n</TEXT>\n</DOCUMENT>\n");
  return all;
}

TEST(Provenance, DecodingACellsBytesGivesItsValue) {
  std::size_t checked = 0;
  for (const std::string& text : fixtures()) {
    const reading read(text);  // checks that raw is what stands at its place
    cell_reader cells(read.source);
    for (std::size_t table = 0; table < read.source.table_count(); ++table)
      for (std::size_t row = 0; row < read.source.row_count(table); ++row)
        for (std::size_t i = 0; i < read.source.column_count(table); ++i) {
          const column& one = read.source.column_at(table, i);
          const cell found = cells.read(table, row, i);
          if (found.state != cell_state::value || !found.place.placed() || one.role != column_role::data) continue;
          ++checked;
          EXPECT_EQ(std::string(found.text), value_of(found.type, found.raw))
              << read.source.table_name(table) << '.' << one.name;
        }
  }
  EXPECT_GE(checked, 150u);
}

/// A filed value has a place; only keys and what is computed have none.
TEST(Provenance, EveryFiledValueHasAPlace) {
  for (const std::string& text : fixtures()) {
    const reading read(text);
    cell_reader cells(read.source);
    for (std::size_t table = 0; table < read.source.table_count(); ++table)
      for (std::size_t row = 0; row < read.source.row_count(table); ++row)
        for (std::size_t i = 0; i < read.source.column_count(table); ++i) {
          const column& one = read.source.column_at(table, i);
          const cell found = cells.read(table, row, i);
          const bool is_made = one.role == column_role::key || one.name == "TRANS_VALUE_USD" ||
                               one.name == "PRINTED_CODE" || one.name == "CODE_MEANING" ||
                               one.name == "RPTOWNER_RELATIONSHIP" ||
                               (read.source.table_name(table) == "HEADER" && one.name != "KEY" && one.name != "VALUE");
          if (found.state == cell_state::value && !is_made) {
            EXPECT_TRUE(found.place.placed()) << one.name;
          }
        }
  }
}

TEST(Provenance, OfFootnotesIsWhereTheirIdsStand) {
  const std::string xml = fixtures()[1];
  reading read(xml);
  const cell price = read.cells.at("NONDERIV_TRANS", 0, "TRANS_PRICEPERSHARE");
  ASSERT_EQ(price.footnotes.size(), 2u);
  EXPECT_EQ(xml.substr(price.footnotes[0].offset, price.footnotes[0].length), "F1");
  EXPECT_EQ(xml.substr(price.footnotes[1].offset, price.footnotes[1].length), "F2");
  EXPECT_LT(price.footnotes[0].offset, price.footnotes[1].offset);
}

TEST(Provenance, OfDiagnosticsIsAnOffsetAndALine) {
  const std::string xml =
      "<?xml version=\"1.0\"?>\r\n<ownershipDocument>\r<odd>1</odd>\n\n<odder>2</odder>\r\n</ownershipDocument>";
  const reading read(xml);
  ASSERT_EQ(read.source.diagnostic_count(), 2u);
  EXPECT_EQ(read.source.diagnostic_at(0).line, 3u);
  EXPECT_EQ(xml.substr(read.source.diagnostic_at(0).offset, 3), "odd");
  EXPECT_EQ(read.source.diagnostic_at(1).line, 5u);
  EXPECT_EQ(xml.substr(read.source.diagnostic_at(1).offset, 5), "odder");
}

}  // namespace
}  // namespace filigree::test
