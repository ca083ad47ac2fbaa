// Reads the SEC's HTML renderings of Forms 3, 4 and 5: the public site's pages and those of the distribution
// stylesheets (formats/02 §1), as served, as a browser saves them, or as pasted fragments. Both families are one
// mechanism: a flat grid of cells, captions found by item number and first words, and columns by their numbers.
#include <algorithm>

#include "forms/ownership/html_boxes.hpp"
#include "forms/ownership/html_captions.hpp"
#include "forms/ownership/html_form.hpp"
#include "forms/ownership/html_lines.hpp"
#include "forms/ownership/html_notes.hpp"
#include "forms/ownership/html_owners.hpp"
#include "forms/ownership/readers.hpp"
#include "forms/ownership/spec.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

using namespace ownership;
namespace s = submission;

/// Two kinds of numbered boxes, or a Table I or II: nothing else has them.
bool is_rendering(const html_grid& grid, const array<line_table>& tables) noexcept {
  if (!tables.empty()) return true;
  caption first = caption::none;
  for (const html_run& run : grid.runs) {
    const std::string_view text = grid.text(run);
    if (!is_digit(text.front())) continue;
    const caption what = find_caption(text).what;
    if (what == caption::none || what == first) continue;
    if (first != caption::none) return true;
    first = what;
  }
  return false;
}

/// A page that a browser saved, or that was copied, says where it came from; the address of a filing holds its
/// accession number without dashes: `…/edgar/data/123456/000123456726000001/…`.
void note_accession(filing_data& data, span body) noexcept {
  constexpr std::string_view folder = "/edgar/data/";
  constexpr std::size_t head_size = 2048, number_size = 18;
  if (data.accession.length > 0) return;
  const std::string_view head = data.bytes_at(body).substr(0, head_size);
  const std::size_t note = std::min(head.find("saved from url="), head.find("SourceURL:"));
  const std::size_t at = note == std::string_view::npos ? note : head.find(folder, note);
  if (at == std::string_view::npos) return;
  std::string_view path = head.substr(at + folder.size());
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return;
  path.remove_prefix(slash + 1);
  const std::string_view number = path.substr(0, number_size);
  if (number.size() < number_size || !std::all_of(number.begin(), number.end(), is_digit)) return;
  text_buffer dashed(data.budget);
  for (const std::string_view piece :
       {number.substr(0, 10), std::string_view("-"), number.substr(10, 2), std::string_view("-"), number.substr(12)})
    dashed.add(piece);
  const auto kept_at = static_cast<std::uint32_t>(data.arena.size());
  if (data.arena.add(dashed.view())) data.accession = {kept_at, static_cast<std::uint32_t>(dashed.size())};
}

class page_reader {
 public:
  page_reader(html_form& form, const array<line_table>& tables) noexcept
      : form_(form), data_(form.data), grid_(form.grid), tables_(tables), boxes_(form.data.budget) {}

  void run() noexcept {
    row_ = data_.begin_row(submission_table);
    for (const line_table& table : tables_) read_lines(form_, table);
    const std::uint32_t owners = find_owners_table(form_);
    const bool has_explanation = read_explanation(form_, row_);
    const std::size_t signatures = read_signatures(form_);
    read_boxes(form_, boxes_);
    find_number();
    read_owners(form_, boxes_, owners);
    write_submission(has_explanation);
    form_.count_coverage();
    report_gaps(signatures > 0 || boxes_.has_signature);
  }

 private:
  /// "FORM 4", the page's title, or what the tables' columns tell.
  void find_number() noexcept {
    if (boxes_.form_number.placed()) {
      form_.number = grid_.source[boxes_.form_number.offset];
      return;
    }
    const std::string_view title = grid_.text(grid_.title.placed() ? grid_.title : span{0, 0});
    const std::size_t digit = title.find_first_of("345");
    if (match_words(title, "SEC FORM") != 0 && digit != std::string_view::npos) {
      form_.number = title[digit];
      boxes_.form_number = {grid_.title.offset + static_cast<std::uint32_t>(digit), 1};
    } else if (!tables_.empty()) {
      form_.number = form_of(tables_[0]);
    }
  }

  void write_submission(bool has_explanation) noexcept {
    write_type();
    write_date(s::period_of_report, boxes_.period, boxes_.has_period);
    write_date(s::date_of_orig_sub, boxes_.amendment, boxes_.has_amendment);
    write_value(s::issuer_name, boxes_.issuer_name, boxes_.has_issuer);
    write_value(s::issuer_trading_symbol, boxes_.symbol, boxes_.has_issuer);
    write_value(s::issuer_cik, boxes_.issuer_cik, false);
    write_value(s::issuer_foreign_trading_symbol, boxes_.foreign_symbol, boxes_.has_foreign_symbol);
    write_tick(s::not_subject_sec16, boxes_.not_subject, form_.number != '3');
    write_tick(s::aff10b5one, boxes_.plan, form_.number != '3');
    write_tick(s::form3_holdings_reported, boxes_.form3_holdings, form_.number == '5');
    write_tick(s::form4_trans_reported, boxes_.form4_transactions, form_.number == '5');
    write_no_securities(has_explanation);
    write_group_filing();
    data_.mark(row_, s::schema_version, cell_state::not_shown);
    const cell_state remarks =
        data_.cell_at(row_, s::remarks) != nullptr ? data_.cell_at(row_, s::remarks)->state : cell_state::absent;
    if (remarks == cell_state::absent)
      data_.mark(row_, s::remarks, has_explanation ? cell_state::empty : cell_state::not_shown);
  }

  /// A date in the box "If Amendment, Date of Original Filed" makes it an amendment.
  void write_type() noexcept {
    if (form_.number == '\0') return data_.mark(row_, s::document_type, cell_state::not_shown);
    const span pieces[] = {boxes_.form_number,
                           boxes_.amendment == no_index ? span{} : form_.run(boxes_.amendment).place};
    const char type[] = {form_.number, '/', 'A'};
    const bool amends = boxes_.says_amended || boxes_.amendment != no_index;
    data_.compose(row_, s::document_type, {type, amends ? sizeof type : 1}, {pieces, pieces[1].placed() ? 2u : 1u});
  }

  void write_date(std::uint16_t slot, std::uint32_t run, bool has_box) noexcept {
    if (run != no_index) return form_.put_date(row_, slot, {&run, 1});
    data_.mark(row_, slot, has_box ? cell_state::empty : cell_state::not_shown);
  }

  void write_value(std::uint16_t slot, const html_value& value, bool has_box) noexcept {
    if (value.found()) return form_.put(row_, slot, value);
    data_.mark(row_, slot, has_box ? cell_state::empty : cell_state::not_shown);
  }

  void write_tick(std::uint16_t slot, const html_tick& tick, bool applies) noexcept {
    if (tick.shown) return form_.put_truth(row_, slot, tick.ticked, tick.place);
    data_.mark(row_, slot, applies ? cell_state::not_shown : cell_state::not_applicable);
  }

  void write_no_securities(bool has_explanation) noexcept {
    if (form_.number != '3') return data_.mark(row_, s::no_securities_owned, cell_state::not_applicable);
    const bool none = boxes_.no_securities != no_index;
    if (!none && !has_explanation) return data_.mark(row_, s::no_securities_owned, cell_state::not_shown);
    form_.put_truth(row_, s::no_securities_owned, none, none ? form_.run(boxes_.no_securities).place : span{});
  }

  void write_group_filing() noexcept {
    const html_tick &one = boxes_.one_person, &several = boxes_.several_persons;
    if (one.ticked != several.ticked) {
      form_.put_truth(row_, s::group_filing, several.ticked, several.ticked ? several.place : one.place);
    } else {
      data_.mark(row_, s::group_filing, one.ticked ? cell_state::ambiguous : cell_state::not_shown);
    }
  }

  void report_gaps(bool has_signature) noexcept {
    const auto end = static_cast<std::uint32_t>(grid_.cells[0].content.end());
    if (grid_.cut) {
      data_.report(
          severity::error, "truncated", end,
          "The page is cut off: it ends inside a tag or a table, or before its end tag; what stands before is read.");
    } else if (!has_signature) {
      data_.report(severity::warning, "part-missing", end, "The page has no signature part; it may have been cut off.");
    }
    if (tables_.empty())
      data_.report(severity::warning, "part-missing", end, "The page has neither Table I nor Table II.");
  }

  html_form& form_;
  filing_data& data_;
  const html_grid& grid_;
  const array<line_table>& tables_;
  html_boxes boxes_;
  std::uint32_t row_ = no_row;
};

}  // namespace

bool read_ownership_html(filing_data& data, span body) noexcept {
  const bool legacy = detect_encoding(data.bytes_at(body)) == encoding::windows_1252;
  html_grid grid(data.budget);
  grid.read(data.source.view(), body, legacy);
  array<line_table> tables(data.budget);
  find_line_tables(grid, tables);
  if (!is_rendering(grid, tables)) return false;
  if (legacy)
    data.report(severity::note, "windows-1252", body.offset, "The bytes are not UTF-8; they are read as windows-1252.");
  html_form form(data, grid);
  note_accession(data, body);
  if (form.ready()) page_reader(form, tables).run();
  return true;
}

}  // namespace filigree
