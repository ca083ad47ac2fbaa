#include "record.hpp"

#include "filigree/write.hpp"

namespace filigree::ui {
namespace {

/// The day of filing, else the day that the filing is about.
std::string date_of(const filing& source) {
  cell_reader cells(source);
  for (const column_part part : {column_part::filing_date, column_part::event})
    for (std::size_t table = 0; table < source.table_count(); ++table)
      for (std::size_t i = 0; source.row_count(table) > 0 && i < source.column_count(table); ++i) {
        const column& one = source.column_at(table, i);
        if (one.part != part || one.type != value_type::date) continue;
        if (const cell found = cells.read(table, 0, i); found.state == cell_state::value)
          return std::string(found.text);
      }
  return {};
}

}  // namespace

filing_record record_of(const filing& source) {
  filing_record made;
  made.label = source.name();
  made.form = source.form();
  made.accession = source.accession();
  made.date = date_of(source);
  for (const headline_part& part : source.headline()) made.headline += part.text;
  made.bytes = source.source().size();
  made.start = source.start().offset;
  made.length = made.bytes;
  for (std::size_t table = 0; table < source.table_count(); ++table) made.rows += source.row_count(table);
  severity worst = severity::note;
  for (std::size_t i = 0; i < source.diagnostic_count(); ++i) {
    const diagnostic one = source.diagnostic_at(i);
    ++(one.level == severity::error ? made.errors : one.level == severity::warning ? made.warnings : made.notes);
    if (one.level > worst || (made.problem.empty() && one.level == severity::error)) {
      worst = one.level;
      made.problem = one.message;
    }
  }
  for (const unread_path& path : source.unread()) made.unread += path.count;
  if (source.unreadable() && made.problem.empty()) made.problem = "It has no tables that could be read.";
  return made;
}

}  // namespace filigree::ui
