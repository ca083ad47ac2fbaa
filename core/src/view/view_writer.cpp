#include "view/view_writer.hpp"

#include <algorithm>
#include <new>

namespace filigree {

bool parse_view_format(std::string_view name, view_format& format) noexcept {
  struct named {
    std::string_view name;
    view_format format;
  };
  constexpr named formats[] = {{"csv", view_format::csv},     {"tsv", view_format::tsv},
                               {"json", view_format::json},   {"ndjson", view_format::ndjson},
                               {"arrow", view_format::arrow}, {"arrow-stream", view_format::arrow_stream}};
  for (const named& one : formats) {
    if (one.name != name) continue;
    format = one.format;
    return true;
  }
  return false;
}

view_writer::view_writer(const view& source, view_format format, const view_write_options& options) noexcept
    : impl_(new (std::nothrow) impl(source, format, options)) {}
view_writer::~view_writer() { delete impl_; }

bool view_writer::step(output& out) noexcept {
  if (impl_ != nullptr) return impl_->step(out);
  out.fail();
  return false;
}

view_writer::impl::impl(const view& of, view_format as, const view_write_options& wanted) noexcept
    : source(&of),
      format(as),
      options(wanted),
      cells(of),
      arrow(budget, as == view_format::arrow ? arrow_form::file : arrow_form::stream) {
  const std::size_t rows = of.row_count();
  at = surveyed = std::min(options.first, rows);
  stop = options.count < rows - at ? at + options.count : rows;
  const std::size_t own = wanted.leading || of.column_count() == 0 ? 0 : of.data_->in().in_front_count;
  for (auto i = static_cast<std::uint32_t>(own); i < of.column_count(); ++i)
    if (options.columns == layout::own || of.column_at(i).origin == column_origin::sec) columns.push(i);
}

view_writer::impl::~impl() {
  for (std::size_t i = 0; i < filled_count; ++i) filled[i].~arrow_column();
  if (filled != nullptr) budget.release(filled, filled_count * sizeof(arrow_column));
}

bool view_writer::impl::step(output& out) noexcept {
  constexpr std::size_t rows_at_once = 4096;
  if (ended) return false;
  ended = true;  // unless all goes well
  if (source->state() != view_state::done || budget.exhausted()) {
    out.fail();
    return false;
  }
  if (is_arrow() && surveyed < stop) {
    survey(rows_at_once * 4);
    ended = false;
    return true;
  }
  if (!begun && !begin(out)) {
    out.fail();
    return false;
  }
  begun = true;
  const std::size_t until = stop - at < rows_at_once ? stop : at + rows_at_once;
  for (; at < until; ++at) write_row(at, out);
  if (at == stop) end(out);
  if (budget.exhausted()) out.fail();
  ended = at == stop || out.failed();
  return !ended;
}

bool view_writer::impl::begin(output& out) noexcept {
  writer text(out);
  if (is_arrow()) return begin_arrow(out);
  if (format == view_format::json) begin_json(out);
  if ((format == view_format::csv || format == view_format::tsv) && options.header) add_delimited_header(text);
  return true;
}

void view_writer::impl::write_row(std::size_t row, output& out) noexcept {
  writer text(out);
  switch (format) {
    case view_format::csv:
    case view_format::tsv:
      return add_delimited_row(row, text);
    case view_format::json:
      if (row > options.first) text.add(',');
      return add_json_row(row, text);
    case view_format::ndjson:
      return add_json_row(row, text);
    case view_format::arrow:
    case view_format::arrow_stream:
      break;
  }
  add_arrow_row(row);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < filled_count; ++i) bytes += filled[i].bytes();
  if (++batch_rows < arrow_batch_rows && bytes < arrow_batch_bytes) return;
  arrow.batch(fields.data(), filled, filled_count, out);
  batch_rows = 0;
}

void view_writer::impl::end(output& out) noexcept {
  if (format == view_format::json) writer(out).add("]}");
  if (!is_arrow()) return;
  if (batch_rows > 0) arrow.batch(fields.data(), filled, filled_count, out);
  arrow.end(source->table_name(), source->table_title(), fields.data(), fields.size(), out);
}

// --- JSON ------------------------------------------------------------------------------------------------------

void view_writer::impl::begin_json(output& target) noexcept {
  writer out(target);
  out.add("{\"table\":").string(source->table_name()).add(",\"columns\":[");
  bool first = true;
  for (const std::uint32_t i : columns) {
    const column one = source->column_at(i);
    out.separate(first).add("{\"name\":").string(one.name).add(",\"type\":").string(name_of(one.type)).add('}');
  }
  out.add("],\"rows\":[");
}

void view_writer::impl::add_json_cell(writer& out, const workspace_cell& one) noexcept {
  if (options.provenance) out.add("{\"value\":");
  if (one.state == cell_state::value) {
    add_json_value(out, options.columns, one.type, one.text);
  } else {
    out.add("null");
  }
  if (!options.provenance) return;
  if (!one.raw.empty()) out.add(",\"raw\":").string(one.raw);
  out.add(",\"state\":").string(name_of(one.state));
  if (one.place.placed()) {
    out.add(",\"offset\":").number(one.start + one.place.offset).add(",\"length\":").number(one.place.length);
  } else {
    out.add(",\"offset\":null,\"length\":null");
  }
  out.add(",\"footnotes\":");
  add_footnote_ids(out, one.footnotes);
  out.add('}');
}

void view_writer::impl::add_json_row(std::size_t row, writer& out) noexcept {
  const bool named = format == view_format::ndjson;
  bool first = true;
  if (named) {
    out.add("{\"table\":").string(source->table_name());
    first = false;
  } else {
    out.add('[');
  }
  for (const std::uint32_t i : columns) {
    out.separate(first);
    if (named) out.key(source->column_at(i).name);
    add_json_cell(out, cells.read(row, i));
  }
  out.add(named ? "}\n" : "]");
}

// --- CSV and TSV -----------------------------------------------------------------------------------------------

void view_writer::impl::add_delimited_header(writer& out) noexcept {
  const delimited as = format == view_format::csv ? delimited::csv : delimited::tsv;
  bool first = true;
  const auto separate = [&] {
    if (!first) out.add(as == delimited::csv ? ',' : '\t');
    first = false;
  };
  for (const std::uint32_t i : columns) {
    separate();
    add_field(out, as, source->column_at(i).name, false);
  }
  for (const column& one : source_columns) {
    if (!has_source_columns()) break;
    separate();
    add_field(out, as, one.name, false);
  }
  out.add(as == delimited::csv ? "\r\n" : "\n");
}

void view_writer::impl::add_delimited_row(std::size_t row, writer& out) noexcept {
  const delimited as = format == view_format::csv ? delimited::csv : delimited::tsv;
  const char between = as == delimited::csv ? ',' : '\t';
  bool first = true;
  for (const std::uint32_t i : columns) {
    if (!first) out.add(between);
    first = false;
    const workspace_cell one = cells.read(row, i);
    if (one.state == cell_state::value) add_delimited_value(out, as, options.columns, one.type, one.text);
  }
  if (has_source_columns()) {
    const file_stretch stretch = stretch_of(row);
    for (const std::string_view text : {name_of_file(row), sha256_of(row)}) {
      out.add(between);
      add_field(out, as, text, runs_as_formula(text));
    }
    out.add(between);
    if (stretch.placed) out.number(stretch.offset);
    out.add(between);
    if (stretch.placed) out.number(stretch.length);
  }
  out.add(as == delimited::csv ? "\r\n" : "\n");
}

// --- Arrow -----------------------------------------------------------------------------------------------------

void view_writer::impl::survey(std::size_t rows) noexcept {
  const workspace_data& in = *source->data_->source;
  const stored_table& table = source->data_->in();
  while (fits.size() < columns.size() && fits.push({})) {
  }
  if (budget.exhausted()) return;
  const std::size_t until = stop - surveyed < rows ? stop : surveyed + rows;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (table.type_of(columns[i]) != value_type::decimal) continue;
    for (std::size_t row = surveyed; row < until; ++row) {
      const cell_value one = in.value_at(table, source->row(row), columns[i]);
      if (one.state != cell_state::value) continue;
      if (one.scale == stored_column::wide) {
        fits[i].add(in.decimal_of(one));
      } else {
        fits[i].add(one.number, one.scale);
      }
    }
  }
  surveyed = until;
}

bool view_writer::impl::begin_arrow(output& out) noexcept {
  while (fits.size() < columns.size() && fits.push({})) {
  }
  if (budget.exhausted()) return false;
  std::size_t length = 0;
  for (const std::uint32_t i : columns) {
    const column shown = source->column_at(i);
    length += shown.name.size() + shown.title.size() + shown.meaning.size();
  }
  if (!words.reserve(length)) return false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    column shown = source->column_at(columns[i]);
    for (std::string_view* const word : {&shown.name, &shown.title, &shown.meaning}) {
      const std::size_t start = words.size();
      words.add(*word);
      *word = words.view_from(start);
    }
    if (shown.type == value_type::decimal && fits[i].fits()) {
      fields.push({shown, arrow_type::decimal128, fits[i].scale()});
    } else {
      fields.push({shown, arrow_type_of(shown.type)});
    }
  }
  if (has_source_columns())
    for (const column& one : source_columns)
      fields.push({one, one.type == value_type::decimal ? arrow_type::int64 : arrow_type::utf8});
  filled = make_some<arrow_column>(budget, fields.size(), budget);
  if (filled == nullptr || budget.exhausted()) return false;
  filled_count = fields.size();
  arrow.begin(source->table_name(), source->table_title(), fields.data(), fields.size(), out);
  return !budget.exhausted();
}

void view_writer::impl::add_arrow_row(std::size_t row) noexcept {
  const workspace_data& in = *source->data_->source;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const cell_value one = in.value_at(source->data_->in(), source->row(row), columns[i]);
    char buffer[decimal::max_chars];
    if (one.state != cell_state::value) {
      filled[i].add_null(fields[i].type);
    } else if (fields[i].type == arrow_type::date32) {
      filled[i].add_day(static_cast<std::int32_t>(one.value));
    } else if (fields[i].type == arrow_type::decimal128) {
      filled[i].add_decimal(in.decimal_of(one), fields[i].scale);
    } else {
      filled[i].add(fields[i], in.text_of(fields[i].shown.type, one, buffer));
    }
  }
  if (!has_source_columns()) return;
  const file_stretch stretch = stretch_of(row);
  arrow_column* at_end = filled + columns.size();
  for (const std::string_view text : {name_of_file(row), sha256_of(row)}) {
    if (text.empty()) {
      at_end->add_null(arrow_type::utf8);
    } else {
      at_end->add(fields[columns.size()], text);
    }
    ++at_end;
  }
  for (const std::uint64_t number : {stretch.offset, stretch.length}) {
    if (stretch.placed) {
      at_end->add_number(static_cast<std::int64_t>(number));
    } else {
      at_end->add_null(arrow_type::int64);
    }
    ++at_end;
  }
}

// --- where a row comes from ------------------------------------------------------------------------------------

std::string_view view_writer::impl::sha256_of(std::size_t row) const noexcept {
  const workspace_data& in = *source->data_->source;
  return in.texts.at(in.files[source->data_->in().part_at(source->row(row)).file].sha256);
}

std::string_view view_writer::impl::name_of_file(std::size_t row) const noexcept {
  const workspace_data& in = *source->data_->source;
  return in.texts.at(in.files[source->data_->in().part_at(source->row(row)).file].name);
}

file_stretch view_writer::impl::stretch_of(std::size_t row) const noexcept {
  const stored_table& table = source->data_->in();
  const std::uint32_t in_table = source->row(row);
  span stretch;
  std::uint64_t end = 0;
  for (const stored_column* const one : table.columns) {
    const span place{one->offsets.at(in_table), one->lengths.at(in_table)};
    if (!place.placed() || one->role == column_role::key) continue;
    stretch.offset = std::min(stretch.offset, place.offset);
    end = std::max(end, std::uint64_t{place.offset} + place.length);
  }
  if (!stretch.placed()) return {};
  return {true, source->data_->source->files[table.part_at(in_table).file].start + stretch.offset,
          end - stretch.offset};
}

}  // namespace filigree
