#include "filigree/date.hpp"

#include <gtest/gtest.h>

#include <string>

namespace filigree {
namespace {

std::string iso(std::string_view filed) {
  const auto day = parse_date(filed);
  if (!day) return "(none)";
  char text[10];
  day->write_iso(text);
  return {text, sizeof text};
}
std::string sec(std::string_view filed) {
  char text[11];
  parse_date(filed).value().write_sec(text);
  return {text, sizeof text};
}

TEST(Date, ReadsIsoDates) {
  EXPECT_EQ(iso("2011-11-14"), "2011-11-14");
  EXPECT_EQ(iso(" 2011-11-14\n"), "2011-11-14");
  EXPECT_EQ(iso("0022-03-01"), "0022-03-01") << "implausible, and still a date";
}

/// formats/01 §4: zones are cut, never applied.
TEST(Date, CutsZonesAndTimes) {
  EXPECT_EQ(iso("2004-03-01-05:00"), "2004-03-01");
  EXPECT_EQ(iso("2010-01-04Z"), "2010-01-04");
  EXPECT_EQ(iso("2010-01-04+09:30"), "2010-01-04");
  EXPECT_EQ(iso("2010-01-04T23:59:59"), "2010-01-04");
  EXPECT_EQ(iso("2010-01-041"), "(none)");
  EXPECT_EQ(iso("2010-01-04 12:00"), "(none)");
}

TEST(Date, ReadsTheOtherWritings) {
  EXPECT_EQ(iso("20111116"), "2011-11-16");
  EXPECT_EQ(iso("11/14/2011"), "2011-11-14");
  EXPECT_EQ(iso("1/4/2011"), "2011-01-04");
}

TEST(Date, KnowsTheCalendar) {
  EXPECT_EQ(iso("2024-02-29"), "2024-02-29");
  EXPECT_EQ(iso("2023-02-29"), "(none)");
  EXPECT_EQ(iso("1900-02-29"), "(none)");
  EXPECT_EQ(iso("2000-02-29"), "2000-02-29");
  EXPECT_EQ(iso("2011-04-31"), "(none)");
  EXPECT_EQ(iso("2011-12-31"), "2011-12-31");
  EXPECT_EQ(iso("2011-13-01"), "(none)");
  EXPECT_EQ(iso("2011-00-10"), "(none)");
  EXPECT_EQ(iso("2011-01-00"), "(none)");
  EXPECT_EQ(iso("0000-01-01"), "(none)");
}

TEST(Date, IsNoDateForAnythingElse) {
  for (const char* text :
       {"", "N/A", "2011", "2011-11", "2011/11/14", "11-14-11", "13-01-2011", "14-NOV-2011", "2011-1-4", "1/4/11",
        "//2011", "111/4/2011", "1/444/2011", "11/14/20111", "2011111a", "201111144", "-011-11-14", "2011-11-1a"})
    EXPECT_EQ(iso(text), "(none)") << '"' << text << '"';
}

TEST(Date, WritesTheDataSetsWay) {
  EXPECT_EQ(sec("2011-11-14"), "14-NOV-2011");
  EXPECT_EQ(sec("2026-01-05"), "05-JAN-2026");
  const char* const months[] = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
  for (int month = 1; month <= 12; ++month) {
    const std::string number = (month < 10 ? "0" : "") + std::to_string(month);
    EXPECT_EQ(sec("2020-" + number + "-09"), std::string("09-") + months[month - 1] + "-2020");
  }
}

TEST(Date, Orders) {
  EXPECT_TRUE(*parse_date("2011-11-14") < *parse_date("2011-11-15"));
  EXPECT_TRUE(*parse_date("2011-10-31") < *parse_date("2011-11-01"));
  EXPECT_TRUE(*parse_date("2010-12-31") < *parse_date("2011-01-01"));
  EXPECT_FALSE(*parse_date("2011-11-14") < *parse_date("2011-11-14"));
  EXPECT_TRUE(*parse_date("11/14/2011") == *parse_date("2011-11-14"));
  EXPECT_TRUE(*parse_date("11-14-2011") == *parse_date("2011-11-14"));
}

/// formats/01 §4: `1`, `0`, `true`, `false`; anything else says nothing.
TEST(Boolean, ReadsTheFourWritings) {
  EXPECT_EQ(parse_boolean("1"), true);
  EXPECT_EQ(parse_boolean("true"), true);
  EXPECT_EQ(parse_boolean(" TRUE\n"), true);
  EXPECT_EQ(parse_boolean("0"), false);
  EXPECT_EQ(parse_boolean("false"), false);
  EXPECT_EQ(parse_boolean("False"), false);
  for (const char* text : {"", "yes", "Y", "no", "01", "2", "-1", "on", "X", "truefalse"})
    EXPECT_EQ(parse_boolean(text), std::nullopt) << text;
}

}  // namespace
}  // namespace filigree
