// What the bytes of a document are.
#pragma once

#include <string_view>

#include "filigree/document.hpp"

namespace filigree {

/// Fills in `format` and `uuencoded` from the document's bytes, its wrapper and its file name.
void tell_format(document& one, std::string_view body) noexcept;

/// Nothing but signature and suspicion: more than one in fifty control characters at the start are no kind of text.
[[nodiscard]] bool looks_binary(std::string_view bytes) noexcept;

/// The binary format whose signature `bytes` begins with; `none` without one.
[[nodiscard]] document_format signature_of(std::string_view bytes) noexcept;

/// Some mark of an HTML page near the start.
[[nodiscard]] bool looks_like_html(std::string_view body) noexcept;

/// The first element's name of something that begins like XML; empty otherwise.
[[nodiscard]] std::string_view root_name(std::string_view body) noexcept;

/// Whether readers of forms need to look at it at all.
[[nodiscard]] constexpr bool is_readable(document_format format) noexcept {
  return format == document_format::text || format == document_format::html || format == document_format::ixbrl ||
         format == document_format::xml;
}

}  // namespace filigree
