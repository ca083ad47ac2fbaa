#include "forms/generic/count.hpp"

#include "forms/generic/infer.hpp"
#include "text/characters.hpp"

namespace filigree::generic {

bool is_hollow(const filing_data& data, const event& one) noexcept {
  if (one.kind == event_kind::unnamed) return false;
  if (one.value == value_kind::hollow || one.value == value_kind::nothing) return true;
  return one.value == value_kind::filed && trim(data.bytes_at(one.place)).empty();
}

void counter::open(std::uint32_t node, span, std::uint32_t) noexcept {
  count_row(out_.nodes[node]);
  open_.push(++number_);
}

void counter::close() noexcept {
  if (!open_.empty()) open_.truncate(open_.size() - 1);
}

void counter::count_row(path_node& node) noexcept {
  const std::uint32_t around = open_.empty() ? none : open_.back();
  ++node.rows;
  node.repeats |= around != none && node.last_in == around && node.kind == node_kind::element;
  node.last_in = around;
}

void counter::value(const event& one) noexcept {
  ++number_;
  if (one.kind == event_kind::unnamed) return;
  path_node& node = out_.nodes[one.node];
  if (one.kind != event_kind::own) count_row(node);
  if (is_hollow(out_.data, one)) {
    if (node.hollows++ == 0) node.first_hollow = number_;
    return;
  }
  if (node.values++ == 0) node.first_value = number_;
  if (node.could_be != 0) node.could_be &= types_of_value(one);
}

std::uint8_t counter::types_of_value(const event& one) noexcept {
  constexpr std::size_t longest = 64;  // of what is no text
  std::string_view text = out_.data.bytes_at(one.place);
  if ((one.rules & (undo_entities | drop_markup | undo_json | fold_line_ends)) != 0 && text.size() <= 4 * longest) {
    decoded_.clear();
    add_decoded(decoded_, text, one.rules);
    text = decoded_.view();
  }
  return text.size() <= longest ? types_of(text, one.value) : std::uint8_t{0};
}

}  // namespace filigree::generic
