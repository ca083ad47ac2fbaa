#include "container/uuencode.hpp"

#include "container/marks.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::string_view opening = "begin ";

/// Blank and back-tick both mean 0.
bool is_code(char c) noexcept { return c >= ' ' && c <= '`'; }
unsigned value_of(char c) noexcept { return (static_cast<unsigned char>(c) - 0x20u) & 0x3F; }

std::size_t skip_blank(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

}  // namespace

bool is_uuencoded(std::string_view body) noexcept {
  const std::string_view line = body.substr(skip_blank(body), 16);
  if (line.substr(0, opening.size()) != opening) return false;
  std::size_t digits = 0;
  while (opening.size() + digits < line.size() && is_digit(line[opening.size() + digits])) ++digits;
  return (digits == 3 || digits == 4) && line.substr(opening.size() + digits, 1) == " ";
}

uudecoder::uudecoder(std::string_view body, bool dash_escaped) noexcept : body_(body), dash_escaped_(dash_escaped) {
  at_ = is_uuencoded(body) ? next_line(body, skip_blank(body)) : body.size();
}

bool uudecoder::next() noexcept {
  size_ = 0;
  damaged_ = false;
  while (at_ < body_.size() && !ended_) {
    line_ = at_;
    std::string_view text = body_.substr(at_, end_of_line(body_, at_) - at_);
    if (dash_escaped_ && text.substr(0, 2) == "- ") text.remove_prefix(2);
    at_ = next_line(body_, at_);
    if (text == "end" || trim(text) == "end") {
      ended_ = true;
      return false;
    }
    if (text.empty() || (value_of(text[0]) == 0 && trim(text).size() <= 1))
      continue;  // the line of no bytes before `end`
    decode(text.substr(1), is_code(text[0]) ? value_of(text[0]) : 0);
    if (!is_code(text[0])) damaged_ = true;
    return true;
  }
  return false;
}

void uudecoder::decode(std::string_view text, std::size_t count) noexcept {
  const std::size_t needed = (count + 2) / 3 * 4;
  // Some encoders put a checksum behind; some carriers strip the blanks that stand for zeros at a line's end.
  const std::string_view rest = text.size() > needed ? trim(text.substr(needed)) : std::string_view{};
  damaged_ = rest.size() > 1;
  std::size_t given = text.size() < needed ? text.size() : needed;
  for (std::size_t i = 0; i < needed; i += 4) {
    unsigned group = 0;
    for (std::size_t k = i; k < i + 4; ++k) {
      const bool is_known = k >= given || is_code(text[k]);
      damaged_ = damaged_ || !is_known;
      group = group << 6 | (k < given && is_known ? value_of(text[k]) : 0u);
    }
    for (int shift = 16; shift >= 0; shift -= 8) bytes_[size_++] = static_cast<char>(group >> shift & 0xFF);
  }
  size_ = count;
}

}  // namespace filigree
