// The filing in one sentence: who, what role, which issuer, what happened; each stretch leads to its cell.
#include <gtest/gtest.h>

#include "unit/reading.hpp"

namespace filigree::test {
namespace {

using namespace invented;

std::string headline_of(const filing& source) {
  std::string sentence;
  for (const headline_part& part : source.headline()) sentence += part.text;
  return sentence;
}
std::string headline_of(const filing_text& text) { return headline_of(reading(text).source); }

TEST(Headline, SaysWhoAndWhat) {
  EXPECT_EQ(headline_of(filing_text{}),
            "Quillfeather Ada B, director \xC2\xB7 Larkspur Instruments Inc (LRKI): bought 1,200 Common Stock at "
            "$10.50; owns 5,200 after");
}

TEST(Headline, AddsUpOnlyWhatIsOfOneKind) {
  line first, second, other;
  second.shares = value("300.5");
  other.title = value("Class B");
  filing_text text;
  text.non_derivative = first.transaction() + second.transaction() + other.transaction();
  const std::string sentence = headline_of(text);
  EXPECT_NE(sentence.find("bought 1,500.5 Common Stock in 2 lines"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("bought 1,200 Class B"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find("owns"), std::string::npos) << "balances of two classes are never one: " << sentence;
}

TEST(Headline, DoesNotAddWhatIsUnknown) {
  line first, second;
  second.shares = note("F1");
  filing_text text;
  text.non_derivative = first.transaction() + second.transaction();
  EXPECT_NE(headline_of(text).find("bought Common Stock in 2 lines"), std::string::npos) << headline_of(text);
}

TEST(Headline, SpeaksOfGrantsGiftsAndTaxAsSuch) {
  struct {
    const char *code, *direction, *words;
  } const cases[] = {{"S", "D", "sold 1,200"},
                     {"A", "A", "was granted 1,200"},
                     {"F", "D", "withheld for price or tax"},
                     {"G", "D", "gave 1,200 Common Stock as a gift"},
                     {"D", "D", "returned 1,200"},
                     {"M", "A", "on exercise or conversion"}};
  for (const auto& one : cases) {
    line trade;
    trade.coding = line::coded("4", one.code);
    trade.acquired_disposed = value(one.direction);
    filing_text text;
    text.non_derivative = trade.transaction();
    EXPECT_NE(headline_of(text).find(one.words), std::string::npos) << headline_of(text);
  }
}

TEST(Headline, SaysWhenNothingIsOwned) {
  filing_text text;
  text.form = "3";
  text.more_head = "<noSecuritiesOwned>true</noSecuritiesOwned>";
  text.non_derivative.clear();
  EXPECT_NE(headline_of(text).find("owns no securities"), std::string::npos) << headline_of(text);
}

TEST(Headline, OfHoldingsSpeaksOfHoldings) {
  filing_text text;
  text.form = "3";
  text.non_derivative = line().holding() + line().holding();
  const std::string sentence = headline_of(text);
  EXPECT_NE(sentence.find("holds 5,200 Common Stock and reports 1 more holding"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find("bought"), std::string::npos);
}

TEST(Headline, CountsOwners) {
  filing_text text;
  text.owners.resize(3);
  EXPECT_NE(headline_of(text).find("Quillfeather Ada B and 2 others"), std::string::npos) << headline_of(text);
}

TEST(Headline, LeadsToItsCells) {
  const reading read(filing_text{});
  std::size_t led = 0;
  for (const headline_part& part : read.source.headline()) {
    if (part.table < 0) continue;
    ++led;
    cell_reader cells(read.source);
    const cell found = cells.read(static_cast<std::size_t>(part.table), part.row, part.column);
    if (part.text == "1,200") {
      EXPECT_EQ(found.text, "1200");
      EXPECT_EQ(read.source.column_at(static_cast<std::size_t>(part.table), part.column).name, "TRANS_SHARES");
    }
    if (part.text == "Larkspur Instruments Inc") {
      EXPECT_EQ(found.text, part.text);
    }
  }
  EXPECT_GE(led, 5u);
}

TEST(Headline, OfAnEmptyDocumentIsStillASentence) {
  EXPECT_FALSE(headline_of(reading("<ownershipDocument/>").source).empty());
  EXPECT_EQ(headline_of(reading("nothing").source), "");
}

}  // namespace
}  // namespace filigree::test
