// What the screen needs of a view: what it is, its rows, its groups.
#include "filigree/view.hpp"
#include "view/view_data.hpp"
#include "write/writer.hpp"

namespace filigree {
namespace {

void add_text_or_null(writer& out, std::string_view text) noexcept { out.string_or_null(text); }

void add_total(writer& out, const view_total& total) noexcept {
  out.add("{\"column\":").string(total.column).add(",\"known\":").number(total.known);
  out.add(",\"unknown\":").number(total.unknown).add(",\"sum\":");
  add_text_or_null(out, total.sum);
  out.add(",\"least\":");
  add_text_or_null(out, total.least);
  out.add(",\"largest\":");
  add_text_or_null(out, total.largest);
  out.add('}');
}

}  // namespace

void add_footnote_ids(writer& out, std::string_view ids) noexcept {
  out.add('[');
  for (bool first = true; !ids.empty();) {
    const std::size_t end = ids.find(footnote_end);
    out.separate(first).string(ids.substr(0, end));
    ids.remove_prefix(end == std::string_view::npos ? ids.size() : end + 1);
  }
  out.add(']');
}

namespace {

void add_cell(writer& out, const workspace_cell& one) noexcept {
  const bool is_nothing = one.state == cell_state::absent || one.state == cell_state::not_applicable;
  if (is_nothing && !one.place.placed() && one.footnotes.empty()) {
    out.add("null");
    return;
  }
  out.add("{\"value\":");
  if (one.state == cell_state::value) {
    out.string(one.text);
  } else {
    out.add("null,\"state\":").string(name_of(one.state));
    if (!one.raw.empty()) out.add(",\"raw\":").string(one.raw);
  }
  if (one.place.placed())
    out.add(",\"offset\":").number(one.start + one.place.offset).add(",\"length\":").number(one.place.length);
  if (!one.footnotes.empty()) {
    out.add(",\"footnotes\":");
    add_footnote_ids(out, one.footnotes);
  }
  out.add('}');
}

struct range {
  std::size_t from, to;
};
range within(std::size_t first, std::size_t count, std::size_t all) noexcept {
  const std::size_t from = first < all ? first : all;
  return {from, count < all - from ? from + count : all};
}

}  // namespace

void write_description(const view& source, output& target) noexcept {
  writer out(target);
  out.add("{\"state\":").string(name_of(source.state())).add(",\"error\":").string_or_null(source.error());
  out.add(",\"progress\":").number(source.progress()).add(",\"behind\":").add(source.behind() ? "true" : "false");
  out.add(",\"table\":").string_or_null(source.table_name()).add(",\"rows\":").number(source.row_count());
  out.add(",\"repeats\":").number(source.repeat_count()).add(",\"groups\":").number(source.group_count());
  out.add(",\"totals\":[");
  bool first = true;
  for (std::size_t i = 0; i < source.total_count(); ++i) {
    out.separate(first);
    add_total(out, source.total(i));
  }
  out.add("]}");
}

void write_slice(const view& source, std::size_t first, std::size_t count, output& target) noexcept {
  const range rows = within(first, count, source.row_count());
  writer out(target);
  out.add("{\"rows\":[");
  for (std::size_t i = rows.from; i < rows.to; ++i) {
    const std::uint32_t row = source.row(i), repeats = source.repeats(i);
    out.add(i == rows.from ? "{\"row\":" : ",{\"row\":")
        .number(row)
        .add(",\"file\":")
        .number(source.file(i))
        .add(",\"repeats\":");
    if (repeats == 0) {
      out.add("null");
    } else {
      out.number(repeats);
    }
    out.add(",\"cells\":[");
    view_reader cells(source);
    for (std::size_t column = 0; column < source.column_count(); ++column) {
      if (column > 0) out.add(',');
      add_cell(out, cells.read(i, column));
    }
    out.add("]}");
  }
  out.add("]}");
}

void write_groups(const view& source, std::size_t first, std::size_t count, output& target) noexcept {
  const range groups = within(first, count, source.group_count());
  writer out(target);
  view_reader cells(source);
  out.add("{\"groups\":[");
  for (std::size_t i = groups.from; i < groups.to; ++i) {
    const view_group group = source.group_at(i);
    out.add(i == groups.from ? "{\"first\":" : ",{\"first\":").number(group.first).add(",\"rows\":").number(group.rows);
    out.add(",\"repeats\":").number(group.repeats).add(",\"values\":[");
    for (std::size_t column = 0; column < source.group_column_count(); ++column) {
      if (column > 0) out.add(',');
      const workspace_cell one = cells.read(group.first, source.group_column(column));
      if (one.state == cell_state::value) {
        out.string(one.text);
      } else {
        out.add("null");
      }
    }
    out.add("],\"totals\":[");
    for (std::size_t n = 0; n < source.total_count(); ++n) {
      if (n > 0) out.add(',');
      add_total(out, source.total_of(i, n));
    }
    out.add("]}");
  }
  out.add("]}");
}

}  // namespace filigree
