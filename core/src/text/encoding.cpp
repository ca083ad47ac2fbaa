#include "text/encoding.hpp"

#include "text/scan.hpp"

namespace filigree {
namespace {

// Code points of bytes 0x80 to 0x9F in windows-1252; 0 marks the undefined ones.
constexpr std::uint16_t upper_controls[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct lead_byte {
  int continuation_bytes;
  unsigned char first_low, first_high;  // allowed range of the first continuation byte (RFC 3629 table)
};

constexpr lead_byte lead_of(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {-1, 0, 0};
}

}  // namespace

bool is_ascii(std::string_view bytes) noexcept {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (; end - at >= 64; at += 64)
    if (has_high_byte(load_block(at), load_block(at + 16), load_block(at + 32), load_block(at + 48))) return false;
  for (; at != end; ++at)
    if (static_cast<unsigned char>(*at) > 0x7F) return false;
  return true;
}

bool is_utf8(std::string_view bytes) noexcept {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[i++]);
    if (byte < 0x80) continue;
    const lead_byte lead = lead_of(byte);
    if (lead.continuation_bytes < 0 || bytes.size() - i < static_cast<std::size_t>(lead.continuation_bytes))
      return false;
    const auto first = static_cast<unsigned char>(bytes[i]);
    if (first < lead.first_low || first > lead.first_high) return false;
    for (int k = 1; k < lead.continuation_bytes; ++k)
      if ((static_cast<unsigned char>(bytes[i + static_cast<std::size_t>(k)]) & 0xC0) != 0x80) return false;
    i += static_cast<std::size_t>(lead.continuation_bytes);
  }
  return true;
}

encoding detect_encoding(std::string_view bytes) noexcept {
  return is_ascii(bytes) || is_utf8(bytes) ? encoding::utf8 : encoding::windows_1252;
}

bool add_code_point(text_buffer& out, std::uint32_t c) noexcept {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || c == 0) c = 0xFFFD;
  char bytes[4];
  std::size_t count = 0;
  if (c < 0x80) {
    bytes[count++] = static_cast<char>(c);
  } else if (c < 0x800) {
    bytes[count++] = static_cast<char>(0xC0 | (c >> 6));
    bytes[count++] = static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    bytes[count++] = static_cast<char>(0xE0 | (c >> 12));
    bytes[count++] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    bytes[count++] = static_cast<char>(0x80 | (c & 0x3F));
  } else {
    bytes[count++] = static_cast<char>(0xF0 | (c >> 18));
    bytes[count++] = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    bytes[count++] = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    bytes[count++] = static_cast<char>(0x80 | (c & 0x3F));
  }
  return out.add(std::string_view(bytes, count));
}

std::uint32_t windows_1252_code_point(unsigned char byte) noexcept {
  if (byte < 0x80 || byte > 0x9F) return byte;
  const std::uint16_t mapped = upper_controls[byte - 0x80];
  return mapped == 0 ? byte : mapped;
}

byte_order detect_utf16(std::string_view bytes) noexcept {
  if (bytes.size() < 4) return byte_order::none;
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (at(0) == 0xFF && at(1) == 0xFE) return byte_order::little;
  if (at(0) == 0xFE && at(1) == 0xFF) return byte_order::big;
  const auto is_plain = [](unsigned char c) { return c >= 0x09 && c < 0x7F; };
  if (is_plain(at(0)) && at(1) == 0 && is_plain(at(2)) && at(3) == 0) return byte_order::little;
  if (at(0) == 0 && is_plain(at(1)) && at(2) == 0 && is_plain(at(3))) return byte_order::big;
  return byte_order::none;
}

bool add_utf16(text_buffer& out, std::string_view bytes, byte_order order) noexcept {
  const std::size_t units = bytes.size() / 2;
  const auto unit = [&](std::size_t i) -> std::uint32_t {
    const std::uint32_t first = static_cast<unsigned char>(bytes[2 * i]);
    const std::uint32_t second = static_cast<unsigned char>(bytes[2 * i + 1]);
    return order == byte_order::little ? first | (second << 8) : second | (first << 8);
  };
  for (std::size_t i = units > 0 && unit(0) == 0xFEFF ? 1 : 0; i < units; ++i) {
    std::uint32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units && (unit(i + 1) & 0xFC00) == 0xDC00)
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(++i) - 0xDC00);
    if (!add_code_point(out, c)) return false;
  }
  return true;
}

}  // namespace filigree
