#include "text/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

namespace filigree {
namespace {

using namespace std::string_literals;

struct utf8_case {
  std::string bytes;
  bool valid;
  const char* what;
};

/// The table of RFC 3629 §4, at both ends of every row and one step beyond.
const utf8_case utf8_cases[] = {
    {"", true, "nothing"},
    {"\x00"s, true, "U+0000"},
    {"\x7F", true, "U+007F"},
    {"\x80", false, "a lone continuation byte"},
    {"\xBF", false, "a lone continuation byte"},
    {"\xC0\x80", false, "overlong U+0000"},
    {"\xC1\xBF", false, "overlong U+007F"},
    {"\xC2\x80", true, "U+0080"},
    {"\xDF\xBF", true, "U+07FF"},
    {"\xC2", false, "cut after its lead"},
    {"\xC2\x7F", false, "no continuation byte"},
    {"\xC2\xC0", false, "no continuation byte"},
    {"\xE0\x9F\xBF", false, "overlong U+07FF"},
    {"\xE0\xA0\x80", true, "U+0800"},
    {"\xEC\xBF\xBF", true, "U+CFFF"},
    {"\xED\x80\x80", true, "U+D000"},
    {"\xED\x9F\xBF", true, "U+D7FF"},
    {"\xED\xA0\x80", false, "the surrogate U+D800"},
    {"\xED\xBF\xBF", false, "the surrogate U+DFFF"},
    {"\xEE\x80\x80", true, "U+E000"},
    {"\xEF\xBF\xBF", true, "U+FFFF"},
    {"\xE1\x80", false, "cut after two of three"},
    {"\xE1\x80\x41", false, "third byte is a letter"},
    {"\xF0\x8F\xBF\xBF", false, "overlong U+FFFF"},
    {"\xF0\x90\x80\x80", true, "U+10000"},
    {"\xF3\xBF\xBF\xBF", true, "U+FFFFF"},
    {"\xF4\x8F\xBF\xBF", true, "U+10FFFF"},
    {"\xF4\x90\x80\x80", false, "beyond U+10FFFF"},
    {"\xF5\x80\x80\x80", false, "no such lead"},
    {"\xFF", false, "no such lead"},
    {"\xF0\x90\x80", false, "cut after three of four"},
    {"\xF1\x80\x80\x41", false, "fourth byte is a letter"},
};

TEST(Encoding, TellsUtf8ByTheTableOfRfc3629) {
  for (const utf8_case& one : utf8_cases) {
    EXPECT_EQ(is_utf8(one.bytes), one.valid) << one.what;
    const std::string within = "plain " + one.bytes + " plain";
    EXPECT_EQ(is_utf8(within), one.valid) << one.what << ", between others";
  }
}

TEST(Encoding, FindsTheOneHighByteWhereverItStands) {
  for (std::size_t size = 0; size < 200; ++size) {
    std::string text(size, 'a');
    EXPECT_TRUE(is_ascii(text)) << size;
    for (std::size_t place = 0; place < size; ++place) {
      text[place] = '\x80';
      EXPECT_FALSE(is_ascii(text)) << place << " of " << size;
      text[place] = 'a';
    }
  }
}

TEST(Encoding, FallsBackToWindows1252) {
  EXPECT_EQ(detect_encoding("plain"), encoding::utf8);
  EXPECT_EQ(detect_encoding("caf\xC3\xA9"), encoding::utf8);
  EXPECT_EQ(detect_encoding("caf\xE9"), encoding::windows_1252);
  EXPECT_EQ(detect_encoding("\x93quoted\x94"), encoding::windows_1252);
}

TEST(Encoding, MapsWindows1252) {
  const std::pair<int, std::uint32_t> known[] = {
      {0x80, 0x20AC}, {0x85, 0x2026}, {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D}, {0x96, 0x2013},
      {0x97, 0x2014}, {0x99, 0x2122}, {0x9F, 0x0178}, {0xA0, 0x00A0}, {0xE9, 0x00E9}, {0xFF, 0x00FF}, {0x41, 0x0041},
      {0x81, 0x0081}, {0x8D, 0x008D}, {0x8F, 0x008F}, {0x90, 0x0090}, {0x9D, 0x009D}};
  for (const auto& [byte, code_point] : known)
    EXPECT_EQ(windows_1252_code_point(static_cast<unsigned char>(byte)), code_point) << byte;
}

std::string utf8_of(std::uint32_t code_point) {
  memory_budget budget(1000);
  text_buffer out(budget);
  add_code_point(out, code_point);
  return std::string(out.view());
}

TEST(Encoding, WritesCodePoints) {
  EXPECT_EQ(utf8_of('A'), "A");
  EXPECT_EQ(utf8_of(0x7F), "\x7F");
  EXPECT_EQ(utf8_of(0x80), "\xC2\x80");
  EXPECT_EQ(utf8_of(0x7FF), "\xDF\xBF");
  EXPECT_EQ(utf8_of(0x800), "\xE0\xA0\x80");
  EXPECT_EQ(utf8_of(0xFFFF), "\xEF\xBF\xBF");
  EXPECT_EQ(utf8_of(0x10000), "\xF0\x90\x80\x80");
  EXPECT_EQ(utf8_of(0x10FFFF), "\xF4\x8F\xBF\xBF");
}

TEST(Encoding, ReplacesWhatIsNoCharacter) {
  for (const std::uint32_t code_point : {0u, 0xD800u, 0xDFFFu, 0x110000u, 0xFFFFFFFFu})
    EXPECT_EQ(utf8_of(code_point), "\xEF\xBF\xBD");
}

std::string from_utf16(std::string_view bytes, byte_order order) {
  memory_budget budget(1000);
  text_buffer out(budget);
  add_utf16(out, bytes, order);
  return std::string(out.view());
}

TEST(Encoding, TellsUtf16) {
  EXPECT_EQ(detect_utf16("\xFF\xFE<\0"s), byte_order::little);
  EXPECT_EQ(detect_utf16("\xFE\xFF\0<"s), byte_order::big);
  EXPECT_EQ(detect_utf16("<\0?\0"s), byte_order::little);
  EXPECT_EQ(detect_utf16("\0<\0?"s), byte_order::big);
  EXPECT_EQ(detect_utf16("<?xm"), byte_order::none);
  EXPECT_EQ(detect_utf16("\xEF\xBB\xBF<"), byte_order::none);
  EXPECT_EQ(detect_utf16("<\0?"s), byte_order::none) << "too short to tell";
  EXPECT_EQ(detect_utf16(""), byte_order::none);
}

TEST(Encoding, ReadsUtf16) {
  EXPECT_EQ(from_utf16("\xFF\xFE"
                       "A\0\xE9\0"s,
                       byte_order::little),
            "A\xC3\xA9");
  EXPECT_EQ(from_utf16("\xFE\xFF\0A\0\xE9"s, byte_order::big), "A\xC3\xA9");
  EXPECT_EQ(from_utf16("\x3D\xD8\x00\xDE"s, byte_order::little), "\xF0\x9F\x98\x80") << "a pair of surrogates";
  EXPECT_EQ(from_utf16("\x3D\xD8"
                       "A\0"s,
                       byte_order::little),
            "\xEF\xBF\xBD"
            "A")
      << "a lone high surrogate";
  EXPECT_EQ(from_utf16("\x00\xDE"
                       "A\0"s,
                       byte_order::little),
            "\xEF\xBF\xBD"
            "A")
      << "a lone low surrogate";
  EXPECT_EQ(from_utf16("\x3D\xD8"s, byte_order::little), "\xEF\xBF\xBD") << "the other half is cut off";
  EXPECT_EQ(from_utf16("A\0B"s, byte_order::little), "A") << "an odd byte at the end is dropped";
}

}  // namespace
}  // namespace filigree
