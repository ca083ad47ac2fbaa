#include "summary.hpp"

#include "filigree/cell.hpp"

#include <string>

namespace {

using filigree::diagnostic;
using filigree::filing;
using filigree::output;

void add_number(output& out, std::string_view name, std::size_t number) {
  out.add(name);
  out.add(std::to_string(number));
}

/// The characters of a JSON text; what is filed is UTF-8 by the time it is text.
void add_escaped(output& out, std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    const char code[] = {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
    out.add(text.substr(done, at - done));
    out.add({code, sizeof code});
    done = at + 1;
  }
  out.add(text.substr(done));
}

void add_text(output& out, std::string_view name, std::string_view text) {
  out.add(name);
  if (text.empty()) return out.add("null");
  out.add("\"");
  add_escaped(out, text);
  out.add("\"");
}

void add_problems(output& out, const filing& source) {
  std::size_t counts[3] = {};
  std::size_t first[3] = {};
  for (std::size_t i = source.diagnostic_count(); i-- > 0;) {
    const auto kind = static_cast<std::size_t>(source.diagnostic_at(i).level);
    ++counts[kind];
    first[kind] = i;
  }
  const auto count = [&](filigree::severity level) { return counts[static_cast<std::size_t>(level)]; };
  add_number(out, ",\"errors\":", count(filigree::severity::error));
  add_number(out, ",\"warnings\":", count(filigree::severity::warning));
  add_number(out, ",\"notes\":", count(filigree::severity::note));
  for (const filigree::severity level : {filigree::severity::error, filigree::severity::warning}) {
    if (count(level) == 0) continue;
    const diagnostic worst = source.diagnostic_at(first[static_cast<std::size_t>(level)]);
    add_text(out, ",\"problem\":{\"message\":", worst.message);
    out.add(",\"offset\":");
    out.add(std::to_string(worst.offset));
    return out.add("}");
  }
  out.add(",\"problem\":null");
}

void add_headline(output& out, const filing& source) {
  out.add(",\"headline\":\"");
  for (const filigree::headline_part& part : source.headline()) add_escaped(out, part.text);
  out.add("\",\"facts\":{");
  bool first = true;
  for (const filigree::headline_part& part : source.headline()) {
    if (part.table < 0) continue;
    out.add(first ? "\"" : ",\"");
    add_escaped(out, source.column_at(static_cast<std::size_t>(part.table), part.column).name);
    add_text(out, "\":", part.text);
    first = false;
  }
  out.add("}");
}

/// Whom or what the filing is about: the fact that is described so, else the first that names something.
void add_subject(output& out, const filing& source) {
  std::string_view subject;
  for (const filigree::headline_part& part : source.headline()) {
    if (part.table < 0) continue;
    const filigree::column& column = source.column_at(static_cast<std::size_t>(part.table), part.column);
    const bool told = column.sense == filigree::column_sense::subject;
    if (told || (subject.empty() && column.type == filigree::value_type::text)) subject = part.text;
    if (told) break;
  }
  add_text(out, ",\"subject\":", subject);
}

/// The day of filing, else the day that the filing is about.
void add_date(output& out, const filing& source) {
  filigree::cell_reader cells(source);
  for (const filigree::column_part part : {filigree::column_part::filing_date, filigree::column_part::event})
    for (std::size_t table = 0; table < source.table_count(); ++table)
      for (std::size_t i = 0; source.row_count(table) > 0 && i < source.column_count(table); ++i) {
        const filigree::column& column = source.column_at(table, i);
        if (column.part != part || column.type != filigree::value_type::date) continue;
        const filigree::cell one = cells.read(table, 0, i);
        if (one.state != filigree::cell_state::value) continue;
        add_text(out, ",\"date\":", one.text);
        return add_text(out, ",\"dateOf\":", column.name);
      }
  out.add(",\"date\":null,\"dateOf\":null");
}

}  // namespace

void write_summary(const filing& source, output& out) {
  std::size_t rows = 0;
  for (std::size_t table = 0; table < source.table_count(); ++table) rows += source.row_count(table);
  std::size_t unread = 0;
  for (const filigree::unread_path& path : source.unread()) unread += path.count;
  add_text(out, "{\"form\":", source.form());
  add_text(out, ",\"accession\":", source.accession());
  add_text(out, ",\"shape\":", filigree::name_of(source.read_as()));
  add_number(out, ",\"rows\":", rows);
  add_number(out, ",\"bytes\":", source.source().size());
  add_number(out, ",\"unread\":", unread);
  add_problems(out, source);
  add_date(out, source);
  add_headline(out, source);
  add_subject(out, source);
  out.add("}");
}
