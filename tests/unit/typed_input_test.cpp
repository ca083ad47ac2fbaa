// Keys on their way to the workbench: each frame gets what a frame can tell apart, in the order in which it was typed.
#include "../../ui/src/typed_input.hpp"

#include <gtest/gtest.h>

#include <string>

namespace filigree::test {
namespace {

using ui::typed_input;
using kind = typed_input::kind;
constexpr int shift = 340, control = 341, enter = 257, down = 264, backspace = 259;
constexpr int with_shift = 1, with_control = 2, with_super = 8;

typed_input::event press(int key, int mods = 0) { return {kind::press, key, 0, mods, 0}; }
typed_input::event release(int key, int mods = 0) { return {kind::release, key, 0, mods, 0}; }
typed_input::event character(char one) { return {kind::character, 0, 0, 0, static_cast<unsigned char>(one)}; }

/// As a person types it: the key goes down, its character comes, the key goes up.
void type(typed_input& into, std::string_view text) {
  for (const char each : text) {
    into.add(press(each - 'a' + 'A'));
    into.add(character(each));
    into.add(release(each - 'a' + 'A'));
  }
}

/// "v" press, "^" release, and the key's number; characters as they are.
std::string written(const typed_input::event& one) {
  if (one.what == kind::character) return {static_cast<char>(one.character)};
  return (one.what == kind::press ? "v" : "^") + std::to_string(one.key);
}
std::string next(typed_input& from) {
  std::string frame;
  from.next_frame([&](const typed_input::event& one) { frame += (frame.empty() ? "" : " ") + written(one); });
  return frame;
}
/// Everything, frame after frame, with a bar between them.
std::string frames(typed_input& from) {
  std::string all;
  for (int n = 0; !from.empty() && n < 1000; ++n) all += (n > 0 ? " | " : "") + next(from);
  EXPECT_TRUE(from.empty()) << "it never ends";
  return all;
}

TEST(TypedInput, HasNothingWhenNothingIsTyped) {
  typed_input in;
  EXPECT_TRUE(in.empty());
  EXPECT_EQ(next(in), "");
}

TEST(TypedInput, TextGoesIntoOneFrame) {
  typed_input in;
  type(in, "lark");
  EXPECT_EQ(next(in), "v76 l ^76 v65 a ^65 v82 r ^82 v75 k ^75");
  EXPECT_TRUE(in.empty());
}

TEST(TypedInput, ACommandKeyIsDownForAWholeFrame) {
  typed_input in;
  in.add(press(enter));
  in.add(release(enter));
  EXPECT_EQ(frames(in), "v257 | ^257");
}

TEST(TypedInput, WhatFollowsACommandKeyWaitsForTheNextFrame) {
  typed_input in;
  type(in, "ab");
  in.add(press(backspace));
  in.add(release(backspace));
  type(in, "c");
  EXPECT_EQ(frames(in), "v65 a ^65 v66 b ^66 v259 | ^259 v67 c ^67") << "the character must not overtake the key";
}

TEST(TypedInput, TwoCommandKeysAreTwoFrames) {
  typed_input in;
  for (int n = 0; n < 3; ++n) {
    in.add(press(down));
    in.add(release(down));
  }
  EXPECT_EQ(frames(in), "v264 | ^264 v264 | ^264 v264 | ^264");
}

TEST(TypedInput, ARepeatOfAKeyThatIsStillDownIsAFrameOfItsOwn) {
  typed_input in;
  in.add(press(down));
  in.add(press(down));
  in.add(release(down));
  EXPECT_EQ(frames(in), "v264 | v264 | ^264");
}

TEST(TypedInput, ModifiersStandWithTheKeyTheyArePressedFor) {
  typed_input in;
  in.add(press(control, with_control));
  in.add(press('K', with_control));
  in.add(release('K', with_control));
  in.add(release(control));
  type(in, "sort");
  EXPECT_EQ(frames(in), "v341 v75 | ^75 ^341 v83 s ^83 v79 o ^79 v82 r ^82 v84 t ^84");
}

TEST(TypedInput, ALetterWithControlOrSuperIsACommandAndWithShiftIsText) {
  typed_input in;
  in.add(press('A', with_super));
  in.add(press('B'));
  EXPECT_EQ(frames(in), "v65 | v66");
  in.add(press(shift, with_shift));
  in.add(press('A', with_shift));
  in.add(character('A'));
  in.add(release('A', with_shift));
  in.add(release(shift));
  EXPECT_EQ(frames(in), "v340 v65 A ^65 ^340");
}

TEST(TypedInput, AModifierIsNotLetGoBeforeTheFrameOfItsKeyIsOver) {
  typed_input in;
  in.add(press(shift, with_shift));
  in.add(press(down, with_shift));
  in.add(release(shift));
  in.add(release(down));
  EXPECT_EQ(frames(in), "v340 v264 | ^340 ^264");
}

TEST(TypedInput, AnotherKeyMayBeLetGoInTheFrameOfACommand) {
  typed_input in;
  in.add(press('A'));
  in.add(press(enter));
  in.add(release('A'));
  in.add(release(enter));
  EXPECT_EQ(frames(in), "v65 v257 ^65 | ^257");
}

TEST(TypedInput, NothingIsLostAndNothingChangesPlacesHoweverSlowFramesAre) {
  const auto all = [](int frame_every) {
    typed_input in;
    std::string told, given;
    int at = 0;
    const auto add = [&](const typed_input::event& one) {
      told += written(one) + " ";
      in.add(one);
      if (frame_every > 0 && ++at % frame_every == 0)
        in.next_frame([&](const typed_input::event& each) { given += written(each) + " "; });
    };
    for (int n = 0; n < 300; ++n) {
      const int key = n % 7 == 0 ? enter : n % 11 == 0 ? backspace : 'A' + n % 26;
      add(press(key));
      if (key < 256) add(character(static_cast<char>('a' + n % 26)));
      add(release(key));
    }
    for (int n = 0; !in.empty() && n < 2000; ++n)
      in.next_frame([&](const typed_input::event& each) { given += written(each) + " "; });
    EXPECT_EQ(given, told);
  };
  for (const int frame_every : {0, 1, 2, 3, 50}) all(frame_every);
}

}  // namespace
}  // namespace filigree::test
