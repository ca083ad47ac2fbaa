// From raw bytes to the text they mean: entities, inner markup, white space. Done once, when a value is asked for.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/encoding.hpp"
#include "text/memory.hpp"

namespace filigree {

/// What has to be undone in a value's raw bytes. Bits; none means the raw bytes are the text.
enum decode_rule : std::uint8_t {
  as_filed = 0,
  undo_entities = 1,    ///< `&amp;`, `&#8217;`; a bare `&` stands for itself
  drop_markup = 2,      ///< tags and comments inside the value go, CDATA sections give their text
  fold_space = 4,       ///< runs of white space (and no-break spaces) become one blank, as a browser shows them
  undo_legacy = 8,      ///< bytes above 0x7F are windows-1252
  undo_backslash = 16,  ///< `\$` and other escaped punctuation of Markdown text
  undo_json = 32,       ///< `\n`, `\u00e9` and the other escapes of a JSON string
  fold_line_ends = 64   ///< CR LF and CR are LF (XML 1.0 §2.11)
};

/// Appends the text that `raw` means; never reads outside `raw`. False when memory ran out.
bool add_decoded(text_buffer& out, std::string_view raw, std::uint8_t rules) noexcept;

/// Length of the entity that `text` begins with (`&amp;` is 5), or 0 when it begins with a bare `&`.
/// `code_point` gets its character.
[[nodiscard]] std::size_t match_entity(std::string_view text, std::uint32_t& code_point) noexcept;

}  // namespace filigree
