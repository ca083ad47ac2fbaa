#include "container/index_page.hpp"

#include <algorithm>

#include "container/document_head.hpp"
#include "container/marks.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t nearby = 65536;
constexpr std::string_view opening = "&lt;DOCUMENT&gt;", ending = "&lt;/DOCUMENT&gt;", text = "&lt;TEXT&gt;";

/// Where the shown header begins, behind `<PRE>`; npos when this is no such page.
std::size_t find_header(std::string_view source) noexcept {
  const std::string_view head = source.substr(0, nearby);
  const std::size_t at = std::min(head.find("&lt;SEC-"), head.find("&lt;IMS-"));
  if (at == none) return none;
  const std::string_view before = head.substr(0, at);
  return equal_ignoring_case(trim(before).substr(std::max<std::size_t>(trim(before).size(), 5) - 5), "<pre>") ? at
                                                                                                              : none;
}

}  // namespace

bool is_index_page(std::string_view source) noexcept {
  const std::string_view start = trim(source.substr(0, 64));
  return (starts_with_ignoring_case(start, "<html") || starts_with_ignoring_case(start, "<!doctype html")) &&
         find_header(source) != none;
}

void read_index_page(std::string_view source, submission& out, reporter& say) noexcept {
  const std::size_t begin = find_header(source);
  std::size_t end = find_ignoring_case(source, "</pre>", begin);
  if (end == none) end = source.size();
  const std::string_view page = source.substr(0, end);
  std::size_t at = std::min(page.find(opening, begin), end);
  read_header(source, {begin, at, true, false, at == source.size()}, out.header, say);
  while (at < end) {
    const std::size_t next = std::min(page.find(opening, at + opening.size()), end);
    const std::size_t close = page.substr(0, next).find(ending, at);
    const std::size_t stop = close == none ? next : next_line(page, close);
    document one;
    for (std::size_t line = next_line(page, at); line < stop; line = next_line(page, line)) {
      const std::string_view content = page.substr(line, std::min(end_of_line(page, line), stop) - line);
      std::string_view unknown;
      if (trim(content) == text || !take_head_line(content, "&lt;", "&gt;", one, unknown)) break;
    }
    one.whole = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(stop - at)};
    one.place = {static_cast<std::uint32_t>(stop), 0};
    if (!out.documents.push(one)) break;
    at = next;
  }
  out.end = source.size();
  name_submission(source, out);
  say.report(severity::note, "index-page", static_cast<std::uint32_t>(begin),
             "This is the index page of a submission: its header and the list of its documents, which are not here.");
}

}  // namespace filigree
