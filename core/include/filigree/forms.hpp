// The forms that are read, as what: for a list in a page or on a terminal, and for whoever asks before sending a
// filing.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "filigree/filing.hpp"
#include "filigree/table.hpp"
#include "filigree/write.hpp"

namespace filigree {

/// One shape in which a form's filings are read, and how far.
struct form_shape {
  shape kind;
  std::string_view level;  ///< a phrase: "every element", "cover page and table"
};

/// A family of forms. The views are static.
struct form_description {
  std::string_view name;                    ///< short: "13F"
  std::string_view title;                   ///< in plain words
  std::span<const std::string_view> types;  ///< as EDGAR calls them: "13F-HR", "13F-HR/A"
  std::span<const form_shape> shapes;
  std::string_view data_set;  ///< the SEC data set that its tables follow: "form345"; empty without one
  /// Among tables of many filings its tables keep their names even where other forms have tables of the same name and
  /// other columns; those of the other forms are told apart by their form's name. One family at most.
  bool plain_names;
  std::size_t tables;  ///< how many; `form_table` tells of each
};

struct form_table {
  std::string_view name, title;
  std::size_t columns;
  bool published;  ///< it is in the form's data set: some column of data has the SEC's name
};

/// How many families are described in this build.
[[nodiscard]] std::size_t form_count() noexcept;
/// `index` counts from 0, and so do tables and columns; out of range, the views are empty.
[[nodiscard]] form_description form_at(std::size_t index) noexcept;
[[nodiscard]] form_table form_table_at(std::size_t form, std::size_t table) noexcept;
[[nodiscard]] column form_column_at(std::size_t form, std::size_t table, std::size_t column) noexcept;

/// What a table of the family called `family` is called among those of many filings: as it is, or with the family's
/// name in front, 13F_SUBMISSION, where another family has a table of that name too. Appended to `out`.
void write_merged_name(std::string_view family, std::string_view table, output& out) noexcept;

/// {"forms":[{"name","title","types":[…],"dataSet","shapes":[{"shape","level"}],"tables":[{"name","mergedName","published",
/// "title","columns":[{"name","type","title","meaning","origin","sense"}]}],"ignored":[{"path","reason"}]}]}; a plain
/// column has no sense.
void write_forms(output& out) noexcept;

}  // namespace filigree
