#include "view/fold.hpp"

#include <cstring>

#include "text/characters.hpp"

namespace filigree {
namespace {

/// Reads one code point of UTF-8; a byte that begins none is given as 0x110000 + itself, which no code point is.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t first = byte(at);
  if (first < 0x80) return text[at++];
  if (first >= 0xC2 && first < 0xE0 && follows(at + 1)) {
    at += 2;
    return (first & 0x1F) << 6 | (byte(at - 1) & 0x3F);
  }
  if (first >= 0xE0 && first < 0xF0 && follows(at + 1) && follows(at + 2)) {
    at += 3;
    return (first & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
  }
  if (first >= 0xF0 && first < 0xF5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    at += 4;
    return (first & 7) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
  }
  ++at;
  return 0x110000 + first;
}

bool add_code_point(text_buffer& out, std::uint32_t c) noexcept {
  if (c >= 0x110000) return out.add(static_cast<char>(c - 0x110000));
  if (c < 0x80) return out.add(static_cast<char>(c));
  char bytes[4];
  std::size_t count = 0;
  if (c < 0x800) {
    bytes[count++] = static_cast<char>(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      bytes[count++] = static_cast<char>(0xE0 | c >> 12);
    } else {
      bytes[count++] = static_cast<char>(0xF0 | c >> 18);
      bytes[count++] = static_cast<char>(0x80 | (c >> 12 & 0x3F));
    }
    bytes[count++] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  }
  bytes[count++] = static_cast<char>(0x80 | (c & 0x3F));
  return out.add(std::string_view(bytes, count));
}

/// Blocks in which capital and small letters alternate.
struct pairs {
  std::uint32_t first, last;  ///< the first and the last capital
};
constexpr pairs alternating[] = {{0x100, 0x12E}, {0x132, 0x136},   {0x139, 0x147},  {0x14A, 0x176},
                                 {0x179, 0x17D}, {0x1CD, 0x1DB},   {0x1DE, 0x1EE},  {0x1F8, 0x21E},
                                 {0x222, 0x232}, {0x1E00, 0x1E94}, {0x1EA0, 0x1EFE}};

}  // namespace

std::uint32_t folded(std::uint32_t c) noexcept {
  if (c < 0x80) return static_cast<std::uint32_t>(lower(static_cast<char>(c)));
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 0x20;
  if (c < 0x100) return c;
  if (c == 0x178) return 0xFF;
  if (c == 0x17F) return 's';
  if (c == 0x1E9E) return 0xDF;
  if (c == 0x212A) return 'k';
  if (c == 0x212B) return 0xE5;
  for (const pairs& block : alternating)
    if (c >= block.first && c <= block.last) return (c - block.first) % 2 == 0 ? c + 1 : c;
  return c;
}

bool add_folded(text_buffer& out, std::string_view text) noexcept {
  if (!out.reserve(out.size() + text.size())) return false;
  for (std::size_t at = 0; at < text.size();)
    if (!add_code_point(out, folded(next_code_point(text, at)))) return false;
  return true;
}

// UTF-8 orders as its code points do, so comparing these compares the folded bytes.
int compare_folded(std::string_view a, std::string_view b) noexcept {
  std::size_t in_a = 0, in_b = 0;
  while (in_a < a.size() && in_b < b.size()) {
    const std::uint32_t left = folded(next_code_point(a, in_a)), right = folded(next_code_point(b, in_b));
    if (left != right) return left < right ? -1 : 1;
  }
  if (in_a < a.size() || in_b < b.size()) return in_a < a.size() ? 1 : -1;
  const int bytes = a.compare(b);
  return bytes < 0 ? -1 : bytes > 0;
}

std::uint64_t folded_prefix(std::string_view text) noexcept {
  // Three bytes of each code point (a bare byte counts as one above all): the order is that of compare_folded.
  std::uint64_t prefix = 0;
  std::size_t at = 0;
  for (int i = 0; i < 3; ++i) {
    const std::uint64_t c = at < text.size() ? folded(next_code_point(text, at)) + 1u : 0;
    prefix = prefix << 21 | (c < 0x1FFFFF ? c : 0x1FFFFF);
  }
  return prefix;
}

bool needle::matches(std::string_view text, text_test test) noexcept {
  scratch_.clear();
  if (!add_folded(scratch_, text)) return false;
  const std::string_view in = scratch_.view(), wanted = folded_.view();
  switch (test) {
    case text_test::contains:
      return in.find(wanted) != std::string_view::npos;
    case text_test::equals:
      return in == wanted;
    case text_test::starts:
      return in.substr(0, wanted.size()) == wanted;
  }
  return false;
}

}  // namespace filigree
