// Item numbers, captions, marks in front of words, and EDGAR's places.
#include <gtest/gtest.h>

#include <string>

#include "forms/edgar_places.hpp"
#include "forms/ownership/html_captions.hpp"

namespace filigree::ownership {
namespace {

std::string number_of(std::string_view text) {
  char out[4];
  return std::string(item_number(text, out));
}

TEST(captions, item_numbers) {
  EXPECT_EQ(number_of("1. Title of Security"), "1");
  EXPECT_EQ(number_of("1.Title of Security"), "1");
  EXPECT_EQ(number_of("2a. Foreign Trading Symbol"), "2A");
  EXPECT_EQ(number_of("3A. Deemed"), "3A");
  EXPECT_EQ(number_of("11. Nature"), "11");
  EXPECT_EQ(number_of("10% Owner"), "");
  EXPECT_EQ(number_of("2011. A year"), "");
  EXPECT_EQ(number_of("Title"), "");
  EXPECT_EQ(number_of("7"), "");
  EXPECT_EQ(number_of(""), "");
}

TEST(captions, numbered_boxes_whatever_their_number) {
  EXPECT_EQ(find_caption("1. Name and Address of Reporting Person").what, caption::owner_box);
  EXPECT_EQ(find_caption("3. Issuer Name").what, caption::issuer_box);
  EXPECT_EQ(find_caption("2. Issuer\n  Name").what, caption::issuer_box);
  EXPECT_EQ(find_caption("2a. Foreign Trading Symbol").what, caption::foreign_symbol_box);
  EXPECT_EQ(find_caption("2. Date of Event Requiring").what, caption::period_box);
  EXPECT_EQ(find_caption("3. Statement for Issuer's").what, caption::period_box);
  EXPECT_EQ(find_caption("4. If Amendment, Date").what, caption::amendment_box);
  EXPECT_EQ(find_caption("6. Individual or Joint/Group Reporting").what, caption::joint_box);
  EXPECT_EQ(find_caption("3. Floor").what, caption::none);
  EXPECT_EQ(find_caption("Issuer Name").what, caption::none);
}

TEST(captions, words_that_must_stand_alone) {
  EXPECT_EQ(find_caption("Director").what, caption::director);
  EXPECT_EQ(find_caption("Director of Steam").what, caption::none);
  EXPECT_EQ(find_caption("FORM 4").what, caption::form_name);
  EXPECT_EQ(find_caption("FORM\n3").what, caption::form_name);
  EXPECT_EQ(find_caption("Form filed by More than One").what, caption::several_persons);
  EXPECT_EQ(find_caption("(Zip/Postal Code)").what, caption::beneath_city);
  EXPECT_EQ(find_caption("Remarks: text").length, 8u);
}

TEST(captions, marks_in_front_of_words) {
  const printed_mark ticked = find_mark("__X__ Director");
  EXPECT_TRUE(ticked.found && ticked.ticked);
  EXPECT_EQ(ticked.length, 6u);
  const printed_mark empty = find_mark("_____ Director");
  EXPECT_TRUE(empty.found && !empty.ticked);
  EXPECT_FALSE(find_mark("X").found);
  EXPECT_FALSE(find_mark("Xenon").found);
  EXPECT_FALSE(find_mark("").found);
}

TEST(places, codes_by_name) {
  EXPECT_EQ(edgar_place_code("CALIFORNIA"), "CA");
  EXPECT_EQ(edgar_place_code("California"), "CA");
  EXPECT_EQ(edgar_place_code("ONTARIO, CANADA"), "A6");
  EXPECT_EQ(edgar_place_code("GEORGIA"), "GA");
  EXPECT_EQ(edgar_place_code("GEORGIA (COUNTRY)"), "2Q");
  EXPECT_EQ(edgar_place_code("UNITED STATES"), "X1");
  EXPECT_EQ(edgar_place_code("ZIMBABWE"), "Y5");
  EXPECT_EQ(edgar_place_code("AFGHANISTAN"), "B2");
  EXPECT_EQ(edgar_place_code("ATLANTIS"), "");
  EXPECT_EQ(edgar_place_code("A"), "");
  EXPECT_EQ(edgar_place_code(""), "");
  EXPECT_TRUE(is_edgar_place_code("NY"));
  EXPECT_FALSE(is_edgar_place_code("QQ"));
}

}  // namespace
}  // namespace filigree::ownership
