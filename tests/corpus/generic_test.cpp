// All XML of the corpus as if nobody had described its form: each leaf and each attribute that pugixml finds stands in
// exactly one cell, under its own path, with the same text. JSON is compared in tests/node.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>

#include "read.hpp"
#include "support/files.hpp"
#include "support/soundness.hpp"

namespace filigree::test {
namespace {

using values = std::map<std::pair<std::string, std::string>, int>;  // path and text: how often

std::string local(std::string_view name) { return std::string(name.substr(name.find(':') + 1)); }

std::string trimmed(std::string_view text) {
  const auto blanks = std::string_view(" \t\r\n\f\v");
  for (;;) {
    const std::size_t first = text.find_first_not_of(blanks), last = text.find_last_not_of(blanks);
    text = first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1);
    if (text.substr(0, 2) == "\xC2\xA0") {
      text.remove_prefix(2);
    } else if (text.size() > 1 && text.substr(text.size() - 2) == "\xC2\xA0") {
      text.remove_suffix(2);
    } else {
      return std::string(text);
    }
  }
}

void gather(pugi::xml_node node, const std::string& path, values& all, std::size_t& mixed) {
  for (const pugi::xml_attribute one : node.attributes()) {
    const std::string_view name = one.name();
    if (name.substr(0, 5) == "xmlns" || name.substr(0, 4) == "xml:" || name.substr(0, 4) == "xsi:" ||
        local(name) == "schemaLocation")
      continue;
    if (!trimmed(one.value()).empty()) ++all[{path + "/@" + local(name), trimmed(one.value())}];
  }
  std::string text;
  bool has_elements = false;
  for (const pugi::xml_node child : node.children()) {
    text += child.value();
    has_elements |= child.type() == pugi::node_element;
  }
  if (has_elements && !trimmed(text).empty()) ++mixed;
  if (!has_elements && !trimmed(text).empty()) ++all[{path, trimmed(text)}];
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_element) gather(child, path + "/" + local(child.name()), all, mixed);
}

values cells_of_filing(const filing& source) {
  values all;
  cell_reader reader(source);
  for (std::size_t table = 0; table < source.table_count(); ++table) {
    if (source.table_name(table) == "HEADER") continue;
    const bool is_values = source.table_name(table) == "VALUES";
    for (std::size_t row = 0; row < source.row_count(table); ++row) {
      std::string path, name;
      for (std::size_t column = 0; column < source.column_count(table); ++column) {
        const auto& shown = source.column_at(table, column);
        if (shown.role != column_role::data) continue;
        const cell one = reader.read(table, row, column);
        if (is_values && shown.name == "PATH") path = one.text;
        if (is_values && shown.name == "NAME") name = one.text;
        if (is_values && shown.name != "VALUE") continue;
        if (one.state == cell_state::absent || one.state == cell_state::empty) continue;
        const std::string where = is_values ? (path.empty() ? name : path + "/" + name) : std::string(shown.meaning);
        const std::string text(one.type == value_type::text ? one.text : one.raw);
        ++all[{where, trimmed(text)}];
      }
    }
  }
  return all;
}

TEST(Generic, EveryLeafStandsInExactlyOneCell) {
  FILIGREE_NEEDS_SHARED();
  std::size_t files = 0, leaves = 0, not_well_formed = 0, mixed_files = 0, tables = 0;
  for (const char* const kind : {"ownership-xml", "13f", "13dg", "form144", "formd", "formc", "reg-a", "nport", "nmfp",
                                 "ncen", "npx", "other-xml"}) {
    for (const auto& entry : std::filesystem::directory_iterator(shared() / "corpus" / kind)) {
      if (!entry.is_regular_file()) continue;
      const std::string bytes = read_file(entry.path());
      pugi::xml_document tree;
      if (!tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8) ||
          local(tree.document_element().name()) == "html") {
        ++not_well_formed;
        continue;
      }
      SCOPED_TRACE(entry.path().filename());
      const filing source = undescribed::read(owned_bytes::copy(bytes));
      if (source.read_as() != shape::xml) continue;  // a submission, a page
      EXPECT_EQ(source.unread().size(), 0u);
      values expected;
      std::size_t mixed = 0;
      gather(tree.document_element(), local(tree.document_element().name()), expected, mixed);
      if (mixed > 0) {  // whether they are texts is a matter of taste
        ++mixed_files;
        EXPECT_EQ(soundness(source).check(false), "");
        continue;
      }
      const values found = cells_of_filing(source);
      ++files;
      tables += source.table_count();
      int shown = 0;
      for (const auto& [key, count] : expected) {
        leaves += static_cast<std::size_t>(count);
        const auto there = found.find(key);
        if ((there == found.end() || there->second != count) && ++shown < 5)
          ADD_FAILURE() << key.first << " = " << key.second.substr(0, 80) << ": " << count << ", not "
                        << (there == found.end() ? 0 : there->second);
      }
      for (const auto& [key, count] : found)
        if (expected.find(key) == expected.end() && ++shown < 5)
          ADD_FAILURE() << key.first << " = " << key.second.substr(0, 80) << " is not in the document";
    }
  }
  printf("generic: %zu files, %zu leaves each in one cell of %zu tables; %zu with mixed content, %zu not well formed\n",
         files, leaves, tables, mixed_files, not_well_formed);
  EXPECT_GT(files, 1000u);
}

}  // namespace
}  // namespace filigree::test
