// Keys by GLFW's numbers, which the browser's backend uses as well. Letters and figures are their ASCII codes.
#pragma once

namespace filigree::ui::keys {

enum : int {
  space = 32,
  slash = 47,
  escape = 256,
  enter = 257,
  tab = 258,
  insert = 260,
  remove = 261,
  right = 262,
  left = 263,
  down = 264,
  up = 265,
  page_up = 266,
  page_down = 267,
  home = 268,
  end = 269,
  f1 = 290,
  keypad_enter = 335,
};

}  // namespace filigree::ui::keys
