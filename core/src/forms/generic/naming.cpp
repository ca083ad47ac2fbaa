#include "forms/generic/naming.hpp"

#include <algorithm>

#include "forms/generic/spelling.hpp"

namespace filigree::generic {
namespace {

/// Cuts what was added behind `start` to the size of a name, never inside a character.
void cut_name(text_buffer& text, std::size_t start) noexcept {
  std::size_t length = text.size() - start;
  if (length <= longest_name) return;
  length = longest_name;
  while (length > 0 && (static_cast<unsigned char>(text.view()[start + length]) & 0xC0) == 0x80) --length;
  text.truncate(start + length);
}

/// The nodes whose names make the name, the innermost first; how many there are.
std::size_t parts_of(const outline& out, const naming& one, std::uint32_t (&parts)[8]) noexcept {
  const std::size_t most = std::min<std::size_t>(one.parts, 8);
  std::size_t count = 0;
  for (std::uint32_t at = one.node; at != none && at != 0 && count < most; at = out.nodes[at].parent) {
    if (at == one.stop && count > 0) break;
    if (!out.raw_name(at).empty()) parts[count++] = at;
  }
  return count;
}

/// How many names there were for it: when that is less than wanted there are no more.
std::size_t add_name(const outline& out, const naming& one, text_buffer& text) noexcept {
  const std::size_t start = text.size();
  std::uint32_t parts[8];
  const std::size_t count = parts_of(out, one, parts);
  text_buffer& name = out.data.scratch;
  for (std::size_t i = count; i-- > 0;) {
    if (text.size() > start) text.add('_');
    name.clear();
    if (i == 0 && !one.instead.empty()) {
      name.add(one.instead);
    } else {
      out.add_name(name, parts[i]);
    }
    add_upper(text, name.view());
  }
  if (text.size() == start) add_upper(text, one.instead.empty() ? "rows" : one.instead);
  if (text.size() == start) text.add('_');
  cut_name(text, start);
  return count;
}

void add_step(const outline& out, text_buffer& text, std::uint32_t node, bool is_inner) noexcept {
  constexpr std::size_t longest = 100;
  const path_node& one = out.nodes[node];
  if (one.kind == node_kind::item) {
    text.add("[]");
    return;
  }
  text_buffer& name = out.data.scratch;
  name.clear();
  out.add_name(name, node);
  if (one.name != none && name.size() == 0 && one.parent == 0) return;  // the root of JSON has no name
  if (is_inner) text.add('/');
  if (one.kind == node_kind::entry) text.add('*');
  if (one.kind == node_kind::attribute) text.add('@');
  std::size_t length = std::min(name.size(), longest);
  while (length > 0 && length < name.size() && (static_cast<unsigned char>(name.view()[length]) & 0xC0) == 0x80)
    --length;
  text.add(name.view().substr(0, length));
  if (length < name.size()) text.add("\u2026");
}

struct made_name {
  std::uint32_t start, length, number;
  bool is_final;
};

}  // namespace

std::uint32_t named_node(const outline& out, std::uint32_t node) noexcept {
  while (node != none && node != 0 && out.raw_name(node).empty()) node = out.nodes[node].parent;
  return node == 0 ? none : node;
}

void make_names(const outline& out, std::span<naming> ones, name_set& taken) noexcept {
  memory_budget& budget = out.data.budget;
  constexpr int most_parts = 8;
  const std::uint32_t reserved = taken.size();
  // Names that two of them have grow by one part, in all of them at once, so that none depends on which came first.
  for (int round = 1; round < most_parts && !budget.exhausted(); ++round) {
    text_buffer text(budget);
    array<made_name> made(budget);
    for (const naming& one : ones) {
      const auto start = static_cast<std::uint32_t>(text.size());
      const std::size_t parts = add_name(out, one, text);
      made.push({start, static_cast<std::uint32_t>(text.size() - start), 0, parts < one.parts});
    }
    if (budget.exhausted()) return;
    name_set names(budget);
    array<std::uint32_t> bearers(budget);
    for (made_name& one : made) {
      one.number = names.add(text.view().substr(one.start, one.length));
      if (one.number == name_set::none || (one.number == bearers.size() && !bearers.push(0))) return;
      ++bearers[one.number];
    }
    bool grew = false;
    for (std::size_t i = 0; i < ones.size(); ++i) {
      const std::string_view name = text.view().substr(made[i].start, made[i].length);
      const std::uint32_t known = taken.find(name);
      const bool is_double = bearers[made[i].number] > 1 || (known != name_set::none && known < reserved);
      if (!is_double || made[i].is_final) continue;
      ++ones[i].parts;
      grew = true;
    }
    if (!grew) break;
  }
  text_buffer text(budget);
  for (naming& one : ones) {
    text.clear();
    add_name(out, one, text);
    const std::size_t length = text.size();
    for (std::uint64_t number = 2; taken.find(text.view()) != name_set::none; ++number) {
      text.truncate(length);
      text.add('_');
      text.add_number(number);
    }
    one.name = out.data.steady.keep(text.view());
    if (one.name.empty() || taken.add(one.name) == name_set::none) return;
  }
}

std::string_view make_title(const outline& out, const naming& one) noexcept {
  text_buffer text(out.data.budget), name(out.data.budget);
  std::uint32_t parts[8];
  for (std::size_t i = parts_of(out, one, parts); i-- > 0;) {
    name.clear();
    if (i == 0 && !one.instead.empty()) {
      name.add(one.instead);
    } else {
      out.add_name(name, parts[i]);
    }
    if (text.size() > 0) text.add(": ");
    const std::size_t start = text.size();
    add_title(text, name.view());
    cut_name(text, start);
  }
  if (text.size() == 0) add_title(text, one.name);
  return out.data.steady.keep(text.view());
}

void add_path(const outline& out, text_buffer& text, std::uint32_t node) noexcept {
  constexpr std::size_t deepest = 600, longest_part = 100, longest_path = 400;
  std::uint32_t chain[deepest];  // maps put further nodes between those of the source
  std::size_t count = 0, length = 0;
  std::uint32_t at = node;
  for (; at != none && at != 0 && count < deepest && length < longest_path; at = out.nodes[at].parent) {
    chain[count++] = at;
    length += std::min(out.raw_name(at).size(), longest_part) + 1;
  }
  const std::size_t begin = text.size();
  if (at != none && at != 0) text.add("\u2026");
  while (count-- > 0) add_step(out, text, chain[count], text.size() > begin);
}

}  // namespace filigree::generic
