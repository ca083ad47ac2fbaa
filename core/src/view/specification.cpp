#include "view/specification.hpp"

#include "filigree/cell.hpp"

namespace filigree {

bool specification::say(std::string_view before, std::string_view quoted, std::string_view after) noexcept {
  if (error.size() > 0) return false;
  error.add(before);
  if (!quoted.empty()) {
    error.add("\u201C");
    error.add(quoted);
    error.add("\u201D");
  }
  error.add(after);
  return false;
}

bool specification::read(std::string_view json) noexcept {
  json_reader in(json, texts);
  if (in.at_end()) return true;  // nothing said: everything, as it is
  in.begin_object();
  for (text_ref name; error.size() == 0 && in.next_member(name);) read_member(in, name.in(texts));
  if (error.size() > 0) return false;
  return (!in.failed() && in.at_end()) || say("The specification is not JSON of the expected shape.");
}

void specification::read_member(json_reader& in, std::string_view name) noexcept {
  if (name == "filter") {
    in.begin_array();
    while (error.size() == 0 && in.next_item()) read_filter(in);
  } else if (name == "sort") {
    in.begin_array();
    while (error.size() == 0 && in.next_item()) read_sort(in);
  } else if (name == "group") {
    read_names(in, groups);
  } else if (name == "totals") {
    read_names(in, totals);
  } else if (name == "search") {
    search = in.string();
  } else if (name == "repeats") {
    with_repeats = in.boolean();
  } else if (name == "leading") {
    with_leading = in.boolean();
  } else {
    say("A view has no ", name, ".");
  }
}

void specification::read_names(json_reader& in, array<text_ref>& into) noexcept {
  in.begin_array();
  while (in.next_item()) into.push(in.string());
}

std::uint8_t specification::read_states(json_reader& in) noexcept {
  unsigned states = 0;
  in.begin_array();
  while (in.next_item()) {
    const std::string_view name = in.string().in(texts);
    bool known = false;
    for (unsigned i = 0; i <= static_cast<unsigned>(cell_state::invalid); ++i) {
      if (name_of(static_cast<cell_state>(i)) != name) continue;
      states |= 1u << i;
      known = true;
    }
    if (!known) say("There is no state ", name, ".");
  }
  return static_cast<std::uint8_t>(states);
}

void specification::read_filter(json_reader& in) noexcept {
  filter_said filter;
  int tests = 0;
  const auto is = [&](filter_kind kind) {
    tests += filter.kind != kind;  // "from" and "to" are one test
    filter.kind = kind;
  };
  in.begin_object();
  for (text_ref named; in.next_member(named);) {
    const std::string_view name = named.in(texts);
    if (name == "column") {
      filter.column = in.string();
    } else if (name == "contains" || name == "equals" || name == "starts") {
      is(name == "contains" ? filter_kind::contains : name == "equals" ? filter_kind::equals : filter_kind::starts);
      filter.text = in.string_or_number();
    } else if (name == "in") {
      is(filter_kind::one_of);
      filter.first_choice = static_cast<std::uint32_t>(choices.size());
      in.begin_array();
      while (in.next_item()) choices.push(in.string_or_number());
      filter.choices = static_cast<std::uint32_t>(choices.size()) - filter.first_choice;
    } else if (name == "from" || name == "to") {
      is(filter_kind::range);
      text_ref& end = name == "from" ? filter.from : filter.to;  // `name` ends when the next text is read
      end = in.string_or_number();
    } else if (name == "state") {
      is(filter_kind::state);
      filter.states = read_states(in);
    } else if (name == "footnote") {
      is(filter_kind::footnote);
      filter.wanted = in.boolean();
    } else if (name == "not") {
      filter.negated = in.boolean();
    } else {
      say("A filter has no ", name, ".");
    }
  }
  if (in.failed() || error.size() > 0) return;
  if (filter.column.length == 0 || tests != 1) say("A filter needs a column and one test.");
  filters.push(filter);
}

void specification::read_sort(json_reader& in) noexcept {
  sort_said sort;
  in.begin_object();
  for (text_ref named; in.next_member(named);) {
    const std::string_view name = named.in(texts);
    if (name == "column") {
      sort.column = in.string();
    } else if (name == "descending") {
      sort.descending = in.boolean();
    } else {
      say("A sort has no ", name, ".");
    }
  }
  if (!in.failed() && sort.column.length == 0) say("A sort needs a column.");
  sorts.push(sort);
}

}  // namespace filigree
