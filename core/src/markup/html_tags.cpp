#include "markup/html_tags.hpp"

#include "text/characters.hpp"

namespace filigree {
namespace {

/// Up to eight letters in one number, in lower case; longer names are none of ours.
constexpr std::uint64_t packed(std::string_view name) noexcept {
  if (name.size() > 8) return 0;
  std::uint64_t number = 0;
  for (const char c : name) number = number << 8 | static_cast<unsigned char>(lower(c));
  return number;
}

}  // namespace

html_tag html_tag_of(std::string_view name) noexcept {
  switch (packed(name)) {
    case packed("table"):
      return html_tag::table;
    case packed("tr"):
      return html_tag::row;
    case packed("td"):
    case packed("th"):
      return html_tag::cell;
    case packed("br"):
    case packed("p"):
    case packed("div"):
    case packed("hr"):
    case packed("h1"):
    case packed("h2"):
    case packed("h3"):
    case packed("h4"):
    case packed("h5"):
    case packed("h6"):
    case packed("center"):
    case packed("caption"):
    case packed("ul"):
    case packed("ol"):
    case packed("li"):
    case packed("dl"):
    case packed("dd"):
    case packed("dt"):
    case packed("pre"):
    case packed("form"):
    case packed("head"):
      return html_tag::line_break;
    case packed("html"):
    case packed("body"):
      return html_tag::page;
    case packed("sup"):
      return html_tag::raised;
    case packed("a"):
      return html_tag::link;
    case packed("input"):
      return html_tag::input;
    case packed("title"):
      return html_tag::title;
    case packed("script"):
    case packed("style"):
      return html_tag::unseen;
    default:
      return html_tag::other;
  }
}

}  // namespace filigree
