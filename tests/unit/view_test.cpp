// Views of workspaces beside naive references: std::stable_sort, std::map, and sums by hand.
#include "filigree/view.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include "filigree/decimal.hpp"
#include "support/json.hpp"
#include "unit/packing.hpp"

namespace filigree::test {
namespace {

using namespace invented;

/// A view that was worked to its end, a few rows at a time.
struct view_of {
  view_of(workspace_of& of, std::string_view table, std::string_view specification, std::size_t rows_at_once = 3)
      : source(of), shown(of.all, of.all.find_table(table), specification), name(table) {
    for (int steps = 0; shown.step(rows_at_once); ++steps) {
      EXPECT_LE(shown.progress(), 1000u);
      if (steps == 1000000) {
        ADD_FAILURE() << "a view that never ends";
        break;
      }
    }
  }
  std::string column(std::string_view wanted) {
    std::string text;
    for (std::size_t i = 0; i < shown.row_count(); ++i)
      text += (i > 0 ? " " : "") + source.text(name, shown.row(i), wanted);
    return text;
  }
  workspace_of& source;
  view shown;
  std::string name;
};

filing_text trades(std::initializer_list<const char*> shares) {
  filing_text text;
  text.non_derivative.clear();
  for (const char* const one : shares) {
    line row;
    row.shares = *one == '\0' ? note("F1") : value(one);
    text.non_derivative += row.transaction();
  }
  text.footnotes = {{"F1", "Not known."}};
  return text;
}

std::string shares_in_order(std::initializer_list<const char*> shares, std::string_view specification) {
  workspace_of many{trades(shares)};
  return view_of(many, "NONDERIV_TRANS", specification).column("TRANS_SHARES");
}

constexpr std::string_view ascending = R"({"sort":[{"column":"TRANS_SHARES"}]})";
constexpr std::string_view descending = R"({"sort":[{"column":"TRANS_SHARES","descending":true}]})";

TEST(View, ShowsEverythingAsItIsWhenNothingIsSaid) {
  EXPECT_EQ(shares_in_order({"3", "1", "2"}, ""), "3 1 2");
  EXPECT_EQ(shares_in_order({"3", "1", "2"}, " {} "), "3 1 2");
}

TEST(View, SortsNumbersAsNumbersAndUnknownLast) {
  EXPECT_EQ(shares_in_order({"10", "", "9.5", "-3", "9.25", "0"}, ascending), "-3 0 9.25 9.5 10 (footnote-only)");
  EXPECT_EQ(shares_in_order({"10", "", "9.5", "-3", "9.25", "0"}, descending), "10 9.5 9.25 0 -3 (footnote-only)");
}

TEST(View, SortsNumbersThatNoMachineNumberHolds) {
  EXPECT_EQ(shares_in_order(
                {"99999999999999999999999999999999999999", "0.00000000000000000000000000000001",
                 "-99999999999999999999999999999999999998.5", "7", "9223372036854775807", "9223372036854775808", ""},
                ascending),
            "0.00000000000000000000000000000001 7 9223372036854775807 9223372036854775808 "
            "99999999999999999999999999999999999999 (invalid) (footnote-only)")
      << "39 digits are no number of ours";
}

/// A number of up to 38 digits, often one of a few beginnings, so that many are alike in their first digits.
std::string any_number(std::mt19937& random) {
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  std::string digits;
  if (below(2) == 0) digits = below(2) == 0 ? "12345678901234567" : "99999999999999999";
  while (digits.size() < 38 && below(12) != 0) digits += static_cast<char>('0' + (below(3) == 0 ? below(10) : 0));
  if (digits.empty()) digits = "0";
  const int scale = below(3) == 0 ? 0 : below(12);
  while (static_cast<int>(digits.size()) <= scale) digits.insert(0, "0");
  if (scale > 0) digits.insert(digits.size() - static_cast<std::size_t>(scale), ".");
  return (below(3) == 0 ? "-" : "") + digits;
}

TEST(View, SortsNumbersOfAnyLengthExactlyAndStably) {
  std::mt19937 random(20);
  for (int round = 0; round < 20; ++round) {
    filing_text text;
    text.non_derivative.clear();
    std::vector<std::string> numbers;
    for (int i = 0; i < 150; ++i) {
      numbers.push_back(i % 9 == 8 ? numbers[random() % numbers.size()] : any_number(random));
      line row;
      row.shares = value(numbers.back());
      text.non_derivative += row.transaction();
    }
    workspace_of many{text};
    for (const bool down : {false, true}) {
      std::vector<std::size_t> wanted(numbers.size());
      std::iota(wanted.begin(), wanted.end(), std::size_t{0});
      std::stable_sort(wanted.begin(), wanted.end(), [&](std::size_t a, std::size_t b) {
        const int order = compare(*parse_decimal(numbers[a]), *parse_decimal(numbers[b]));
        return down ? order > 0 : order < 0;
      });
      view_of sorted(many, "NONDERIV_TRANS", down ? descending : ascending, round % 2 == 0 ? 7 : 1000);
      ASSERT_EQ(sorted.shown.row_count(), numbers.size());
      for (std::size_t i = 0; i < wanted.size(); ++i)
        ASSERT_EQ(sorted.shown.row(i), wanted[i]) << numbers[sorted.shown.row(i)] << " for " << numbers[wanted[i]];
    }
  }
}

/// However many numbers are alike in their first digits, no step passes more rows than it was asked to.
TEST(View, SortsNumbersThatAreAlikeInSmallSteps) {
  constexpr std::size_t count = 1'200, at_once = 40;
  filing_text text;
  text.non_derivative.clear();
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::shuffle(places.begin(), places.end(), std::mt19937(7));
  for (const std::size_t place : places) {
    line row;
    row.shares = value("123456789012345678901." + std::to_string(10'000 + place));
    text.non_derivative += row.transaction();
  }
  workspace_of many{text};
  view sorted(many.all, many.all.find_table("NONDERIV_TRANS"), ascending);
  std::size_t steps = 0;
  while (sorted.step(at_once)) ++steps;
  for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(places[sorted.row(i)], i);
  EXPECT_GE(steps, 5 * count / at_once) << "filter, survey, keys of two parts, groups";
}

TEST(View, KeepsTheOrderOfEqualRows) {
  workspace_of many{trades({"2", "1.0", "1", "1.00", "2.0"})};
  EXPECT_EQ(view_of(many, "NONDERIV_TRANS", ascending).column("TRANS_SHARES"), "1.0 1 1.00 2 2.0");
  EXPECT_EQ(view_of(many, "NONDERIV_TRANS", descending).column("TRANS_SHARES"), "2 2.0 1.0 1 1.00");
}

filing_text named(std::string issuer, std::string code, std::string date, std::string shares) {
  filing_text text;
  text.issuer =
      element("issuerCik", "0009900777") + element("issuerName", issuer) + element("issuerTradingSymbol", "LRKI");
  line one;
  one.date = value(date);
  one.coding = line::coded("4", code);
  one.shares = value(shares);
  one.title = value(issuer);
  text.non_derivative = one.transaction();
  return text;
}

workspace_of several() {
  return workspace_of{named("larkspur", "P", "2026-03-02", "100"), named("Zither", "S", "2026-01-05", "20"),
                      named("\xC3\x89toile", "P", "2025-12-31", "3"), named("Larkspur", "S", "2026-03-02", "4.5"),
                      named("\xC3\xA9toile", "G", "2026-02-28", "1000000")};
}

TEST(View, SortsTextWithoutLetterCase) {
  workspace_of many = several();
  EXPECT_EQ(view_of(many, "NONDERIV_TRANS", R"({"sort":[{"column":"SECURITY_TITLE"}]})").column("SECURITY_TITLE"),
            "Larkspur larkspur Zither \xC3\x89toile \xC3\xA9toile");
}

TEST(View, SortsBySeveralColumns) {
  workspace_of many = several();
  view_of shown(many, "NONDERIV_TRANS",
                R"({"sort":[{"column":"TRANS_CODE"},{"column":"TRANS_DATE","descending":true}]})");
  EXPECT_EQ(shown.column("TRANS_CODE"), "G P P S S");
  EXPECT_EQ(shown.column("TRANS_DATE"), "2026-02-28 2026-03-02 2025-12-31 2026-03-02 2026-01-05");
}

TEST(View, Filters) {
  workspace_of many = several();
  const auto shares = [&](const std::string& filters) {
    return view_of(many, "NONDERIV_TRANS", R"({"filter":[)" + filters + "]}").column("TRANS_SHARES");
  };
  EXPECT_EQ(shares(R"({"column":"SECURITY_TITLE","contains":"LARK"})"), "100 4.5");
  EXPECT_EQ(shares(R"({"column":"SECURITY_TITLE","contains":"\u00c9T"})"), "3 1000000");
  EXPECT_EQ(shares(R"({"column":"SECURITY_TITLE","equals":"zither"})"), "20");
  EXPECT_EQ(shares(R"({"column":"SECURITY_TITLE","starts":"z"})"), "20");
  EXPECT_EQ(shares(R"({"column":"SECURITY_TITLE","starts":"z","not":true})"), "100 3 4.5 1000000");
  EXPECT_EQ(shares(R"({"column":"TRANS_CODE","in":["P","G"]})"), "100 3 1000000");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","in":[100.00,"3"]})"), "100 3");
  EXPECT_EQ(shares(R"({"column":"TRANS_DATE","in":["2026-03-02"]})"), "100 4.5");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","from":"4.50","to":100})"), "100 20 4.5");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","from":"100.000001"})"), "1000000");
  EXPECT_EQ(shares(R"({"column":"TRANS_DATE","from":"2026-01-01","to":"2026-02-28"})"), "20 1000000");
  EXPECT_EQ(shares(R"({"column":"TRANS_CODE","in":["P"]},{"column":"TRANS_SHARES","from":"4"})"), "100");
  EXPECT_EQ(shares(R"({"column":"FILE","equals":"B.XML"})"), "20");
  EXPECT_EQ(shares(R"({"column":"EQUITY_SWAP_INVOLVED","in":["false"]})"), "100 20 3 4.5 1000000");
}

TEST(View, FiltersByWhyThereIsNoValue) {
  workspace_of many{trades({"1", "", "N/A", "4"})};
  const auto shares = [&](const std::string& filters) {
    return view_of(many, "NONDERIV_TRANS", R"({"filter":[)" + filters + "]}").column("TRANS_SHARES");
  };
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","state":["invalid"]})"), "(invalid)");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","state":["value","footnote-only"]})"), "1 (footnote-only) 4");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","footnote":true})"), "(footnote-only)");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","footnote":false})"), "1 (invalid) 4");
  EXPECT_EQ(shares(R"({"column":"TRANS_SHARES","from":0})"), "1 4") << "unknown is not zero";
}

TEST(View, SearchesEveryColumn) {
  workspace_of many = several();
  const auto found = [&](const std::string& text) {
    return view_of(many, "NONDERIV_TRANS", R"({"search":")" + text + "\"}").column("FILE");
  };
  EXPECT_EQ(found("lARKspur"), "a.xml d.xml");
  EXPECT_EQ(found("1000"), "e.xml");
  EXPECT_EQ(found("2025-12"), "c.xml");
  EXPECT_EQ(found("d.xml"), "d.xml");
  EXPECT_EQ(found("no such thing"), "");
  EXPECT_EQ(view_of(many, "NONDERIV_TRANS", R"({"search":"d.xml","leading":false})").column("FILE"), "");
  EXPECT_EQ(view_of(many, "NONDERIV_TRANS", R"({"search":"larkspur","leading":false})").column("FILE"), "a.xml d.xml");
}

TEST(View, FindsTheNextCell) {
  workspace_of many = several();
  view_of shown(many, "NONDERIV_TRANS", R"({"sort":[{"column":"SECURITY_TITLE"}]})");
  const std::size_t title = many.all.find_column(many.all.find_table("NONDERIV_TRANS"), "SECURITY_TITLE");
  std::size_t row = 0, column = 0;
  ASSERT_TRUE(shown.shown.find_next("spur", 100, row, column));
  EXPECT_EQ(row, 0u);
  EXPECT_EQ(column, title);
  ++column;
  ASSERT_TRUE(shown.shown.find_next("spur", 100, row, column));
  EXPECT_EQ(row, 1u);
  ++column;
  EXPECT_FALSE(shown.shown.find_next("spur", 2, row, column));
  EXPECT_EQ(row, 3u) << "two rows were looked at";
  EXPECT_FALSE(shown.shown.find_next("spur", 100, row, column));
  EXPECT_EQ(row, 5u);
  ASSERT_TRUE(shown.shown.find_previous("spur", 100, row, column));
  EXPECT_EQ(row, 1u);
  EXPECT_EQ(column, title);
  --column;
  ASSERT_TRUE(shown.shown.find_previous("spur", 100, row, column));
  EXPECT_EQ(row, 0u);
  --column;
  EXPECT_FALSE(shown.shown.find_previous("spur", 100, row, column));
}

TEST(View, GroupsAndTotals) {
  workspace_of many = several();
  view_of shown(many, "NONDERIV_TRANS", R"({"group":["TRANS_CODE"],"totals":["TRANS_SHARES","TRANS_DATE"]})");
  ASSERT_EQ(shown.shown.group_count(), 3u);
  EXPECT_EQ(shown.column("TRANS_CODE"), "G P P S S");
  EXPECT_EQ(shown.column("TRANS_SHARES"), "1000000 100 3 20 4.5") << "stable within a group";
  EXPECT_EQ(shown.shown.group_at(2).first, 3u);
  EXPECT_EQ(shown.shown.group_at(2).rows, 2u);
  EXPECT_EQ(shown.shown.total_of(2, 0).sum, "24.5");
  EXPECT_EQ(shown.shown.total_of(2, 0).least, "4.5");
  EXPECT_EQ(shown.shown.total_of(2, 0).largest, "20");
  EXPECT_EQ(shown.shown.total_of(2, 1).sum, "");
  EXPECT_EQ(shown.shown.total_of(2, 1).least, "2026-01-05");
  EXPECT_EQ(shown.shown.total(0).sum, "1000127.5");
  EXPECT_EQ(shown.shown.total(0).known, 5u);
  EXPECT_EQ(shown.shown.total(1).largest, "2026-03-02");
}

TEST(View, TotalsCountUnknownApart) {
  workspace_of many{trades({"1.50", "", "N/A", "2.5"})};
  view_of shown(many, "NONDERIV_TRANS", R"({"totals":["TRANS_SHARES","DEEMED_EXECUTION_DATE"]})");
  EXPECT_EQ(shown.shown.total(0).sum, "4.00");
  EXPECT_EQ(shown.shown.total(0).known, 2u);
  EXPECT_EQ(shown.shown.total(0).unknown, 2u);
  EXPECT_EQ(shown.shown.total(1).known, 0u);
  EXPECT_EQ(shown.shown.total(1).least, "") << "no date is not a date";
  view_of none(many, "NONDERIV_TRANS", R"({"filter":[{"column":"TRANS_SHARES","from":99}],"totals":["TRANS_SHARES"]})");
  EXPECT_EQ(none.shown.row_count(), 0u);
  EXPECT_EQ(none.shown.group_count(), 0u);
  EXPECT_EQ(none.shown.total(0).known, 0u);
  EXPECT_EQ(none.shown.total(0).sum, "") << "nothing known is not zero";
}

TEST(View, SaysWhatItDoesNotUnderstand) {
  workspace_of many = several();
  const auto error = [&](std::string_view specification) {
    view_of shown(many, "NONDERIV_TRANS", specification);
    EXPECT_EQ(shown.shown.state(), view_state::invalid) << specification;
    EXPECT_EQ(shown.shown.row_count(), 0u);
    output out;
    write_description(shown.shown, out);
    EXPECT_TRUE(json_parser(out.view()).run()) << out.view();
    return std::string(shown.shown.error());
  };
  EXPECT_EQ(error(R"({"sorts":[]})"), "A view has no \u201Csorts\u201D.");
  EXPECT_EQ(error(R"({"sort":[{"column":"NOPE"}]})"), "The table has no column \u201CNOPE\u201D.");
  EXPECT_EQ(error(R"({"filter":[{"column":"TRANS_SHARES","from":"ten"}]})"), "\u201Cten\u201D is not a number.");
  EXPECT_EQ(error(R"({"filter":[{"column":"TRANS_DATE","to":"soon"}]})"), "\u201Csoon\u201D is not a date.");
  EXPECT_NE(error(R"({"filter":[{"column":"TRANS_CODE","from":"1"}]})"), "");
  EXPECT_NE(error(R"({"filter":[{"column":"TRANS_CODE"}]})"), "");
  EXPECT_NE(error(R"({"filter":[{"column":"TRANS_CODE","in":["P"],"contains":"P"}]})"), "");
  EXPECT_NE(error(R"({"filter":[{"column":"TRANS_CODE","state":["gone"]}]})"), "");
  for (const std::string_view broken :
       {"{", "[]", "{\"sort\":[}", "{\"search\":\"a}", "{} {}", "{\"search\":1}", "{\"sort\":[{}]}",
        "{\"repeats\":maybe}", "{\"search\":\"\\ud800\"}", "{\"group\":[\"TRANS_CODE\" \"FILE\"]}"})
    EXPECT_NE(error(broken), "") << broken;
}

TEST(View, IsBehindAfterAnAdditionAndStaleAfterARemoval) {
  workspace_of many = several();
  view_of shown(many, "NONDERIV_TRANS", ascending);
  EXPECT_FALSE(shown.shown.behind());
  many.add(packed(trades({"1", "2"})), "more.xml");
  EXPECT_TRUE(shown.shown.behind());
  EXPECT_EQ(shown.column("TRANS_SHARES"), "3 4.5 20 100 1000000") << "as it was";
  many.all.remove(1);
  EXPECT_EQ(shown.shown.state(), view_state::stale);
  EXPECT_EQ(shown.shown.row_count(), 0u);
  output out;
  write_slice(shown.shown, 0, 10, out);
  EXPECT_EQ(out.view(), "{\"rows\":[]}");
  write_description(shown.shown, out);
  many.all.clear();
  write_description(shown.shown, out);
  EXPECT_EQ(shown.shown.column_count(), 0u);
}

TEST(View, EveryLimitOfMemoryIsAnsweredInOrder) {
  workspace_of many = several();
  const std::size_t table = many.all.find_table("NONDERIV_TRANS");
  constexpr std::string_view everything =
      R"({"filter":[{"column":"TRANS_CODE","in":["P","S","G"]},{"column":"TRANS_SHARES","from":"1"}],"search":"common",)"
      R"("group":["TRANS_CODE"],"sort":[{"column":"SECURITY_TITLE"},{"column":"TRANS_SHARES"}],"totals":["TRANS_SHARES"]})";
  constexpr std::string_view all_rows =
      R"({"group":["TRANS_CODE"],"sort":[{"column":"SECURITY_TITLE"},{"column":"TRANS_SHARES"}],"totals":["TRANS_SHARES"]})";
  for (const std::string_view specification : {everything, all_rows}) {
    std::size_t refused = 0;
    for (std::size_t limit = 0;; limit += 23) {
      view shown(many.all, table, specification, limit);
      while (shown.step(2)) {
      }
      output out;
      write_description(shown, out);
      write_slice(shown, 0, 10, out);
      write_groups(shown, 0, 10, out);
      if (shown.state() == view_state::done) break;
      ASSERT_EQ(shown.state(), view_state::out_of_memory) << limit;
      ASSERT_EQ(shown.row_count(), 0u);
      ++refused;
    }
    EXPECT_GT(refused, 20u);
  }
}

TEST(View, WritesRowsForTheScreen) {
  workspace_of many{trades({"1", "", "N/A"})};
  view_of shown(many, "NONDERIV_TRANS", R"({"group":["TRANS_CODE"],"totals":["TRANS_SHARES"]})");
  const std::size_t shares = many.all.find_column(many.all.find_table("NONDERIV_TRANS"), "TRANS_SHARES");
  output out;
  write_slice(shown.shown, 0, 10, out);
  const auto rows = json_parser(out.view()).run();
  ASSERT_TRUE(rows) << out.view();
  ASSERT_EQ((*rows)["rows"].items.size(), 3u);
  EXPECT_EQ((*rows)["rows"][0]["cells"][shares]["value"].text, "1");
  EXPECT_EQ((*rows)["rows"][1]["cells"][shares]["state"].text, "footnote-only");
  EXPECT_EQ((*rows)["rows"][1]["cells"][shares]["footnotes"][0].text, "F1");
  EXPECT_EQ((*rows)["rows"][2]["cells"][shares]["raw"].text, "N/A");
  EXPECT_EQ((*rows)["rows"][0]["file"].text, "1");
  out.clear();
  write_groups(shown.shown, 0, 10, out);
  const auto groups = json_parser(out.view()).run();
  ASSERT_TRUE(groups) << out.view();
  EXPECT_EQ((*groups)["groups"][0]["values"][0].text, "P");
  EXPECT_EQ((*groups)["groups"][0]["totals"][0]["sum"].text, "1");
}

}  // namespace
}  // namespace filigree::test
