// The words that JSON uses for states, types and shapes.
#include <iterator>

#include "filigree/filing.hpp"

namespace filigree {

std::string_view name_of(cell_state state) noexcept {
  switch (state) {
    case cell_state::absent:
      return "absent";
    case cell_state::value:
      return "value";
    case cell_state::empty:
      return "empty";
    case cell_state::footnote_only:
      return "footnote-only";
    case cell_state::not_applicable:
      return "not-applicable";
    case cell_state::not_shown:
      return "not-shown";
    case cell_state::ambiguous:
      return "ambiguous";
    case cell_state::invalid:
      return "invalid";
  }
  return {};
}

std::string_view name_of(value_type type) noexcept {
  switch (type) {
    case value_type::text:
      return "text";
    case value_type::decimal:
      return "decimal";
    case value_type::date:
      return "date";
    case value_type::boolean:
      return "boolean";
    case value_type::code:
      return "code";
  }
  return {};
}

std::string_view name_of(column_sense sense) noexcept {
  constexpr std::string_view names[] = {
      "",      "event-date",  "event-code", "code-meaning", "printed-code", "direction", "amount",  "price",
      "value", "filed-value", "held",       "held-kind",    "category",     "subject",   "note-id", "note-text"};
  const auto index = static_cast<std::size_t>(sense);
  return index < std::size(names) ? names[index] : std::string_view{};
}

std::string_view name_of(severity level) noexcept {
  switch (level) {
    case severity::note:
      return "note";
    case severity::warning:
      return "warning";
    case severity::error:
      return "error";
  }
  return {};
}

std::string_view name_of(document_format format) noexcept {
  constexpr std::string_view names[] = {"none", "text", "html", "ixbrl", "xml",  "json", "css",       "js",    "pdf",
                                        "gif",  "jpg",  "png",  "zip",   "gzip", "xlsx", "uuencoded", "binary"};
  static_assert(std::size(names) == static_cast<std::size_t>(document_format::binary) + 1);
  return names[static_cast<std::size_t>(format)];
}

std::string_view name_of(shape kind) noexcept {
  switch (kind) {
    case shape::none:
      return "none";
    case shape::xml:
      return "xml";
    case shape::html:
      return "html";
    case shape::text:
      return "text";
    case shape::json:
      return "json";
  }
  return {};
}

}  // namespace filigree
