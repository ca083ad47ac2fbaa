// What browsers, mail programs and editors do to a page, for tests: the same filing must be read from each.
#pragma once

#include <string>

namespace filigree::test {

struct page_change {
  const char* name;
  std::string (*apply)(const std::string& page);
};

/// A page saved by a browser: its address in a comment, `<tbody>` filled in, links made absolute, `&nbsp;`.
std::string as_saved(const std::string& page);
/// Only what is inside `<body>`, as a browser puts a selection on the clipboard: header lines, fragment comments,
/// inline styles instead of classes.
std::string as_pasted(const std::string& page);
/// Tags in upper case, attribute values without quotes.
std::string in_upper_case(const std::string& page);
/// `</td>`, `</tr>` and `</tbody>` left out, as HTML allows.
std::string without_end_tags(const std::string& page);
std::string with_carriage_returns(const std::string& page);
/// Bytes of windows-1252 instead of UTF-8.
std::string in_windows_1252(const std::string& page);
/// Every line break and blank run in text becomes a line break of another kind: a page wrapped by a mail program.
std::string wrapped(const std::string& page);
/// Scripts, styles and comments between the tables.
std::string with_scripts(const std::string& page);

constexpr page_change page_changes[] = {{"saved", as_saved},
                                        {"pasted", as_pasted},
                                        {"upper case", in_upper_case},
                                        {"without end tags", without_end_tags},
                                        {"carriage returns", with_carriage_returns},
                                        {"windows-1252", in_windows_1252},
                                        {"wrapped", wrapped},
                                        {"with scripts", with_scripts}};

/// `text` with every `what` replaced.
std::string replaced(std::string text, const std::string& what, const std::string& by);

}  // namespace filigree::test
