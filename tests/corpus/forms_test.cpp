// Every XML file of the corpus, whatever form it is of: each leaf and each attribute that pugixml finds stands in
// exactly one cell, with the same text, and nothing is unread. The spec says where a leaf goes; that it arrives is
// asked here.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "forms/catalogue.hpp"
#include "forms/dispatch.hpp"
#include "support/cells.hpp"
#include "support/files.hpp"

namespace filigree::test {
namespace {

using pugi::xml_node;

std::vector<std::filesystem::path> xml_files() {
  std::vector<std::filesystem::path> files;
  for (const char* const kind : {"ownership-xml", "13f", "13dg", "form144", "formd", "formc", "reg-a", "nport", "nmfp",
                                 "ncen", "npx", "other-xml"})
    for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / kind))
      if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string local(const char* name) {
  const std::string whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string::npos ? whole : whole.substr(colon + 1);
}

std::string trimmed(const std::string& text) {
  const char* const blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// A cell that has a place of its own, or one piece of it.
struct placed_cell {
  std::uint32_t begin, end;
  std::size_t table, row, column;
  bool is_piece;
};

class leaves_against_cells {
 public:
  leaves_against_cells(const filing& source, const form_spec& form) : source_(source), form_(form), reader_(source) {
    for (std::size_t table = 0; table < source.table_count(); ++table)
      for (std::size_t row = 0; row < source.row_count(table); ++row)
        for (std::size_t column = 0; column < source.column_count(table); ++column) add(table, row, column);
    std::sort(cells_.begin(), cells_.end(),
              [](const placed_cell& a, const placed_cell& b) { return a.begin < b.begin; });
  }

  void check(xml_node node, const std::string& path) {
    for (const ignored_path& one : form_.ignored)
      if (one.path == path) return;
    for (const pugi::xml_attribute one : node.attributes()) check_attribute(node, one, path);
    bool has_elements = false;
    for (const xml_node child : node.children()) has_elements = has_elements || child.type() == pugi::node_element;
    if (!has_elements || is_row_of_text(path)) return check_leaf(node, path);
    for (const xml_node child : node.children()) {
      if (child.type() == pugi::node_element) check(child, path + "/" + local(child.name()));
      if (child.type() == pugi::node_pcdata && !trimmed(child.value()).empty()) check_text_between(child, path);
    }
  }

  [[nodiscard]] std::size_t leaves() const { return leaves_; }
  [[nodiscard]] std::size_t texts_between() const { return texts_between_; }

 private:
  void add(std::size_t table, std::size_t row, std::size_t column) {
    const struct column& shown = source_.column_at(table, column);
    if (shown.role != column_role::data || source_.table_name(table) == "HEADER") return;
    const cell one = reader_.read(table, row, column);
    for (const span& piece : one.pieces) cells_.push_back({piece.offset, piece.end(), table, row, column, true});
    if (one.pieces.empty() && one.place.placed() && one.place.length > 0)
      cells_.push_back({one.place.offset, one.place.end(), table, row, column, false});
  }

  /// A row that holds text of its own has markup in it at most.
  [[nodiscard]] bool is_row_of_text(const std::string& path) const {
    for (const table_spec& table : form_.tables)
      for (const column_spec& one : table.columns)
        if (one.path == "." && table.rows == path) return true;
    return false;
  }

  void check_attribute(xml_node node, const pugi::xml_attribute& one, const std::string& path) {
    const std::string_view name = one.name();
    if (name.substr(0, 5) == "xmlns" || name.substr(0, 4) == "xsi:" || name.substr(0, 4) == "xml:") return;
    if (local(one.name()) == "schemaLocation" || local(node.name()) == "footnoteId" || trimmed(one.value()).empty())
      return;
    // pugixml tells no attribute's place: it is looked for in the tag.
    const auto tag = static_cast<std::size_t>(node.offset_debug());
    const std::size_t at = source_.source().find(std::string(name) + "=", tag);
    ASSERT_NE(at, std::string::npos);
    compare(at + name.size() + 2, trimmed(one.value()), path + "/@" + std::string(name));
  }

  void check_leaf(xml_node node, const std::string& path) {
    const std::string text = trimmed(node.text().get());
    if (text.empty() || local(node.name()) == "footnoteId") return;
    const xml_node content = node.text().data();
    auto at = static_cast<std::size_t>(content.offset_debug());
    if (content.type() == pugi::node_cdata) at = source_.source().rfind("<![CDATA[", at);
    compare(at, text, path);
  }

  /// Text beside elements stands among the other values.
  void check_text_between(xml_node text, const std::string& path) {
    ++texts_between_;
    compare(static_cast<std::size_t>(text.offset_debug()), trimmed(text.value()), path);
  }

  void compare(std::size_t from, const std::string& text, const std::string& path) {
    ++leaves_;
    while (from < source_.source().size() &&
           std::string_view(" \t\r\n").find(source_.source()[from]) != std::string_view::npos)
      ++from;
    std::size_t found = 0;
    for (auto at = std::upper_bound(cells_.begin(), cells_.end(), from,
                                    [](std::size_t place, const placed_cell&one) { return place < one.begin; });
         at != cells_.begin() && found < 2;) {
      --at;
      if (at->end <= from) break;
      ++found;
      compare_text(*at, text, path);
    }
    if (found != 1) fail(path + " stands in " + std::to_string(found) + " cells: " + text.substr(0, 60));
  }

  void compare_text(const placed_cell& place, const std::string& text, const std::string& path) {
    const cell one = reader_.read(place.table, place.row, place.column);
    if (place.is_piece) {
      if (one.text.find(text) == std::string_view::npos) fail(path + " is not in its cell: " + text.substr(0, 60));
      return;
    }
    const bool is_text = one.type == value_type::text || one.type == value_type::code;
    const std::string got = trimmed(std::string(is_text ? one.text : one.raw));
    if (got != trimmed(text)) fail(path + " is " + text.substr(0, 60) + ", its cell has " + got.substr(0, 60));
  }

  void fail(const std::string& what) {
    constexpr std::size_t most = 5;
    if (++failures_ <= most) ADD_FAILURE() << what;
  }

  const filing& source_;
  const form_spec& form_;
  cell_reader reader_;
  std::vector<placed_cell> cells_;
  std::size_t leaves_ = 0, texts_between_ = 0, failures_ = 0;
};

TEST(Forms, EveryLeafStandsInExactlyOneCell) {
  FILIGREE_NEEDS_SHARED();
  struct tally {
    std::size_t files = 0, leaves = 0;
  };
  std::map<std::string, tally> by_form;
  std::set<std::string> not_well_formed, not_described;
  std::size_t texts_between = 0;
  for (const auto& path : xml_files()) {
    SCOPED_TRACE(path.filename());
    const std::string bytes = read_file(path);
    const form_spec* const form = form_of_document(bytes);
    if (form == nullptr) {
      not_described.insert(path.filename());
      continue;
    }
    pugi::xml_document tree;
    if (!tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8)) {
      not_well_formed.insert(path.filename());
      continue;
    }
    const filing source = open_bytes(bytes);
    EXPECT_EQ(source.read_as(), shape::xml);
    leaves_against_cells check(source, *form);
    const xml_node root = tree.document_element();
    check.check(root, local(root.name()));
    std::size_t unread = 0;
    for (const unread_path& one : source.unread()) unread += one.count;
    EXPECT_EQ(unread, check.texts_between()) << (unread > 0 ? source.unread()[0].path : "");
    texts_between += check.texts_between();
    ++by_form[std::string(form->name)].files;
    by_form[std::string(form->name)].leaves += check.leaves();
  }
  for (const auto& [name, count] : by_form)
    printf("%s: %zu files, %zu leaves, each in one cell\n", name.c_str(), count.files, count.leaves);
  printf("%zu texts between elements; %zu files not well formed, %zu of no described form\n", texts_between,
         not_well_formed.size(), not_described.size());
}

// --- The specs themselves -------------------------------------------------------------------------------------------

/// Names that a schema declares, a file of the corpus has, or (of forms whose schema is lost) the notes on formats
/// tell.
std::set<std::string, std::less<>> known_names() {
  std::set<std::string, std::less<>> names;
  const auto is_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
  };
  const auto gather = [&](const std::string& text, std::string_view before) {
    for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
      std::size_t end = at + before.size();
      while (end < text.size() && is_name(text[end])) ++end;
      if (end < text.size() && text[end] == ':' && before == "<") {
        const std::size_t begin = ++end;
        while (end < text.size() && is_name(text[end])) ++end;
        names.insert(text.substr(begin, end - begin));
      } else {
        names.insert(text.substr(at + before.size(), end - at - before.size()));
      }
    }
  };
  for (const auto& entry : std::filesystem::recursive_directory_iterator(shared() / "xsd"))
    if (entry.is_regular_file()) gather(read_file(entry.path()), "name=\"");
  for (const auto& entry : std::filesystem::directory_iterator(shared() / "formats")) {
    if (!entry.is_regular_file()) continue;
    for (const char* const before : {"`", " ", "/", "@"}) gather(read_file(entry.path()), before);
  }
  for (const auto& path : xml_files()) gather(read_file(path), "<");
  for (const auto& path : xml_files()) gather(read_file(path), " ");  // attributes
  return names;
}

void expect_known(std::string_view path, const std::set<std::string, std::less<>>& known, const std::string& where) {
  std::string name;
  const bool is_own_name = path.find("name()") != std::string_view::npos;
  for (const char c : is_own_name ? std::string() : std::string(path) + "/") {
    if (c == '@' || c == '.' || c == '?' || c == '*') continue;
    if (c != '/' && c != '|') {
      name += c;
      continue;
    }
    EXPECT_TRUE(name.empty() || known.count(name) > 0)
        << "The path \"" << path << "\" of " << where << " names \"" << name
        << "\", which no schema declares and no file of the corpus has: is it spelt as the schema spells it?";
    name.clear();
  }
}

TEST(Forms, PathsNameWhatASchemaOrAFileHas) {
  FILIGREE_NEEDS_SHARED();
  const auto known = known_names();
  ASSERT_GT(known.size(), 5000u);
  for (const form_spec* form : catalogue) {
    for (const table_spec& table : form->tables) {
      const std::string where = std::string(form->name) + ", table " + std::string(table.name);
      expect_known(table.rows, known, where);
      for (const column_spec& one : table.columns)
        expect_known(one.path, known, where + ", column " + std::string(one.shown.name));
    }
    for (const ignored_path& one : form->ignored) expect_known(one.path, known, std::string(form->name) + ", ignored");
  }
}

}  // namespace
}  // namespace filigree::test
