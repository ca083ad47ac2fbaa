// Running out of memory is an answer: at every limit the reader stops, says so, and what it read stays readable.
#include "text/memory.hpp"

#include <gtest/gtest.h>

#include "support/cells.hpp"
#include "support/invented.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

TEST(Memory, AnArrayRefusesWhatDoesNotFit) {
  memory_budget budget(100);
  array<std::uint32_t> numbers(budget);
  for (std::uint32_t i = 0; i < 16; ++i) EXPECT_TRUE(numbers.push(i));
  EXPECT_FALSE(budget.exhausted());
  std::uint32_t n = 16;
  while (numbers.push(n)) ++n;
  EXPECT_TRUE(budget.exhausted());
  EXPECT_LE(budget.used(), 100u);
  EXPECT_EQ(numbers.size(), n);
  for (std::uint32_t i = 0; i < n; ++i) EXPECT_EQ(numbers[i], i) << "what was there is kept";
}

TEST(Memory, AnArrayMayPushWhatIsInIt) {
  memory_budget budget(SIZE_MAX);
  array<int> numbers(budget);
  numbers.push(7);
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(numbers.push(numbers[0]));
  EXPECT_EQ(numbers.back(), 7);
}

TEST(Memory, ASizeThatCannotBeIsRefused) {
  memory_budget budget(SIZE_MAX);
  array<std::uint64_t> numbers(budget);
  EXPECT_EQ(numbers.append(SIZE_MAX / 4), nullptr);
  EXPECT_EQ(numbers.size(), 0u);
  EXPECT_TRUE(budget.exhausted());
}

TEST(Memory, ASizeThatOverflowsWithWhatIsThereIsRefused) {
  memory_budget budget(SIZE_MAX);
  array<char> bytes(budget);
  ASSERT_NE(bytes.append(45), nullptr);
  EXPECT_EQ(bytes.append(SIZE_MAX - 20), nullptr) << "the sum is a small number";
  EXPECT_EQ(bytes.size(), 45u);
}

TEST(Memory, WhatIsReleasedCanBeUsedAgain) {
  memory_budget budget(1000);
  for (int i = 0; i < 50; ++i) {
    array<char> bytes(budget);
    EXPECT_NE(bytes.append(900), nullptr);
  }
  EXPECT_FALSE(budget.exhausted());
}

TEST(Memory, ASlabServesTheFirstBlocks) {
  memory_budget budget(10000);
  budget.take_slab(1000);
  array<char> first(budget);
  array<std::uint64_t> second(budget);
  EXPECT_NE(first.append(3), nullptr);
  EXPECT_NE(second.append(4), nullptr);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(second.data()) % alignof(std::uint64_t), 0u);
  second[0] = 42;
  EXPECT_NE(second.append(500), nullptr) << "grows out of the slab";
  EXPECT_EQ(second[0], 42u);
  EXPECT_FALSE(budget.exhausted());
}

std::string busy_filing() {
  using namespace invented;
  filing_text text;
  line one;
  one.price = value("10.5") + note("F1", "F2");
  text.owners.resize(3);
  text.non_derivative.clear();
  for (int i = 0; i < 12; ++i) text.non_derivative += one.transaction();
  text.derivative = line().derivative() + line().derivative_holding();
  text.footnotes = {{"F1", "A first &amp; a second part"}, {"F2", "Another, with <b>markup</b>"}};
  text.remarks = "AT&T, and <unknown>more</unknown>";
  text.more_head += "<strange>1</strange><stranger/>";
  return text.xml();
}

std::size_t memory_needed(const std::string& xml) {
  const filing whole(owned_bytes::copy(xml));
  EXPECT_FALSE(whole.incomplete());
  return whole.memory_used();
}

/// Reads under one limit and touches everything.
void read_with(const std::string& xml, std::size_t limit) {
  read_limits limits;
  limits.memory = limit;
  const filing source(owned_bytes::copy(xml), limits, "name");
  if (source.incomplete()) {
    EXPECT_LE(source.memory_used(), limit);
  } else {
    EXPECT_EQ(source.row_count(2), 12u);
  }
  output out;
  write_options options;
  options.provenance = true;
  write_json(source, options, out);
  EXPECT_TRUE(parse_json(out.view())) << "limit " << limit;
  output described;
  write_description(source, described);
  EXPECT_TRUE(parse_json(described.view())) << "limit " << limit;
}

TEST(Memory, EveryLimitIsAnsweredInOrder) {
  const std::string xml = busy_filing();
  const std::size_t enough = memory_needed(xml) * 2;
  for (std::size_t limit = 0; limit < enough; limit += limit < 2048 ? 1 : 61) read_with(xml, limit);
}

TEST(Memory, ALimitTooSmallIsIncomplete) {
  const std::string xml = busy_filing();
  read_limits limits;
  limits.memory = 1000;
  EXPECT_TRUE(filing(owned_bytes::copy(xml), limits).incomplete());
  limits.memory = 0;
  EXPECT_TRUE(filing(owned_bytes::copy(xml), limits).incomplete());
}

TEST(Memory, ASourceBeyondTheLimitIsRefused) {
  read_limits limits;
  limits.bytes = 100;
  const filing source(owned_bytes::copy(busy_filing()), limits);
  EXPECT_TRUE(source.incomplete());
  EXPECT_TRUE(source.unreadable());
  EXPECT_EQ(count_of(source, "too-large"), 1u);
}

TEST(Memory, AMovedFilingLivesOn) {
  filing first(owned_bytes::copy(busy_filing()), {}, "one");
  filing second(std::move(first));
  EXPECT_EQ(second.name(), "one");
  EXPECT_EQ(second.row_count(2), 12u);
  filing third(owned_bytes::copy("<x/>"), {}, "three");
  third = std::move(second);
  EXPECT_EQ(third.name(), "one");
  EXPECT_EQ(soundness(third).check(), "");
  EXPECT_TRUE(first.unreadable());  // NOLINT: what was moved from must answer, too
  EXPECT_EQ(first.table_count(), 0u);
}

TEST(Memory, BytesThatCannotBeHadAreNone) {
  owned_bytes none = owned_bytes::allocate(SIZE_MAX);
  EXPECT_EQ(none.data(), nullptr);
  EXPECT_EQ(none.view(), "");
}

}  // namespace
}  // namespace filigree::test
