#include "read.hpp"

#include <algorithm>

#include "container/document_kind.hpp"
#include "container/submission.hpp"
#include "filigree/filing_stream.hpp"
#include "forms/catalogue.hpp"
#include "forms/dispatch.hpp"
#include "forms/generic/generic.hpp"
#include "forms/xml_reader.hpp"
#include "table/filing_data.hpp"
#include "table/header_table.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// XML announces itself; then nothing else need be asked.
bool begins_as_xml(std::string_view text) noexcept {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, 5) == "<?xml" || text.substr(0, 18) == "<ownershipDocument" ||
         text.substr(0, 16) == "<edgarSubmission";
}

/// Markdown keeps the tables it cannot write as tags; its own tables have rules of dashes between bars.
bool looks_like_markdown(std::string_view body) noexcept {
  if (find_ignoring_case(body.substr(0, 16384), "<html") != none ||
      find_ignoring_case(body.substr(0, 16384), "<body") != none)
    return false;
  return body.find("\n|--") != none || body.find("\n|:-") != none || body.find("\\_\\_") != none;
}

span keep(filing_data& data, std::string_view text) noexcept {
  const auto at = static_cast<std::uint32_t>(data.arena.size());
  return data.arena.add(text) ? span{at, static_cast<std::uint32_t>(text.size())} : span{0, 0};
}

/// Where the form's tables begin among the filing's; they are put there if they are not yet.
std::uint8_t tables_of(filing_data& data, const form_spec& form) noexcept {
  for (std::size_t t = 0; t < data.tables.size(); ++t)
    if (data.tables[t] == form.tables.data()) return static_cast<std::uint8_t>(t);
  return data.use(form.tables);
}

/// Reads an XML document whose form is described. A filing may have several, of one form or more.
bool read_xml(filing_data& data, span body) noexcept {
  const form_spec* const form = form_of_document(data.bytes_at(body));
  if (form == nullptr) return false;
  const std::uint8_t first = tables_of(data, *form);
  data.not_applicable = form->not_applicable;
  const form_spec* const before = data.form_read;
  if (before == nullptr) data.form_read = form;
  data.check_row = form == data.form_read ? form->check_row : nullptr;  // `sums` are the first form's
  if (first == no_table || !read_xml_form(data, body, *form, first)) {
    data.form_read = before;
    if (before == nullptr) data.drop_tables();
    return false;
  }
  data.read_as = shape::xml;
  return true;
}

/// Reads a page or a text as `form`, whose tables must be the filing's first.
shape read_shape(filing_data& data, const form_spec& form, span body) noexcept {
  const std::string_view text = data.bytes_at(body);
  if (form.read_html == nullptr && form.read_text == nullptr) return shape::none;
  data.use(form.tables);
  data.not_applicable = form.not_applicable;
  // Tags alone do not make a page: ASCII forms have <TABLE> and <S>, converters leave tables as they were.
  const bool is_page = looks_like_html(text) && !looks_like_markdown(text);
  shape read = shape::none;
  if (is_page && form.read_html != nullptr && form.read_html(data, body)) {
    read = shape::html;
  } else if (!begins_as_xml(text) && form.read_text != nullptr && form.read_text(data, body)) {
    read = shape::text;
  }
  if (read == shape::none) {
    data.drop_tables();  // what a reader began and gave up
  } else {
    data.form_read = &form;
    data.read_as = read;
  }
  return read;
}

std::string_view words_for(document_format format) noexcept {
  switch (format) {
    case document_format::pdf:
      return "a PDF";
    case document_format::zip:
      return "a zip archive";
    case document_format::xlsx:
      return "an Excel workbook";
    case document_format::gzip:
      return "a gzip archive";
    case document_format::png:
      return "a PNG picture";
    case document_format::gif:
      return "a GIF picture";
    case document_format::jpg:
      return "a JPEG picture";
    case document_format::uuencoded:
      return "a uuencoded file";
    default:
      return {};
  }
}

/// Pages that servers send instead of a filing, and that tools keep as if they were one (formats/03 §2).
std::string_view error_page(std::string_view text) noexcept {
  const std::string_view head = text.substr(0, 16384);
  for (const std::string_view words :
       {std::string_view("Undeclared Automated Tool"), std::string_view("Request Rate Threshold Exceeded"),
        std::string_view("<Code>NoSuchKey</Code>"), std::string_view("<Code>AccessDenied</Code>")})
    if (head.find(words) != none) return words;
  return {};
}

/// Says why nothing was read, as exactly as the bytes allow.
void explain_unread(filing_data& data, span body) noexcept {
  const std::string_view text = data.bytes_at(body);
  const auto fail = [&](std::string_view code, std::string_view before, std::string_view quoted = {},
                        std::string_view after = {}) {
    data.report(severity::error, code, body.offset, before, quoted, after);
  };
  if (trim(text).empty())
    return fail("empty-file", text.empty() ? "The file is empty." : "The file holds nothing but blanks.");
  if (const std::string_view format =
          words_for(data.container.documents.empty() ? document_format::none : data.container.documents[0].format);
      !format.empty())
    return fail("binary-file", "This is ", format, ", not the text of a filing.");
  if (looks_binary(text)) return fail("binary-file", "These bytes are not text.");
  if (const std::string_view words = error_page(text); !words.empty())
    return fail("error-page", "This is not a filing but a server's answer that there is none: it says ", words, ".");
  if (looks_like_html(text)) return fail("not-a-form", "This page is not a rendering of a form that is read.");
  if (const std::string_view root = root_name(text); !root.empty())
    return fail("not-a-form", "The root element is ", root, "; no form with it is described.");
  fail("not-a-form", "This text is not a form in a layout that is known.");
}

/// Of a submission's documents the one that is a page or text of the form it says it is. What is declared to be another
/// form is not searched through.
void read_declared(filing_data& data) noexcept {
  const std::string_view declared = data.bytes_at(data.container.form_type);
  for (const document& one : data.container.documents) {
    if (one.uuencoded || !is_readable(one.format)) continue;
    const bool unknown = one.type.empty() && declared.empty();
    for (const form_spec* form : catalogue) {
      if (!unknown && !is_type_of(*form, one.type) && !is_type_of(*form, declared)) continue;
      if (read_shape(data, *form, one.place) != shape::none) return;
    }
  }
}

/// The form's name as the document itself gives it.
void name_form_by_rows(filing_data& data) noexcept {
  const table_spec& first = data.form_read->tables[0];
  const auto named = std::find_if(first.columns.begin(), first.columns.end(), [&](const column_spec& one) {
    return one.shown.name == data.form_read->form_column;
  });
  for (std::uint32_t row = 0; named != first.columns.end() && row < data.rows.size() && data.form.length == 0; ++row) {
    if (data.rows[row].table != 0) continue;
    const stored_cell& type = *data.cell_at(row, named->slot);
    data.scratch.clear();
    data.add_text(data.scratch, type);
    // Whether an ambiguous one is amended is not known; which form it is, is.
    data.form = keep(data, type.state == cell_state::ambiguous ? data.bytes_at(type.place) : data.scratch.view());
  }
}

/// Hands the closed rows on. A row comes with all that stands inside it, so only the root's may be open: it stays, and
/// must be the first one.
void hand_on(filing_data& data, std::uint32_t open_row) noexcept {
  if (open_row != no_row && open_row != 0) return;
  const std::uint32_t open = open_row == no_row ? 0 : 1;
  const form_spec& form = *data.form_read;
  if (data.form.length == 0) {
    name_form_by_rows(data);
    data.batch_start.arena = data.arena.size();  // the name stays
  }
  const bool is_yet_to_be_named =
      data.form.length == 0 && !form.form_column.empty() && open > 0 && data.rows[0].table == 0;
  if (is_yet_to_be_named || (form.check != nullptr && form.check_row == nullptr)) {
    data.hand_on_at = data.cells.size() * 2;  // rows that do not know their form yet wait
    return;
  }
  data.group_rows(open);
  data.taker->take(*data.shown_to_taker);
  data.forget_rows(open);
  data.hand_on_at = data.cells.size() + data.batch_cells;
}

void hand_on_batches(filing_data& data) noexcept {
  if (data.taker == nullptr) return;
  data.hand_on = hand_on;
  data.hand_on_at = data.batch_cells;
  data.batch_start = {data.mores.size(), data.composed.size(), data.pieces.size(),
                      data.arena.size(), data.remarks.size(),  data.paths.size()};
}

/// Rows of documents before this one would stand in front of those around its rows: they are handed on if it is large.
void make_room_for(filing_data& data, const document& next) noexcept {
  constexpr std::size_t bytes_of_cell = 16;  // the fewest, tags and all
  if (data.taker == nullptr || data.rows.empty() || next.place.length / bytes_of_cell < data.batch_cells) return;
  hand_on(data, no_row);
}

/// Reads the documents that no form describes.
void read_others(filing_data& data, const array<std::uint32_t>& documents) noexcept {
  array<generic::source> sources(data.budget);
  for (const std::uint32_t index : documents) {
    if (index >= data.container.documents.size()) continue;  // memory ran out
    const document& one = data.container.documents[index];
    const generic::language is = generic::language_of(data, one);
    if (is != generic::language::unknown) sources.push({one.place, is});
  }
  if (sources.empty()) return;
  if (read_undescribed != nullptr) return read_undescribed(data, {sources.data(), sources.size()});
  data.report(severity::error, "not-a-form", sources[0].body.offset, "No form that is read here has such a document.");
}

void read_submission(filing_data& data, std::string_view source, bool described) noexcept {
  submission& parts = data.container;
  split_submission(source, parts, data);
  data.accession = keep(data, data.bytes_at(parts.accession));
  array<std::uint32_t> others(data.budget);
  hand_on_batches(data);
  for (std::uint32_t i = 0; i < parts.documents.size(); ++i) {
    const document& one = parts.documents[i];
    make_room_for(data, one);
    const bool is_read = described && !one.uuencoded && is_readable(one.format) && read_xml(data, one.place);
    if (!is_read) others.push(i);
  }
  if (data.read_as == shape::none && described) read_declared(data);
  read_others(data, others);
  if (data.read_as == shape::none && !parts.documents.empty())
    data.report(severity::error, "not-a-form", 0,
                "None of the submission's documents is a form in a layout that is known.");
  if (parts.end < source.size())
    data.report(severity::error, "several-submissions", static_cast<std::uint32_t>(parts.end),
                "Another submission begins here; this filing is the first one alone.");
}

void read_bare(filing_data& data, std::string_view source, bool described) noexcept {
  document whole;
  whole.place = whole.whole = {0, static_cast<std::uint32_t>(source.size())};
  tell_format(whole, source);
  data.container.documents.push(whole);
  const bool readable = described && !whole.uuencoded && is_readable(whole.format);
  hand_on_batches(data);
  if (readable && !read_xml(data, whole.place))
    for (const form_spec* form : catalogue)
      if (read_shape(data, *form, whole.place) != shape::none) break;
  if (data.read_as == shape::none && error_page(source).empty()) {
    array<std::uint32_t> alone(data.budget);
    alone.push(0);
    if (read_undescribed != nullptr) read_others(data, alone);
  }
  if (data.read_as == shape::none) explain_unread(data, whole.place);
}

/// The form's name as the document itself gives it, else as the submission's header does.
void name_form(filing_data& data) noexcept {
  if (data.form_read != nullptr && data.form.length == 0) name_form_by_rows(data);
  if (data.form.length == 0) data.form = keep(data, data.bytes_at(data.container.form_type));
  if (data.form.length == 0 && data.form_read != nullptr && data.form_read->form_column.empty() &&
      !data.form_read->types.empty())
    data.form = keep(data, data.form_read->types[0]);
}

/// UTF-16 becomes UTF-8 before anything else looks at it; places then count bytes of the UTF-8.
void decode_utf16(filing_data& data) noexcept {
  const byte_order order = detect_utf16(data.source.view());
  if (order == byte_order::none) return;
  text_buffer decoded(data.budget);
  if (!add_utf16(decoded, data.source.view(), order)) return;
  owned_bytes bytes = owned_bytes::copy(decoded.view());
  if (bytes.data() == nullptr) return;
  data.source = std::move(bytes);
  data.report(severity::note, "utf-16", 0, "The bytes are UTF-16; places count bytes of their UTF-8 form.");
}

}  // namespace

void read_filing(filing_data& data, bool described) noexcept {
  if (data.source.size() > data.limits.bytes) {
    data.too_large = true;
    data.report(severity::error, "too-large", 0, "The source is larger than the limit; nothing of it is read.");
    return data.finish();
  }
  decode_utf16(data);
  const std::string_view source = data.source.view();
  if (!begins_as_xml(source) && is_submission(source)) {
    read_submission(data, source, described);
  } else {
    read_bare(data, source, described);
  }
  data.hand_on_at = SIZE_MAX;
  name_form(data);
  if (data.form_read != nullptr && data.form_read->check != nullptr) data.form_read->check(data);
  if (data.read_as != shape::none || !data.container.header.entries.empty())
    add_header_rows(data, data.use(header_tables));
  data.finish();
}

}  // namespace filigree
