#include "corpus/row_oracle.hpp"

#include <algorithm>
#include <regex>

#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

using pugi::xml_node;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : std::string(text) + separator) {
    if (c != separator) {
      part += c;
      continue;
    }
    if (!part.empty()) parts.push_back(part);
    part.clear();
  }
  return parts;
}

std::string trimmed(const std::string& text) {
  const char* const blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

void find(xml_node node, const std::vector<std::string>& path, std::size_t at, std::vector<xml_node>& found) {
  if (at == path.size()) {
    found.push_back(node);
    return;
  }
  for (const xml_node child : node.children())
    if (child.type() == pugi::node_element && local_name_of(child.name()) == path[at]) find(child, path, at + 1, found);
}

void add_value(std::string& all, const std::string& value) {
  if (value.empty()) return;
  if (!all.empty()) all += ", ";
  all += value;
}

}  // namespace

std::string local_name_of(const char* name) {
  const std::string whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string::npos ? whole : whole.substr(colon + 1);
}

std::string values_at(xml_node node, std::string_view places) {
  std::string all;
  for (const std::string& place : split(places, ' ')) {
    std::vector<std::string> path = split(place, '/');
    std::string attribute;
    if (!path.empty() && path.back()[0] == '@') {
      attribute = path.back().substr(1);
      path.pop_back();
    }
    if (!path.empty() && path.back() == ".") path.pop_back();
    std::vector<xml_node> found;
    find(node, path, 0, found);
    for (const xml_node one : found) {
      bool has_elements = false;
      for (const xml_node child : one.children()) has_elements |= child.type() == pugi::node_element;
      if (!attribute.empty()) {
        add_value(all, trimmed(one.attribute(attribute.c_str()).value()));
      } else if (!has_elements) {
        add_value(all, trimmed(one.text().get()));
      }
    }
  }
  return all;
}

row_oracle::row_oracle(const std::filesystem::path& path) : source_(open_file(path)) {
  const std::string bytes = read_file(path);
  if (tree_.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8)) return;
  // Some samples end a leaf by the name of its neighbour: the start tag is right.
  static const std::regex leaf("<([A-Za-z0-9:]+)>([^<>]*)</[^<>]*>");
  const std::string mended = std::regex_replace(bytes, leaf, "<$1>$2</$1>");
  EXPECT_TRUE(tree_.load_buffer(mended.data(), mended.size(), pugi::parse_default, pugi::encoding_utf8)) << path;
}

std::vector<xml_node> row_oracle::rows(std::string_view path) const {
  std::vector<xml_node> found;
  for (const std::string& one : split(path, ' '))
    find(tree_.document_element(), one == "." ? std::vector<std::string>{} : split(one, '/'), 0, found);
  std::sort(found.begin(), found.end(),
            [](const xml_node& a, const xml_node& b) { return a.offset_debug() < b.offset_debug(); });
  return found;
}

std::size_t row_oracle::compare(std::string_view table, std::string_view path,
                                const std::vector<expected_column>& columns) const {
  const std::vector<xml_node> expected = rows(path);
  cells_of cells(source_);
  EXPECT_EQ(cells.rows(table), expected.size()) << table;
  std::size_t compared = 0;
  for (std::size_t row = 0; row < std::min(expected.size(), cells.rows(table)); ++row)
    for (const expected_column& one : columns) {
      const std::string wanted = values_at(expected[row], one.places);
      const cell got = cells.at(table, row, one.name);
      const bool as_text = got.type == value_type::text || got.type == value_type::code;
      const std::string shown = as_text && got.state == cell_state::value ? std::string(got.text)
                                : got.state == cell_state::absent         ? std::string()
                                                                          : std::string(got.raw);
      EXPECT_EQ(trimmed(shown), wanted) << table << " row " << row << ", " << one.name;
      compared += wanted.empty() ? 0 : 1;
    }
  return compared;
}

}  // namespace filigree::test
