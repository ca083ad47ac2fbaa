#include "open_filing.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "filigree/pack.hpp"
#include "filigree/write.hpp"
#include "json.hpp"

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

json number(std::uint32_t value) {
  json made;
  made.is = json::kind::number;
  made.text = std::to_string(value);
  return made;
}
std::uint32_t number_in(const json& from, std::string_view name) {
  const json* found = from.find(name);
  return found == nullptr ? 0 : static_cast<std::uint32_t>(std::strtoul(found->text.c_str(), nullptr, 10));
}

json object_of(std::initializer_list<std::pair<const char*, json>> members) {
  json made = json::object();
  for (const auto& [name, value] : members) made.set(name, value);
  return made;
}

template <class Make>
void each_in(const json& from, std::string_view name, Make make) {
  if (const json* list = from.find(name))
    for (const json& one : list->items) make(one);
}

filing_details details_of(const std::string& text) {
  filing_details made;
  json from;
  if (!parse(text, from)) return made;
  each_in(from, "documents", [&](const json& one) {
    made.documents.push_back({one.text_of("type"), one.text_of("filename"), number_in(one, "offset")});
  });
  each_in(from, "remarks", [&](const json& one) {
    made.remarks.push_back({static_cast<severity>(number_in(one, "level")), one.text_of("message"),
                            number_in(one, "offset"), number_in(one, "line")});
  });
  each_in(from, "unread", [&](const json& one) {
    made.unread_paths.push_back({one.text_of("path"), number_in(one, "count")});
  });
  made.read = {number_in(from, "leaves"), number_in(from, "read"), number_in(from, "ignored")};
  return made;
}

}  // namespace

filing_reading read_filing(const filing& source) {
  json documents = json::array(), remarks = json::array(), unread = json::array();
  for (const document& one : source.documents())
    documents.items.push_back(object_of({{"type", json::of(one.type)},
                                         {"filename", json::of(one.filename)},
                                         {"offset", number(one.place.placed() ? one.place.offset : 0)}}));
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) {
    const diagnostic one = source.diagnostic_at(i);
    remarks.items.push_back(object_of({{"level", number(static_cast<std::uint32_t>(one.level))},
                                       {"message", json::of(one.message)},
                                       {"offset", number(one.offset)},
                                       {"line", number(one.line)}}));
  }
  for (const unread_path& one : source.unread())
    unread.items.push_back(object_of({{"path", json::of(one.path)}, {"count", number(one.count)}}));
  const coverage read = source.read_coverage();
  filing_reading made;
  made.details = write(object_of({{"documents", std::move(documents)},
                                  {"remarks", std::move(remarks)},
                                  {"unread", std::move(unread)},
                                  {"leaves", number(read.leaves)},
                                  {"read", number(read.read)},
                                  {"ignored", number(read.ignored)}}));
  output packed;
  pack(source, packed);
  made.pack = packed.view();
  return made;
}

std::shared_ptr<open_filing> open_read(const filing_record& record, owned_bytes bytes, const filing_reading& read) {
  auto made = std::make_shared<open_filing>();
  made->record = record;
  made->bytes = std::move(bytes);
  made->details = details_of(read.details);
  // Without tables it is to say why: it would look like a filing that has none.
  if (const add_result added = made->tables.add(read.pack, record.label); added != add_result::added)
    made->problem = "There is no memory left for its tables.";
  made->lines = lines_of(made->source());
  return made;
}

std::shared_ptr<open_filing> open_again(const filing_record& record, owned_bytes bytes) {
  filing source(std::move(bytes), {}, record.label, {record.start, 1});
  const filing_reading read = read_filing(source);
  return open_read(record, source.take_source(), read);
}

std::shared_ptr<open_filing> lost(const filing_record& record, std::string problem) {
  auto made = std::make_shared<open_filing>();
  made->record = record;
  made->problem = std::move(problem);
  made->lines = {0};
  return made;
}

bool search_cell(const open_filing& in, cell_search& search, std::size_t cells) {
  workspace_reader reader(in.tables);
  cell_place& at = search.from;
  for (; at.table < in.tables.table_count(); ++at.table, at.row = 0) {
    const std::size_t columns = in.tables.column_count(at.table);
    for (; at.row < in.tables.row_count(at.table); ++at.row) {
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
