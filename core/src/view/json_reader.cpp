#include "view/json_reader.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace filigree {

char json_reader::peek() noexcept {
  while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n' || rest_[0] == '\r' || rest_[0] == '\t'))
    rest_.remove_prefix(1);
  return rest_.empty() ? '\0' : rest_[0];
}

void json_reader::take(char c) noexcept {
  if (failed_ || peek() != c) return fail();
  rest_.remove_prefix(1);
}

bool json_reader::more(char end) noexcept {
  if (failed_) return false;
  const bool is_first = first_;
  first_ = false;
  if (peek() == end) {
    rest_.remove_prefix(1);
    return false;
  }
  if (!is_first) take(',');
  return !failed_;
}

bool json_reader::next_member(text_ref& name) noexcept {
  if (!more('}')) return false;
  name = string();
  take(':');
  return !failed_;
}

bool json_reader::next_item() noexcept { return more(']'); }

text_ref json_reader::string() noexcept {
  take('"');
  text_ref result{static_cast<std::uint32_t>(texts_.size()), 0};
  while (!failed_) {
    const std::size_t plain = rest_.find_first_of("\"\\");
    if (plain == std::string_view::npos || !texts_.add(rest_.substr(0, plain))) {
      fail();
      break;
    }
    const bool ends = rest_[plain] == '"';
    rest_.remove_prefix(plain + 1);
    if (ends) break;
    escape();
  }
  result.length = static_cast<std::uint32_t>(texts_.size()) - result.start;
  return result;
}

std::uint32_t json_reader::four_digits() noexcept {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = rest_.empty() ? '\0' : lower(rest_[0]);
    if (!is_digit(c) && !(c >= 'a' && c <= 'f')) {
      fail();
      return 0;
    }
    value = value << 4 | static_cast<std::uint32_t>(is_digit(c) ? c - '0' : c - 'a' + 10);
    rest_.remove_prefix(1);
  }
  return value;
}

void json_reader::escape() noexcept {
  if (rest_.empty()) return fail();
  const char c = rest_[0];
  rest_.remove_prefix(1);
  switch (c) {
    case '"':
    case '\\':
    case '/':
      texts_.add(c);
      return;
    case 'b':
      texts_.add('\b');
      return;
    case 'f':
      texts_.add('\f');
      return;
    case 'n':
      texts_.add('\n');
      return;
    case 'r':
      texts_.add('\r');
      return;
    case 't':
      texts_.add('\t');
      return;
    case 'u':
      break;
    default:
      return fail();
  }
  std::uint32_t code = four_digits();
  if (code >= 0xD800 && code < 0xDC00 && rest_.substr(0, 2) == "\\u") {
    rest_.remove_prefix(2);
    const std::uint32_t second = four_digits();
    if (second < 0xDC00 || second > 0xDFFF) return fail();
    code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
  }
  if (code >= 0xD800 && code < 0xE000) return fail();
  const auto byte = [&](std::uint32_t value) { texts_.add(static_cast<char>(value)); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      byte(0xE0 | code >> 12);
    } else {
      byte(0xF0 | code >> 18);
      byte(0x80 | (code >> 12 & 0x3F));
    }
    byte(0x80 | (code >> 6 & 0x3F));
  }
  byte(0x80 | (code & 0x3F));
}

text_ref json_reader::string_or_number() noexcept {
  if (peek() == '"') return string();
  text_ref result{static_cast<std::uint32_t>(texts_.size()), 0};
  const std::size_t length = std::min(rest_.find_first_not_of("-+.0123456789"), rest_.size());
  if (failed_ || length == 0 || !texts_.add(rest_.substr(0, length))) fail();
  rest_.remove_prefix(failed_ ? 0 : length);
  result.length = static_cast<std::uint32_t>(texts_.size()) - result.start;
  return result;
}

bool json_reader::boolean() noexcept {
  const bool truth = peek() == 't';
  const std::string_view word = truth ? "true" : "false";
  if (failed_ || rest_.substr(0, word.size()) != word) {
    fail();
    return false;
  }
  rest_.remove_prefix(word.size());
  return truth;
}

}  // namespace filigree
