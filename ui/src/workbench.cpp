#include "workbench.hpp"

#include <algorithm>
#include <initializer_list>

#include "clock.hpp"

namespace filigree::ui {
namespace {

constexpr std::size_t most_open = 12;  ///< filings that are kept read again
constexpr double slice = 4;            ///< milliseconds of work between two frames

/// Takes what was read into the workspace; a frame never waits for all of it.
bool take_filings(workbench& all, double end) {
  bool any = false;
  for (loaded_batch batch; now() < end && all.reading.take(batch);) {
    any = true;
    std::uint32_t first = 0;
    const bool taken = !batch.pack.empty() && all.all->add(batch.pack, {}, {}, &first) == add_result::added;
    for (filing_record& one : batch.records) {
      if (one.id > 0) one.id = taken ? first + one.id - 1 : 0;
      if (one.id == 0 && one.problem.empty()) one.problem = "There is no memory left for its tables.";
      all.by_label[one.label] = all.filings.size();
      if (one.id > 0) all.by_id[one.id] = all.filings.size();
      all.filings.push_back(std::move(one));
    }
  }
  return any;
}

void remake_views(workbench& all) {
  for (const auto& one : all.tabs) {
    if (one->filing) continue;
    one->remake = true;
    all.hide_first(*one);
  }
}

bool has(const workspace& in, std::size_t table, std::initializer_list<column_sense> any) {
  for (std::size_t i = 0; i < in.column_count(table); ++i)
    if (std::find(any.begin(), any.end(), in.column_at(table, i).sense) != any.end()) return true;
  return false;
}

/// The table that answers what most people open a filing for: what happened, else what is held, else the longest.
std::string first_table(const workspace& in) {
  using enum column_sense;
  std::size_t holding = in.table_count(), most = holding;
  for (std::size_t i = 0; i < in.table_count(); ++i) {
    // The header stands with every form, and has more lines than most tables have rows.
    if (in.row_count(i) == 0 || in.table_name(i) == "HEADER") continue;
    if (has(in, i, {event_date}) && has(in, i, {value, filed_value, amount})) return std::string(in.table_name(i));
    if (holding == in.table_count() && has(in, i, {held})) holding = i;
    if (most == in.table_count() || in.row_count(i) > in.row_count(most)) most = i;
  }
  const std::size_t chosen = holding < in.table_count() ? holding : most;
  return chosen < in.table_count() ? std::string(in.table_name(chosen)) : std::string();
}

void take_sources(workbench& all) {
  for (std::shared_ptr<open_filing> one; all.reading.take_source(one);) {
    if (all.fetching == one->record.label) all.fetching.clear();
    all.settle = 3;  // whoever waits for another one asks in a frame
    if (all.find_filing(one->record.label) == all.filings.size()) continue;  // it was closed meanwhile
    if (!one->problem.empty()) all.status = one->record.label + ": " + one->problem;
    all.opened.push_front(std::move(one));
    if (all.opened.size() > most_open) all.opened.pop_back();
    all.list_stale = true;
  }
}

bool write_on(workbench& all, double end) {
  if (!all.being_saved) return false;
  saving& one = *all.being_saved;
  bool more = true, sound = true;
  while (more && sound && now() < end) {
    output piece;
    more = one.from->step(piece);
    sound = !piece.failed() && one.to->write(piece.view());
  }
  if (more && sound) return true;
  std::string problem = sound ? "" : "It could not be written whole.";
  const bool kept = one.to->finish(problem) && sound;
  if (!kept || !one.is_told) all.status = kept ? "Saved " + one.path : one.path + ": " + problem;
  all.being_saved.reset();
  return false;
}

void look_on(workbench& all) {
  if (!all.looking) return;
  const auto in = all.filing_of(all.looking_in);
  if (!in) return;
  if (!search_cell(*in, *all.looking, 40'000)) return;
  const cell_search found = *std::exchange(all.looking, nullptr);
  if (!found.found) {
    all.status = "No cell was made of these bytes.";
    all.settle = 3;
    return;
  }
  tab& one = all.show_table(in, std::string(in->tables.table_name(found.place.table)));
  work_on(one, *all.all, 1000);
  if (!one.shown) return;
  const std::string_view name = in->tables.column_at(found.place.table, found.place.column).name;
  for (std::size_t i = 0; i < one.columns.size(); ++i)
    if (one.shown->column_at(one.columns[i].index).name == name) one.cursor.column = i;
  // The view may have another order: its row is looked for.
  for (std::size_t row = 0; row < one.shown->row_count(); ++row)
    if (one.shown->row(row) == found.place.row) one.cursor.line = one.line_of_row(row);
  one.anchor = one.cursor;
  one.reveal = true;
  follow_cursor(all);
  all.settle = 3;
}

}  // namespace

workbench::workbench(backend& on, loader& by, const faces& drawn_with) : host(on), reading(by), all_faces(drawn_with) {
  heard->host = &on;
}

workbench::~workbench() {
  const std::lock_guard hold(heard->mutex);
  heard->host = nullptr;
}

bool workbench::makes_views() const {
  return std::any_of(tabs.begin(), tabs.end(), [](const auto& one) {
    return one->next || one->remake || (one->trouble.empty() && !one->of_shown.same_rows(one->spec));
  });
}

bool workbench::at_work() const {
  return loading || being_saved || looking || pending.is == json::kind::object || makes_views();
}

pace workbench::pace_now() const {
  const bool waits_for_source = !fetching.empty();
  const bool restores = pending.is == json::kind::object && !loading;
  const bool goes_on = taking || being_saved || ((looking || restores) && !waits_for_source) || makes_views();
  return {settle, goes_on, undrawn, now() - drawn_at};
}

void workbench::open_paths(const std::vector<std::string>& paths) {
  if (paths.empty()) return;
  std::vector<std::string> named = paths;
  for (std::string& path : named)
    if (path == "-") path = "./-";  // a file of this name: nobody types into a window's standard input
  inputs.insert(inputs.end(), named.begin(), named.end());
  reading.open(named);
  loading = undrawn = true;
  status.clear();
  host.wake();
}

std::size_t workbench::find_filing(std::string_view label) const {
  const auto found = by_label.find(std::string(label));
  return found == by_label.end() ? filings.size() : found->second;
}

std::shared_ptr<open_filing> workbench::filing_of(const std::string& label) {
  for (auto one = opened.begin(); one != opened.end(); ++one) {
    if ((*one)->record.label != label) continue;
    std::shared_ptr<open_filing> found = *one;
    if (one != opened.begin()) {
      opened.erase(one);
      opened.push_front(found);
    }
    return found;
  }
  const std::size_t index = find_filing(label);
  if (index == filings.size() || !fetching.empty()) return nullptr;
  fetching = label;
  reading.fetch(filings[index]);
  return nullptr;
}

tab& workbench::show_table(const std::shared_ptr<open_filing>& filing, const std::string& table) {
  const std::string label = filing ? filing->record.label : std::string();
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    tab& one = *tabs[i];
    if (one.table != table || (one.filing ? one.filing->record.label : std::string()) != label) continue;
    active = asked_tab = static_cast<int>(i);
    settle = 3;
    return one;
  }
  tabs.push_back(std::make_unique<tab>());
  tab& one = *tabs.back();
  one.number = next_number++;
  one.filing = filing;
  one.table = table;
  hide_first(one);
  active = asked_tab = static_cast<int>(tabs.size() - 1);
  settle = 3;
  focus = pane::table;
  return one;
}

/// What tells filings apart is shown once there are several, unless somebody has chosen otherwise.
void workbench::hide_first(tab& one) const {
  const workspace& in = tables_of(one);
  const std::size_t table = in.find_table(one.table);
  if (table == in.table_count()) return;
  one.hide_first(hidden_at_first(in, table, one.filing != nullptr || filings.size() == 1));
}

void workbench::close_tab(int index) {
  if (index < 0 || index >= static_cast<int>(tabs.size())) return;
  tabs.erase(tabs.begin() + index);
  active = std::min(active, static_cast<int>(tabs.size()) - 1);
  asked_tab = active;
  settle = 3;
}

void workbench::close_filing(std::size_t index) {
  if (index >= filings.size()) return;
  if (filings.size() == 1) return close_all();
  const filing_record gone = filings[index];
  for (int i = static_cast<int>(tabs.size()) - 1; i >= 0; --i)
    if (const auto& of = tabs[static_cast<std::size_t>(i)]->filing; of && of->record.label == gone.label) close_tab(i);
  std::erase_if(opened, [&](const auto& one) { return one->record.label == gone.label; });
  if (gone.id > 0) all->remove(gone.id);
  filings.erase(filings.begin() + static_cast<std::ptrdiff_t>(index));
  by_label.clear();
  by_id.clear();
  for (std::size_t i = 0; i < filings.size(); ++i) {
    by_label[filings[i].label] = i;
    if (filings[i].id > 0) by_id[filings[i].id] = i;
  }
  if (source_label == gone.label) source_label.clear();
  if (unfolded == gone.label) unfolded.clear();
  looking.reset();
  list_stale = true;
  remake_views(*this);
}

void workbench::close_all() {
  looking.reset();
  reading.clear();
  tabs.clear();
  active = -1;
  opened.clear();
  fetching.clear();
  filings.clear();
  by_label.clear();
  by_id.clear();
  inputs.clear();
  source_label.clear();
  unfolded.clear();
  status = being_saved ? "Writing " + being_saved->path : std::string();  // it holds what it writes
  mark_length = 0;
  followed.clear();
  pending = {};
  all = std::make_shared<workspace>();
  listed.reset();
  list_lines.clear();
  list_stale = true;
  loading = taking = false;
}

void workbench::ask(question what, std::string first) {
  asked = what;
  answer = std::move(first);
  ask_begins = true;
  palette_cursor = 0;
  settle = 3;
}

void workbench::mark(std::string_view name, ImVec2 from, ImVec2 to) {
  if (recording) widgets[std::string(name)] = ImVec4(from.x, from.y, to.x, to.y);
}

void work(workbench& all) {
  const double end = now() + slice;
  {
    const std::lock_guard hold(all.heard->mutex);
    if (!all.heard->told.empty()) {
      all.status = std::exchange(all.heard->told, {});
      all.settle = 3;
    }
  }
  const bool was_loading = all.loading;
  all.taking = take_filings(all, end);
  if (all.taking) {
    all.list_stale = all.undrawn = true;  // drawn when it is due: packs come faster than frames
    remake_views(all);
  }
  all.loading = all.taking || all.reading.progress().running;
  if (was_loading && !all.loading) {
    remake_views(all);
    if (all.tabs.empty() && all.pending.is != json::kind::object)
      if (const std::string table = first_table(*all.all); !table.empty()) all.show_table(nullptr, table);
    if (all.filings.size() == 1 && all.source_label.empty()) {
      all.source_label = all.unfolded = all.filings.front().label;
      all.filing_of(all.source_label);
    }
    all.settle = 3;
  }
  take_sources(all);
  if (!all.loading && all.pending.is == json::kind::object && all.fetching.empty()) {
    const json waiting = std::exchange(all.pending, {});
    restore_view(all, waiting);
    if (all.pending.is == json::kind::object && all.fetching.empty()) {
      all.pending = {};  // what it shows is not among these filings
      all.status = "The view's table is not among the open filings.";
    }
  }
  look_on(all);
  // While filings come in, a table is made anew when the last making of it is done.
  for (const auto& one : all.tabs) {
    const view* before = one->shown.get();
    const std::string trouble = one->trouble;
    work_on(*one, *all.all, std::max(0.5, end - now()));
    if (one->shown.get() == before && one->trouble == trouble) continue;
    all.settle = 3;
  }
  if (all.being_saved && !write_on(all, end + slice)) all.settle = 3;
}

}  // namespace filigree::ui
