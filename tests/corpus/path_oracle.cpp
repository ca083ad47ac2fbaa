#include "corpus/path_oracle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <sstream>

#include "filigree/write.hpp"

namespace filigree::test {
namespace {

using pugi::xml_node;
using pugi::xpath_node;

/// Blanks at the ends away, any others one: a schema's "token".
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// Letters and digits alone, small.
std::string letters(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string text_of(const xpath_node& one) {
  if (one.attribute()) return one.attribute().value();
  std::string text;
  for (const xml_node piece : one.node().children())
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) text += piece.value();
  return text;
}

/// Where the text of an element or attribute begins in the document.
std::size_t place_of(const xpath_node& one, std::string_view source) {
  const auto skip = [&](std::size_t at) { return std::min(source.find_first_not_of(" \t\r\n", at), source.size()); };
  if (!one.attribute()) {
    const xml_node text = one.node().first_child();
    const auto at = static_cast<std::size_t>(text.offset_debug());
    return text.type() == pugi::node_cdata ? source.rfind("<![CDATA[", at) : skip(at);
  }
  // pugixml tells no attribute's place: it is looked for in the tag.
  const std::string name = one.attribute().name();
  std::size_t at = static_cast<std::size_t>(one.parent().offset_debug());
  do {
    at = source.find(name + "=", at + 1);
  } while (at != std::string_view::npos && source[at - 1] > ' ' && source[at - 1] != ':');
  return at == std::string_view::npos ? at : skip(at + name.size() + 2);
}

/// As a cell of that type shows it.
std::string shown(const std::string& text, value_type type) {
  if (type == value_type::boolean) return text == "1" ? "true" : text == "0" ? "false" : text;
  int month = 0, day = 0, year = 0;
  char a = 0, b = 0;
  if (type == value_type::date && std::sscanf(text.c_str(), "%2d%c%2d%c%4d", &month, &a, &day, &b, &year) == 5 &&
      a == b && (a == '/' || a == '-') && year > 999) {
    char iso[40];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
    return iso;
  }
  return text;
}

}  // namespace

void drop_prefixes(xml_node tree) {
  const auto rename = [](auto one) {
    const std::string_view name = one.name();
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos && name.substr(0, 5) != "xmlns")
      one.set_name(std::string(name.substr(colon + 1)).c_str());
  };
  for (xml_node node = tree.first_child(); node;) {
    if (node.type() == pugi::node_element) {
      rename(node);
      for (pugi::xml_attribute one : node.attributes()) rename(one);
    }
    xml_node next = node.first_child();
    while (!next && node && node != tree) {
      next = node.next_sibling();
      if (!next) node = node.parent();
    }
    node = next;
  }
}

// --- Descriptions -------------------------------------------------------------------------------------------------

path_oracle::path_oracle(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (!trimmed(line).empty() && line[0] != '#') add_line(line);
}

void path_oracle::add_line(const std::string& line) {
  std::istringstream words(line);
  std::string word;
  words >> word;
  if (line[0] != ' ' && word == "files") {
    while (words >> word) marks_.push_back(word);
  } else if (line[0] != ' ' && word == "least") {
    words >> least_files >> word >> least_columns >> word >> least_cells;
  } else if (line[0] != ' ' && word == "most") {
    words >> most_invalid;
  } else if (line[0] != ' ' && word == "not") {
    words >> word;
    tables_left_out_.push_back(word);
    left_out += 1;
  } else if (line[0] != ' ') {
    tables_.push_back({word, pugi::xpath_query(trimmed(line.substr(word.size())).c_str()), {}, {}});
    EXPECT_TRUE(tables_.back().rows) << line;
    prefix_.clear();
  } else if (tables_.empty()) {
    ADD_FAILURE() << "no table before: " << line;
  } else if (word == "not") {
    words >> word;
    tables_.back().left_out.push_back(word);
    left_out += 1;
  } else {
    if (line.substr(0, 4) != "    ") prefix_.clear();  // a line further in goes on with the one before it
    std::string rest = trimmed(line);
    if (word == "in") {
      const std::size_t colon = rest.find(": ");
      prefix_ = rest.substr(3, colon - 3) + "/";
      rest.erase(0, colon + 2);
    }
    add_columns(rest);
  }
}

void path_oracle::add_columns(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string one = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (one.empty()) continue;
    column added;
    added.name = one.substr(0, one.find(' '));
    added.path = trimmed(one.substr(added.name.size()));
    // A name alone: its letters, compared with those of each child and attribute.
    if (added.path.empty()) {
      const auto small = [](const std::string& of) {
        return "translate(" + of + ",'ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.','abcdefghijklmnopqrstuvwxyz')";
      };
      const std::string is = "[" + small("local-name()") + "='" + letters(added.name) + "']";
      added.path = prefix_ + "*" + is + "|" + prefix_ + "@*" + is;
    } else {
      added.path = prefix_ + added.path;
    }
    added.query = pugi::xpath_query(added.path.c_str());
    EXPECT_TRUE(added.query) << added.name << ": " << added.path;
    tables_.back().columns.push_back(std::move(added));
    columns += 1;
  }
}

path_oracle::table* path_oracle::find(std::string_view name) {
  for (table& one : tables_)
    if (one.name == name) return &one;
  return nullptr;
}

bool path_oracle::describes(std::string_view document) const {
  const std::string_view head = document.substr(0, 3000);
  return std::any_of(marks_.begin(), marks_.end(),
                     [&](const std::string& mark) { return head.find(mark) != std::string_view::npos; });
}

// --- Comparing ----------------------------------------------------------------------------------------------------

class path_oracle::comparison {
 public:
  comparison(path_oracle& oracle, const filing& source, const pugi::xml_document& tree, bool placed)
      : oracle_(oracle), source_(source), cells_(source), root_(tree.document_element()), placed_(placed) {}

  std::string run() {
    for (std::size_t index = 0; index < source_.table_count(); ++index) {
      const std::string name(source_.table_name(index));
      const auto& left_out = oracle_.tables_left_out_;
      if (name == "OTHER_VALUES" || std::find(left_out.begin(), left_out.end(), name) != left_out.end()) continue;
      table* const described = oracle_.find(name);
      said_in_table_ = false;
      if (described != nullptr)
        compare_table(index, *described);
      else if (source_.row_count(index) > 0)
        said_ += "\n" + name + " has rows and is not described";
    }
    for (table& one : oracle_.tables_)
      if (find_table(source_, one.name) == source_.table_count() && !rows_of(one).empty())
        said_ += "\n" + one.name + " is missing";
    return said_;
  }

 private:
  const std::vector<xml_node>& rows_of(table& one) {
    const auto [at, is_new] = rows_.try_emplace(one.name);
    if (is_new) {
      pugi::xpath_node_set found = one.rows.evaluate_node_set(root_);
      found.sort();
      for (const xpath_node& row : found) at->second.push_back(row.node());
    }
    return at->second;
  }

  void compare_table(std::size_t index, table& described) {
    const std::vector<xml_node>& rows = rows_of(described);
    if (rows.size() != source_.row_count(index)) {
      said_ += "\n" + described.name + " has " + std::to_string(source_.row_count(index)) + " rows, not " +
               std::to_string(rows.size());
      return;
    }
    for (std::size_t column = 0; column < source_.column_count(index); ++column) {
      const filigree::column& shown = source_.column_at(index, column);
      if (shown.role == column_role::key) {
        compare_keys(index, column, rows);
        continue;
      }
      const auto& left_out = described.left_out;
      if (std::find(left_out.begin(), left_out.end(), shown.name) != left_out.end()) continue;
      const auto found = std::find_if(described.columns.begin(), described.columns.end(),
                                      [&](const path_oracle::column& one) { return one.name == shown.name; });
      for (std::size_t row = 0; row < rows.size() && !said_in_table_; ++row)
        if (found == described.columns.end())
          expect_nothing(index, row, column);
        else
          compare_cell(index, row, column, *found, rows[row]);
    }
  }

  /// Keys count rows, and lead to the row around.
  void compare_keys(std::size_t index, std::size_t column, const std::vector<xml_node>& rows) {
    const filigree::column& shown = source_.column_at(index, column);
    if (shown.part == column_part::row_key || shown.name == "ROW_ORDER")
      for (std::size_t row = 0; row < rows.size(); ++row) expect(index, row, column, std::to_string(row + 1));
    table* const parent = shown.part == column_part::parent_key ? oracle_.find(shown.refers) : nullptr;
    if (parent == nullptr) return;
    const std::vector<xml_node>& parents = rows_of(*parent);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      xml_node around = rows[row];
      auto at = parents.end();
      while (around && (at = std::find(parents.begin(), parents.end(), around)) == parents.end())
        around = around.parent();
      expect(index, row, column, at == parents.end() ? "" : std::to_string(at - parents.begin() + 1));
    }
  }
  void expect(std::size_t index, std::size_t row, std::size_t column, const std::string& text) {
    const cell read = cells_.read(index, row, column);
    ++oracle_.cells;
    if (read.text != text) say(index, row, column, std::string(read.text), text);
  }
  void expect_nothing(std::size_t index, std::size_t row, std::size_t column) {
    const cell read = cells_.read(index, row, column);
    if (read.state == cell_state::value || !read.raw.empty())
      say(index, row, column, std::string(read.raw.empty() ? read.text : read.raw), "described");
  }

  void compare_cell(std::size_t index, std::size_t row, std::size_t column, const path_oracle::column& one,
                    xml_node at) {
    if (one.query.return_type() != pugi::xpath_type_node_set)
      return expect(index, row, column, one.query.evaluate_string(at));
    pugi::xpath_node_set nodes = one.query.evaluate_node_set(at);
    nodes.sort();
    std::string wanted;
    std::vector<xpath_node> filled;
    for (const xpath_node& node : nodes) {
      const std::string text = plain(text_of(node));
      if (text.empty()) continue;
      wanted += (wanted.empty() ? "" : ", ") + text;
      filled.push_back(node);
    }
    const cell read = cells_.read(index, row, column);
    if (wanted.empty()) {
      // A mark is an element with nothing in it, not even others.
      const bool marked =
          std::any_of(nodes.begin(), nodes.end(), [](const xpath_node& node) { return !node.node().first_child(); });
      if ((read.state == cell_state::empty) != marked)
        say(index, row, column, "(" + std::string(name_of(read.state)) + ")", marked ? "(empty)" : "(absent)");
      return expect_nothing(index, row, column);
    }
    ++oracle_.cells;
    oracle_.invalid += read.state == cell_state::invalid;
    if (read.state == cell_state::absent || read.state == cell_state::empty)
      return say(index, row, column, "(" + std::string(name_of(read.state)) + ")", wanted);
    // What was filed: as a text where entities are resolved or pieces are put together.
    const bool decoded = read.state == cell_state::value &&
                         (read.type == value_type::text || read.type == value_type::code || filled.size() > 1);
    if (const std::string got = plain(decoded ? read.text : read.raw); got != wanted)
      return say(index, row, column, got, wanted);
    if (read.state == cell_state::value && !decoded) {
      const std::string as_shown = shown(wanted, read.type);
      if (read.type != value_type::decimal && read.text != as_shown)
        return say(index, row, column, std::string(read.text), as_shown);
    }
    if (placed_) compare_places(index, row, column, read, filled);
  }
  void compare_places(std::size_t index, std::size_t row, std::size_t column, const cell& read,
                      const std::vector<xpath_node>& filled) {
    if (!read.place.placed() && read.pieces.empty()) return say(index, row, column, "(nowhere)", "a place");
    for (std::size_t i = 0; i < filled.size(); ++i) {
      if (i > 0 && i >= read.pieces.size()) return say(index, row, column, "one piece", "more");
      const std::size_t got = read.pieces.empty() ? read.place.offset : read.pieces[i].offset;
      const std::size_t wanted = place_of(filled[i], source_.source());
      if (got != wanted)
        return say(index, row, column, "at byte " + std::to_string(got), "at " + std::to_string(wanted));
    }
  }

  void say(std::size_t index, std::size_t row, std::size_t column, const std::string& got, const std::string& wanted) {
    if (said_in_table_) return;
    said_in_table_ = true;
    said_ += "\n" + std::string(source_.table_name(index)) + "[" + std::to_string(row) + "]." +
             std::string(source_.column_at(index, column).name) + " is \"" + got.substr(0, 80) + "\", not \"" +
             wanted.substr(0, 80) + "\"";
  }

  path_oracle& oracle_;
  const filing& source_;
  cell_reader cells_;
  xml_node root_;
  bool placed_;
  std::map<std::string, std::vector<xml_node>> rows_;
  std::string said_;
  bool said_in_table_ = false;
};

std::string path_oracle::compare(const filing& source, const pugi::xml_document& tree, bool placed) {
  ++files;
  return comparison(*this, source, tree, placed).run();
}

}  // namespace filigree::test
