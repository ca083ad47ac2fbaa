// A strict reader of JSON (RFC 8259), for checking what we write: no comments, no trailing commas, well-formed UTF-8
// only. Numbers stay text. Header only and without files, so that tests which run as WebAssembly can use it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filigree::test {

struct json_member;

struct json {
  enum class kind { null, boolean, number, text, array, object };
  kind type = kind::null;
  std::string text;  ///< a text decoded; a number or boolean as written
  std::vector<json> items;
  std::vector<json_member> members;

  /// A member's value, or an item; null when there is none.
  [[nodiscard]] const json& operator[](std::string_view name) const;
  [[nodiscard]] const json& operator[](std::size_t index) const;
  [[nodiscard]] std::vector<std::string> keys() const;
};

struct json_member {
  std::string key;
  json value;
};

inline const json& json::operator[](std::string_view name) const {
  static const json none;
  for (const json_member& member : members)
    if (member.key == name) return member.value;
  return none;
}
inline const json& json::operator[](std::size_t index) const {
  static const json none;
  return index < items.size() ? items[index] : none;
}
inline std::vector<std::string> json::keys() const {
  std::vector<std::string> names;
  for (const json_member& member : members) names.push_back(member.key);
  return names;
}

class json_parser {
 public:
  explicit json_parser(std::string_view text) : text_(text) {}

  std::optional<json> run() {
    json result;
    keeps_ = true;
    if (!whole(result)) return std::nullopt;
    return result;
  }
  /// Only whether it is JSON: nothing is kept.
  bool check() {
    json unused;
    keeps_ = false;
    return whole(unused);
  }
  /// Where reading stopped.
  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  static constexpr int deepest = 64;

  bool whole(json& out) {
    at_ = 0;
    space();
    if (!value(out, 0)) return false;
    space();
    return at_ == text_.size();
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void space() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') ++at_;
  }
  bool word(std::string_view expected, json::kind type, json& out) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    out.type = type;
    if (keeps_) out.text = expected;
    return true;
  }

  bool value(json& out, int depth) {
    if (depth > deepest) return false;
    switch (peek()) {
      case '{':
        return object(out, depth);
      case '[':
        return array(out, depth);
      case '"':
        out.type = json::kind::text;
        return string(out.text);
      case 't':
        return word("true", json::kind::boolean, out);
      case 'f':
        return word("false", json::kind::boolean, out);
      case 'n':
        return word("null", json::kind::null, out);
      default:
        return number(out);
    }
  }

  bool object(json& out, int depth) {
    out.type = json::kind::object;
    take('{');
    space();
    if (take('}')) return true;
    do {
      space();
      json_member member;
      if (!string(member.key)) return false;
      space();
      if (!take(':')) return false;
      space();
      if (!value(member.value, depth + 1)) return false;
      if (keeps_) out.members.push_back(std::move(member));
      space();
    } while (take(','));
    return take('}');
  }

  bool array(json& out, int depth) {
    out.type = json::kind::array;
    take('[');
    space();
    if (take(']')) return true;
    do {
      space();
      json item;
      if (!value(item, depth + 1)) return false;
      if (keeps_) out.items.push_back(std::move(item));
      space();
    } while (take(','));
    return take(']');
  }

  bool digits() {
    const std::size_t first = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    return at_ > first;
  }
  bool number(json& out) {
    const std::size_t first = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (!take('+')) take('-');
      if (!digits()) return false;
    }
    out.type = json::kind::number;
    if (keeps_) out.text = text_.substr(first, at_ - first);
    return true;
  }

  bool string(std::string& out) {
    if (!take('"')) return false;
    while (at_ < text_.size() && text_[at_] != '"') {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c < 0x20) return false;
      if (c == '\\') {
        if (!escape(out)) return false;
      } else if (!character(out)) {
        return false;
      }
    }
    return take('"');
  }
  bool escape(std::string& out) {
    ++at_;
    constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t found = letters.find(peek()); peek() != '\0' && found != std::string_view::npos) {
      if (keeps_) out += meanings[found];
      ++at_;
      return true;
    }
    if (!take('u') || at_ + 4 > text_.size()) return false;
    unsigned code = 0;
    for (int i = 0; i < 4; ++i) {
      const std::size_t digit = std::string_view("0123456789abcdef").find(text_[at_++]);
      if (digit == std::string_view::npos) return false;
      code = code * 16 + static_cast<unsigned>(digit);
    }
    if (code > 0x7F) return false;  // what we write stands as UTF-8
    if (keeps_) out += static_cast<char>(code);
    return true;
  }
  /// One character of well-formed UTF-8 (RFC 3629).
  bool character(std::string& out) {
    const auto byte = [&](std::size_t i) { return i < text_.size() ? static_cast<unsigned char>(text_[i]) : 0u; };
    const unsigned lead = byte(at_);
    const std::size_t more = lead < 0x80   ? 0
                             : lead < 0xC2 ? 9
                             : lead < 0xE0 ? 1
                             : lead < 0xF0 ? 2
                             : lead < 0xF5 ? 3
                                           : 9;
    if (more == 9) return false;
    for (std::size_t i = 1; i <= more; ++i)
      if ((byte(at_ + i) & 0xC0) != 0x80) return false;
    const unsigned second = byte(at_ + 1);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
        (lead == 0xF4 && second > 0x8F))
      return false;
    if (keeps_) out += text_.substr(at_, more + 1);
    at_ += more + 1;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool keeps_ = true;
};

inline std::optional<json> parse_json(std::string_view text) { return json_parser(text).run(); }

}  // namespace filigree::test
