// A view over a million rows: sorting by number, date and text, filtering, searching, grouping with exact totals.
// Beside it what the standard library needs to sort as many doubles, which is what a table of doubles would do.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "filigree/pack.hpp"
#include "filigree/view.hpp"

namespace {

constexpr int rows_a_filing = 500, filings = 2000, kinds = 100;

std::string invented_filing(std::mt19937& random, int kind) {
  const auto element = [](const char* name, const std::string& inside) {
    return "<" + std::string(name) + ">" + inside + "</" + name + ">";
  };
  const auto value = [&](const char* name, const std::string& text) { return element(name, element("value", text)); };
  std::string rows;
  for (int i = 0; i < rows_a_filing; ++i) {
    const std::string day = std::to_string(10 + random() % 18);
    rows += element(
        "nonDerivativeTransaction",
        value("securityTitle", "Common Stock") +
            value("transactionDate", "20" + std::to_string(10 + random() % 15) + "-03-" + day) +
            element("transactionCoding", element("transactionFormType", "4") +
                                             element("transactionCode", std::string(1, "PSAMFG"[random() % 6])) +
                                             element("equitySwapInvolved", "0")) +
            element("transactionAmounts",
                    value("transactionShares", std::to_string(random() % 1000000)) +
                        value("transactionPricePerShare",
                              std::to_string(random() % 500) + "." + std::to_string(1000 + random() % 9000)) +
                        value("transactionAcquiredDisposedCode", random() % 2 ? "A" : "D")) +
            element("postTransactionAmounts", value("sharesOwnedFollowingTransaction", std::to_string(random()))) +
            element("ownershipNature", value("directOrIndirectOwnership", "D")));
  }
  return element("ownershipDocument",
                 element("documentType", "4") + element("periodOfReport", "2024-03-11") +
                     element("issuer", element("issuerCik", std::to_string(9990000 + kind)) +
                                           element("issuerName", "Marlowe Tidewater No " + std::to_string(kind))) +
                     element("nonDerivativeTable", rows));
}

struct million_rows {
  filigree::workspace all;
  std::size_t table = 0, bytes = 0;
  std::vector<std::string> packs;

  million_rows() {
    std::mt19937 random(1);
    for (int kind = 0; kind < kinds; ++kind) {
      const std::string xml = invented_filing(random, kind);
      bytes += xml.size() * (filings / kinds);
      filigree::output packed;
      filigree::pack(filigree::filing(filigree::owned_bytes::copy(xml)), packed);
      packs.emplace_back(packed.view());
    }
    for (int i = 0; i < filings; ++i) all.add(packs[static_cast<std::size_t>(i % kinds)], "file" + std::to_string(i));
    table = all.find_table("NONDERIV_TRANS");
  }
};

const million_rows& shared() {
  static const million_rows rows;
  return rows;
}

void run(benchmark::State& state, const char* specification) {
  const million_rows& rows = shared();
  std::size_t shown = 0;
  for (auto _ : state) {
    filigree::view view(rows.all, rows.table, specification);
    while (view.step(100000)) {
    }
    shown = view.row_count();
    benchmark::DoNotOptimize(shown);
  }
  state.counters["rows"] = static_cast<double>(rows.all.row_count(rows.table));
  state.counters["shown"] = static_cast<double>(shown);
}

void add_filings(benchmark::State& state) {
  const million_rows& rows = shared();
  for (auto _ : state) {
    filigree::workspace all;
    for (int i = 0; i < 200; ++i) all.add(rows.packs[static_cast<std::size_t>(i % kinds)], "file");
    benchmark::DoNotOptimize(all.memory_used());
  }
  state.counters["memory/byte"] = static_cast<double>(rows.all.memory_used()) / static_cast<double>(rows.bytes);
}

void std_sort_of_doubles(benchmark::State& state) {
  std::mt19937_64 random(1);
  std::vector<double> keys(1000000);
  for (double& key : keys) key = static_cast<double>(random() % 1000000000);
  for (auto _ : state) {
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    benchmark::DoNotOptimize(order.data());
  }
}

}  // namespace

BENCHMARK(add_filings)->Unit(benchmark::kMillisecond);
BENCHMARK(std_sort_of_doubles)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, sort_decimal, R"({"sort":[{"column":"TRANS_PRICEPERSHARE"}]})")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, sort_decimal_descending, R"({"sort":[{"column":"TRANS_VALUE_USD","descending":true}]})")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, sort_date_then_number, R"({"sort":[{"column":"TRANS_DATE"},{"column":"TRANS_SHARES"}]})")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, sort_text, R"({"sort":[{"column":"FILE"}]})")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, filter_range, R"({"filter":[{"column":"TRANS_SHARES","from":"1000","to":"20000"}]})")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, search, R"({"search":"file19"})")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, search_digits, R"({"search":"12345"})")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run, group_and_total, R"({"group":["TRANS_CODE"],"totals":["TRANS_SHARES","TRANS_VALUE_USD"]})")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
