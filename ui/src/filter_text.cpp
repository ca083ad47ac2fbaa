#include "filter_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "json.hpp"

namespace filigree::ui {
namespace {

constexpr std::string_view dots = "..", blanks = " \t\r\n";
constexpr std::string_view missing_mark = "\xC2\xB7";  // as cells show it
constexpr std::string_view unknown_states =
    R"("state":["empty","absent","footnote-only","not-applicable","not-shown","ambiguous","invalid"])";
constexpr std::pair<std::string_view, std::string_view> signs[] = {
    {">=", "at-least"}, {"<=", "at-most"}, {">", "above"}, {"<", "below"}, {"=", "equals"}};

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

/// Takes the sign off that turns a filter round.
bool take_not(std::string_view& text) {
  if (!begins(text, "!")) return false;
  text = trimmed(text.substr(1));
  return true;
}

/// Takes the sign of a comparison off; empty when there is none.
std::string_view take_sign(std::string_view& text) {
  for (const auto& [sign, op] : signs) {
    if (!begins(text, sign)) continue;
    text = trimmed(text.substr(sign.size()));
    return sign;
  }
  return {};
}

std::vector<std::string> codes_in(std::string_view list) {
  constexpr std::string_view between = ", \t\r\n";
  std::vector<std::string> codes;
  for (std::size_t from = 0; (from = list.find_first_not_of(between, from)) != std::string_view::npos;) {
    const std::size_t end = std::min(list.find_first_of(between, from), list.size());
    codes.emplace_back(list.substr(from, end - from));
    from = end;
  }
  return codes;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string_view truth(std::string_view word) {
  std::string said(word);
  for (char& each : said) each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
  for (const char* const yes : {"y", "yes", "true", "1"})
    if (said == yes) return "true";
  for (const char* const no : {"n", "no", "false", "0"})
    if (said == no) return "false";
  return {};
}

/// The first and the last value that a text means.
using ends = std::optional<std::pair<std::string, std::string>>;

void replace_all(std::string& in, std::string_view what, std::string_view by) {
  for (std::size_t at; (at = in.find(what)) != std::string::npos;) in.replace(at, what.size(), by);
}

ends decimal_ends(std::string_view text) {
  std::string plain(text);
  for (const char* const between : {",", "\xE2\x80\x89", "\xE2\x80\xAF", "\xC2\xA0"}) replace_all(plain, between, "");
  replace_all(plain, "\xE2\x88\x92", "-");
  std::size_t digits = 0, points = 0;
  for (std::size_t i = begins(plain, "-") ? 1 : 0; i < plain.size(); ++i) {
    const bool digit = plain[i] >= '0' && plain[i] <= '9';
    if (!digit && plain[i] != '.') return {};
    ++(digit ? digits : points);
  }
  if (digits == 0 || points > 1) return {};
  return std::pair(plain, plain);
}

/// Digits from `at` on, `most` of them at most; -1 when there are none.
int number_at(std::string_view text, std::size_t& at, std::size_t most) {
  int number = 0;
  const std::size_t from = at;
  for (; at < text.size() && at - from < most && text[at] >= '0' && text[at] <= '9'; ++at)
    number = number * 10 + (text[at] - '0');
  return at == from ? -1 : number;
}

std::string iso(int year, int month, int day) {
  const auto padded = [](int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
  };
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

/// 2024, 2024-2 or 2024-02-29.
ends date_ends(std::string_view text) {
  std::size_t at = 0;
  const int year = number_at(text, at, 4);
  if (at != 4) return {};
  if (at == text.size()) return std::pair(iso(year, 1, 1), iso(year, 12, 31));
  const auto next = [&] { return text[at] == '-' ? number_at(text, ++at, 2) : -1; };
  const int month = next();
  if (month < 1 || month > 12) return {};
  const bool leaps = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days = month == 2 ? (leaps ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  if (at == text.size()) return std::pair(iso(year, month, 1), iso(year, month, days));
  const int day = next();
  if (day < 1 || day > days || at != text.size()) return {};
  return std::pair(iso(year, month, day), iso(year, month, day));
}

std::string on_column(std::string_view column, std::string_view test, bool turned) {
  return "{\"column\":" + json_string(column) + "," + std::string(test) + (turned ? ",\"not\":true}" : "}");
}

/// Both ends of a range are in it: what is to be left out is left out by a second filter.
std::optional<std::string> ranges(std::string_view column, std::string_view text, bool turned,
                                  ends of(std::string_view)) {
  const std::string_view sign = take_sign(text);
  const std::size_t between = text.find(dots);
  const bool is_range = between != std::string_view::npos;
  const std::string_view low = trimmed(text.substr(0, between));
  const std::string_view high = is_range ? trimmed(text.substr(between + dots.size())) : low;
  if (high.find(dots) != std::string_view::npos || (is_range && !sign.empty())) return {};
  const ends first = low.empty() ? ends() : of(low), last = high.empty() ? ends() : of(high);
  if ((!low.empty() && !first) || (!high.empty() && !last) || (!first && !last)) return {};
  const std::string from = first ? "\"from\":" + json_string(first->first) : std::string();
  const std::string to = last ? "\"to\":" + json_string(last->second) : std::string();
  const std::string both = from + (from.empty() || to.empty() ? "" : ",") + to;
  if (sign == ">" || sign == "<") {
    if (turned) return {};
    return on_column(column, sign == ">" ? from : to, false) + "," + on_column(column, both, true);
  }
  return on_column(column, sign == ">=" ? from : sign == "<=" ? to : both, turned);
}

/// The page's list: each code as it is, then those in capitals that differ.
std::string choices_of(std::string_view list) {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  };
  const std::vector<std::string> codes = codes_in(list);
  for (const std::string& code : codes) add(code);
  for (std::string upper : codes) {
    for (char& each : upper) each = each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
    add(std::move(upper));
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ",") + json_string(name);
  return "[" + out + "]";
}

/// What a text means in a column; none when it means nothing there.
std::optional<std::string> meaning(std::string_view column, value_type type, std::string_view typed) {
  std::string_view rest = trimmed(typed);
  const bool turned = take_not(rest);
  if (rest.empty()) return {};
  if (rest == "?") return on_column(column, unknown_states, turned);
  const bool whole = begins(rest, "=");
  const std::string exact = whole ? "\"equals\":" + json_string(trimmed(rest.substr(1))) : std::string();
  switch (type) {
    case value_type::text:
      return on_column(column, whole ? exact : "\"contains\":" + json_string(rest), turned);
    case value_type::code:
      return on_column(column, whole ? exact : "\"in\":" + choices_of(rest), turned);
    case value_type::boolean:
      if (truth(rest).empty()) return {};
      return on_column(column, "\"equals\":" + json_string(truth(rest)), turned);
    case value_type::decimal:
      return ranges(column, rest, turned, decimal_ends);
    case value_type::date:
      return ranges(column, rest, turned, date_ends);
  }
  return {};
}

/// The page's text for a filter; none where it has no such filter in a column of this type.
std::optional<std::string> page_text(const filter_rule& rule, value_type type) {
  const std::string text(trimmed(rule.value)), turned = rule.turned ? "!" : "";
  if (rule.op == "is-missing") return turned + "?";
  if (text.empty()) return {};
  const bool has_comma = text.find(',') != std::string::npos;
  switch (type) {
    case value_type::text:
      if (rule.op == "equals") return turned + "=" + text;
      return rule.op == "contains" ? std::optional(turned + text) : std::nullopt;
    case value_type::code:
      // A code of several words has a sign; a list with commas was "equals", too, once.
      if (rule.op == "equals")
        return turned + (!has_comma && text[0] != '=' && text.find_first_of(blanks) != std::string::npos ? "=" : "") +
               text;
      return rule.op == "one-of" ? std::optional(turned + text) : std::nullopt;
    default:
      break;
  }
  if (rule.op == "equals" || (rule.op == "between" && text.find(dots) != std::string::npos)) return turned + text;
  if (type == value_type::boolean) return {};
  for (const auto& [sign, op] : signs)
    if (op == rule.op) return turned + std::string(sign) + text;
  return {};
}

/// A filter that the page has no text for, as its operator says.
std::string plain_meaning(const filter_rule& rule) {
  if (rule.value.empty()) return {};
  if (rule.op == "above" || rule.op == "below" || rule.op == "between") return {};  // none in the page either
  const std::string value = json_string(rule.value);
  std::string test = "\"contains\":" + value;
  if (rule.op == "equals") test = "\"equals\":" + value;
  if (rule.op == "one-of") test = "\"in\":" + choices_of(rule.value);
  if (rule.op == "at-least") test = "\"from\":" + value;
  if (rule.op == "at-most") test = "\"to\":" + value;
  return on_column(rule.column, test, rule.turned);
}

}  // namespace

filter_rule whole_code(std::string_view column, std::string_view code) {
  const bool is_plain = code.find_first_of(",=!?") == std::string_view::npos;
  return {std::string(column), "equals", (is_plain ? "" : "=") + std::string(code)};
}

filter_rule filter_of(std::string_view column, value_type type, std::string_view typed) {
  std::string_view rest = trimmed(typed);
  const bool turned = take_not(rest);
  const auto rule = [&](std::string_view op, std::string_view value) {
    return filter_rule{std::string(column), std::string(op), std::string(value), turned};
  };
  if (rest.empty()) return rule({}, {});
  if (rest == "?" || rest == missing_mark) return rule("is-missing", {});
  const bool whole = begins(rest, "=");
  const std::string_view exact = whole ? trimmed(rest.substr(1)) : std::string_view();
  switch (type) {
    case value_type::text:
      return whole ? rule("equals", exact) : rule("contains", rest);
    case value_type::boolean:
      return rule("equals", truth(rest).empty() ? rest : truth(rest));
    case value_type::code: {
      if (whole) return rule("equals", whole_code(column, exact).value);
      const std::vector<std::string> codes = codes_in(rest);
      return rule(codes.size() > 1 ? "one-of" : "equals", codes.empty() ? std::string(rest) : joined(codes));
    }
    default:
      break;
  }
  std::string_view bound = rest;
  const std::string_view found = take_sign(bound);
  for (const auto& [sign, op] : signs)
    if (sign == found) return rule(op, bound);
  return rule(rest.find(dots) != std::string_view::npos ? "between" : "equals", rest);
}

std::string typed_of(const filter_rule& rule, value_type type) {
  return page_text(rule, type).value_or((rule.turned ? "!" : "") + rule.value);
}

std::string core_filter(const filter_rule& rule, value_type type) {
  const std::optional<std::string> text = page_text(rule, type);
  if (text)
    if (std::optional<std::string> meant = meaning(rule.column, type, *text)) return *std::move(meant);
  return plain_meaning(rule);
}

}  // namespace filigree::ui
