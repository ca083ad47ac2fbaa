// A document as an outline, whatever it is written in: its paths, each kept once. The readers of XML and JSON walk over
// the document twice, and what they meet goes to a sink in the order of the bytes: the first time it is counted
// (count.hpp), so that plan.cpp can make tables of the outline; the second time it is put into them (fill.hpp). Nothing
// but the outline is kept in between, so that a filing needs little more memory than its tables do.
//
//   <list><item id="1">A</item><item/></list>
//
//   paths    list ── item ── @id                  a node for each path, however often it comes
//   events   open list, open item, @id, item "A", close, item "", close
#pragma once

#include <cstdint>
#include <string_view>

#include "filigree/span.hpp"
#include "forms/generic/name_set.hpp"
#include "table/filing_data.hpp"
#include "text/memory.hpp"

namespace filigree::generic {

constexpr std::uint32_t none = 0xFFFFFFFFu;

/// What no real document reaches. Beyond a limit nothing is lost: the values stand in VALUES.
struct limits {
  std::uint32_t paths = 1u << 17;  ///< different ones
  std::uint16_t columns = 500;     ///< of one table
  std::uint8_t tables = 100;       ///< of all undescribed documents of a filing
};

enum class node_kind : std::uint8_t {
  element,    ///< of XML, or a member of a JSON object
  attribute,  ///< of XML
  item,       ///< of a JSON array: a node without a name
  entry       ///< of a JSON object whose names are keys, see maps.cpp: a node without a name
};

/// What a path's values were, of JSON. Bits.
enum seen : std::uint8_t { seen_scalar = 1, seen_null = 2, seen_object = 4, seen_array = 8 };

struct path_node {
  std::uint32_t parent = none, first_child = none, last_child = none, next = none;
  std::uint32_t hint = none;         ///< the child that was found last
  std::uint32_t name = none;         ///< number of the name
  std::uint32_t same = none;         ///< the node that stands for this one since the two were merged
  std::uint32_t first_at = 0;        ///< where its name stands first
  std::uint32_t last_in = none;      ///< the element that it was last found in
  std::uint32_t first_value = none;  ///< number of the event
  std::uint32_t first_hollow = none;
  std::uint32_t rows = 0;     ///< how often it comes
  std::uint32_t values = 0;   ///< how often it has a value of its own
  std::uint32_t hollows = 0;  ///< how often it is there and that is all; values where no element stands in any of them
  std::uint32_t kept_path = 0;  ///< VALUES: where its text is kept, once it was needed
  std::uint32_t kept_name = 0;
  std::uint16_t slot = no_slot;
  std::uint8_t table = no_table;  ///< index among the planned tables; of a node that is a row: its own
  node_kind kind = node_kind::element;
  std::uint8_t kinds = 0;        ///< `seen` bits
  std::uint8_t could_be = 0xFF;  ///< types that all its values have, see infer.hpp
  bool has_elements = false;     ///< anything but attributes below it
  bool repeats = false;
  bool parallel = false;  ///< a JSON object of equally long arrays: its members are columns …
  bool uneven = false;    ///< … unless one of them was not so
  bool is_row = false;
};

enum class event_kind : std::uint8_t {
  leaf,    ///< a value of the node
  own,     ///< a value of the node that is open: its own text
  unnamed  ///< a value below the node that is open, under a name beyond the limit
};
enum class value_kind : std::uint8_t {
  filed,   ///< XML: any type
  quoted,  ///< JSON: text or date
  number,
  truth,
  nothing,  ///< null: there, and without a value
  cut,      ///< the document ends inside it
  hollow    ///< an element, object or array with nothing in it
};
/// A value.
struct event {
  std::uint32_t node;
  span name;  ///< as it stands here
  span place;
  std::uint8_t rules;
  event_kind kind;
  value_kind value;
};

/// Takes what a reader meets.
class sink {
 public:
  /// Values stand in it, or elements. `rows`: of a JSON object of arrays how long they are, if they are of one length.
  virtual void open(std::uint32_t node, span name, std::uint32_t rows) noexcept = 0;
  virtual void close() noexcept = 0;
  virtual void value(const event& one) noexcept = 0;

 protected:
  ~sink() = default;
};

class outline {
 public:
  outline(filing_data& data, const limits& given) noexcept;

  /// The child of that name, made when there is none; `none` beyond the limit. `name` is a view of the source.
  std::uint32_t child(std::uint32_t parent, std::string_view name, node_kind kind, std::uint8_t rules) noexcept;
  /// The child of that name if there is one that stands before `offset`; the name may stand anywhere.
  [[nodiscard]] std::uint32_t known_child(std::uint32_t parent, std::string_view name,
                                          std::uint32_t offset) const noexcept;
  /// The first walk is over and the tables are planned: paths are found from here on, never made.
  void settle() noexcept { settled_ = true; }

  /// The node that stands for `node`.
  std::uint32_t canonical(std::uint32_t node) noexcept;
  /// Makes `from` and all below it one with `into` and what is below that.
  void merge(std::uint32_t into, std::uint32_t from) noexcept;
  /// The next node of a walk over all below `top`, parents first; `none` at its end.
  [[nodiscard]] std::uint32_t next_below(std::uint32_t node, std::uint32_t top) const noexcept;
  /// Whether a JSON object is of equally long arrays, wherever it stands.
  [[nodiscard]] bool is_parallel(std::uint32_t node) const noexcept {
    return nodes[node].parallel && !nodes[node].uneven && (nodes[node].kinds & ~seen_null) == seen_object;
  }
  /// The name as the document has it, still encoded; empty for nodes without one.
  [[nodiscard]] std::string_view raw_name(std::uint32_t node) const noexcept;
  [[nodiscard]] span name_span(std::uint32_t node) const noexcept;
  /// Appends the name's text.
  void add_name(text_buffer& out, std::uint32_t node) const noexcept;

  filing_data& data;
  const limits given;
  array<path_node> nodes;  ///< the first one has the documents' roots below it
  span form;               ///< the value of `submissionType` or `documentType` that came first

  [[nodiscard]] bool is_attribute(std::uint32_t node) const noexcept {
    return nodes[node].kind == node_kind::attribute;
  }

 private:
  std::uint32_t find(std::uint32_t parent, std::uint32_t name, node_kind kind) const noexcept;
  std::uint32_t find_settled(std::uint32_t parent, std::string_view name, node_kind kind) const noexcept;
  std::uint32_t make(std::uint32_t parent, std::uint32_t name, node_kind kind, std::uint32_t at) noexcept;
  bool has_name(std::uint32_t node, std::string_view name) const noexcept;
  void link(std::uint32_t node, std::uint32_t parent) noexcept;
  bool enter(std::uint32_t node) noexcept;
  bool grow() noexcept;
  std::size_t slot_of(std::uint32_t parent, std::uint32_t name, node_kind kind) const noexcept;

  struct named {
    span place;
    std::uint8_t rules;
  };
  name_set known_;
  array<named> names_;
  array<std::uint32_t> table_;  ///< open addressing: number + 1 of a node
  std::size_t entered_ = 0;
  bool settled_ = false;
};

}  // namespace filigree::generic
