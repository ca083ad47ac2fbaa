#include "forms/element_frame.hpp"

namespace filigree {
namespace {

/// Values of the root's own record, not of rows below it.
bool belongs_to_root(const element& candidate, const element& root) noexcept {
  const element* at = &candidate;
  std::uint8_t depth = candidate.depth;
  while (at != &root) {
    --at;
    if (at->depth >= depth) continue;
    depth = at->depth;
    if (at->kind == element_kind::row) return at == &root;
  }
  return true;
}

}  // namespace

const element* anywhere_in_row(std::span<const frame> open, std::string_view name) noexcept {
  for (std::size_t i = open.size(); i-- > 0;) {
    if (open[i].known != open[i].row_element || open[i].known == nullptr) continue;
    for (const element* candidate = open[i].children; candidate != open[i].children_end; ++candidate) {
      const bool holds_value = candidate->kind == element_kind::leaf || candidate->kind == element_kind::wrapper;
      if (!holds_value || candidate->name.view() != name || name == "value") continue;
      if (i > 0 || belongs_to_root(*candidate, *open[0].known)) return candidate;
    }
    return nullptr;
  }
  return nullptr;
}

const element* only_holder_of(std::string_view name, const frame& open) noexcept {
  const element* found = nullptr;
  for (const element* one = open.children; one != open.children_end; one += one->subtree) {
    const bool is_holder = one->kind == element_kind::row || one->kind == element_kind::group;
    if (!is_holder || child_between(one + 1, one + one->subtree, name) == nullptr) continue;
    if (found != nullptr) return nullptr;
    found = one;
  }
  return found;
}

std::size_t find_open(std::span<const frame> open, std::string_view name) noexcept {
  for (std::size_t i = open.size(); i > 0; --i) {
    if (open[i - 1].name_view() == name) return i;
    const element* known = open[i - 1].known;
    const bool is_self = known != nullptr && (i < 2 || open[i - 2].known != known);
    if (is_self && known->name.view() == name) return i;
  }
  return 0;
}

const element* attribute_of(const frame& opened, std::string_view name) noexcept {
  if (opened.known == nullptr || !opened.known->has_attributes) return nullptr;
  const element* const content = &content_of(*opened.known);
  for (const element* one = content + 1; one->kind == element_kind::attribute && one < content + content->subtree;
       ++one)
    if (one->name.length == name.size() && equal_names(name.data(), one->name.text, name.size())) return one;
  return nullptr;
}

}  // namespace filigree
