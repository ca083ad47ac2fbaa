// Where everything of a grid is in this frame: what drawing and the mouse share.
#pragma once

#include <vector>

#include "workbench.hpp"

namespace filigree::ui {

struct grid_frame {
  grid_frame(workbench& bench, tab& shown, ImVec2 from, ImVec2 to);

  workbench& all;
  tab& one;
  ImVec2 min, max;  ///< of the whole grid
  float row, header, gutter, footer, bar, pad;
  std::vector<float> left;          ///< of each column, on the screen
  std::size_t leading = 0;          ///< so many columns of the table tell filings apart
  std::size_t frozen = 0;           ///< so many columns do not scroll
  float frozen_end = 0;             ///< where those end
  float along = 0, along_most = 0;  ///< width of the others, and how far they can be scrolled
  double lines_seen = 0, top_most = 0;

  [[nodiscard]] float width(std::size_t column) const {
    return static_cast<float>(int(one.columns[column].width * all.look.scale));
  }
  [[nodiscard]] float body_top() const { return min.y + header; }
  [[nodiscard]] float body_end() const { return max.y - footer; }
  [[nodiscard]] float right_end() const { return max.x - bar; }
  /// The column there, or the number of columns.
  [[nodiscard]] std::size_t column_at(float x) const;
  [[nodiscard]] std::size_t line_at(float y) const;
  /// The column whose sign for its menu is there, or the number of columns.
  [[nodiscard]] std::size_t menu_at(ImVec2 at) const;
  [[nodiscard]] float line_top(std::size_t line) const;
  void keep_in_range();
  void reveal_cursor();
  void place_columns();
};

/// How many columns stand in front of a table's own, and tell filings apart.
[[nodiscard]] std::size_t leading_columns(const workbench& all, const tab& one);
/// Finds the widths of columns that have none yet, from their titles and some of their rows.
void measure_columns(const workbench& all, tab& one);
void draw_cells(grid_frame& in, ImDrawList& on);
void draw_headers(grid_frame& in, ImDrawList& on);
void draw_footer(grid_frame& in, ImDrawList& on);
void draw_bars(grid_frame& in, ImDrawList& on);
/// What a column is called: as the paper form says, or as the data set does.
[[nodiscard]] std::string_view title_of(const workbench& all, const column& one);

}  // namespace filigree::ui
