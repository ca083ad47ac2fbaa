#include "forms/thirteenf/text_cover.hpp"

#include <algorithm>

#include "forms/thirteenf/spec.hpp"
#include "forms/thirteenf/text_parts.hpp"
#include "forms/thirteenf/words.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

bool has(std::string_view text, std::string_view words) noexcept {
  return find_ignoring_case(text, words) != std::string_view::npos;
}
bool begins(std::string_view text, std::string_view words) noexcept {
  return starts_with_ignoring_case(trim(text), words);
}
bool is_empty_label(std::string_view value) noexcept {
  return value.find_first_not_of("_- .") == std::string_view::npos;
}

}  // namespace

bool text_cover::is_title(const text_line& line) noexcept {
  constexpr std::size_t most_words = 6;
  return line.words().size() <= most_words && (has(line.text(), "COVER PAGE") || has(line.text(), "SUMMARY PAGE"));
}

bool text_cover::take(const text_line& line, bool in_table) noexcept {
  if (is_title(line)) {
    put_address();
    if (has(line.text(), "COVER PAGE")) {
      begin_cover();
    } else {
      begin_summary();
    }
    return true;
  }
  return take_label(line) || (!in_table && take_in_part(line));
}

void text_cover::finish() noexcept { put_address(); }

void text_cover::begin_cover() noexcept {
  cover_ = data_.begin_row(cover_table);
  signature_ = none;
  summary_ = none;
  part_ = part::head;
}
void text_cover::begin_summary() noexcept {
  summary_ = data_.begin_row(summary_table);
  part_ = part::summary;
}

// --- Labels that begin a part --------------------------------------------------------------------------------------

bool text_cover::take_label(const text_line& line) noexcept {
  const std::string_view text = trim(line.text());
  const auto part_begins = [&](std::string_view words, part next) {
    if (!begins(text, words)) return false;
    put_address();
    part_ = next;
    manager_ = none;
    last_number_ = 0;
    return true;
  };
  if (part_begins("Report for the Calendar", part::head)) {
    const bool answered = cover_ != none && data_.cell_at(cover_, cover::quarter)->state != cell_state::absent;
    if (cover_ == none || answered) begin_cover();
    const std::string_view value = behind_colon(text);
    if (!is_empty_label(value)) put_date(cover_, cover::quarter, line.place_of(value));
    return true;
  }
  if (cover_ == none) return false;
  if (part_begins("Institutional Investment Manager Filing", part::manager)) return true;
  if (part_begins("Person Signing this Report", part::signer)) return true;
  if (part_begins("Signature, Place", part::signing)) return true;
  if (part_begins("Report Type", part::report_type)) return true;
  if (part_begins("List of Other Managers Reporting", part::cover_list)) return true;
  if (part_begins("List of Other Included Managers", part::included_list)) return true;
  return take_summary(line);
}

bool text_cover::take_in_part(const text_line& line) noexcept {
  switch (part_) {
    case part::head:
      return take_amendment(line);
    case part::manager:
      return take_manager(line);
    case part::signer:
      return take_signer(line);
    case part::signing:
      return take_signing(line);
    case part::report_type:
      return take_report_type(line);
    case part::cover_list:
    case part::included_list:
      return take_list(line) || take_more_of_name(line);
    case part::summary:
    case part::nothing:
      return false;
  }
  return false;
}

// --- Cover page ----------------------------------------------------------------------------------------------------

/// "Check here if Amendment [X]; Amendment Number: 2", "[X] is a restatement."
bool text_cover::take_amendment(const text_line& line) noexcept {
  const std::string_view text = line.text();
  const std::string_view box = first_box(
      text.substr(text.find("(Check") == std::string_view::npos ? 0 : std::min(text.find(')') + 1, text.size())));
  if (begins(text, "Check here if Amendment")) {
    if (!box.empty()) put_as(cover_, cover::is_amendment, is_ticked(box) ? "true" : "false", line.place_of(box));
    const std::string_view number = behind_colon(text);
    if (!is_empty_label(number)) put(cover_, cover::amendment_number, line.place_of(number));
    return true;
  }
  const bool restates = has(text, "is a restatement"), adds = has(text, "adds new holdings");
  if (!restates && !adds) return false;
  if (is_ticked(box))
    put_as(cover_, cover::amendment_type, restates ? "RESTATEMENT" : "NEW HOLDINGS", text_line::around(line.words()));
  return true;
}

bool text_cover::take_manager(const text_line& line) noexcept {
  const std::string_view text = trim(line.text());
  const std::string_view value = behind_colon(text);
  const span place = line.place_of(value);
  if (begins(text, "Form 13F File Number:") || begins(text, "13F File Number:")) {
    put_address();
    if (!is_empty_label(value)) put(cover_, cover::file_number, place);
    part_ = part::nothing;
    return true;
  }
  if (begins(text, "Name:")) {
    if (!is_empty_label(value)) put(cover_, cover::manager_name, place);
    return true;
  }
  const bool labelled = begins(text, "Address:");
  if (!labelled && !in_address_) return false;
  in_address_ = true;
  const span whole = labelled ? place : text_line::around(line.words());
  if (whole.length > 0 && address_lines_ < most_address_lines) address_[address_lines_++] = whole;
  return true;
}

/// Street lines, then city, state and zip in the last one.
void text_cover::put_address() noexcept {
  const std::size_t lines = address_lines_;
  address_lines_ = 0;
  in_address_ = false;
  if (lines == 0 || cover_ == none) return;
  const std::string_view last = data_.bytes_at(address_[lines - 1]);
  const auto place = [&](std::string_view part_of) {
    return span{address_[lines - 1].offset + static_cast<std::uint32_t>(part_of.data() - last.data()),
                static_cast<std::uint32_t>(part_of.size())};
  };
  const city_line parts = split_city(last, true);
  if (!parts.city.empty()) {
    put(cover_, cover::city, place(parts.city));
    if (!parts.state.empty()) put(cover_, cover::state, place(parts.state));
    put(cover_, cover::zip_code, place(parts.zip));
  }
  const std::size_t streets = parts.city.empty() ? lines : lines - 1;
  if (streets > 0) put(cover_, cover::street1, address_[0]);
  if (streets == 2) put(cover_, cover::street2, address_[1]);
  if (streets <= 2) return;
  text_buffer rest(data_.budget);
  for (std::size_t i = 1; i < streets; ++i) {
    if (i > 1) rest.add(", ");
    rest.add(data_.bytes_at(address_[i]));
  }
  ++data_.covered.leaves;
  ++data_.covered.read;
  data_.compose(cover_, cover::street2, rest.view(), {address_ + 1, streets - 1});
}

bool text_cover::take_signer(const text_line& line) noexcept {
  const std::string_view text = trim(line.text());
  const std::string_view value = behind_colon(text);
  std::uint16_t slot = 0;
  if (begins(text, "Name:")) {
    slot = signature::name;
  } else if (begins(text, "Title:")) {
    slot = signature::title;
  } else if (begins(text, "Phone:")) {
    slot = signature::phone;
  } else {
    return false;
  }
  if (signature_ == none) signature_ = data_.begin_row(signature_table);
  if (!is_empty_label(value)) put(signature_, slot, line.place_of(value));
  return true;
}

/// "/s/ Ada Quill      Ferrywick, CT      May 14, 1999": parts between gaps.
bool text_cover::take_signing(const text_line& line) noexcept {
  if (line.words().empty() || line.text_of(line.words().front()).front() == '[') return false;
  if (signature_ == none) signature_ = data_.begin_row(signature_table);
  std::size_t first = 0, part_index = 0;
  for (std::size_t i = 1; i <= line.words().size(); ++i) {
    if (i < line.words().size() && !line.words()[i].behind_gap) continue;
    const span place = text_line::around(line.words().subspan(first, i - first));
    const std::string_view text = data_.bytes_at(place);
    first = i;
    ++part_index;
    if (part_index == 1) {
      put(signature_, signature::signature, place);
    } else if (parse_date_in_words(text)) {
      put_date(signature_, signature::date, place);
    } else if (part_index == 2) {
      const city_line parts = split_city(text, false);
      const auto place_of = [&](std::string_view part_of) {
        return span{place.offset + static_cast<std::uint32_t>(part_of.data() - text.data()),
                    static_cast<std::uint32_t>(part_of.size())};
      };
      if (!parts.city.empty()) put(signature_, signature::city, place_of(parts.city));
      if (!parts.state.empty()) put(signature_, signature::state, place_of(parts.state));
    }
  }
  part_ = part::nothing;
  return true;
}

bool text_cover::take_report_type(const text_line& line) noexcept {
  const std::string_view box = first_box(line.text());
  if (!is_ticked(box)) return false;
  const std::string_view text = line.text();
  const std::string_view kind = has(text, "COMBINATION")       ? "13F COMBINATION REPORT"
                                : has(text, "NOTICE")          ? "13F NOTICE"
                                : has(text, "HOLDINGS REPORT") ? "13F HOLDINGS REPORT"
                                                               : "";
  if (kind.empty()) return false;
  constexpr std::size_t words_of_kind = 4;  // [X] 13F HOLDINGS REPORT
  put_as(cover_, cover::report_type, kind,
         text_line::around(line.words().subspan(0, std::min(words_of_kind, line.words().size()))));
  return true;
}

// --- Lists of managers ---------------------------------------------------------------------------------------------

/// "1.  28-5678   Name", or without the number on a cover page.
bool text_cover::take_list(const text_line& line) noexcept {
  const bool numbered = part_ == part::included_list;
  const std::span<const text_word> words = line.words();
  std::size_t at = 0;
  span number, file_number;
  std::uint32_t counted = 0;
  if (numbered) {
    std::string_view digits = words[0].place.length == 0 ? std::string_view{} : line.text_of(words[0]);
    while (!digits.empty() && (digits.back() == '.' || digits.back() == ')')) digits.remove_suffix(1);
    if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string_view::npos)
      return false;
    number = {words[0].place.offset, static_cast<std::uint32_t>(digits.size())};
    for (const char c : digits) counted = counted * 10 + static_cast<std::uint32_t>(c - '0');
    at = 1;
  }
  if (at < words.size()) {
    const std::string_view word = line.text_of(words[at]);
    if (is_digit(word.front()) && word.find('-') != std::string_view::npos) {
      std::size_t behind = at + 1;
      if (word.back() == '-' && behind < words.size() && !words[behind].behind_gap &&
          is_digit(line.text_of(words[behind]).front()))
        ++behind;
      file_number = text_line::around(words.subspan(at, behind - at));
      at = behind;
    } else if (is_empty_label(word)) {
      ++at;
    } else if (counted != last_number_ + 1) {
      return false;  // some other line that begins with a number
    }
  }
  if (at >= words.size() || (!numbered && !file_number.placed())) return false;
  last_number_ = counted;
  manager_ = data_.begin_row(numbered ? included_manager_table : cover_manager_table);
  if (number.placed()) put(manager_, manager::number, number);
  if (file_number.placed()) put(manager_, manager::file_number, file_number);
  manager_name_ = {};
  manager_name_.add(text_line::around(words.subspan(at)));
  name_begin_ = words[at].begin;
  put(manager_, manager::name, manager_name_.parts[0]);
  return true;
}

/// A name that goes on below itself.
bool text_cover::take_more_of_name(const text_line& line) noexcept {
  if (manager_ == none || line.words().front().begin < name_begin_ || line.words().front().begin > name_begin_ + 4)
    return false;
  manager_name_.add(text_line::around(line.words()));
  text_buffer name(data_.budget);
  for (std::size_t i = 0; i < manager_name_.count; ++i) {
    if (i > 0) name.add(' ');
    name.add(data_.bytes_at(manager_name_.parts[i]));
  }
  data_.compose(manager_, manager::name, name.view(), {manager_name_.parts, manager_name_.count});
  return true;
}

// --- Summary page --------------------------------------------------------------------------------------------------

bool text_cover::take_summary(const text_line& line) noexcept {
  const std::string_view text = trim(line.text());
  std::uint16_t slot = 0xFFFF;
  if (begins(text, "Number of Other Included Managers")) {
    slot = summary::managers;
  } else if (has(text, "Table Entry Total")) {
    slot = summary::entries;
  } else if (has(text, "Table Value Total")) {
    slot = summary::value;
  }
  const bool omits = begins(text, "Confidential Information has been omitted");
  if (slot != 0xFFFF || omits) {
    put_address();
    const bool answered =
        slot != 0xFFFF && summary_ != none && data_.cell_at(summary_, slot)->state != cell_state::absent;
    if (summary_ == none || answered) begin_summary();
    part_ = part::summary;
  }
  if (omits) {
    put_as(summary_, summary::confidential_omitted, "true", text_line::around(line.words()));
    return true;
  }
  if (part_ == part::summary && unit_in_words(text) != value_unit::unknown) {
    if (totals_ == none) {
      totals_ = data_.begin_row(reconciliation_table);
      put(totals_, reconciliation::unit, text_line::around(line.words()));
    }
    if (slot == 0xFFFF && waiting_ == 0xFFFF) return true;
  }
  if (slot == 0xFFFF && waiting_ == 0xFFFF) return false;
  // The number is the last thing that is one, on the label's line or the next.
  for (std::size_t i = line.words().size(); i-- > 0;) {
    if (!is_digit(line.text_of(line.words()[i]).back())) continue;
    const std::string_view word = line.text_of(line.words()[i]);
    if (!is_digit(word.front()) && word.front() != '$') break;
    put(summary_, slot == 0xFFFF ? waiting_ : slot, line.words()[i].place);
    waiting_ = 0xFFFF;
    return true;
  }
  waiting_ = slot;
  return slot != 0xFFFF;
}

// --- Cells ---------------------------------------------------------------------------------------------------------

void text_cover::put(std::uint32_t row, std::uint16_t slot, span place) noexcept {
  ++data_.covered.leaves;
  ++data_.covered.read;
  data_.place(row, slot, place, fold_space);
}
void text_cover::put_as(std::uint32_t row, std::uint16_t slot, std::string_view text, span place) noexcept {
  ++data_.covered.leaves;
  ++data_.covered.read;
  data_.compose(row, slot, text, {&place, 1});
}
void text_cover::put_date(std::uint32_t row, std::uint16_t slot, span place) noexcept {
  const auto day = parse_date_in_words(data_.bytes_at(place));
  if (!day) return put(row, slot, place);
  char iso[10];
  day->write_iso(iso);
  put_as(row, slot, std::string_view(iso, sizeof iso), place);
}

}  // namespace filigree::thirteenf
