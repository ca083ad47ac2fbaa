// The flat grid of an HTML page: what stands in which cell, whatever the markup.
#include <gtest/gtest.h>

#include <string>

#include "table/html_grid.hpp"

namespace filigree {
namespace {

/// A grid that keeps its source, followed by the zero bytes that the scanner may look at.
class page {
 public:
  explicit page(const std::string& text, bool legacy = false) : source_(owned_bytes_of(text)), grid_(budget_) {
    grid_.read({source_.data(), text.size()}, {0, static_cast<std::uint32_t>(text.size())}, legacy);
  }
  html_grid* operator->() { return &grid_; }

  /// The texts of a cell's runs, `|` between them.
  std::string texts(std::size_t cell) const {
    std::string out;
    for (std::uint32_t i = grid_.cells[cell].first_run; i < grid_.cells[cell].end_run; ++i)
      out += (out.empty() ? "" : "|") + std::string(grid_.text(grid_.runs[i]));
    return out;
  }

 private:
  static std::string owned_bytes_of(const std::string& text) { return text + std::string(64, '\0'); }
  std::string source_;
  memory_budget budget_{1 << 26};
  html_grid grid_;
};

TEST(grid, cells_stand_in_rows_and_rows_in_tables) {
  page p("<table><tr><td>a</td><th>b</th></tr><tr><td>c</td></tr></table>");
  ASSERT_EQ(p->tables.size(), 1u);
  ASSERT_EQ(p->rows.size(), 2u);
  ASSERT_EQ(p->cells.size(), 4u);  // the page is cell 0
  EXPECT_EQ(p.texts(1), "a");
  EXPECT_EQ(p->cells[1].next, 2u);
  EXPECT_EQ(p->cells[2].ordinal, 1u);
  EXPECT_EQ(p->rows[0].cell_count, 2u);
  EXPECT_EQ(p->rows[0].next, 1u);
  EXPECT_EQ(p->rows[1].previous, 0u);
  EXPECT_EQ(p->rows[1].ordinal, 1u);
  EXPECT_EQ(p->tables[0].first_row, 0u);
  EXPECT_FALSE(p->cut);
}

TEST(grid, a_cell_ends_where_the_next_begins) {
  page p("<table><tr><td>a<td>b<tr><td>c</table>");
  ASSERT_EQ(p->cells.size(), 4u);
  EXPECT_EQ(p.texts(1), "a");
  EXPECT_EQ(p.texts(2), "b");
  EXPECT_EQ(p.texts(3), "c");
  EXPECT_EQ(p->rows.size(), 2u);
}

TEST(grid, a_cell_needs_no_row_and_no_table) {
  page in_table("<table><td>a</td><td>b</td></table>");
  EXPECT_EQ(in_table->rows.size(), 1u);
  EXPECT_EQ(in_table->rows[0].cell_count, 2u);
  page alone("<td>a</td><td>b</td>");
  EXPECT_EQ(alone->tables.size(), 1u);
  EXPECT_EQ(alone.texts(2), "b");
}

TEST(grid, text_between_cells_stands_in_the_cell_around) {
  page p("<table><tr><td>outer<table><tr>stray<td>in</td></tr></table>tail</td></tr></table>");
  EXPECT_EQ(p.texts(1), "outer|stray|in|tail");
  EXPECT_EQ(p->runs[1].cell, 1u);
  EXPECT_EQ(p->runs[2].cell, 2u);
  EXPECT_EQ(p->around(2), 1u);
  EXPECT_EQ(p->around(1), 0u);
}

TEST(grid, blanks_of_every_kind_make_no_run) {
  page p("<td> \t\r\n</td><td>&nbsp;&#160;&#xA0;</td><td>\xC2\xA0</td><td>&nbsp; a&#160;</td>");
  ASSERT_EQ(p->runs.size(), 1u);
  EXPECT_EQ(p.texts(4), "a");
  page legacy(
      "<td>\xA0</td><td>\xA0"
      "b\xA0</td>",
      true);
  ASSERT_EQ(legacy->runs.size(), 1u);
  EXPECT_EQ(legacy.texts(2), "b");
}

TEST(grid, line_breaks_are_counted_in_each_cell) {
  page p("<td>a<br>b<br><br>c<b>d</b></td><td><p>e</p></td>");
  ASSERT_EQ(p->runs.size(), 5u);
  EXPECT_EQ(p->runs[0].breaks, 0u);
  EXPECT_EQ(p->runs[1].breaks, 1u);
  EXPECT_EQ(p->runs[2].breaks, 2u);
  EXPECT_EQ(p->runs[3].breaks, 0u);
  EXPECT_EQ(p->runs[4].breaks, 1u);
}

TEST(grid, marks_links_and_boxes_are_kept) {
  page p(
      "<td>7<sup>(1)</sup> x</td><td><A HREF='/c?CIK=12'>n</A>m</td><td><input type=checkbox checked><INPUT "
      "TYPE=\"checkbox\"><input type=text></td>");
  ASSERT_EQ(p->runs.size(), 7u);
  EXPECT_FALSE(p->runs[0].raised);
  EXPECT_TRUE(p->runs[1].raised);
  EXPECT_FALSE(p->runs[2].raised);
  ASSERT_NE(p->runs[3].link, no_index);
  EXPECT_EQ(p->text(p->links[p->runs[3].link]), "/c?CIK=12");
  EXPECT_EQ(p->runs[4].link, no_index);
  EXPECT_EQ(p->runs[5].what, html_run::kind::ticked_box);
  EXPECT_EQ(p->runs[6].what, html_run::kind::box);
}

TEST(grid, an_open_mark_ends_with_its_cell) {
  page p("<td>1<sup>(2)</td><td>3</td>");
  EXPECT_TRUE(p->runs[1].raised);
  EXPECT_FALSE(p->runs[2].raised);
}

TEST(grid, scripts_styles_titles_and_comments_are_no_text) {
  page p("<title>The title</title><style>td{}</style><script>if (a<b) '<td>'</script><!-- <td>x</td> --><td>y</td>");
  ASSERT_EQ(p->runs.size(), 1u);
  EXPECT_EQ(p->text(p->title), "The title");
  EXPECT_EQ(p.texts(1), "y");
}

TEST(grid, columns_are_counted) {
  page p("<td colspan=3>a</td><td colspan=\"x\">b</td><td colspan=99999999>c</td><td colspan=0>d</td>");
  EXPECT_EQ(p->cells[1].columns, 3u);
  EXPECT_EQ(p->cells[2].columns, 1u);
  EXPECT_EQ(p->cells[3].columns, 1000u);
  EXPECT_EQ(p->cells[4].columns, 1u);
}

TEST(grid, contents_are_the_bytes_between_the_tags) {
  const std::string text = "<table><tr><td> a<table><tr><td>b</td></tr></table></td><td></td></tr></table>";
  page p(text);
  EXPECT_EQ(p->text(p->cells[1].content), " a<table><tr><td>b</td></tr></table>");
  EXPECT_EQ(p->text(p->cells[2].content), "b");
  EXPECT_EQ(p->cells[3].content.length, 0u);
  EXPECT_EQ(p->cells[0].content.length, text.size());
}

TEST(grid, an_end_before_the_end_is_noticed) {
  EXPECT_TRUE(page("<table><tr><td>a")->cut);
  EXPECT_TRUE(page("a<td")->cut);
  EXPECT_TRUE(page("a<!-- b")->cut);
  EXPECT_TRUE(page("<html><body>a")->cut);
  EXPECT_FALSE(page("<html><body>a</body></html>")->cut);
  EXPECT_FALSE(page("a<b>c")->cut);
}

TEST(grid, tables_below_the_deepest_are_flattened) {
  std::string deep;
  constexpr int levels = 5000;
  for (int i = 0; i < levels; ++i) deep += "<table><tr><td>x";
  page p(deep);
  EXPECT_EQ(p->runs.size(), static_cast<std::size_t>(levels));
  EXPECT_LT(p->tables.size(), html_grid::deepest);
  for (int i = 0; i < levels; ++i) deep += "</td></tr></table>";
  page closed(deep + "<table><tr><td>after");
  EXPECT_EQ(closed->around(static_cast<std::uint32_t>(closed->cells.size() - 1)), 0u);
}

TEST(grid, end_tags_without_a_start_do_nothing) {
  page p("</td></tr></table></tbody></sup></a>a<td>b</td></table></table>c");
  EXPECT_EQ(p->runs.size(), 3u);
  EXPECT_EQ(p->runs[0].cell, 0u);
  EXPECT_EQ(p->runs[2].cell, 0u);
}

TEST(grid, memory_that_runs_out_stops_the_reading) {
  memory_budget small(4096);
  html_grid grid(small);
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "<td>a</td>";
  text += std::string(64, '\0');
  grid.read(text, {0, static_cast<std::uint32_t>(text.size() - 64)}, false);
  EXPECT_TRUE(small.exhausted());
}

}  // namespace
}  // namespace filigree
