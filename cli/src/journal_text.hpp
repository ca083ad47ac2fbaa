// The journal's lines: a kind and its fields, parted by tabs.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::cli {

/// Text without tabs, line breaks or blanks.
inline std::string field(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F && c != '%') {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4];
      out += "0123456789ABCDEF"[byte & 15];
    }
  }
  return out;
}

/// The text that a field stands for.
inline std::string text_of(std::string_view field) {
  std::string out;
  for (std::size_t i = 0; i < field.size(); ++i) {
    unsigned byte = 0;
    if (field[i] == '%' && i + 2 < field.size() &&
        std::from_chars(field.data() + i + 1, field.data() + i + 3, byte, 16).ec == std::errc{}) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += field[i];
    }
  }
  return out;
}

template <class Number>
bool number(std::string_view text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

/// Everything between `between`: at least one part.
inline std::vector<std::string> parts_of(std::string_view line, char between = '\t') {
  std::vector<std::string> parts;
  for (std::size_t at = 0, end = 0; end != std::string_view::npos; at = end + 1) {
    end = line.find(between, at);
    parts.emplace_back(line.substr(at, end == std::string_view::npos ? end : end - at));
  }
  return parts;
}

template <class... Fields>
std::string line_of(const char* kind, const Fields&... fields) {
  std::string line = kind;
  ((line += '\t', line += fields), ...);
  return line += '\n';
}

/// `NAME=NUMBER`.
inline bool named_number(std::string_view text, std::string& name, std::uint64_t& value) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos || !number(text.substr(equals + 1), value)) return false;
  name = text_of(text.substr(0, equals));
  return true;
}

}  // namespace filigree::cli
