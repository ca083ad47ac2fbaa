#include "forms/generic/fill.hpp"

#include <algorithm>

#include "forms/generic/count.hpp"
#include "forms/generic/infer.hpp"
#include "text/characters.hpp"

namespace filigree::generic {

filler::filler(outline& out, tables_plan& plan, filing_tables& tables) noexcept
    : out_(out), data_(out.data), plan_(plan), tables_(tables), open_(out.data.budget) {
  for (path_node& one : out_.nodes) one.last_in = 0;  // from here on it counts those beyond the limit of tables
}

filler::open_element filler::around() const noexcept {
  return open_.empty() ? open_element{none, no_row, 0, no_row, 0, {}, as_filed} : open_[open_.size() - 1];
}

bool filler::has_table(std::uint32_t node) const noexcept {
  return is_row(node) && out_.nodes[node].table < plan_.tables.size() &&
         plan_.tables[out_.nodes[node].table].node == node;
}

// --- Rows --------------------------------------------------------------------------------------------------------

void filler::open(std::uint32_t node, span name, std::uint32_t rows) noexcept {
  open_element opened = around();
  const bool in_parallel = opened.node != none && has_table(opened.node) && out_.is_parallel(opened.node);
  if (!in_parallel) opened.first = no_row;
  opened.node = node;
  opened.next = 0;
  opened.key = {};
  if (out_.nodes[node].kind == node_kind::entry) {
    opened.key = name;
    opened.key_rules = rules_of_name(name);
  }
  const std::uint32_t parent = opened.row;
  if (!open_.push(opened) || !is_row(node)) return;
  if (!has_table(node)) {
    open_.back().of_row = ++out_.nodes[node].last_in;
  } else if (out_.is_parallel(node)) {
    begin_parallel(node, parent, rows);
  } else {
    const std::uint32_t row = begin_row(node, parent);
    open_.back().row = row;
    if (row != no_row) open_.back().of_row = data_.rows[row].order;
  }
}

void filler::close() noexcept {
  if (!open_.empty()) open_.truncate(open_.size() - 1);
}

/// All rows at once, as many as the arrays have items.
void filler::begin_parallel(std::uint32_t node, std::uint32_t parent, std::uint32_t rows) noexcept {
  open_.back().first = static_cast<std::uint32_t>(data_.rows.size());
  for (std::uint32_t i = 0; i < rows; ++i)
    if (begin_row(node, parent) == no_row) return;
}

std::uint32_t filler::begin_row(std::uint32_t node, std::uint32_t parent) noexcept {
  const std::uint8_t planned = out_.nodes[node].table;
  const std::uint32_t row = data_.begin_row(tables_.number_of(planned), parent);
  const planned_table& table = plan_.tables[planned];
  std::uint16_t slot = table.columns;
  for (std::size_t i = 0; i < open_.size() && table.keys > 0; ++i)
    if (open_[i].key.placed() && slot < table.columns + table.keys)
      put_text(row, slot++, open_[i].key, open_[i].key_rules);
  return row;
}

void filler::begin_leaf_row(const event& one, open_element& in) noexcept {
  if (!has_table(one.node)) {
    in.of_row = ++out_.nodes[one.node].last_in;
    return;
  }
  if (out_.is_parallel(one.node)) return;  // of no rows
  in.row = begin_row(one.node, in.row);
  in.first = no_row;
  if (in.row == no_row) return;
  in.of_row = data_.rows[in.row].order;
  const planned_table& table = plan_.tables[out_.nodes[one.node].table];
  if (out_.nodes[one.node].kind == node_kind::entry && table.keys > 0 && one.name.placed())
    put_text(in.row, static_cast<std::uint16_t>(table.columns + table.keys - 1), one.name, rules_of_name(one.name));
}

std::uint8_t filler::rules_of_name(span place) const noexcept {
  const std::string_view name = data_.bytes_at(place);
  return static_cast<std::uint8_t>((name.find('\\') != std::string_view::npos ? undo_json : as_filed) |
                                   (is_utf8(name) ? as_filed : undo_legacy));
}

// --- Values ------------------------------------------------------------------------------------------------------

void filler::value(const event& one) noexcept {
  ++data_.covered.leaves;
  ++data_.covered.read;
  if (one.kind == event_kind::unnamed) return add_to_values(one, around());
  open_element in = around();
  if (one.kind == event_kind::leaf && is_row(one.node)) begin_leaf_row(one, in);
  const path_node& found = out_.nodes[one.node];
  if (found.has_elements && is_hollow(data_, one)) {
    // In XML it is there, and that is all; in JSON `null`, `{}` and `[]` are three things.
    if (one.value != value_kind::filed) add_to_values(one, in);
    return;
  }
  if (in.first != no_row && found.kind == node_kind::item && !is_row(one.node)) {
    in.row = in.first + open_.back().next;
    in.of_row = ++open_.back().next;
  }
  const bool has_cell = found.slot != no_slot && in.row < data_.rows.size() &&
                        data_.rows[in.row].table == tables_.number_of(found.table) &&
                        data_.cell_at(in.row, found.slot)->state == cell_state::absent;
  has_cell ? put(one, in.row, found.slot) : add_to_values(one, in);
}

void filler::put(const event& one, std::uint32_t row, std::uint16_t slot) noexcept {
  const value_type type = data_.slot_type(row, slot);
  switch (one.value) {
    case value_kind::filed:
      return data_.place(row, slot, one.place, one.rules);
    case value_kind::cut:  // half a number is a wrong number
      if (type != value_type::text) return data_.mark(row, slot, cell_state::invalid, one.place);
      return data_.place(row, slot, one.place, one.rules);
    case value_kind::nothing:
    case value_kind::hollow:
      return data_.mark(row, slot, cell_state::empty, one.place);
    case value_kind::quoted:
      if (type != value_type::text) return put_typed(row, slot, one.place);
      [[fallthrough]];
    case value_kind::number:
    case value_kind::truth:
      return put_text(row, slot, one.place, one.rules);
  }
}

/// A text among dates is one that says nothing.
void filler::put_typed(std::uint32_t row, std::uint16_t slot, span place) noexcept {
  const std::string_view text = trim(data_.bytes_at(place));
  const bool applies = std::find(not_applicable.begin(), not_applicable.end(), text) == not_applicable.end();
  data_.mark(row, slot,
             text.empty() ? cell_state::empty
             : applies    ? cell_state::value
                          : cell_state::not_applicable,
             place);
}

/// As it stands, blanks and all.
void filler::put_text(std::uint32_t row, std::uint16_t slot, span place, std::uint8_t rules) noexcept {
  stored_cell* const cell = data_.cell_at(row, slot);
  if (cell == nullptr) return;
  cell->place = place;
  cell->rules = rules & all_rules;
  cell->state = place.length == 0 ? cell_state::empty : cell_state::value;
}

// --- VALUES ------------------------------------------------------------------------------------------------------

void filler::add_to_values(const event& one, const open_element& in) noexcept {
  const std::uint8_t table = tables_.values();
  const std::uint32_t row = table == no_table ? no_row : data_.begin_row(table);
  if (row == no_row) return;
  if (one.kind == event_kind::unnamed) {
    put_kept(row, value_slot::path, path_of(one.node));
    put_text(row, value_slot::name, one.name, rules_of_name(one.name));
  } else if (out_.nodes[one.node].kind == node_kind::entry) {
    put_kept(row, value_slot::path, path_of(out_.nodes[one.node].parent));
    put_text(row, value_slot::name, one.name, rules_of_name(one.name));
  } else {
    std::uint32_t named = one.node;
    while (named != 0 && out_.raw_name(named).empty()) named = out_.nodes[named].parent;
    const std::uint32_t parent = out_.nodes[named].parent;
    put_kept(row, value_slot::path, parent == none ? 0 : path_of(parent));
    put_kept(row, value_slot::name, name_of_node(named));
  }
  put(one, row, value_slot::text);
  if (in.of_row == 0) return;
  text_buffer digits(data_.budget);
  digits.add_number(in.of_row);
  data_.compose(row, value_slot::row, digits.view(), {});
  tables_.show_rows_of_values();
}

/// A text that many rows have is kept once; its number is that of stored_cell::more.
void filler::put_kept(std::uint32_t row, std::uint16_t slot, std::uint32_t kept) noexcept {
  stored_cell* const cell = data_.cell_at(row, slot);
  if (cell == nullptr || kept == 0) return;
  cell->more = kept & most_mores;
  cell->state = data_.composed[data_.more_of(*cell).composed - 1].length > 0 ? cell_state::value : cell_state::empty;
}

std::uint32_t filler::keep(std::string_view text) noexcept {
  const auto at = static_cast<std::uint32_t>(data_.arena.size());
  const auto no_pieces = static_cast<std::uint32_t>(data_.pieces.size());
  if (!data_.arena.add(text)) return 0;
  stored_cell made;
  cell_more* const more = data_.more_for(made);
  if (more == nullptr || !data_.composed.push({at, static_cast<std::uint32_t>(text.size()), no_pieces, 0})) return 0;
  more->composed = static_cast<std::uint32_t>(data_.composed.size());
  return made.more;
}

std::uint32_t filler::path_of(std::uint32_t node) noexcept {
  if (out_.nodes[node].kept_path == 0) {
    text_buffer text(data_.budget);
    add_path(out_, text, node);
    out_.nodes[node].kept_path = keep(text.view());
  }
  return out_.nodes[node].kept_path;
}

std::uint32_t filler::name_of_node(std::uint32_t node) noexcept {
  if (out_.nodes[node].kept_name == 0) {
    text_buffer text(data_.budget);
    if (out_.is_attribute(node)) text.add('@');
    out_.add_name(text, node);
    out_.nodes[node].kept_name = keep(text.view());
  }
  return out_.nodes[node].kept_name;
}

}  // namespace filigree::generic
