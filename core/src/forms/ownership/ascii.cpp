#include "forms/ownership/ascii.hpp"

#include <algorithm>

#include "forms/ownership/readers.hpp"
#include "forms/ownership/spec.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

using namespace ownership;
namespace s = submission;
namespace o = owner;

enum class box : std::uint8_t {
  owner_name,
  issuer,
  irs_number,
  statement_for,
  event,
  amendment,
  relationship,
  filing_type,
  none
};

struct caption {
  box kind;
  std::string_view words;
};
constexpr caption captions[] = {
    {box::owner_name, "name and address of reporting person"},
    {box::issuer, "issuer name and ticker"},
    {box::issuer, "issuer name and trading symbol"},
    {box::irs_number, "irs"},
    {box::irs_number, "i.r.s."},
    {box::irs_number, "social security"},
    {box::statement_for, "statement for"},
    {box::event, "date of event requiring statement"},
    {box::amendment, "if amendment"},
    {box::relationship, "relationship of reporting person"},
    {box::filing_type, "individual or joint"},
};

/// A numbered caption that has its line for itself.
box caption_of(std::string_view line) noexcept {
  line = trim(line);
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == 0 || at > 2 || at == line.size() || line[at] != '.') return box::none;
  line = trim(line.substr(at + 1));
  for (const caption& one : captions)
    if (starts_with_ignoring_case(line, one.words)) return one.kind;
  return box::none;
}

bool starts_part(std::string_view line, std::string_view words) noexcept {
  line = trim(line);
  if (line.substr(0, 1) == "<") return false;
  return starts_with_ignoring_case(line, words);
}

/// `(X)`, `[ ]`, `[_]`: a box to tick.
struct tick_box {
  std::string_view mark;   ///< brackets included
  std::string_view label;  ///< what stands behind it, up to the next box or the line's end
  [[nodiscard]] bool ticked() const noexcept { return mark.find_first_of("xX") != std::string_view::npos; }
};

bool next_box(std::string_view line, std::size_t& at, tick_box& found) noexcept {
  const auto begin_of_box = [&](std::size_t from, std::size_t& close) {
    for (std::size_t i = from; i < line.size(); ++i) {
      if (line[i] != '(' && line[i] != '[') continue;
      close = line.find(line[i] == '(' ? ')' : ']', i);
      if (close == std::string_view::npos) return close;
      const std::string_view inside = trim(line.substr(i + 1, close - i - 1));
      if (inside.empty() || inside == "_" || equal_ignoring_case(inside, "x")) return i;
    }
    return std::string_view::npos;
  };
  std::size_t close = 0, next_close = 0;
  const std::size_t open = begin_of_box(at, close);
  if (open == std::string_view::npos) return false;
  const std::size_t next = std::min(begin_of_box(close + 1, next_close), line.size());
  found = {line.substr(open, close + 1 - open), trim(line.substr(close + 1, next - close - 1))};
  at = next;
  return true;
}

class ascii_reader {
 public:
  explicit ascii_reader(ascii_form& form) noexcept : form_(form), data_(form.data) {}

  /// Such a form says for which month it is, and has its captions one below the other.
  [[nodiscard]] bool recognize() noexcept {
    std::uint32_t seen[static_cast<std::size_t>(box::none)] = {};
    bool ruler = false;
    for (std::uint32_t l = 0; l < form_.line_count(); ++l) {
      const box kind = caption_of(form_.text(l));
      if (kind != box::none) ++seen[static_cast<std::size_t>(kind)];
      ruler = ruler || is_ruler(form_.text(l));
    }
    const auto once = [&](box kind) { return seen[static_cast<std::size_t>(kind)] == 1; };
    return once(box::owner_name) && once(box::issuer) && once(box::relationship) &&
           (once(box::statement_for) || (ruler && once(box::event)));
  }

  void run() noexcept {
    submission_ = data_.begin_row(submission_table);
    owner_ = data_.begin_row(owner_table);
    if (submission_ == no_row || owner_ == no_row) return;
    tables_ = find_part("table i", 0);
    explanation_ = find_part("explanation of responses", 0);
    signature_ = find_part("signature of reporting person", 0);
    mark_not_shown();
    read_heading();
    for (std::uint32_t l = 0; l < tables_; ++l)
      if (const box kind = caption_of(form_.text(l)); kind != box::none) read_box(kind, l);
    read_tables();
    read_explanation();
    read_signature();
    count_coverage();
  }

 private:
  // --- Parts -------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::uint32_t find_part(std::string_view words, std::uint32_t from) const noexcept {
    for (std::uint32_t l = from; l < form_.line_count(); ++l)
      if (starts_part(form_.text(l), words)) return l;
    return form_.line_count();
  }

  void mark_not_shown() noexcept {
    for (const std::uint16_t slot :
         {s::issuer_cik, s::aff10b5one, s::schema_version, s::issuer_foreign_trading_symbol, s::not_subject_sec16,
          s::no_securities_owned, s::form3_holdings_reported, s::form4_trans_reported, s::group_filing})
      data_.mark(submission_, slot, cell_state::not_shown);
    for (const std::uint16_t slot :
         {o::cik, o::state_description, o::non_us_address, o::non_us_state, o::country, o::good_address, o::is_director,
          o::is_officer, o::is_ten_percent_owner, o::is_other})
      data_.mark(owner_, slot, cell_state::not_shown);
  }

  void read_heading() noexcept {
    for (std::uint32_t l = 0; l < tables_; ++l) {
      const std::string_view line = trim(form_.text(l));
      if (caption_of(line) != box::none) return;
      form_.lines[l].use = line_use::ignored;
      if (line.size() >= 6 && starts_with_ignoring_case(line, "form ") && line[5] >= '3' && line[5] <= '5' &&
          !type_.placed()) {
        form_.form = line[5];
        type_ = form_.span_of(line.substr(5, 1));
        put_text(submission_, s::document_type, line.substr(5));
        form_.lines[l].use = line_use::read;
      }
      std::size_t at = 0;
      for (tick_box one; next_box(line, at, one);)
        if (starts_with_ignoring_case(one.label, "check this box if no longer"))
          put_tick(submission_, s::not_subject_sec16, one, l);
    }
  }

  void put_text(std::uint32_t row, std::uint16_t slot, std::string_view text) noexcept {
    form_.begin_value();
    form_.add(text, false);
    form_.put(row, slot);
  }
  void put_tick(std::uint32_t row, std::uint16_t slot, const tick_box& one, std::uint32_t line) noexcept {
    const span place = form_.span_of(one.mark);
    data_.compose(row, slot, one.ticked() ? "true" : "false", {&place, 1});
    form_.lines[line].use = line_use::read;
  }

  // --- Boxes -------------------------------------------------------------------------------------------------------

  void read_box(box kind, std::uint32_t caption) noexcept {
    std::uint32_t end = caption + 1;
    while (end < tables_ && caption_of(form_.text(end)) == box::none && trim(form_.text(end)).substr(0, 1) != "<")
      ++end;
    form_.lines[caption].use = line_use::ignored;
    filled_.truncate(0);
    for (std::uint32_t l = caption + 1; l < end; ++l)
      if (!trim(form_.text(l)).empty() && !is_ruled(form_.text(l))) filled_.push(l);
    switch (kind) {
      case box::owner_name:
        return read_owner();
      case box::issuer:
        return read_issuer();
      case box::statement_for:
      case box::event:
        return read_date(s::period_of_report);
      case box::amendment:
        return read_amendment();
      case box::relationship:
        return read_relationship();
      case box::filing_type:
        return read_filing_type();
      case box::irs_number:  // asked for until 2003, and mostly left empty: no column is its own
      case box::none:
        return;
    }
  }

  void use_filled() noexcept {
    for (const std::uint32_t l : filled_) form_.lines[l].use = line_use::read;
  }

  void read_date(std::uint16_t slot) noexcept {
    form_.begin_value();
    for (const std::uint32_t l : filled_) form_.add(form_.text(l), false);
    form_.put_date(submission_, slot);
    use_filled();
  }

  /// A date in this box makes it an amendment.
  void read_amendment() noexcept {
    read_date(s::date_of_orig_sub);
    if (filled_.empty() || !type_.placed()) return;
    const char type[] = {form_.form, '/', 'A'};
    const span pieces[] = {type_, form_.span_of(trim(form_.text(filled_[0])))};
    data_.compose(submission_, s::document_type, {type, sizeof type}, pieces);
  }

  /// Name, and below it the symbol. A company's name may itself have two lines.
  void read_issuer() noexcept {
    constexpr std::size_t longest_symbol = 8;
    const auto is_symbol = [](std::string_view text) {
      return text.size() <= longest_symbol && text.find(' ') == std::string_view::npos &&
             text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    };
    if (filled_.empty()) return;
    const bool has_symbol = filled_.size() > 1 && is_symbol(trim(form_.text(filled_.back())));
    if (has_symbol) {
      put_text(submission_, s::issuer_trading_symbol, form_.text(filled_.back()));
    } else {
      data_.mark(submission_, s::issuer_trading_symbol, filled_.size() > 1 ? cell_state::ambiguous : cell_state::empty);
    }
    form_.begin_value();
    for (std::size_t i = 0; i + (has_symbol ? 1 : 0) < filled_.size(); ++i) form_.add(form_.text(filled_[i]), false);
    form_.put(submission_, s::issuer_name);
    use_filled();
  }

  void read_owner() noexcept {
    use_filled();
    if (filled_.empty()) return;
    put_text(owner_, o::name, form_.text(filled_[0]));
    std::size_t city = filled_.size();
    for (std::size_t i = 1; i < filled_.size() && city == filled_.size(); ++i)
      if (read_city(form_.text(filled_[i]))) city = i;
    constexpr std::size_t most_streets = 2;
    const std::size_t streets = city - 1;
    if (city < filled_.size() && streets <= most_streets && filled_.size() - city <= 2) {
      for (std::size_t i = 0; i < most_streets; ++i) {
        const std::uint16_t slot = i == 0 ? o::street1 : o::street2;
        if (i < streets) {
          put_text(owner_, slot, form_.text(filled_[1 + i]));
        } else {
          data_.mark(owner_, slot, cell_state::empty);
        }
      }
      if (city + 1 < filled_.size()) put_text(owner_, o::country, form_.text(filled_[city + 1]));
      return;
    }
    // Which line is what cannot be told: they stand together.
    const bool has_address = filled_.size() > 1;
    for (const std::uint16_t slot : {o::street1, o::street2})
      data_.mark(owner_, slot, has_address ? cell_state::ambiguous : cell_state::empty);
    if (city == filled_.size())
      for (const std::uint16_t slot : {o::city, o::state, o::zip_code})
        data_.mark(owner_, slot, has_address ? cell_state::ambiguous : cell_state::empty);
    form_.begin_value();
    for (std::size_t i = 1; i < filled_.size(); ++i) form_.add(form_.text(filled_[i]), false);
    form_.put(owner_, o::address_lines);
  }

  /// `New York, NY  10022`
  bool read_city(std::string_view line) noexcept {
    line = trim(line);
    const std::size_t zip = line.find_last_not_of("0123456789-") + 1;
    const std::string_view digits = line.substr(std::min(zip, line.size()));
    const std::string_view before = trim(line.substr(0, zip));
    const std::size_t comma = before.find_last_of(',');
    if ((digits.size() != 5 && digits.size() != 10) || comma == std::string_view::npos) return false;
    const std::string_view state = trim(before.substr(comma + 1));
    if (state.size() != 2 || !is_upper(state[0]) || !is_upper(state[1])) return false;
    put_text(owner_, o::city, before.substr(0, comma));
    put_text(owner_, o::state, state);
    put_text(owner_, o::zip_code, digits);
    return true;
  }

  void read_relationship() noexcept {
    bool officer = false, other = false;
    form_.begin_value();
    std::uint32_t title_line = form_.line_count();
    for (const std::uint32_t l : filled_) {
      const std::string_view line = form_.text(l);
      std::size_t at = 0;
      bool has_box = false;
      for (tick_box one; next_box(line, at, one); has_box = true) {
        if (starts_with_ignoring_case(one.label, "director")) put_tick(owner_, o::is_director, one, l);
        if (starts_with_ignoring_case(one.label, "10%")) put_tick(owner_, o::is_ten_percent_owner, one, l);
        if (starts_with_ignoring_case(one.label, "officer"))
          put_tick(owner_, o::is_officer, one, l), officer = one.ticked();
        if (starts_with_ignoring_case(one.label, "other")) put_tick(owner_, o::is_other, one, l), other = one.ticked();
      }
      const bool printed = starts_part(line, "(specify") || starts_part(line, "(give") || starts_part(line, "specify");
      if (has_box || printed) {
        if (form_.lines[l].use == line_use::unread) form_.lines[l].use = line_use::ignored;
        continue;
      }
      form_.add(line, false);
      title_line = l;
      form_.lines[l].use = line_use::read;
    }
    if (title_line == form_.line_count() || officer != other) {
      const std::uint8_t filled = other && !officer ? o::other_text : o::officer_title;
      form_.put(owner_, filled);
      data_.mark(owner_, filled == o::other_text ? o::officer_title : o::other_text, cell_state::empty);
      return;
    }
    for (const std::uint16_t slot : {o::officer_title, o::other_text}) form_.mark(owner_, slot, cell_state::ambiguous);
  }

  void read_filing_type() noexcept {
    tick_box one_person{}, several{};
    for (const std::uint32_t l : filled_) {
      std::size_t at = 0;
      for (tick_box one; next_box(form_.text(l), at, one);) {
        if (starts_with_ignoring_case(one.label, "form filed by one")) one_person = one;
        if (starts_with_ignoring_case(one.label, "form filed by more")) several = one;
        form_.lines[l].use = line_use::read;
      }
    }
    if (one_person.mark.empty() || several.mark.empty() || one_person.ticked() == several.ticked()) return;
    const span place = form_.span_of(several.ticked() ? several.mark : one_person.mark);
    data_.compose(submission_, s::group_filing, several.ticked() ? "true" : "false", {&place, 1});
  }

  // --- Tables, explanations, signature -------------------------------------------------------------------------------

  void read_tables() noexcept {
    const std::uint32_t first = tables_, second = find_part("table ii", first + (first < form_.line_count() ? 1 : 0));
    const std::uint32_t end = std::min(explanation_, signature_);
    for (std::uint32_t l = 0; l < std::min(first, end); ++l)  // what leads to the tables: <TABLE>, <CAPTION>, rules
      if (trim(form_.text(l)).empty() || is_ruled(form_.text(l)) || trim(form_.text(l))[0] == '<')
        form_.lines[l].use = line_use::ignored;
    const bool forms_two = first < end && !starts_part(form_.text(first), "table ii");
    if (forms_two) read_ascii_table(form_, 1, first, std::min(second, end));
    const std::uint32_t derivatives = forms_two ? second : first;
    if (derivatives < end) read_ascii_table(form_, 2, derivatives, end);
    if (first >= end)
      data_.report(severity::warning, "part-missing", end_offset(), "The text has neither Table I nor Table II.");
  }
  [[nodiscard]] std::uint32_t end_offset() const noexcept {
    return form_.lines.empty() ? 0 : form_.lines.back().place.end();
  }

  /// `(1) …`, `1. …`, `* …`: the mark at the front of an explanation, taken off.
  static std::string_view take_mark(std::string_view& line) noexcept {
    const std::size_t open = line.substr(0, 1) == "(" ? 1 : 0;
    std::size_t end = open;
    while (end < line.size() && (is_digit(line[end]) || line[end] == '*')) ++end;
    if (end == open && open == 1 && line.size() > 2 && is_letter(line[1])) end = 2;
    const std::string_view mark = line.substr(open, end - open);
    const bool closed = end < line.size() &&
                        (open == 1 ? line[end] == ')' : line[end] == '.' || line[end] == ')' || mark.find('*') == 0);
    if (mark.empty() || mark.size() > 3 || !closed) return {};
    line = trim(line.substr(mark[0] == '*' && open == 0 ? end : end + 1));
    return mark;
  }

  void read_explanation() noexcept {
    const std::uint32_t first = explanation_, last = std::min(signature_, form_.line_count());
    data_.mark(submission_, s::remarks, first < last ? cell_state::empty : cell_state::not_shown);
    if (first >= last) return;
    form_.lines[first].use = line_use::ignored;
    std::uint32_t note = no_row;
    form_.begin_value();
    bool said = false;
    const auto finish = [&] {
      if (said)
        form_.put(note == no_row ? submission_ : note,
                  note == no_row ? std::uint8_t{s::remarks} : std::uint8_t{footnote::text});
      form_.begin_value();
      said = false;
    };
    for (std::uint32_t l = first + 1; l < last; ++l) {
      std::string_view line = trim(form_.text(l));
      if (line.empty() || is_ruled(line) || line[0] == '<') {
        form_.lines[l].use = line_use::ignored;
        continue;
      }
      if (const std::string_view mark = take_mark(line); !mark.empty()) {
        finish();
        note = data_.begin_row(footnote_table);
        if (note == no_row) return;
        put_id(note, mark);
        form_.begin_value();
      }
      form_.add(line, false);
      said = said || !line.empty();
      form_.lines[l].use = line_use::read;
    }
    finish();
  }

  void put_id(std::uint32_t note, std::string_view mark) noexcept {
    const span place = form_.span_of(mark);
    if (!is_digit(mark[0])) return data_.place(note, footnote::id, place, as_filed);
    text_buffer id(data_.budget);
    id.add('F');
    id.add(mark);
    data_.compose(note, footnote::id, id.view(), {&place, 1});
  }

  void read_signature() noexcept {
    const std::uint32_t first = signature_;
    if (first >= form_.line_count())
      return data_.report(severity::warning, "part-missing", end_offset(),
                          "The text has no signature part; it may have been cut off.");
    const std::uint32_t row = data_.begin_row(signature_table);
    if (row == no_row) return;
    form_.lines[first].use = line_use::ignored;
    const std::uint32_t dated = std::min(find_part("date", first + 1), form_.line_count());
    put_lines(row, signature::name, first + 1, dated);
    if (dated < form_.line_count()) form_.lines[dated].use = line_use::ignored;
    put_lines(row, signature::date, dated + 1, std::min(dated + 3, form_.line_count()));
  }

  void put_lines(std::uint32_t row, std::uint16_t slot, std::uint32_t first, std::uint32_t last) noexcept {
    form_.begin_value();
    for (std::uint32_t l = first; l < last; ++l) {
      const std::string_view line = trim(form_.text(l));
      if (line.empty() || line[0] == '<' || is_ruled(line)) continue;
      form_.add(line, false);
      form_.lines[l].use = line_use::read;
    }
    if (slot == signature::date) {
      form_.put_date(row, slot);
    } else {
      form_.put(row, slot);
    }
  }

  // --- Coverage ------------------------------------------------------------------------------------------------------

  void count_coverage() noexcept {
    for (std::uint32_t l = 0; l < form_.line_count(); ++l) {
      const std::string_view line = trim(form_.text(l));
      if (line.empty() || is_ruled(line)) continue;
      ++data_.covered.leaves;
      if (form_.lines[l].use == line_use::read) ++data_.covered.read;
      if (form_.lines[l].use == line_use::ignored) ++data_.covered.ignored;
      if (form_.lines[l].use == line_use::unread) report_unread(l, line);
    }
  }
  void report_unread(std::uint32_t l, std::string_view line) noexcept {
    text_buffer path(data_.budget);
    path.add("line ");
    path.add_number(l + 1u);
    data_.count_unread(path.view());
    data_.report(severity::warning, "unread-text", form_.span_of(line).offset, "Nothing reads ", line, ".");
  }

  ascii_form& form_;
  filing_data& data_;
  array<std::uint32_t> filled_{data_.budget};  ///< the lines of a box that say something
  std::uint32_t submission_ = no_row, owner_ = no_row;
  std::uint32_t tables_ = 0, explanation_ = 0, signature_ = 0;  ///< the lines with which they begin
  span type_;
};

}  // namespace

bool read_ownership_ascii(filing_data& data, span body) noexcept {
  const std::string_view text = data.bytes_at(body);
  constexpr std::size_t longest = std::size_t{1} << 21;  // no such form comes near
  if (text.size() > longest || find_ignoring_case(text, "reporting person") == std::string_view::npos) return false;
  ascii_form form(data);
  if (!form.split(body)) return false;
  ascii_reader reader(form);
  if (!reader.recognize()) return false;
  if (detect_encoding(text) == encoding::windows_1252) {
    form.rules = undo_legacy;
    data.report(severity::note, "windows-1252", body.offset, "The bytes are not UTF-8; they are read as windows-1252.");
  }
  reader.run();
  return true;
}

}  // namespace filigree
