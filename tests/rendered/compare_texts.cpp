// Compares texts with the XML of the same filing, for tests/node/texts.test.mjs, which has the texts made. Each line of
// the input names a text and an XML, with a tab between them; each line of the output is
//
//   text⇥equal⇥…   marked⇥…   wrong⇥…   fault⇥…       how many cells of that text are so
//   text⇥difference⇥wrong⇥TABLE[0].COLUMN: expected …, got …
//
// "fault" is what the SEC's style sheets themselves print otherwise than the XML says; "marked" counts the values of
// rows too that the reader says it cannot read.
#include <iostream>
#include <sstream>

#include "rendered/text_rules.hpp"
#include "support/files.hpp"
#include "support/pairs.hpp"

namespace filigree::test {
namespace {

std::string on_one_line(const difference& found) {
  std::ostringstream out;
  out << found;
  std::string text = out.str();
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

constexpr std::size_t submissions = 0, owners = 1;

/// Rows of tables that the reader says it cannot read are not lost in silence.
bool says_unreadable(const filing& rendered) {
  for (std::size_t i = 0; i < rendered.diagnostic_count(); ++i)
    if (rendered.diagnostic_at(i).code == "layout-unreadable") return true;
  return false;
}

/// How many values a row has that only one side has.
std::size_t values_of(const difference& row) {
  const std::string& values = row.got == "(no row)" ? row.expected : row.got;
  std::size_t count = 1;
  for (std::size_t at = values.find(" | "); at != std::string::npos; at = values.find(" | ", at + 3)) ++count;
  return count;
}

void compare_pair(const std::string& text, const std::string& xml) {
  const filing filed = open_file(xml);
  if (filed.row_count(submissions) == 0) return;  // a page without a form
  const filing rendered = open_file(text);
  const bool is_form = rendered.read_as() == shape::text;
  const comparison result = compare(filed, rendered, never_shown);
  const bool is_unreadable = is_form && says_unreadable(rendered);
  std::size_t faults = 0, wrong = 0, unread = 0;
  for (const difference& one : result.differences) {
    const char* kind = "marked";
    const bool may_be_unread = one.table.find("DERIV_") != std::string::npos ||
                               (one.table == "REPORTINGOWNER" && rendered.row_count(owners) == 0);
    if (is_unreadable && may_be_unread && one.got == "(no row)") {
      unread += values_of(one);
    } else if (is_form && is_stylesheets_fault(one, rendered) && one.kind == verdict::wrong) {
      kind = "fault";
      ++faults;
    } else if (one.kind == verdict::wrong) {
      kind = "wrong";
      wrong += one.column == "(row)" ? values_of(one) : 1;
    }
    std::cout << text << "\tdifference\t" << kind << '\t' << on_one_line(one) << '\n';
  }
  std::cout << text << "\tequal\t" << result.cells.equal << '\n'
            << text << "\tmarked\t" << result.cells.marked + unread << '\n'
            << text << "\twrong\t" << wrong << '\n'
            << text << "\tfault\t" << faults << '\n';
}

}  // namespace
}  // namespace filigree::test

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) return 2;
    filigree::test::compare_pair(line.substr(0, tab), line.substr(tab + 1));
  }
}
