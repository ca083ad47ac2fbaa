// Form 4 XML to all tables, beside pugixml building its tree, expat scanning, and memchr looking for `<`.
// The files: a folder given by FILIGREE_BENCH_FILES; without it, one invented filing of common size, many times.
#include <benchmark/benchmark.h>
#include <expat.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "filigree/filing.hpp"

namespace {

std::string invented_row(int i) {
  const std::string n = std::to_string(1000 + i);
  return "        <nonDerivativeTransaction>\n            <securityTitle>\n                <value>Common "
         "Stock</value>\n"
         "            </securityTitle>\n            <transactionDate>\n                <value>2024-03-" +
         std::to_string(10 + i % 18) +
         "</value>\n            </transactionDate>\n            <transactionCoding>\n"
         "                <transactionFormType>4</transactionFormType>\n                "
         "<transactionCode>S</transactionCode>\n"
         "                <equitySwapInvolved>0</equitySwapInvolved>\n            </transactionCoding>\n"
         "            <transactionAmounts>\n                <transactionShares>\n                    <value>" +
         n +
         "</value>\n                </transactionShares>\n                <transactionPricePerShare>\n"
         "                    <value>41.375</value>\n                    <footnoteId id=\"F1\"/>\n"
         "                </transactionPricePerShare>\n                <transactionAcquiredDisposedCode>\n"
         "                    <value>D</value>\n                </transactionAcquiredDisposedCode>\n"
         "            </transactionAmounts>\n            <postTransactionAmounts>\n"
         "                <sharesOwnedFollowingTransaction>\n                    <value>120" +
         n +
         "</value>\n                </sharesOwnedFollowingTransaction>\n            </postTransactionAmounts>\n"
         "            <ownershipNature>\n                <directOrIndirectOwnership>\n                    "
         "<value>D</value>\n"
         "                </directOrIndirectOwnership>\n            </ownershipNature>\n        "
         "</nonDerivativeTransaction>\n";
}

std::string invented_filing() {
  std::string text =
      "<?xml version=\"1.0\"?>\n<ownershipDocument>\n\n    <schemaVersion>X0508</schemaVersion>\n\n"
      "    <documentType>4</documentType>\n\n    <periodOfReport>2024-03-11</periodOfReport>\n\n    <issuer>\n"
      "        <issuerCik>0009990001</issuerCik>\n        <issuerName>Marlowe Tidewater Corp</issuerName>\n"
      "        <issuerTradingSymbol>MTWC</issuerTradingSymbol>\n    </issuer>\n\n    <reportingOwner>\n"
      "        <reportingOwnerId>\n            <rptOwnerCik>0009990002</rptOwnerCik>\n"
      "            <rptOwnerName>Quill Ada</rptOwnerName>\n        </reportingOwnerId>\n    </reportingOwner>\n\n"
      "    <nonDerivativeTable>\n";
  for (int i = 0; i < 5; ++i) text += invented_row(i);
  text +=
      "    </nonDerivativeTable>\n\n    <footnotes>\n        <footnote id=\"F1\">Weighted average of several trades at "
      "prices between $41.20 and $41.55.</footnote>\n    </footnotes>\n\n    <ownerSignature>\n"
      "        <signatureName>/s/ Ada Quill</signatureName>\n        <signatureDate>2024-03-29</signatureDate>\n"
      "    </ownerSignature>\n</ownershipDocument>\n";
  return text;
}

const std::vector<std::string>& files() {
  static const std::vector<std::string> loaded = [] {
    std::vector<std::string> result;
    const char* folder = std::getenv("FILIGREE_BENCH_FILES");
    if (folder == nullptr) return std::vector<std::string>(200, invented_filing());
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      std::ifstream in(entry.path(), std::ios::binary);
      result.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return result;
  }();
  return loaded;
}

void count_bytes(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (const std::string& file : files()) bytes += static_cast<std::int64_t>(file.size());
  state.SetBytesProcessed(state.iterations() * bytes);
}

void filigree_all_tables(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& file : files()) {
      const filigree::filing filing(filigree::owned_bytes::copy(file));
      benchmark::DoNotOptimize(filing.row_count(2));
    }
  count_bytes(state);
}
BENCHMARK(filigree_all_tables);

void pugixml_tree(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& file : files()) {
      pugi::xml_document tree;
      benchmark::DoNotOptimize(tree.load_buffer(file.data(), file.size()).status);
    }
  count_bytes(state);
}
BENCHMARK(pugixml_tree);

void expat_scan(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& file : files()) {
      const XML_Parser parser = XML_ParserCreate(nullptr);
      std::size_t elements = 0;
      XML_SetUserData(parser, &elements);
      XML_SetStartElementHandler(
          parser, [](void* count, const XML_Char*, const XML_Char**) { ++*static_cast<std::size_t*>(count); });
      XML_Parse(parser, file.data(), static_cast<int>(file.size()), 1);
      benchmark::DoNotOptimize(elements);
      XML_ParserFree(parser);
    }
  count_bytes(state);
}
BENCHMARK(expat_scan);

void memchr_of_less_than(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& file : files()) {
      std::size_t found = 0;
      const char* at = file.data();
      const char* const end = at + file.size();
      while ((at = static_cast<const char*>(std::memchr(at, '<', static_cast<std::size_t>(end - at)))) != nullptr) {
        ++found;
        ++at;
      }
      benchmark::DoNotOptimize(found);
    }
  count_bytes(state);
}
BENCHMARK(memchr_of_less_than);

}  // namespace

BENCHMARK_MAIN();
