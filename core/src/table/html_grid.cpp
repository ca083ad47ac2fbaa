#include "table/html_grid.hpp"

#include <algorithm>

#include "markup/html_tags.hpp"
#include "markup/tokenizer.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

constexpr std::string_view blank_entities[] = {"&nbsp;", "&#160;", "&#xA0;", "&#xa0;"};

/// Length of the blank that `text` begins with, or 0.
std::size_t leading_blank(std::string_view text, bool legacy) noexcept {
  if (text.empty()) return 0;
  if (is_space(text[0])) return 1;
  if (text.substr(0, 2) == "\xC2\xA0") return 2;
  if (legacy && text[0] == '\xA0') return 1;
  if (text[0] == '&')
    for (const std::string_view entity : blank_entities)
      if (text.substr(0, entity.size()) == entity) return entity.size();
  return 0;
}

std::size_t trailing_blank(std::string_view text, bool legacy) noexcept {
  if (text.empty()) return 0;
  const char last = text.back();
  if (is_space(last)) return 1;
  if (text.size() >= 2 && text.substr(text.size() - 2) == "\xC2\xA0") return 2;
  if (legacy && last == '\xA0') return 1;
  if (last == ';' && text.size() >= 6)
    for (const std::string_view entity : blank_entities)
      if (text.substr(text.size() - 6) == entity) return 6;
  return 0;
}

std::string_view without_blanks(std::string_view text, bool legacy) noexcept {
  for (std::size_t n; (n = leading_blank(text, legacy)) != 0;) text.remove_prefix(n);
  for (std::size_t n; (n = trailing_blank(text, legacy)) != 0;) text.remove_suffix(n);
  return text;
}

/// An open table. The first frame stands for the page, which is a cell without one.
struct frame {
  std::uint32_t table, row, cell;     ///< row and cell: no_index when none is open
  std::uint32_t last_row, last_cell;  ///< of the table and of the row, to be followed by the next
  std::uint32_t link;
  std::uint16_t breaks;
  std::uint16_t raised;  ///< open `<sup>`s
};

class builder {
 public:
  builder(html_grid& grid, span body) noexcept
      : grid_(grid), begin_(grid.source.data() + body.offset), end_(begin_ + body.length) {}

  void run() noexcept {
    open_page();
    tokenizer<markup_dialect::html> tokens(begin_, end_);
    for (token next = tokens.next(); next.kind != token_kind::end && !failed_; next = tokens.next()) {
      switch (next.kind) {
        case token_kind::text:
          text(next);
          break;
        case token_kind::start_tag:
          start(next);
          break;
        case token_kind::end_tag:
          end(next);
          break;
        case token_kind::comment:
        case token_kind::declaration:
        case token_kind::instruction:
        case token_kind::cdata:
          break;
        case token_kind::end:
          break;
      }
      if (next.unclosed && next.end == end_) grid_.cut = true;
    }
    if (size_ > 1 || too_deep_ > 0 || page_open_) grid_.cut = true;
    while (size_ > 1) close_table(end_);
    if (!grid_.cells.empty()) close_content(0, end_);
  }

 private:
  frame& top() noexcept { return stack_[size_ - 1]; }
  std::uint32_t offset(const char* at) const noexcept { return static_cast<std::uint32_t>(at - grid_.source.data()); }

  template <class T>
  std::uint32_t add(array<T>& to, const T& value) noexcept {
    if (to.size() >= no_index || !to.push(value)) {
      failed_ = true;
      return no_index;
    }
    return static_cast<std::uint32_t>(to.size() - 1);
  }

  // --- Text ------------------------------------------------------------------------------------------------------

  void text(const token& next) noexcept {
    if (unseen_) {
      unseen_ = false;
      return;
    }
    const std::string_view found =
        without_blanks({next.begin, static_cast<std::size_t>(next.end - next.begin)}, grid_.legacy);
    if (found.empty()) return;
    const span place{offset(found.data()), static_cast<std::uint32_t>(found.size())};
    if (in_title_) {
      grid_.title = place;
    } else {
      add_run(place, html_run::kind::text);
    }
  }

  /// Text between the cells of a table stands in the cell around it, as browsers show it.
  void add_run(span place, html_run::kind what) noexcept {
    std::size_t i = size_ - 1;
    while (stack_[i].cell == no_index) --i;  // the page's cell is always open
    frame& holder = stack_[i];
    add(grid_.runs, html_run{place, holder.cell, holder.link, holder.breaks, what, holder.raised > 0});
    holder.breaks = 0;
  }

  void begin_line() noexcept {
    std::size_t i = size_ - 1;
    while (stack_[i].cell == no_index) --i;
    if (stack_[i].breaks < 0xFFFF) ++stack_[i].breaks;
  }

  // --- Tags ------------------------------------------------------------------------------------------------------

  void start(const token& tag) noexcept {
    in_title_ = unseen_ = false;
    switch (html_tag_of(tag.name)) {
      case html_tag::table:
        return open_table(tag);
      case html_tag::row:
        return open_row(tag.begin);
      case html_tag::cell:
        return open_cell(tag);
      case html_tag::page:
        page_open_ = true;
        return begin_line();
      case html_tag::line_break:
        return begin_line();
      case html_tag::raised:
        if (!tag.self_closing && top().raised < 0xFFFF) ++top().raised;
        return;
      case html_tag::link:
        return open_link(tag);
      case html_tag::input:
        return add_box(tag);
      case html_tag::title:
        in_title_ = true;
        return;
      case html_tag::unseen:
        unseen_ = !tag.self_closing;
        return;
      case html_tag::other:
        return;
    }
  }

  void end(const token& tag) noexcept {
    unseen_ = false;
    switch (html_tag_of(tag.name)) {
      case html_tag::table:
        if (too_deep_ > 0) {
          --too_deep_;
        } else if (size_ > 1) {
          close_table(tag.begin);
        }
        return;
      case html_tag::row:
        if (too_deep_ == 0) close_row(tag.begin);
        return;
      case html_tag::cell:
        if (too_deep_ == 0) close_cell(tag.begin);
        return;
      case html_tag::page:
        page_open_ = false;
        return;
      case html_tag::line_break:
        return end_line(tag.name);
      case html_tag::raised:
        if (top().raised > 0) --top().raised;
        return;
      case html_tag::link:
        top().link = no_index;
        return;
      case html_tag::title:
        in_title_ = false;
        return;
      case html_tag::input:
      case html_tag::unseen:
      case html_tag::other:
        return;
    }
  }

  /// A block's end begins a line too, unless nothing stood in it: `<p></p>` is one line, not two.
  void end_line(std::string_view name) noexcept {
    if (equal_ignoring_case(name, "br") || top().breaks == 0) begin_line();
  }

  void open_link(const token& tag) noexcept {
    bool found = false;
    const std::string_view href = attribute_value(tag.rest, "href", found);
    top().link =
        found ? add(grid_.links, span{offset(href.data()), static_cast<std::uint32_t>(href.size())}) : no_index;
  }

  void add_box(const token& tag) noexcept {
    bool found = false;
    if (!equal_ignoring_case(attribute_value(tag.rest, "type", found), "checkbox")) return;
    attribute_value(tag.rest, "checked", found);
    add_run({offset(tag.begin), static_cast<std::uint32_t>(tag.end - tag.begin)},
            found ? html_run::kind::ticked_box : html_run::kind::box);
  }

  // --- Tables, rows, cells ---------------------------------------------------------------------------------------

  void open_page() noexcept {
    const auto first = static_cast<std::uint32_t>(grid_.runs.size());
    add(grid_.cells, html_cell{no_index, no_index, first, first, {offset(begin_), 0}, 1, 0});
    stack_[size_++] = {no_index, no_index, 0, no_index, no_index, no_index, 0, 0};
  }

  void open_table(const token& tag) noexcept {
    if (tag.self_closing) return;
    if (size_ == html_grid::deepest) {
      ++too_deep_;
      return begin_line();
    }
    begin_line();
    std::size_t i = size_ - 1;
    while (stack_[i].cell == no_index) --i;
    const std::uint32_t table = add(grid_.tables, html_table{stack_[i].cell, no_index});
    stack_[size_++] = {table, no_index, no_index, no_index, no_index, no_index, 0, 0};
  }

  void close_table(const char* at) noexcept {
    close_row(at);
    --size_;
    begin_line();
  }

  void open_row(const char* at) noexcept {
    if (too_deep_ > 0) return;
    if (size_ == 1) open_table(token{});  // a row that was cut out of its table
    close_row(at);
    frame& in = top();
    const std::uint32_t ordinal = in.last_row == no_index ? 0 : grid_.rows[in.last_row].ordinal + 1;
    const std::uint32_t row = add(grid_.rows, html_row{in.table, in.last_row, no_index, no_index, 0, ordinal});
    if (failed_) return;
    if (in.last_row == no_index) {
      grid_.tables[in.table].first_row = row;
    } else {
      grid_.rows[in.last_row].next = row;
    }
    in.row = in.last_row = row;
    in.last_cell = no_index;
  }

  void close_row(const char* at) noexcept {
    close_cell(at);
    if (size_ > 1) top().row = no_index;
  }

  void open_cell(const token& tag) noexcept {
    if (too_deep_ > 0) return begin_line();
    if (size_ == 1 || top().row == no_index) open_row(tag.begin);
    close_cell(tag.begin);
    if (failed_) return;
    frame& in = top();
    html_row& row = grid_.rows[in.row];
    const auto first = static_cast<std::uint32_t>(grid_.runs.size());
    const auto ordinal = static_cast<std::uint16_t>(std::min<std::uint32_t>(row.cell_count, 0xFFFF));
    const std::uint32_t cell =
        add(grid_.cells, html_cell{in.row, no_index, first, first, {offset(tag.end), 0}, columns_of(tag), ordinal});
    if (failed_) return;
    if (in.last_cell == no_index) {
      row.first_cell = cell;
    } else {
      grid_.cells[in.last_cell].next = cell;
    }
    ++row.cell_count;
    in.cell = in.last_cell = cell;
    in.link = no_index;
    in.breaks = in.raised = 0;
  }

  void close_cell(const char* at) noexcept {
    if (size_ == 1 || top().cell == no_index) return;
    close_content(top().cell, at);
    top().cell = no_index;
    top().link = no_index;
    top().raised = 0;
  }

  void close_content(std::uint32_t index, const char* at) noexcept {
    html_cell& cell = grid_.cells[index];
    cell.end_run = static_cast<std::uint32_t>(grid_.runs.size());
    cell.content.length = offset(at) - cell.content.offset;
  }

  static std::uint16_t columns_of(const token& tag) noexcept {
    bool found = false;
    const std::string_view digits = tag.rest.empty() ? std::string_view{} : attribute_value(tag.rest, "colspan", found);
    unsigned number = 0;
    for (const char c : digits.substr(0, 4)) {
      if (!is_digit(c)) break;
      number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return static_cast<std::uint16_t>(std::clamp(number, 1u, 1000u));
  }

  html_grid& grid_;
  const char* begin_;
  const char* end_;
  frame stack_[html_grid::deepest];
  std::size_t size_ = 0;
  std::size_t too_deep_ = 0;  ///< open tables below the deepest
  bool page_open_ = false;    ///< behind <html> or <body>, before their end
  bool in_title_ = false;
  bool unseen_ = false;  ///< the next text is a script or a style
  bool failed_ = false;  ///< memory ran out
};

}  // namespace

html_grid::html_grid(memory_budget& budget) noexcept
    : runs(budget), cells(budget), rows(budget), tables(budget), links(budget) {}

void html_grid::read(std::string_view whole, span body, bool is_legacy) noexcept {
  source = whole;
  legacy = is_legacy;
  builder(*this, body).run();
}

span html_grid::trimmed(span place) const noexcept {
  const std::string_view kept = without_blanks(text(place), legacy);
  return {static_cast<std::uint32_t>(kept.data() - source.data()), static_cast<std::uint32_t>(kept.size())};
}

std::uint32_t html_grid::around(std::uint32_t cell) const noexcept {
  const std::uint32_t row = cells[cell].row;
  return row == no_index ? 0 : tables[rows[row].table].cell;
}

}  // namespace filigree
