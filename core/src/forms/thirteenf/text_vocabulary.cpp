#include "forms/thirteenf/text_vocabulary.hpp"

#include "filigree/decimal.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

template <std::size_t count>
bool is_one_of(const std::string_view (&words)[count], std::string_view word) noexcept {
  for (const std::string_view one : words)
    if (equal_ignoring_case(one, word)) return true;
  return false;
}

constexpr std::string_view amount_types[] = {"SH", "SHS", "PRN", "SHR", "SHRS", "PRIN"};
constexpr std::string_view options[] = {"PUT", "CALL", "PUTS", "CALLS"};
constexpr std::string_view boxes[] = {"X", "XX", "(X)", "[X]"};

struct discretion_word {
  std::string_view word, code;
};
constexpr discretion_word discretions[] = {
    {"SOLE", "SOLE"},
    {"DFND", "DFND"},
    {"DEFINED", "DFND"},
    {"SHARED-DEFINED", "DFND"},
    {"SHARED/DEFINED", "DFND"},
    {"SHRD-DFND", "DFND"},
    {"SHARED-DFND", "DFND"},
    {"DEF", "DFND"},
    {"OTR", "OTR"},
    {"OTHER", "OTR"},
    {"SHARED-OTHER", "OTR"},
    {"SHARED/OTHER", "OTR"},
    {"OTHR", "OTR"},
    {"SHARED-OTR", "OTR"},
    {"SHARED DEFINED", "DFND"},
    {"SHARED OTHER", "OTR"},
    {"SHARED - DEFINED", "DFND"},
    {"SHARED - OTHER", "OTR"},
    {"SHARED", ""},
};

constexpr std::string_view class_words[] = {
    "COM",  "COMMON",    "STK",   "STOCK", "CL",  "CLA", "CLB",  "CLASS", "A",    "B",         "C",    "ADR",  "ADS",
    "SPON", "SPONSORED", "SPONS", "ORD",   "SHS", "SH",  "NEW",  "PFD",   "PREF", "PREFERRED", "NOTE", "NT",   "BOND",
    "DBCV", "SDCV",      "UNIT",  "UNITS", "UT",  "WT",  "WTS",  "REIT",  "SPL",  "SER",       "DEP",  "CONV", "CV",
    "ETF",  "TR",        "LP",    "INT",   "BEN", "CAP", "CALL", "PUT",   "REG",  "NY"};

/// Numbers with marks between them that no number has in itself.
bool is_list(std::string_view word) noexcept {
  bool marked = false, digits = false;
  std::size_t run = 0;
  for (const char c : word) {
    const bool mark = c == ',' || c == ';' || c == '&' || c == '/';
    if (!mark && !is_digit(c)) return false;
    marked = marked || mark;
    digits = digits || is_digit(c);
    run = mark ? 0 : run + 1;
    if (run > 4) return false;
  }
  return marked && digits;
}

}  // namespace

word_kind kind_of_word(std::string_view word) noexcept {
  if (word == "$") return word_kind::money_sign;
  if (word.find_first_not_of('-') == std::string_view::npos) return word_kind::dash;
  const char first = word.front();
  if (is_digit(first) || first == '$' || first == '(' || first == '.' || first == '-') {
    if (parse_decimal(word)) return word_kind::number;
    return is_list(word) ? word_kind::list : is_one_of(boxes, word) ? word_kind::box : word_kind::other;
  }
  if (is_one_of(amount_types, word)) return word_kind::amount_type;
  if (is_one_of(options, word)) return word_kind::put_call;
  if (is_one_of(boxes, word)) return word_kind::box;
  for (const discretion_word& one : discretions)
    if (equal_ignoring_case(one.word, word)) return word_kind::discretion;
  return word_kind::other;
}

std::string_view discretion_code(std::string_view words) noexcept {
  for (const discretion_word& one : discretions)
    if (equal_ignoring_case(one.word, words)) return one.code;
  return {};
}

bool is_class_word(std::string_view word) noexcept { return is_one_of(class_words, word); }

}  // namespace filigree::thirteenf
