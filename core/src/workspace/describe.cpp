#include "filigree/workspace.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

void add_columns(writer& out, const workspace& source, std::size_t table) noexcept {
  constexpr std::string_view roles[] = {"data", "key", "footnotes"};
  out.add("\"columns\":[");
  bool first = true;
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column one = source.column_at(table, i);
    out.separate(first).add("{\"name\":").string(one.name).add(",\"type\":").string(name_of(one.type));
    out.add(",\"title\":").string(one.title).add(",\"meaning\":").string(one.meaning);
    out.add(",\"origin\":").string(one.origin == column_origin::sec ? "sec" : "filigree");
    out.add(",\"role\":").string(roles[static_cast<std::size_t>(one.role)]);
    if (one.sense != column_sense::plain) out.add(",\"sense\":").string(name_of(one.sense));
    out.add('}');
  }
  out.add(']');
}

}  // namespace

void write_description(const workspace& source, output& target) noexcept {
  writer out(target);
  out.add("{\"files\":").number(source.file_count()).add(",\"groups\":").number(source.group_count());
  out.add(",\"memory\":").number(source.memory_used()).add(",\"tables\":[");
  bool first = true;
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (source.row_count(table) == 0) continue;  // all its files were removed
    out.separate(first).add("{\"name\":").string(source.table_name(table));
    out.add(",\"ownName\":").string(source.own_table_name(table));
    out.add(",\"title\":").string(source.table_title(table)).add(",\"rows\":").number(source.row_count(table));
    out.add(",\"leading\":").number(source.leading_columns(table)).add(',');
    add_columns(out, source, table);
    out.add('}');
  }
  out.add("]}");
}

void write_files(const workspace& source, std::size_t first, std::size_t count, output& target) noexcept {
  writer out(target);
  const std::size_t from = first < source.file_count() ? first : source.file_count();
  const std::size_t stop = count < source.file_count() - from ? from + count : source.file_count();
  out.add("{\"files\":[");
  for (std::size_t i = from; i < stop; ++i) {
    const workspace_file file = source.file_at(i);
    out.add(i == from ? "{\"id\":" : ",{\"id\":").number(file.id).add(",\"name\":").string(file.name);
    out.add(",\"accession\":").string_or_null(file.accession).add(",\"form\":").string_or_null(file.form);
    char iso[10];
    file.filing_date.write_iso(iso);
    out.add(",\"filingDate\":")
        .string_or_null(file.has_filing_date ? std::string_view(iso, sizeof iso) : std::string_view{});
    out.add(",\"sha256\":").string_or_null(file.sha256).add(",\"bytes\":").number(file.bytes);
    out.add(",\"start\":").number(file.start);
    out.add(",\"rows\":").number(file.rows).add(",\"group\":").number(file.group).add(",\"copyOf\":");
    if (file.copy_of == 0) {
      out.add("null}");
    } else {
      out.number(file.copy_of).add('}');
    }
  }
  out.add("]}");
}

}  // namespace filigree
