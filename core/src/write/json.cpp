#include "write/writer.hpp"

namespace filigree {

void add_json_value(writer& out, layout columns, value_type type, std::string_view text) noexcept {
  switch (type) {
    case value_type::decimal:
      out.add(text);
      return;
    case value_type::boolean:
      out.add(columns == layout::own ? text : text == "true" ? "1" : "0");
      return;
    case value_type::date:
      if (columns == layout::own) {
        out.string(text);
      } else {
        out.add('"');
        add_sec_date(out, text);
        out.add('"');
      }
      return;
    case value_type::text:
    case value_type::code:
      out.string(text);
      return;
  }
}

namespace {

bool is_written(const column& one, layout columns) noexcept {
  return columns == layout::own || one.origin == column_origin::sec;
}

void add_value(writer& out, const cell& one, layout columns) noexcept {
  if (one.state != cell_state::value) {
    out.add("null");
    return;
  }
  add_json_value(out, columns, one.type, one.text);
}

void add_footnotes(writer& out, const cell& one, cell_reader& cells) noexcept {
  out.add('[');
  bool first = true;
  for (const span& reference : one.footnotes) out.separate(first).string(cells.footnote_id(reference));
  out.add(']');
}

/// {"value":…,"text":…,"raw":…,"state":…,"offset":…,"length":…,"footnotes":[…]}
void add_provenance(writer& out, const cell& one, cell_reader& cells, std::uint64_t start, layout columns,
                    bool with_text) noexcept {
  out.add("{\"value\":");
  add_value(out, one, columns);
  if (with_text && one.state == cell_state::value) out.add(",\"text\":").string(one.text);
  out.add(",\"raw\":");
  if (one.place.placed()) {
    out.string(one.raw);
  } else {
    out.add("null");
  }
  out.add(",\"state\":").string(name_of(one.state));
  if (one.place.placed()) {
    out.add(",\"offset\":").number(start + one.place.offset).add(",\"length\":").number(one.place.length);
  } else {
    out.add(",\"offset\":null,\"length\":null");
  }
  if (!one.pieces.empty()) {
    out.add(",\"pieces\":[");
    bool first = true;
    for (const span& piece : one.pieces)
      out.separate(first).add('[').number(start + piece.offset).add(',').number(piece.length).add(']');
    out.add(']');
  }
  out.add(",\"footnotes\":");
  add_footnotes(out, one, cells);
  out.add('}');
}

void add_cell(writer& out, const cell& one, cell_reader& cells, std::uint64_t start,
              const write_options& options) noexcept {
  if (options.provenance) {
    add_provenance(out, one, cells, start, options.columns, false);
  } else {
    add_value(out, one, options.columns);
  }
}

/// The columns that tell filings apart where rows of many stand together.
void add_leading(writer& out, const filing& source, std::size_t table, const row_frame& frame) noexcept {
  out.add(",\"FILE\":").string(frame.file).add(",\"ACCESSION\":").string_or_null(frame.accession);
  out.add(",\"FORM\":").string_or_null(frame.form);
  if (shows_filing_date(source, table, frame)) out.add(",\"FILING_DATE\":").string_or_null(frame.filing_date);
}

void add_place(writer& out, const filing& source, const row_frame& frame, span place) noexcept {
  out.add(",\"SOURCE_FILE\":").string(frame.file).add(",\"SOURCE_SHA256\":").string(frame.sha256);
  if (place.placed()) {
    out.add(",\"SOURCE_OFFSET\":")
        .number(source.start().offset + place.offset)
        .add(",\"SOURCE_LENGTH\":")
        .number(place.length);
  } else {
    out.add(",\"SOURCE_OFFSET\":null,\"SOURCE_LENGTH\":null");
  }
}

void add_columns(writer& out, const filing& source, std::size_t table, layout columns) noexcept {
  out.add("\"columns\":[");
  bool first = true;
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column& one = source.column_at(table, i);
    if (!is_written(one, columns)) continue;
    out.separate(first).add("{\"name\":").string(one.name).add(",\"type\":").string(name_of(one.type)).add('}');
  }
  out.add(']');
}

void add_rows(writer& out, const filing& source, std::size_t table, cell_reader& cells,
              const write_options& options) noexcept {
  out.add("\"rows\":[");
  for (std::size_t row = 0; row < source.row_count(table); ++row) {
    out.add(row == 0 ? "[" : ",[");
    bool first = true;
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      if (!is_written(source.column_at(table, i), options.columns)) continue;
      out.separate(first);
      add_cell(out, cells.read(table, row, i), cells, source.start().offset, options);
    }
    out.add(']');
  }
  out.add(']');
}

void add_documents(writer& out, const filing& source) noexcept {
  out.add("\"documents\":[");
  bool first = true;
  for (const document& one : source.documents()) {
    out.separate(first).add("{\"sequence\":").string_or_null(one.sequence).add(",\"type\":").string_or_null(one.type);
    out.add(",\"filename\":").string_or_null(one.filename).add(",\"description\":").string_or_null(one.description);
    out.add(",\"format\":")
        .string(name_of(one.format))
        .add(",\"offset\":")
        .number(source.start().offset + one.place.offset);
    out.add(",\"length\":").number(one.place.length).add('}');
  }
  out.add(']');
}

void add_diagnostics(writer& out, const filing& source) noexcept {
  out.add("\"diagnostics\":[");
  bool first = true;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) {
    const diagnostic one = source.diagnostic_at(i);
    out.separate(first).add("{\"severity\":").string(name_of(one.level)).add(",\"code\":").string(one.code);
    out.add(",\"message\":").string(one.message).add(",\"offset\":").number(source.start().offset + one.offset);
    out.add(",\"line\":").number(one.line).add('}');
  }
  out.add(']');
}

void add_coverage(writer& out, const filing& source) noexcept {
  const coverage read = source.read_coverage();
  out.add("\"coverage\":{\"leaves\":").number(read.leaves).add(",\"read\":").number(read.read);
  out.add(",\"ignored\":").number(read.ignored).add(",\"unread\":[");
  bool first = true;
  for (const unread_path& one : source.unread())
    out.separate(first).add("{\"path\":").string(one.path).add(",\"count\":").number(one.count).add('}');
  out.add("]}");
}

void add_identity(writer& out, const filing& source) noexcept {
  out.add("\"source\":{\"name\":").string(source.name()).add(",\"bytes\":").number(source.source().size()).add("},");
}

void add_form(writer& out, const filing& source) noexcept {
  out.add("\"form\":").string_or_null(source.form()).add(",\"accession\":").string_or_null(source.accession()).add(',');
}

void add_described_columns(writer& out, const filing& source, std::size_t table) noexcept {
  constexpr std::string_view roles[] = {"data", "key", "footnotes"};
  out.add("\"columns\":[");
  bool first = true;
  for (std::size_t i = 0; i < source.column_count(table); ++i) {
    const column& one = source.column_at(table, i);
    out.separate(first).add("{\"name\":").string(one.name).add(",\"type\":").string(name_of(one.type));
    out.add(",\"title\":").string(one.title).add(",\"meaning\":").string(one.meaning);
    out.add(",\"origin\":").string(one.origin == column_origin::sec ? "sec" : "filigree");
    out.add(",\"role\":").string(roles[static_cast<std::size_t>(one.role)]);
    if (one.sense != column_sense::plain) out.add(",\"sense\":").string(name_of(one.sense));
    out.add('}');
  }
  out.add(']');
}

/// The headline as one text.
void add_sentence(writer& out, const filing& source) noexcept {
  memory_budget budget(SIZE_MAX);
  text_buffer sentence(budget);
  for (const headline_part& part : source.headline()) sentence.add(part.text);
  out.add("\"headline\":").string_or_null(sentence.view()).add(',');
}

void add_headline(writer& out, const filing& source) noexcept {
  out.add("\"headline\":[");
  bool first = true;
  for (const headline_part& part : source.headline()) {
    out.separate(first).add("{\"text\":").string(part.text);
    if (part.table >= 0) {
      const auto table = static_cast<std::size_t>(part.table);
      out.add(",\"table\":").string(source.table_name(table)).add(",\"row\":").number(part.row);
      out.add(",\"column\":").string(source.column_at(table, part.column).name);
    }
    out.add('}');
  }
  out.add(']');
}

}  // namespace

void write_json(const filing& source, const write_options& options, output& target) noexcept {
  writer out(target);
  cell_reader cells(source);
  out.add('{');
  add_identity(out, source);
  add_form(out, source);
  add_sentence(out, source);
  add_documents(out, source);
  out.add(",\"tables\":[");
  bool first = true;
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (!is_listed(source, table, options)) continue;
    out.separate(first).add("{\"name\":").string(source.table_name(table));
    out.add(",\"title\":").string(source.table_title(table)).add(',');
    add_columns(out, source, table, options.columns);
    out.add(',');
    add_rows(out, source, table, cells, options);
    out.add('}');
  }
  out.add("],");
  add_diagnostics(out, source);
  out.add(',');
  add_coverage(out, source);
  out.add('}');
}

void write_ndjson(const filing& source, const write_options& options, output& target, const row_frame& frame) noexcept {
  writer out(target);
  cell_reader cells(source);
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (!is_listed(source, table, options)) continue;
    for (std::size_t row = 0; row < source.row_count(table); ++row) {
      out.add("{\"table\":").string(source.table_name(table));
      if (frame.leading) add_leading(out, source, table, frame);
      for (std::size_t i = 0; i < source.column_count(table); ++i) {
        const column& one = source.column_at(table, i);
        if (!is_written(one, options.columns)) continue;
        out.add(',').key(one.name);
        cell read = cells.read(table, row, i);
        key_digits digits;
        if (is_surrogate_key(one) && read.state == cell_state::value)
          read.text = counted_on(read.text, keys_before(one, frame), digits);
        add_cell(out, read, cells, source.start().offset, options);
      }
      if (!frame.sha256.empty()) add_place(out, source, frame, place_of_row(source, table, row));
      out.add("}\n");
    }
  }
}

void write_description(const filing& source, output& target) noexcept {
  writer out(target);
  out.add('{');
  add_identity(out, source);
  out.add("\"shape\":").string(name_of(source.read_as())).add(',');
  add_form(out, source);
  add_headline(out, source);
  out.add(',');
  add_documents(out, source);
  out.add(",\"tables\":[");
  bool first = true;
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (!is_listed(source, table, {})) continue;
    out.separate(first).add("{\"name\":").string(source.table_name(table));
    out.add(",\"title\":").string(source.table_title(table));
    out.add(",\"rows\":").number(source.row_count(table)).add(',');
    add_described_columns(out, source, table);
    out.add('}');
  }
  out.add("],");
  add_diagnostics(out, source);
  out.add(',');
  add_coverage(out, source);
  out.add('}');
}

void write_slice(const filing& source, std::string_view name, std::size_t first, std::size_t count,
                 output& target) noexcept {
  writer out(target);
  cell_reader cells(source);
  const std::size_t table = find_table(source, name);
  const std::size_t rows = table < source.table_count() ? source.row_count(table) : 0;
  const std::size_t from = first < rows ? first : rows;
  const std::size_t stop = count < rows - from ? from + count : rows;
  out.add("{\"rows\":[");
  for (std::size_t row = from; row < stop; ++row) {
    out.add(row == from ? "[" : ",[");
    for (std::size_t i = 0; i < source.column_count(table); ++i) {
      if (i > 0) out.add(',');
      add_provenance(out, cells.read(table, row, i), cells, source.start().offset, layout::own, true);
    }
    out.add(']');
  }
  out.add("]}");
}

}  // namespace filigree
