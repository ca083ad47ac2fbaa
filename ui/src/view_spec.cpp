#include "view_spec.hpp"

#include <cstdlib>

namespace filigree::ui {
namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string out = "[";
  for (const std::string& name : names) out += (out.size() > 1 ? "," : "") + json_string(name);
  return out + "]";
}

json array_of(const std::vector<std::string>& names) {
  json out = json::array();
  for (const std::string& name : names) out.items.push_back(json::of(name));
  return out;
}

std::vector<std::string> names_of(const json* from) {
  std::vector<std::string> names;
  if (from != nullptr)
    for (const json& each : from->items)
      if (each.is == json::kind::text) names.push_back(each.text);
  return names;
}

}  // namespace

bool view_spec::same_rows(const view_spec& other) const {
  return sort == other.sort && filters == other.filters && search == other.search && group == other.group &&
         totals == other.totals;
}

std::string core_specification(const view_spec& from, const column_types& types) {
  std::string filters, sorts;
  for (const filter_rule& rule : from.filters)
    if (const std::string one = core_filter(rule, types(rule.column)); !one.empty())
      filters += (filters.empty() ? "" : ",") + one;
  for (const sort_key& key : from.sort)
    sorts += (sorts.empty() ? "" : ",") + ("{\"column\":" + json_string(key.column)) +
             (key.descending ? ",\"descending\":true}" : "}");
  std::string out = "{\"filter\":[" + filters + "],\"sort\":[" + sorts + "]";
  if (!from.search.empty()) out += ",\"search\":" + json_string(from.search);
  if (!from.group.empty()) out += ",\"group\":" + list_of(from.group);
  if (!from.totals.empty()) out += ",\"totals\":" + list_of(from.totals);
  return out + "}";
}

void write_spec(const view_spec& from, json& into) {
  json sort = json::array(), filters = json::array(), widths = json::object();
  for (const sort_key& key : from.sort) {
    json one = json::object();
    one.set("column", json::of(key.column));
    one.set("descending", json::of(key.descending));
    sort.items.push_back(std::move(one));
  }
  for (const filter_rule& rule : from.filters) {
    json one = json::object();
    one.set("column", json::of(rule.column));
    one.set("op", json::of(rule.op));
    one.set("value", json::of(rule.value));
    if (rule.turned) one.set("not", json::of(true));
    filters.items.push_back(std::move(one));
  }
  for (const auto& [name, width] : from.widths) widths.set(name, json::of(width));
  into.set("sort", std::move(sort));
  into.set("filters", std::move(filters));
  into.set("search", json::of(from.search));
  into.set("group", array_of(from.group));
  into.set("totals", array_of(from.totals));
  into.set("hidden", array_of(from.hidden));
  into.set("order", array_of(from.order));
  into.set("widths", std::move(widths));
  into.set("frozen", json::of(from.frozen));
}

view_spec read_spec(const json& from) {
  view_spec spec;
  if (const json* sort = from.find("sort"))
    for (const json& each : sort->items) spec.sort.push_back({each.text_of("column"), each.is_true("descending")});
  if (const json* filters = from.find("filters"))
    for (const json& each : filters->items)
      spec.filters.push_back(
          {each.text_of("column"), each.text_of("op", "contains"), each.text_of("value"), each.is_true("not")});
  spec.search = from.text_of("search");
  spec.group = names_of(from.find("group"));
  spec.totals = names_of(from.find("totals"));
  spec.hidden = names_of(from.find("hidden"));
  spec.order = names_of(from.find("order"));
  if (const json* widths = from.find("widths"))
    for (const auto& [name, width] : widths->members) spec.widths[name] = std::atoi(width.text.c_str());
  spec.frozen = from.number_of("frozen");
  return spec;
}

}  // namespace filigree::ui
