// Tables drawn with `+---+` and `|` in which other tables lie: pandoc's plain text of nested tables.
//
//   | |   150,000      A      $ 0      622,308 |      lines wider than the outer cell are cut at its edge, in the
//   middle of | |         D                              |      words and columns, and every cut of a line is laid
//   below the last one
//
// Which pieces belong together, and below which captions they stand, cannot be told: nothing in such a table is read.
#pragma once

#include "text/page.hpp"

namespace filigree {

/// Takes the words of such tables off the page and keeps the tables' places in text_page::cut_grids. False when memory
/// ran out.
[[nodiscard]] bool leave_out_cut_grids(text_page& page) noexcept;

}  // namespace filigree
