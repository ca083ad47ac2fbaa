// Makes of a form's tables, while the project is compiled, what the reader works with: slots for their columns, and the
// tree of elements that their paths name.
//
//   using thirteen_f = compiled<tables, ignored>;   // both constexpr arrays of static storage
//   thirteen_f::tables, thirteen_f::elements
//
// A spec that contradicts itself does not compile; the function named in the compiler's message says why.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "spec/element.hpp"
#include "spec/form_spec.hpp"

namespace filigree {
namespace compiling {

// Not constexpr, so that reaching one stops the compiler.
void a_path_leads_through_a_value();
void a_path_leads_into_the_row_of_another_table();
void a_path_is_used_twice();
void an_element_name_is_too_long();
void too_many_elements();
void a_column_without_a_path_needs_a_slot();
void a_row_is_both_ignored_and_read();
void alike_elements_are_not_described_alike();

constexpr std::uint16_t nothing = 0xFFFF;
constexpr std::string_view notes = "/footnoteId", own_text = "/.";
constexpr std::size_t most_nodes = 4096;

/// Compilers limit how many steps they take: most names are told apart by this alone.
constexpr std::uint32_t key_of(std::string_view name) {
  if (name.empty()) return 0;
  const auto at = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(name[i])); };
  const std::size_t last = name.size() - 1;
  return static_cast<std::uint32_t>(name.size()) | at(last / 3) << 8 | at(last * 2 / 3) << 16 | at(last) << 24;
}

struct node {
  std::string_view name;  ///< without the @ of an attribute
  std::uint32_t key = 0;  ///< of `name`
  element_kind kind = element_kind::group;
  bool joins = false;
  std::uint8_t more = 0;
  std::uint16_t slot = no_slot, text_slot = no_slot, name_slot = no_slot;
  std::uint8_t name_up = 0;
  std::uint16_t alike = nothing;   ///< the node whose content this one has
  std::uint16_t record = nothing;  ///< of the row that values here belong to, as the index of its first table
  std::uint16_t column = nothing;  ///< which set the slot
  std::uint16_t parent = nothing, first = nothing, last = nothing, next = nothing;
  bool decides = false;  ///< row: `otherwise` holds
};

/// Takes the piece before the next `separator` off `rest`.
constexpr std::string_view take(std::string_view& rest, char separator) {
  const std::size_t stop = rest.find(separator);
  const std::string_view piece = rest.substr(0, stop);
  rest = stop == std::string_view::npos ? std::string_view{} : rest.substr(stop + 1);
  return piece;
}

/// The table whose record a table's rows are stored in.
template <std::size_t count>
constexpr std::size_t record_of(const table_spec (&tables)[count], std::size_t table) {
  if (tables[table].same_rows != no_table) return tables[table].same_rows;
  if (tables[table].same_record != no_table) return tables[table].same_record;
  return table;
}

template <std::size_t count>
constexpr std::size_t count_columns(const table_spec (&tables)[count]) {
  std::size_t total = 0;
  for (const table_spec& table : tables) total += table.columns.size();
  return total;
}

constexpr bool takes_slot(const column_spec& column) { return column.source == column_source::stored; }

/// All columns, table after table, each stored one with its slot; and how many slots each record has.
template <std::size_t tables, std::size_t columns>
struct numbered {
  std::array<column_spec, columns> all{};
  std::array<std::uint16_t, tables> slots{};  ///< of the record that begins with this table
  std::size_t slot_total = 0;
};

template <std::size_t columns, std::size_t count>
constexpr numbered<count, columns> number_columns(const table_spec (&tables)[count]) {
  numbered<count, columns> result;
  std::size_t at = 0;
  for (std::size_t t = 0; t < count; ++t) {
    std::uint16_t& used = result.slots[record_of(tables, t)];
    for (const column_spec& given : tables[t].columns) {
      column_spec& column = result.all[at++];
      column = given;
      if (takes_slot(column) && column.slot == no_slot) {
        if (column.path.empty()) a_column_without_a_path_needs_a_slot();
        column.slot = used;
      }
      if (takes_slot(column) && column.notes_slot == no_slot) column.notes_slot = column.slot;
      if (takes_slot(column) && column.slot >= used) used = static_cast<std::uint16_t>(column.slot + 1);
    }
  }
  for (const std::uint16_t slots : result.slots) result.slot_total += slots;
  return result;
}

/// The elements while they are put together.
class builder {
 public:
  constexpr builder() { nodes_[0].kind = element_kind::group; }  // stands above the roots

  constexpr void add_row(std::string_view path, std::uint16_t table, std::uint16_t record) {
    const bool decides = path.back() == '?';
    if (decides) path.remove_suffix(1);
    node& row = nodes_[find(0, path)];
    if (row.kind != element_kind::group) a_path_is_used_twice();
    row.kind = element_kind::row;
    row.slot = table;
    row.record = record;
    row.decides = decides;
  }

  /// Gives an element its place among its siblings.
  constexpr void foresee(std::string_view path) { find(0, path); }

  constexpr void add_ignored(std::string_view path) {
    node& one = nodes_[find(0, path)];
    if (one.kind != element_kind::group || one.first != nothing) a_row_is_both_ignored_and_read();
    one.kind = element_kind::ignored;
  }

  [[nodiscard]] constexpr std::uint16_t find_row(std::string_view path) {
    if (path.back() == '?') path.remove_suffix(1);
    return find(0, path);
  }
  /// `row` is the table's row element.
  constexpr void add_column(std::uint16_t row, std::string_view path, const column_spec& column, std::uint16_t record,
                            std::uint16_t number) {
    if (path == ".") {
      nodes_[row].text_slot = column.slot;
      return;
    }
    if (path.size() >= own_name.size() && path.substr(path.size() - own_name.size()) == own_name) {
      nodes_[row].name_slot = column.slot;
      nodes_[row].name_up = static_cast<std::uint8_t>((path.size() - own_name.size()) / outer.size());
      return;
    }
    if (path.substr(0, outer.size()) == outer) {
      path.remove_prefix(outer.size());
      if (take(path, '/') != nodes_[row].name) return;
    }
    if (path.size() > own_text.size() && path.substr(path.size() - own_text.size()) == own_text) {
      nodes_[find(row, path.substr(0, path.size() - own_text.size()))].text_slot = column.slot;
      return;
    }
    if (path.size() > notes.size() && path.back() == notes.back() && path.substr(path.size() - notes.size()) == notes) {
      nodes_[find(row, path.substr(0, path.size() - notes.size()))].slot = column.slot;
      return;
    }
    const bool boxed = path.back() == '*';
    if (boxed) path.remove_suffix(1);
    add_value(find(row, path), boxed, column, record, number);
  }

  constexpr void add_alike(std::string_view path, std::string_view as) {
    node& one = nodes_[find(0, path)];
    const std::uint16_t other = find(0, as);
    const node& content = nodes_[other];
    if (one.first != nothing || content.first == nothing || one.kind != content.kind || one.record != content.record)
      alike_elements_are_not_described_alike();
    if (one.kind == element_kind::group && holds_values(other)) alike_elements_are_not_described_alike();
    one.alike = other;
    one.text_slot = content.text_slot;
    one.name_slot = content.name_slot;
    one.name_up = content.name_up;
  }

  [[nodiscard]] constexpr std::size_t size() const { return count_ - 1; }
  [[nodiscard]] constexpr const node& operator[](std::size_t index) const { return nodes_[index]; }
  /// The next in reading order; `nothing` at the end.
  [[nodiscard]] constexpr std::uint16_t after(std::uint16_t index) const {
    if (nodes_[index].first != nothing) return nodes_[index].first;
    while (index != 0 && nodes_[index].next == nothing) index = nodes_[index].parent;
    return index == 0 ? nothing : nodes_[index].next;
  }
  [[nodiscard]] constexpr std::uint8_t depth(std::uint16_t index) const {
    std::uint8_t depth = 0;
    for (; nodes_[index].parent != 0; index = nodes_[index].parent) ++depth;
    return depth;
  }

 private:
  static constexpr std::string_view own_name = "name()", outer = "../";

  /// Values that belong to a row further out.
  [[nodiscard]] constexpr bool holds_values(std::uint16_t group) const {
    for (std::uint16_t at = nodes_[group].first; at != nothing && at != group;) {
      if (nodes_[at].slot != no_slot && nodes_[at].kind != element_kind::row) return true;
      const bool goes_in = nodes_[at].kind == element_kind::group && nodes_[at].first != nothing;
      if (goes_in) {
        at = nodes_[at].first;
        continue;
      }
      while (at != group && nodes_[at].next == nothing) at = nodes_[at].parent;
      if (at != group) at = nodes_[at].next;
    }
    return false;
  }

  constexpr void add_value(std::uint16_t index, bool boxed, const column_spec& column, std::uint16_t record,
                           std::uint16_t number) {
    for (std::uint16_t up = nodes_[index].parent; up != 0; up = nodes_[up].parent) {
      if (nodes_[up].kind != element_kind::row) continue;
      if (nodes_[up].record != record) a_path_leads_into_the_row_of_another_table();
      break;
    }
    node& one = nodes_[index];
    if (one.column != nothing) {  // the columns behind the first take the second, third … text
      if (one.column + one.more + 1 != number || one.slot + one.more + 1 != column.slot) return check_same(one, column);
      ++one.more;
      return;
    }
    const bool is_free = one.kind == element_kind::group || one.kind == element_kind::attribute;
    if (!is_free || (one.first != nothing && !has_only_attributes(one))) a_path_leads_through_a_value();
    if (one.kind != element_kind::attribute) one.kind = boxed ? element_kind::wrapper : element_kind::leaf;
    one.slot = column.slot;
    one.joins = column.joins;
    one.column = number;
  }
  /// Tables that share a record name its places again.
  constexpr void check_same(const node& one, const column_spec& column) const {
    if (one.slot != column.slot) a_path_is_used_twice();
  }
  [[nodiscard]] constexpr bool has_only_attributes(const node& one) const {
    for (std::uint16_t child = one.first; child != nothing; child = nodes_[child].next)
      if (nodes_[child].kind != element_kind::attribute) return false;
    return true;
  }

  /// The element at `path` below `at`, made if it is not there.
  constexpr std::uint16_t find(std::uint16_t at, std::string_view path) {
    while (!path.empty()) at = child(at, take(path, '/'));
    return at;
  }
  constexpr std::uint16_t child(std::uint16_t parent, std::string_view name) {
    const bool is_attribute = name[0] == '@';
    if (is_attribute) name.remove_prefix(1);
    const std::uint32_t key = key_of(name);
    for (std::uint16_t one = nodes_[parent].first; one != nothing; one = nodes_[one].next)
      if (nodes_[one].key == key && (nodes_[one].kind == element_kind::attribute) == is_attribute &&
          nodes_[one].name == name)
        return one;
    if (name.size() > padded_name::longest) an_element_name_is_too_long();
    if (count_ >= most_nodes) too_many_elements();
    const auto made = static_cast<std::uint16_t>(count_++);
    nodes_[made].name = name;
    nodes_[made].key = key;
    nodes_[made].parent = parent;
    if (is_attribute) nodes_[made].kind = element_kind::attribute;
    if (nodes_[parent].kind == element_kind::leaf && !is_attribute) a_path_leads_through_a_value();
    if (nodes_[parent].first == nothing || is_attribute) {  // attributes come first, as they do in a document
      nodes_[made].next = nodes_[parent].first;
      nodes_[parent].first = made;
      if (nodes_[made].next == nothing) nodes_[parent].last = made;
    } else {
      nodes_[nodes_[parent].last].next = made;
      nodes_[parent].last = made;
    }
    return made;
  }

  node nodes_[most_nodes] = {};
  std::size_t count_ = 1;
};

constexpr bool has_other_content(std::string_view row, const auto& alike) {
  if (row.back() == '?') row.remove_suffix(1);
  for (const alike_path& one : alike)
    if (one.path == row) return true;
  return false;
}

template <std::size_t count, std::size_t columns>
constexpr builder build(const table_spec (&tables)[count], const auto& ignored, const auto& order, const auto& alike,
                        const std::array<column_spec, columns>& all) {
  builder tree;
  for (const std::string_view path : order) tree.foresee(path);
  for (std::size_t t = 0; t < count; ++t)
    for (std::string_view rest = tables[t].rows; !rest.empty();)
      tree.add_row(take(rest, '|'), static_cast<std::uint16_t>(t), static_cast<std::uint16_t>(record_of(tables, t)));
  // Every table's rows are read with the columns of all tables that share its record.
  for (std::size_t t = 0; t < count; ++t) {
    for (std::string_view rows = tables[t].rows; !rows.empty();) {
      const std::string_view row = take(rows, '|');
      if (has_other_content(row, alike)) continue;
      const std::uint16_t row_node = tree.find_row(row);
      std::size_t first = 0;
      for (std::size_t other = 0; other < count; first += tables[other++].columns.size()) {
        if (record_of(tables, other) != record_of(tables, t)) continue;
        for (std::size_t i = 0; i < tables[other].columns.size(); ++i) {
          const column_spec& column = all[first + i];
          for (std::string_view paths = column.path; !paths.empty();)
            tree.add_column(row_node, take(paths, '|'), column, static_cast<std::uint16_t>(record_of(tables, t)),
                            static_cast<std::uint16_t>(first + i));
        }
      }
    }
  }
  for (const ignored_path& one : ignored) tree.add_ignored(one.path);
  for (const alike_path& one : alike) tree.add_alike(one.path, one.as);
  return tree;
}

template <std::size_t size, std::size_t count>
constexpr std::array<element, size> lay_out(const builder& tree, const table_spec (&tables)[count]) {
  std::array<element, size> elements{};
  std::array<std::uint16_t, size + 1> places{};  // of the nodes
  std::size_t at = 0;
  for (std::uint16_t index = tree.after(0); index != nothing; index = tree.after(index))
    places[index] = static_cast<std::uint16_t>(at++);
  at = 0;
  for (std::uint16_t index = tree.after(0); index != nothing; index = tree.after(index)) {
    const node& from = tree[index];
    element& to = elements[at++];
    to.name = padded_name(from.name);
    to.kind = from.kind;
    to.depth = tree.depth(index);
    to.joins = from.joins;
    to.more = from.more;
    to.slot = from.slot;
    to.text_slot = from.text_slot;
    to.name_slot = from.name_slot;
    to.name_up = from.name_up;
    if (from.alike != nothing) to.content = static_cast<std::int16_t>(places[from.alike] - places[index]);
    if (from.decides) {
      to.otherwise = tables[from.slot].otherwise;
      to.decisive = tables[from.slot].decisive;
    }
    const node& content = from.alike == nothing ? from : tree[from.alike];
    for (std::uint16_t child = content.first; child != nothing; child = tree[child].next)
      to.has_attributes = to.has_attributes || tree[child].kind == element_kind::attribute;
  }
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t end = i + 1;
    while (end < size && elements[end].depth > elements[i].depth) ++end;
    elements[i].subtree = static_cast<std::uint16_t>(end - i);
  }
  return elements;
}

template <std::size_t slot_total, std::size_t columns, std::size_t count>
constexpr std::array<value_type, slot_total> type_slots(const table_spec (&tables)[count],
                                                        const numbered<count, columns>& numbers) {
  std::array<value_type, slot_total> types{};
  std::array<bool, slot_total> known{};
  std::size_t at = 0;
  for (std::size_t t = 0; t < count; ++t) {
    std::size_t base = 0;
    for (std::size_t before = 0; before < record_of(tables, t); ++before) base += numbers.slots[before];
    for (std::size_t i = 0; i < tables[t].columns.size(); ++i, ++at) {
      const column_spec& column = numbers.all[at];
      if (!takes_slot(column) || known[base + column.slot]) continue;
      types[base + column.slot] = column.shown.type;
      known[base + column.slot] = true;
    }
  }
  return types;
}

template <std::size_t count>
constexpr std::array<record_spec, count> make_records(const std::array<std::uint16_t, count>& slots,
                                                      const value_type* types) {
  std::array<record_spec, count> records{};
  for (std::size_t t = 0; t < count; types += slots[t++]) records[t].slots = {types, slots[t]};
  return records;
}

template <std::size_t count>
constexpr std::array<table_spec, count> make_tables(const table_spec (&tables)[count], const column_spec* columns,
                                                    const record_spec* records) {
  std::array<table_spec, count> made{};
  for (std::size_t t = 0; t < count; ++t) {
    made[t] = tables[t];
    made[t].columns = {columns, tables[t].columns.size()};
    made[t].record = records + record_of(tables, t);
    made[t].record_before = static_cast<std::uint8_t>(t - record_of(tables, t));
    if (tables[t].same_rows != no_table) made[t].rows_before = static_cast<std::uint8_t>(t - tables[t].same_rows);
    columns += tables[t].columns.size();
  }
  return made;
}

}  // namespace compiling

/// For tables that have their columns in the order of the document, or are read seldom.
constexpr std::array<std::string_view, 0> as_tables_have_it{};

/// `alike` has pairs of elements of one content, see alike_path.
/// `order` has paths of elements in the order in which documents have them, where the tables have another one: the
/// reader is fastest when the next element is the one it expects.
template <const auto& source, const auto& ignored, const auto& order = as_tables_have_it,
          const auto& alike = none_alike>
struct compiled {
 private:
  static constexpr auto numbers = compiling::number_columns<compiling::count_columns(source)>(source);
  static constexpr auto columns = numbers.all;
  static constexpr auto types = compiling::type_slots<numbers.slot_total>(source, numbers);
  static constexpr auto records = compiling::make_records(numbers.slots, types.data());
  static constexpr auto tree = compiling::build(source, ignored, order, alike, columns);

 public:
  static constexpr auto tables = compiling::make_tables(source, columns.data(), records.data());
  static constexpr auto elements = compiling::lay_out<tree.size()>(tree, source);
};

}  // namespace filigree
