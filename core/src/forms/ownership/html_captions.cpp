#include "forms/ownership/html_captions.hpp"

#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

struct printed_words {
  std::string_view words;
  caption what;
  bool whole = false;  ///< nothing follows them: a title may begin with "Director"
};

// Behind an item number.
constexpr printed_words numbered[] = {
    {"Name and Address", caption::owner_box},
    {"Issuer Name", caption::issuer_box},
    {"Foreign Trading Symbol", caption::foreign_symbol_box},
    {"Date of Event", caption::period_box},
    {"Date of Earliest", caption::period_box},
    {"Statement for", caption::period_box},
    {"If Amendment", caption::amendment_box},
    {"Relationship", caption::relationship_box},
    {"Individual or", caption::joint_box},
};

// Longer ones before those that they begin with.
constexpr printed_words plain[] = {
    {"(Last)", caption::beneath_name},
    {"(First)", caption::beneath_name},
    {"(Middle)", caption::beneath_name},
    {"(Street)", caption::beneath_street},
    {"(City)", caption::beneath_city},
    {"(State)", caption::beneath_city},
    {"(Zip", caption::beneath_city},
    {"(Country)", caption::beneath_country},
    {"Director", caption::director, true},
    {"10% Owner", caption::ten_percent_owner, true},
    {"Officer (give title", caption::officer},
    {"Other (specify", caption::other},
    {"Form filed by One", caption::one_person},
    {"Form filed by More", caption::several_persons},
    {"Check this box if no longer subject", caption::not_subject},
    {"Check this box to indicate that a transaction", caption::plan},
    {"Form 3 Holdings Reported", caption::form3_holdings},
    {"Form 4 Transactions Reported", caption::form4_transactions},
    {"Table I", caption::line_table},
    {"Reporting Owners", caption::owners_part, true},
    {"Explanation of Responses", caption::explanation},
    {"Remarks:", caption::remarks},
    {"No securities are beneficially owned", caption::no_securities},
    {"Signatures", caption::signatures_part, true},
    {"Signature of Reporting Person", caption::signature},
    {"** Signature of Reporting Person", caption::signature},
    {"SEC Form", caption::form_name},
    {"FORM 3", caption::form_name},
    {"FORM 4", caption::form_name},
    {"FORM 5", caption::form_name},
    {"(Month/Day/Year)", caption::boilerplate},
    {"(Check", caption::boilerplate},
    {"(e.g.", caption::boilerplate},
    {"(", caption::boilerplate, true},  // of "(*e.g.*, puts, calls …"
    {"(Print or Type", caption::boilerplate},
    {"United States Securities", caption::boilerplate},
    {"Washington, D.C.", caption::boilerplate},
    {"Initial Statement of Beneficial", caption::boilerplate},
    {"Statement of Changes in Beneficial", caption::boilerplate},
    {"Annual Statement of", caption::boilerplate},
    {"Filed pursuant to Section 16(a)", caption::boilerplate},
    {"or Section 30(h)", caption::boilerplate},
    {"OMB Approval", caption::boilerplate},
    {"OMB Number", caption::boilerplate},
    {"3235-0", caption::boilerplate},
    {"Expires:", caption::boilerplate},
    {"Estimated average burden", caption::boilerplate},
    {"hours per response", caption::boilerplate},
    {"Rule 10b5-1(c) Transaction Indication", caption::boilerplate},
    {"Reminder: Report on a separate line", caption::boilerplate},
    {"Persons who respond to the collection", caption::boilerplate},
    {"Potential persons who are to respond", caption::boilerplate},
    {"If the form is filed by more than one", caption::boilerplate},
    {"* If the form is filed by more than one", caption::boilerplate},
    {"Intentional misstatements or omissions", caption::boilerplate},
    {"** Intentional misstatements or omissions", caption::boilerplate},
    {"Note: File three copies", caption::boilerplate},
    {"Version:", caption::boilerplate},  // the clipboard's own header lines
    {"SEC 1473", caption::boilerplate},
    {"SEC 1474", caption::boilerplate},
    {"SEC 2270", caption::boilerplate},
    {"* Form", caption::boilerplate},
};

bool is_number_end(std::string_view text, std::size_t at) noexcept { return at < text.size() && text[at] == '.'; }

/// Length of an item number with its point and the blanks behind it, or 0.
std::size_t number_length(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size() && i < 2 && is_digit(text[i])) ++i;
  if (i == 0) return 0;
  if (i < text.size() && is_letter(text[i]) && is_number_end(text, i + 1)) ++i;
  if (!is_number_end(text, i)) return 0;
  ++i;
  while (i < text.size() && is_space(text[i])) ++i;
  return i;
}

constexpr char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

}  // namespace

std::size_t match_words(std::string_view text, std::string_view words) noexcept {
  std::size_t i = 0;
  for (const char c : words) {
    if (c == ' ') {
      const std::size_t blanks_from = i;
      while (i < text.size() && is_space(text[i])) ++i;
      if (text.substr(i, 2) == "\xC2\xA0") i += 2;
      if (i == blanks_from) return 0;
    } else if (i < text.size() && lower(text[i]) == lower(c)) {
      ++i;
    } else {
      return 0;
    }
  }
  return i;
}

std::string_view item_number(std::string_view text, char (&out)[4]) noexcept {
  if (number_length(text) == 0) return {};
  std::size_t size = 0;
  while (text[size] != '.') {
    out[size] = upper(text[size]);
    ++size;
  }
  return {out, size};
}

caption_found find_caption(std::string_view text) noexcept {
  if (const std::size_t number = number_length(text); number != 0) {
    for (const printed_words& one : numbered)
      if (const std::size_t length = match_words(text.substr(number), one.words); length != 0)
        return {one.what, number + length};
    return {};
  }
  const char first = text.empty() ? '\0' : lower(text[0]);
  for (const printed_words& one : plain) {
    if (lower(one.words[0]) != first) continue;
    const std::size_t length = match_words(text, one.words);
    if (length != 0 && (!one.whole || length == text.size())) return {one.what, length};
  }
  return {};
}

printed_mark find_mark(std::string_view text) noexcept {
  std::size_t i = 0;
  bool ticked = false, ruled = false;
  for (; i < text.size() && (text[i] == '_' || lower(text[i]) == 'x'); ++i) {
    ruled |= text[i] == '_';
    ticked |= text[i] != '_';
  }
  if (!ruled) return {};
  while (i < text.size() && is_space(text[i])) ++i;
  return {true, ticked, i};
}

}  // namespace filigree::ownership
