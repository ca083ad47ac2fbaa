#include "forms/thirteenf/text.hpp"

#include <algorithm>

#include "forms/thirteenf/spec.hpp"
#include "forms/thirteenf/text_cover.hpp"
#include "forms/thirteenf/text_table.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

/// The form names itself near its beginning; letters may stand before it.
bool is_form(std::string_view text) noexcept {
  constexpr std::size_t farthest = 32768;
  const std::string_view head = text.substr(0, farthest);
  const auto says = [&](std::string_view words) { return find_ignoring_case(head, words) != std::string_view::npos; };
  return says("13F") && (says("COVER PAGE") || says("INFORMATION TABLE") || says("Institutional Investment Manager"));
}

/// What the submission's header says of the filing.
std::uint32_t begin_submission(filing_data& data) noexcept {
  const std::uint32_t row = data.begin_row(submission_table);
  const auto put = [&](std::uint16_t slot, span place) {
    if (place.length == 0) return;
    ++data.covered.leaves;
    ++data.covered.read;
    data.place(row, slot, place, as_filed);
  };
  put(submission::type, data.container.form_type);
  bool has_cik = false, has_period = false;
  for (const header_entry& entry : data.container.header.entries) {
    if (entry.known == nullptr || entry.value.length == 0) continue;
    if (entry.known->tag == "CIK" && !has_cik) {
      put(submission::cik, entry.value);
      has_cik = true;
    }
    if (entry.known->tag == "PERIOD" && !has_period) {
      put(submission::period, entry.value);
      has_period = true;
    }
  }
  return row;
}

/// Of a document without its header the kind of report tells the type.
void name_type(filing_data& data, std::uint32_t row) noexcept {
  const stored_cell* const type = data.cell_at(row, submission::type);
  if (type == nullptr || type->state != cell_state::absent) return;
  std::uint32_t first = 0;
  while (first < data.rows.size() && data.rows[first].table != cover_table) ++first;
  const stored_cell* const kind = data.cell_at(first, cover::report_type);
  if (kind == nullptr || kind->state != cell_state::value) return;
  text_buffer text(data.budget);
  const bool notice = find_ignoring_case(data.text_of(*kind, text), "NOTICE") != std::string_view::npos;
  const stored_cell& amends = *data.cell_at(first, cover::is_amendment);
  const bool amendment = data.text_of(amends, text) == "true";
  const span pieces[] = {amends.place, kind->place};
  data.compose(row, submission::type,
               notice ? (amendment ? "13F-NT/A" : "13F-NT") : (amendment ? "13F-HR/A" : "13F-HR"), pieces);
}

}  // namespace

bool read_text_filing(filing_data& data, span body) noexcept {
  const std::string_view source = data.source.view();
  if (!is_form(data.bytes_at(body))) return false;
  const std::size_t rows_before = data.rows.size(), remarks_before = data.remarks.size(),
                    paths_before = data.paths.size();
  const coverage covered_before = data.covered;
  const std::uint32_t submission_row = begin_submission(data);
  text_cover cover(data);
  text_table table(data);
  line_source lines(source, body);
  for (span place; lines.next(place) && !data.budget.exhausted();) {
    const text_line line(source, place);
    if (line.kind() == line_kind::words) {
      if (text_cover::is_title(line)) table.leave();
      if (cover.take(line, table.is_inside())) continue;
    } else {
      cover.interrupt();
    }
    table.take(line);
  }
  cover.finish();
  table.finish();
  if (table.rows() == 0 && !cover.began()) {
    data.rows.truncate(rows_before);
    data.remarks.truncate(remarks_before);
    data.paths.truncate(paths_before);
    data.covered = covered_before;
    return false;
  }
  name_type(data, submission_row);
  return true;
}

}  // namespace filigree::thirteenf
