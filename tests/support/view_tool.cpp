// Reads files into a workspace and writes one table of it: what tests/node compares with the module's bytes.
//
//   filigree_view_tool FORMAT LAYOUT PROVENANCE TABLE SPECIFICATION FILE …
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "filigree/pack.hpp"
#include "filigree/view.hpp"

namespace {

std::string read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool add(filigree::workspace& all, const char* path) {
  const std::string bytes = read(path);
  filigree::output packed;
  filigree::pack(filigree::filing(filigree::owned_bytes::copy(bytes)), packed);
  const char* const slash = std::strrchr(path, '/');
  return !packed.failed() &&
         all.add(packed.view(), slash == nullptr ? path : slash + 1, "00") == filigree::add_result::added;
}

bool write(const filigree::view& shown, filigree::view_format format, const filigree::view_write_options& options) {
  filigree::view_writer writer(shown, format, options);
  for (bool more = true; more;) {
    filigree::output out;
    more = writer.step(out);
    if (out.failed()) return false;
    std::fwrite(out.view().data(), 1, out.view().size(), stdout);
  }
  return true;
}

}  // namespace

int main(int count, char** words) {
  filigree::view_format format{};
  if (count < 7 || !filigree::parse_view_format(words[1], format)) return 2;
  filigree::view_write_options options;
  options.columns = std::strcmp(words[2], "sec") == 0 ? filigree::layout::sec : filigree::layout::own;
  options.provenance = std::strcmp(words[3], "provenance") == 0;
  filigree::workspace all;
  for (int i = 6; i < count; ++i)
    if (!add(all, words[i])) return 3;
  const std::size_t table = all.find_table(words[4]);
  if (table == all.table_count()) return 0;  // none of the files has it
  filigree::view shown(all, table, words[5]);
  while (shown.step(1000000)) {
  }
  return shown.state() == filigree::view_state::done && write(shown, format, options) ? 0 : 4;
}
