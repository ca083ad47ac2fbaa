#include "view_spec.hpp"

#include <array>
#include <cstdlib>

namespace filigree::ui {
namespace {

constexpr std::string_view dots = "..";
constexpr std::string_view missing_mark = "\xC2\xB7";

std::string list_of(const std::vector<std::string>& names) {
  std::string out = "[";
  for (const std::string& name : names) out += (out.size() > 1 ? "," : "") + quoted(name);
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

std::string ends_of(std::string_view value) {
  const std::size_t at = value.find(dots);
  const std::string_view from = value.substr(0, at);
  const std::string_view to = at == std::string_view::npos ? std::string_view() : value.substr(at + dots.size());
  std::string out;
  if (!from.empty()) out += ",\"from\":" + quoted(from);
  if (!to.empty()) out += ",\"to\":" + quoted(to);
  return out;
}

/// The parts of a list: what is between commas, blanks and bars.
std::vector<std::string_view> parts_of(std::string_view list) {
  constexpr std::string_view between = ", |\t\n";
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t from = list.find_first_not_of(between);
    if (from == std::string_view::npos) return parts;
    list.remove_prefix(from);
    parts.push_back(list.substr(0, list.find_first_of(between)));
    list.remove_prefix(parts.back().size());
  }
}

std::string joined(const std::vector<std::string_view>& parts, std::string_view by) {
  std::string out;
  for (const std::string_view part : parts) out += (out.empty() ? "" : std::string(by)) + std::string(part);
  return out;
}

/// Codes are told apart by their letters' case, people are not: each as it is, and in capitals.
std::string choices_of(std::string_view list) {
  std::vector<std::string> names;
  for (const std::string_view part : parts_of(list)) {
    std::string upper(part);
    for (char& each : upper)
      if (each >= 'a' && each <= 'z') each = static_cast<char>(each - 'a' + 'A');
    names.emplace_back(part);
    if (upper != part) names.push_back(std::move(upper));
  }
  return list_of(names);
}

/// Both ends of a range are in it: what is equal is left out by a second filter. Turned round it is none, as in the
/// page.
std::string core_beyond(const filter_rule& rule) {
  if (rule.value.empty() || rule.turned) return {};
  const std::string column = "{\"column\":" + quoted(rule.column), value = quoted(rule.value);
  const std::string_view end = rule.op == "above" ? ",\"from\":" : ",\"to\":";
  return column + std::string(end) + value + "}," + column + ",\"from\":" + value + ",\"to\":" + value +
         ",\"not\":true}";
}

std::string core_filter(const filter_rule& rule) {
  if (rule.op == "above" || rule.op == "below") return core_beyond(rule);
  if (rule.op == "is-missing")
    return "{\"column\":" + quoted(rule.column) + R"(,"state":["value"])" + (rule.turned ? "}" : R"(,"not":true})");
  std::string test;
  if (rule.op == "equals") {
    test = ",\"equals\":" + quoted(rule.value);
  } else if (rule.op == "one-of") {
    test = ",\"in\":" + choices_of(rule.value);
  } else if (rule.op == "at-least") {
    test = ",\"from\":" + quoted(rule.value);
  } else if (rule.op == "at-most") {
    test = ",\"to\":" + quoted(rule.value);
  } else if (rule.op == "between") {
    test = ends_of(rule.value);
  } else if (!rule.value.empty()) {
    test = ",\"contains\":" + quoted(rule.value);
  }
  if (test.empty()) return test;
  return "{\"column\":" + quoted(rule.column) + test + (rule.turned ? ",\"not\":true}" : "}");
}

}  // namespace

bool view_spec::same_rows(const view_spec& other) const {
  return sort == other.sort && filters == other.filters && search == other.search && group == other.group &&
         totals == other.totals;
}

std::string core_specification(const view_spec& from) {
  std::string filters, sorts;
  for (const filter_rule& rule : from.filters)
    if (const std::string one = core_filter(rule); !one.empty()) filters += (filters.empty() ? "" : ",") + one;
  for (const sort_key& key : from.sort)
    sorts += (sorts.empty() ? "" : ",") + ("{\"column\":" + quoted(key.column)) +
             (key.descending ? ",\"descending\":true}" : "}");
  std::string out = "{\"filter\":[" + filters + "],\"sort\":[" + sorts + "]";
  if (!from.search.empty()) out += ",\"search\":" + quoted(from.search);
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

filter_rule filter_of(std::string_view column, std::string_view typed) {
  const bool turned = typed.size() > 1 && typed.front() == '!';
  if (turned) typed.remove_prefix(1);
  const auto rule = [&](std::string_view op, std::string_view value) {
    return filter_rule{std::string(column), std::string(op), std::string(value), turned};
  };
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> signs = {
      {{">=", "at-least"}, {"<=", "at-most"}, {">", "above"}, {"<", "below"}, {"=", "equals"}}};
  if (typed == missing_mark) return rule("is-missing", {});
  if (typed.substr(0, 1) == "=" && typed.find('|') != std::string_view::npos)
    return rule("one-of", joined(parts_of(typed.substr(1)), ", "));
  for (const auto& [sign, op] : signs)
    if (typed.substr(0, sign.size()) == sign) return rule(op, typed.substr(sign.size()));
  if (typed.find(dots) != std::string_view::npos && typed.size() > dots.size()) return rule("between", typed);
  return rule("contains", typed);
}

std::string typed_of(const filter_rule& rule) {
  const std::string turned = rule.turned ? "!" : "";
  if (rule.op == "is-missing") return turned + std::string(missing_mark);
  if (rule.op == "at-least") return turned + ">=" + rule.value;
  if (rule.op == "at-most") return turned + "<=" + rule.value;
  if (rule.op == "above") return turned + ">" + rule.value;
  if (rule.op == "below") return turned + "<" + rule.value;
  if (rule.op == "equals") return turned + "=" + rule.value;
  if (rule.op == "one-of") return turned + "=" + joined(parts_of(rule.value), "|");
  return turned + rule.value;
}

}  // namespace filigree::ui
