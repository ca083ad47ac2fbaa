// All that can be done by name: the palette's list, the keys, and what scripts call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbench.hpp"

namespace filigree::ui {

struct command {
  std::string_view name;   ///< "sort-ascending"
  std::string_view title;  ///< in plain words
  std::string_view keys;   ///< "Ctrl+K"; empty: no key of its own
  void (*run)(workbench&);
};

[[nodiscard]] const std::vector<command>& commands();
/// False when there is none of the name.
bool run_command(workbench& all, std::string_view name);
/// True when a command has this key.
bool run_key(workbench& all, const key_press& pressed);
[[nodiscard]] key_press key_of(std::string_view written);

/// Commands that a mouse reaches in one place; an empty name is a line between.
struct menu {
  std::string_view title;
  bool is_of_column;  ///< of the one at the cursor
  std::vector<std::string_view> commands;
};
/// Those above a table, from left to right.
[[nodiscard]] const std::vector<menu>& menus();
void draw_menu_button(workbench& all, const menu& one);
/// What a right click on a title or a cell has opened.
void draw_column_menu(workbench& all);
void draw_help(workbench& all);

/// Entries of the palette for what was typed: commands, tables and columns.
struct palette_entry {
  std::string title, keys;
  std::string name;  ///< of a command, or "table:NAME", "own-table:NAME" (of the filing beside), "column:NAME"
};
[[nodiscard]] std::vector<palette_entry> find_entries(workbench& all, std::string_view typed);
/// Tables alone, each with its rows: of all filings, and of the one whose source is shown.
[[nodiscard]] std::vector<palette_entry> find_tables(workbench& all, std::string_view typed);
void run_entry(workbench& all, const palette_entry& entry);

}  // namespace filigree::ui
