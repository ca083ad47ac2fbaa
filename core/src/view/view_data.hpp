// What a view works with: its specification made concrete, the rows so far, and the phases that lead to the end.
//
//   filter ─> rows ─> sort by the last key … by the first key ─> rows in order ─> groups and totals
#pragma once

#include <cstdint>

#include "filigree/view.hpp"
#include "view/exact_sum.hpp"
#include "view/fold.hpp"
#include "view/specification.hpp"
#include "workspace/store.hpp"

namespace filigree {

constexpr std::size_t no_column = SIZE_MAX;

/// Remembers for each text of the workspace whether it passed a test.
class text_memo {
 public:
  explicit text_memo(memory_budget& budget) noexcept : verdicts_(budget) {}
  bool reset(std::size_t texts) noexcept;
  template <class Test>
  bool operator()(std::uint32_t text, Test test) noexcept {
    if (text >= verdicts_.size()) return test();  // came into the workspace later: the name of a file that now repeats
    std::uint8_t& verdict = verdicts_[text];
    if (verdict == 0) verdict = test() ? 2 : 1;
    return verdict == 2;
  }

 private:
  array<std::uint8_t> verdicts_;
};

/// Finds a needle in any cell of a row.
class row_search {
 public:
  explicit row_search(memory_budget& budget) noexcept : wanted_(budget), memo_(budget) {}
  bool set(const workspace_data& in, const stored_table& table, std::string_view text) noexcept;
  /// The first column at or after `from`, or at or before it when going `back`, whose cell has it; no_column: none.
  [[nodiscard]] std::size_t find(std::size_t row, std::size_t from, bool back) noexcept;

 private:
  [[nodiscard]] bool matches(std::size_t row, std::size_t column) noexcept;
  const workspace_data* in_ = nullptr;
  const stored_table* table_ = nullptr;
  needle wanted_;
  text_memo memo_;
  bool in_numbers_ = false, in_dates_ = false, in_true_ = false, in_false_ = false;
};

/// One filter over one column.
class row_filter {
 public:
  explicit row_filter(memory_budget& budget) noexcept
      : wanted_(budget), memo_(budget), values_(budget), numbers_(budget) {}
  bool set(const workspace_data& in, const stored_table& table, std::size_t column, value_type type, specification& all,
           const filter_said& said) noexcept;
  [[nodiscard]] bool passes(std::size_t row) noexcept { return test(row) != said_.negated; }

 private:
  bool set_range(specification& all) noexcept;
  bool set_choices(specification& all) noexcept;
  [[nodiscard]] bool test(std::size_t row) noexcept;
  [[nodiscard]] bool test_value(const cell_value& one) noexcept;
  [[nodiscard]] bool is_chosen(const cell_value& one) noexcept;
  [[nodiscard]] bool is_in_range(const cell_value& one) const noexcept;

  const workspace_data* in_ = nullptr;
  const stored_table* table_ = nullptr;
  std::size_t column_ = 0;
  value_type type_{};
  const specification* all_ = nullptr;
  filter_said said_;
  needle wanted_;
  text_memo memo_;
  array<std::uint32_t> values_;  ///< choices of dates and booleans
  array<decimal> numbers_;       ///< choices of numbers
  decimal low_, high_;
  std::int32_t first_day_ = INT32_MIN, last_day_ = INT32_MAX;
};

struct sort_key {
  std::size_t column;
  value_type type;
  bool descending;
};

/// Sorts rows by one column, stably, unknown last; a few passes, each a piece of work of its own.
class column_sort {
 public:
  column_sort(memory_budget& budget, array<std::uint32_t>& rows) noexcept
      : rows_(rows), entries_(budget), spare_(budget), unknown_(budget), ranks_(budget), budget_(budget) {}
  void begin(const workspace_data& in, const stored_table& table, sort_key key) noexcept;
  /// False when memory ran out. `work` gets the number of rows that were passed.
  bool step(std::size_t rows, std::size_t& work) noexcept;
  [[nodiscard]] bool done() const noexcept { return phase_ == phase::done; }
  void release() noexcept;

 private:
  struct entry {
    std::uint64_t key;
    std::uint32_t row;
  };
  enum class phase : std::uint8_t { survey, rank, keys, pass, write, done };

  void survey(std::size_t rows) noexcept;
  bool rank_texts() noexcept;
  [[nodiscard]] phase after_passes() noexcept;
  bool make_keys(std::size_t rows) noexcept;
  void make_keys_again(std::size_t rows) noexcept;
  std::uint64_t noted(std::uint64_t key) noexcept;
  bool radix_pass() noexcept;
  [[nodiscard]] std::uint64_t key_of(const cell_value& one) const noexcept;

  array<std::uint32_t>& rows_;
  array<entry> entries_, spare_;
  array<std::uint32_t> unknown_;
  array<std::uint32_t> ranks_;  ///< of texts by number
  memory_budget& budget_;
  const workspace_data* in_ = nullptr;
  const stored_table* table_ = nullptr;
  sort_key key_{};
  phase phase_ = phase::done;
  std::size_t at_ = 0;
  std::uint8_t scale_ = 0;  ///< decimals: the largest
  bool rough_ = false;      ///< decimals that no 64-bit integer holds at that scale: keys are of parts of their digits
  int part_ = 0;            ///< the one that keys are made of now; the first one comes last
  bool is_first_walk_ = true;  ///< no entries are there yet
  std::uint64_t least_ = 0, largest_ = 0;
  std::uint64_t largest_at_[stored_column::wide] = {};  ///< decimals: the largest coefficient of each scale
  int shift_ = 0;
};

struct group_record {
  std::uint32_t first, rows, repeats;
  std::uint32_t first_total;  ///< in view_data::totals
};
struct total_record {
  std::uint32_t known, unknown;
  text_ref sum, least, largest;
};

/// A total that is being counted.
struct running_total {
  std::size_t column;
  value_type type;
  exact_sum sum;
  std::uint32_t known = 0, unknown = 0;
  cell_value least{}, largest{};
};

struct view_data {
  view_data(workspace_data* in, std::size_t table_index, std::size_t memory) noexcept
      : budget(memory),
        source(in),
        table(table_index),
        said(budget),
        search(budget),
        rows(budget),
        sorter(budget, rows),
        groups(budget),
        totals(budget),
        texts(budget) {}
  ~view_data();

  void prepare(std::string_view json) noexcept;
  [[nodiscard]] std::size_t column_named(text_ref name) noexcept;
  bool prepare_keys() noexcept;
  bool prepare_totals() noexcept;
  /// What is done next; `work` gets how many rows that were.
  bool advance(std::size_t budget_rows, std::size_t& work) noexcept;
  bool filter_rows(std::size_t count) noexcept;
  bool group_rows(std::size_t count) noexcept;
  [[nodiscard]] bool same_group(std::uint32_t a, std::uint32_t b) const noexcept;
  void count(running_total& total, std::uint32_t row) noexcept;
  bool close_group(std::size_t end) noexcept;
  bool write_total(running_total& total) noexcept;
  void check_stale() noexcept {
    if (source != nullptr && epoch != source->epoch && state != view_state::invalid) state = view_state::stale;
  }
  [[nodiscard]] bool repeats_another(std::uint32_t row) const noexcept { return part_repeats[in().part_of_row[row]]; }
  [[nodiscard]] const stored_table& in() const noexcept { return *source->tables[table]; }

  memory_budget budget;
  workspace_data* source;
  std::size_t table;
  std::uint32_t epoch = 0;
  std::size_t source_rows = 0;
  array<bool> part_repeats{budget};  ///< as it was at the beginning: a filing that comes later may change it
  view_state state = view_state::working;
  specification said;

  row_filter* filters = nullptr;
  std::size_t filter_count = 0;
  row_search search;
  bool searches = false;

  enum class phase : std::uint8_t { filter, sort, group, done };
  phase now = phase::filter;
  std::size_t at = 0;           ///< rows filtered, or grouped
  std::size_t sorted_keys = 0;  ///< from the last one on
  std::size_t work_done = 0;

  array<std::uint32_t> rows;
  column_sort sorter;
  array<sort_key> keys{budget};  ///< "group" first, then "sort"
  std::size_t group_keys = 0;

  running_total* running = nullptr;  ///< of the group, then of all rows: total_columns each
  std::size_t total_columns = 0;
  array<group_record> groups;
  array<total_record> totals;  ///< group by group, and last those of all rows
  text_buffer texts;           ///< their texts
  std::size_t group_first = 0, group_repeats = 0, repeats = 0;
};

/// Makes `count` objects in one block; null when memory ran out.
template <class T, class... Arguments>
T* make_some(memory_budget& budget, std::size_t count, Arguments&... arguments) noexcept {
  void* const room = budget.resize(nullptr, 0, count * sizeof(T));
  if (room == nullptr) return nullptr;
  T* const made = static_cast<T*>(room);
  for (std::size_t i = 0; i < count; ++i) new (made + i) T(arguments...);
  return made;
}
template <class T>
void unmake_some(memory_budget& budget, T* made, std::size_t count) noexcept {
  if (made == nullptr) return;
  for (std::size_t i = 0; i < count; ++i) made[i].~T();
  budget.release(made, count * sizeof(T));
}

}  // namespace filigree
