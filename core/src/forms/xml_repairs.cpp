#include "forms/xml_repairs.hpp"

#include <algorithm>

#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree {

std::uint32_t xml_repairs::offset_of(const char* at) const noexcept {
  return static_cast<std::uint32_t>(at - data_.source.view().data());
}

void xml_repairs::report(severity level, std::string_view code, std::uint32_t offset, std::string_view before,
                         std::string_view quoted, std::string_view after) noexcept {
  if (says_) data_.report(level, code, offset, before, quoted, after);
}

std::uint8_t xml_repairs::text_rules(span body) noexcept {
  if (detect_encoding(data_.bytes_at(body)) != encoding::windows_1252) return as_filed;
  report(severity::note, "windows-1252", body.offset, "The bytes are not UTF-8; they are read as windows-1252.");
  return undo_legacy;
}

void xml_repairs::declaration(const token& tag) noexcept {
  const std::string_view text(tag.begin, static_cast<std::size_t>(tag.end - tag.begin));
  if (find_ignoring_case(text, "<!ENTITY") != std::string_view::npos)
    report(severity::warning, "entity-declaration", offset_of(tag.begin),
           "Entities that the document declares are not expanded.");
}

bool xml_repairs::is_no_value(std::string_view attribute) noexcept {
  constexpr std::string_view hint = "schemaLocation";
  if (attribute.substr(0, 1) == "x" &&
      (attribute.substr(0, 5) == "xmlns" || attribute.substr(0, 4) == "xml:" || attribute.substr(0, 4) == "xsi:"))
    return true;
  return attribute.size() >= hint.size() && local_name(attribute) == hint;
}

std::string_view xml_repairs::joined_name(const token& tag) noexcept {
  if (tag.rest.empty() || (tag.rest[0] != '\n' && tag.rest[0] != '\r')) return {};
  const std::string_view tail = trim(tag.rest);
  if (tail.empty() || tag.name.size() + tail.size() > sizeof joined_) return {};
  if (!std::all_of(tail.begin(), tail.end(), [](char c) { return is_letter(c) || is_digit(c); })) return {};
  std::copy(tag.name.begin(), tag.name.end(), joined_);
  std::copy(tail.begin(), tail.end(), joined_ + tag.name.size());
  return {joined_, tag.name.size() + tail.size()};
}

void xml_repairs::name_was_wrapped(const char* at, std::string_view name) noexcept {
  report(severity::note, "name-wrapped", offset_of(at), "A line break inside the element name ", name, " was removed.");
}

void xml_repairs::cut_inside(const token& tag) noexcept {
  if (tag.kind == token_kind::start_tag) {
    report(severity::error, "truncated", offset_of(tag.begin), "The document ends inside the tag ", tag.name, ".");
  } else {
    report(severity::error, "truncated", offset_of(tag.begin), "The document ends inside this.");
  }
}

void xml_repairs::cut_before_end_of(std::string_view element, const char* at) noexcept {
  report(severity::error, "truncated", offset_of(at), "The document ends before ", element,
         " is closed; what stands before is read.");
}

void xml_repairs::too_deep(const char* at) noexcept {
  report(severity::warning, "too-deep", offset_of(at), "Elements nested deeper than the limit are not read.");
}

void xml_repairs::read_as_text(const char* at) noexcept {
  report(severity::warning, "too-deep", offset_of(at), "Elements nested deeper than the limit are read as one text.");
}

void xml_repairs::stray_text(const token& tag) noexcept {
  report(severity::note, "stray-text-in-tag", offset_of(tag.begin), "Stray text in the tag ", tag.name,
         " was passed over.");
}

void xml_repairs::never_closed(std::string_view element, const char* at) noexcept {
  report(severity::warning, "end-tag-missing", offset_of(at), "The element ", element,
         " is never closed; it ends here.");
}

void xml_repairs::closed_by_other(const token& tag) noexcept {
  report(severity::warning, "end-tag-mismatch", offset_of(tag.begin), "The end tag ", tag.name,
         " does not match its start tag; it closes the element all the same.");
}

void xml_repairs::stray_end_tag(const token& tag) noexcept {
  report(severity::warning, "stray-end-tag", offset_of(tag.begin), "The end tag ", tag.name,
         " has no start tag; it is passed over.");
}

void xml_repairs::bare_ampersands(std::string_view text, bool has_markup) noexcept {
  if (!has_markup) return bare_ampersands(text);
  tokenizer<markup_dialect::xml> pieces(text.data(), text.data() + text.size());
  for (token piece = pieces.next(); piece.kind != token_kind::end; piece = pieces.next())
    if (piece.kind == token_kind::text)
      bare_ampersands({piece.begin, static_cast<std::size_t>(piece.end - piece.begin)});
}

void xml_repairs::bare_ampersands(std::string_view text) noexcept {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    std::uint32_t code_point = 0;
    if (match_entity(text.substr(at), code_point) == 0)
      report(severity::note, "bare-ampersand", offset_of(text.data() + at),
             "An ampersand is not escaped; it is read as it stands.");
  }
}

}  // namespace filigree
