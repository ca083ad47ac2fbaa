// Reading a form with pugixml by local names, and comparing what is read with the core's cells.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "support/cells.hpp"

namespace filigree::test::offerings {

using pugi::xml_node;
using expected_row = std::vector<std::pair<std::string, std::string>>;  // column, text; no text: no value
using named_paths = std::vector<std::pair<const char*, const char*>>;   // column, path below the row's element

inline std::string local(const char* name) {
  const std::string whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string::npos ? whole : whole.substr(colon + 1);
}

inline std::vector<xml_node> children(xml_node parent, const std::string& name) {
  std::vector<xml_node> found;
  for (const xml_node child : parent.children())
    if (local(child.name()) == name) found.push_back(child);
  return found;
}

/// All elements at a path of local names.
inline std::vector<xml_node> at(xml_node from, const std::string& path) {
  std::vector<xml_node> here{from};
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    std::vector<xml_node> next;
    for (const xml_node one : here)
      for (const xml_node child : children(one, path.substr(begin, end - begin))) next.push_back(child);
    here = next;
    begin = end + 1;
  }
  return here;
}

inline std::string text_of(xml_node node) {
  std::string text;
  for (const xml_node piece : node.children())
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) text += piece.value();
  const char* const blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}
/// The n-th text at a path.
inline std::string text_at(xml_node from, const std::string& path, std::size_t n = 0) {
  const auto found = at(from, path);
  return n < found.size() ? text_of(found[n]) : std::string();
}
inline std::string list_at(xml_node from, const std::string& path) {
  std::string list;
  for (const xml_node one : at(from, path)) list += (list.empty() ? "" : ", ") + text_of(one);
  return list;
}

/// As a cell shows it: dates as ISO, truth values as words, numbers without commas.
inline std::string shown(std::string text, value_type type) {
  static const std::regex month_first(R"((\d{1,2})[/-](\d{1,2})[/-](\d{4}))");
  std::smatch parts;
  if (type == value_type::date && std::regex_match(text, parts, month_first)) {
    const auto two = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
    return parts[3].str() + "-" + two(parts[1]) + "-" + two(parts[2]);
  }
  if (type == value_type::boolean) return text == "1" ? "true" : text == "0" ? "false" : text;
  if (type == value_type::decimal) {
    text.erase(std::remove(text.begin(), text.end(), ','), text.end());
    if (!text.empty() && text[0] == '.') text = "0" + text;
  }
  return text;
}

class comparison {
 public:
  explicit comparison(const filing& source) : source_(source), cells_(source) {}

  void table(const std::string& name, const std::vector<expected_row>& rows) {
    ASSERT_EQ(cells_.rows(name), rows.size()) << name;
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (const auto& [column, text] : rows[row]) {
        const cell one = cells_.at(name, row, column);
        compared += 1;
        if (one.state == cell_state::invalid) {  // no value, and what was filed is kept
          EXPECT_EQ(std::string(one.raw), text) << name << '[' << row << "]." << column;
          continue;
        }
        EXPECT_EQ(one.state == cell_state::value ? std::string(one.text) : std::string(), shown(text, one.type))
            << name << '[' << row << "]." << column;
      }
  }
  /// The same for rows that are elements with a text at each path.
  void table(const std::string& name, const std::vector<xml_node>& elements, const named_paths& paths) {
    std::vector<expected_row> rows;
    for (const xml_node element : elements) {
      expected_row row;
      for (const auto& [column, path] : paths) row.emplace_back(column, text_at(element, path));
      rows.push_back(row);
    }
    table(name, rows);
  }

  std::size_t compared = 0;

 private:
  const filing& source_;
  cells_of cells_;
};

}  // namespace filigree::test::offerings
