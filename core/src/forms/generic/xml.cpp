// XML of any kind: each element without elements in it is a value, each attribute too. Prefixes of names are passed
// over; what holds no values (namespaces, hints for schema processors) is passed over as well.
#include <algorithm>

#include "forms/generic/readers.hpp"
#include "forms/xml_repairs.hpp"
#include "markup/tokenizer.hpp"
#include "text/characters.hpp"

namespace filigree::generic {
namespace {

constexpr std::size_t deepest = 256;  // frames on the stack; read_limits::depth is lower

struct frame {
  std::uint32_t node;
  std::uint32_t opened;  ///< its event; none while it has neither attributes nor elements
  std::string_view name;
  const char* content;
  const char* text;  ///< where the text begins that no event has yet; null: none
  const char* text_end;
  std::uint32_t own_text, inner_text;  ///< bytes of its own and of all elements in it
  bool has_children;
  bool has_markup;  ///< comments, CDATA sections or tags stand in its text
  bool beyond;      ///< its path is beyond the limit: `node` is of an element around it
};

class reader {
 public:
  reader(outline& out, span body) noexcept
      : out_(out),
        data_(out.data),
        end_(out.data.source.data() + body.offset + body.length),
        tokens_(out.data.source.data() + body.offset, end_),
        repairs_(out.data),
        depth_limit_(std::min<std::size_t>(out.data.limits.depth, deepest)),
        text_rules_(repairs_.text_rules(body)) {}

  void run() noexcept {
    while (!data_.budget.exhausted() && take(tokens_.next())) {
    }
    if (size_ == 0) return;
    repairs_.cut_before_end_of(top().name, end_);
    is_cut_ = true;
    while (size_ > 0) {
      close(end_, false);
      is_cut_ = false;
    }
  }

 private:
  frame& top() noexcept { return stack_[size_ - 1]; }
  span span_of(const char* begin, const char* end) const noexcept {
    return {static_cast<std::uint32_t>(begin - data_.source.view().data()), static_cast<std::uint32_t>(end - begin)};
  }

  /// False when nothing follows.
  bool take(const token& next) noexcept {
    switch (next.kind) {
      case token_kind::end:
        return false;
      case token_kind::text:
        if (size_ > 0 && too_deep_ == 0) add_text(next);
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
      case token_kind::comment:
      case token_kind::instruction:
        if (next.unclosed) repairs_.cut_inside(next);
        if (size_ == 0) break;
        top().has_markup = true;
        if (next.kind == token_kind::cdata && too_deep_ == 0) add_text(next);
        break;
    }
    return true;
  }

  void add_text(const token& piece) noexcept {
    frame& around = top();
    if (around.text == nullptr) {
      if (trim({piece.begin, static_cast<std::size_t>(piece.end - piece.begin)}).empty()) return;
      around.text = piece.begin;
    }
    around.text_end = piece.end;
  }

  // --- Start tags --------------------------------------------------------------------------------------------------

  void start(const token& tag) noexcept {
    if (tag.unclosed && tag.end == end_) return repairs_.cut_inside(tag);
    if (size_ >= depth_limit_) return start_too_deep(tag);
    std::uint32_t parent = 0;
    if (size_ > 0) {
      frame& around = top();
      open(around);
      put_text(around);
      around.has_children = true;
      parent = around.node;
    }
    push(tag, parent);
    if (!tag.rest.empty()) read_rest(tag);
    if (tag.self_closing) close(tag.end, true);
  }

  void push(const token& tag, std::uint32_t parent) noexcept {
    const bool beyond = size_ > 0 && top().beyond;
    frame& opened = stack_[size_++];
    opened = {none, none, local_name(tag.name), tag.end, nullptr, nullptr, 0, 0, false, false, beyond};
    const std::string_view joined = repairs_.joined_name(tag);
    if (!joined.empty() && !beyond) opened.node = out_.known_child(parent, local_name(joined));
    if (opened.node != none) {
      opened.name = out_.raw_name(opened.node);
      repairs_.name_was_wrapped(tag.begin, opened.name);
    } else if (!beyond) {
      opened.node = out_.child(parent, opened.name, node_kind::element, name_rules());
    }
    if (opened.node != none) return;
    opened.node = parent;
    opened.beyond = true;
  }

  std::uint8_t name_rules() const noexcept { return text_rules_; }

  void open(frame& one) noexcept {
    if (one.opened == none && !one.beyond)
      one.opened = out_.open(one.node, static_cast<std::uint32_t>(one.name.data() - data_.source.view().data()));
  }

  void read_rest(const token& tag) noexcept {
    if (tag.rest.find('=') == std::string_view::npos) {
      if (!trim(tag.rest).empty() && repairs_.joined_name(tag).empty())
        data_.report(severity::note, "stray-text-in-tag", span_of(tag.begin, tag.begin).offset,
                     "Stray text in the tag ", tag.name, " was passed over.");
      return;
    }
    frame& opened = top();
    std::string_view rest = tag.rest, name, value;
    while (take_attribute(rest, name, value)) {
      if (xml_repairs::is_no_value(name)) continue;
      open(opened);
      put(opened, event_kind::leaf, local_name(name), value, false, value_kind::filed);
    }
  }

  void start_too_deep(const token& tag) noexcept {
    frame& around = top();
    if (too_deep_ == 0 && !told_depth_) {
      data_.report(severity::warning, "too-deep", span_of(tag.begin, tag.begin).offset,
                   "Elements nested deeper than the limit are read as one text.");
      told_depth_ = true;
    }
    around.has_markup = true;
    if (!tag.self_closing) ++too_deep_;
  }

  // --- End tags ----------------------------------------------------------------------------------------------------

  void end(const token& tag) noexcept {
    if (size_ == 0) return;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (local_name(tag.name) == top().name && tag.rest.empty()) return close(tag.begin, true);
    const std::string_view joined = repairs_.joined_name(tag);
    const std::size_t open = find_open(local_name(joined.empty() ? tag.name : joined));
    if (open > 0) {
      if (open == size_ && !joined.empty()) repairs_.name_was_wrapped(tag.begin, joined);
      while (size_ > open) {
        repairs_.never_closed(top().name, tag.begin);
        close(tag.begin, false);
      }
      return close(tag.begin, true);
    }
    if (top().has_children || size_ == 1) return repairs_.stray_end_tag(tag);
    repairs_.closed_by_other(tag);
    close(tag.begin, true);
  }

  /// Number of open elements up to and with the innermost of that name; 0: none.
  std::size_t find_open(std::string_view name) const noexcept {
    for (std::size_t i = size_; i > 0; --i)
      if (stack_[i - 1].name == name) return i;
    return 0;
  }

  /// `whole`: it was closed where its text ends. Of others nobody knows where.
  void close(const char* content_end, bool whole) noexcept {
    frame& closing = top();
    too_deep_ = 0;
    if (!closing.has_children) {
      close_leaf(closing, std::max(content_end, closing.content));
    } else {
      put_text(closing);
      if (whole && closing.own_text > 0 && closing.own_text >= closing.inner_text && closing.opened != none)
        close_mixed(closing, content_end);
      out_.close(closing.opened);
    }
    const std::uint32_t all = closing.own_text + closing.inner_text;
    --size_;
    if (size_ > 0) top().inner_text += all;
  }

  void close_leaf(frame& leaf, const char* content_end) noexcept {
    const std::string_view text(leaf.content, static_cast<std::size_t>(content_end - leaf.content));
    leaf.own_text = static_cast<std::uint32_t>(trim(text).size());
    const event_kind kind = leaf.opened == none ? event_kind::leaf : event_kind::own;
    const bool says_nothing = kind == event_kind::own && leaf.own_text == 0;  // its attributes say all there is
    if (!says_nothing) put(leaf, kind, {}, text, leaf.has_markup, is_cut_ ? value_kind::cut : value_kind::filed);
    out_.close(leaf.opened);
    if (out_.form.length == 0 && (leaf.name == "submissionType" || leaf.name == "documentType"))
      out_.form = span_of(text.data(), text.data() + text.size());
  }

  /// A text with elements in it, `see <b>there</b>`: one value. That holds where most of it is text; a stray word
  /// between elements makes no text of them.
  void close_mixed(frame& mixed, const char* content_end) noexcept {
    out_.keep_attributes(mixed.opened + 1);
    mixed.own_text = 0;
    put(mixed, event_kind::own, {}, {mixed.content, static_cast<std::size_t>(content_end - mixed.content)}, true,
        value_kind::filed);
  }

  // --- Values ------------------------------------------------------------------------------------------------------

  /// The text that stands before an element, or behind the last one.
  void put_text(frame& around) noexcept {
    if (around.text == nullptr) return;
    const std::string_view text(around.text, static_cast<std::size_t>(around.text_end - around.text));
    around.text = nullptr;
    const auto length = static_cast<std::uint32_t>(trim(text).size());
    put(around, event_kind::own, {}, text, text.find('<') != std::string_view::npos, value_kind::filed);
    around.own_text = length + (around.own_text > ~length ? 0 : around.own_text);
  }

  /// The text of an element, or its attribute `name`.
  void put(frame& of, event_kind kind, std::string_view attribute, std::string_view text, bool has_markup,
           value_kind what) noexcept {
    std::uint8_t rules = text_rules_;
    if (text.find('&') != std::string_view::npos) {
      rules |= undo_entities;
      repairs_.bare_ampersands(text, has_markup);
    }
    if (has_markup) rules |= drop_markup | undo_entities;
    const span place = span_of(text.data(), text.data() + text.size());
    std::uint32_t node = of.node;
    std::string_view name = of.name;
    if (!attribute.empty()) {
      name = attribute;
      node = of.beyond ? none : out_.child(of.node, attribute, node_kind::attribute, name_rules());
    }
    if (node == none || of.beyond)
      return out_.unnamed(of.node, span_of(name.data(), name.data() + name.size()), place, rules, what);
    out_.value(kind, node, place, rules, what);
  }

  outline& out_;
  filing_data& data_;
  const char* end_;
  tokenizer<markup_dialect::xml> tokens_;
  xml_repairs repairs_;
  std::size_t depth_limit_;
  std::uint8_t text_rules_;
  bool is_cut_ = false;
  bool told_depth_ = false;
  std::size_t size_ = 0;
  std::size_t too_deep_ = 0;  ///< open elements below the depth limit
  frame stack_[deepest];
};

}  // namespace

void read_xml(outline& out, span body) noexcept { reader(out, body).run(); }

}  // namespace filigree::generic
