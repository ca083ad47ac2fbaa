#include "forms/xml_leaves.hpp"

#include <algorithm>

#include "markup/tokenizer.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

bool is_taken(const stored_cell& cell) noexcept {
  return cell.state == cell_state::value || cell.state == cell_state::invalid ||
         cell.state == cell_state::not_applicable;
}

}  // namespace

bool xml_leaves::is_coded(std::string_view text) noexcept {
  return text.find('&') != std::string_view::npos || text.find('\r') != std::string_view::npos;
}

bool xml_leaves::is_blank(std::string_view text, bool has_markup) noexcept {
  return trim(text).empty() || (has_markup && data_.is_blank_decoded(text, drop_markup | undo_entities));
}

void xml_leaves::put(std::uint32_t row, const element& known, std::string_view name, std::string_view text, bool coded,
                     bool has_markup) noexcept {
  std::uint16_t slot = known.text_slot != no_slot ? known.text_slot : known.slot;
  std::uint8_t rules = text_rules_;
  if (coded) {
    rules |= undo_entities | fold_line_ends;
    repairs_.bare_ampersands(text, has_markup);
  }
  if (has_markup) rules |= drop_markup | undo_entities;
  const stored_cell* cell = data_.cell_at(row, slot);
  if (cell != nullptr && cell->state != cell_state::absent) {
    if (known.joins && data_.join(row, slot, span_of(text), rules)) return;
    for (std::uint16_t last = static_cast<std::uint16_t>(slot + known.more);
         slot < last && cell->state != cell_state::absent;)
      cell = data_.cell_at(row, ++slot);
    if (is_taken(*cell)) return put_again(name, text);
  }
  data_.place(row, slot, span_of(text), rules);
}

/// One element more than the form has.
void xml_leaves::put_again(std::string_view name, std::string_view text) noexcept {
  if (trim(text).empty()) return;
  data_.report(
      severity::warning, "repeated-element", offset_of(text.data()), "The element ", name,
      " is given more often than the form has it; the first value stands, this one is among the other values.");
  text_buffer path(data_.budget);
  add_path(path);
  if (size_ > 0 && top().name != name.data()) path.add('/') && path.add(local_name(name));
  data_.add_other(path.view(), span_of(text), static_cast<std::uint8_t>(undo_entities | fold_line_ends | text_rules_));
}

void xml_leaves::withhold_cut_value(const frame& leaf) noexcept {
  if (leaf.known == nullptr || leaf.has_children) return;
  if (leaf.known->kind != element_kind::leaf && leaf.known->kind != element_kind::wrapper) return;
  stored_cell* const cell = data_.cell_at(leaf.row, leaf.known->slot);
  if (cell == nullptr || cell->state != cell_state::value || cell->place.offset < offset_of(leaf.content)) return;
  if (data_.slot_type(leaf.row, leaf.known->slot) != value_type::text) cell->state = cell_state::invalid;
}

void xml_leaves::add_reference(const frame& leaf) noexcept {
  bool found = false;
  // The tag's attributes stand right behind its name.
  const char* const name_end = leaf.name + leaf.name_length;
  const std::string_view id =
      attribute_value({name_end, static_cast<std::size_t>(std::max(leaf.content, name_end) - name_end)}, "id", found);
  if (!found || trim(id).empty()) {
    data_.report(severity::warning, "footnote-without-id", offset_of(name_end),
                 "A reference to a footnote names none.");
    return;
  }
  data_.add_note(leaf.row, leaf.known->slot, span_of(trim(id)));
}

/// The path of the innermost open element, by local names.
void xml_leaves::add_path(text_buffer& path) const noexcept {
  for (std::size_t i = 0; i < size_; ++i) {
    if (i > 0) path.add('/');
    path.add(local_name(stack_[i].name_view()));
  }
}

void xml_leaves::add_unknown(std::string_view name, std::string_view text, bool is_attribute) noexcept {
  text_buffer path(data_.budget);
  add_path(path);
  if (is_attribute) path.add("/@") && path.add(name);
  const std::size_t known_paths = data_.paths.size();
  data_.count_unread(path.view());
  if (data_.paths.size() > known_paths)
    data_.report(severity::warning, is_attribute ? "unknown-attribute" : "unknown-element",
                 offset_of(is_attribute ? text.data() : top().name),
                 is_attribute ? "Nothing reads the attribute " : "Nothing reads the element ", path.view(), ".");
  data_.add_other(path.view(), span_of(text), static_cast<std::uint8_t>(undo_entities | fold_line_ends | text_rules_));
}

void xml_leaves::meet_text(std::string_view text, std::uint8_t rules) noexcept {
  const frame& around = top();
  if (around.known != nullptr && (holds_text(*around.known) || around.known->kind == element_kind::ignored)) return;
  if (!around.has_children && !start_tag_follows(text.data() + text.size())) return;  // it is all that it holds
  if (data_.is_blank_decoded(text, static_cast<std::uint8_t>(rules | undo_entities))) return;
  ++data_.covered.leaves;
  text_buffer path(data_.budget);
  add_path(path);
  data_.count_unread(path.view());
  data_.report(severity::warning, "stray-text", offset_of(text.data()), "Text stands between the elements in ",
               path.view(), "; it is among the other values.");
  data_.add_other(path.view(), span_of(text),
                  static_cast<std::uint8_t>(rules | undo_entities | fold_line_ends | text_rules_));
}

/// Whether the next tag is one that begins an element.
bool xml_leaves::start_tag_follows(const char* at) noexcept {
  if (at >= next_tag_) {
    tokenizer<markup_dialect::xml> ahead(at, end_);
    token next = ahead.next();
    while (next.kind != token_kind::start_tag && next.kind != token_kind::end_tag && next.kind != token_kind::end)
      next = ahead.next();
    next_tag_ = next.begin + 1;
    next_tag_begins_ = next.kind == token_kind::start_tag;
  }
  return next_tag_begins_;
}

}  // namespace filigree
