#include "forms/generic/outline.hpp"

#include <algorithm>
#include <cstring>

namespace filigree::generic {

outline::outline(filing_data& filing, const limits& allowed) noexcept
    : data(filing),
      given(allowed),
      nodes(filing.budget),
      known_(filing.budget),
      names_(filing.budget),
      table_(filing.budget) {
  nodes.push({});
}

// --- Paths -------------------------------------------------------------------------------------------------------

std::uint32_t outline::child(std::uint32_t parent, std::string_view name, node_kind kind, std::uint8_t rules) noexcept {
  if (nodes.empty() || data.budget.exhausted()) return none;
  const auto is_it = [&](std::uint32_t node) {
    return node != none && nodes[node].parent == parent && nodes[node].kind == kind && has_name(node, name);
  };
  // Children come in the same order, parent after parent.
  const std::uint32_t last = nodes[parent].hint;
  const std::uint32_t expected = last == none ? nodes[parent].first_child : nodes[last].next;
  std::uint32_t found = is_it(expected) ? expected : is_it(last) ? last : none;
  if (found == none && settled_) {
    found = find_settled(parent, name, kind);
    if (found == none) return none;
  } else if (found == none) {
    const auto offset = static_cast<std::uint32_t>(name.data() - data.source.view().data());
    std::uint32_t number = none;
    if (kind == node_kind::element || kind == node_kind::attribute) {
      number = known_.add(name);
      if (number == name_set::none) return none;
      if (number == names_.size() && !names_.push({{offset, static_cast<std::uint32_t>(name.size())}, rules}))
        return none;
    }
    found = find(parent, number, kind);
    if (found == none) found = make(parent, number, kind, offset);
    if (found == none) return none;
  }
  nodes[parent].hint = found;
  return found;
}

/// What stands under the keys of a map is one node, whatever they are.
std::uint32_t outline::find_settled(std::uint32_t parent, std::string_view name, node_kind kind) const noexcept {
  const std::uint32_t first = nodes[parent].first_child;
  if (first != none && nodes[first].kind == node_kind::entry) return first;
  const bool is_named = kind == node_kind::element || kind == node_kind::attribute;
  const std::uint32_t number = is_named ? known_.find(name) : none;
  return is_named && number == name_set::none ? none : find(parent, number, kind);
}

std::uint32_t outline::known_child(std::uint32_t parent, std::string_view name, std::uint32_t offset) const noexcept {
  const std::uint32_t number = known_.find(name);
  const std::uint32_t found = number == name_set::none ? none : find(parent, number, node_kind::element);
  return found != none && nodes[found].first_at < offset ? found : none;
}

std::size_t outline::slot_of(std::uint32_t parent, std::uint32_t name, node_kind kind) const noexcept {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = spread((std::uint64_t{parent} << 32 | name) + static_cast<std::uint64_t>(kind)) & mask;
  while (table_[at] != 0) {
    const path_node& there = nodes[table_[at] - 1];
    if (there.parent == parent && there.name == name && there.kind == kind && there.same == none) break;
    at = (at + 1) & mask;
  }
  return at;
}

std::uint32_t outline::find(std::uint32_t parent, std::uint32_t name, node_kind kind) const noexcept {
  return table_.empty() ? none : table_[slot_of(parent, name, kind)] - 1;  // 0 becomes none
}

std::uint32_t outline::make(std::uint32_t parent, std::uint32_t name, node_kind kind, std::uint32_t at) noexcept {
  if (nodes.size() >= given.paths) return none;
  path_node made;
  made.name = name;
  made.kind = kind;
  made.first_at = at;
  const auto number = static_cast<std::uint32_t>(nodes.size());
  if (!nodes.push(made)) return none;
  link(number, parent);
  if (!enter(number)) return none;
  return number;
}

void outline::link(std::uint32_t node, std::uint32_t parent) noexcept {
  nodes[node].parent = parent;
  nodes[node].next = none;
  if (nodes[parent].last_child == none) {
    nodes[parent].first_child = node;
  } else {
    nodes[nodes[parent].last_child].next = node;
  }
  nodes[parent].last_child = node;
  nodes[parent].has_elements |= nodes[node].kind != node_kind::attribute;
}

bool outline::enter(std::uint32_t node) noexcept {
  if (++entered_ * 2 >= table_.size() && !grow()) return false;
  table_[slot_of(nodes[node].parent, nodes[node].name, nodes[node].kind)] = node + 1;
  return true;
}

bool outline::grow() noexcept {
  const std::size_t wanted = table_.empty() ? 256 : table_.size() * 2, more = wanted - table_.size();
  if (table_.append(more) == nullptr) return false;
  for (std::uint32_t& slot : table_) slot = 0;
  for (std::uint32_t i = 1; i < nodes.size(); ++i)
    if (nodes[i].same == none) table_[slot_of(nodes[i].parent, nodes[i].name, nodes[i].kind)] = i + 1;
  return true;
}

span outline::name_span(std::uint32_t node) const noexcept {
  const std::uint32_t name = nodes[node].name;
  return name == none ? span{} : names_[name].place;
}

bool outline::has_name(std::uint32_t node, std::string_view name) const noexcept {
  if (nodes[node].name == none) return name.empty();
  const span place = names_[nodes[node].name].place;
  return place.length == name.size() &&
         std::memcmp(data.source.view().data() + place.offset, name.data(), name.size()) == 0;
}

std::string_view outline::raw_name(std::uint32_t node) const noexcept { return data.bytes_at(name_span(node)); }

void outline::add_name(text_buffer& out, std::uint32_t node) const noexcept {
  constexpr std::size_t longest = 512;  // of one that is shown
  const std::uint32_t name = nodes[node].name;
  if (name != none) add_decoded(out, data.bytes_at(names_[name].place).substr(0, longest), names_[name].rules);
}

std::uint32_t outline::next_below(std::uint32_t node, std::uint32_t top) const noexcept {
  if (nodes[node].first_child != none) return nodes[node].first_child;
  while (node != top && nodes[node].next == none) node = nodes[node].parent;
  return node == top ? none : nodes[node].next;
}

// --- Merging -----------------------------------------------------------------------------------------------------

std::uint32_t outline::canonical(std::uint32_t node) noexcept {
  std::uint32_t found = node;
  while (nodes[found].same != none) found = nodes[found].same;
  while (nodes[node].same != none) {  // the next search is short
    const std::uint32_t next = nodes[node].same;
    nodes[node].same = found;
    node = next;
  }
  return found;
}

void outline::merge(std::uint32_t into, std::uint32_t from) noexcept {
  struct pair {
    std::uint32_t into, from;
  };
  array<pair> waiting(data.budget);
  waiting.push({into, from});
  while (!waiting.empty()) {
    const pair now = waiting.back();
    waiting.truncate(waiting.size() - 1);
    path_node& target = nodes[now.into];
    path_node& source = nodes[now.from];
    source.same = now.into;
    target.kinds |= source.kinds;
    target.parallel |= source.parallel;
    target.uneven |= source.uneven;
    target.repeats |= source.repeats;
    target.could_be &= source.could_be;
    target.rows += source.rows;
    target.values += source.values;
    target.hollows += source.hollows;
    target.first_value = std::min(target.first_value, source.first_value);
    target.first_hollow = std::min(target.first_hollow, source.first_hollow);
    for (std::uint32_t one = source.first_child; one != none;) {
      const std::uint32_t next = nodes[one].next;
      const std::uint32_t there = find(now.into, nodes[one].name, nodes[one].kind);
      if (there != none) {
        if (!waiting.push({there, one})) return;
      } else {
        link(one, now.into);
        if (!enter(one)) return;
      }
      one = next;
    }
    nodes[now.from].first_child = nodes[now.from].last_child = none;
  }
}

}  // namespace filigree::generic
