// JSON (RFC 8259) of any kind, in one pass: each text, number, truth value and null is a value, and so are an object
// and an array with nothing in them. What is no JSON ends the reading; what stands before it is kept.
#include <algorithm>

#include "forms/generic/readers.hpp"
#include "text/characters.hpp"

namespace filigree::generic {
namespace {

constexpr std::size_t deepest = 256;  // frames on the stack; read_limits::depth is lower

struct frame {
  std::uint32_t node;
  span name;  ///< the nearest one, for values beyond the limit of paths
  const char* begin;
  std::uint32_t count;         ///< members or items so far
  std::uint32_t arrays;        ///< object: members that are arrays of scalars
  std::uint32_t array_length;  ///< object: of the first of them
  bool is_array;
  bool scalars;  ///< array: nothing but scalars in it
  bool uneven;   ///< object: its arrays are not equally long
  bool beyond;
};

class reader {
 public:
  reader(walk& way, span body) noexcept
      : way_(way),
        out_(way.out),
        data_(way.out.data),
        begin_(data_.source.data() + body.offset),
        end_(begin_ + body.length),
        at_(begin_),
        depth_limit_(std::min<std::size_t>(data_.limits.depth, deepest)) {
    const std::string_view text(begin_, body.length);
    if (text.substr(0, 3) == "\xEF\xBB\xBF") at_ += 3;
    if (detect_encoding(text) != encoding::windows_1252) return;
    rules_ = undo_legacy;
    report(severity::note, "windows-1252", begin_, "The bytes are not UTF-8; they are read as windows-1252.");
  }

  void run() noexcept {
    skip_space();
    const span no_name = span_of(at_, at_);
    const std::uint32_t root = out_.child(0, {at_, 0}, node_kind::element, as_filed);
    if (root == none || at_ >= end_) return;
    bool goes_on = value(root, no_name, false);
    while (goes_on && size_ > 0 && !data_.budget.exhausted()) goes_on = step();
    while (size_ > 0) close();
    skip_space();
    if (goes_on && at_ < end_)
      report(severity::warning, "trailing-text", at_, "What stands behind the end of the JSON is not read.");
  }

 private:
  frame& top() noexcept { return stack_[size_ - 1]; }
  std::uint32_t offset_of(const char* at) const noexcept {
    return static_cast<std::uint32_t>(at - data_.source.view().data());
  }
  span span_of(const char* begin, const char* end) const noexcept {
    return {offset_of(begin), static_cast<std::uint32_t>(end - begin)};
  }
  void report(severity level, std::string_view code, const char* at, std::string_view before,
              std::string_view quoted = {}, std::string_view after = {}) noexcept {
    if (way_.kind == walk_kind::first) data_.report(level, code, offset_of(at), before, quoted, after);
  }
  bool is_cut() noexcept {
    if (at_ < end_) return false;
    report(severity::error, "truncated", end_, "The JSON ends before it is complete; what stands before is read.");
    return true;
  }
  bool refuse(std::string_view expected) noexcept {
    report(severity::error, "invalid-json", at_, expected, {at_, std::min<std::size_t>(12, rest())},
           " stands here; what stands before is read.");
    return false;
  }
  std::size_t rest() const noexcept { return static_cast<std::size_t>(end_ - at_); }
  void skip_space() noexcept {
    while (at_ < end_ && is_space(*at_)) ++at_;
  }

  /// One member, one item, or the end of what is open. False when nothing more can be read.
  bool step() noexcept {
    frame& around = top();
    skip_space();
    if (is_cut()) return false;
    const char closing = around.is_array ? ']' : '}';
    if (around.count > 0 && *at_ == ',') {
      ++at_;
      skip_space();
      if (is_cut()) return false;
      if (*at_ == closing)
        report(severity::note, "invalid-json", at_, "A comma stands before the end; it is passed over.");
    } else if (around.count > 0 && *at_ != closing) {
      return refuse("A comma is missing: ");
    }
    if (*at_ == closing) {
      ++at_;
      close();
      return true;
    }
    if (around.count++ == 0 && !around.beyond) way_.to.open(around.node, around.name, parallel_items(around));
    return around.is_array ? item(around) : member(around);
  }

  bool item(frame& around) noexcept {
    const std::uint32_t node = around.beyond ? none : out_.child(around.node, {at_, 0}, node_kind::item, as_filed);
    return value(node == none ? around.node : node, around.name, node == none);
  }

  bool member(frame& around) noexcept {
    if (*at_ != '"') return refuse("A name in quotation marks is missing: ");
    bool escaped = false;
    const char* const stop = end_of_text(escaped);
    const std::string_view name(at_ + 1, static_cast<std::size_t>(stop - at_ - 1));
    at_ = stop + 1;
    if (stop >= end_) at_ = end_;
    skip_space();
    if (is_cut()) return false;
    if (*at_ != ':') return refuse("A colon is missing: ");
    ++at_;
    skip_space();
    if (is_cut()) return false;
    const auto rules = static_cast<std::uint8_t>(rules_ | (escaped ? undo_json : as_filed));
    const std::uint32_t node = around.beyond ? none : out_.child(around.node, name, node_kind::element, rules);
    return value(node == none ? around.node : node, span_of(name.data(), name.data() + name.size()), node == none);
  }

  /// The closing quotation mark of the text that begins here, or the end.
  const char* end_of_text(bool& escaped) const noexcept {
    const char* at = at_ + 1;
    for (; at < end_ && *at != '"'; ++at) {
      if (*at != '\\') continue;
      escaped = true;
      ++at;
    }
    return std::min(at, end_);
  }

  // --- Values ------------------------------------------------------------------------------------------------------

  bool value(std::uint32_t node, span name, bool beyond) noexcept {
    if (*at_ == '{' || *at_ == '[') return enter(node, name, beyond);
    const char* const begin = at_;
    if (*at_ == '"') {
      bool escaped = false;
      const char* const stop = end_of_text(escaped);
      const auto rules = static_cast<std::uint8_t>(rules_ | (escaped ? undo_json : as_filed));
      at_ = std::min(stop + 1, end_);
      put(node, name, beyond, {begin + 1, stop}, rules, stop < end_ ? value_kind::quoted : value_kind::cut);
      return stop < end_ || !is_cut();
    }
    while (at_ < end_ && (is_letter(*at_) || is_digit(*at_) || *at_ == '+' || *at_ == '-' || *at_ == '.')) ++at_;
    const std::string_view word(begin, static_cast<std::size_t>(at_ - begin));
    value_kind what = value_kind::number;
    if (word == "null") {
      what = value_kind::nothing;
    } else if (word == "true" || word == "false") {
      what = value_kind::truth;
    } else if (word.empty()) {
      return refuse("A value is missing: ");
    } else if (!is_digit(word.back()) || is_letter(word.front())) {
      if (at_ < end_)
        report(severity::warning, "invalid-json", begin, {}, word, " is no value of JSON; it is kept as text.");
      what = value_kind::quoted;
    }
    const bool ends_here = at_ >= end_ && size_ > 0;
    put(node, name, beyond, {begin, at_}, as_filed, ends_here ? value_kind::cut : what);
    return !ends_here || !is_cut();
  }

  struct stretch {
    const char* begin;
    const char* end;
  };
  void put(std::uint32_t node, span name, bool beyond, stretch text, std::uint8_t rules, value_kind what) noexcept {
    const span place = span_of(text.begin, text.end);
    if (!beyond && what != value_kind::hollow)
      out_.nodes[node].kinds |= what == value_kind::nothing ? seen_null : seen_scalar;
    way_.to.value({node, name, place, rules, beyond ? event_kind::unnamed : event_kind::leaf, what});
  }

  bool enter(std::uint32_t node, span name, bool beyond) noexcept {
    if (size_ > 0 && top().is_array) top().scalars = false;
    if (size_ >= depth_limit_) return pass_over(node, name, beyond);
    frame& opened = stack_[size_++];
    opened = {node, name, at_, 0, 0, 0, *at_ == '[', true, false, beyond};
    if (!beyond) out_.nodes[node].kinds |= opened.is_array ? seen_array : seen_object;
    ++at_;
    return true;
  }

  /// How long the arrays of an object are, if they are of one length and this is known ahead.
  std::uint32_t parallel_items(const frame& object) noexcept {
    const auto& known = way_.ahead.parallels;
    const std::uint32_t at = offset_of(object.begin);
    if (way_.kind != walk_kind::last || object.is_array) return 0;
    while (way_.next_parallel < known.size() && known[way_.next_parallel].at < at) ++way_.next_parallel;
    const bool is_it = way_.next_parallel < known.size() && known[way_.next_parallel].at == at;
    return is_it ? known[way_.next_parallel].items : 0;
  }

  void close() noexcept {
    const frame closing = top();
    --size_;
    if (closing.count == 0) {
      put(closing.node, closing.name, closing.beyond, {closing.begin, at_}, as_filed, value_kind::hollow);
    } else if (!closing.beyond) {
      way_.to.close();
      if (!closing.is_array) close_object(closing);
    }
    if (size_ == 0 || top().is_array || !closing.is_array || !closing.scalars) return;
    frame& around = top();
    if (around.arrays++ == 0) around.array_length = closing.count;
    around.uneven = around.uneven || around.array_length != closing.count;
  }

  /// Objects of equally long arrays do not stand in one another: their order is that of their beginnings.
  void close_object(const frame& object) noexcept {
    const bool parallel = object.count > 1 && object.arrays == object.count && !object.uneven;
    (parallel ? out_.nodes[object.node].parallel : out_.nodes[object.node].uneven) = true;
    if (parallel && way_.kind != walk_kind::last)
      way_.ahead.parallels.push({offset_of(object.begin), object.array_length});
  }

  /// What is deeper than the limit is one text, brackets and all.
  bool pass_over(std::uint32_t node, span name, bool beyond) noexcept {
    const char* const begin = at_;
    if (!told_depth_)
      report(severity::warning, "too-deep", at_, "Values nested deeper than the limit are read as one text.");
    told_depth_ = true;
    std::size_t depth = 0;
    for (; at_ < end_; ++at_) {
      bool escaped = false;
      if (*at_ == '"') at_ = std::min(end_of_text(escaped), end_ - 1);
      if (*at_ == '{' || *at_ == '[') ++depth;
      if ((*at_ == '}' || *at_ == ']') && --depth == 0) break;
    }
    const bool whole = at_ < end_;
    if (whole) ++at_;
    put(node, name, beyond, {begin, at_}, as_filed, whole ? value_kind::quoted : value_kind::cut);
    return whole || !is_cut();
  }

  walk& way_;
  outline& out_;
  filing_data& data_;
  const char* begin_;
  const char* end_;
  const char* at_;
  std::size_t depth_limit_;
  std::uint8_t rules_ = as_filed;
  bool told_depth_ = false;
  std::size_t size_ = 0;
  frame stack_[deepest];
};

}  // namespace

void read_json(walk& way, span body) noexcept { reader(way, body).run(); }

}  // namespace filigree::generic
