// The items behind the cover pages, each with its text. A heading is "Item 4" at the beginning of a line, in the order
// of the schedule, followed by the item's own words or by nothing: a reference to an item in a sentence is none.
#include "forms/thirteendg/cover_pages.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

/// How the items' headings begin, in letters.
constexpr std::string_view headings_13d[] = {"security", "identity",  "source",  "purpose",
                                             "interest", "contracts", "material"};
constexpr std::string_view headings_13g[] = {
    "name",           "name",           "if",     "ownership",    "ownership", "ownership",
    "identification", "identification", "notice", "certification"};

bool begins_with_letters(std::string_view word, std::string_view letters) noexcept {
  while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
  return starts_with_ignoring_case(word, letters);
}

/// Is caption `i` the heading of an item that may follow item `last`?
bool is_heading(const schedule& read, std::uint32_t i, unsigned last) noexcept {
  const caption_match& one = read.captions[i];
  const unsigned count = read.is_13g ? 10 : 7;
  if (one.what != caption::item || one.item < last || one.item > count || one.item == 0) return false;
  const cover_words& words = read.words;
  const std::string_view number = words.text(one.end - 1);
  const bool same_line = one.end < words.size() && !words.begins_line(one.end);
  const bool part = number.find('(') != std::string_view::npos;  // "Item 1(a)"
  if (one.item == last && !part) return false;
  const std::string_view heading = read.is_13g ? headings_13g[one.item - 1] : headings_13d[one.item - 1];
  constexpr std::uint32_t most = 4;  // words such as a dash, "(a)" or "INTEREST IN" before it
  for (std::uint32_t w = one.end; w < words.size() && w < one.end + most; ++w)
    if (begins_with_letters(words.text(w), heading)) return true;
  if (!read.is_13g) return false;
  constexpr unsigned kind_of_filer = 3;  // many give it a heading of their own
  if (one.item == kind_of_filer && same_line)
    for (const std::string_view other : {"type", "statement", "this"})
      if (begins_with_letters(words.text(one.end), other)) return true;
  return part || !same_line || number.back() == '.' || number.back() == ':';
}

/// Where the text of an item ends at the latest: at the signatures.
std::uint32_t find_signature(const schedule& read, std::uint32_t from) noexcept {
  for (std::uint32_t i = from; i < read.count(); ++i) {
    const caption_match& one = read.captions[i];
    if (one.what != caption::signature) continue;
    const bool alone = one.end >= read.words.size() || read.words.begins_line(one.end);
    if (alone) return one.begin;
  }
  return read.words.size();
}

}  // namespace

std::uint32_t find_first_item(const schedule& read) noexcept {
  const auto is_row_called_item = [&](std::uint32_t i) {  // "Item 9: 5,307": a row of the cover page
    return read.words.text(read.captions[i].end - 1).back() == ':';
  };
  std::uint32_t last_row = 0;
  bool rows_are_called_items = false;
  for (std::uint32_t i = 0; i < read.count(); ++i) {
    const caption_match& one = read.captions[i];
    if (one.what == caption::type || (one.what == caption::aggregate && last_row == 0)) last_row = i;
    if (one.what == caption::item && one.end < read.words.size() && read.words.match(one.end, "reportingperson") > 0) {
      last_row = i;
      rows_are_called_items = true;
    }
  }
  for (std::uint32_t i = last_row; i < read.count(); ++i)
    if (is_heading(read, i, 0) && !(rows_are_called_items && is_row_called_item(i))) return i;
  return read.count();
}

void read_items(schedule& read) noexcept {
  filing_data& data = read.data;
  const std::uint32_t stop = find_signature(read, read.first_item);
  unsigned last = 0;
  for (std::uint32_t i = read.first_item; i < read.count();) {
    const caption_match& one = read.captions[i];
    if (one.begin >= stop) return;
    if (!is_heading(read, i, last)) {
      ++i;
      continue;
    }
    last = one.item;
    std::uint32_t next = i + 1;
    while (next < read.count() && read.captions[next].begin < stop && !is_heading(read, next, last)) ++next;
    const std::uint32_t end = next < read.count() ? std::min(read.captions[next].begin, stop) : stop;
    const std::uint32_t row = data.begin_row(item_table, read.row);
    data.place(row, item::name, read.words.place({one.begin, one.end}), read.words.rules);
    data.mark(row, item::filer_type, cell_state::not_shown);
    const std::uint32_t text = data.begin_row(item_text_table, row);
    data.mark(text, item_text::part, cell_state::not_applicable);
    read.values.put_prose(text, item_text::text, {one.end, end});
    i = next;
  }
}

}  // namespace filigree::thirteendg
