#include "html/page_changes.hpp"

#include <cctype>

namespace filigree::test {
namespace {

/// Calls `change` for each start or end tag and puts what it gives in its place.
template <class Change>
std::string with_tags(const std::string& page, Change change) {
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t open = page.find('<', at);
    out += page.substr(at, open - at);
    if (open == std::string::npos) break;
    const std::size_t close = page.find('>', open);
    const std::string tag = page.substr(open, close - open + 1);
    out += tag.compare(0, 2, "<!") == 0 ? tag : change(tag);
    at = close + 1;
  }
  return out;
}

bool is_tag(const std::string& tag, const std::string& name) {
  return tag.compare(1, name.size(), name) == 0 && !std::isalnum(static_cast<unsigned char>(tag[1 + name.size()]));
}

}  // namespace

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

std::string as_saved(const std::string& page) {
  std::string out =
      with_tags(page, [](const std::string& tag) { return is_tag(tag, "table") ? tag + "<tbody>" : tag; });
  out = replaced(out, "<tbody><thead>", "<thead>");
  out = replaced(out, "href=\"/", "href=\"https://www.sec.gov/");
  out = replaced(out, "href=\"#",
                 "href=\"https://www.sec.gov/Archives/edgar/data/9000001/000900000124000007/xslF345X05/doc.xml#");
  out = replaced(out, "\xC2\xA0", "&nbsp;");
  return "<!-- saved from "
         "url=(0085)https://www.sec.gov/Archives/edgar/data/9000001/000900000124000007/xslF345X05/doc.xml -->\r\n" +
         replaced(out, "</table>", "</tbody></table>");
}

std::string as_pasted(const std::string& page) {
  const std::size_t from = page.find("<body>") + 6, to = page.find("</body>");
  std::string out = with_tags(page.substr(from, to - from), [](std::string tag) {
    const std::size_t name_end = tag.find(" class=");
    if (name_end != std::string::npos) tag.erase(name_end, tag.find('"', name_end + 8) + 1 - name_end);
    for (const char* const name : {"td", "th", "span", "table"})
      if (is_tag(tag, name))
        tag.insert(1 + std::string(name).size(),
                   " style=\"border: 1px solid rgb(0, 0, 0); font-family: &quot;Times&quot;, serif;\"");
    return tag;
  });
  return "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000099999\r\nStartFragment:0000000141\r\nEndFragment:"
         "0000099963\r\n"
         "<html>\r\n<body>\r\n<!--StartFragment-->" +
         out + "<!--EndFragment-->\r\n</body>\r\n</html>";
}

std::string in_upper_case(const std::string& page) {
  return with_tags(page, [](std::string tag) {
    bool quoted = false;
    const bool has_words = tag.find('=') != std::string::npos && tag.find("href") == std::string::npos &&
                           tag.find(';') == std::string::npos;
    for (char& c : tag) {
      quoted ^= c == '"';
      if (!quoted) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return has_words ? replaced(tag, "\"", "") : tag;
  });
}

std::string without_end_tags(const std::string& page) {
  std::string out = page;
  for (const char* const tag : {"</td>", "</tr>", "</th>", "</tbody>", "</thead>"}) out = replaced(out, tag, "");
  return out;
}

std::string with_carriage_returns(const std::string& page) { return replaced(page, "\n", "\r\n"); }

std::string in_windows_1252(const std::string& page) {
  std::string out = replaced(replaced(page, "\xC2\xA0", "\xA0"), "\xC3\xA9", "\xE9");
  // A curly apostrophe of that encoding, so that the bytes are never UTF-8.
  return replaced(out, "<body>", "<body><!-- it\x92s -->");
}

std::string wrapped(const std::string& page) {
  std::string out;
  bool in_tag = false;
  for (const char c : page) {
    in_tag = (in_tag || c == '<') && c != '>';
    out += !in_tag && c == ' ' ? '\n' : c;
  }
  return out;
}

std::string with_scripts(const std::string& page) {
  std::string out =
      replaced(page, "<table", "<!-- <td>12</td> --><script>if (1 < 2) document.write('<td>9</td>');</script><table");
  return replaced(out, "</head>", "<style>td > b { color: red; }</style><script src=\"x.js\"></script></head>");
}

}  // namespace filigree::test
