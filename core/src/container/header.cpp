#include "container/header.hpp"

#include <algorithm>

#include "container/marks.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::uint8_t deepest = 16;

/// Letters, digits and what stands in the keys that are known; no small letters, which every text has.
bool is_key(std::string_view key) noexcept {
  constexpr std::size_t longest = 64;
  bool has_letter = false;
  for (const char c : key) {
    has_letter = has_letter || is_upper(c);
    if (!is_upper(c) && !is_digit(c) && std::string_view(" -_./&()'#").find(c) == none) return false;
  }
  return has_letter && key.size() <= longest;
}

/// One line taken apart.
struct parsed_line {
  enum class kind : std::uint8_t { unknown, value, opening, closing };  ///< opening: a tag, which may open a group
  kind what = kind::unknown;
  std::string_view key, value;
  bool doubled = false;  ///< `<GROUP-MEMBERS>>`
};

parsed_line parse_tagged(std::string_view line, std::string_view open, std::string_view close) noexcept {
  parsed_line parsed;
  line.remove_prefix(open.size());
  const bool closing = line.substr(0, 1) == "/";
  if (closing) line.remove_prefix(1);
  const std::size_t stop = line.find(close);
  if (stop == none || !is_key(line.substr(0, stop))) return parsed;
  parsed.key = line.substr(0, stop);
  parsed.value = trim(line.substr(stop + close.size()));
  while (!closing && parsed.value.substr(0, close.size()) == close) {
    parsed.value = trim(parsed.value.substr(close.size()));
    parsed.doubled = true;
  }
  parsed.what = closing ? parsed_line::kind::closing : parsed_line::kind::opening;
  return parsed;
}

parsed_line parse_keyed(std::string_view line, bool any_case) noexcept {
  parsed_line parsed;
  const std::size_t colon = line.find(':');
  if (colon == none) return parsed;
  const std::string_view key = trim(line.substr(0, colon));
  if (!is_key(key) && !(any_case && find_header_key(key) != nullptr)) return parsed;
  parsed.key = key;
  parsed.value = trim(line.substr(colon + 1));
  parsed.what = parsed_line::kind::value;
  return parsed;
}

parsed_line parse_line(std::string_view line, bool escaped, bool in_pem) noexcept {
  line = trim(line);
  if (line.substr(0, 1) == "<") return parse_tagged(line, "<", ">");
  if (escaped && line.substr(0, 4) == "&lt;") return parse_tagged(line, "&lt;", "&gt;");
  return parse_keyed(line, in_pem);
}

std::size_t indent_of(std::string_view line) noexcept {
  std::size_t indent = 0;
  while (indent < line.size() && is_space(line[indent])) ++indent;
  return indent;
}

class header_reader {
 public:
  header_reader(std::string_view source, const header_region& region, submission_header& out, reporter& say) noexcept
      : source_(source), region_(region), out_(out), say_(say) {}

  std::size_t run() noexcept {
    std::size_t at = region_.begin;
    while (at < region_.end) {
      const std::size_t stop = std::min(end_of_line(source_, at), region_.end);
      next_ = std::min(next_line(source_, at), region_.end);
      if (!line(source_.substr(at, stop - at))) return at;
      at = next_;
    }
    close_to(0, !region_.cut);
    if (region_.cut && !out_.entries.empty() && region_.end > 0 && source_[region_.end - 1] != '\n' &&
        source_[region_.end - 1] != '\r')
      out_.entries.back().cut = true;
    return region_.end;
  }

 private:
  // --- Lines -----------------------------------------------------------------------------------------------------

  /// False when the line is no header line and the header ends before it.
  bool line(std::string_view text) noexcept {
    for (rest_ = text; !rest_.empty();) {
      const std::string_view part = rest_;
      rest_ = {};
      if (!one_line(part)) return false;
    }
    return true;
  }

  /// Leaves in `rest_` what of the text is another line.
  bool one_line(std::string_view text) noexcept {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty()) {
      if (kind() == in_pem) close_to(0, false);
      return true;
    }
    if (trimmed.substr(0, 11) == "-----BEGIN ") {
      open(trimmed.substr(11, trimmed.find("---", 11) - 11), find_header_key("PRIVACY-ENHANCED MESSAGE"), false);
      return true;
    }
    if (kind() == in_pem && is_space(text[0]) && !out_.entries.empty()) {
      extend(trimmed);
      return true;
    }
    const parsed_line parsed = parse_line(text, region_.escaped, kind() == in_pem);
    if (parsed.what == parsed_line::kind::unknown) return stray(text, trimmed);
    if (kind() == in_pem && parsed.what != parsed_line::kind::value) close_to(0, false);
    take(parsed, text);
    return true;
  }

  void take(const parsed_line& parsed, std::string_view text) noexcept {
    const header_key* const known = find_header_key(parsed.key);
    if (parsed.what == parsed_line::kind::closing) return close(parsed.key, known);
    keys_seen_ = keys_seen_ || (known != nullptr && kind() != in_pem);
    if (parsed.doubled)
      say_.report(severity::warning, "doubled-bracket", offset(parsed.key), "The tag ", parsed.key,
                  " has more brackets than one; they are no part of its value.");
    const bool tagged = parsed.what == parsed_line::kind::opening;
    if (known == nullptr) return take_unknown(parsed, text, tagged);
    if (known->opens != 0 && parsed.value.empty()) return open(parsed.key, known, tagged);
    find_place(*known);
    add(parsed.key, known, parsed.value);
  }

  /// Unknown keys are kept as they are. One without a value may open a group: a tag that is closed later does, a key
  /// before deeper lines does, and what comes before a party's own groups is a party.
  void take_unknown(const parsed_line& parsed, std::string_view text, bool tagged) noexcept {
    say_.report(severity::note, "unknown-header-key", offset(parsed.key), "The header's key ", parsed.key,
                " is not known; it is kept as filed.");
    if (!parsed.value.empty()) {
      add(parsed.key, nullptr, parsed.value);
      return;
    }
    const std::string_view behind = line_behind();
    const parsed_line follower = parse_line(behind, region_.escaped, false);
    const header_key* const next =
        follower.what == parsed_line::kind::closing ? nullptr : find_header_key(follower.key);
    if (next != nullptr && next->opens != 0 && next->places == in_role) {
      close_to(0, true);
      return open_group(parsed.key, nullptr, in_role, tagged);
    }
    const bool opens = tagged ? is_closed_later(parsed.key) : indent_of(behind) > indent_of(text) && next == nullptr;
    if (opens) return open_group(parsed.key, nullptr, in_unknown, tagged);
    add(parsed.key, nullptr, {});
  }

  /// A line that is none of a header.
  bool stray(std::string_view text, std::string_view trimmed) noexcept {
    if (trimmed[0] == ']' && !out_.entries.empty() && is_open(out_.entries.back())) {  // `… [8090`, line break, `]`
      extend(trimmed.substr(0, 1));
      say_.report(severity::note, "header-line-wrapped", offset(trimmed),
                  "A line break inside a header's value was removed.");
      const std::size_t behind = static_cast<std::size_t>(trimmed.data() - text.data()) + 1;
      if (!trim(text.substr(behind)).empty()) rest_ = text.substr(behind);
      return true;
    }
    if (region_.open_end && keys_seen_) return false;
    say_.report(severity::warning, "unknown-header-line", offset(trimmed), "The header's line ", trimmed,
                " is not understood.");
    return true;
  }

  /// The next line that is not blank.
  [[nodiscard]] std::string_view line_behind() const noexcept {
    for (std::size_t at = next_; at < region_.end; at = next_line(source_, at)) {
      const std::size_t stop = std::min(end_of_line(source_, at), region_.end);
      const std::string_view text = source_.substr(at, stop - at);
      if (!trim(text).empty()) return text;
    }
    return {};
  }

  [[nodiscard]] bool is_closed_later(std::string_view key) noexcept {
    constexpr std::size_t nearby = 16384;
    constexpr int most_searches = 1000;
    if (++searches_ > most_searches) return false;
    const std::string_view rest = source_.substr(next_, std::min(region_.end - next_, nearby));
    for (std::size_t at = rest.find("</"); at != none; at = rest.find("</", at + 2))
      if (rest.substr(at + 2, key.size()) == key && rest.substr(at + 2 + key.size(), 1) == ">") return true;
    return false;
  }

  // --- Entries ---------------------------------------------------------------------------------------------------

  [[nodiscard]] std::uint32_t offset(std::string_view part) const noexcept {
    return static_cast<std::uint32_t>(part.data() - source_.data());
  }
  [[nodiscard]] span span_of(std::string_view part) const noexcept {
    return part.empty() ? span{} : span{offset(part), static_cast<std::uint32_t>(part.size())};
  }
  bool add(std::string_view key, const header_key* known, std::string_view value) noexcept {
    return out_.entries.push({span_of(key), span_of(value), known, group_, 0, false, false});
  }
  void extend(std::string_view more) noexcept {
    header_entry& last = out_.entries.back();
    const std::uint32_t stop = offset(more) + static_cast<std::uint32_t>(more.size());
    if (last.value.length == 0) {
      last.value = span_of(more);
      return;
    }
    last.value.length = stop - last.value.offset;
    last.wrapped = true;
  }
  [[nodiscard]] bool is_open(const header_entry& entry) const noexcept {
    if (entry.value.length == 0) return false;
    const std::string_view text = source_.substr(entry.value.offset, entry.value.length);
    const std::size_t bracket = text.rfind('[');
    return bracket != none && text.find(']', bracket) == none;
  }

  // --- Groups ----------------------------------------------------------------------------------------------------

  [[nodiscard]] std::uint16_t kind_of(std::uint32_t group) const noexcept {
    return group == 0 ? static_cast<std::uint16_t>(in_submission) : out_.groups[group - 1].kind;
  }
  [[nodiscard]] std::uint16_t kind() const noexcept { return kind_of(group_); }

  /// Closes groups until one is open in which the key may stand. Where none is, it belongs to the party as a whole:
  /// what is said of an address must not become part of another one.
  void find_place(const header_key& known) noexcept {
    if (kind() == in_unknown && known.opens == 0 && (known.places & in_submission) == 0) return;
    for (std::uint32_t at = group_;; at = out_.groups[at - 1].parent) {
      if ((kind_of(at) & known.places) != 0) return close_to(at, true);
      if (at == 0) break;
    }
    for (std::uint32_t at = group_; at != 0; at = out_.groups[at - 1].parent)
      if (kind_of(at) == in_role) return close_to(at, true);
  }

  void open(std::string_view key, const header_key* known, bool tagged) noexcept {
    if (known->opens == in_role || known->opens == in_pem || (known->places & in_submission) != 0) {
      close_to(0, true);
    } else {
      find_place(*known);
    }
    open_group(key, known, known->opens, tagged);
  }

  void open_group(std::string_view key, const header_key* known, std::uint16_t opens, bool tagged) noexcept {
    if (!add(key, known, {})) return;
    const std::uint8_t depth = group_ == 0 ? 0 : static_cast<std::uint8_t>(out_.groups[group_ - 1].depth + 1);
    if (depth >= deepest) return;
    std::uint32_t party = group_ == 0 ? 0 : out_.groups[group_ - 1].party;
    if (opens == in_role) party = ++out_.parties;
    const auto entry = static_cast<std::uint32_t>(out_.entries.size() - 1);
    if (!out_.groups.push({group_, entry, party, opens, depth, tagged})) return;
    group_ = out_.entries.back().opens = static_cast<std::uint32_t>(out_.groups.size());
  }

  [[nodiscard]] std::string_view name_of_group(std::uint32_t group) const noexcept {
    const span key = out_.entries[out_.groups[group - 1].entry].key;
    return source_.substr(key.offset, key.length);
  }

  /// Closes every group within `group`; `telling`: those of tags should have been closed by one.
  void close_to(std::uint32_t group, bool telling) noexcept {
    for (; group_ != group; group_ = out_.groups[group_ - 1].parent)
      if (telling && out_.groups[group_ - 1].tagged)
        say_.report(severity::warning, "unclosed-header-group", offset(name_of_group(group_)), "The header's group ",
                    name_of_group(group_), " is not closed.");
  }

  void close(std::string_view key, const header_key* known) noexcept {
    if (mark_of_end(key)) return;
    for (std::uint32_t at = group_; at != 0; at = out_.groups[at - 1].parent) {
      const header_entry& opening = out_.entries[out_.groups[at - 1].entry];
      if (known != nullptr ? opening.known != known : name_of_group(at) != key) continue;
      close_to(at, true);
      group_ = out_.groups[at - 1].parent;
      return;
    }
    say_.report(severity::warning, "unmatched-header-tag", offset(key), "The header's tag ", key,
                " is closed here, but not open.");
  }

  [[nodiscard]] static bool mark_of_end(std::string_view key) noexcept {
    return key == "SEC-HEADER" || key == "IMS-HEADER" || key == "SEC-DOCUMENT" || key == "IMS-DOCUMENT" ||
           key == "SUBMISSION";
  }

  std::string_view source_;
  const header_region& region_;
  submission_header& out_;
  reporter& say_;
  std::size_t next_ = 0;
  std::uint32_t group_ = 0;
  int searches_ = 0;
  bool keys_seen_ = false;
  std::string_view rest_;  ///< what a line that was wrapped has behind it
};

}  // namespace

const header_group* submission_header::party_of(const header_entry& entry) const noexcept {
  for (std::uint32_t at = entry.opens != 0 ? entry.opens : entry.group; at != 0; at = groups[at - 1].parent)
    if (groups[at - 1].kind == in_role) return &groups[at - 1];
  return nullptr;
}

std::size_t read_header(std::string_view source, const header_region& region, submission_header& out,
                        reporter& say) noexcept {
  out.escaped = region.escaped;
  return header_reader(source, region, out, say).run();
}

}  // namespace filigree
