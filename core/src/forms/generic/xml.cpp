// XML of any kind: each element without elements in it is a value, each attribute too. Prefixes of names are passed
// over; what holds no values (namespaces, hints for schema processors) is passed over as well. A text with elements in
// it, `see <b>there</b>`, is one value. That holds where most of it is text, which only its end tells; a stray word
// between elements makes no text of them.
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
  std::string_view name;     ///< without its prefix
  std::string_view written;  ///< with it; empty when the name was wrapped
  const char* content;
  const char* text;  ///< where the text begins that no event has yet; null: none
  const char* text_end;
  std::uint32_t own_text, inner_text;  ///< bytes of its own and of all elements in it
  bool has_children;
  bool has_markup;  ///< comments, CDATA sections or tags stand in its text
  bool beyond;      ///< its path is beyond the limit: `node` is of an element around it
  bool is_open;     ///< the sink knows of it: it has attributes or elements
  bool is_text;     ///< with elements in it
  bool in_text;     ///< it stands in such a text
};

class reader {
 public:
  reader(walk& way, span body) noexcept
      : way_(way),
        out_(way.out),
        data_(way.out.data),
        end_(data_.source.data() + body.offset + body.length),
        tokens_(data_.source.data() + body.offset, end_),
        repairs_(data_, way.kind == walk_kind::first),
        depth_limit_(std::min<std::size_t>(data_.limits.depth, deepest)),
        text_rules_(repairs_.text_rules(body)) {}

  void run() noexcept {
    while (!data_.budget.exhausted()) {
      const char* const begin = tokens_.position();
      const char* const stop = tokens_.skip_text();
      if (size_ > 0 && too_deep_ == 0 && take_plain(begin, stop)) continue;
      if (!take(tokens_.next())) break;
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
  std::uint32_t offset_of(const char* at) const noexcept {
    return static_cast<std::uint32_t>(at - data_.source.view().data());
  }
  span span_of(std::string_view text) const noexcept {
    return {offset_of(text.data()), static_cast<std::uint32_t>(text.size())};
  }

  /// Text, and the end tag behind it if it is the one that the open element has.
  bool take_plain(const char* begin, const char* stop) noexcept {
    frame& open = top();
    const bool ends = !open.written.empty() && tokens_.take_end_tag(open.written.data(), open.written.size());
    if (open.has_children || !ends) add_text(begin, stop);  // of an element without elements all is its text
    if (ends) close(stop, true);
    return ends;
  }

  /// False when nothing follows.
  bool take(const token& next) noexcept {
    switch (next.kind) {
      case token_kind::end:
        return false;
      case token_kind::text:
        if (size_ > 0 && too_deep_ == 0) add_text(next.begin, next.end);
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
        if (next.kind == token_kind::cdata && too_deep_ == 0) add_text(next.begin, next.end);
        break;
    }
    return true;
  }

  void add_text(const char* begin, const char* stop) noexcept {
    frame& around = top();
    if (around.text == nullptr) {
      const char* at = begin;
      while (at < stop && is_space(*at)) ++at;
      if (at == stop) return;
      around.text = begin;
    }
    around.text_end = stop;
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
    const bool in_text = size_ > 1 && (stack_[size_ - 2].is_text || stack_[size_ - 2].in_text);
    opened = {
        none,   local_name(tag.name), tag.name, tag.end, nullptr, nullptr, 0, 0, false, false, beyond, false, false,
        in_text};
    opened.is_text = !in_text && way_.kind != walk_kind::first && is_known_text(offset_of(tag.end));
    const std::string_view joined = repairs_.joined_name(tag);
    if (!joined.empty() && !beyond) opened.node = out_.known_child(parent, local_name(joined), offset_of(tag.begin));
    if (opened.node != none) {
      opened.name = out_.raw_name(opened.node);
      opened.written = {};
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
    if (one.is_open || one.beyond || one.in_text) return;
    one.is_open = true;
    way_.to.open(one.node, span_of(one.name), 0);
  }

  bool is_known_text(std::uint32_t content) noexcept {
    const array<std::uint32_t>& texts = way_.ahead.texts;
    while (way_.next_text < texts.size() && texts[way_.next_text] < content) ++way_.next_text;
    return way_.next_text < texts.size() && texts[way_.next_text] == content;
  }

  void read_rest(const token& tag) noexcept {
    if (tag.rest.find('=') == std::string_view::npos) {
      if (!trim(tag.rest).empty() && repairs_.joined_name(tag).empty()) repairs_.stray_text(tag);
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
      repairs_.read_as_text(tag.begin);
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
      if (closing.is_text) {
        put(closing, event_kind::own, {}, {closing.content, static_cast<std::size_t>(content_end - closing.content)},
            true, value_kind::filed);
      } else if (whole && way_.kind == walk_kind::first && closing.own_text > 0 && closing.is_open &&
                 closing.own_text >= closing.inner_text) {
        way_.ahead.texts.push(offset_of(closing.content));
      }
    }
    if (closing.is_open) way_.to.close();
    const std::uint32_t all = closing.own_text + closing.inner_text;
    --size_;
    if (size_ > 0) top().inner_text += all;
  }

  void close_leaf(frame& leaf, const char* content_end) noexcept {
    const std::string_view text(leaf.content, static_cast<std::size_t>(content_end - leaf.content));
    leaf.own_text = static_cast<std::uint32_t>(trim(text).size());
    const event_kind kind = leaf.is_open ? event_kind::own : event_kind::leaf;
    const bool says_nothing = kind == event_kind::own && leaf.own_text == 0;  // its attributes say all there is
    if (!says_nothing) put(leaf, kind, {}, text, leaf.has_markup, is_cut_ ? value_kind::cut : value_kind::filed);
    if (out_.form.length == 0 && (leaf.name == "submissionType" || leaf.name == "documentType"))
      out_.form = span_of(text);
  }

  // --- Values ------------------------------------------------------------------------------------------------------

  /// The text that stands before an element, or behind the last one.
  void put_text(frame& around) noexcept {
    if (around.text == nullptr) return;
    const std::string_view text(around.text, static_cast<std::size_t>(around.text_end - around.text));
    around.text = nullptr;
    const auto length = static_cast<std::uint32_t>(trim(text).size());
    if (!around.is_text)
      put(around, event_kind::own, {}, text, text.find('<') != std::string_view::npos, value_kind::filed);
    around.own_text = length + (around.own_text > ~length ? 0 : around.own_text);
  }

  /// The text of an element, or its attribute `name`.
  void put(frame& of, event_kind kind, std::string_view attribute, std::string_view text, bool has_markup,
           value_kind what) noexcept {
    if (of.in_text && attribute.empty()) return;
    std::uint8_t rules = text_rules_;
    if (text.find('&') != std::string_view::npos) {
      rules |= undo_entities;
      repairs_.bare_ampersands(text, has_markup);
    }
    if (text.find('\r') != std::string_view::npos) rules |= fold_line_ends;
    if (has_markup) rules |= drop_markup | undo_entities;
    std::uint32_t node = of.node;
    std::string_view name = of.name;
    if (!attribute.empty()) {
      name = attribute;
      node = of.beyond ? none : out_.child(of.node, attribute, node_kind::attribute, name_rules());
    }
    if (node == none || of.beyond) {
      node = of.node;
      kind = event_kind::unnamed;
    }
    way_.to.value({node, span_of(name), span_of(text), rules, kind, what});
  }

  walk& way_;
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

void read_xml(walk& way, span body) noexcept { reader(way, body).run(); }

}  // namespace filigree::generic
