#include "render.hpp"

#include <new>
#include <optional>

#include "digest.hpp"
#include "filigree/date.hpp"
#include "filigree/groups.hpp"
#include "filigree/submissions.hpp"
#include "rows.hpp"
#include "table_names.hpp"

namespace filigree::cli {

namespace {

/// The day of filing as the rows have it, empty when unknown.
std::string day_of_filing(const filing& source) {
  cell_reader cells(source);
  const auto day = parse_date(filing_date_of(source, cells));
  if (!day) return {};
  char iso[10];
  day->write_iso(iso);
  return {iso, sizeof iso};
}

std::string first_error(const filing& source) {
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) {
    const diagnostic one = source.diagnostic_at(i);
    if (one.level == severity::error) return std::string(one.message);
  }
  return "holds nothing that could be read";
}

std::string names_of_tables(const filing& source) {
  std::string names;
  for (std::size_t i = 0; i < source.table_count(); ++i) {
    if (i > 0) names += ", ";
    names += merged_name(source, i);
  }
  return names;
}

/// Written bytes, or an end to the input: half a table must not pass for one.
std::string text_of(const output& out) {
  if (out.failed()) throw std::bad_alloc();
  return std::string(out.view());
}

}  // namespace

const char* ending_of(format as) {
  switch (as) {
    case format::json:
      return ".json";
    case format::ndjson:
      return ".ndjson";
    case format::csv:
      return ".csv";
    case format::tsv:
    case format::zip:
      return ".tsv";
    case format::arrow:
    case format::xlsx:
    case format::parquet:
      return ".rows";
  }
  return "";
}

/// Saved tables hold rows of many filings, and so do printed ones of several inputs.
bool renderer::is_merged(bool several) const {
  if (given_.as == format::json) return false;
  return !given_.out.empty() || (several && (!given_.table.empty() || given_.as == format::ndjson));
}

bool renderer::is_listed_here(const filing& source, std::size_t table) const {
  if (!given_.table.empty()) return is_called(source, table, given_.table);
  return is_listed(source, table, {given_.columns, given_.provenance, {}});
}

rendered renderer::render(input&& one, std::uint64_t index) const {
  key_counter::turn turn(keys_, index);
  rendered result;
  result.is = one.is;
  result.several = one.several;
  result.label = one.label;
  result.known_as = one.known_as;
  result.replaces = one.replaces;
  result.size = one.bytes.size();
  result.problem = one.said;
  result.unread = one.is == input::kind::unreadable;
  if (one.is != input::kind::bytes) return result;
  try {
    read(one, result, turn);
  } catch (const std::bad_alloc&) {
    result.chunks.clear();
    result.rows.clear();
    result.filings.clear();
    result.is = input::kind::unreadable;
    result.unread = true;
    result.problem = "does not fit into memory";
  }
  return result;
}

/// The filings of an input: most hold one, some several submissions one behind the other.
std::vector<read_filing> renderer::pieces_of(input& one) const {
  std::vector<read_filing> pieces;
  submission_splitter splitter(one.bytes.view());
  for (submission_piece part; splitter.next(part);) {
    const bool is_whole = part.bytes.size() == one.bytes.size();
    const std::string label = pieces.empty() ? one.label : one.label + "#" + std::to_string(pieces.size() + 1);
    owned_bytes bytes = is_whole ? std::move(one.bytes) : owned_bytes::copy(part.bytes);
    pieces.push_back({filing(std::move(bytes), {}, label, part.start), label, one.known_as.sha256, {}, {}});
    const filing& read = pieces.back().source;
    for (std::size_t table = 0; table < read.table_count(); ++table)
      pieces.back().names.push_back(merged_name(read, table));
    if (is_whole) break;
  }
  return pieces;
}

/// Notes what is wrong with a filing; false when the table that was asked for is not among its tables.
bool renderer::judge(const read_filing& part, rendered& result) const {
  const filing& source = part.source;
  if (source.unreadable() || source.incomplete()) {
    result.unread = true;
    if (!result.problem.empty()) result.problem += "; ";
    if (part.label != result.label) result.problem += part.label + ": ";
    result.problem += first_error(source);
  }
  if (given_.table.empty() || source.table_count() == 0) return true;
  for (std::size_t i = 0; i < source.table_count(); ++i) result.knows_table |= is_called(source, i, given_.table);
  if (!result.knows_table) result.known_tables = names_of_tables(source);
  return result.knows_table;
}

void renderer::read(input& one, rendered& result, key_counter::turn& turn) const {
  const bool digest = !given_.out.empty() || given_.provenance;
  if (digest && one.known_as.sha256.empty()) one.known_as.sha256 = sha256(one.bytes.view());
  result.known_as = one.known_as;
  std::vector<read_filing> pieces = pieces_of(one);
  for (const read_filing& part : pieces)
    if (!judge(part, result)) return;
  if (!is_merged(one.several || pieces.size() > 1)) {
    for (const read_filing& part : pieces) write(part, result);
    return;
  }
  key_counts rows;
  for (read_filing& part : pieces) {
    part.filing_date = day_of_filing(part.source);
    count_rows(part, rows);
    if (!given_.out.empty()) record(part, result);
  }
  result.rows.assign(rows.begin(), rows.end());
  key_counts before = turn.take(rows);
  for (read_filing& part : pieces) {
    key_counts next = before;
    count_rows(part, next);
    write_merged(part, before, result);
    before = std::move(next);
  }
}

/// What FILINGS tells of it, at the end of the run.
void renderer::record(const read_filing& part, rendered& result) const {
  const filing& source = part.source;
  output digested;
  digest(source, digested);
  filing_record made{part.label,
                     std::string(source.accession()),
                     std::string(source.form()),
                     part.filing_date,
                     part.sha256,
                     {},
                     text_of(digested),
                     source.source().size(),
                     0};
  if (source.unreadable() || source.incomplete()) made.problem = first_error(source);
  key_counts rows;
  count_rows(part, rows);
  for (const auto& [table, count] : rows) made.rows += count;
  result.filings.push_back(std::move(made));
}

void renderer::count_rows(const read_filing& part, key_counts& rows) const {
  for (std::size_t table = 0; table < part.source.table_count(); ++table)
    if (is_listed_here(part.source, table)) rows[part.names[table]] += part.source.row_count(table);
}

/// One filing by itself.
void renderer::write(const read_filing& part, rendered& result) const {
  const write_options options{given_.columns, given_.provenance, given_.table};
  output out;
  if (given_.as == format::json) {
    write_json(part.source, options, out);
    out.add("\n");
    result.chunks.push_back({given_.out.empty() ? "" : part.label, "", text_of(out), true});
  } else if (given_.as == format::ndjson) {
    write_ndjson(part.source, options, out);
    result.chunks.push_back({"", "", text_of(out)});
  } else {
    for (std::size_t table = 0; table < part.source.table_count(); ++table)
      if (is_listed_here(part.source, table))
        write_table(part, table, frame_of(part, false, given_.provenance), false, result);
  }
}

row_frame frame_of(const read_filing& one, bool leading, bool provenance) {
  row_frame frame;
  frame.leading = leading;
  frame.file = one.label;
  frame.accession = one.source.accession();
  frame.form = one.source.form();
  frame.filing_date = one.filing_date;
  if (provenance) frame.sha256 = one.sha256;
  return frame;
}

void renderer::write_merged(const read_filing& part, const key_counts& before, rendered& result) const {
  const auto count_before = [&](std::size_t table) {
    const auto counted = before.find(part.names[table]);
    return counted == before.end() ? 0 : counted->second;
  };
  std::vector<rows_before> parents;
  for (std::size_t table = 0; table < part.source.table_count(); ++table)
    parents.push_back({part.source.table_name(table), count_before(table)});
  for (std::size_t table = 0; table < part.source.table_count(); ++table) {
    if (!is_listed_here(part.source, table)) continue;
    row_frame frame = frame_of(part, given_.columns == layout::own, given_.provenance);
    frame.keys_from = count_before(table);
    frame.parents_from = parents;
    write_table(part, table, frame, true, result);
  }
}

chunk rows_of(const filing& source, std::size_t table, format as, layout columns, const row_frame& frame) {
  chunk made;
  output out;
  if (is_kept_as_rows(as)) {
    add_head(source, table, columns, frame, made.header);
    add_rows(source, table, columns, frame, made.rows);
  } else if (as == format::ndjson) {
    write_ndjson(source, {columns, !frame.sha256.empty(), source.table_name(table)}, out, frame);
    made.rows = text_of(out);
  } else {
    write_delimited(source, table, as == format::csv ? delimited::csv : delimited::tsv, columns, true, out, frame);
    const std::string lines = text_of(out);
    const std::size_t end = lines.find('\n') + 1;
    made.header = lines.substr(0, end);
    made.rows = lines.substr(end);
  }
  return made;
}

void renderer::write_table(const read_filing& part, std::size_t table, const row_frame& frame, bool merged,
                           rendered& result) const {
  const std::string name = merged ? part.names[table] : std::string(part.source.table_name(table));
  chunk made = rows_of(part.source, table, given_.as, given_.columns, frame);
  if (!given_.out.empty()) made.name = name + ending_of(given_.as);
  if (!merged && given_.table.empty()) {  // printed one below the other
    made.rows = (table == 0 ? "# " : "\n# ") + name + "\n" + made.header + made.rows;
    made.header.clear();
  }
  result.chunks.push_back(std::move(made));
}

}  // namespace filigree::cli
