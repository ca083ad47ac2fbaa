// What stands where in a form's XML, said a second time, as data for pugixml's XPath, and compared with what the core
// reads. The descriptions were written beside the specs and read, pair by pair, against elements, schemas and meanings:
// they hold the core to its places, cell by cell, but do not prove that spec and description are not wrong alike.
// oracles/*.txt has one description a form:
//
//   files edgar/lend           a document whose head has one of these words is of the form
//   least 8 files 2 columns 3900 cells   what the corpus must give, so that nothing is left out in silence
//   most 2 invalid             texts that are not of their column's type: none where this line is missing
//   LOAN formData/loan         a table, and the elements that are its rows, below the root
//     AMOUNT amount; DUE       its columns: XPath below the row; DUE alone is the child or attribute of that spelling
//     in terms/interest: RATE; the same below a path
//     not GAIN computed        a column that is not compared, and why
//   not CHECKS computed        the same of a table
//
// Names are local names. A column with a value that is not described fails the test, and so does a table
// with rows. A mark, an element with nothing in it, has no value: it is compared where its column is described.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "filigree/filing.hpp"

namespace filigree::test {

class path_oracle {
 public:
  /// The description in a file; a line that makes no sense fails the running test.
  explicit path_oracle(const std::string& text);

  [[nodiscard]] bool describes(std::string_view document) const;
  /// Compares every table of a filing with its document: rows, texts and, where `placed`, the bytes they come from.
  /// Gives the first difference in each table, empty when there is none.
  std::string compare(const filing& source, const pugi::xml_document& tree, bool placed);

  std::size_t least_files = 0, least_columns = 0, least_cells = 0;
  std::size_t most_invalid = 0;
  std::size_t files = 0, cells = 0, columns = 0, left_out = 0;  ///< cells: those with a text
  std::size_t invalid = 0;                                      ///< cells with a text that is not of the column's type

 private:
  struct column {
    std::string name, path;
    pugi::xpath_query query;
  };
  struct table {
    std::string name;
    pugi::xpath_query rows;
    std::vector<column> columns;
    std::vector<std::string> left_out;
  };
  class comparison;

  void add_line(const std::string& line);
  void add_columns(std::string_view text);
  [[nodiscard]] table* find(std::string_view name);

  std::vector<std::string> marks_, tables_left_out_;
  std::vector<table> tables_;
  std::string prefix_;
};

/// The same tree with local names: no prefixes.
void drop_prefixes(pugi::xml_node tree);

}  // namespace filigree::test
