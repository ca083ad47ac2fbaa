// Shares the lines of a table out to its rows: takes the rows that cost the least together. Where several ways cost the
// same, the one in which a text stands in the most rows is taken, since a shift by a line makes texts that no other row
// has; rows on which the ways still differ are disputed.
#pragma once

#include <cstdint>

#include "text/memory.hpp"

namespace filigree::ownership {

/// Lines [begin, end) of the table's body.
struct line_range {
  std::uint32_t begin, end;
  bool disputed;  ///< other ways to share the lines out are as good
};

class row_split {
 public:
  explicit row_split(memory_budget& budget) noexcept
      : rows(budget), ends_(budget), ways_(budget), texts_(budget), groups_(budget) {}

  /// Begins anew, without lines.
  bool start() noexcept;
  /// One more line, which belongs to no row until one is offered. False when memory ran out.
  bool add_line(std::uint32_t cost_of_losing_it) noexcept;
  /// The last `length` lines may be a row; `cost` is that of all lines so far.
  void offer(std::uint32_t length, std::uint32_t cost) noexcept;

  /// The least cost of the first `line` lines, and of all of them.
  [[nodiscard]] std::uint32_t cost_before(std::size_t line) const noexcept { return ends_[line].cost; }
  [[nodiscard]] std::uint32_t cost() const noexcept { return ends_[ends_.size() - 1].cost; }

  /// Fills `rows`, first to last. `each_text(begin, end, take)` calls `take(hash)` for each text of a row; asked for
  /// only where ways differ.
  template <class F>
  void settle(F each_text) noexcept {
    rows.truncate(0);
    if (ends_.empty()) return;
    find_ways();
    texts_.truncate(0);
    if (is_open_ && ways_.size() <= most_ways) {
      for (std::uint32_t i = 0; i < ways_.size(); ++i)
        if (ways_[i].useful && ways_[i].length > 0)
          each_text(begin_of(ways_[i]), ways_[i].end, [&](std::uint64_t hash) { texts_.push({hash, i}); });
      follow_texts();
    }
    take_rows();
  }

  array<line_range> rows;

 private:
  static constexpr std::size_t most_ways = 4000;  ///< a table of a form has a few hundred

  struct end_of_lines {
    std::uint32_t cost;
    std::uint32_t first_way, ways;  ///< the rows that may end here
    std::uint32_t count;            ///< of rows with the text in question, at best
    bool on_a_way;
  };
  struct way {
    std::uint32_t length, end;  ///< length 0: the line is lost
    bool useful;
    bool was_useful;
    bool has_text;
  };
  struct row_text {
    std::uint64_t hash;
    std::uint32_t way;
  };
  struct text_group {
    std::uint32_t first, last;  ///< in texts_
    std::uint32_t count;
  };

  [[nodiscard]] static std::uint32_t begin_of(const way& one) noexcept {
    return one.end - (one.length > 0 ? one.length : 1);
  }
  void find_ways() noexcept;
  void follow_texts() noexcept;
  void find_groups() noexcept;
  bool follow_the_most_frequent() noexcept;
  void mark(const text_group& group, bool has_text) noexcept;
  std::uint32_t count_rows_with(const text_group& group) noexcept;
  void keep_ways_with_most() noexcept;
  void take_rows() noexcept;
  [[nodiscard]] bool is_disputed(std::uint32_t begin, std::uint32_t end) const noexcept;

  array<end_of_lines> ends_;
  array<way> ways_;
  array<row_text> texts_;
  array<text_group> groups_;
  bool is_open_ = false;
};

}  // namespace filigree::ownership
