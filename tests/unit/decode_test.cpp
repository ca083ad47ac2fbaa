#include "text/decode.hpp"

#include <gtest/gtest.h>

#include <string>

namespace filigree {
namespace {

std::string decoded(std::string_view raw, int rules) {
  memory_budget budget(1 << 20);
  text_buffer out(budget);
  EXPECT_TRUE(add_decoded(out, raw, static_cast<std::uint8_t>(rules)));
  return std::string(out.view());
}

TEST(Decode, LeavesTextAsFiledWithoutRules) {
  const std::string raw = "a &amp; <b>b</b>  \\$ \xE9\r\n";
  EXPECT_EQ(decoded(raw, as_filed), raw);
}

TEST(Decode, UndoesEntitiesOnce) {
  EXPECT_EQ(decoded("S&amp;P 500", undo_entities), "S&P 500");
  EXPECT_EQ(decoded("&amp;amp;", undo_entities), "&amp;");
  EXPECT_EQ(decoded("&amp;lt;b&amp;gt;", undo_entities), "&lt;b&gt;");
  EXPECT_EQ(decoded("&lt;&gt;&quot;&apos;", undo_entities), "<>\"'");
  EXPECT_EQ(decoded("&#65;&#x42;&#X43;", undo_entities), "ABC");
  EXPECT_EQ(decoded("&eacute;&nbsp;&mdash;&hellip;", undo_entities), "\xC3\xA9\xC2\xA0\xE2\x80\x94\xE2\x80\xA6");
}

TEST(Decode, LetsABareAmpersandStand) {
  for (const char* text :
       {"AT&T", "A & B", "&", "&;", "&#;", "&#x;", "&#12", "&bogus;", "&amp", "R&D;", "&verylongname;", "&&&"})
    EXPECT_EQ(decoded(text, undo_entities), text);
}

TEST(Decode, TakesNumbersForWindows1252AsHtmlDoes) {
  EXPECT_EQ(decoded("&#146;&#151;", undo_entities), "\xE2\x80\x99\xE2\x80\x94");
}

TEST(Decode, ReplacesNumbersThatAreNoCharacters) {
  EXPECT_EQ(decoded("&#0;", undo_entities), "\xEF\xBF\xBD");
  EXPECT_EQ(decoded("&#xD800;", undo_entities), "\xEF\xBF\xBD");
  EXPECT_EQ(decoded("&#x110000;", undo_entities), "\xEF\xBF\xBD");
  EXPECT_EQ(decoded("&#99999999999999999999;", undo_entities), "\xEF\xBF\xBD");
}

TEST(Decode, DropsMarkup) {
  EXPECT_EQ(decoded("plain <b>bold</b> <br/>end", drop_markup), "plain bold end");
  EXPECT_EQ(decoded("a<!-- not this -->b", drop_markup), "ab");
  EXPECT_EQ(decoded("a<!-- never closed", drop_markup), "a");
  EXPECT_EQ(decoded("a<?target this?>b", drop_markup), "ab");
  EXPECT_EQ(decoded("5 < 6 and 7 <8", drop_markup), "5 < 6 and 7 <8") << "no tags";
  EXPECT_EQ(decoded("cut <b", drop_markup), "cut ");
}

TEST(Decode, GivesTheTextOfCdata) {
  EXPECT_EQ(decoded("<![CDATA[A & <B>]]>", drop_markup | undo_entities), "A & <B>");
  EXPECT_EQ(decoded("x<![CDATA[&amp;]]>y", drop_markup | undo_entities), "x&amp;y") << "no entities in it";
  EXPECT_EQ(decoded("<![CDATA[never closed", drop_markup), "never closed");
  EXPECT_EQ(decoded("<![CDATA[]]>", drop_markup), "");
}

TEST(Decode, FoldsSpaceAsABrowserShowsIt) {
  EXPECT_EQ(decoded("  a \t\r\n b\xC2\xA0\xC2\xA0"
                    "c  ",
                    fold_space),
            "a b c");
  EXPECT_EQ(decoded(" \n ", fold_space), "");
  EXPECT_EQ(decoded("a&nbsp;&#160; b", fold_space | undo_entities), "a b");
}

TEST(Decode, FoldsNothingThatStoodBefore) {
  memory_budget budget(1000);
  text_buffer out(budget);
  out.add("before ");
  add_decoded(out, "  x  ", fold_space);
  EXPECT_EQ(out.view(), "before x");
}

TEST(Decode, UndoesWindows1252) {
  EXPECT_EQ(decoded("\x93quoted\x94 caf\xE9", undo_legacy), "\xE2\x80\x9Cquoted\xE2\x80\x9D caf\xC3\xA9");
}

TEST(Decode, UndoesBackslashes) { EXPECT_EQ(decoded("\\$5 \\* a\\b \\1 \\", undo_backslash), "$5 * a\\b \\1 \\"); }

TEST(Decode, SaysWhenMemoryRanOut) {
  memory_budget budget(16);
  text_buffer out(budget);
  EXPECT_FALSE(add_decoded(out, std::string(100, 'x'), undo_entities));
  EXPECT_TRUE(budget.exhausted());
}

TEST(Entity, MatchesAtTheFrontOnly) {
  std::uint32_t code_point = 0;
  EXPECT_EQ(match_entity("&amp;rest", code_point), 5u);
  EXPECT_EQ(code_point, static_cast<std::uint32_t>('&'));
  EXPECT_EQ(match_entity("x&amp;", code_point), 0u);
  EXPECT_EQ(match_entity("&thinsp;", code_point), 8u);
  EXPECT_EQ(match_entity("", code_point), 0u);
}

}  // namespace
}  // namespace filigree
