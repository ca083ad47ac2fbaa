#include "render.hpp"

#include <memory>
#include <new>

#include "digest.hpp"
#include "filigree/date.hpp"
#include "filigree/groups.hpp"
#include "filigree/submissions.hpp"
#include "large.hpp"
#include "rows.hpp"
#include "table_names.hpp"

namespace filigree::cli {

namespace {

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

}  // namespace

std::string day_of_filing(const filing& source) {
  cell_reader cells(source);
  const auto day = parse_date(filing_date_of(source, cells));
  if (!day) return {};
  char iso[10];
  day->write_iso(iso);
  return {iso, sizeof iso};
}

std::string text_of(const output& out) {
  if (out.failed()) throw std::bad_alloc();
  return std::string(out.view());
}

std::string title_of_printed(std::string_view table, bool first) {
  return (first ? "# " : "\n# ") + std::string(table) + "\n";
}

void name_tables(const filing& source, filing_labels& labels) {
  for (std::size_t table = labels.names.size(); table < source.table_count(); ++table)
    labels.names.push_back(merged_name(source, table));
}

bool is_asked_for(const arguments& given, const filing& source, std::size_t table) {
  if (!given.table.empty()) return is_called(source, table, given.table);
  return is_listed(source, table, {given.columns, given.provenance, {}});
}

void count_rows(const arguments& given, const filing& source, const filing_labels& labels, key_counts& rows) {
  for (std::size_t table = 0; table < source.table_count(); ++table)
    if (is_asked_for(given, source, table)) rows[labels.names[table]] += source.row_count(table);
}

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

/// The filings of an input: most hold one, some several submissions one behind the other. One that is alone may hand
/// its rows to `counter` while it is read.
std::vector<read_filing> renderer::pieces_of(input& one, batch_counter* counter) const {
  std::vector<read_filing> pieces;
  submission_splitter splitter(one.bytes.view());
  for (submission_piece part; splitter.next(part);) {
    const bool is_whole = part.bytes.size() == one.bytes.size();
    const std::string label = pieces.empty() ? one.label : one.label + "#" + std::to_string(pieces.size() + 1);
    owned_bytes bytes = is_whole ? std::move(one.bytes) : owned_bytes::copy(part.bytes);
    filing read = is_whole && counter != nullptr ? filing(std::move(bytes), *counter, {}, label, part.start)
                                                 : filing(std::move(bytes), {}, label, part.start);
    filing_labels labels{label, one.known_as.sha256, {}, std::string(read.accession()), std::string(read.form()), {}};
    name_tables(read, labels);
    pieces.push_back({std::move(read), std::move(labels)});
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
    if (part.labels.label != result.label) result.problem += part.labels.label + ": ";
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
  batch_counter counter(given_);
  const bool large = may_be_large(given_, one.bytes.size());
  std::vector<read_filing> pieces = pieces_of(one, large ? &counter : nullptr);
  for (const read_filing& part : pieces)
    if (!judge(part, result)) return;
  const bool merged = is_merged(one.several || pieces.size() > 1);
  if (counter.came_in_batches()) return read_again(std::move(pieces[0]), counter, merged, result, turn);
  if (!merged) {
    for (const read_filing& part : pieces) write(part, {}, merged, result);
    return;
  }
  key_counts rows;
  for (read_filing& part : pieces) {
    part.labels.filing_date = day_of_filing(part.source);
    key_counts own;
    count_rows(given_, part.source, part.labels, own);
    for (const auto& [table, count] : own) rows[table] += count;
    if (given_.out.empty()) continue;
    output digested;
    filigree::digest(part.source, digested);
    record(part, own, text_of(digested), result);
  }
  result.rows.assign(rows.begin(), rows.end());
  key_counts before = turn.take(rows);
  for (read_filing& part : pieces) {
    write(part, before, merged, result);
    count_rows(given_, part.source, part.labels, before);
  }
}

/// Of a filing that came in batches there is only the rest; its rows are written when its turn has come.
void renderer::read_again(read_filing&& rest, batch_counter& counter, bool merged, rendered& result,
                          key_counter::turn& turn) const {
  const key_counts& rows = counter.finish(rest.source, rest.labels);
  key_counts before;
  if (merged) {
    if (!given_.out.empty()) record(rest, rows, counter.digest(), result);
    result.rows.assign(rows.begin(), rows.end());
    before = turn.take(rows);
  }
  result.large =
      std::make_shared<large_filing>(rest.source.take_source(), std::move(rest.labels), std::move(before), merged);
}

/// What FILINGS tells of it, at the end of the run.
void renderer::record(const read_filing& part, const key_counts& rows, std::string digest, rendered& result) const {
  const filing& source = part.source;
  const filing_labels& of = part.labels;
  filing_record made{of.label,          of.accession,           of.form, of.filing_date, of.sha256, {},
                     std::move(digest), source.source().size(), 0};
  if (source.unreadable() || source.incomplete()) made.problem = first_error(source);
  for (const auto& [table, count] : rows) made.rows += count;
  result.filings.push_back(std::move(made));
}

void renderer::write(const read_filing& part, const key_counts& before, bool merged, rendered& result) const {
  if (given_.as == format::json) {
    output out;
    write_json(part.source, {given_.columns, given_.provenance, given_.table}, out);
    out.add("\n");
    result.chunks.push_back({given_.out.empty() ? "" : part.labels.label, "", text_of(out), true});
    return;
  }
  const table_rows rows(given_, part.labels, before, merged);
  for (std::size_t table = 0; table < part.source.table_count(); ++table) {
    if (!is_asked_for(given_, part.source, table)) continue;
    chunk made = rows.of(part.source, table);
    if (!merged && given_.table.empty() && given_.as != format::ndjson) {
      made.rows = title_of_printed(part.source.table_name(table), table == 0) + made.header + made.rows;
      made.header.clear();
    }
    result.chunks.push_back(std::move(made));
  }
}

std::uint64_t table_rows::count_before(std::size_t table) const {
  const auto counted = before_.find(labels_.names[table]);
  return counted == before_.end() ? 0 : counted->second;
}

chunk table_rows::of(const filing& source, std::size_t table) const {
  row_frame frame = frame_of(labels_, merged_ && given_.columns == layout::own);
  if (given_.provenance) frame.sha256 = labels_.sha256;
  std::vector<rows_before> parents;
  if (merged_) {
    for (std::size_t each = 0; each < source.table_count(); ++each)
      parents.push_back({source.table_name(each), count_before(each)});
    frame.keys_from = count_before(table);
    frame.parents_from = parents;
  } else if (given_.as == format::ndjson) {
    frame.sha256 = {};  // each cell tells its place, and there is one source
  }
  chunk made = rows_of(source, table, given_.as, given_.columns, frame, given_.provenance);
  const std::string_view name = merged_ ? std::string_view(labels_.names[table]) : source.table_name(table);
  if (!given_.out.empty()) made.name = std::string(name) + ending_of(given_.as);
  return made;
}

chunk rows_of(const filing& source, std::size_t table, format as, layout columns, const row_frame& frame,
              bool provenance) {
  chunk made;
  output out;
  if (is_kept_as_rows(as)) {
    add_head(source, table, columns, frame, made.header);
    add_rows(source, table, columns, frame, made.rows);
  } else if (as == format::ndjson) {
    write_ndjson(source, {columns, provenance, source.table_name(table)}, out, frame);
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

}  // namespace filigree::cli
