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

/// Entries of the palette for what was typed: commands, tables and columns.
struct palette_entry {
  std::string title, keys;
  std::string name;  ///< of a command, or "table:NAME", "column:NAME"
};
[[nodiscard]] std::vector<palette_entry> find_entries(workbench& all, std::string_view typed);
void run_entry(workbench& all, const palette_entry& entry);

}  // namespace filigree::ui
