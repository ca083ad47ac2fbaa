// What a view shows, as its JSON says it; view.hpp has the words.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/memory.hpp"
#include "view/json_reader.hpp"

namespace filigree {

enum class filter_kind : std::uint8_t { none, contains, equals, starts, one_of, range, state, footnote };

struct filter_said {
  text_ref column, text, from, to;              ///< an empty end of a range is open
  std::uint32_t first_choice = 0, choices = 0;  ///< one_of: in specification::choices
  filter_kind kind = filter_kind::none;
  std::uint8_t states = 0;  ///< bits by cell_state
  bool wanted = true;       ///< footnote
  bool negated = false;
};

struct sort_said {
  text_ref column;
  bool descending = false;
};

class specification {
 public:
  explicit specification(memory_budget& budget) noexcept
      : texts(budget), filters(budget), choices(budget), sorts(budget), groups(budget), totals(budget), error(budget) {}

  /// False when the text is not understood (`error` says why) or memory ran out.
  bool read(std::string_view json) noexcept;

  text_buffer texts;
  array<filter_said> filters;
  array<text_ref> choices;
  array<sort_said> sorts;
  array<text_ref> groups, totals;
  text_ref search;
  bool with_repeats = true;
  bool with_leading = true;  ///< the search looks into the leading columns, too
  text_buffer error;

  bool say(std::string_view before, std::string_view quoted = {}, std::string_view after = {}) noexcept;

 private:
  void read_member(json_reader& in, std::string_view name) noexcept;
  void read_filter(json_reader& in) noexcept;
  void read_sort(json_reader& in) noexcept;
  void read_names(json_reader& in, array<text_ref>& into) noexcept;
  std::uint8_t read_states(json_reader& in) noexcept;
};

}  // namespace filigree
