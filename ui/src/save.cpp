// What leaves the workbench: selected cells, tables in files, the view as JSON; and how the view comes back.
#include <algorithm>

#include "filigree/write.hpp"
#include "workbench.hpp"

namespace filigree::ui {
namespace {

constexpr std::size_t most_copied = 200'000;  // rows: more is what files are for

/// White space that would break a field becomes a blank; text that a spreadsheet would run gets an apostrophe.
void add_field(std::string& out, std::string_view text, bool is_text) {
  if (is_text && !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) out += '\'';
  for (const char each : text) out += each == '\t' || each == '\n' || each == '\r' ? ' ' : each;
}

std::string_view copied_text(const workspace_cell& cell) {
  return cell.state == cell_state::ambiguous || cell.state == cell_state::invalid ? cell.raw : cell.text;
}

class written_view final : public byte_source {
 public:
  written_view(shown_table what, view_format format) : what_(std::move(what)), writer_(*what_.rows, format, {}) {}
  bool step(output& out) override { return writer_.step(out); }

 private:
  shown_table what_;
  view_writer writer_;
};

shown_table table_of(workbench& all, const tab& one) {
  const std::shared_ptr<open_filing>& of = one.filing;
  auto in = of ? std::shared_ptr<workspace>(of, &of->tables) : all.all;
  return {std::move(in), one.shown, one.table,
          core_specification(one.of_shown, types_of(all.tables_of(one), one.table))};
}

json tab_json(const workbench& all, const tab& one) {
  json made = json::object();
  if (one.filing) {
    made.set("filing", json::of(one.filing->record.label));
  } else {
    made.set("filing", json());
  }
  made.set("table", json::of(one.table));
  const json* kept = all.restored.find("view");
  json spec = kept != nullptr ? *kept : json::object();
  write_spec(one.spec, spec);
  made.set("view", std::move(spec));
  return made;
}

/// False when what it shows is not there (yet).
bool show_json(workbench& all, const json& from) {
  const std::string table = from.text_of("table");
  const std::string label = from.text_of("filing");
  std::shared_ptr<open_filing> filing;
  if (!label.empty()) {
    if (all.find_filing(label) == all.filings.size()) return false;
    filing = all.filing_of(label);
    if (!filing) return false;
  }
  const workspace& in = filing ? filing->tables : *all.all;
  if (in.find_table(table) == in.table_count()) return false;
  tab& one = all.show_table(filing, table);
  if (const json* spec = from.find("view")) one.change(read_spec(*spec));
  return true;
}

}  // namespace

std::string selection_text(workbench&, tab& one) {
  if (!one.shown || one.columns.empty() || one.line_count == 0) return {};
  const auto [top, low] = std::minmax(one.cursor.line, one.anchor.line);
  auto [left, right] = std::minmax(one.cursor.column, one.anchor.column);
  const std::size_t first = one.whole_rows ? 0 : left, last = one.whole_rows ? one.columns.size() - 1 : right;
  std::string out;
  for (std::size_t i = first; i <= last; ++i) {
    if (i > first) out += '\t';
    add_field(out, one.shown->column_at(one.columns[i].index).name, false);
  }
  view_reader reader(*one.shown);
  for (std::size_t line = top; line <= low && line - top < most_copied; ++line) {
    const grid_line is = one.line(line);
    if (is.is_group) continue;
    out += '\n';
    for (std::size_t i = first; i <= last; ++i) {
      if (i > first) out += '\t';
      const workspace_cell cell = reader.read(is.row, one.columns[i].index);
      add_field(out, copied_text(cell), cell.type == value_type::text || cell.type == value_type::code);
    }
  }
  return out;
}

std::function<void(std::string)> telling(workbench& all) {
  return [to = all.heard](std::string said) {
    const std::lock_guard hold(to->mutex);
    if (to->host == nullptr) return;
    to->told = std::move(said);
    to->host->wake();
  };
}

bool save_table(workbench& all, tab& one, const std::string& format, const std::string& path) {
  view_format as{};
  if (!one.shown) return false;
  if (all.being_saved) {
    all.status = "Still writing " + all.being_saved->path;
    return false;
  }
  if (format == "xlsx" || format == "parquet") {
    auto built = std::make_unique<saving>();
    all.status = "Writing " + path;
    if (!all.host.save_built(table_of(all, one), format, path, built->from, built->to, telling(all))) return false;
    built->path = path;
    built->is_told = true;
    if (built->from) all.being_saved = std::move(built);
    return true;
  }
  if (!parse_view_format(format, as)) return false;
  std::unique_ptr<sink> to(all.host.save(path));
  if (!to) {
    all.status = "There is no writing to " + path + ".";
    return false;
  }
  all.status = "Writing " + path;
  all.being_saved = std::make_unique<saving>();
  all.being_saved->to = std::move(to);
  all.being_saved->path = path;
  all.being_saved->from = std::make_unique<written_view>(table_of(all, one), as);
  return true;
}

json save_view(workbench& all) {
  json made = all.restored.is == json::kind::object ? all.restored : json::object();
  made.set("filigree", json::of(1));
  if (const tab* one = all.current())
    for (auto& [name, value] : tab_json(all, *one).members) made.set(name, value);
  made.set("theme", json::of(all.theme_choice));
  made.set("density", json::of(all.look.compact ? "compact" : "comfortable"));
  json tabs = json::array();
  for (const auto& one : all.tabs) tabs.items.push_back(tab_json(all, *one));
  made.set("tabs", std::move(tabs));
  made.set("active", json::of(all.active));
  json layout = json::object();
  layout.set("list", json::of(all.show_list ? static_cast<int>(all.list_width) : 0));
  layout.set("side", json::of(all.show_side ? static_cast<int>(all.side_width) : 0));
  layout.set("chart", json::of(all.show_chart));
  layout.set("names", json::of(all.show_names));
  made.set("layout", std::move(layout));
  return made;
}

/// Called again while something of it is still to come.
void restore_view(workbench& all, const json& from) {
  if (from.is != json::kind::object || from.number_of("filigree") != 1) {
    all.status = "This is no view of Filigree's.";
    return;
  }
  all.restored = from;
  all.theme_choice = from.text_of("theme", all.theme_choice);
  all.look.compact = from.text_of("density") == "compact";
  if (const json* layout = from.find("layout")) {
    const int list = layout->number_of("list", 280), side = layout->number_of("side", 360);
    all.show_list = list > 0;
    all.show_side = side > 0;
    if (list > 0) all.list_width = static_cast<float>(std::clamp(list, 120, 1200));
    if (side > 0) all.side_width = static_cast<float>(std::clamp(side, 160, 1600));
    all.show_chart = layout->is_true("chart");
    all.show_names = layout->is_true("names");
  }
  all.pending = {};
  const json* tabs = from.find("tabs");
  bool whole = true;
  if (tabs != nullptr)
    for (const json& one : tabs->items) whole &= show_json(all, one);
  whole &= from.text_of("table").empty() || show_json(all, from);
  if (!whole) all.pending = from;
}

}  // namespace filigree::ui
