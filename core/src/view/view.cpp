// The public face of view_data, and the order of its work.
#include "filigree/view.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "view/view_data.hpp"

namespace filigree {

std::string_view name_of(view_state state) noexcept {
  switch (state) {
    case view_state::working:
      return "working";
    case view_state::done:
      return "done";
    case view_state::invalid:
      return "invalid";
    case view_state::stale:
      return "stale";
    case view_state::out_of_memory:
      return "out-of-memory";
  }
  return {};
}

// --- preparing -------------------------------------------------------------------------------------------------

view_data::~view_data() {
  unmake_some(budget, filters, filter_count);
  unmake_some(budget, running, 2 * total_columns);
}

std::size_t view_data::column_named(text_ref name) noexcept {
  const std::size_t columns = in().in_front_count + in().columns.size();
  for (std::size_t i = 0; i < columns; ++i)
    if (source->column_of(table, i).name == name.in(said.texts)) return i;
  said.say("The table has no column ", name.in(said.texts), ".");
  return no_column;
}

bool view_data::prepare_keys() noexcept {
  const auto add = [&](text_ref name, bool descending) {
    const std::size_t column = column_named(name);
    if (column == no_column) return false;
    for (const sort_key& key : keys)
      if (key.column == column) return true;  // ordered already: a group's column, or one named twice
    return keys.push({column, in().type_of(column), descending});
  };
  for (const text_ref name : said.groups) {
    const auto same = [&](const sort_said& one) { return one.column.in(said.texts) == name.in(said.texts); };
    const sort_said* const sorted = std::find_if(said.sorts.begin(), said.sorts.end(), same);
    if (!add(name, sorted != said.sorts.end() && sorted->descending)) return false;
  }
  group_keys = keys.size();
  for (const sort_said& one : said.sorts)
    if (!add(one.column, one.descending)) return false;
  return true;
}

bool view_data::prepare_totals() noexcept {
  if (said.totals.empty()) return true;
  running = make_some<running_total>(budget, 2 * said.totals.size());
  if (running == nullptr) return false;
  total_columns = said.totals.size();
  for (std::size_t i = 0; i < total_columns; ++i) {
    const std::size_t column = column_named(said.totals[i]);
    if (column == no_column) return false;
    running[i].column = running[total_columns + i].column = column;
    running[i].type = running[total_columns + i].type = in().type_of(column);
  }
  return true;
}

void view_data::prepare(std::string_view json) noexcept {
  epoch = source->epoch;
  source_rows = in().rows();
  bool understood = source->update_groups();
  for (const table_part& part : in().parts) understood = understood && part_repeats.push(part.repeats != no_index);
  understood = understood && said.read(json) && prepare_keys() && prepare_totals();
  if (understood && !said.filters.empty()) {
    filters = make_some<row_filter>(budget, said.filters.size(), budget);
    filter_count = filters == nullptr ? 0 : said.filters.size();
    understood = filters != nullptr;
  }
  for (std::size_t i = 0; understood && i < filter_count; ++i) {
    const std::size_t column = column_named(said.filters[i].column);
    understood =
        column != no_column && filters[i].set(*source, in(), column, in().type_of(column), said, said.filters[i]);
  }
  searches = said.search.length > 0;
  if (understood && searches) understood = search.set(*source, in(), said.search.in(said.texts));
  if (!understood)
    state = said.error.size() > 0 && !budget.exhausted() ? view_state::invalid : view_state::out_of_memory;
}

// --- working ---------------------------------------------------------------------------------------------------

bool view_data::filter_rows(std::size_t count_of_rows) noexcept {
  const std::size_t stop = source_rows - at < count_of_rows ? source_rows : at + count_of_rows;
  const bool takes_all = filter_count == 0 && !searches && said.with_repeats;
  if (at == 0 && takes_all && !rows.reserve(source_rows)) return false;
  for (; at < stop; ++at) {
    const auto row = static_cast<std::uint32_t>(at);
    bool passes = said.with_repeats || !repeats_another(row);
    for (std::size_t i = 0; passes && i < filter_count; ++i) passes = filters[i].passes(row);
    if (passes && searches) passes = search.find(row, said.with_leading ? 0 : in().in_front_count, false) != no_column;
    if (passes && !rows.push(row)) return false;
  }
  return true;
}

bool view_data::advance(std::size_t budget_rows, std::size_t& work) noexcept {
  const std::size_t from = at;
  switch (now) {
    case phase::filter:
      if (!filter_rows(budget_rows)) return false;
      work = at - from;
      if (at < source_rows) return true;
      now = phase::sort;
      at = 0;
      if (!keys.empty()) sorter.begin(*source, in(), keys[keys.size() - 1]);
      return true;
    case phase::sort:
      work = 0;
      if (sorted_keys < keys.size()) {
        if (!sorter.done()) return sorter.step(budget_rows, work);
        ++sorted_keys;
        if (sorted_keys < keys.size()) sorter.begin(*source, in(), keys[keys.size() - 1 - sorted_keys]);
        return true;
      }
      sorter.release();
      now = phase::group;
      return true;
    case phase::group:
      if (!group_rows(budget_rows)) return false;
      work = at - from;
      if (at < rows.size()) return true;
      now = phase::done;
      return true;
    case phase::done:
      break;
  }
  work = 0;
  return true;
}

// --- the public face -------------------------------------------------------------------------------------------

view::view(const workspace& source, std::size_t table, std::string_view json, std::size_t memory) noexcept
    : data_(source.data_ == nullptr || table >= source.table_count() ? nullptr
                                                                     : new (std::nothrow)
                                                                           view_data(source.data_, table, memory)) {
  if (data_ != nullptr) data_->prepare(json);
}
view::view(view&& other) noexcept : data_(std::exchange(other.data_, nullptr)) {}
view& view::operator=(view&& other) noexcept {
  std::swap(data_, other.data_);
  return *this;
}
view::~view() { delete data_; }

bool view::step(std::size_t rows) noexcept {
  if (state() != view_state::working) return false;
  std::size_t left = rows == 0 ? 1 : rows;
  while (left > 0 && data_->state == view_state::working) {
    std::size_t work = 0;
    if (!data_->advance(left, work)) data_->state = view_state::out_of_memory;
    if (data_->now == view_data::phase::done) data_->state = view_state::done;
    data_->work_done += work;
    left -= std::min(left, work);
  }
  return data_->state == view_state::working;
}

view_state view::state() const noexcept {
  if (data_ == nullptr) return view_state::out_of_memory;
  data_->check_stale();
  return data_->state;
}

std::string_view view::error() const noexcept {
  return data_ == nullptr ? std::string_view{} : data_->said.error.view();
}

std::uint32_t view::progress() const noexcept {
  if (state() != view_state::working) return 1000;
  // A sort costs about five walks over the rows for each column.
  const std::size_t rows = data_->now == view_data::phase::filter ? data_->source_rows : data_->rows.size();
  const std::size_t all = data_->source_rows + rows * (1 + 5 * data_->keys.size());
  return all == 0
             ? 0
             : static_cast<std::uint32_t>(std::min<std::uint64_t>(999, data_->work_done * std::uint64_t{1000} / all));
}

bool view::behind() const noexcept {
  return data_ != nullptr && state() != view_state::stale && data_->in().rows() > data_->source_rows;
}

std::size_t view::table() const noexcept { return data_ == nullptr ? 0 : data_->table; }

namespace {
/// Rows and columns mean something only while nothing was taken out.
bool holds(const view& one) noexcept {
  return one.state() != view_state::stale && one.state() != view_state::out_of_memory;
}
}  // namespace

std::string_view view::table_name() const noexcept {
  return holds(*this) ? data_->source->texts.at(data_->in().name) : std::string_view{};
}
std::string_view view::table_title() const noexcept {
  return holds(*this) ? data_->source->texts.at(data_->in().title) : std::string_view{};
}
std::size_t view::column_count() const noexcept {
  return holds(*this) ? data_->in().in_front_count + data_->in().columns.size() : 0;
}
column view::column_at(std::size_t index) const noexcept { return data_->source->column_of(data_->table, index); }
std::uint32_t view::file(std::size_t index) const noexcept {
  return data_->source->files[data_->in().part_at(data_->rows[index]).file].id;
}
std::uint32_t view::repeats(std::size_t index) const noexcept {
  data_->source->update_groups();
  const std::uint32_t repeated = data_->in().part_at(data_->rows[index]).repeats;
  return repeated == no_index ? 0 : data_->source->files[repeated].id;
}
std::size_t view::group_column_count() const noexcept { return data_ == nullptr ? 0 : data_->group_keys; }
std::size_t view::group_column(std::size_t n) const noexcept { return data_->keys[n].column; }

workspace_cell view_reader::read(std::size_t row, std::size_t column) noexcept {
  if (row >= source_->row_count()) return no_cell;
  const view_data& data = *source_->data_;
  data.source->update_groups();
  return data.source->cell_at(data.in(), data.rows[row], column, text_);
}
std::size_t view::row_count() const noexcept { return state() == view_state::done ? data_->rows.size() : 0; }
std::uint32_t view::row(std::size_t index) const noexcept { return data_->rows[index]; }
std::size_t view::group_count() const noexcept { return state() == view_state::done ? data_->groups.size() : 0; }
view_group view::group_at(std::size_t index) const noexcept {
  const group_record& group = data_->groups[index];
  return {group.first, group.rows, group.repeats};
}
std::size_t view::total_count() const noexcept { return state() == view_state::done ? data_->total_columns : 0; }

namespace {
view_total shown(const view_data& data, const total_record& record, std::size_t n) noexcept {
  return {data.said.totals[n].in(data.said.texts),
          record.known,
          record.unknown,
          record.sum.in(data.texts),
          record.least.in(data.texts),
          record.largest.in(data.texts)};
}
}  // namespace

view_total view::total_of(std::size_t group, std::size_t n) const noexcept {
  return shown(*data_, data_->totals[data_->groups[group].first_total + n], n);
}
view_total view::total(std::size_t n) const noexcept {
  return shown(*data_, data_->totals[data_->totals.size() - data_->total_columns + n], n);
}
std::size_t view::repeat_count() const noexcept { return state() == view_state::done ? data_->repeats : 0; }

bool view::find_next(std::string_view text, std::size_t rows, std::size_t& row, std::size_t& column) const noexcept {
  if (row >= row_count()) return false;
  row_search search(data_->budget);
  if (!search.set(*data_->source, data_->in(), text)) return false;
  for (const std::size_t stop = row_count() - row < rows ? row_count() : row + rows; row < stop; ++row, column = 0) {
    const std::size_t found = search.find(data_->rows[row], column, false);
    if (found == no_column) continue;
    column = found;
    return true;
  }
  return false;
}

bool view::find_previous(std::string_view text, std::size_t rows, std::size_t& row,
                         std::size_t& column) const noexcept {
  if (row_count() == 0) return false;
  if (row >= row_count()) {
    row = row_count() - 1;
    column = no_column;
  }
  row_search search(data_->budget);
  if (!search.set(*data_->source, data_->in(), text)) return false;
  for (const std::size_t stop = row < rows ? 0 : row - rows + 1;; --row, column = no_column) {
    const std::size_t found = search.find(data_->rows[row], column, true);
    if (found != no_column) column = found;
    if (found != no_column || row == stop) return found != no_column;
  }
}

std::size_t view::memory_used() const noexcept {
  return data_ == nullptr ? 0 : sizeof(view_data) + data_->budget.used();
}

}  // namespace filigree
