#include "container/document_kind.hpp"

#include <algorithm>

#include "container/uuencode.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t head_size = 16384;

bool ends_with(std::string_view name, std::string_view ending) noexcept {
  return name.size() > ending.size() && equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
}

/// What a file name's ending says of bytes that cannot be seen, or that look like any other text.
document_format format_by_name(std::string_view name) noexcept {
  struct ending {
    std::string_view text;
    document_format format;
  };
  constexpr ending endings[] = {
      {".htm", document_format::html},  {".html", document_format::html}, {".xml", document_format::xml},
      {".xsd", document_format::xml},   {".txt", document_format::text},  {".paper", document_format::text},
      {".json", document_format::json}, {".css", document_format::css},   {".js", document_format::js},
      {".pdf", document_format::pdf},   {".gif", document_format::gif},   {".jpg", document_format::jpg},
      {".jpeg", document_format::jpg},  {".png", document_format::png},   {".zip", document_format::zip},
      {".xlsx", document_format::xlsx}};
  for (const ending& known : endings)
    if (ends_with(name, known.text)) return known.format;
  return document_format::none;
}

/// Names that mark up a text and begin no XML (formats/03 §4).
bool is_text_mark(std::string_view name) noexcept {
  for (const std::string_view mark :
       {std::string_view("PAGE"), std::string_view("TABLE"), std::string_view("CAPTION"), std::string_view("S"),
        std::string_view("C"), std::string_view("FN"), std::string_view("ARTICLE"), std::string_view("LEGEND"),
        std::string_view("MULTIPLIER")})
    if (equal_ignoring_case(name, mark)) return true;
  return false;
}

bool has_inline_xbrl(std::string_view body) noexcept {
  const std::string_view head = body.substr(0, head_size);
  return head.find("/inlineXBRL") != none || head.find("<ix:") != none;
}

/// A zip is an Excel workbook when it has a workbook's first members, or is called one.
document_format zip_kind(std::string_view bytes, std::string_view name) noexcept {
  const bool is_workbook =
      ends_with(name, ".xlsx") || bytes.find("xl/") != none || bytes.find("[Content_Types].xml") != none;
  return is_workbook ? document_format::xlsx : document_format::zip;
}

/// An ASCII document has <TABLE> and <PAGE> (formats/03 §4), but no rows or paragraphs of a page.
bool is_html_page(std::string_view body) noexcept {
  const std::string_view head = body.substr(0, head_size);
  for (std::size_t at = head.find('<'); at != none; at = head.find('<', at + 1)) {
    std::size_t end = at + 1;
    if (end < head.size() && (head[end] == '/' || head[end] == '!')) ++end;
    const std::size_t begin = end;
    while (end < head.size() && is_letter(head[end])) ++end;
    for (const std::string_view name :
         {std::string_view("html"), std::string_view("doctype"), std::string_view("body"), std::string_view("tr"),
          std::string_view("td"), std::string_view("div"), std::string_view("p"), std::string_view("br")})
      if (equal_ignoring_case(head.substr(begin, end - begin), name)) return true;
  }
  return false;
}

bool begins_as_json(std::string_view start) noexcept {
  if (start.substr(0, 3) == "\xEF\xBB\xBF") start = trim(start.substr(3));
  const std::string_view next = trim(start.substr(std::min<std::size_t>(start.size(), 1)));
  return (start.substr(0, 1) == "{" && next.substr(0, 1) == "\"") ||
         (start.substr(0, 1) == "[" && next.substr(0, 1) == "{" && trim(next.substr(1)).substr(0, 1) == "\"");
}

document_format format_of_text(std::string_view body, std::string_view name, std::string_view wrapper) noexcept {
  const document_format named = format_by_name(name);
  if (named == document_format::json || named == document_format::css || named == document_format::js) return named;
  const std::string_view start = trim(body.substr(0, head_size));
  if (begins_as_json(start)) return document_format::json;
  const std::string_view root = root_name(body);
  if (equal_ignoring_case(root, "html") || is_html_page(body))
    return wrapper == "XBRL" || has_inline_xbrl(body) ? document_format::ixbrl : document_format::html;
  return root.empty() || is_text_mark(root) ? document_format::text : document_format::xml;
}

/// XML that says so; nothing else need be asked then.
bool is_declared_xml(std::string_view body) noexcept {
  if (body.substr(0, 3) == "\xEF\xBB\xBF") body.remove_prefix(3);
  std::size_t at = 0;
  while (at < body.size() && is_space(body[at])) ++at;
  return body.substr(at, 5) == "<?xml";
}

/// A uuencoded body's first bytes say what it is.
document_format format_of_encoded(std::string_view body, std::string_view name) noexcept {
  char first[1024];
  std::size_t size = 0;
  uudecoder lines(body);
  while (lines.next() && size + lines.bytes().size() <= sizeof first) {
    std::copy(lines.bytes().begin(), lines.bytes().end(), first + size);
    size += lines.bytes().size();
  }
  const std::string_view bytes(first, size);
  const document_format found = signature_of(bytes);
  if (found == document_format::zip) return zip_kind(bytes, name);
  return found == document_format::none ? document_format::uuencoded : found;
}

}  // namespace

document_format signature_of(std::string_view bytes) noexcept {
  struct signature {
    std::string_view bytes;
    document_format format;
  };
  constexpr signature signatures[] = {{"%PDF", document_format::pdf},      {"PK\x03\x04", document_format::zip},
                                      {"\x1F\x8B", document_format::gzip}, {"\x89PNG", document_format::png},
                                      {"GIF8", document_format::gif},      {"\xFF\xD8\xFF", document_format::jpg}};
  for (const signature& known : signatures)
    if (bytes.substr(0, known.bytes.size()) == known.bytes) return known.format;
  return document_format::none;
}

bool looks_binary(std::string_view bytes) noexcept {
  const std::string_view head = bytes.substr(0, 4096);
  const auto controls = std::count_if(head.begin(), head.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_space(c); });
  return static_cast<std::size_t>(controls) * 50 > head.size();
}

bool looks_like_html(std::string_view body) noexcept {
  const std::string_view head = body.substr(0, head_size);
  for (const std::string_view mark : {std::string_view("<html"), std::string_view("<!doctype html"),
                                      std::string_view("<body"), std::string_view("<table")})
    if (find_ignoring_case(head, mark) != none) return true;
  return false;
}

std::string_view root_name(std::string_view body) noexcept {
  const std::string_view head = trim(body.substr(0, head_size));
  if (head.empty() || (head[0] != '<' && head.substr(0, 3) != "\xEF\xBB\xBF")) return {};
  for (std::size_t at = head.find('<'); at != none; at = head.find('<', at + 1)) {
    if (at + 1 >= head.size() || !is_letter(head[at + 1])) continue;
    const std::size_t end = head.find_first_of(" \t\r\n/>", at + 1);
    return end == none ? std::string_view{} : head.substr(at + 1, end - at - 1);
  }
  return {};
}

void tell_format(document& one, std::string_view body) noexcept {
  if (is_declared_xml(body)) {
    const std::string_view root = root_name(body);
    if (!root.empty() && !equal_ignoring_case(root, "html")) {
      one.format = document_format::xml;
      return;
    }
  }
  one.uuencoded = is_uuencoded(body);
  if (one.uuencoded) {
    one.format = format_of_encoded(body, one.filename);
  } else if (trim(body.substr(0, head_size)).empty() && trim(body).empty()) {
    one.format = document_format::none;
  } else if (const document_format found = signature_of(body); found != document_format::none) {
    one.format = found == document_format::zip ? zip_kind(body.substr(0, head_size), one.filename) : found;
  } else if (looks_binary(body)) {
    one.format = document_format::binary;
  } else {
    one.format = format_of_text(body, one.filename, one.wrapper);
  }
}

}  // namespace filigree
