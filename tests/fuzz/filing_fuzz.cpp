// libFuzzer's target: any bytes, all outputs. What must hold for every filing is checked on each input.
//
//   cmake --preset fuzz && cmake --build --preset fuzz
//   mkdir -p build/fuzz/found && build/fuzz/bin/filigree_filing_fuzz -dict=tests/fuzz/ownership.dict
//   -max_total_time=300
//     build/fuzz/found tests/fuzz/seeds tests/golden/filings
//
// With -dict=tests/fuzz/json.dict for JSON.
//
// An input that begins with the byte 1 to 5 is read under small limits. Seeds are invented filings: tests/fuzz/seeds
// holds small ones of every kind, tests/golden/filings whole ones.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "filigree/submissions.hpp"
#include "support/soundness.hpp"

namespace {

using namespace filigree;

read_limits limits_for(std::uint8_t choice) {
  read_limits limits;
  switch (choice) {
    case 1:
      limits.memory = 4096;
      break;
    case 2:
      limits.memory = 65536;
      break;
    case 3:
      limits.depth = 3;
      break;
    case 4:
      limits.diagnostics = 2;
      break;
    case 5:
      limits.bytes = 100;
      break;
    default:
      break;
  }
  return limits;
}

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "not sound: %s\n", what.c_str());
  std::abort();
}

/// One of the outputs: which, the input's length says. All of them for every input would be slower than it finds.
void write_one(const filing& source, std::size_t choice) {
  output out;
  write_options options;
  options.columns = choice % 2 == 0 ? layout::own : layout::sec;
  const delimited format = choice % 4 < 2 ? delimited::csv : delimited::tsv;
  switch (choice % 5) {
    case 0:
      write_json(source, options, out);
      break;
    case 1:
      write_ndjson(source, options, out);
      return;
    case 2:
      write_description(source, out);
      break;
    case 3:
      write_slice(source, "NONDERIV_TRANS", choice % 3, 10, out);
      break;
    default:
      for (std::size_t table = 0; table < source.table_count(); ++table)
        write_delimited(source, table, format, options.columns, true, out);
      return;
  }
  if (!out.failed() && !test::json_parser(out.view()).check()) fail("no JSON");
}

/// The pieces of a file of several submissions are the file; documents lie one behind another and can be written.
void check_container(const filing& source, std::string_view bytes) {
  std::size_t joined = 0;
  submission_splitter pieces(bytes);
  for (submission_piece piece; pieces.next(piece);) joined += piece.bytes.size();
  if (joined != bytes.size()) fail("pieces that are not the file");
  std::size_t behind = 0;
  for (std::size_t i = 0; i < source.documents().size() && i < 100; ++i) {
    const document& one = source.documents()[i];
    if (one.whole.offset < behind || one.place.offset < one.whole.offset || one.place.end() > one.whole.end())
      fail("documents within documents");
    behind = one.whole.end();
    output out;
    if (write_document(source, i, {}, out).bytes != out.view().size() && !out.failed())
      fail("other bytes than reported");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const read_limits limits = limits_for(size > 0 ? data[0] : 0);
  const filing source(owned_bytes::copy({reinterpret_cast<const char*>(data), size}), limits, "fuzz");
  const bool is_limited = size > 0 && data[0] >= 1 && data[0] <= 5;
  const std::string problem = test::soundness(source, is_limited).check();
  if (!problem.empty()) fail(problem);
  write_one(source, size);
  check_container(source, {reinterpret_cast<const char*>(data), size});
  return 0;
}
