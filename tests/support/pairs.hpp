// Compares a rendering of a filing (HTML, text) with the same filing as XML, cell by cell.
//
// What counts as the same, since a rendering is not the XML:
//  * numbers are shown to four decimals: a number is equal when it is the filed one rounded to four, either way at a
//  tie;
//  * white space is folded in texts;
//  * a box without a mark is false, whether the XML says false, says nothing, or lacks the element;
//  * cells without a value (absent, empty, not applicable) are equal to each other; footnote-only equals only itself;
//  * a value that is not of its column's type (invalid) equals any cell without a value.
//  * an address with one street line: renderings do not tell the first line from the second;
//  * boxes that the rendering works out (joint filing, the two of a Form 5) are not compared where the XML is silent.
// A cell that the rendering's reader marks not-shown or ambiguous is `marked`: it claims nothing, so it is never wrong.
// Columns that say nothing about the shape are left out: keys, the accession number, the schema's version, and the
// product of two rounded numbers.
#pragma once

#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "filigree/filing.hpp"

namespace filigree::test {

enum class verdict {
  equal,
  marked,  ///< the rendering's cell is not-shown or ambiguous
  wrong    ///< it claims something else, or nothing, or a row too many or too few
};

/// One cell that is not equal.
struct difference {
  verdict kind = verdict::wrong;
  std::string table;
  std::size_t row = 0;        ///< counted from 0 within the table
  std::string column;         ///< "(row)" for a row that only one side has
  std::string expected, got;  ///< the values; `(state)` for a cell without one
};

struct score {
  std::size_t equal = 0, marked = 0, wrong = 0;
  [[nodiscard]] std::size_t cells() const { return equal + marked + wrong; }
  /// Equal cells of all, from 0 to 1; 1 when there are none.
  [[nodiscard]] double share() const {
    return cells() == 0 ? 1 : static_cast<double>(equal) / static_cast<double>(cells());
  }
  score& operator+=(const score& other);
};

struct comparison {
  score cells;
  std::vector<difference> differences;  ///< every cell that is marked or wrong
};

/// Every data and footnote column of every table. A row that `filed` has and `rendered` lacks counts one wrong cell for
/// each of its values; a row too many one for each of its own. `not_shown` names columns ("TABLE.COLUMN") that this
/// shape never shows: they are not counted while the rendering has no value there, and wrong when it has another one.
comparison compare(const filing& filed, const filing& rendered, const std::vector<std::string>& not_shown = {});

/// "NONDERIV_TRANS[0].TRANS_SHARES: expected 12000, got 1200".
std::ostream& operator<<(std::ostream& out, const difference& found);
/// "1234 equal, 5 marked, 0 wrong: 99.60 %".
std::ostream& operator<<(std::ostream& out, const score& total);

/// Scores by tool, and their summary, one line for each.
using scores_by_tool = std::map<std::string, score>;
std::string summary(const scores_by_tool& scores);

}  // namespace filigree::test
