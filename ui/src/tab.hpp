// One table on the screen: which rows of which filings, in what order, what is selected. Views are made in steps, so no
// frame waits for them; what was shown before stays until the next one is done.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "filigree/view.hpp"
#include "open_filing.hpp"
#include "view_spec.hpp"

namespace filigree::ui {

/// A line of the grid: a row, or what stands above the rows of a group.
struct grid_line {
  std::size_t row = 0;
  std::size_t group = 0;
  bool is_group = false;
};

/// Where the cursor and the other end of the selection are; lines and columns as they are shown.
struct grid_cursor {
  std::size_t line = 0, column = 0;
  bool operator==(const grid_cursor&) const = default;
};

struct column_layout {
  std::size_t index = 0;  ///< in the table
  float width = 0;        ///< at scale 1
  float fraction = 0;     ///< room behind the decimal point, at the scale it was measured at
};

/// What the mouse is doing in a grid.
struct grid_drag {
  enum class kind { none, cells, rows, resize, header, down_bar, along_bar };
  kind is = kind::none;
  std::size_t column = 0;
  float from = 0;    ///< where it began
  double begun = 0;  ///< what was there then
  bool moved = false;
};

struct tab {
  int number = 0;                       ///< never given twice
  std::shared_ptr<open_filing> filing;  ///< null: the whole workspace
  std::string table;
  view_spec spec;
  std::vector<std::string> hidden_first;  ///< columns that nobody hid
  std::vector<view_spec> undone, done;    ///< what redo and undo bring back

  std::shared_ptr<view> shown;  ///< shared with whoever writes it
  std::unique_ptr<view> next;
  view_spec of_shown, of_next;
  std::string trouble;
  bool remake = true;               ///< rows have come or gone
  bool collapsed = true;            ///< groups are made closed
  std::vector<std::size_t> starts;  ///< the line that each group begins at
  std::vector<bool> open;           ///< of each group
  std::size_t line_count = 0;

  std::vector<column_layout> columns;  ///< as they are shown, left to right
  std::map<std::size_t, column_layout> measured;
  float measured_at = 0;

  grid_cursor cursor, anchor;
  bool whole_rows = false;
  double top = 0;  ///< the first line shown, with the part of it that is scrolled away
  float left = 0;
  grid_drag drag;
  bool reveal = false;  ///< the cursor is to be scrolled into sight

  /// Hides what nobody hid, in every step of undo and redo as well: no step brings back what was hidden before.
  void hide_first(std::vector<std::string> names);
  /// Keeps what undo brings back, then takes the new one.
  void change(view_spec to);
  bool undo();
  bool redo();
  [[nodiscard]] grid_line line(std::size_t index) const;
  void toggle_group(std::size_t group);
  void lay_groups();
  /// The line that shows a row of the view.
  [[nodiscard]] std::size_t line_of_row(std::size_t row) const;
};

/// Columns of a table that are hidden until somebody asks for them: what only tells filings apart, and the ids of
/// notes.
[[nodiscard]] std::vector<std::string> hidden_at_first(const workspace& all, std::size_t table, bool one_filing);

/// Of a column that there is not it is text.
[[nodiscard]] column_types types_of(const workspace& all, std::string_view table);

/// Goes on making the tab's view for about `milliseconds`; true while there is more to do.
bool work_on(tab& one, const workspace& all, double milliseconds);

/// Which columns are shown, by the spec's order and hidden ones.
void lay_columns(tab& one);

}  // namespace filigree::ui
