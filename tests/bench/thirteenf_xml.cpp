// Form 13F to all tables beside pugixml merely building its tree, on one large invented information table.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <pugixml.hpp>
#include <string>

#include "filigree/filing.hpp"

namespace {

constexpr int rows = 100'000;

/// Rows as filers write them, indented; issuers, numbers and managers differ from row to row.
std::string invented_table() {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<informationTable "
      "xmlns=\"http://www.sec.gov/edgar/document/thirteenf/informationtable\">\n";
  std::uint32_t seed = 13;
  const auto next = [&](std::uint32_t below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % below;
  };
  for (int i = 0; i < rows; ++i) {
    std::string cusip = std::to_string(100000000 + i * 7);
    const std::string amount = std::to_string(next(3'000'000) + 1), value = std::to_string(next(400'000'000) + 1);
    text += "  <infoTable>\n    <nameOfIssuer>INVENTED ISSUER " + std::to_string(i) +
            (i % 11 == 0 ? " &amp; SONS" : " CORP") + "</nameOfIssuer>\n    <titleOfClass>" +
            (i % 5 == 0 ? "CL A" : "COM") + "</titleOfClass>\n    <cusip>" + cusip + "</cusip>\n    <value>" + value +
            "</value>\n    <shrsOrPrnAmt>\n      <sshPrnamt>" + amount +
            "</sshPrnamt>\n      <sshPrnamtType>SH</sshPrnamtType>\n    </shrsOrPrnAmt>\n" +
            (i % 40 == 0 ? "    <putCall>Call</putCall>\n" : "") +
            "    <investmentDiscretion>DFND</investmentDiscretion>\n    <otherManager>" + std::to_string(i % 14 + 1) +
            ",11</otherManager>\n    <votingAuthority>\n      <Sole>" + amount +
            "</Sole>\n      <Shared>0</Shared>\n      <None>0</None>\n    </votingAuthority>\n  </infoTable>\n";
  }
  return text + "</informationTable>\n";
}

const std::string& table() {
  static const std::string text = invented_table();
  return text;
}

void filigree_all_tables(benchmark::State& state) {
  for (auto _ : state) {
    const filigree::filing filing(filigree::owned_bytes::copy(table()));
    benchmark::DoNotOptimize(filing.row_count(6));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(table().size()));
}
BENCHMARK(filigree_all_tables)->Unit(benchmark::kMillisecond);

void pugixml_tree(benchmark::State& state) {
  for (auto _ : state) {
    pugi::xml_document tree;
    benchmark::DoNotOptimize(tree.load_buffer(table().data(), table().size()).status);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(table().size()));
}
BENCHMARK(pugixml_tree)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
