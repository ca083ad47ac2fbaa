#include "json.hpp"

#include <cstdlib>

namespace filigree::ui {
namespace {

constexpr int deepest = 16;

class reader {
 public:
  explicit reader(std::string_view source) : source_(source) {}

  bool value(json& into, int depth) {
    if (depth > deepest) return false;
    switch (blank(), peek()) {
      case '{':
        return object(into, depth);
      case '[':
        return array(into, depth);
      case '"':
        into.is = json::kind::text;
        return string(into.text);
      case 't':
      case 'f':
        into.is = json::kind::boolean;
        into.truth = peek() == 't';
        return word(into.truth ? "true" : "false");
      case 'n':
        into.is = json::kind::null;
        return word("null");
      default:
        into.is = json::kind::number;
        return number(into.text);
    }
  }
  bool ended() { return blank(), at_ == source_.size(); }

 private:
  [[nodiscard]] char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  void blank() {
    while (at_ < source_.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')) ++at_;
  }
  bool take(char wanted) {
    blank();
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }
  bool word(std::string_view wanted) {
    if (source_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }
  bool number(std::string& into) {
    const std::size_t end = source_.find_first_not_of("+-.0123456789eE", at_);
    into = source_.substr(at_, end == std::string_view::npos ? end : end - at_);
    at_ += into.size();
    return !into.empty();
  }
  bool array(json& into, int depth) {
    into.is = json::kind::array;
    take('[');
    if (take(']')) return true;
    do {
      if (!value(into.items.emplace_back(), depth + 1)) return false;
    } while (take(','));
    return take(']');
  }
  bool object(json& into, int depth) {
    into.is = json::kind::object;
    take('{');
    if (take('}')) return true;
    do {
      auto& [name, member] = into.members.emplace_back();
      blank();
      if (!string(name) || !take(':') || !value(member, depth + 1)) return false;
    } while (take(','));
    return take('}');
  }
  bool string(std::string& into) {
    if (!take('"')) return false;
    for (; at_ < source_.size(); ++at_) {
      if (peek() == '"') return ++at_, true;
      if (peek() != '\\') {
        into += peek();
      } else if (++at_; !escape(into)) {
        return false;
      }
    }
    return false;
  }
  bool escape(std::string& into) {
    static constexpr std::string_view named = "bfnrt", meant = "\b\f\n\r\t";
    if (peek() != 'u') {
      const std::size_t which = named.find(peek());
      into += which == std::string_view::npos ? peek() : meant[which];
      return at_ < source_.size();
    }
    unsigned code = hex4();
    if (code >= 0xD800 && code < 0xDC00 && source_.substr(at_ + 1, 2) == "\\u") {
      at_ += 2;
      code = 0x10000 + ((code - 0xD800) << 10) + (hex4() - 0xDC00);
    }
    add_utf8(into, code);
    return true;
  }
  unsigned hex4() {
    const std::string digits(source_.substr(at_ + 1, 4));
    at_ += digits.size();
    return static_cast<unsigned>(std::strtoul(digits.c_str(), nullptr, 16));
  }
  static void add_utf8(std::string& into, unsigned code) {
    const auto tail = [&](int shift) { into += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) {
      into += static_cast<char>(code);
    } else if (code < 0x800) {
      into += static_cast<char>(0xC0 | code >> 6), tail(0);
    } else if (code < 0x10000) {
      into += static_cast<char>(0xE0 | code >> 12), tail(6), tail(0);
    } else {
      into += static_cast<char>(0xF0 | (code >> 18 & 7)), tail(12), tail(6), tail(0);
    }
  }

  std::string_view source_;
  std::size_t at_ = 0;
};

void write_into(const json& value, std::string& out) {
  switch (value.is) {
    case json::kind::null:
      out += "null";
      break;
    case json::kind::boolean:
      out += value.truth ? "true" : "false";
      break;
    case json::kind::number:
      out += value.text;
      break;
    case json::kind::text:
      out += json_string(value.text);
      break;
    case json::kind::array:
      out += '[';
      for (const json& item : value.items) {
        if (&item != value.items.data()) out += ',';
        write_into(item, out);
      }
      out += ']';
      break;
    case json::kind::object:
      out += '{';
      for (const auto& member : value.members) {
        if (&member != value.members.data()) out += ',';
        out += json_string(member.first) + ':';
        write_into(member.second, out);
      }
      out += '}';
      break;
  }
}

}  // namespace

json json::of(std::string_view value) {
  json made;
  made.is = kind::text;
  made.text = value;
  return made;
}
json json::of(bool value) {
  json made;
  made.is = kind::boolean;
  made.truth = value;
  return made;
}
json json::of(int value) {
  json made;
  made.is = kind::number;
  made.text = std::to_string(value);
  return made;
}
json json::array() {
  json made;
  made.is = kind::array;
  return made;
}
json json::object() {
  json made;
  made.is = kind::object;
  return made;
}

const json* json::find(std::string_view name) const {
  for (const auto& [each, value] : members)
    if (each == name) return &value;
  return nullptr;
}

void json::set(std::string_view name, json value) {
  is = kind::object;
  for (auto& [each, old] : members) {
    if (each != name) continue;
    old = std::move(value);
    return;
  }
  members.emplace_back(name, std::move(value));
}

std::string json::text_of(std::string_view name, std::string_view otherwise) const {
  const json* found = find(name);
  return found && found->is == kind::text ? found->text : std::string(otherwise);
}
int json::number_of(std::string_view name, int otherwise) const {
  const json* found = find(name);
  return found && found->is == kind::number ? std::atoi(found->text.c_str()) : otherwise;
}
bool json::is_true(std::string_view name) const {
  const json* found = find(name);
  return found && found->is == kind::boolean && found->truth;
}

bool parse(std::string_view source, json& into) {
  into = {};
  reader from(source);
  return from.value(into, 0) && from.ended();
}

std::string write(const json& value) {
  std::string out;
  write_into(value, out);
  return out;
}

std::string json_string(std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (each == '"' || each == '\\') {
      (out += '\\') += each;
    } else if (byte < 0x20) {
      ((out += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
    } else {
      out += each;
    }
  }
  return out += '"';
}

}  // namespace filigree::ui
