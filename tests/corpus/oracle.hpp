// An independent reading of ownership XML: pugixml's tree, walked by plain code that follows formats/01 and formats/08.
// It shares nothing with the reader under test: no element tables, no decoding, no number or date code.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::test {

struct expected_cell {
  std::string state = "absent";
  std::string text;       ///< when the state is "value"; `*` stands for any text
  std::string footnotes;  ///< "F1,F2"
};

using expected_row = std::map<std::string, expected_cell, std::less<>>;

struct expected_filing {
  std::map<std::string, std::vector<expected_row>, std::less<>> tables;
  std::size_t leaves = 0;  ///< elements without elements in them; a footnote is one whatever is in it
};

/// None when pugixml finds the document not well formed, or its root is another element.
std::optional<expected_filing> read_by_oracle(std::string_view xml);

}  // namespace filigree::test
