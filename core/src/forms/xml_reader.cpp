#include "forms/xml_reader.hpp"

#include <algorithm>
#include <string_view>

#include "forms/element_frame.hpp"
#include "forms/xml_leaves.hpp"
#include "forms/xml_repairs.hpp"
#include "markup/tokenizer.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

using xml_tokenizer = tokenizer<markup_dialect::xml>;
constexpr short_tag value_tag = "<value>", value_end_tag = "</value>";
constexpr std::size_t value_name_length = 5;
constexpr int most_left_out = 6;      // children behind the expected one that are looked for fast
constexpr std::size_t deepest = 256;  // frames on the stack; read_limits::depth is lower

class reader {
 public:
  reader(filing_data& data, span body, const form_spec& form, std::uint8_t first_table) noexcept
      : data_(data),
        end_(data.source.data() + body.end()),
        form_(form),
        tokens_(data.source.data() + body.offset, end_),
        repairs_(data),
        leaves_(data, repairs_, body, stack_, size_),
        first_table_(first_table),
        depth_limit_(std::min<std::size_t>(data.limits.depth, deepest)) {}

  bool run() noexcept {
    while (!data_.budget.exhausted()) {
      const char* const at = skip_blanks();
      if (size_ > 0 && too_deep_ == 0 && take_expected(at)) continue;
      if (!other(tokens_.next())) break;
    }
    if (size_ > 0) {
      repairs_.cut_before_end_of(top().name_view(), end_);
      const frame innermost = top();
      close(end_);
      leaves_.withhold_cut_value(innermost);
      while (size_ > 0) close(end_);
    }
    return found_root_;
  }

 private:
  frame& top() noexcept { return stack_[size_ - 1]; }

  std::uint32_t offset_of(const char* at) const noexcept {
    return static_cast<std::uint32_t>(at - data_.source.view().data());
  }
  span span_of(std::string_view text) const noexcept {
    return {offset_of(text.data()), static_cast<std::uint32_t>(text.size())};
  }
  void report(severity level, std::string_view code, const char* at, std::string_view before,
              std::string_view quoted = {}, std::string_view after = {}) noexcept {
    data_.report(level, code, offset_of(at), before, quoted, after);
  }

  /// Nearly every tag closes the element that is open, or is the one that the tree has next.
  bool take_expected(const char* at) noexcept {
    frame& open = top();
    if (tokens_.take_end_tag(open.name, open.name_length)) {
      close(at);
      return true;
    }
    if (open.expected == nullptr || size_ >= depth_limit_) return false;
    if (open.expected == open.known) return take_value(open.known, open);
    const char* content = nullptr;
    const element* const known = take_next(open, content);
    if (known == nullptr) return take_with_attributes(open);
    const std::string_view name(at + 1, prefix_.size() + known->name.length);
    open.has_children = true;
    found(open, known);
    switch (known->kind) {
      case element_kind::leaf:
        take_text(known, open, name, content);
        break;
      case element_kind::wrapper:
        take_wrapper(known, open, name, content);
        break;
      default:
        push(known, open, name, content);
        break;
    }
    return true;
  }

  /// The start tag of the expected child or of one a little behind it: children may be left out.
  const element* take_next(const frame& open, const char*& content) noexcept {
    const element* known = open.expected;
    for (int tries = most_left_out; tries > 0 && known < open.children_end; --tries, known += known->subtree)
      if (tokens_.take_start_tag(known->name, prefix_, content)) return known;
    return nullptr;
  }

  /// The same for a start tag with attributes.
  bool take_with_attributes(frame& open) noexcept {
    const element* known = open.expected;
    int tries = most_left_out;
    while (tries > 0 && known < open.children_end && !tokens_.is_tag_with_more(known->name, prefix_)) {
      known += known->subtree;
      --tries;
    }
    if (tries == 0 || known >= open.children_end) return false;
    const token tag = tokens_.next();
    if (tag.unclosed || tag.rest.find('=') == std::string_view::npos) return other(tag);
    open.has_children = true;
    found(open, known);
    push(known, open, tag.name, tag.end);
    take_attributes(tag, top());
    if (tag.self_closing) close(tag.end);
    return true;
  }

  /// The text of a leaf up to its end tag, most often without opening a frame for it.
  void take_text(const element* known, frame& parent, std::string_view name, const char* content) noexcept {
    bool coded = false;
    const char* const stop = tokens_.skip_value(coded);
    if (!tokens_.take_end_tag(name.data(), name.size())) return push(known, parent, name, content);
    put_leaf(known, parent, name, {content, static_cast<std::size_t>(stop - content)}, coded);
  }

  /// `<value>` of a wrapper and its text, likewise. False when something else stands here.
  bool take_value(const element* known, frame& wrapper) noexcept {
    const char* const tag = tokens_.position();
    if (size_ >= depth_limit_ || !tokens_.take(value_tag)) return false;
    wrapper.has_children = true;
    wrapper.expected = nullptr;
    const std::string_view name(tag + 1, value_name_length);
    bool coded = false;
    const char* const content = tokens_.position();
    const char* const stop = tokens_.skip_value(coded);
    if (tokens_.take(value_end_tag)) {
      put_leaf(known, wrapper, name, {content, static_cast<std::size_t>(stop - content)}, coded);
    } else {
      push(known, wrapper, name, content);
    }
    return true;
  }

  void put_leaf(const element* known, const frame& parent, std::string_view name, std::string_view text,
                bool coded) noexcept {
    ++data_.covered.leaves;
    ++data_.covered.read;
    leaves_.put(parent.row, *known, name, text, coded, false);
  }

  /// `<title><value>…</value></title>` in one go; a frame is opened where something else comes in between.
  void take_wrapper(const element* known, frame& parent, std::string_view name, const char* content) noexcept {
    push(known, parent, name, content);
    skip_blanks();
    const std::size_t opened = size_;
    if (!take_value(known, top()) || size_ != opened) return;
    skip_blanks();
    if (tokens_.take_end_tag(name.data(), name.size())) --size_;
  }

  /// Everything else. False when nothing follows.
  bool other(const token& next) noexcept {
    switch (next.kind) {
      case token_kind::end:
        return false;
      case token_kind::text:
        break;
      case token_kind::start_tag:
        start(next);
        break;
      case token_kind::end_tag:
        end(next);
        break;
      case token_kind::declaration:
        repairs_.declaration(next);
        break;
      case token_kind::cdata:
        if (size_ > 0 && too_deep_ == 0)
          leaves_.meet_text({next.begin, static_cast<std::size_t>(next.end - next.begin)}, drop_markup);
        [[fallthrough]];
      case token_kind::comment:
      case token_kind::instruction:
        if (next.unclosed) repairs_.cut_inside(next);
        if (size_ > 0) top().has_markup = true;
        break;
    }
    return true;
  }

  // --- Text between elements -------------------------------------------------------------------------------------

  /// Goes to the next `<`. Nothing but blanks stands before it, unless it is in a text.
  const char* skip_blanks() noexcept {
    const char* const at = tokens_.skip_blanks();
    return *at == '<' ? at : skip_text(at);
  }
  const char* skip_text(const char* at) noexcept {
    const char* const stop = tokens_.skip_text();
    if (size_ > 0 && too_deep_ == 0) leaves_.meet_text({at, static_cast<std::size_t>(stop - at)}, as_filed);
    return stop;
  }

  // --- Start tags ------------------------------------------------------------------------------------------------

  void start(const token& tag) noexcept {
    if (tag.unclosed && tag.end == end_) {
      repairs_.cut_inside(tag);
      return;
    }
    if (size_ == 0) return start_root(tag);
    if (size_ >= depth_limit_) return start_too_deep(tag);
    const element* known = nullptr;
    if (top().known != nullptr) {
      const bool in_text = holds_text(*top().known);
      if (!in_text) known = child_by_tag(tag, top());
      if (known == nullptr && close_up_to_parent_of(tag)) {
        known = child_by_tag(tag, top());
      } else if (in_text) {
        return start_inside_text(tag, top());
      }
      if (known == nullptr && form_.opens_missing) known = open_missing(tag);
    }
    frame& parent = top();
    parent.has_children = true;
    push(known, parent, tag.name, tag.end);
    if (tag.rest.find('=') != std::string_view::npos) take_attributes(tag, top());
    if (tag.self_closing) close(tag.end);
  }

  void start_root(const token& tag) noexcept {
    const std::span<const element> tree = form_.elements;
    const element* const root = child_between(tree.data(), tree.data() + tree.size(), local_name(tag.name));
    if (root == nullptr) return;
    found_root_ = true;
    prefix_ = tag.name.substr(0, tag.name.size() - root->name.length);
    frame outside{};
    outside.row = no_row;
    push(root, outside, tag.name, tag.end);
    take_attributes(tag, top());
    if (tag.self_closing) close(tag.end);
  }

  void start_too_deep(const token& tag) noexcept {
    if (too_deep_ == 0) repairs_.too_deep(tag.begin);
    if (!tag.self_closing) ++too_deep_;
  }

  /// A start tag that has its place further out: what is open in between was never closed.
  bool close_up_to_parent_of(const token& tag) noexcept {
    for (std::size_t i = size_ - 1; i-- > 0;) {
      const frame& outer = stack_[i];
      if (outer.known == nullptr) continue;
      if (child_between(outer.children, outer.children_end, local_name(tag.name)) == nullptr) continue;
      while (size_ > i + 1) close_unclosed(tag.begin);
      return true;
    }
    return false;
  }
  void close_unclosed(const char* at) noexcept {
    if (!is_made_up(top())) repairs_.never_closed(top().name_view(), at);
    close(at);
  }

  /// Opens the one element that is not there and that could hold `tag`; gives what `tag` is in it. Only elements that
  /// were opened like this are closed for it.
  const element* open_missing(const token& tag) noexcept {
    const std::string_view name = local_name(tag.name);
    std::size_t outer = size_ - 1;
    const element* missing = only_holder_of(name, stack_[outer]);
    while (missing == nullptr && is_made_up(stack_[outer])) missing = only_holder_of(name, stack_[--outer]);
    if (missing == nullptr) return nullptr;
    while (size_ > outer + 1) close(tag.begin);
    report(severity::warning, "start-tag-missing", tag.begin, "The start tag of ", missing->name.view(),
           " is missing; the element begins here.");
    top().has_children = true;
    push(missing, top(), {tag.begin, 0}, tag.begin);
    top().has_children = true;
    return child_of(top(), name);
  }
  static bool is_made_up(const frame& open) noexcept { return open.name_length == 0; }

  /// A tag inside a text (`<b>` in a footnote) is part of the text and is dropped when the text is read.
  void start_inside_text(const token& tag, frame& parent) noexcept {
    parent.has_children = true;
    parent.has_markup = true;
    if (tag.self_closing) return;
    if (inner_tags_ == 0) inner_owner_ = size_;
    ++inner_tags_;
  }

  const element* child_by_tag(const token& tag, frame& parent) noexcept {
    const std::string_view name = local_name(tag.name);
    if (parent.known->kind == element_kind::ignored) return parent.known;
    if (parent.known->kind == element_kind::wrapper)
      return name == "value" || name == "footnoteId" ? parent.known : misplaced(tag, name);
    if (name == "footnoteId" && parent.known->kind == element_kind::group && parent.known->slot != no_slot)
      return parent.known;
    if (const std::string_view joined = repairs_.joined_name(tag); !joined.empty()) {
      if (const element* known = child_of(parent, joined)) {
        repairs_.name_was_wrapped(tag.begin, known->name.view());
        return known;
      }
    }
    if (const element* known = child_of(parent, name)) {
      if (!tag.rest.empty() && tag.rest.find('=') == std::string_view::npos && !trim(tag.rest).empty())
        repairs_.stray_text(tag);
      return known;
    }
    return misplaced(tag, name);
  }

  const element* misplaced(const token& tag, std::string_view name) noexcept {
    if (!form_.unique_names) return nullptr;
    const element* known = anywhere_in_row({stack_, size_}, name);
    if (known != nullptr)
      report(severity::note, "misplaced-element", tag.begin, "The element ", name,
             " stands under another parent than usual; it is read.");
    return known;
  }

  [[gnu::always_inline]] void push(const element* known, const frame& parent, std::string_view name,
                                   const char* content) noexcept {
    frame& opened = stack_[size_++];
    opened.known = known;
    opened.children = opened.children_end = opened.last = opened.expected = nullptr;
    opened.row_element = parent.row_element;
    opened.name = name.data();
    opened.content = content;
    opened.name_length = static_cast<std::uint32_t>(name.size());
    opened.row = parent.row;
    opened.has_children = opened.has_markup = false;
    if (known == nullptr || known == parent.known) return;
    switch (known->kind) {
      case element_kind::row:
        opened.row = data_.begin_row(table_of(known->slot), parent.row);
        if (known->name_slot != no_slot) put_name(opened.row, *known);
        opened.row_element = known;
        return enter(opened, *known);
      case element_kind::group:
        return enter(opened, *known);
      case element_kind::wrapper:
        opened.expected = known;
        return;
      case element_kind::leaf:
      case element_kind::attribute:
      case element_kind::ignored:
        return;
    }
  }

  /// The name of the element that begins a row, or of one around it, tells what the row is.
  void put_name(std::uint32_t row, const element& known) noexcept {
    if (size_ <= known.name_up) return;
    const std::string_view name = stack_[size_ - 1 - known.name_up].name_view();
    data_.place(row, known.name_slot, span_of(local_name(name)), as_filed);
  }

  std::uint8_t table_of(std::uint16_t table) const noexcept { return static_cast<std::uint8_t>(first_table_ + table); }

  // --- Attributes --------------------------------------------------------------------------------------------------

  /// Each attribute is a leaf of its own. Declarations of namespaces and hints for schema processors hold no values,
  /// and the id of a reference to a footnote is read with it.
  void take_attributes(const token& tag, const frame& opened) noexcept {
    const bool ignored = opened.known != nullptr && opened.known->kind == element_kind::ignored;
    const bool reference = local_name(tag.name) == "footnoteId";
    std::string_view rest = tag.rest, name, value;
    while (take_attribute(rest, name, value)) {
      const std::string_view local = local_name(name);
      const element* const known = ignored || reference ? nullptr : attribute_of(opened, local);
      if (known == nullptr && holds_no_value(name, local, reference)) continue;
      ++data_.covered.leaves;
      if (ignored) {
        ++data_.covered.ignored;
      } else if (known != nullptr) {
        ++data_.covered.read;
        leaves_.put(opened.row, *known, local, value, xml_leaves::is_coded(value), false);
      } else {
        leaves_.add_unknown(local, value, true);
      }
    }
  }

  static bool holds_no_value(std::string_view name, std::string_view local, bool reference) noexcept {
    return xml_repairs::is_no_value(name) || (reference && local == "id");
  }

  // --- End tags --------------------------------------------------------------------------------------------------

  void end(const token& tag) noexcept {
    if (size_ == 0) return;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (tag.name == top().name_view() && tag.rest.empty()) return close(tag.begin);
    end_unusual(tag);
  }

  void end_unusual(const token& tag) noexcept {
    const std::string_view joined = repairs_.joined_name(tag);
    const std::size_t open = find_open({stack_, size_}, joined.empty() ? tag.name : joined);
    if (inner_tags_ > 0 && inner_owner_ == size_ && open == 0) {
      --inner_tags_;
      return;
    }
    if (open > 0) {
      if (open == size_) {
        if (!joined.empty()) repairs_.name_was_wrapped(tag.begin, joined);
      }
      while (size_ > open) close_unclosed(tag.begin);
      return close(tag.begin);
    }
    if (!top().has_children && size_ > 1) {
      repairs_.closed_by_other(tag);
      return close(tag.begin);
    }
    repairs_.stray_end_tag(tag);
  }

  // --- Values ----------------------------------------------------------------------------------------------------

  void close(const char* content_end) noexcept {
    const frame& closing = top();
    if (inner_owner_ == size_) inner_tags_ = 0;
    if (!closing.has_children || (closing.known != nullptr && holds_text(*closing.known)))
      close_leaf(closing, content_end);
    const bool is_row =
        closing.known != nullptr && closing.known->kind == element_kind::row && closing.known == closing.row_element;
    --size_;
    if (is_row && decide_table(closing)) data_.row_closed(closing.row);
  }

  void close_leaf(const frame& leaf, const char* content_end) noexcept {
    ++data_.covered.leaves;
    const std::string_view text(leaf.content,
                                static_cast<std::size_t>(std::max(content_end, leaf.content) - leaf.content));
    if (leaf.known == nullptr) return leaves_.add_unknown({}, text, false);
    if (leaf.known->kind == element_kind::ignored) {
      ++data_.covered.ignored;
      return;
    }
    ++data_.covered.read;
    const bool is_reference = local_name(leaf.name_view()) == "footnoteId" && !holds_text(*leaf.known);
    if (is_reference) return leaves_.add_reference(leaf);
    const bool coded = xml_leaves::is_coded(text);
    switch (leaf.known->kind) {
      case element_kind::leaf:
      case element_kind::wrapper:
        return leaves_.put(leaf.row, *leaf.known, leaf.name_view(), text, coded, leaf.has_markup);
      case element_kind::row:
      case element_kind::group:
        if (leaf.known->text_slot != no_slot)
          return leaves_.put(leaf.row, *leaf.known, leaf.name_view(), text, coded, leaf.has_markup);
        if (!leaves_.is_blank(text, leaf.has_markup)) {  // where elements were expected
          --data_.covered.read;
          leaves_.add_unknown({}, text, false);
        }
        return;
      case element_kind::attribute:
      case element_kind::ignored:
        return;
    }
  }

  /// False when it was no row after all.
  bool decide_table(const frame& row) noexcept {
    if (row.known->otherwise == no_slot || row.row == no_row) return true;
    if (row.known->otherwise == no_table) {
      const bool stays = data_.has_cells(row.row);
      if (!stays) data_.take_back(row.row);
      return stays;
    }
    for (const std::uint16_t slot : row.known->decisive) {
      const cell_state state = data_.cell_at(row.row, slot)->state;
      if (state != cell_state::absent && state != cell_state::empty) return true;
    }
    data_.move_row(row.row, table_of(row.known->otherwise));
    return true;
  }

  filing_data& data_;
  const char* end_;
  const form_spec& form_;
  xml_tokenizer tokens_;
  xml_repairs repairs_;
  xml_leaves leaves_;
  std::string_view prefix_;  ///< of the root's name, with its colon: most other names have it too
  std::uint8_t first_table_;
  std::size_t depth_limit_;
  bool found_root_ = false;
  std::size_t size_ = 0;
  std::size_t too_deep_ = 0;    ///< open elements below the depth limit
  std::size_t inner_tags_ = 0;  ///< open tags inside the text of frame `inner_owner_`
  std::size_t inner_owner_ = 0;
  frame stack_[deepest + 2];  // a wrapper and its value are opened in one go
};

}  // namespace

bool read_xml_form(filing_data& data, span body, const form_spec& form, std::uint8_t first_table) noexcept {
  return reader(data, body, form, first_table).run();
}

}  // namespace filigree
