#include "text/decode.hpp"

#include <algorithm>
#include <iterator>

#include "text/characters.hpp"

namespace filigree {
namespace {

struct named_character {
  std::string_view name;
  std::uint16_t code_point;
};

// XML's five, HTML 4's Latin-1 set and the punctuation that filings use. Sorted by name for the binary search.
constexpr named_character named_characters[] = {
    {"AElig", 198},   {"Aacute", 193}, {"Acirc", 194},   {"Agrave", 192}, {"Aring", 197},  {"Atilde", 195},
    {"Auml", 196},    {"Ccedil", 199}, {"ETH", 208},     {"Eacute", 201}, {"Ecirc", 202},  {"Egrave", 200},
    {"Euml", 203},    {"Iacute", 205}, {"Icirc", 206},   {"Igrave", 204}, {"Iuml", 207},   {"Ntilde", 209},
    {"OElig", 338},   {"Oacute", 211}, {"Ocirc", 212},   {"Ograve", 210}, {"Oslash", 216}, {"Otilde", 213},
    {"Ouml", 214},    {"Scaron", 352}, {"THORN", 222},   {"Uacute", 218}, {"Ucirc", 219},  {"Ugrave", 217},
    {"Uuml", 220},    {"Yacute", 221}, {"aacute", 225},  {"acirc", 226},  {"acute", 180},  {"aelig", 230},
    {"agrave", 224},  {"amp", '&'},    {"apos", '\''},   {"aring", 229},  {"atilde", 227}, {"auml", 228},
    {"bdquo", 8222},  {"brvbar", 166}, {"bull", 8226},   {"ccedil", 231}, {"cedil", 184},  {"cent", 162},
    {"copy", 169},    {"curren", 164}, {"dagger", 8224}, {"deg", 176},    {"divide", 247}, {"eacute", 233},
    {"ecirc", 234},   {"egrave", 232}, {"emsp", 8195},   {"ensp", 8194},  {"eth", 240},    {"euml", 235},
    {"euro", 8364},   {"frac12", 189}, {"frac14", 188},  {"frac34", 190}, {"gt", '>'},     {"hellip", 8230},
    {"iacute", 237},  {"icirc", 238},  {"iexcl", 161},   {"igrave", 236}, {"iquest", 191}, {"iuml", 239},
    {"laquo", 171},   {"ldquo", 8220}, {"lsquo", 8216},  {"lt", '<'},     {"macr", 175},   {"mdash", 8212},
    {"micro", 181},   {"middot", 183}, {"nbsp", 160},    {"ndash", 8211}, {"not", 172},    {"ntilde", 241},
    {"oacute", 243},  {"ocirc", 244},  {"oelig", 339},   {"ograve", 242}, {"ordf", 170},   {"ordm", 186},
    {"oslash", 248},  {"otilde", 245}, {"ouml", 246},    {"para", 182},   {"plusmn", 177}, {"pound", 163},
    {"quot", '"'},    {"raquo", 187},  {"rdquo", 8221},  {"reg", 174},    {"rsquo", 8217}, {"scaron", 353},
    {"sect", 167},    {"shy", 173},    {"sup1", 185},    {"sup2", 178},   {"sup3", 179},   {"szlig", 223},
    {"thinsp", 8201}, {"thorn", 254},  {"times", 215},   {"trade", 8482}, {"uacute", 250}, {"ucirc", 251},
    {"ugrave", 249},  {"uml", 168},    {"uuml", 252},    {"yacute", 253}, {"yen", 165},    {"yuml", 255},
    {"zwj", 8205},    {"zwnj", 8204}};

constexpr bool names_are_sorted() {
  for (std::size_t i = 1; i < std::size(named_characters); ++i)
    if (!(named_characters[i - 1].name < named_characters[i].name)) return false;
  return true;
}
static_assert(names_are_sorted());

int hex_digit(char c) noexcept {
  if (is_digit(c)) return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

/// `text` begins behind `&#`.
std::size_t match_numeric(std::string_view text, std::uint32_t& code_point) noexcept {
  const bool hexadecimal = !text.empty() && lower(text[0]) == 'x';
  const std::size_t first = hexadecimal ? 1 : 0;
  std::uint32_t number = 0;
  std::size_t i = first;
  for (; i < text.size(); ++i) {
    const int digit = hexadecimal ? hex_digit(text[i]) : (is_digit(text[i]) ? text[i] - '0' : -1);
    if (digit < 0) break;
    if (number <= 0x10FFFF) number = number * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit);
  }
  if (i == first || i >= text.size() || text[i] != ';') return 0;
  // References to C1 controls mean windows-1252, as in HTML's own rule.
  code_point = number >= 0x80 && number <= 0x9F ? windows_1252_code_point(static_cast<unsigned char>(number)) : number;
  return i + 1;
}

/// The four hexadecimal digits of `\uXXXX`; -1 when `text` does not begin with that.
int match_json_unit(std::string_view text) noexcept {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = 2; i < 6; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/// Length of the escape that `text` begins with (RFC 8259 §7), 0 when it is none. Two surrogates are one character.
std::size_t match_json_escape(std::string_view text, std::uint32_t& code_point) noexcept {
  constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
  if (text.size() < 2) return 0;
  if (const std::size_t at = letters.find(text[1]); at != std::string_view::npos) {
    code_point = static_cast<unsigned char>(meanings[at]);
    return 2;
  }
  const int unit = match_json_unit(text);
  if (unit < 0) return 0;
  code_point = static_cast<std::uint32_t>(unit);
  if (unit < 0xD800 || unit > 0xDBFF) return 6;
  const int low = match_json_unit(text.substr(6));
  if (low < 0xDC00 || low > 0xDFFF) return 6;
  code_point = 0x10000u + ((code_point - 0xD800u) << 10) + (static_cast<std::uint32_t>(low) - 0xDC00u);
  return 12;
}

/// Length of the tag, comment or CDATA section that `text` begins with; `inner` gets a CDATA section's text.
std::size_t match_markup(std::string_view text, std::string_view& inner) noexcept {
  const auto until = [&](std::size_t from, std::string_view closing) {
    const std::size_t at = text.find(closing, from);
    return at == std::string_view::npos ? text.size() : at;
  };
  if (text.substr(0, 9) == "<![CDATA[") {
    const std::size_t at = until(9, "]]>");
    inner = text.substr(9, at - 9);
    return std::min(at + 3, text.size());
  }
  if (text.substr(0, 4) == "<!--") return std::min(until(4, "-->") + 3, text.size());
  const bool is_tag = text.size() > 1 && (is_letter(text[1]) || text[1] == '/' || text[1] == '!' || text[1] == '?');
  return is_tag ? std::min(until(1, ">") + 1, text.size()) : 0;
}

class decoder {
 public:
  decoder(text_buffer& out, std::uint8_t rules) noexcept : out_(out), rules_(rules), start_(out.size()) {}

  bool run(std::string_view raw) noexcept {
    std::size_t i = 0;
    while (i < raw.size() && ok_) i += one(raw.substr(i));
    return ok_;
  }

 private:
  /// Takes one character, entity or piece of markup from the front of `text`; returns its length.
  std::size_t one(std::string_view text) noexcept {
    const char c = text[0];
    if (c == '&' && (rules_ & undo_entities) != 0) {
      std::uint32_t code_point = 0;
      if (const std::size_t length = match_entity(text, code_point); length != 0) {
        code(code_point);
        return length;
      }
    }
    if (c == '<' && (rules_ & drop_markup) != 0) {
      std::string_view inner;
      if (const std::size_t length = match_markup(text, inner); length != 0) {
        for (std::size_t i = 0; i < inner.size();) i += plain(inner.substr(i));
        return length;
      }
    }
    if (c == '\\' && (rules_ & undo_backslash) != 0 && text.size() > 1 && is_escapable(text[1])) {
      byte(text[1]);
      return 2;
    }
    if (c == '\\' && (rules_ & undo_json) != 0) {
      std::uint32_t code_point = 0;
      if (const std::size_t length = match_json_escape(text, code_point); length != 0) {
        ok_ = add_code_point(out_, code_point) && ok_;
        return length;
      }
    }
    if ((rules_ & fold_space) != 0 && text.substr(0, 2) == "\xC2\xA0") {
      space();
      return 2;
    }
    return plain(text);
  }

  /// A character that stands for itself, or the end of a line.
  std::size_t plain(std::string_view text) noexcept {
    const bool ends_line = text[0] == '\r' && (rules_ & fold_line_ends) != 0;
    byte(ends_line ? '\n' : text[0]);
    return ends_line && text.substr(1, 1) == "\n" ? 2 : 1;
  }

  static bool is_escapable(char c) noexcept { return c > ' ' && c < 0x7F && !is_digit(c) && !is_letter(c); }

  void space() noexcept {
    if (out_.size() > start_ && out_.view().back() != ' ') ok_ = out_.add(' ') && ok_;
  }
  void code(std::uint32_t code_point) noexcept {
    if ((rules_ & fold_space) != 0 &&
        (code_point == 0xA0 || (code_point < 0x80 && is_space(static_cast<char>(code_point)))))
      return space();
    ok_ = add_code_point(out_, code_point) && ok_;
  }
  void byte(char c) noexcept {
    const auto unsigned_byte = static_cast<unsigned char>(c);
    if ((rules_ & fold_space) != 0 && is_space(c)) return space();
    if (unsigned_byte >= 0x80 && (rules_ & undo_legacy) != 0) return code(windows_1252_code_point(unsigned_byte));
    ok_ = out_.add(c) && ok_;
  }

  text_buffer& out_;
  std::uint8_t rules_;
  std::size_t start_;
  bool ok_ = true;
};

}  // namespace

std::size_t match_entity(std::string_view text, std::uint32_t& code_point) noexcept {
  if (text.size() < 4 || text[0] != '&') return 0;
  if (text[1] == '#') {
    const std::size_t length = match_numeric(text.substr(2), code_point);
    return length == 0 ? 0 : length + 2;
  }
  constexpr std::size_t longest_name = 6;
  std::size_t i = 1;
  while (i < text.size() && i <= longest_name + 1 && (is_letter(text[i]) || is_digit(text[i]))) ++i;
  if (i == 1 || i >= text.size() || text[i] != ';') return 0;
  const std::string_view name = text.substr(1, i - 1);
  const auto* found =
      std::lower_bound(std::begin(named_characters), std::end(named_characters), name,
                       [](const named_character& entry, std::string_view key) { return entry.name < key; });
  if (found == std::end(named_characters) || found->name != name) return 0;
  code_point = found->code_point;
  return i + 1;
}

bool add_decoded(text_buffer& out, std::string_view raw, std::uint8_t rules) noexcept {
  const std::size_t start = out.size();
  if (rules == as_filed) return out.add(raw);
  if (!decoder(out, rules).run(raw)) return false;
  if ((rules & fold_space) != 0 && out.size() > start && out.view().back() == ' ') out.truncate(out.size() - 1);
  return true;
}

}  // namespace filigree
