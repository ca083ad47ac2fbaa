// EXPECTED.md: facts that other projects' tests assert of files in the corpus, and what they mean in our tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::test {

/// One line of a section: `| field | expected | … |`. An object literal has become one fact for each of its values.
struct fact {
  std::string file;      ///< "ownership-xml/…"
  std::string field;     ///< in the words of the project that asserts it
  std::string expected;  ///< a literal: 'text', "text", 12.5, True, None, false/empty, ['F1', 'F2'] …
};

/// The facts about files of one folder of the corpus, in their order.
std::vector<fact> facts_about(std::string_view markdown, std::string_view folder);

/// What a fact speaks of.
struct claim {
  enum class kind { cell, notes, rows, no_rows };
  kind what = kind::cell;
  std::string table, column;
  std::size_t row = 0;
};

/// None when the field's name has no clear meaning in our tables.
std::optional<claim> meaning_of(const fact& one);

/// The literal as plain text: quotes off, dates as ISO, `True` and `true` alike.
std::string plain(std::string_view literal);

}  // namespace filigree::test
