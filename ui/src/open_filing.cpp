#include "open_filing.hpp"

#include <algorithm>
#include <cstring>

#include "filigree/pack.hpp"
#include "filigree/write.hpp"

namespace filigree::ui {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Long lines go on in the next one, never within a character.
std::vector<std::uint32_t> lines_of(std::string_view text) {
  std::vector<std::uint32_t> lines = {0};
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t most = std::min<std::size_t>(text.size() - at, open_filing::wrap);
    const void* found = std::memchr(text.data() + at, '\n', most);
    std::size_t next = found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) + 1 : at + most;
    if (!found)
      while (next > at + 1 && next < text.size() && continues(text[next])) --next;
    at = next;
    if (at < text.size()) lines.push_back(static_cast<std::uint32_t>(at));
  }
  return lines;
}

}  // namespace

std::shared_ptr<open_filing> open_again(const filing_record& record, owned_bytes bytes) {
  auto made = std::make_shared<open_filing>(
      open_filing{record, filing(std::move(bytes), {}, record.label, {record.start, 1}), workspace(), {}, {}});
  output packed;
  pack(made->source, packed);
  made->tables.add(packed.view(), record.label);
  made->lines = lines_of(made->source.source());
  return made;
}

std::shared_ptr<open_filing> lost(const filing_record& record, std::string problem) {
  return std::make_shared<open_filing>(
      open_filing{record, filing(owned_bytes(), {}, record.label), workspace(), std::move(problem), {0}});
}

bool search_cell(const open_filing& in, cell_search& search, std::size_t cells) {
  cell_reader reader(in.source);
  cell_place& at = search.from;
  for (; at.table < in.source.table_count(); ++at.table, at.row = 0) {
    const std::size_t columns = in.source.column_count(at.table);
    for (; at.row < in.source.row_count(at.table); ++at.row) {
      if (cells < columns) return false;
      cells -= columns;
      for (std::size_t column = 0; column < columns; ++column) {
        const span place = reader.read(at.table, at.row, column).place;
        if (!place.placed() || search.offset < place.offset || search.offset >= place.end()) continue;
        if (search.found && place.length >= search.length) continue;
        search.found = true;
        search.length = place.length;
        search.place = {at.table, at.row, column};
      }
    }
  }
  return true;
}

}  // namespace filigree::ui
