#include "corpus/oracle_values.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <vector>

namespace filigree::test {
namespace {

struct digits {
  bool negative;
  std::string all;    ///< without the point
  std::size_t after;  ///< of them behind the point
};

digits taken_apart(std::string number) {
  digits result{number[0] == '-', {}, 0};
  if (result.negative) number.erase(0, 1);
  if (const std::size_t point = number.find('.'); point != std::string::npos) {
    result.after = number.size() - point - 1;
    number.erase(point, 1);
  }
  result.all = number;
  return result;
}

}  // namespace

std::string trimmed(std::string text) {
  static const std::regex ends("^(?:[ \\t\\n\\v\\f\\r]|\xC2\xA0)+|(?:[ \\t\\n\\v\\f\\r]|\xC2\xA0)+$");
  const auto blank = [](char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '\xC2' || c == '\xA0';
  };
  if (text.empty() || (!blank(text.front()) && !blank(text.back()))) return text;
  return std::regex_replace(text, ends, "");
}

std::optional<std::string> canonical_decimal(std::string text) {
  static const std::regex number("([-+]?)\\$? ?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?)(?:\\.([0-9]*))?");
  text = trimmed(std::move(text));
  std::smatch parts;
  if (!std::regex_match(text, parts, number)) return std::nullopt;
  std::string whole = parts[2], fraction = parts[3];
  if (whole.empty() && fraction.empty()) return std::nullopt;
  whole.erase(std::remove(whole.begin(), whole.end(), ','), whole.end());
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.empty()) whole = "0";
  const bool zero = (whole + fraction).find_first_not_of('0') == std::string::npos;
  const std::string sign = parts[1] == "-" && !zero ? "-" : "";
  return sign + whole + (fraction.empty() ? "" : "." + fraction);
}

std::optional<std::string> canonical_date(std::string text) {
  static const std::regex iso("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[-+ZT].*)?");
  static const std::regex slashed("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  text = trimmed(std::move(text));
  std::smatch parts;
  int year = 0, month = 0, day = 0;
  if (std::regex_match(text, parts, iso)) {
    year = std::stoi(parts[1]), month = std::stoi(parts[2]), day = std::stoi(parts[3]);
  } else if (std::regex_match(text, parts, slashed)) {
    month = std::stoi(parts[1]), day = std::stoi(parts[2]), year = std::stoi(parts[3]);
  }
  const int last = month == 2 ? (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28)
                   : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                           : 31;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > last) return std::nullopt;
  const auto padded = [](int number, std::size_t width) {
    const std::string plain = std::to_string(number);
    return std::string(width - plain.size(), '0') + plain;
  };
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

std::optional<std::string> canonical_boolean(std::string text) {
  text = trimmed(std::move(text));
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (text == "1" || text == "true") return "true";
  if (text == "0" || text == "false") return "false";
  return std::nullopt;
}

std::string product(const std::string& a, const std::string& b) {
  const digits left = taken_apart(a), right = taken_apart(b);
  std::vector<int> sums(left.all.size() + right.all.size(), 0);
  for (std::size_t i = left.all.size(); i-- > 0;)
    for (std::size_t k = right.all.size(); k-- > 0;) {
      const int sum = sums[i + k + 1] + (left.all[i] - '0') * (right.all[k] - '0');
      sums[i + k + 1] = sum % 10;
      sums[i + k] += sum / 10;
    }
  std::string all;
  for (const int digit : sums) all += static_cast<char>('0' + digit);
  const std::size_t after = left.after + right.after;
  const std::string fraction = all.substr(all.size() - after);
  const std::string sign = left.negative != right.negative ? "-" : "";
  return *canonical_decimal(sign + all.substr(0, all.size() - after) + (after > 0 ? "." + fraction : ""));
}

}  // namespace filigree::test
