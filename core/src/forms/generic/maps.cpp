// An object is a map when it has two members or more, all of them objects or all of them arrays of objects, and each of
// those has on average two thirds of the names that all of them have together; half of them where there are eight or
// more. So `addresses` with `mailing` and `business` is one, `filings` with `recent` and `files` is none. What stands
// under the keys is merged, and looked at again: `units` of one concept has USD alone, of all concepts USD and shares.
#include "forms/generic/maps.hpp"

namespace filigree::generic {
namespace {

// https://www.sec.gov/search-filings/edgar-application-programming-interfaces: company facts and company concept.
constexpr known_map known[] = {
    {"facts", "taxonomy", "concepts", "concept"},
    {"units", "unit", "facts"},
};

class merger {
 public:
  explicit merger(outline& out) noexcept
      : out_(out), nodes_(out.nodes), order_(out.data.budget), met_(out.data.budget) {}

  /// Objects from the innermost outwards: whether one is a map depends on those in it. What was merged may turn out to
  /// be a map of its own the next time.
  void run() noexcept {
    constexpr int most_rounds = 8;
    bool changed = true;
    for (int round = 0; round < most_rounds && changed && !out_.data.budget.exhausted(); ++round) {
      changed = false;
      order_.truncate(0);
      for (std::uint32_t one = 0; one != none; one = out_.next_below(one, 0)) order_.push(one);
      for (std::size_t i = order_.size(); i-- > 1;)
        if (nodes_[order_[i]].same == none && is_map(order_[i])) changed |= make_map(order_[i]);
    }
  }

 private:
  int kind_of(std::uint32_t node) const noexcept { return nodes_[node].kinds & ~seen_null; }

  bool is_known(std::uint32_t node) const noexcept {
    if (nodes_[node].kind != node_kind::entry) return find_known_map(out_.raw_name(node)) != nullptr;
    const known_map* const around = find_known_map(out_.raw_name(nodes_[node].parent));
    return around != nullptr && !around->inner_keys.empty();
  }

  bool is_map(std::uint32_t node) noexcept {
    const std::uint32_t first = nodes_[node].first_child;
    if (kind_of(node) != seen_object || out_.is_parallel(node) || first == none) return false;
    const bool has_entry = entry_of(out_, node) != none;
    if (has_entry && nodes_[first].next == none) return false;  // done
    return has_entry || is_known(node) ? all_are_containers(node) : is_alike(node);
  }

  bool all_are_containers(std::uint32_t node) const noexcept {
    for (std::uint32_t one = nodes_[node].first_child; one != none; one = nodes_[one].next)
      if (nodes_[one].kind != node_kind::entry && (kind_of(one) & seen_scalar) != 0) return false;
    return true;
  }

  /// The node whose children are the names to compare: the object itself, or the objects of an array.
  std::uint32_t names_of(std::uint32_t node) const noexcept {
    if (kind_of(node) == seen_object) return node;
    const std::uint32_t item = nodes_[node].first_child;
    return item != none && (nodes_[item].kinds & seen_object) != 0 ? item : none;
  }

  bool is_alike(std::uint32_t node) noexcept {
    const std::uint32_t first = nodes_[node].first_child;
    const int kind = kind_of(first);
    if (nodes_[first].next == none || (kind != seen_object && kind != seen_array)) return false;
    const bool of_maps = entry_of(out_, first) != none;
    std::size_t all = 0, members = 0;
    std::uint64_t names = 0;
    ++round_;
    for (std::uint32_t one = first; one != none; one = nodes_[one].next) {
      if (kind_of(one) == 0) continue;  // null alone
      const std::uint32_t holder = names_of(one);
      if (kind_of(one) != kind || holder == none || (entry_of(out_, one) != none) != of_maps) return false;
      ++members;
      for (std::uint32_t name = nodes_[holder].first_child; name != none; name = nodes_[name].next) {
        ++names;
        all += is_new(nodes_[name].name);
      }
    }
    if (members < 2) return false;
    if (all == 0) return of_maps;
    const std::uint64_t possible = std::uint64_t{all} * members;
    return members < 8 ? names * 3 >= possible * 2 : names * 2 >= possible;
  }

  bool is_new(std::uint32_t name) noexcept {
    if (name == none) return false;  // of an entry
    if (name >= met_.size()) {
      const std::size_t before = met_.size();
      if (met_.append(name + 1 - before) == nullptr) return false;
      for (std::size_t i = before; i < met_.size(); ++i) met_[i] = 0;
    }
    if (met_[name] == round_) return false;
    met_[name] = round_;
    return true;
  }

  bool make_map(std::uint32_t node) noexcept {
    const std::uint32_t entry = out_.child(node, {}, node_kind::entry, as_filed);
    if (entry == none) return false;  // beyond the limit of paths: it stays as it is
    for (std::uint32_t one = nodes_[node].first_child; one != none;) {
      const std::uint32_t next = nodes_[one].next;
      if (one != entry) out_.merge(entry, one);
      one = next;
    }
    nodes_[node].first_child = nodes_[node].last_child = entry;
    nodes_[entry].next = none;
    return true;
  }

  outline& out_;
  array<path_node>& nodes_;
  array<std::uint32_t> order_;
  array<std::uint32_t> met_;  ///< by name: the last comparison that met it
  std::uint32_t round_ = 0;
};

}  // namespace

const known_map* find_known_map(std::string_view name) noexcept {
  for (const known_map& one : known)
    if (one.name == name) return &one;
  return nullptr;
}

std::uint32_t entry_of(const outline& out, std::uint32_t node) noexcept {
  std::uint32_t one = out.nodes[node].first_child;
  while (one != none && out.nodes[one].kind != node_kind::entry) one = out.nodes[one].next;
  return one;
}

void merge_maps(outline& out) noexcept { merger(out).run(); }

}  // namespace filigree::generic
