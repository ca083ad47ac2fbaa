// JSON of any kind: arrays of objects, parallel arrays and objects whose names are keys are tables.
#include <gtest/gtest.h>

#include "support/cells.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

filing open(std::string_view bytes, const read_limits& limits = {}) {
  return filing(owned_bytes::copy(bytes), limits, "a.json");
}

std::string columns(const filing& source, std::string_view table) {
  const std::size_t index = find_table(source, table);
  std::string all;
  for (std::size_t i = 0; index < source.table_count() && i < source.column_count(index); ++i) {
    const column& one = source.column_at(index, i);
    all += (i > 0 ? " " : "") + std::string(one.name) + ":" + std::string(name_of(one.type));
  }
  return all;
}

std::string codes(const filing& source) {
  std::string all;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i)
    all += (i > 0 ? " " : "") + std::string(source.diagnostic_at(i).code);
  return all;
}

constexpr std::string_view company =
    R"({"cik":"0000000077","name":"Ada \"&amp;\" Co \u00e9\ud83d\ude00","site":null,"note":"",
 "tickers":["ADA","BOB"],"formerNames":[],
 "addresses":{"mailing":{"city":"Ulm","zip":"00123"},"business":{"city":"Bonn","zip":null}},
 "filings":{"recent":{"accessionNumber":["1-26-1","1-26-2"],"filingDate":["2026-01-02",""],"size":[10,20.50]},
            "files":[{"name":"x.json","count":3}]}})";

TEST(GenericJson, Submissions) {
  const filing source = open(company);
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(source.read_as(), shape::json);
  EXPECT_FALSE(source.unreadable());
  EXPECT_EQ(codes(source), "");
  cells_of cells(source);
  EXPECT_EQ(cells.text("VALUES", 0, "VALUE"), "0000000077");
  EXPECT_EQ(cells.text("VALUES", 1, "VALUE"), "Ada \"&amp;\" Co \u00e9\U0001F600");
  EXPECT_EQ(cells.text("VALUES", 2, "VALUE"), "(empty)");
  EXPECT_EQ(cells.raw("VALUES", 2, "VALUE"), "null");
  EXPECT_EQ(cells.text("VALUES", 3, "VALUE"), "(empty)");
  EXPECT_EQ(cells.raw("VALUES", 3, "VALUE"), "");
  EXPECT_EQ(cells.raw("VALUES", 4, "VALUE"), "[]");
  EXPECT_EQ(columns(source, "TICKERS"), "TICKERS:text");
  EXPECT_EQ(cells.rows("TICKERS"), 2u);
  EXPECT_EQ(columns(source, "ADDRESSES"), "ADDRESSES_KEY:text CITY:text ZIP:text");
  EXPECT_EQ(cells.text("ADDRESSES", 1, "ADDRESSES_KEY"), "business");
  EXPECT_EQ(cells.text("ADDRESSES", 0, "ZIP"), "00123");
  EXPECT_EQ(columns(source, "RECENT"), "ACCESSION_NUMBER:text FILING_DATE:date SIZE:decimal");
  ASSERT_EQ(cells.rows("RECENT"), 2u);
  EXPECT_EQ(cells.text("RECENT", 1, "ACCESSION_NUMBER"), "1-26-2");
  EXPECT_EQ(cells.text("RECENT", 1, "FILING_DATE"), "(empty)");
  EXPECT_EQ(cells.text("RECENT", 1, "SIZE"), "20.50");
  EXPECT_EQ(columns(source, "FILES"), "NAME:text COUNT:decimal");
  EXPECT_EQ(source.read_coverage().leaves, 19u);
  EXPECT_EQ(source.read_coverage().read, 19u);
}

constexpr std::string_view facts = R"({"cik":77,"entityName":"Ada","facts":{
 "dei":{"Shares":{"label":"Shares","units":{"shares":[{"end":"2025-12-31","val":5,"fp":"FY"}]}}},
 "us-gaap":{"Assets":{"label":"Assets","units":{"USD":[{"end":"2025-12-31","val":-1.50,"fp":"FY"},
   {"start":"2025-01-01","end":"2025-12-31","val":12345678901234567890,"fp":"Q1"}]}},
  "Cash":{"label":null,"units":{"USD":[{"end":"2025-12-31","val":3,"fp":"FY"}],"EUR":[{"end":"2025-12-31","val":4,"fp":"FY"}]}}}}})";

TEST(GenericJson, FactsAreOneTable) {
  const filing source = open(facts);
  EXPECT_EQ(soundness(source).check(), "");
  EXPECT_EQ(columns(source, "CONCEPTS"), "CONCEPTS_ROW:decimal TAXONOMY:text CONCEPT:text LABEL:text");
  EXPECT_EQ(columns(source, "FACTS"),
            "CONCEPTS_ROW:decimal TAXONOMY:text CONCEPT:text UNIT:text END:date VAL:text FP:text START:date");
  cells_of cells(source);
  ASSERT_EQ(cells.rows("FACTS"), 5u);
  EXPECT_EQ(cells.text("FACTS", 0, "UNIT"), "shares");
  EXPECT_EQ(cells.text("FACTS", 2, "VAL"), "12345678901234567890");
  EXPECT_EQ(cells.text("FACTS", 4, "CONCEPT") + cells.text("FACTS", 4, "UNIT"), "CashEUR");
  EXPECT_EQ(cells.text("FACTS", 4, "CONCEPTS_ROW"), "3");
  EXPECT_EQ(cells.text("CONCEPTS", 2, "LABEL"), "(empty)");
}

TEST(GenericJson, ObjectsOfOneShapeAreAMapOthersAreNot) {
  const filing map = open(R"({"0":{"cik":1,"title":"A"},"1":{"cik":2,"title":"B"},"2":null})");
  EXPECT_EQ(columns(map, "ROWS"), "KEY:text CIK:text TITLE:text");
  EXPECT_EQ(cells_of(map).text("ROWS", 1, "KEY"), "1");
  EXPECT_EQ(cells_of(map).text("VALUES", 0, "NAME"), "2") << "null where others hold something";
  EXPECT_EQ(cells_of(map).raw("VALUES", 0, "VALUE"), "null");
  const filing other = open(R"({"a":{"x":1},"b":{"y":2}})");
  EXPECT_EQ(cells_of(other).rows("VALUES"), 2u);
  EXPECT_EQ(cells_of(other).text("VALUES", 1, "PATH"), "b");
}

TEST(GenericJson, ArraysOfArraysAndRoots) {
  const filing source = open(R"([{"a":[[1,2],[3]],"b":{}},{"b":true}])");
  EXPECT_EQ(soundness(source).check(), "");
  cells_of cells(source);
  EXPECT_EQ(cells.rows("ROWS"), 2u);
  EXPECT_EQ(source.read_coverage().leaves, 5u);
  EXPECT_EQ(cells.rows("A_2"), 3u);
  EXPECT_EQ(cells.text("A_2", 2, "A_ROW"), "2");
}

TEST(GenericJson, DamageIsSaidAtItsPlace) {
  const auto said = [](std::string_view text) { return codes(open(text)); };
  EXPECT_EQ(said("{\"a\":1} x"), "trailing-text");
  EXPECT_EQ(said("{\"a\":1"), "truncated");
  EXPECT_EQ(said("{\"a\":\"1"), "truncated");
  EXPECT_EQ(said("{\"a\":1 \"b\":2}"), "invalid-json");
  EXPECT_EQ(said("{\"a\" 1}"), "invalid-json");
  EXPECT_EQ(said("{\"a\":1,}"), "invalid-json");
  EXPECT_EQ(said("{\"a\":NaN}"), "invalid-json");
  const filing source = open("{\"a\":[{\"n\":1},{\"n\":12");
  EXPECT_EQ(cells_of(source).text("A", 1, "N"), "(invalid)");
}

TEST(GenericJson, CutAnywhereIsSound) {
  for (const std::string_view text : {company, facts})
    for (std::size_t size = 2; size < text.size(); ++size)
      ASSERT_EQ(soundness(open(text.substr(0, size))).check(), "") << size;
}

TEST(GenericJson, HostileShapes) {
  std::string deep = "{\"a\":";
  for (int i = 0; i < 100000; ++i) deep += "[";
  EXPECT_EQ(soundness(open(deep)).check(), "");
  std::string closed = "{\"a\":" + std::string(3000, '[') + std::string(3000, ']') + ",\"b\":1}";
  const filing nested = open(closed);
  EXPECT_EQ(soundness(nested).check(), "");
  EXPECT_EQ(codes(nested), "too-deep");
  std::string names = "{\"x\":1";
  for (int i = 0; i < 150000; ++i) names += ",\"k" + std::to_string(i) + "\":{\"v\":" + std::to_string(i) + "}";
  const filing many = open(names + "}");
  EXPECT_EQ(soundness(many).check(false), "");
  EXPECT_EQ(many.read_coverage().read, 150001u);
  const filing twice = open(R"({"a":1,"a":2,"":{"":3},"p":{"x":[1,2],"x":[3,4],"y":[5,6]}})");
  EXPECT_EQ(soundness(twice).check(), "");
  EXPECT_EQ(twice.read_coverage().read, 9u);
}

TEST(GenericJson, LittleMemoryIsNoTrap) {
  for (std::size_t memory = 0; memory < 60000; memory += 700) {
    read_limits limits;
    limits.memory = memory;
    ASSERT_EQ(soundness(open(facts, limits), true).check(), "") << memory;
  }
}

/// The budget: two and a half times the source, the source itself among it.
bool fits_in_budget(const std::string& text) {
  read_limits limits;
  limits.memory = text.size() * 3 / 2;
  const filing source = open(text, limits);
  return !source.incomplete() && source.read_coverage().leaves > 0;
}

TEST(GenericJson, NeedsLittleMoreMemoryThanItsTables) {
  std::string arrays, facts_of_many = "{\"cik\":77,\"facts\":{\"us-gaap\":{";
  for (const char* const name : {"accessionNumber", "form", "size", "flag", "filmNumber"}) {
    arrays += std::string(arrays.empty() ? "{\"" : ",\"") + name + "\":[";
    for (int i = 0; i < 20000; ++i) arrays += (i > 0 ? ",\"" : "\"") + std::to_string(20260101 + i) + "\"";
    arrays += "]";
  }
  for (int i = 0; i < 300; ++i) {
    facts_of_many +=
        (i > 0 ? ",\"C" : "\"C") + std::to_string(i) + "\":{\"label\":\"Of what it is\",\"units\":{\"USD\":[";
    for (int j = 0; j < 40; ++j)
      facts_of_many += std::string(j > 0 ? "," : "") +
                       R"({"end":"2025-12-31","val":1234500,"accn":"0009000077-26-000001",)" +
                       R"("fy":2025,"fp":"FY","form":"10-K","filed":"2026-02-03"})";
    facts_of_many += "]}}";
  }
  EXPECT_TRUE(fits_in_budget("{\"recent\":" + arrays + "}}"));
  EXPECT_TRUE(fits_in_budget(facts_of_many + "}}}"));
}

}  // namespace
}  // namespace filigree::test
