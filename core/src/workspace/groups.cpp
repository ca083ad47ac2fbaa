// Which filings belong together and whose rows repeat; the rules and their reasons stand in workspace.hpp.
#include <algorithm>

#include "workspace/store.hpp"

namespace filigree {
namespace {

/// Sets of files that grow together; the smallest index names a set.
class file_sets {
 public:
  explicit file_sets(memory_budget& budget) noexcept : parent_(budget) {}
  bool reset(std::size_t count) noexcept {
    parent_.truncate(0);
    if (count > 0 && parent_.append(count) == nullptr) return false;
    for (std::uint32_t i = 0; i < count; ++i) parent_[i] = i;
    return true;
  }
  std::uint32_t first(std::uint32_t file) noexcept {
    while (parent_[file] != file) file = parent_[file] = parent_[parent_[file]];
    return file;
  }
  void join(std::uint32_t a, std::uint32_t b) noexcept {
    a = first(a);
    b = first(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  array<std::uint32_t> parent_;
};

struct keyed {
  std::uint64_t key, second;
  std::uint32_t file;
  friend bool operator<(const keyed& a, const keyed& b) noexcept {
    if (a.key != b.key) return a.key < b.key;
    if (a.second != b.second) return a.second < b.second;
    return a.file < b.file;
  }
  [[nodiscard]] bool same(const keyed& other) const noexcept { return key == other.key && second == other.second; }
};

class grouper {
 public:
  explicit grouper(workspace_data& data) noexcept
      : data_(data),
        groups_(data.budget),
        copies_(data.budget),
        lines_(data.budget),
        keys_(data.budget),
        people_(data.budget) {}

  bool run() noexcept {
    const std::size_t count = data_.files.size();
    if (!groups_.reset(count) || !copies_.reset(count) || !lines_.reset(count)) return false;
    if (!each_run(
            [](const stored_file& file) {
              return keyed{file.accession, 0, 0};
            },
            [this](keyed* first, keyed* last) { return join_copies(first, last); }) ||
        !each_run(
            [](const stored_file& file) {
              return keyed{file.lines == 0 ? 0 : file.event, file.lines, 0};
            },
            [this](keyed* first, keyed* last) { return join_lines(first, last); }) ||
        !each_run(
            [](const stored_file& file) {
              return keyed{file.reporters == 0 ? 0 : file.event, file.reporters, 0};
            },
            [this](keyed* first, keyed* last) { return join_continued(first, last); }))
      return false;
    write();
    return true;
  }

 private:
  const stored_file& file(const keyed& one) const noexcept { return data_.files[one.file]; }

  /// Calls `action` with each run of two or more files of equal keys; a key of 0 is of no run.
  template <class Key, class Action>
  bool each_run(Key key, Action action) noexcept {
    keys_.truncate(0);
    for (std::uint32_t i = 0; i < data_.files.size(); ++i) {
      keyed one = key(data_.files[i]);
      one.file = i;
      if (one.key != 0 && !keys_.push(one)) return false;
    }
    std::sort(keys_.begin(), keys_.end());
    for (keyed *first = keys_.begin(), *last; first != keys_.end(); first = last) {
      for (last = first + 1; last != keys_.end() && last->same(*first);) ++last;
      if (last - first > 1 && !action(first, last)) return false;
    }
    return true;
  }

  bool join_copies(keyed* first, keyed* last) noexcept {
    for (keyed* one = first + 1; one != last; ++one) {
      copies_.join(first->file, one->file);
      groups_.join(first->file, one->file);
    }
    return true;
  }

  /// Rule 2: events and lines are equal.
  bool join_lines(keyed* first, keyed* last) noexcept {
    const bool full = std::any_of(first, last, [this](const keyed& one) { return file(one).reporters_full; });
    people_.truncate(0);
    for (keyed* one = first; one != last; ++one) {
      const stored_file& of = file(*one);
      if (full) join_repeated(first->file, one->file);
      for (std::uint32_t i = 0; i < of.reporter_count; ++i)
        if (!people_.push({data_.reporters[of.first_reporter + i], 0, one->file})) return false;
    }
    std::sort(people_.begin(), people_.end());
    for (std::size_t i = 1; i < people_.size(); ++i)
      if (people_[i].same(people_[i - 1])) join_repeated(people_[i - 1].file, people_[i].file);
    return join_unnumbered(first, last);
  }
  void join_repeated(std::uint32_t a, std::uint32_t b) noexcept {
    lines_.join(a, b);
    groups_.join(a, b);
  }
  /// Of filings with equal reporters too, one without an accession number is a copy of the first that is not of another
  /// submission: with two numbers present it could be of either, and then repeats its lines only.
  bool join_unnumbered(keyed* first, keyed* last) noexcept {
    people_.truncate(0);
    for (keyed* one = first; one != last; ++one)
      if (file(*one).reporters != 0 && !people_.push({file(*one).reporters, 0, one->file})) return false;
    std::sort(people_.begin(), people_.end());
    for (keyed *from = people_.begin(), *to; from != people_.end(); from = to) {
      for (to = from + 1; to != people_.end() && to->same(*from);) ++to;
      join_unnumbered_equal(from, to);
    }
    return true;
  }
  void join_unnumbered_equal(keyed* from, keyed* to) noexcept {
    std::uint32_t number = 0, numbered = no_index, unnumbered = no_index;
    bool several = false;
    for (keyed* one = from; one != to; ++one) {
      const std::uint32_t accession = file(*one).accession;
      if (accession == 0) {
        if (unnumbered != no_index) copies_.join(unnumbered, one->file);
        if (unnumbered == no_index) unnumbered = one->file;
        continue;
      }
      several |= number != 0 && number != accession;
      number = accession;
      if (numbered == no_index) numbered = one->file;
    }
    if (!several && numbered != no_index && unnumbered != no_index) copies_.join(numbered, unnumbered);
  }

  /// Rule 3: events and reporters are equal, and one filing is full.
  bool join_continued(keyed* first, keyed* last) noexcept {
    if (std::none_of(first, last, [this](const keyed& one) { return file(one).lines_full; })) return true;
    for (keyed* one = first + 1; one != last; ++one) groups_.join(first->file, one->file);
    return true;
  }

  void write() noexcept {
    data_.groups = 0;
    for (std::uint32_t i = 0; i < data_.files.size(); ++i) {
      stored_file& file = data_.files[i];
      file.group = groups_.first(i);
      data_.groups += file.group == i;
      file.copy_of = copies_.first(i) == i ? no_index : copies_.first(i);
    }
    for (stored_table* const table : data_.tables) write_repeats(*table);
  }

  void write_repeats(stored_table& table) noexcept {
    // Of copies, the part with the most rows counts. It is kept in the first copy's own `repeats` for a while.
    for (table_part& part : table.parts) {
      part.repeats = no_index;
      if (table.role != table_role::lines) continue;
      const std::uint32_t first = lines_.first(part.file);
      if (first != part.file) part.repeats = first;
    }
    most_.truncate(0);
    for (const table_part& part : table.parts)
      if (!most_.push({copies_.first(part.file), no_index - part.count, part.file})) return (void)(failed_ = true);
    std::sort(most_.begin(), most_.end());
    for (keyed *from = most_.begin(), *to; from != most_.end(); from = to) {
      for (to = from + 1; to != most_.end() && to->key == from->key; ++to)
        const_cast<table_part*>(table.part_of_file(to->file))->repeats = from->file;
    }
  }

  workspace_data& data_;
  file_sets groups_, copies_, lines_;
  array<keyed> keys_, people_;
  array<keyed> most_{data_.budget};
  bool failed_ = false;

 public:
  [[nodiscard]] bool failed() const noexcept { return failed_; }
};

}  // namespace

bool workspace_data::update_groups() noexcept {
  if (groups_current) return true;
  grouper work(*this);
  groups_current = work.run() && !work.failed();
  return groups_current;
}

}  // namespace filigree
