// When the workbench draws: at once after a change, ten times a second while work goes on, else never.
#include "../../ui/src/pacing.hpp"

#include <gtest/gtest.h>

namespace filigree::test {
namespace {

using ui::pace;
using ui::wants_frame;
using ui::wants_turn;

/// A workbench of a clock and some slices of work, each of four milliseconds; frames take one.
struct worker {
  double clock = 1'000, drawn_at = 1'000;
  int settle = 0, slices_left = 0, slices = 0, frames = 0;
  bool undrawn = false;

  pace now() const { return {settle, slices_left > 0, undrawn, clock - drawn_at}; }
  bool turn(bool input = false) {
    if (input) settle = 3;
    const bool drawn = wants_frame(input, [&] {
      clock += 4;
      ++slices;
      if (slices_left > 0) --slices_left;
      return now();
    });
    if (!drawn) return false;
    clock += 1;
    drawn_at = clock;
    undrawn = false;
    if (settle > 0) --settle;
    ++frames;
    return true;
  }
};

TEST(Pacing, NothingIsDrawnWhereNothingHappens) {
  worker one;
  for (int i = 0; i < 1'000; ++i) EXPECT_FALSE(one.turn());
  EXPECT_EQ(one.slices, 1'000) << "a turn without work is one slice";
  EXPECT_FALSE(wants_turn(one.now()));
}

TEST(Pacing, InputIsDrawnAtOnceAndUntilItHasSettled) {
  worker one;
  one.slices_left = 100;
  EXPECT_TRUE(one.turn(true));
  EXPECT_EQ(one.slices, 1) << "input does not wait for more than a slice";
  EXPECT_TRUE(one.turn());
  EXPECT_TRUE(one.turn());
  EXPECT_FALSE(one.turn());
}

TEST(Pacing, WorkIsDrawnTenTimesASecondAndHasTheTimeBetween) {
  worker one;
  one.slices_left = 10'000;
  const double begun = one.clock;
  while (wants_turn(one.now())) one.turn();
  EXPECT_EQ(one.slices_left, 0);
  const double tenths = (one.clock - begun) / 100;
  EXPECT_GT(one.frames, 0.8 * tenths);
  EXPECT_LE(one.frames, tenths);
  EXPECT_EQ(one.slices, 10'000) << "no slice is one of nothing";
}

TEST(Pacing, WhatComesOfReadingIsDrawnWhenItIsDueThoughNothingMoreComes) {
  worker one;
  const double begun = one.clock;
  for (int i = 0; i < 500; ++i) {  // messages come faster than frames
    one.undrawn = true;
    one.turn();
  }
  EXPECT_LE(one.frames, (one.clock - begun) / 100 + 1);
  EXPECT_GT(one.frames, 10);
  one.undrawn = true;  // the last one, and then its reader is silent
  const int before = one.frames;
  int turns = 0;
  while (wants_turn(one.now()) && turns < 1'000) one.turn(), ++turns;
  EXPECT_EQ(one.frames, before + 1);
  EXPECT_LT(turns, 1'000);
}

TEST(Pacing, AViewIsMadeToItsEndWhileAReaderIsSilent) {
  worker one;
  one.slices_left = 50;  // a sort begun while reading, and no message comes
  int turns = 0;
  while (wants_turn(one.now()) && turns < 1'000) one.turn(), ++turns;
  EXPECT_EQ(one.slices_left, 0);
}

}  // namespace
}  // namespace filigree::test
