// What a table shows and how, as the page's save() gives it and its restore() takes it:
//
//   {"sort":[{"column","descending"}], "filters":[{"column","op","value","not"}], "search":"…", "group":[…],
//    "hidden":[…], "order":[…], "widths":{NAME: px}, "frozen":n, "totals":[…]}
//
// op: contains, equals, one-of (value "P, S"), at-least, at-most, above, below, between (value "from..to"), is-missing;
// what they mean is the column's type's (filter_text.hpp). "not" is left out when it is false. Members of the view that
// are not known are kept.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "filter_text.hpp"
#include "json.hpp"

namespace filigree::ui {

struct sort_key {
  std::string column;
  bool descending = false;
  bool operator==(const sort_key&) const = default;
};

struct view_spec {
  std::vector<sort_key> sort;
  std::vector<filter_rule> filters;
  std::string search;
  std::vector<std::string> group, totals, hidden, order;
  std::map<std::string, int> widths;  ///< at scale 1
  int frozen = 0;                     ///< so many visible columns stay at the left

  bool operator==(const view_spec&) const = default;
  /// Whether rows, order, groups and totals are the same.
  [[nodiscard]] bool same_rows(const view_spec& other) const;
};

/// The specification that view.hpp understands.
[[nodiscard]] std::string core_specification(const view_spec& from, const column_types& types);

/// Sets the members that are known; the others of `into` stay.
void write_spec(const view_spec& from, json& into);
[[nodiscard]] view_spec read_spec(const json& from);

}  // namespace filigree::ui
