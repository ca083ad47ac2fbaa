// A large submission split into its documents, beside memchr over the same bytes: what it costs to look at each once.
#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

#include "filigree/filing.hpp"
#include "filigree/submissions.hpp"

namespace {

constexpr std::size_t size = std::size_t{300} << 20;

/// An invented submission: pages of 2 MB between uuencoded pictures, as filings of funds have them.
const std::string& submission() {
  static const std::string text = [] {
    std::string all =
        "<SEC-DOCUMENT>0009900001-26-000012.txt : 20260304\n<SEC-HEADER>0009900001-26-000012.hdr.sgml : 20260304\n"
        "ACCESSION NUMBER:\t\t0009900001-26-000012\nCONFORMED SUBMISSION TYPE:\tN-CSR\n</SEC-HEADER>\n";
    all.reserve(size + (4u << 20));
    for (int n = 1; all.size() < size; ++n) {
      all += "<DOCUMENT>\n<TYPE>EX-99\n<SEQUENCE>" + std::to_string(n) + "\n<TEXT>\n";
      if (n % 2 == 0) all += "begin 644 a.jpg\n";
      for (std::size_t stop = all.size() + (std::size_t{2} << 20); all.size() < stop;)
        all += n % 2 == 0 ? "M_]C_X``02D9)1@`!`0```0`!``#_VP!#``$!`0$!`0$!`0$!`0$!`0$!`0$!\n"
                          : "<tr><td style=\"text-align:right\">1,234</td>\n<td>Invented Lantern Works, ordinary "
                            "shares</td></tr>\n";
      all += n % 2 == 0 ? "`\nend\n</TEXT>\n</DOCUMENT>\n" : "</TEXT>\n</DOCUMENT>\n";
    }
    return all + "</SEC-DOCUMENT>\n";
  }();
  return text;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(submission().size()));
}

void filigree_split(benchmark::State& state) {
  const std::string& text = submission();
  for (auto _ : state) benchmark::DoNotOptimize(filigree::count_submissions(text));
  count_bytes(state);
}

/// Header, documents and their formats; the copy is the benchmark's own and is not timed.
void filigree_read(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    auto bytes = filigree::owned_bytes::copy(submission());
    state.ResumeTiming();
    const filigree::filing one(std::move(bytes));
    benchmark::DoNotOptimize(one.documents().size());
  }
  count_bytes(state);
}

void memchr_of(benchmark::State& state, char c) {
  const std::string& text = submission();
  for (auto _ : state) {
    std::size_t found = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while ((at = static_cast<const char*>(std::memchr(at, c, static_cast<std::size_t>(end - at)))) != nullptr)
      ++at, ++found;
    benchmark::DoNotOptimize(found);
  }
  count_bytes(state);
}
void memchr_of_tags(benchmark::State& state) { memchr_of(state, '<'); }
/// A byte that is not there: nothing but the reading of memory.
void memchr_of_nothing(benchmark::State& state) { memchr_of(state, '\x01'); }

BENCHMARK(filigree_split)->Unit(benchmark::kMillisecond);
BENCHMARK(filigree_read)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(memchr_of_tags)->Unit(benchmark::kMillisecond);
BENCHMARK(memchr_of_nothing)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
