#include "read.hpp"

#include <algorithm>

#include "check/ownership_checks.hpp"
#include "container/document_kind.hpp"
#include "container/submission.hpp"
#include "forms/ownership_readers.hpp"
#include "forms/ownership_spec.hpp"
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
  return text.substr(0, 5) == "<?xml" || text.substr(0, 18) == "<ownershipDocument";
}

/// Markdown keeps the tables it cannot write as tags; its own tables have rules of dashes between bars.
bool looks_like_markdown(std::string_view body) noexcept {
  if (find_ignoring_case(body.substr(0, 16384), "<html") != none ||
      find_ignoring_case(body.substr(0, 16384), "<body") != none)
    return false;
  return body.find("\n|--") != none || body.find("\n|:-") != none || body.find("\\_\\_") != none;
}

shape read_body(filing_data& data, span body) noexcept {
  const std::string_view text = data.bytes_at(body);
  if (text.find("<ownershipDocument") != none) return read_ownership_xml(data, body) ? shape::xml : shape::none;
  // Tags alone do not make a page: ASCII forms have <TABLE> and <S>, converters leave tables as they were.
  if (looks_like_html(text) && !looks_like_markdown(text) && read_ownership_html(data, body)) return shape::html;
  if (begins_as_xml(text)) return shape::none;
  return read_ownership_text(data, body) ? shape::text : shape::none;
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
  if (looks_like_html(text)) return fail("not-ownership", "This page is not a rendering of a Form 3, 4 or 5.");
  if (const std::string_view root = root_name(text); !root.empty())
    return fail("not-ownership", "The root element is ", root,
                "; only ownership documents (Forms 3, 4 and 5) are read so far.");
  fail("not-ownership", "This text is not a Form 3, 4 or 5 in a layout that is known.");
}

std::string_view without_leading_zeros(std::string_view number) noexcept {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

/// The file number that the header gives under a reporting owner's CIK.
void apply_file_numbers(filing_data& data, std::uint32_t row) noexcept {
  const submission_header& header = data.container.header;
  const std::string_view cik = without_leading_zeros(data.bytes_at(data.cell_at(row, ownership::owner::cik)->place));
  if (cik.empty()) return;
  std::uint32_t party = 0;  // the one whose CIK this is
  for (const header_entry& entry : header.entries) {
    if (entry.known == nullptr || entry.group == 0 || entry.value.length == 0) continue;
    const bool is_cik = entry.known->tag == "CIK";
    if (!is_cik && entry.known->tag != "FILE-NUMBER") continue;
    const header_group* const role = header.party_of(entry);
    if (role == nullptr || header.entries[role->entry].known == nullptr ||
        header.entries[role->entry].known->tag != "REPORTING-OWNER")
      continue;
    if (is_cik && without_leading_zeros(data.bytes_at(entry.value)) == cik) party = role->party;
    if (!is_cik && role->party == party) {
      data.place(row, ownership::owner::file_number, entry.value, as_filed);
      return;
    }
  }
}

void apply_header(filing_data& data) noexcept {
  constexpr std::uint32_t most_owners = 100;  // EDGAR takes ten
  std::uint32_t owners = 0;
  for (std::uint32_t row = 0; row < data.rows.size(); ++row) {
    const std::uint8_t table = data.rows[row].table;
    if (table == ownership::submission_table && data.container.filing_date.placed())
      data.place(row, ownership::submission::filing_date, data.container.filing_date, as_filed);
    if (table == ownership::owner_table && ++owners <= most_owners) apply_file_numbers(data, row);
  }
}

span keep(filing_data& data, std::string_view text) noexcept {
  const auto at = static_cast<std::uint32_t>(data.arena.size());
  return data.arena.add(text) ? span{at, static_cast<std::uint32_t>(text.size())} : span{0, 0};
}

bool is_ownership_type(std::string_view type) noexcept {
  return !type.empty() && type[0] >= '3' && type[0] <= '5' && (type.size() == 1 || type.substr(1) == "/A");
}

/// Gives a document to its reader, if it may have one. What is declared to be another form is not searched through.
shape read_document(filing_data& data, const document& one) noexcept {
  if (one.uuencoded || !is_readable(one.format)) return shape::none;
  const bool declared = !one.type.empty() || data.container.form_type.placed();
  if (declared && !is_ownership_type(one.type) && !is_ownership_type(data.bytes_at(data.container.form_type)) &&
      data.bytes_at(one.place).substr(0, 65536).find("<ownershipDocument") == none)
    return shape::none;
  return read_body(data, one.place);
}

void read_submission(filing_data& data, std::string_view source) noexcept {
  submission& parts = data.container;
  split_submission(source, parts, data);
  data.accession = keep(data, data.bytes_at(parts.accession));
  data.use(ownership::family);
  for (const document& part : parts.documents) {
    data.read_as = read_document(data, part);
    if (data.read_as != shape::none) break;
    data.rows.truncate(0);  // what a reader began and gave up
  }
  if (data.read_as == shape::none && !parts.documents.empty())
    data.report(severity::error, "not-ownership", 0,
                "None of the submission's documents is a Form 3, 4 or 5 in a layout that is known.");
  if (parts.end < source.size())
    data.report(severity::error, "several-submissions", static_cast<std::uint32_t>(parts.end),
                "Another submission begins here; this filing is the first one alone.");
  apply_header(data);
  if (data.form.length == 0) data.form = keep(data, data.bytes_at(parts.form_type));
}

void read_bare(filing_data& data, std::string_view source) noexcept {
  document whole;
  whole.place = whole.whole = {0, static_cast<std::uint32_t>(source.size())};
  tell_format(whole, source);
  data.container.documents.push(whole);
  data.use(ownership::family);
  if (!whole.uuencoded && is_readable(whole.format)) data.read_as = read_body(data, whole.place);
  if (data.read_as == shape::none) explain_unread(data, whole.place);
}

/// The form's name as the document itself gives it.
void name_form(filing_data& data) noexcept {
  for (std::uint32_t row = 0; row < data.rows.size(); ++row) {
    if (data.rows[row].table != ownership::submission_table) continue;
    data.scratch.clear();
    const stored_cell& type = *data.cell_at(row, ownership::submission::document_type);
    if (type.state == cell_state::ambiguous) {  // whether it is amended is not known; which form it is, is
      data.form = keep(data, data.bytes_at(type.place));
      return;
    }
    data.add_text(data.scratch, type);
    if (data.scratch.size() > 0) data.form = keep(data, data.scratch.view());
    return;
  }
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

void read_filing(filing_data& data) noexcept {
  if (data.source.size() > data.limits.bytes) {
    data.too_large = true;
    data.report(severity::error, "too-large", 0, "The source is larger than the limit; nothing of it is read.");
    return data.finish();
  }
  decode_utf16(data);
  const std::string_view source = data.source.view();
  if (!begins_as_xml(source) && is_submission(source)) {
    read_submission(data, source);
  } else {
    read_bare(data, source);
  }
  if (data.read_as != shape::none) {
    data.form_family = &ownership::family;
    name_form(data);
    check_ownership(data);
  } else {
    data.drop_tables();  // no form read: no tables of it, rather than empty ones
  }
  if (data.read_as != shape::none || !data.container.header.entries.empty())
    add_header_rows(data, data.use(header_family));
  data.finish();
}

}  // namespace filigree
