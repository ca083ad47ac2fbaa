// libFuzzer's target for packs: any bytes as a pack, added to a workspace that has filings already. Either all of it is
// taken or nothing, and what was there stays.
//
//   build/fuzz/bin/filigree_pack_fuzz -max_total_time=300 build/fuzz/found-packs tests/fuzz/packs tests/fuzz/seeds
//
// An input that begins as a pack is one; magic and size are mended in a second run, since no fuzzer guesses the size.
// Any other input is read as a filing: its own pack must be taken, and damaged ones of it must be taken or refused.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "filigree/pack.hpp"
#include "filigree/view.hpp"
#include "filigree/workspace.hpp"

namespace {

using namespace filigree;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "not sound: %s\n", what);
  std::abort();
}

std::string packed(std::string_view text) {
  const filing source(owned_bytes::copy(text), {}, "fuzz");
  output out;
  pack(source, out);
  return out.failed() ? std::string() : std::string(out.view());
}

/// A filing that every workspace here has before anything else comes.
const std::string& first_pack() {
  static const std::string pack = packed(
      "<ownershipDocument><documentType>4</documentType><periodOfReport>2026-01-02</periodOfReport><issuer>"
      "<issuerCik>0009900001</issuerCik></issuer><reportingOwner><reportingOwnerId><rptOwnerCik>0009900002</"
      "rptOwnerCik>"
      "</reportingOwnerId></reportingOwner><nonDerivativeTable><nonDerivativeTransaction><transactionAmounts>"
      "<transactionShares><value>1.50</value></transactionShares></transactionAmounts></nonDerivativeTransaction>"
      "</nonDerivativeTable></ownershipDocument>");
  return pack;
}

/// Every cell of a workspace, and what is told of it.
std::string all_of(const workspace& all) {
  output out;
  write_description(all, out);
  write_files(all, 0, all.file_count(), out);
  std::string text(out.view());
  const std::size_t memory = text.find("\"memory\":");
  if (memory != std::string::npos) text.erase(memory, text.find(',', memory) - memory);
  workspace_reader cells(all);
  for (std::size_t table = 0; table < all.table_count(); ++table)
    for (std::size_t row = 0; row < all.row_count(table); ++row)
      for (std::size_t column = 0; column < all.column_count(table); ++column) {
        const workspace_cell one = cells.read(table, row, column);
        text += static_cast<char>('0' + static_cast<int>(one.state));
        text += one.text;
        text += one.raw;
        text += one.footnotes;
      }
  return text;
}

/// Sorts, groups, totals and writes each table: nothing may trap, whatever a pack has brought.
void look_at(const workspace& all) {
  for (std::size_t table = 0; table < all.table_count(); ++table) {
    const std::size_t last = all.column_count(table);
    std::string quoted = "\"FILE\"";
    if (last > 0) {
      quoted = "\"";
      for (const char c : all.column_at(table, last - 1).name)
        quoted += static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' ? '?' : c;
      quoted += '"';
    }
    view shown(all, table, "{\"sort\":[{\"column\":" + quoted + "}],\"group\":[\"FORM\"],\"totals\":[" + quoted + "]}");
    while (shown.step(1000)) {
    }
    view plain(all, table, "{\"search\":\"1\",\"repeats\":false}");
    while (plain.step(1000)) {
    }
    output out;
    write_description(shown, out);
    write_slice(shown, 0, 10, out);
    write_groups(shown, 0, 10, out);
  }
}

bool check(std::string_view bytes) {
  workspace all;
  require(all.add(first_pack(), "first.xml") == add_result::added, "a sound pack was refused");
  const std::string before = all_of(all);
  std::uint32_t id = 0;
  const bool taken = all.add(bytes, "second.xml", "00", &id) == add_result::added;
  if (!taken) {
    require(all_of(all) == before, "a refused pack left something behind");
    return false;
  }
  require(all.file_count() == 2, "a pack was taken and is no file");
  all_of(all);
  look_at(all);
  require(all.add(first_pack(), "third.xml") == add_result::added, "a sound pack was refused behind another");
  all_of(all);
  require(all.remove(id), "a file cannot be taken out");
  require(all.file_count() == 2, "a file was taken out and is still there");
  all_of(all);
  return true;
}

std::string mended(std::string_view bytes) {
  std::string pack(bytes);
  std::memcpy(pack.data(), "FGP4", 4);
  for (unsigned i = 0; i < 4; ++i) pack[4 + i] = static_cast<char>(pack.size() >> (8 * i));
  return pack;
}

/// Damages a sound pack, one place after another.
void damage(const std::string& pack, std::uint64_t seed) {
  for (int round = 0; round < 8; ++round) {
    std::string damaged = pack;
    for (int i = 0; i <= round % 3; ++i) {
      seed = seed * 6364136223846793005u + 1442695040888963407u;
      damaged[12 + (seed >> 33) % (damaged.size() - 12)] = static_cast<char>(seed >> 24);
    }
    if (round == 7) damaged = mended(std::string_view(damaged).substr(0, 12 + (seed >> 33) % (damaged.size() - 12)));
    check(damaged);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (size >= 12 && bytes.substr(0, 3) == "FGP") {
    check(bytes);
    check(mended(bytes));
    return 0;
  }
  const std::string pack = packed(bytes);
  if (pack.empty()) return 0;
  require(check(pack), "a filing's own pack was refused");
  damage(pack, size);
  return 0;
}
