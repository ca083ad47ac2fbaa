#include "filigree/decimal.hpp"

#include <gtest/gtest.h>

#include <string>

namespace filigree {
namespace {

std::string written(const decimal& number) {
  char text[decimal::max_chars];
  return {text, number.write(text)};
}
std::string reread(std::string_view filed) {
  const auto number = parse_decimal(filed);
  return number ? written(*number) : "(none)";
}
decimal of(std::string_view filed) { return parse_decimal(filed).value(); }

TEST(Decimal, KeepsTheFiledDigits) {
  EXPECT_EQ(reread("12000"), "12000");
  EXPECT_EQ(reread("26.375"), "26.375");
  EXPECT_EQ(reread("26.50"), "26.50");
  EXPECT_EQ(reread("0.0000"), "0.0000");
  EXPECT_EQ(reread("7"), "7");
  EXPECT_EQ(reread("0"), "0");
}

TEST(Decimal, WritesWhatIsShortenedInFull) {
  EXPECT_EQ(reread(".5"), "0.5");
  EXPECT_EQ(reread("5."), "5");
  EXPECT_EQ(reread("007.50"), "7.50");
  EXPECT_EQ(reread("+3"), "3");
}

TEST(Decimal, TakesThousandsCommasWhereTheyBelong) {
  EXPECT_EQ(reread("12,000"), "12000");
  EXPECT_EQ(reread("1,234,567.89"), "1234567.89");
  EXPECT_EQ(reread("1,23"), "(none)");
  EXPECT_EQ(reread("1,2345"), "(none)");
  EXPECT_EQ(reread(",123"), "(none)");
  EXPECT_EQ(reread("1234,567"), "(none)");
  EXPECT_EQ(reread("1,234,56"), "(none)");
  EXPECT_EQ(reread("1.234,567"), "(none)");
  EXPECT_EQ(reread("1,23,456"), "(none)");
  EXPECT_EQ(reread("12,3456,789"), "(none)");
}

TEST(Decimal, NegatesOnce) {
  EXPECT_EQ(reread("-100"), "-100");
  EXPECT_EQ(reread("(1,234)"), "-1234");
  EXPECT_EQ(reread("( 1.5 )"), "-1.5");
  EXPECT_EQ(reread("-0"), "0");
  EXPECT_EQ(reread("-0.00"), "0.00");
  EXPECT_EQ(reread("(-5)"), "(none)");
  EXPECT_EQ(reread("--5"), "(none)");
}

TEST(Decimal, TakesMoneySigns) {
  EXPECT_EQ(reread("$26.46"), "26.46");
  EXPECT_EQ(reread("$ 26.46"), "26.46");
  EXPECT_EQ(reread("-$5"), "-5");
  EXPECT_EQ(reread("($5.25)"), "-5.25");
  EXPECT_EQ(reread("$"), "(none)");
  EXPECT_EQ(reread("26.46$"), "(none)");
}

TEST(Decimal, TakesBlanksAroundOnly) {
  EXPECT_EQ(reread(" \t12\r\n"), "12");
  EXPECT_EQ(reread("1 2"), "(none)");
}

TEST(Decimal, IsNoNumberForAnythingElse) {
  for (const char* text : {"",
                           " ",
                           ".",
                           "-",
                           "+",
                           "()",
                           "N/A",
                           "n/a",
                           "none",
                           "1.2.3",
                           "1e5",
                           "0x10",
                           "12%",
                           "1/2",
                           "NaN",
                           "inf",
                           "1-2",
                           "5-",
                           "\xEF\xBC\x91",
                           "1\xC2\xA0"
                           "000"})
    EXPECT_EQ(reread(text), "(none)") << '"' << text << '"';
}

TEST(Decimal, HoldsThirtyEightDigitsAndNoMore) {
  const std::string most(38, '9');
  EXPECT_EQ(reread(most), most);
  EXPECT_EQ(reread("0." + most), "0." + most);
  EXPECT_EQ(reread("1" + most), "(none)");
  EXPECT_EQ(reread("000" + most), most) << "leading zeros are no digits that count";
  EXPECT_EQ(reread("0." + std::string(255, '0')), "0." + std::string(255, '0'));
  EXPECT_EQ(reread("0." + std::string(256, '0')), "(none)") << "the scale is a byte";
  EXPECT_EQ(reread(std::string(100000, '9')), "(none)");
}

TEST(Decimal, WritesTheLongestNumberWithinItsRoom) {
  decimal smallest{1, 255, true};
  EXPECT_EQ(written(smallest), "-0." + std::string(254, '0') + "1");
  EXPECT_LE(written(smallest).size(), decimal::max_chars);
}

TEST(Decimal, MultipliesExactly) {
  EXPECT_EQ(written(multiply(of("12000"), of("7")).value()), "84000");
  EXPECT_EQ(written(multiply(of("890"), of("26.375")).value()), "23473.750");
  EXPECT_EQ(written(multiply(of("0.1"), of("0.2")).value()), "0.02");
  EXPECT_EQ(written(multiply(of("-3"), of("4")).value()), "-12");
  EXPECT_EQ(written(multiply(of("-3"), of("-4")).value()), "12");
  EXPECT_EQ(written(multiply(of("-3"), of("0")).value()), "0");
}

TEST(Decimal, DoesNotMultiplyBeyondItsRoom) {
  const decimal large = of("1" + std::string(20, '0'));
  EXPECT_FALSE(multiply(large, large));
  EXPECT_TRUE(multiply(large, of("1" + std::string(16, '0'))));
  const decimal fine = of("0." + std::string(199, '0') + "1");
  EXPECT_FALSE(multiply(fine, fine)) << "scales add up to more than a byte holds";
}

TEST(Decimal, AddsExactly) {
  EXPECT_EQ(written(add(of("0.1"), of("0.2")).value()), "0.3");
  EXPECT_EQ(written(add(of("1.50"), of("2")).value()), "3.50");
  EXPECT_EQ(written(add(of("5"), of("-7.25")).value()), "-2.25");
  EXPECT_EQ(written(add(of("-5"), of("5")).value()), "0");
  EXPECT_EQ(written(add(of("-1"), of("-2")).value()), "-3");
  const std::string most(38, '9');
  EXPECT_FALSE(add(of(most), of("1")));
  EXPECT_FALSE(add(of(most), of("0.1"))) << "the sum would need 39 digits";
}

TEST(Decimal, ComparesByValue) {
  EXPECT_EQ(compare(of("1.50"), of("1.5")), 0);
  EXPECT_EQ(compare(of("-0"), of("0")), 0);
  EXPECT_LT(compare(of("1.49"), of("1.5")), 0);
  EXPECT_GT(compare(of("10"), of("9.999")), 0);
  EXPECT_LT(compare(of("-2"), of("-1")), 0);
  EXPECT_LT(compare(of("-2"), of("1")), 0);
  EXPECT_GT(compare(of("1" + std::string(37, '0')), of("0." + std::string(30, '0') + "1")), 0);
  EXPECT_LT(compare(of("-1" + std::string(37, '0')), of("-0." + std::string(30, '0') + "1")), 0);
}

}  // namespace
}  // namespace filigree
