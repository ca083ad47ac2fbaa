#include "forms/ownership/text_split.hpp"

#include <algorithm>

namespace filigree::ownership {

bool row_split::start() noexcept {
  ends_.truncate(0);
  ways_.truncate(0);
  return ends_.push({0, 0, 0, 0, false});
}

bool row_split::add_line(std::uint32_t cost_of_losing_it) noexcept {
  const auto end = static_cast<std::uint32_t>(ends_.size());
  const auto first_way = static_cast<std::uint32_t>(ways_.size());
  return ways_.push({0, end, false, false, false}) &&
         ends_.push({ends_.back().cost + cost_of_losing_it, first_way, 1, 0, false});
}

void row_split::offer(std::uint32_t length, std::uint32_t cost) noexcept {
  end_of_lines& here = ends_.back();
  if (cost > here.cost) return;
  if (cost < here.cost) {
    here.cost = cost;
    here.ways = 0;
    ways_.truncate(here.first_way);
  }
  here.ways += ways_.push({length, static_cast<std::uint32_t>(ends_.size() - 1), false, false, false});
}

/// Walks back from the last line over all ways of the least cost.
void row_split::find_ways() noexcept {
  is_open_ = false;
  ends_.back().on_a_way = true;
  for (std::size_t e = ends_.size(); e-- > 1;) {
    const end_of_lines here = ends_[e];
    if (!here.on_a_way) continue;
    is_open_ = is_open_ || here.ways > 1;
    for (std::uint32_t i = here.first_way; i < here.first_way + here.ways; ++i) {
      ways_[i].useful = true;
      ends_[begin_of(ways_[i])].on_a_way = true;
    }
  }
}

/// Leaves only the ways in which the most frequent text stands in the most rows, then the next frequent one, and so on.
void row_split::follow_texts() noexcept {
  find_groups();
  while (!groups_.empty() && follow_the_most_frequent()) {
  }
}

void row_split::find_groups() noexcept {
  constexpr std::size_t most_groups = 64;
  groups_.truncate(0);
  std::sort(texts_.begin(), texts_.end(),
            [](const row_text& a, const row_text& b) { return a.hash != b.hash ? a.hash < b.hash : a.way < b.way; });
  for (std::uint32_t first = 0; first < texts_.size();) {
    std::uint32_t last = first;
    while (last < texts_.size() && texts_[last].hash == texts_[first].hash) ++last;
    if (last - first > 1) groups_.push({first, last, last - first});
    first = last;
  }
  std::sort(groups_.begin(), groups_.end(), [](const text_group& a, const text_group& b) {
    return a.count != b.count ? a.count > b.count : a.first < b.first;
  });
  groups_.truncate(std::min(groups_.size(), most_groups));
}

/// False when texts contradict each other: then nothing is left out for them.
bool row_split::follow_the_most_frequent() noexcept {
  std::uint32_t most = 1;
  for (text_group& one : groups_) most = std::max(most, one.count = count_rows_with(one));
  if (most == 1) return false;
  for (way& one : ways_) one.was_useful = one.useful;
  std::size_t left = 0;
  bool agree = true;
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    if (groups_[i].count < most) {
      groups_[left++] = groups_[i];
      continue;
    }
    agree = agree && count_rows_with(groups_[i]) == most;
    mark(groups_[i], true);
    keep_ways_with_most();
    mark(groups_[i], false);
  }
  groups_.truncate(left);
  if (!agree)
    for (way& one : ways_) one.useful = one.was_useful;
  return agree;
}

void row_split::mark(const text_group& group, bool has_text) noexcept {
  for (std::uint32_t i = group.first; i < group.last; ++i) ways_[texts_[i].way].has_text = has_text;
}

/// The most rows with a group's text that one way has.
std::uint32_t row_split::count_rows_with(const text_group& group) noexcept {
  mark(group, true);
  for (std::size_t e = 1; e < ends_.size(); ++e) {
    end_of_lines& here = ends_[e];
    here.count = 0;
    for (std::uint32_t i = here.first_way; i < here.first_way + here.ways; ++i)
      if (ways_[i].useful) here.count = std::max(here.count, ends_[begin_of(ways_[i])].count + ways_[i].has_text);
  }
  mark(group, false);
  return ends_.back().count;
}

/// Keeps what the counts were made from.
void row_split::keep_ways_with_most() noexcept {
  for (end_of_lines& one : ends_) one.on_a_way = false;
  ends_.back().on_a_way = true;
  for (std::size_t e = ends_.size(); e-- > 1;) {
    const end_of_lines here = ends_[e];
    for (std::uint32_t i = here.first_way; i < here.first_way + here.ways; ++i) {
      end_of_lines& before = ends_[begin_of(ways_[i])];
      ways_[i].useful = ways_[i].useful && here.on_a_way && before.count + ways_[i].has_text == here.count;
      before.on_a_way = before.on_a_way || ways_[i].useful;
    }
  }
}

void row_split::take_rows() noexcept {
  for (std::uint32_t e = static_cast<std::uint32_t>(ends_.size()) - 1; e > 0;) {
    const end_of_lines& here = ends_[e];
    std::uint32_t i = here.first_way;
    while (i + 1 < here.first_way + here.ways && !ways_[i].useful) ++i;
    const way taken = ways_[i];
    e = begin_of(taken);
    if (taken.length > 0) rows.push({e, taken.end, is_open_ && is_disputed(e, taken.end)});
  }
  std::reverse(rows.begin(), rows.end());
}

/// All ways have this row when none begins, ends or goes on inside it.
bool row_split::is_disputed(std::uint32_t begin, std::uint32_t end) const noexcept {
  constexpr std::uint32_t reach = 64;  // more lines than a row may have
  for (std::size_t e = begin + 1; e < std::min<std::size_t>(ends_.size(), end + reach); ++e) {
    const end_of_lines& here = ends_[e];
    for (std::uint32_t i = here.first_way; i < here.first_way + here.ways; ++i) {
      const way& one = ways_[i];
      const bool same = begin_of(one) == begin && one.end == end;
      if (one.useful && !same && begin_of(one) < end && one.end > begin) return true;
    }
  }
  return false;
}

}  // namespace filigree::ownership
