// A pull tokenizer for XML, SGML and tag-soup HTML. It allocates nothing and never fails: whatever is not markup is
// text. Tokens point into the source, which must be followed by `owned_bytes::padding` zero bytes.
//
//   text <name rest> text </name>
//        ^begin    ^end
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/characters.hpp"
#include "text/scan.hpp"

namespace filigree {

enum class token_kind : std::uint8_t {
  end,        ///< nothing follows
  text,       ///< characters between tags
  start_tag,  ///< also an empty-element tag; see `self_closing`
  end_tag,
  comment,      ///< `<!-- … -->`
  cdata,        ///< `<![CDATA[ … ]]>`
  declaration,  ///< `<!DOCTYPE …>`, with its internal subset
  instruction   ///< `<? … ?>`
};

struct token {
  token_kind kind = token_kind::end;
  bool self_closing = false;
  bool unclosed = false;  ///< the source, or the next `<`, came before the closing `>`
  const char* begin = nullptr;
  const char* end = nullptr;
  std::string_view name;  ///< of a tag, as written
  std::string_view rest;  ///< of a tag: what stands between its name and `>`, without the `/`
};

enum class markup_dialect : std::uint8_t { xml, html };

template <markup_dialect dialect>
class tokenizer {
 public:
  tokenizer(const char* begin, const char* end) noexcept : at_(begin), end_(end) {}

  /// Goes to the next `<`, which most often begins markup, and answers where that is.
  const char* skip_text() noexcept { return at_ = find_byte(at_, end_, '<'); }
  /// Goes to the next byte that is no blank: between elements most often a `<`.
  const char* skip_blanks() noexcept { return at_ = find_not_blank(at_, end_); }
  /// Goes to the next `<` over a value; `coded` becomes true when an ampersand or a carriage return stands in it: its
  /// bytes are not its text.
  const char* skip_value(bool& coded) noexcept { return at_ = find_byte_noting(at_, end_, '<', '&', '\r', coded); }

  /// Takes `</name>` if it stands right here, without looking at it as a token. The name is one of this source.
  bool take_end_tag(const char* name, std::size_t length) noexcept {
    if (at_[1] != '/' || static_cast<std::size_t>(end_ - at_) < length + 3) return false;
    if (at_[length + 2] != '>' || !equal_names(at_ + 2, name, length)) return false;
    at_ += length + 3;
    return true;
  }
  /// Takes a whole tag known beforehand, `<value>`.
  bool take(const short_tag& tag) noexcept {
    if (!tag.stands_at(at_) || static_cast<std::size_t>(end_ - at_) < tag.length) return false;
    at_ += tag.length;
    return true;
  }
  /// Where the next token begins.
  [[nodiscard]] const char* position() const noexcept { return at_; }
  /// Takes `<name>`, or `<prefix:name>`, likewise; `content` is where its content begins. `prefix` is one of this
  /// source.
  bool take_start_tag(const padded_name& name, std::string_view prefix, const char*& content) noexcept {
    const std::size_t length = prefix.size() + name.length;
    if (static_cast<std::size_t>(end_ - at_) < length + 2 || at_[length + 1] != '>') return false;
    if (!equal_names(at_ + 1 + prefix.size(), name.text, name.length)) return false;
    if (!prefix.empty() && !equal_names(at_ + 1, prefix.data(), prefix.size())) return false;
    content = at_ += length + 2;
    return true;
  }

  /// Whether a start tag of this name stands here, with something behind the name.
  [[nodiscard]] bool is_tag_with_more(const padded_name& name, std::string_view prefix) const noexcept {
    const std::size_t length = prefix.size() + name.length;
    if (static_cast<std::size_t>(end_ - at_) < length + 2 || at_[0] != '<' || at_[length + 1] != ' ') return false;
    return equal_names(at_ + 1 + prefix.size(), name.text, name.length) &&
           (prefix.empty() || equal_names(at_ + 1, prefix.data(), prefix.size()));
  }

  token next() noexcept {
    token result;
    result.begin = at_;
    if (at_ >= end_) {
      result.end = at_;
      return result;
    }
    if (raw_text_.empty() && *at_ == '<' && markup(result)) return result;
    return text(result);
  }

 private:
  token& text(token& result) noexcept {
    result.kind = token_kind::text;
    const char* stop = raw_text_.empty() ? next_markup() : end_of_raw_text();
    result.end = at_ = stop;
    return result;
  }

  const char* next_markup() noexcept {
    const char* from = at_;
    for (;;) {
      from = find_byte(from, end_, '<');
      if (from >= end_ || begins_markup(from)) return from;
      ++from;
    }
  }

  static bool begins_name(char c) noexcept { return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
  static bool begins_markup(const char* at) noexcept {
    return begins_name(at[1]) || at[1] == '!' || at[1] == '?' || (at[1] == '/' && begins_name(at[2]));
  }

  bool markup(token& result) noexcept {
    const char c = at_[1];
    if (begins_name(c)) {
      result.kind = token_kind::start_tag;
      tag(result, at_ + 1);
      if constexpr (dialect == markup_dialect::html) note_raw_text(result);
    } else if (c == '/' && begins_name(at_[2])) {
      result.kind = token_kind::end_tag;
      tag(result, at_ + 2);
    } else if (c == '!') {
      declaration(result);
    } else if (c == '?') {
      result.kind = token_kind::instruction;
      delimited(result, 2, dialect == markup_dialect::xml ? "?>" : ">");
    } else {
      return false;
    }
    at_ = result.end;
    return true;
  }

  void tag(token& result, const char* name) noexcept {
    const char* stop = end_of_name(name);
    result.name = {name, static_cast<std::size_t>(stop - name)};
    if (*stop == '>' && stop < end_) {
      result.end = stop + 1;
      return;
    }
    const char* close = end_of_tag(stop);
    result.unclosed = close >= end_ || *close != '>';
    const char* rest_end = close;
    if (rest_end > stop && rest_end[-1] == '/') {
      result.self_closing = true;
      --rest_end;
    }
    result.rest = {stop, static_cast<std::size_t>(rest_end - stop)};
    result.end = result.unclosed ? close : close + 1;
  }

  const char* end_of_name(const char* at) const noexcept {
    while (at < end_) {
      const std::uint32_t mask = name_end_mask(load_block(at));
      if (mask == 0) {
        at += 16;
        continue;
      }
      at += std::countr_zero(mask);
      if (at >= end_ || *at == '>' || *at == '/' || *at == '<' || is_space(*at)) break;
      ++at;  // `-`, `.` and letters beyond ASCII go on
    }
    return at < end_ ? at : end_;
  }

  /// The `>` that closes a tag, quoted attribute values skipped; or the `<` of the next tag, or the end.
  const char* end_of_tag(const char* at) const noexcept {
    char quote = 0;
    const char* opened = nullptr;
    for (; at < end_; ++at) {
      const char c = *at;
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>' || c == '<') {
        return at;
      } else if ((c == '"' || c == '\'') && at[-1] == '=') {
        quote = c;
        opened = at;
      }
    }
    if (quote == 0) return end_;
    // A quote that is never closed would swallow the rest: end the tag at the first `>` behind it.
    return find_byte(opened, end_, '>');
  }

  void declaration(token& result) noexcept {
    const std::string_view ahead(at_, static_cast<std::size_t>(end_ - at_));
    if (ahead.substr(0, 4) == "<!--") {
      result.kind = token_kind::comment;
      delimited(result, 4, "-->");
    } else if (ahead.substr(0, 9) == "<![CDATA[") {
      result.kind = token_kind::cdata;
      delimited(result, 9, "]]>");
    } else {
      result.kind = token_kind::declaration;
      const std::size_t close = ahead.find('>');
      const std::size_t subset = ahead.substr(0, close).find('[');
      if (subset != std::string_view::npos) {
        delimited(result, subset, "]");
        result.end = find_byte(result.end, end_, '>');
        if (result.end < end_) ++result.end;
      } else {
        delimited(result, 2, ">");
      }
    }
  }

  void delimited(token& result, std::size_t opening, std::string_view closing) noexcept {
    const std::string_view ahead(at_, static_cast<std::size_t>(end_ - at_));
    const std::size_t found = ahead.find(closing, opening);
    result.unclosed = found == std::string_view::npos;
    result.end = result.unclosed ? end_ : at_ + found + closing.size();
  }

  /// Scripts and styles hold no markup but their own end tag.
  void note_raw_text(const token& tag) noexcept {
    if (tag.self_closing) return;
    for (const std::string_view name : {std::string_view("script"), std::string_view("style")})
      if (equal_ignoring_case(tag.name, name)) raw_text_ = name;
  }

  const char* end_of_raw_text() noexcept {
    const char* at = at_;
    for (;; ++at) {
      at = find_byte(at, end_, '<');
      if (at >= end_) break;
      const std::string_view ahead(at, static_cast<std::size_t>(end_ - at));
      if (ahead.size() > raw_text_.size() + 1 && ahead[1] == '/' &&
          equal_ignoring_case(ahead.substr(2, raw_text_.size()), raw_text_))
        break;
    }
    raw_text_ = {};
    return at;
  }

  const char* at_;
  const char* end_;
  std::string_view raw_text_;
};

/// A name without its namespace prefix.
inline std::string_view local_name(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Takes the next attribute off a tag's `rest`; false when there is none. Quotes are optional. The views point into the
/// source; an attribute without a value has an empty one.
inline bool take_attribute(std::string_view& rest, std::string_view& name, std::string_view& value) noexcept {
  std::size_t i = 0;
  while (i < rest.size()) {
    while (i < rest.size() && (is_space(rest[i]) || rest[i] == '/')) ++i;
    const std::size_t name_start = i;
    while (i < rest.size() && !is_space(rest[i]) && rest[i] != '=' && rest[i] != '/') ++i;
    name = rest.substr(name_start, i - name_start);
    while (i < rest.size() && is_space(rest[i])) ++i;
    value = rest.substr(i, 0);  // of an attribute without one: empty, yet in the source
    if (i < rest.size() && rest[i] == '=') {
      ++i;
      while (i < rest.size() && is_space(rest[i])) ++i;
      const char quote = i < rest.size() && (rest[i] == '"' || rest[i] == '\'') ? rest[i++] : '\0';
      const std::size_t value_start = i;
      while (i < rest.size() && (quote != 0 ? rest[i] != quote : !is_space(rest[i]))) ++i;
      value = rest.substr(value_start, i - value_start);
      if (quote != 0 && i < rest.size()) ++i;
    } else if (name.empty()) {
      ++i;  // a stray character
      continue;
    }
    rest.remove_prefix(i);
    return true;
  }
  rest = {};
  return false;
}

/// The value of an attribute in a tag's `rest`, letter case of the name ignored; `found` tells an empty value from
/// none.
inline std::string_view attribute_value(std::string_view rest, std::string_view name, bool& found) noexcept {
  std::string_view this_name, value;
  while (take_attribute(rest, this_name, value))
    if ((found = equal_ignoring_case(this_name, name))) return value;
  found = false;
  return {};
}

}  // namespace filigree
