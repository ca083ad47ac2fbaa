#include "commands.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "cell_text.hpp"
#include "keys.hpp"

namespace filigree::ui {
namespace {

/// Changes the view of the table that is shown.
template <typename Change>
void change(workbench& all, Change&& how) {
  tab* one = all.current();
  if (one == nullptr || !one->shown) return;
  view_spec spec = one->spec;
  how(*one, spec);
  one->change(std::move(spec));
}

std::string cursor_column(const tab& one) {
  if (!one.shown || one.cursor.column >= one.columns.size()) return {};
  return std::string(one.shown->column_at(one.columns[one.cursor.column].index).name);
}

void toggle(std::vector<std::string>& names, const std::string& name) {
  if (name.empty()) return;
  if (std::erase(names, name) == 0) names.push_back(name);
}

void sort(workbench& all, bool descending, bool further) {
  change(all, [&](tab& one, view_spec& spec) {
    const std::string name = cursor_column(one);
    if (name.empty()) return;
    std::erase_if(spec.sort, [&](const sort_key& key) { return !further || key.column == name; });
    spec.sort.push_back({name, descending});
  });
}

void filter_like_cell(workbench& all) {
  change(all, [](tab& one, view_spec& spec) {
    std::size_t row = 0, index = 0;
    if (!cursor_cell(one, row, index)) return;
    const workspace_cell cell = view_reader(*one.shown).read(row, index);
    const std::string name = cursor_column(one), value(cell.text);
    filter_rule rule = cell.type == value_type::code ? whole_code(name, value) : filter_rule{name, "equals", value};
    if (cell.state != cell_state::value) rule = {name, "is-missing", {}};
    if (cell.type == value_type::decimal || cell.type == value_type::date)
      rule = cell.state == cell_state::value ? filter_rule{name, "between", value + ".." + value} : rule;
    std::erase_if(spec.filters, [&](const filter_rule& each) { return each.column == name; });
    spec.filters.push_back(std::move(rule));
  });
}

void ask_filter(workbench& all) {
  tab* one = all.current();
  if (one == nullptr || cursor_column(*one).empty()) return;
  all.filter_column = cursor_column(*one);
  std::string now;
  for (const filter_rule& rule : one->spec.filters)
    if (rule.column == all.filter_column) now = typed_of(rule, types_of(all.tables_of(*one), one->table)(rule.column));
  all.ask(question::filter, now);
}

/// Columns without any value in the rows that are shown. Which they are is found once, when it is asked for.
void hide_empty(workbench& all) {
  change(all, [](tab& one, view_spec& spec) {
    view_reader reader(*one.shown);
    for (const column_layout& layout : one.columns) {
      bool any = false;
      for (std::size_t row = 0; row < one.shown->row_count() && !any; ++row) {
        const workspace_cell cell = reader.read(row, layout.index);
        any = cell.state != cell_state::absent && cell.state != cell_state::not_applicable;
      }
      if (!any) spec.hidden.emplace_back(one.shown->column_at(layout.index).name);
    }
  });
}

void copy(workbench& all) {
  tab* one = all.current();
  if (one == nullptr) return;
  const std::string text = selection_text(all, *one);
  if (text.empty()) return;
  all.host.set_clipboard(text);
  all.status = "Copied";
}

void save_as(workbench& all, const char* format, const char* ending) {
  tab* one = all.current();
  if (one == nullptr || !one->shown) return;
  all.save_format = format;
  all.save_whole = false;
  const std::string name = one->table + ending;
  if (all.host.has_files()) {
    all.ask(question::save_path, name);
  } else {
    save_table(all, *one, format, name);
  }
}

void save_whole(workbench& all, const char* format) {
  if (all.filings.empty()) return;
  if (!all.host.has_files()) {
    const std::string_view as = format;
    const bool is_one_file = as == "json" || as == "ndjson" || as == "xlsx";
    const std::string name =
        "filings." + (as == "zip" ? std::string("sec.zip") : std::string(as) + (is_one_file ? "" : ".zip"));
    all.status = "Writing " + name;
    return all.host.run_command(all.all, {}, format, name, telling(all));
  }
  all.save_format = format;
  all.save_whole = true;
  all.ask(question::save_path, "filigree-tables");
}

void next_pane(workbench& all) {
  all.focus = all.focus == pane::list ? pane::table : all.focus == pane::table ? pane::side : pane::list;
  if (all.focus == pane::side && !all.show_side) all.focus = pane::list;
  if (all.focus == pane::list && !all.show_list) all.focus = pane::table;
}

void go_tab(workbench& all, int by) {
  const int count = static_cast<int>(all.tabs.size());
  if (count > 0) all.asked_tab = all.active = (all.active + by + count) % count;
}

void widen(workbench& all, float by) {
  change(all, [&](tab& one, view_spec& spec) {
    if (one.columns.empty()) return;
    spec.widths[cursor_column(one)] =
        static_cast<int>(std::clamp(one.columns[one.cursor.column].width + by, 24.f, 1200.f));
  });
}

void move_column(workbench& all, int by) {
  change(all, [&](tab& one, view_spec& spec) {
    const auto to = static_cast<std::ptrdiff_t>(one.cursor.column) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(one.columns.size())) return;
    spec.order.clear();
    for (const column_layout& layout : one.columns) spec.order.emplace_back(one.shown->column_at(layout.index).name);
    std::swap(spec.order[one.cursor.column], spec.order[static_cast<std::size_t>(to)]);
    one.cursor.column = one.anchor.column = static_cast<std::size_t>(to);
  });
}

void open_groups(workbench& all, bool open) {
  tab* one = all.current();
  if (one == nullptr || !one->shown) return;
  one->collapsed = !open;
  one->open.assign(one->open.size(), open);
  one->lay_groups();
}

void select_all(workbench& all) {
  tab* one = all.current();
  if (one == nullptr || one->line_count == 0 || one->columns.empty()) return;
  one->anchor = {0, 0};
  one->cursor = {one->line_count - 1, one->columns.size() - 1};
}

void set_theme(workbench& all) { all.theme_choice = all.look.dark ? "light" : "dark"; }

void group(workbench& all) {
  change(all, [](tab& one, view_spec& spec) { toggle(spec.group, cursor_column(one)); });
}
void total(workbench& all) {
  change(all, [&](tab& one, view_spec& spec) {
    const column of = one.shown->column_at(one.columns[one.cursor.column].index);
    if (of.type == value_type::decimal || of.type == value_type::date) {
      toggle(spec.totals, std::string(of.name));
    } else {
      all.status = "Numbers and dates have totals; " + std::string(of.name) + " has neither.";
    }
  });
}

void show_page(workbench& all, int page) {
  all.show_side = true;
  all.side_tab = page;
}

using bench = workbench;
const std::vector<command> list = {
    {"palette", "All commands", "Ctrl+K", [](bench& all) { all.ask(question::palette); }},
    {"open", "Open files, folders or archives", "Ctrl+O",
     [](bench& all) {
       if (!all.host.choose_files(false)) all.ask(question::open_path);
     }},
    {"open-folder", "Open a folder", "Ctrl+Shift+O",
     [](bench& all) {
       if (!all.host.choose_files(true)) all.ask(question::open_path);
     }},
    {"cancel", "Stop reading", "", [](bench& all) { all.reading.cancel(); }},
    {"tables", "Show another table", "Ctrl+J", [](bench& all) { all.ask(question::tables); }},
    {"search", "Search every column", "/", [](bench& all) { all.focus_search = true; }},
    {"find-filing", "Find a filing in the list", "Ctrl+F",
     [](bench& all) {
       all.show_list = all.focus_list_filter = true;
       all.focus = pane::list;
     }},
    {"copy", "Copy the selection as TSV", "Ctrl+C", copy},
    {"select-all", "Select all cells", "Ctrl+A", select_all},
    {"select-rows", "Select whole rows", "Shift+Space",
     [](bench& all) {
       if (tab* one = all.current()) one->whole_rows = true;
     }},
    {"undo", "Undo the last change of the view", "Ctrl+Z",
     [](bench& all) {
       if (tab* one = all.current()) one->undo();
     }},
    {"redo", "Redo it", "Ctrl+Shift+Z",
     [](bench& all) {
       if (tab* one = all.current()) one->redo();
     }},
    {"sort-ascending", "Sort by this column, smallest first", "Ctrl+Up", [](bench& all) { sort(all, false, false); }},
    {"sort-descending", "Sort by this column, largest first", "Ctrl+Down", [](bench& all) { sort(all, true, false); }},
    {"sort-further", "Then by this column, smallest first", "", [](bench& all) { sort(all, false, true); }},
    {"sort-further-descending", "Then by this column, largest first", "", [](bench& all) { sort(all, true, true); }},
    {"sort-none", "Rows in the order of the filings", "",
     [](bench& all) { change(all, [](tab&, view_spec& spec) { spec.sort.clear(); }); }},
    {"filter-column", "Filter this column", "Ctrl+L", ask_filter},
    {"filter-cell", "Only rows like this cell", "Ctrl+E", filter_like_cell},
    {"filter-none", "Take all filters away", "Ctrl+Shift+L",
     [](bench& all) {
       change(all, [](tab&, view_spec& spec) {
         spec.filters.clear();
         spec.search.clear();
       });
     }},
    {"group-column", "Group by this column, or no longer", "Ctrl+G", group},
    {"group-none", "No groups", "", [](bench& all) { change(all, [](tab&, view_spec& spec) { spec.group.clear(); }); }},
    {"open-groups", "Open all groups", "", [](bench& all) { open_groups(all, true); }},
    {"close-groups", "Close all groups", "", [](bench& all) { open_groups(all, false); }},
    {"total-column", "Total of this column, or no longer", "Ctrl+U", total},
    {"hide-column", "Hide this column", "Ctrl+H",
     [](bench& all) { change(all, [](tab& one, view_spec& spec) { toggle(spec.hidden, cursor_column(one)); }); }},
    {"hide-empty", "Hide columns without any value", "", hide_empty},
    {"show-columns", "Show every column", "Ctrl+Shift+H",
     [](bench& all) { change(all, [](tab&, view_spec& spec) { spec.hidden.clear(); }); }},
    {"freeze-columns", "Freeze columns up to this one", "",
     [](bench& all) {
       change(all, [](tab& one, view_spec& spec) { spec.frozen = static_cast<int>(one.cursor.column) + 1; });
     }},
    {"freeze-none", "Freeze no column", "",
     [](bench& all) { change(all, [](tab&, view_spec& spec) { spec.frozen = 0; }); }},
    {"fit-column", "Fit this column to its content", "",
     [](bench& all) { change(all, [](tab& one, view_spec& spec) { spec.widths.erase(cursor_column(one)); }); }},
    {"widen-column", "Widen this column", "Ctrl+.", [](bench& all) { widen(all, 16); }},
    {"narrow-column", "Narrow this column", "Ctrl+,", [](bench& all) { widen(all, -16); }},
    {"move-left", "Move this column to the left", "Alt+Left", [](bench& all) { move_column(all, -1); }},
    {"move-right", "Move this column to the right", "Alt+Right", [](bench& all) { move_column(all, 1); }},
    {"save-csv", "Save this table as CSV", "Ctrl+S", [](bench& all) { save_as(all, "csv", ".csv"); }},
    {"save-tsv", "Save this table as TSV", "", [](bench& all) { save_as(all, "tsv", ".tsv"); }},
    {"save-json", "Save this table as JSON", "", [](bench& all) { save_as(all, "json", ".json"); }},
    {"save-ndjson", "Save this table as NDJSON", "", [](bench& all) { save_as(all, "ndjson", ".ndjson"); }},
    {"save-arrow", "Save this table as Arrow", "", [](bench& all) { save_as(all, "arrow", ".arrow"); }},
    {"save-xlsx", "Save this table as a workbook", "", [](bench& all) { save_as(all, "xlsx", ".xlsx"); }},
    {"save-parquet", "Save this table as Parquet", "", [](bench& all) { save_as(all, "parquet", ".parquet"); }},
    {"write-csv", "Write all filings' tables as CSV", "", [](bench& all) { save_whole(all, "csv"); }},
    {"write-tsv", "Write all filings' tables as TSV", "", [](bench& all) { save_whole(all, "tsv"); }},
    {"write-json", "Write all filings as JSON", "", [](bench& all) { save_whole(all, "json"); }},
    {"write-ndjson", "Write all filings' tables as NDJSON", "", [](bench& all) { save_whole(all, "ndjson"); }},
    {"write-arrow", "Write all filings' tables as Arrow", "", [](bench& all) { save_whole(all, "arrow"); }},
    {"write-xlsx", "Write all filings' tables as a workbook", "", [](bench& all) { save_whole(all, "xlsx"); }},
    {"write-parquet", "Write all filings' tables as Parquet", "", [](bench& all) { save_whole(all, "parquet"); }},
    {"write-zip", "Write the SEC's data sets as zip", "", [](bench& all) { save_whole(all, "zip"); }},
    {"chart", "Picture above the table", "Ctrl+D", [](bench& all) { all.show_chart = !all.show_chart; }},
    {"names", "Columns by name, or by the form's words", "Ctrl+M",
     [](bench& all) {
       all.show_names = !all.show_names;
       for (const auto& one : all.tabs) one->measured_at = 0;
     }},
    {"list", "List of filings", "Ctrl+B", [](bench& all) { all.show_list = !all.show_list; }},
    {"side", "Source, footnotes, problems", "Ctrl+I", [](bench& all) { all.show_side = !all.show_side; }},
    {"side-source", "Source of the cell", "Ctrl+1", [](bench& all) { show_page(all, 0); }},
    {"side-cell", "All there is to know of the cell", "Ctrl+2", [](bench& all) { show_page(all, 1); }},
    {"side-footnotes", "Footnotes of the filing", "Ctrl+3", [](bench& all) { show_page(all, 2); }},
    {"side-problems", "Problems of the filing", "Ctrl+4", [](bench& all) { show_page(all, 3); }},
    {"side-coverage", "What was read of the filing", "Ctrl+5", [](bench& all) { show_page(all, 4); }},
    {"next-problem", "Next problem's place in the source", "Ctrl+P", show_problem},
    {"next-pane", "To the next pane", "F6", next_pane},
    {"next-tab", "Next table", "Ctrl+PageDown", [](bench& all) { go_tab(all, 1); }},
    {"previous-tab", "Table before", "Ctrl+PageUp", [](bench& all) { go_tab(all, -1); }},
    {"close-tab", "Close this table", "Ctrl+Shift+X", [](bench& all) { all.close_tab(all.active); }},
    {"close-filing", "Close the filing in the list", "",
     [](bench& all) {
       if (all.list_cursor < all.list_lines.size()) all.close_filing(all.list_lines[all.list_cursor].filing);
     }},
    {"close-all", "Close all filings", "", [](bench& all) { all.close_all(); }},
    {"theme", "Light or dark", "Ctrl+Shift+K", set_theme},
    {"density", "Comfortable or compact", "", [](bench& all) { all.look.compact = !all.look.compact; }},
    {"copy-view", "Copy this view as JSON", "",
     [](bench& all) {
       all.host.set_clipboard(write(save_view(all)));
       all.status = "Copied";
     }},
    {"restore-view", "Restore a view from JSON", "", [](bench& all) { all.ask(question::view_json); }},
    {"page", "The page: the same filings, accessible", "", [](bench& all) { all.host.show_page(); }},
    {"help", "Keys", "F1", [](bench& all) { all.ask(question::help); }},
};

bool same(const key_press& a, const key_press& b) {
  return a.key == b.key && a.control == b.control && a.shift == b.shift && a.alt == b.alt;
}

/// Letters in their order, letter case put aside; a match of whole words counts more.
int score(std::string_view text, std::string_view typed) {
  const auto lower = [](char each) { return static_cast<char>(std::tolower(static_cast<unsigned char>(each))); };
  const auto same = [&](char a, char b) { return lower(a) == lower(b); };
  const auto whole = std::search(text.begin(), text.end(), typed.begin(), typed.end(), same);
  int points = 0;
  if (whole != text.end())
    points = whole + static_cast<std::ptrdiff_t>(typed.size()) == text.end() ||
                     whole[static_cast<std::ptrdiff_t>(typed.size())] == ' '
                 ? 2000
                 : 1000;
  std::size_t at = 0;
  bool followed = false;
  for (const char each : typed) {
    if (each == ' ') continue;
    const std::size_t before = at;
    while (at < text.size() && lower(text[at]) != lower(each)) ++at;
    if (at == text.size()) return -1;
    const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '_';
    points += begins ? 8 : followed && at == before ? 6 : 1;
    followed = true;
    ++at;
  }
  return points;
}

}  // namespace

const std::vector<command>& commands() { return list; }

bool run_command(workbench& all, std::string_view name) {
  if (name.find(':') != std::string_view::npos) return run_entry(all, {{}, {}, std::string(name)}), true;
  for (const command& one : list) {
    if (one.name != name) continue;
    all.status.clear();
    one.run(all);
    all.settle = 3;
    return true;
  }
  return false;
}

key_press key_of(std::string_view written) {
  static constexpr std::array<std::pair<std::string_view, int>, 18> named = {{{"Enter", keys::enter},
                                                                              {"Escape", keys::escape},
                                                                              {"Tab", keys::tab},
                                                                              {"Up", keys::up},
                                                                              {"Down", keys::down},
                                                                              {"Left", keys::left},
                                                                              {"Right", keys::right},
                                                                              {"PageUp", keys::page_up},
                                                                              {"PageDown", keys::page_down},
                                                                              {"Home", keys::home},
                                                                              {"End", keys::end},
                                                                              {"Space", keys::space},
                                                                              {"F1", keys::f1},
                                                                              {"F6", keys::f1 + 5},
                                                                              {"Delete", keys::remove},
                                                                              {"Backspace", 259},
                                                                              {".", '.'},
                                                                              {",", ','}}};
  key_press made;
  for (std::size_t plus; (plus = written.find('+')) != std::string_view::npos && plus + 1 < written.size();
       written.remove_prefix(plus + 1)) {
    const std::string_view part = written.substr(0, plus);
    made.control |= part == "Ctrl";
    made.shift |= part == "Shift";
    made.alt |= part == "Alt";
  }
  for (const auto& [name, key] : named)
    if (name == written) made.key = key;
  if (made.key == 0 && written.size() == 1) made.key = std::toupper(static_cast<unsigned char>(written.front()));
  return made;
}

bool run_key(workbench& all, const key_press& pressed) {
  const bool typing = ImGui::GetIO().WantTextInput;
  // In the list arrows with Ctrl move; what a text field uses itself is left to it.
  static constexpr std::string_view of_fields[] = {"copy",           "select-all",      "undo",      "redo",
                                                   "sort-ascending", "sort-descending", "move-left", "move-right"};
  for (const command& one : list) {
    if (one.keys.empty() || !same(key_of(one.keys), pressed)) continue;
    const bool plain = !pressed.control && !pressed.alt && pressed.key < keys::f1;
    if (typing && (plain || std::find(std::begin(of_fields), std::end(of_fields), one.name) != std::end(of_fields)))
      return false;
    if (all.focus == pane::list && (one.name == "sort-ascending" || one.name == "sort-descending")) return false;
    return run_command(all, one.name);
  }
  return false;
}

std::vector<palette_entry> find_entries(workbench& all, std::string_view typed) {
  std::vector<std::pair<int, palette_entry>> found;
  const auto offer = [&](std::string title, std::string_view keys, std::string name) {
    if (const int points = score(title, typed); points >= 0)
      found.push_back({points, {std::move(title), std::string(keys), std::move(name)}});
  };
  for (const command& one : list) offer(std::string(one.title), one.keys, std::string(one.name));
  for (std::size_t i = 0; i < all.all->table_count(); ++i)
    offer("Table " + std::string(all.all->table_name(i)) + "  " + std::string(all.all->table_title(i)),
          counted(all.all->row_count(i), "row"), "table:" + std::string(all.all->table_name(i)));
  if (const tab* one = all.current(); one != nullptr && one->shown && !typed.empty())
    for (std::size_t i = 0; i < one->shown->column_count(); ++i) {
      const column of = one->shown->column_at(i);
      offer("Column " + std::string(of.name) + "  " + std::string(of.title), "", "column:" + std::string(of.name));
    }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  constexpr std::size_t most = 100;
  std::vector<palette_entry> entries;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i) entries.push_back(std::move(found[i].second));
  return entries;
}

std::vector<palette_entry> find_tables(workbench& all, std::string_view typed) {
  std::vector<std::pair<int, palette_entry>> found;
  const auto offer = [&](const workspace& in, std::string_view kind, std::string_view of) {
    for (std::size_t i = 0; i < in.table_count(); ++i) {
      const std::string name(in.table_name(i)), words = std::string(in.table_title(i));
      const std::string title = words.empty() ? name : words + "  " + name;
      if (const int points = score(title, typed); points >= 0)
        found.push_back({typed.empty() ? 0 : points,
                         {title, counted(in.row_count(i), "row") + std::string(of), std::string(kind) + name}});
    }
  };
  const std::shared_ptr<open_filing> beside =
      all.filings.size() > 1 && !all.source_label.empty() ? all.filing_of(all.source_label) : nullptr;
  offer(*all.all, "table:", beside ? " of all filings" : "");
  if (beside) offer(beside->tables, "own-table:", " of the filing beside");
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<palette_entry> entries;
  for (auto& [points, entry] : found) entries.push_back(std::move(entry));
  return entries;
}

void run_entry(workbench& all, const palette_entry& entry) {
  const std::size_t colon = entry.name.find(':');
  const std::string rest = colon == std::string::npos ? std::string() : entry.name.substr(colon + 1);
  if (colon == std::string::npos) {
    run_command(all, entry.name);
  } else if (entry.name.compare(0, colon, "table") == 0) {
    all.show_table(nullptr, rest);
  } else if (entry.name.compare(0, colon, "own-table") == 0) {
    if (const std::shared_ptr<open_filing> of = all.filing_of(all.source_label)) all.show_table(of, rest);
  } else {
    change(all, [&](tab&, view_spec& spec) { std::erase(spec.hidden, rest); });
    tab* const one = all.current();
    if (one == nullptr || !one->shown) return;
    for (std::size_t i = 0; i < one->columns.size(); ++i)
      if (one->shown->column_at(one->columns[i].index).name == rest) one->cursor.column = one->anchor.column = i;
    one->reveal = true;
  }
}

}  // namespace filigree::ui
