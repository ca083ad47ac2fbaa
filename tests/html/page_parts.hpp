// How the SEC's stylesheets print one value: what the page writers share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/filing_view.hpp"

namespace filigree::test {

/// `&`, `<` and `>` written as entities.
std::string escaped(std::string_view text);
/// "2011-11-14" as 11/14/2011.
std::string slashed(const std::string& iso);
/// Thousands separated, at most four decimals (half up), one decimal filled to two: 1234.5 as 1,234.50.
std::string printed_number(const std::string& number);
/// The numbers of "F1, F12".
std::vector<std::string> note_numbers(const std::string& ids);

/// What stands in one cell of Table I or II.
struct printed_cell {
  std::string value;               ///< printed, markup escaped; empty for none
  std::vector<std::string> notes;  ///< "1", "12"
  bool money = false;              ///< `$` in front
};

/// The cells of a line, in the order of the form's columns (formats/02 §1.1).
std::vector<printed_cell> printed_line(const row_view& line, char form, bool derivative);

}  // namespace filigree::test
