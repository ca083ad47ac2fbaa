// What a table shows and how, as the page's save() gives it and its restore() takes it:
//
//   {"sort":[{"column","descending"}], "filters":[{"column","op","value","not"}], "search":"…", "group":[…],
//    "hidden":[…], "order":[…], "widths":{NAME: px}, "frozen":n, "totals":[…]}
//
// op: contains, equals, one-of (value "P, S"), at-least, at-most, above, below, between (value "from..to"), is-missing.
// "not" is left out when it is false. Members of the view that are not known are kept.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "json.hpp"

namespace filigree::ui {

struct sort_key {
  std::string column;
  bool descending = false;
  bool operator==(const sort_key&) const = default;
};

struct filter_rule {
  std::string column, op, value;
  bool turned = false;  ///< "not"
  bool operator==(const filter_rule&) const = default;
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
[[nodiscard]] std::string core_specification(const view_spec& from);

/// Sets the members that are known; the others of `into` stay.
void write_spec(const view_spec& from, json& into);
[[nodiscard]] view_spec read_spec(const json& from);

/// What a person types into a column's filter: "lark" contains, "=P" equals, "=P|S" one of, ">=100", "<=5",
/// ">100", "<5", "100..250", "·" is missing; "!" before it turns it round.
[[nodiscard]] filter_rule filter_of(std::string_view column, std::string_view typed);
/// The same back, for the field to show.
[[nodiscard]] std::string typed_of(const filter_rule& rule);

}  // namespace filigree::ui
