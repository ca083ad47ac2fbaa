// What is typed into a column's filter, what the view's JSON has of it, and what it means to view.hpp: as in the page
// (web/src/element/grid/filter-ops.ts and query-text.ts), for the two show the same rows for the same JSON.
//
//   text     lark · =Lark Inc.            a part · the whole
//   code     P, S · =SCHEDULE 13G         one of several, in either case · one as it is
//   decimal  100 · 100..250 · >=100 · <5  with its ends, or without
//   date     2024 · 2024-02..2024-05      a year or a month has many days
//   boolean  yes · no
//
// "?" finds what has no value; "!" before it turns it round.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "filigree/cell.hpp"

namespace filigree::ui {

/// A filter as the view's JSON has it.
struct filter_rule {
  std::string column, op, value;
  bool turned = false;  ///< "not"
  bool operator==(const filter_rule&) const = default;
};

/// The type of a table's column by its name.
using column_types = std::function<value_type(std::string_view)>;

/// The filter that a text stands for; its `op` is empty when nothing is typed.
[[nodiscard]] filter_rule filter_of(std::string_view column, value_type type, std::string_view typed);
/// The text that stands for a filter.
[[nodiscard]] std::string typed_of(const filter_rule& rule, value_type type);
/// A code's filter that finds one code, whatever is in it.
[[nodiscard]] filter_rule whole_code(std::string_view column, std::string_view code);
/// The filter in the words of view.hpp's specification, one or two of them; empty when it means nothing.
[[nodiscard]] std::string core_filter(const filter_rule& rule, value_type type);

}  // namespace filigree::ui
