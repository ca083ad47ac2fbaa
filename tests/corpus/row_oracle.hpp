// Rows of an XML document as pugixml and plain code have them, beside a filing's table: as many rows, and in each the
// values of the elements and attributes that the test itself names.
#pragma once

#include <filesystem>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "filigree/filing.hpp"

namespace filigree::test {

/// A column and where its values stand below the row's element: "a/b", "a/@b", "." (its own text), several between
/// blanks. Names are local names; a place that repeats gives all its values, `, ` between them.
struct expected_column {
  std::string_view name, places;
};

class row_oracle {
 public:
  explicit row_oracle(const std::filesystem::path& path);

  /// The elements at `path` below the root, in the order of the document; alternatives between blanks.
  [[nodiscard]] std::vector<pugi::xml_node> rows(std::string_view path) const;
  /// Compares every cell of those columns in every row, and the number of rows; gives how many values were compared.
  std::size_t compare(std::string_view table, std::string_view path, const std::vector<expected_column>& columns) const;
  [[nodiscard]] const filing& source() const { return source_; }

 private:
  pugi::xml_document tree_;
  filing source_;
};

/// The values at `places` below `node`, blanks at both ends taken away, empty ones left out.
std::string values_at(pugi::xml_node node, std::string_view places);
std::string local_name_of(const char* name);

}  // namespace filigree::test
