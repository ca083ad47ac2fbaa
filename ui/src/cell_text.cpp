#include "cell_text.hpp"

#include <algorithm>

namespace filigree::ui {
namespace {

constexpr std::string_view minus = "\xE2\x88\x92", dot = "\xC2\xB7", up = "\xE2\x96\xB2", down = "\xE2\x96\xBC";

void write_notes(std::string_view ids, std::string& into) {
  into.clear();
  for (const char each : ids)
    if (each != footnote_end) {
      into += each;
    } else {
      into += ' ';
    }
  if (!into.empty() && into.back() == ' ') into.pop_back();
}

/// A control character in a value would break the line that it is shown in.
void write_line(std::string_view value, std::string& into) {
  constexpr std::size_t most = 400;  // more than any column shows
  into = value.substr(0, most);
  std::replace_if(
      into.begin(), into.end(), [](char each) { return static_cast<unsigned char>(each) < ' '; }, ' ');
}

}  // namespace

void write_number(std::string_view digits, std::string& into, std::size_t& whole) {
  into.clear();
  if (!digits.empty() && digits.front() == '-') {
    into += minus;
    digits.remove_prefix(1);
  }
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t i = 0; i < point; ++i) {
    if (i > 0 && (point - i) % 3 == 0) into += ',';
    into += digits[i];
  }
  whole = into.size();
  into += digits.substr(point);
}

std::string counted(std::size_t count, std::string_view of) {
  std::string text;
  std::size_t whole = 0;
  write_number(std::to_string(count), text, whole);
  if (!of.empty()) (text += ' ') += of;
  if (!of.empty() && count != 1) text += 's';
  return text;
}

void cell_text::set(const workspace_cell& one, const column& of) {
  look = cell_look::plain;
  is_number = false;
  whole = 0;
  write_notes(one.footnotes, marks);
  switch (one.state) {
    case cell_state::value:
      break;
    case cell_state::absent:
    case cell_state::not_shown:
      look = cell_look::missing;
      text = dot;
      return;
    case cell_state::not_applicable:
      text.clear();
      return;
    case cell_state::empty:
      look = cell_look::empty;
      text = "empty";
      return;
    case cell_state::footnote_only:
      look = cell_look::note;
      std::swap(text, marks);
      marks.clear();
      return;
    case cell_state::ambiguous:
    case cell_state::invalid:
      look = cell_look::doubtful;
      return write_line(one.raw, text);
  }
  if (of.type == value_type::decimal && of.role == column_role::data) {
    is_number = true;
    if (!one.text.empty() && one.text.front() == '-') look = cell_look::negative;
    return write_number(one.text, text, whole);
  }
  if (of.sense == column_sense::direction && (one.text == "A" || one.text == "D")) {
    look = one.text == "A" ? cell_look::acquired : cell_look::disposed;
    text = one.text == "A" ? up : down;
    text += one.text == "A" ? " A" : " D";
    return;
  }
  if (of.type == value_type::boolean) {
    text = one.text == "true" ? "yes" : "no";
    return;
  }
  write_line(one.text, text);
}

std::string explain(const workspace_cell& one, const column& of) {
  switch (one.state) {
    case cell_state::value:
      return {};
    case cell_state::absent:
      return "Not stated in the filing.";
    case cell_state::empty:
      return "The element is there with nothing in it.";
    case cell_state::footnote_only:
      return "Nothing but references to footnotes was filed.";
    case cell_state::not_applicable:
      return "The column does not apply to this form or row.";
    case cell_state::not_shown:
      return "This rendering does not show it: unknown.";
    case cell_state::ambiguous:
      return "The source shows something that could belong to more than one column.";
    case cell_state::invalid:
      return "Filed, but not a " + std::string(name_of(of.type)) + ".";
  }
  return {};
}

}  // namespace filigree::ui
