// The vectorised scanner beside a plain loop, at every length and place that fits into a few blocks. Texts stand at the
// end of a heap block that holds nothing behind the documented padding, so that AddressSanitizer sees a byte read too
// far.
#include "text/scan.hpp"

#include <gtest/gtest.h>

#include "support/padded.hpp"

namespace filigree::test {
namespace {

TEST(Scan, FindsAByteWhereverItStands) {
  for (std::size_t size = 0; size < 100; ++size) {
    const padded_text none(std::string(size, 'x'));
    EXPECT_EQ(find_byte(none.begin(), none.end(), '<'), none.end());
    for (std::size_t place = 0; place < size; ++place) {
      std::string text(size, 'x');
      text[place] = '<';
      const padded_text one(text);
      EXPECT_EQ(find_byte(one.begin(), one.end(), '<'), one.begin() + place) << place << " of " << size;
    }
  }
}

TEST(Scan, FindsWhatIsNoBlank) {
  for (std::size_t size = 0; size < 100; ++size) {
    std::string blanks(size, ' ');
    for (std::size_t i = 0; i < size; ++i) blanks[i] = " \t\r\n"[i % 4];
    const padded_text none(blanks);
    EXPECT_EQ(find_not_blank(none.begin(), none.end()), none.end());
    for (std::size_t place = 0; place < size; ++place)
      for (const char c : {'<', '!', 'x', '\x80', '\xFF'}) {
        std::string text = blanks;
        text[place] = c;
        const padded_text one(text);
        ASSERT_EQ(find_not_blank(one.begin(), one.end()), one.begin() + place) << place << " of " << size;
      }
  }
}

TEST(Scan, StopsAtTheEndThatIsGiven) {
  const padded_text text("xxxx<");
  EXPECT_EQ(find_byte(text.begin(), text.begin() + 4, '<'), text.begin() + 4);
  bool saw = false;
  EXPECT_EQ(find_byte_noting(text.begin(), text.begin() + 4, '<', '&', '\r', saw), text.begin() + 4);
  EXPECT_EQ(find_byte(text.begin(), text.begin(), 'x'), text.begin());
}

TEST(Scan, NotesTheOtherByteOnlyBeforeTheOneFound) {
  for (std::size_t size = 2; size < 70; ++size)
    for (std::size_t found = 0; found < size; ++found)
      for (std::size_t other = 0; other < size; ++other) {
        if (other == found) continue;
        std::string plain(size, 'x');
        plain[found] = '<';
        plain[other] = other % 2 == 0 ? '&' : '\r';
        const padded_text text(plain);
        bool saw = false;
        ASSERT_EQ(find_byte_noting(text.begin(), text.end(), '<', '&', '\r', saw), text.begin() + found);
        ASSERT_EQ(saw, other < found) << "size " << size << ", found " << found << ", other " << other;
      }
}

TEST(Scan, NotesTheOtherByteWhereNothingIsFound) {
  for (std::size_t size = 1; size < 70; ++size)
    for (std::size_t other = 0; other < size; ++other) {
      std::string plain(size, 'x');
      plain[other] = other % 2 == 0 ? '&' : '\r';
      const padded_text text(plain);
      bool saw = false;
      ASSERT_EQ(find_byte_noting(text.begin(), text.end(), '<', '&', '\r', saw), text.end());
      ASSERT_TRUE(saw) << "size " << size << ", other " << other;
    }
}

TEST(Scan, DoesNotTakeAZeroByteForTheEnd) {
  std::string text(40, '\0');
  text[33] = '<';
  const padded_text source(text);
  EXPECT_EQ(find_byte(source.begin(), source.end(), '<'), source.begin() + 33);
  EXPECT_EQ(find_byte(source.begin(), source.end(), '\0'), source.begin());
}

TEST(Scan, ComparesNamesOfEveryLength) {
  for (std::size_t length = 1; length <= 60; ++length) {
    const std::string name =
        std::string("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789").substr(0, length);
    const padded_text same(name + "#"), again(name + "?");
    EXPECT_TRUE(equal_names(same.begin(), again.begin(), length)) << length;
    for (std::size_t place = 0; place < length; ++place) {
      std::string changed = name;
      changed[place] = '!';
      const padded_text other(changed);
      EXPECT_FALSE(equal_names(same.begin(), other.begin(), length)) << place << " of " << length;
    }
  }
}

TEST(Scan, TellsAShortTagByEachOfItsBytes) {
  for (const std::string_view text : {"<value>", "</value>"}) {
    const short_tag tag = text.size() == 7 ? short_tag("<value>") : short_tag("</value>");
    EXPECT_EQ(tag.length, text.size());
    EXPECT_TRUE(tag.stands_at(padded_text(std::string(text) + "7").begin()));
    for (std::size_t place = 0; place < text.size(); ++place) {
      std::string changed(text);
      changed[place] = '!';
      EXPECT_FALSE(tag.stands_at(padded_text(changed).begin())) << changed;
    }
  }
}

TEST(Scan, MarksTheBytesThatCanEndAName) {
  for (int c = 0; c < 256; ++c) {
    std::string text(16, 'a');
    text[5] = static_cast<char>(c);
    const padded_text source(text);
    const bool can_end = c < '0' || c > 0x7F || c == '<' || c == '>';
    EXPECT_EQ(name_end_mask(load_block(source.begin())), can_end ? 1u << 5 : 0u) << c;
  }
}

}  // namespace
}  // namespace filigree::test
