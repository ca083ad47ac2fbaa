// Views over thousands of random rows beside what the standard library makes of the same values; sums beside long
// addition done digit by digit.
#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "filigree/decimal.hpp"
#include "filigree/view.hpp"
#include "unit/packing.hpp"
#include "view/exact_sum.hpp"

namespace filigree::test {
namespace {

using namespace invented;

/// Numbers as lists of digits, added on paper: no limit, no machine integers.
class paper_sum {
 public:
  void add(const std::string& text) {
    const bool negative = text[0] == '-';
    std::string digits = negative ? text.substr(1) : text;
    std::size_t point = digits.find('.');
    const std::size_t scale = point == std::string::npos ? 0 : digits.size() - point - 1;
    if (point != std::string::npos) digits.erase(point, 1);
    scale_ = std::max(scale_, scale);
    std::vector<int>& to = negative ? negative_ : positive_;
    const std::size_t lowest = places - scale;  // the digit of weight 10^-scale
    for (std::size_t i = 0; i < digits.size(); ++i) to[lowest + i] += digits[digits.size() - 1 - i] - '0';
    for (std::size_t i = 0; i + 1 < to.size(); ++i) {
      to[i + 1] += to[i] / 10;
      to[i] %= 10;
    }
  }
  std::string text() const {
    const bool negative =
        std::lexicographical_compare(positive_.rbegin(), positive_.rend(), negative_.rbegin(), negative_.rend());
    const std::vector<int>&large = negative ? negative_ : positive_, &small = negative ? positive_ : negative_;
    std::vector<int> digits(large.size());
    int borrow = 0;
    for (std::size_t i = 0; i < large.size(); ++i) {
      digits[i] = large[i] - small[i] - borrow;
      borrow = digits[i] < 0;
      digits[i] += 10 * borrow;
    }
    std::size_t top = digits.size() - 1;
    while (top > places && digits[top] == 0) --top;
    std::string result = negative ? "-" : "";
    for (std::size_t i = top + 1; i-- > places - scale_;) {
      if (i == places - 1) result += '.';
      result += static_cast<char>('0' + digits[i]);
    }
    return result;
  }

 private:
  static constexpr std::size_t places = 300;
  std::vector<int> positive_ = std::vector<int>(400), negative_ = std::vector<int>(400);
  std::size_t scale_ = 0;
};

std::string random_number(std::mt19937& random, int most_digits) {
  const auto digits = 1 + random() % static_cast<unsigned>(most_digits);
  const auto scale = random() % (digits + 1);
  std::string text;
  for (unsigned i = 0; i < digits; ++i) text += static_cast<char>('0' + random() % 10);
  text.erase(0, std::min(text.find_first_not_of('0'), text.size() - scale));
  if (scale > 0) text.insert(text.size() - scale, text.size() == scale ? "0." : ".");
  if (text.empty()) text = "0";
  return (random() % 3 == 0 && text.find_first_not_of("0.") != std::string::npos ? "-" : "") + text;
}

std::string sum_of(const std::vector<std::string>& numbers) {
  exact_sum sum;
  for (const std::string& text : numbers) {
    const decimal number = *parse_decimal(text);
    if (number.coefficient <= static_cast<std::uint64_t>(INT64_MAX)) {
      const auto coefficient = static_cast<std::int64_t>(number.coefficient);
      sum.add(number.negative ? -coefficient : coefficient, number.scale);
    } else {
      sum.add(number);
    }
  }
  memory_budget budget(SIZE_MAX);
  text_buffer out(budget);
  EXPECT_TRUE(sum.write(out));
  return std::string(out.view());
}

TEST(ExactSum, AgreesWithAdditionOnPaper) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> numbers;
    paper_sum reference;
    const int longest = round % 3 == 0 ? 5 : round % 3 == 1 ? 18 : 38;
    for (unsigned i = 0; i < 1 + random() % 50; ++i) {
      numbers.push_back(random_number(random, longest));
      reference.add(numbers.back());
    }
    ASSERT_EQ(sum_of(numbers), reference.text()) << "round " << round;
  }
}

TEST(ExactSum, IsNeverRoundedAndNeverTooLarge) {
  const std::string nines(38, '9');
  EXPECT_EQ(sum_of({nines, "1"}), "1" + std::string(38, '0'));
  EXPECT_EQ(sum_of({nines, nines, "-0." + std::string(36, '0') + "1"}),
            "1" + std::string(37, '9') + "7." + std::string(37, '9'));
  EXPECT_EQ(sum_of({"0.1", "0.2"}), "0.3");
  EXPECT_EQ(sum_of({"1.50", "-1.5"}), "0.00");
  EXPECT_EQ(sum_of({"-9223372036854775807", "-9223372036854775807"}), "-18446744073709551614");
  const std::string tiny = "0." + std::string(200, '0') + "1";
  EXPECT_EQ(sum_of({tiny, "5"}), "5." + std::string(200, '0') + "1");
}

struct random_row {
  std::string shares, code, date;
  std::size_t at;
};

/// Some hundred filings of random lines.
std::vector<random_row> random_rows(workspace_of& into, unsigned seed, int longest) {
  std::mt19937 random(seed);
  std::vector<random_row> rows;
  for (int file = 0; file < 60; ++file) {
    filing_text text;
    text.owners[0].cik = std::to_string(9900000 + file);
    text.non_derivative.clear();
    for (unsigned i = 0; i < 1 + random() % 25; ++i) {
      random_row row{random_number(random, longest), std::string(1, static_cast<char>('A' + random() % 6)),
                     "20" + std::to_string(10 + random() % 15) + "-0" + std::to_string(1 + random() % 9) + "-1" +
                         std::to_string(random() % 10),
                     rows.size()};
      line one;
      const bool known = random() % 8 != 0;
      one.shares = known ? value(row.shares) : note("F1");
      if (!known) row.shares.clear();
      one.date = value(row.date);
      one.coding = line::coded("4", row.code);
      text.non_derivative += one.transaction();
      rows.push_back(row);
    }
    text.footnotes = {{"F1", "Not known."}};
    into.add(packed(text), "file" + std::to_string(file));
  }
  return rows;
}

/// Unknown last, either way.
bool before(const std::string& a, const std::string& b, bool descending) {
  if (a.empty() || b.empty()) return !a.empty() && b.empty();
  const int order = compare(*parse_decimal(a), *parse_decimal(b));
  return descending ? order > 0 : order < 0;
}

TEST(View, SortsAsTheStandardLibraryDoes) {
  for (const int longest : {4, 16, 38}) {
    for (const bool descending : {false, true}) {
      workspace_of many;
      std::vector<random_row> rows = random_rows(many, static_cast<unsigned>(longest), longest);
      std::stable_sort(rows.begin(), rows.end(), [&](const random_row& a, const random_row& b) {
        if (a.code != b.code) return a.code < b.code;
        if (before(a.shares, b.shares, descending) != before(b.shares, a.shares, descending))
          return before(a.shares, b.shares, descending);
        return a.date < b.date;
      });
      view shown(many.all, many.all.find_table("NONDERIV_TRANS"),
                 R"({"sort":[{"column":"TRANS_CODE"},{"column":"TRANS_SHARES","descending":)" +
                     std::string(descending ? "true" : "false") + R"(},{"column":"TRANS_DATE"}]})");
      while (shown.step(100)) {
      }
      ASSERT_EQ(shown.row_count(), rows.size());
      for (std::size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(shown.row(i), rows[i].at) << i << " of " << longest;
    }
  }
}

TEST(View, TotalsAsAMapDoes) {
  workspace_of many;
  const std::vector<random_row> rows = random_rows(many, 3, 30);
  struct reference {
    paper_sum sum;
    std::string least, largest;
    std::size_t known = 0, unknown = 0;
  };
  std::map<std::string, reference> groups;
  for (const random_row& row : rows) {
    reference& group = groups[row.code];
    if (row.shares.empty()) {
      ++group.unknown;
      continue;
    }
    group.sum.add(row.shares);
    if (group.known == 0 || before(row.shares, group.least, false)) group.least = row.shares;
    if (group.known == 0 || before(group.largest, row.shares, false)) group.largest = row.shares;
    ++group.known;
  }
  view shown(many.all, many.all.find_table("NONDERIV_TRANS"), R"({"group":["TRANS_CODE"],"totals":["TRANS_SHARES"]})");
  while (shown.step(64)) {
  }
  ASSERT_EQ(shown.group_count(), groups.size());
  std::size_t n = 0;
  for (const auto& [code, group] : groups) {
    EXPECT_EQ(many.text("NONDERIV_TRANS", shown.row(shown.group_at(n).first), "TRANS_CODE"), code);
    const view_total total = shown.total_of(n++, 0);
    EXPECT_EQ(total.known, group.known);
    EXPECT_EQ(total.unknown, group.unknown);
    EXPECT_EQ(total.sum, group.sum.text()) << code;
    EXPECT_EQ(compare(*parse_decimal(total.least), *parse_decimal(group.least)), 0);
    EXPECT_EQ(compare(*parse_decimal(total.largest), *parse_decimal(group.largest)), 0);
  }
}

}  // namespace
}  // namespace filigree::test
