#include "forms/ownership/html_notes.hpp"

#include "filigree/date.hpp"
#include "forms/ownership/html_captions.hpp"
#include "forms/ownership/spec.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

std::uint32_t find_unused(const html_form& form, caption what, std::uint32_t from) noexcept {
  for (std::uint32_t i = from; i < form.grid.runs.size(); ++i)
    if (!form.is_used(i) && find_caption(form.text(i)).what == what) return i;
  return no_index;
}

class explanation_reader {
 public:
  explanation_reader(html_form& form, std::uint32_t submission_row) noexcept
      : form_(form), grid_(form.grid), submission_row_(submission_row), runs_(form.data.budget) {}

  bool run() noexcept {
    const std::uint32_t heading = find_unused(form_, caption::explanation, 0);
    if (heading == no_index) return false;
    for (std::uint32_t row = first_row(heading); row != no_index; row = grid_.rows[row].next) read_row(row);
    return true;
  }

 private:
  /// Of the table that the heading stands in, or of the next one behind it.
  std::uint32_t first_row(std::uint32_t heading) const noexcept {
    const std::uint32_t row = grid_.cells[form_.run(heading).cell].row;
    if (row != no_index) return grid_.rows[row].next;
    for (std::uint32_t i = heading + 1; i < grid_.runs.size(); ++i) {
      const std::uint32_t next = grid_.cells[form_.run(i).cell].row;
      if (next != no_index) return next;
    }
    return no_index;
  }

  void read_row(std::uint32_t row) noexcept {
    runs_.truncate(0);
    for (std::uint32_t c = grid_.rows[row].first_cell; c != no_index; c = grid_.cells[c].next)
      for (std::uint32_t i = grid_.cells[c].first_run; i < grid_.cells[c].end_run; ++i) runs_.push(i);
    const std::span<const std::uint32_t> runs{runs_.data(), runs_.size()};
    if (runs.empty() || !form_.ready()) return;
    if (grid_.rows[row].cell_count > 1) return read_marked(row, runs);
    read_single(runs);
  }

  /// `(1)` | text; a row marked `*` is boilerplate.
  void read_marked(std::uint32_t row, std::span<const std::uint32_t> runs) noexcept {
    const html_cell& first = grid_.cells[grid_.rows[row].first_cell];
    span digits;
    for (std::uint32_t i = first.first_run; i < first.end_run; ++i) {
      const std::string_view text = form_.text(i);
      if (text.front() == '*') return form_.ignore_row(row);
      const std::size_t from = text.find_first_of("0123456789");
      if (from == std::string_view::npos) continue;
      const std::size_t to = text.find_first_not_of("0123456789", from);
      digits = {form_.run(i).place.offset + static_cast<std::uint32_t>(from),
                static_cast<std::uint32_t>((to == std::string_view::npos ? text.size() : to) - from)};
    }
    if (!digits.placed()) return;
    const std::size_t marks = first.end_run - first.first_run;
    for (std::size_t i = 0; i < marks; ++i) form_.take(runs[i]);
    add_note(digits, runs.subspan(marks), 0);
  }

  void read_single(std::span<const std::uint32_t> runs) noexcept {
    const std::string_view text = form_.text(runs[0]);
    const caption_found words = find_caption(text);
    if (words.what == caption::remarks) {
      form_.ignore(runs[0]);
      awaits_remarks_ = true;
      if (words.length < text.size()) return read_remarks(runs, static_cast<std::uint32_t>(words.length));
      if (runs.size() > 1) read_remarks(runs.subspan(1), 0);
    } else if (awaits_remarks_) {
      read_remarks(runs, 0);
    } else {
      read_numbered(runs);
    }
  }

  void read_remarks(std::span<const std::uint32_t> runs, std::uint32_t skip) noexcept {
    awaits_remarks_ = false;
    form_.put(submission_row_, submission::remarks, runs, skip);
  }

  /// `1. text`
  void read_numbered(std::span<const std::uint32_t> runs) noexcept {
    const std::string_view text = form_.text(runs[0]);
    std::uint32_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits >= text.size() || text[digits] != '.') return;
    std::uint32_t skip = digits + 1;
    while (skip < text.size() && is_space(text[skip])) ++skip;
    add_note({form_.run(runs[0]).place.offset, digits}, runs, skip);
  }

  void add_note(span digits, std::span<const std::uint32_t> runs, std::uint32_t skip) noexcept {
    const std::uint32_t row = form_.data.begin_row(footnote_table);
    text_buffer id(form_.data.budget);
    id.add('F');
    id.add(grid_.text(digits));
    form_.data.compose(row, footnote::id, id.view(), {&digits, 1});
    form_.data.mark(row, footnote::text, cell_state::empty);
    form_.put(row, footnote::text, runs, skip);
  }

  html_form& form_;
  const html_grid& grid_;
  const std::uint32_t submission_row_;
  array<std::uint32_t> runs_;
  bool awaits_remarks_ = false;
};

/// Name and date stand in the row above their captions.
void read_signature(html_form& form, std::uint32_t row) noexcept {
  const html_grid& grid = form.grid;
  const std::uint32_t line = form.data.begin_row(signature_table);
  array<std::uint32_t> filled(form.data.budget);
  for (std::uint32_t c = grid.rows[row].first_cell; c != no_index; c = grid.cells[c].next)
    if (grid.cells[c].first_run < grid.cells[c].end_run) filled.push(c);
  form.data.mark(line, signature::name, cell_state::empty);
  form.data.mark(line, signature::date, cell_state::empty);
  for (std::size_t i = 0; i < filled.size(); ++i) {
    form.gather_all(grid.cells[filled[i]]);
    const std::span<const std::uint32_t> runs{form.values.data(), form.values.size()};
    const bool is_last = i + 1 == filled.size();
    const bool is_date = is_last && (i > 0 || parse_date(form.text(runs[0])).has_value());
    if (is_date) {
      form.put_date(line, signature::date, runs);
    } else if (i == 0) {
      form.put(line, signature::name, runs);
    }
  }
}

}  // namespace

bool read_explanation(html_form& form, std::uint32_t submission_row) noexcept {
  return explanation_reader(form, submission_row).run();
}

std::size_t read_signatures(html_form& form) noexcept {
  std::size_t count = 0;
  for (std::uint32_t i = 0; (i = find_unused(form, caption::signature, i)) != no_index;) {
    ++count;
    const std::uint32_t captions = form.grid.cells[form.run(i).cell].row;
    if (captions != no_index) {
      form.ignore_row(captions);
      if (const std::uint32_t above = form.grid.rows[captions].previous; above != no_index) read_signature(form, above);
    }
    ++i;
  }
  return count;
}

}  // namespace filigree::ownership
