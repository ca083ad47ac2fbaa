// Plain code over pugixml's tree, for tests that read a form a second time: elements by local names, texts as filed.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace filigree::test {

inline std::string_view local(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1);
}
inline std::string trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return std::string(text);
}
inline std::vector<pugi::xml_node> children(pugi::xml_node of, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node one : of)
    if (one.type() == pugi::node_element && local(one.name()) == name) found.push_back(one);
  return found;
}
inline pugi::xml_node child(pugi::xml_node of, std::string_view name) {
  const auto all = children(of, name);
  return all.empty() ? pugi::xml_node() : all[0];
}
inline std::string text_of(pugi::xml_node of, std::string_view name) { return trimmed(child(of, name).text().get()); }
inline std::string attribute(pugi::xml_node of, std::string_view name) {
  for (const pugi::xml_attribute one : of.attributes())
    if (local(one.name()) == name) return trimmed(one.value());
  return {};
}
/// All elements of a name below, in the order of the document.
inline std::vector<pugi::xml_node> everywhere(pugi::xml_node of, std::string_view name) {
  struct walker final : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (node.type() == pugi::node_element && local(node.name()) == name) found.push_back(node);
      return true;
    }
    std::string_view name;
    std::vector<pugi::xml_node> found;
  } walk;
  walk.name = name;
  of.traverse(walk);
  return walk.found;
}

}  // namespace filigree::test
