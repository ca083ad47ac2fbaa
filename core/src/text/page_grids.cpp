#include "text/page_grids.hpp"

namespace filigree {
namespace {

/// `+-----+`
bool is_edge(const text_page& page, const page_line& line) noexcept {
  if (!line.rule || line.words == 0) return false;
  const std::string_view text = page.text(line.first_word);
  return text.size() > 2 && text[0] == '+' && (text[1] == '-' || text[1] == '=');
}

/// Dashes inside a cell: the head or the end of a table in it.
bool has_rule_inside(const text_page& page, const page_line& line) noexcept {
  for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
    const std::string_view text = page.text(w);
    if (text.size() > 1 && text.find_first_not_of("-+") == std::string_view::npos) return true;
  }
  return false;
}

void leave_out(text_page& page, std::size_t first, std::size_t last) noexcept {
  for (std::size_t l = first; l < last; ++l) {
    page_line& line = page.lines[l];
    for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w) {
      page.words[w].kind = word_kind::empty;
      page.words[w].use = word_use::ignored;
    }
    line.words = 0;
    line.boundaries = 0;
    line.rule = line.bars = line.bar_first = line.frame = line.filled = false;
  }
}

}  // namespace

bool leave_out_cut_grids(text_page& page) noexcept {
  std::size_t l = 0;
  while (l < page.lines.size()) {
    if (!is_edge(page, page.lines[l])) {
      ++l;
      continue;
    }
    const std::size_t first = l;
    bool nested = false;
    for (; l < page.lines.size() && (is_edge(page, page.lines[l]) || page.lines[l].bar_first); ++l)
      nested = nested || (page.lines[l].bar_first && has_rule_inside(page, page.lines[l]));
    if (!nested) continue;
    const span from = page.lines[first].place, to = page.lines[l - 1].place;
    if (!page.cut_grids.push({from.offset, to.end() - from.offset})) return false;
    leave_out(page, first, l);
  }
  return true;
}

}  // namespace filigree
