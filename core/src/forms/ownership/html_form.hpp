// What the parts of the HTML reader share: the page's grid, which of its runs have been read, and how runs become
// cells.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "table/filing_data.hpp"
#include "table/html_grid.hpp"

namespace filigree::ownership {

/// Text that makes one value: from its first byte to its last, tags between them included.
struct html_value {
  span place;
  bool has_markup = false;
  [[nodiscard]] bool found() const noexcept { return place.placed(); }
};

class html_form {
 public:
  html_form(filing_data& filing, const html_grid& page) noexcept;

  /// False when memory ran out: nothing more can be read then.
  [[nodiscard]] bool ready() const noexcept { return !data.budget.exhausted(); }

  // --- Runs ------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::string_view text(std::uint32_t run) const noexcept { return grid.text(grid.runs[run]); }
  [[nodiscard]] const html_run& run(std::uint32_t index) const noexcept { return grid.runs[index]; }
  [[nodiscard]] bool is_used(std::uint32_t run) const noexcept { return uses_[run] != use::none; }
  void take(std::uint32_t run) noexcept { uses_[run] = use::read; }
  void ignore(std::uint32_t run) noexcept { uses_[run] = use::ignored; }
  void ignore_cell(const html_cell& cell) noexcept;
  void ignore_row(std::uint32_t row) noexcept;

  /// Sorts the runs in a cell into those that make its value and references to footnotes, `(1)`; see `values`, `notes`.
  void gather(const html_cell& cell) noexcept;
  /// All of a cell's runs as `values`, where nothing refers to footnotes.
  void gather_all(const html_cell& cell) noexcept;
  array<std::uint32_t> values, notes;

  /// Runs that follow one another, as one value.
  [[nodiscard]] html_value value_of(std::span<const std::uint32_t> runs) const noexcept;
  /// The text that a value means; good until the next call.
  [[nodiscard]] std::string_view meaning(const html_value& value) noexcept;

  // --- Cells of the filing ---------------------------------------------------------------------------------------

  void put(std::uint32_t row, std::uint16_t slot, const html_value& value) noexcept;
  /// The runs' text with one blank between them where the page shows one, without the first `skip` bytes; nothing when
  /// there are none.
  void put(std::uint32_t row, std::uint16_t slot, std::span<const std::uint32_t> runs, std::uint32_t skip = 0) noexcept;
  /// A date, `11/14/2011`; a zone that the stylesheet left between day and year (`11/14-05:00/2011`) is cut. `//` is
  /// all that it shows of a date filed in another way.
  void put_date(std::uint32_t row, std::uint16_t slot, std::span<const std::uint32_t> runs) noexcept;
  void put_truth(std::uint32_t row, std::uint16_t slot, bool truth, span place) noexcept;
  void put_notes(std::uint32_t row, std::uint16_t slot, std::span<const std::uint32_t> marks) noexcept;

  /// Counts every run of the page as read, ignored or unread, and tells where unread ones stand.
  void count_coverage() noexcept;

  filing_data& data;
  const html_grid& grid;
  char number = '\0';  ///< of the form, '3' to '5'

 private:
  enum class use : std::uint8_t { none, read, ignored };

  [[nodiscard]] std::uint8_t rules_of(const html_value& value) const noexcept;
  void report_unread(std::uint32_t run, text_buffer& path) noexcept;

  array<use> uses_;
  text_buffer joined_;
  array<span> pieces_;
};

/// True for a run that is a reference to footnotes and nothing else: `(1)`, `(1)(2)`, or a raised `1`.
[[nodiscard]] bool is_note_mark(const html_grid& grid, const html_run& run) noexcept;

}  // namespace filigree::ownership
