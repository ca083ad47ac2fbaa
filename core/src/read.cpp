#include "read.hpp"

#include <algorithm>

#include "check/ownership_checks.hpp"
#include "container/submission.hpp"
#include "forms/ownership_readers.hpp"
#include "forms/ownership_spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;

/// A file format that is no text at all, told by its first bytes.
std::string_view binary_format(std::string_view bytes) noexcept {
  struct signature {
    std::string_view bytes, name;
  };
  constexpr signature signatures[] = {{"%PDF", "a PDF"},
                                      {"PK\x03\x04", "a zip archive"},
                                      {"\x1F\x8B", "a gzip archive"},
                                      {"\x89PNG", "a PNG picture"},
                                      {"GIF8", "a GIF picture"},
                                      {"\xFF\xD8\xFF", "a JPEG picture"}};
  for (const signature& known : signatures)
    if (bytes.substr(0, known.bytes.size()) == known.bytes) return known.name;
  return {};
}

/// More than one in fifty control characters: no kind of text.
bool looks_binary(std::string_view bytes) noexcept {
  const std::string_view head = bytes.substr(0, 4096);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && !is_space(c);
  });
  return static_cast<std::size_t>(controls) * 50 > head.size();
}

bool looks_like_html(std::string_view body) noexcept {
  const std::string_view head = body.substr(0, 16384);
  for (const std::string_view mark :
       {std::string_view("<html"), std::string_view("<!doctype html"), std::string_view("<body"), std::string_view("<table")})
    if (find_ignoring_case(head, mark) != none) return true;
  return false;
}

/// The first element of something that begins like XML; empty otherwise.
std::string_view root_name(std::string_view body) noexcept {
  const std::string_view head = trim(body.substr(0, 16384));
  if (head.empty() || (head[0] != '<' && head.substr(0, 3) != "\xEF\xBB\xBF")) return {};
  for (std::size_t at = head.find('<'); at != none; at = head.find('<', at + 1)) {
    if (at + 1 >= head.size() || !is_letter(head[at + 1])) continue;
    const std::size_t end = head.find_first_of(" \t\r\n/>", at + 1);
    return end == none ? std::string_view{} : head.substr(at + 1, end - at - 1);
  }
  return {};
}

/// XML announces itself; then nothing else need be asked.
bool begins_as_xml(std::string_view text) noexcept {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, 5) == "<?xml" || text.substr(0, 18) == "<ownershipDocument";
}

/// Markdown keeps the tables it cannot write as tags; its own tables have rules of dashes between bars.
bool looks_like_markdown(std::string_view body) noexcept {
  if (find_ignoring_case(body.substr(0, 16384), "<html") != none || find_ignoring_case(body.substr(0, 16384), "<body") != none) return false;
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

shape format_of(std::string_view body) noexcept {
  if (!binary_format(body).empty() || looks_binary(body)) return shape::none;
  if (looks_like_html(body)) return shape::html;
  return root_name(body).empty() ? shape::text : shape::xml;
}

/// Says why nothing was read, as exactly as the bytes allow.
void explain_unread(filing_data& data, span body) noexcept {
  const std::string_view text = data.bytes_at(body);
  const auto fail = [&](std::string_view code, std::string_view before, std::string_view quoted = {},
                        std::string_view after = {}) {
    data.report(severity::error, code, body.offset, before, quoted, after);
  };
  if (trim(text).empty()) return fail("empty-file", text.empty() ? "The file is empty." : "The file holds nothing but blanks.");
  if (const std::string_view format = binary_format(text); !format.empty())
    return fail("binary-file", "This is ", format, ", not the text of a filing.");
  if (looks_binary(text)) return fail("binary-file", "These bytes are not text.");
  if (looks_like_html(text)) return fail("not-ownership", "This page is not a rendering of a Form 3, 4 or 5.");
  if (const std::string_view root = root_name(text); !root.empty())
    return fail("not-ownership", "The root element is ", root, "; only ownership documents (Forms 3, 4 and 5) are read so far.");
  fail("not-ownership", "This text is not a Form 3, 4 or 5 in a layout that is known.");
}

std::string_view without_leading_zeros(std::string_view number) noexcept {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

void apply_header(filing_data& data, const submission& header) noexcept {
  for (std::uint32_t row = 0; row < data.rows.size(); ++row) {
    const std::uint8_t table = data.rows[row].table;
    if (table == ownership::submission_table && header.filing_date.placed())
      data.place(row, ownership::submission::filing_date, header.filing_date, as_filed);
    if (table != ownership::owner_table) continue;
    const std::string_view cik = without_leading_zeros(data.bytes_at(data.cell_at(row, ownership::owner::cik)->place));
    for (const header_owner& owner : header.owners)
      if (!cik.empty() && owner.file_number.placed() && without_leading_zeros(data.bytes_at(owner.cik)) == cik)
        data.place(row, ownership::owner::file_number, owner.file_number, as_filed);
  }
}

span keep(filing_data& data, std::string_view text) noexcept {
  const auto at = static_cast<std::uint32_t>(data.arena.size());
  return data.arena.add(text) ? span{at, static_cast<std::uint32_t>(text.size())} : span{0, 0};
}

void read_submission(filing_data& data, std::string_view source) noexcept {
  submission parts(data.budget);
  split_submission(source, parts);
  data.accession = keep(data, data.bytes_at(parts.accession));
  if (parts.documents.empty())
    data.report(severity::error, "no-document", 0, "The submission holds no document.");
  for (const submission_document& part : parts.documents) {
    const std::string_view body = data.bytes_at(part.body);
    data.documents.push({part.sequence, part.type, part.filename, part.description, format_of(body), part.body});
    if (!part.closed)
      data.report(severity::warning, "truncated", part.body.end(), "The document is never closed; it ends here.");
    if (data.read_as == shape::none) data.read_as = read_body(data, part.body);
  }
  if (data.read_as == shape::none && !parts.documents.empty())
    data.report(severity::error, "not-ownership", 0,
                "None of the submission's documents is a Form 3, 4 or 5 in a layout that is known.");
  apply_header(data, parts);
  if (data.form.length == 0) data.form = keep(data, data.bytes_at(parts.form_type));
}

void read_bare(filing_data& data, std::string_view source) noexcept {
  const span whole{0, static_cast<std::uint32_t>(source.size())};
  if (begins_as_xml(source) || (binary_format(source).empty() && !looks_binary(source))) data.read_as = read_body(data, whole);
  data.documents.push({{}, {}, {}, {}, data.read_as == shape::none ? format_of(source) : data.read_as, whole});
  if (data.read_as == shape::none) explain_unread(data, whole);
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
  data.family = &ownership::family;
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
    name_form(data);
    check_ownership(data);
  } else {
    data.rows.truncate(0);
    data.family = nullptr;  // nothing read: no tables, rather than empty ones
  }
  data.finish();
}

}  // namespace filigree
