// Which bytes are which characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/memory.hpp"

namespace filigree {

/// How a document's bytes above 0x7F are read. UTF-16 never gets here: `open` turns it into UTF-8 first.
enum class encoding : std::uint8_t { utf8, windows_1252 };

/// True when every byte is below 0x80.
[[nodiscard]] bool is_ascii(std::string_view bytes) noexcept;

/// True when the bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view bytes) noexcept;

/// UTF-8 if the bytes are UTF-8, else windows-1252 (the fallback that formats/03 §3 asks for).
[[nodiscard]] encoding detect_encoding(std::string_view bytes) noexcept;

/// Writes one code point as UTF-8; what is not a character becomes U+FFFD.
bool add_code_point(text_buffer& out, std::uint32_t code_point) noexcept;

/// The code point of a windows-1252 byte; the five undefined bytes stand for themselves (C1 controls).
[[nodiscard]] std::uint32_t windows_1252_code_point(unsigned char byte) noexcept;

enum class byte_order : std::uint8_t { none, little, big };

/// Tells UTF-16 by its mark, or by the zero bytes of an ASCII `<` or letter at the start.
[[nodiscard]] byte_order detect_utf16(std::string_view bytes) noexcept;

/// Appends UTF-16 as UTF-8, its mark left out; lone surrogates become U+FFFD, an odd last byte is dropped.
bool add_utf16(text_buffer& out, std::string_view bytes, byte_order order) noexcept;

}  // namespace filigree
