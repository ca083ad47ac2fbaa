#include "forms/generic/infer.hpp"

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "text/characters.hpp"

namespace filigree::generic {
namespace {

constexpr std::string_view does_not_apply[] = {"N/A", "n/a", "NA", "N.A."};

bool is_number(std::string_view text) noexcept {
  if (text.substr(0, 1) == "-") text.remove_prefix(1);
  if (text.empty() || !is_digit(text.back())) return false;
  if (text.size() > 1 && text[0] == '0' && text[1] != '.') return false;
  std::size_t figures = 0, points = 0, commas = 0;
  for (const char c : text) {
    points += c == '.';
    commas += c == ',';
    figures += is_digit(c);
  }
  constexpr std::size_t most_figures = 15;
  if (figures + points + commas != text.size() || (points == 0 && figures > most_figures)) return false;
  return (commas == 0 && points <= 1 && figures <= most_figures) || parse_decimal(text).has_value();
}

/// Its eight or ten characters and no more: eight figures alone are a number.
bool is_date(std::string_view text) noexcept {
  const bool has_marks = text.find('-') != std::string_view::npos || text.find('/') != std::string_view::npos;
  return has_marks && text.size() <= 10 && parse_date(text).has_value();
}

}  // namespace

constinit const std::span<const std::string_view> not_applicable = does_not_apply;

std::uint8_t types_of(std::string_view text, value_kind kind) noexcept {
  text = trim(text);
  if (text.empty() || kind == value_kind::nothing || kind == value_kind::hollow || kind == value_kind::cut)
    return undecided;
  if (kind == value_kind::truth) return could_be_boolean;
  if (kind == value_kind::number) return is_number(text) ? could_be_decimal : 0;
  if (text.size() <= 4)
    for (const std::string_view writing : does_not_apply)
      if (text == writing) return undecided;
  if (kind != value_kind::quoted && is_number(text)) return could_be_decimal;
  if (is_date(text)) return could_be_date;
  if (kind == value_kind::quoted) return 0;
  return equal_ignoring_case(text, "true") || equal_ignoring_case(text, "false") ? could_be_boolean : 0;
}

value_type type_of(std::uint8_t types, std::string_view name) noexcept {
  constexpr std::string_view identifiers[] = {"cik", "ccc", "cusip",   "isin",  "lei",         "sic",        "ein",
                                              "crd", "zip", "zipCode", "phone", "phoneNumber", "fileNumber", "id"};
  if (types == could_be_date) return value_type::date;
  if (types == could_be_boolean) return value_type::boolean;
  if (types != could_be_decimal) return value_type::text;
  for (const std::string_view ending : identifiers) {
    if (name.size() < ending.size() || !equal_ignoring_case(name.substr(name.size() - ending.size()), ending)) continue;
    const std::size_t before = name.size() - ending.size();  // `issuerCik`, not `paid`
    if (before == 0 || is_upper(name[before]) || !is_letter(name[before - 1])) return value_type::text;
  }
  return value_type::decimal;
}

}  // namespace filigree::generic
