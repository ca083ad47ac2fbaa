// A large N-PORT to all tables, and to its rows in batches, beside pugixml merely building its tree. The filing is an
// invented one of FILIGREE_BENCH_MEGABYTES (150). With FILIGREE_BENCH_WRITE it is written to that file, for measuring
// the command beside it.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <pugixml.hpp>
#include <string>

#include "filigree/filing_stream.hpp"
#include "support/invented_portfolio.hpp"

namespace {

const std::string& filing_text() {
  static const std::string text = [] {
    const char* const megabytes = std::getenv("FILIGREE_BENCH_MEGABYTES");
    std::string made =
        filigree::test::portfolio::of_bytes((megabytes == nullptr ? 150 : std::strtoul(megabytes, nullptr, 10)) << 20);
    if (const char* const path = std::getenv("FILIGREE_BENCH_WRITE")) std::ofstream(path, std::ios::binary) << made;
    return made;
  }();
  return text;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(filing_text().size()));
}

void filigree_all_tables(benchmark::State& state) {
  for (auto _ : state) {
    const filigree::filing filing(filigree::owned_bytes::copy(filing_text()));
    benchmark::DoNotOptimize(filing.row_count(9));
    state.counters["bytes beyond the source"] = static_cast<double>(filing.memory_used());
  }
  count_bytes(state);
}
BENCHMARK(filigree_all_tables);

struct counter final : filigree::row_taker {
  void take(const filigree::filing& batch) noexcept override {
    rows += batch.row_count(9);
    if (batch.memory_used() > most_memory) most_memory = batch.memory_used();
  }
  std::size_t rows = 0, most_memory = 0;
};

void filigree_batches(benchmark::State& state) {
  for (auto _ : state) {
    counter rows;
    const filigree::filing rest(filigree::owned_bytes::copy(filing_text()), rows);
    benchmark::DoNotOptimize(rows.rows + rest.row_count(9));
    state.counters["bytes beyond the source"] = static_cast<double>(rows.most_memory);
  }
  count_bytes(state);
}
BENCHMARK(filigree_batches);

void pugixml_tree(benchmark::State& state) {
  for (auto _ : state) {
    pugi::xml_document tree;
    benchmark::DoNotOptimize(tree.load_buffer(filing_text().data(), filing_text().size()).status);
  }
  count_bytes(state);
}
BENCHMARK(pugixml_tree);

}  // namespace

BENCHMARK_MAIN();
