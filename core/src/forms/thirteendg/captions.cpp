#include "forms/thirteendg/captions.hpp"

#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

/// A caption's letters and digits. `until`: words behind it up to this one, if it comes soon, belong to it.
struct phrase {
  caption what;
  std::string_view letters;
  std::string_view until = {};
};

constexpr phrase phrases[] = {
    {caption::schedule, "schedule13d"},
    {caption::schedule, "schedule13g"},
    {caption::schedule, "schedule13da"},
    {caption::schedule, "schedule13ga"},
    {caption::other, "securitiesandexchangecommission"},
    {caption::other, "washingtondc20549"},
    {caption::other, "underthesecuritiesexchangeactof1934"},
    {caption::other, "underthesecuritiesactof1934"},
    {caption::other, "ruleinformationtobeincluded"},
    {caption::other, "informationtobeincludedinstatements", "240132"},
    {caption::issuer_name, "nameofissuer"},
    {caption::issuer_name, "nameoftheissuer"},
    {caption::class_title, "titleofclassofsecurities"},
    {caption::class_title, "titleoftheclassofsecurities"},
    {caption::class_title, "titleofclassofsecurity"},
    {caption::class_title, "titlesofclassofsecurities"},
    {caption::class_title, "titleandclassofsecurities"},
    {caption::cusip_number, "cusipnumber"},
    {caption::cusip_number, "cusipnumbers"},
    {caption::page_head, "cusipno"},
    {caption::page_head, "cusip"},
    {caption::notified, "nameaddressandtelephonenumber", "communications"},
    {caption::event_date, "dateofeventwhichrequiresfiling", "statement"},
    {caption::rules, "checktheappropriateboxtodesignatetherule", "filed"},
    {caption::previously_filed, "ifthefilingpersonhaspreviouslyfiledastatement"},
    {caption::other, "theremainderofthiscoverpage"},
    {caption::other, "theinformationrequired"},
    {caption::other, "noteschedulesfiled"},
    {caption::other, "noteschedulesfiledinpaperformat"},
    {caption::name, "nameofreportingperson"},
    {caption::name, "nameofreportingpersons"},
    {caption::name, "namesofreportingperson"},
    {caption::name, "namesofreportingpersons"},
    {caption::tax_number, "irsidentificationno", "entities"},
    {caption::tax_number, "irsidentificationnos", "entities"},
    {caption::tax_number, "irsidentificationnumber", "entities"},
    {caption::tax_number, "irsidentificationnumbers", "entities"},
    {caption::tax_number, "ssorirsidentificationno", "entities"},
    {caption::tax_number, "ssorirsidentificationnos", "entities"},
    {caption::tax_number, "ssorirsidentificationnumber", "entities"},
    {caption::group, "checktheappropriateboxifamemberofagroup"},
    {caption::group, "checkappropriateboxifamemberofagroup"},
    {caption::group, "checktheappropriatelineifamemberofagroup"},
    {caption::group, "checktheappropriateboxifmemberofagroup"},
    {caption::sec_use, "seconlyuse"},
    {caption::sec_use, "secuseonly"},
    {caption::funds, "sourceoffunds"},
    {caption::legal_proceedings, "checkboxifdisclosureoflegalproceedings", "2e"},
    {caption::legal_proceedings, "checkifdisclosureoflegalproceedings", "2e"},
    {caption::legal_proceedings, "checktheboxifdisclosureoflegalproceedings", "2e"},
    {caption::citizenship, "citizenshiporplaceoforganization"},
    {caption::citizenship, "citizenshipofplaceoforganization"},
    {caption::citizenship, "citizenshiporplaceoforganisation"},
    {caption::other, "numberof"},
    {caption::other, "numberofshares"},
    {caption::other, "forquestions"},
    {caption::sole_voting, "solevotingpower"},
    {caption::sole_voting, "solepowertovoteortodirectthevote"},
    {caption::sole_voting, "solepowertovoteordirectthevote"},
    {caption::shared_voting, "sharedvotingpower"},
    {caption::shared_voting, "sharedpowertovoteortodirectthevote"},
    {caption::shared_voting, "sharedpowertovoteordirectthevote"},
    {caption::sole_dispositive, "soledispositivepower"},
    {caption::sole_dispositive, "solepowertodisposeortodirectthedispositionof"},
    {caption::sole_dispositive, "solepowertodisposeortodirectthedisposition"},
    {caption::shared_dispositive, "shareddispositivepower"},
    {caption::shared_dispositive, "sharedpowertodisposeortodirectthedispositionof"},
    {caption::shared_dispositive, "sharedpowertodisposeortodirectthedisposition"},
    {caption::aggregate, "aggregateamountbeneficiallyowned"},
    {caption::aggregate, "aggregateamountbeneficiallyownedby", "person"},
    {caption::aggregate, "aggregateamountownedby", "person"},
    {caption::excludes_shares, "checkboxiftheaggregateamount", "shares"},
    {caption::excludes_shares, "checktheboxiftheaggregateamount", "shares"},
    {caption::excludes_shares, "checkiftheaggregateamount", "shares"},
    {caption::excludes_shares, "checkboxifaggregateamount", "shares"},
    {caption::percent, "percentofclassrepresentedbyamountinrow"},
    {caption::percent, "percentofclassrepresentedbyamountinrow9"},
    {caption::percent, "percentofclassrepresentedbyamountinrow11"},
    {caption::percent, "percentofclassrepresentedbytheamountinrow9"},
    {caption::percent, "percentofclassrepresentedbytheamountinrow11"},
    {caption::percent, "percentofclassrepresentedbyrow9"},
    {caption::percent, "percentofclassrepresentedbyrow11"},
    {caption::type, "typeofreportingperson"},
    {caption::type, "typeofreportingpersons"},
    {caption::type, "typesofreportingperson"},
    {caption::type, "typesofreportingpersons"},
    {caption::item_part, "addressofissuersprincipal", "offices"},
    {caption::item_part, "nameofpersonfiling"},
    {caption::item_part, "nameofpersonsfiling"},
    {caption::item_part, "addressofprincipalbusinessoffice", "residence"},
    {caption::item_part, "citizenship"},
    {caption::signature, "signature"},
    {caption::signature, "signatures"},
};

/// Row numbers in Schedule 13D and in 13G.
struct row_numbers {
  unsigned in_13d, in_13g;
};
constexpr row_numbers numbers_of(caption what) noexcept {
  switch (what) {
    case caption::name:
      return {1, 1};
    case caption::group:
      return {2, 2};
    case caption::sec_use:
      return {3, 3};
    case caption::funds:
      return {4, 4};
    case caption::legal_proceedings:
      return {5, 5};
    case caption::citizenship:
      return {6, 4};
    case caption::sole_voting:
      return {7, 5};
    case caption::shared_voting:
      return {8, 6};
    case caption::sole_dispositive:
      return {9, 7};
    case caption::shared_dispositive:
      return {10, 8};
    case caption::aggregate:
      return {11, 9};
    case caption::excludes_shares:
      return {12, 10};
    case caption::percent:
      return {13, 11};
    case caption::type:
      return {14, 12};
    default:
      return {0, 0};
  }
}

/// The number of `5.`, `(5)`, `:7`; 0 for other words.
unsigned small_number(std::string_view word) noexcept {
  unsigned number = 0;
  for (const char c : word) {
    if (is_digit(c)) {
      number = number * 10 + static_cast<unsigned>(c - '0');
      if (number > 99) return 0;
    } else if (c != '.' && c != '(' && c != ')' && c != ':') {
      return 0;
    }
  }
  return number;
}

/// `(a)`, `(b).`
bool is_part_letter(std::string_view word) noexcept {
  return word.size() >= 3 && word.size() <= 4 && word[0] == '(' && is_letter(word[1]) && word[2] == ')';
}

class finder {
 public:
  finder(const cover_words& words, array<caption_match>& found) noexcept : words_(words), found_(found) {}

  void run() noexcept {
    for (std::uint32_t w = 0; w < words_.size();) {
      const std::uint32_t end = find_at(w);
      clean_ = clean_ || end > w;  // behind a caption another may begin: "Item 1(a). Name of Issuer:"
      w = end > w ? end : w + 1;
    }
  }

 private:
  /// The end of the caption that begins at `w`; `w` without one.
  std::uint32_t find_at(std::uint32_t w) noexcept {
    if (words_.begins_line(w)) {
      line_ = w;
      clean_ = true;
    }
    const bool may_begin = clean_;
    const std::string_view text = words_.text(w);
    // What may stand before a caption on its line: its row's number, words beside it, marks.
    clean_ = clean_ &&
             (small_number(text) != 0 || is_beside_rows(text) || is_part_letter(text) || !has_letter_or_digit(text));
    if (!may_begin) return w;
    if (const std::uint32_t end = find_item(w); end != w) return end;
    if (const std::uint32_t end = find_amendment(w); end != w) return end;
    const phrase* best = nullptr;
    std::uint32_t longest = 0;
    for (const phrase& one : phrases) {
      const std::uint32_t length = words_.match(w, one.letters);
      if (one.what == caption::signature && length > 1) continue;  // "SIGNATURE /s/ …"
      if (length == 0 || (best != nullptr && one.letters.size() < best->letters.size())) continue;
      best = &one;
      longest = length;
    }
    word_range beside;
    if (best == nullptr || best->what == caption::item_part) {  // "Citizenship" may go on in the next line
      for (const phrase& one : phrases) {
        const std::uint32_t length = is_row(one.what) ? words_.match_beside(w, one.letters, beside) : 0;
        if (length == 0) continue;
        best = &one;
        longest = length;
        break;
      }
    }
    if (best == nullptr) return w;
    // Beside rows 5 to 10 stand words that end no value: "SHARES   1,234".
    const bool in_powers = !found_.empty() && is_power(found_[found_.size() - 1].what);
    if (in_powers && best->letters.substr(0, 8) == "numberof") return w;
    return add(*best, w, w + longest, beside);
  }

  std::uint32_t add(const phrase& known, std::uint32_t begin, std::uint32_t end, word_range beside) noexcept {
    if (!known.until.empty()) end = past_word(end, known.until);
    bool numbered = false;
    std::uint32_t first = begin;
    const row_numbers numbers = numbers_of(known.what);
    if (first > 0 && numbers.in_13d != 0) {
      const unsigned number = small_number(words_.text(first - 1));
      numbered = number != 0 && (number == numbers.in_13d || number == numbers.in_13g);
      if (numbered) --first;
    }
    if (is_row(known.what)) {
      first = before_side_words(first);
      end = past_instructions(end);
    } else {
      while (first > 0 && is_part_letter(words_.text(first - 1))) --first;  // "(b)" announces the next part
    }
    if (!found_.empty() && first < found_[found_.size() - 1].end) first = found_[found_.size() - 1].end;
    found_.push({known.what, numbered, 0, beside, first, end});
    return end;
  }

  /// Behind the word `until`, which ends the caption; `from` when it does not come soon.
  [[nodiscard]] std::uint32_t past_word(std::uint32_t from, std::string_view until) const noexcept {
    constexpr std::uint32_t most = 14;
    for (std::uint32_t w = from; w < words_.size() && w < from + most; ++w) {
      if (words_.says(w, until)) return w + 1;
      if (until == "entities" && (words_.says(w, "person") || words_.says(w, "persons"))) {
        const std::uint32_t more = words_.match(w + 1 < words_.size() ? w + 1 : w, "entitiesonly");
        return w + 1 + more;
      }
      if (until == "2e" && words_.match(w, "2dor2e") > 0) return w + words_.match(w, "2dor2e");
    }
    return from;
  }

  [[nodiscard]] std::uint32_t before_side_words(std::uint32_t first) const noexcept {
    constexpr int most = 14;
    for (int i = 0; i < most && first > 0 && is_beside_rows(words_.text(first - 1)); ++i) --first;
    return first;
  }

  [[nodiscard]] std::uint32_t past_instructions(std::uint32_t end) const noexcept {
    for (const std::string_view words : {std::string_view("seeinstructionsbeforefillingout"),
                                         std::string_view("seeinstructions"), std::string_view("seeinstruction")})
      if (end < words_.size() && words_.match(end, words) > 0) return end + words_.match(end, words);
    return end;
  }

  /// "(Amendment No. 3)", "Amendment No.:"; the number stands behind `end` or is the last word's end.
  std::uint32_t find_amendment(std::uint32_t w) noexcept {
    constexpr std::string_view letters = "amendmentno";
    std::size_t at = 0;
    std::uint32_t end = w;
    for (; end < words_.size() && end < w + 3 && at < letters.size(); ++end) {
      for (const char c : words_.text(end)) {
        if (!is_letter(c)) {
          if (is_digit(c) && at < letters.size()) return w;
          continue;
        }
        if (at == letters.size() || lower(c) != letters[at]) return w;
        ++at;
      }
    }
    if (at < letters.size()) return w;
    const auto line = words_.words[end - 1].line;
    if (end < words_.size() && words_.words[end].line == line && is_number_of_amendment(words_.text(end))) ++end;
    found_.push({caption::amendment, false, 0, {}, w, end});
    return end;
  }
  static bool is_number_of_amendment(std::string_view word) noexcept {
    while (!word.empty() && (word.back() == ')' || word.back() == '*' || word.back() == '.')) word.remove_suffix(1);
    while (!word.empty() && word.front() == '#') word.remove_prefix(1);
    if (word.empty() || word.size() > 3) return word.empty();
    for (const char c : word)
      if (!is_digit(c)) return false;
    return true;
  }

  /// "Item 4.", "ITEM 2(a)", "Item 9:" at the beginning of a line.
  std::uint32_t find_item(std::uint32_t w) noexcept {
    if (w != line_ || w + 1 >= words_.size() || !equal_ignoring_case(words_.text(w), "item")) return w;
    const std::string_view number = words_.text(w + 1);
    unsigned value = 0;
    std::size_t digits = 0;
    for (; digits < number.size() && is_digit(number[digits]) && digits < 3; ++digits)
      value = value * 10 + static_cast<unsigned>(number[digits] - '0');
    constexpr unsigned last_row = 12;  // some name the rows of the cover page "Item 1:" to "Item 12:"
    if (digits == 0 || value == 0 || value > last_row) return w;
    found_.push({caption::item, false, static_cast<std::uint16_t>(value), {}, w, w + 2});
    return w + 2;
  }

  const cover_words& words_;
  array<caption_match>& found_;
  std::uint32_t line_ = 0;  ///< the first word of the line
  bool clean_ = true;       ///< a caption may begin here
};

}  // namespace

bool is_beside_rows(std::string_view word) noexcept {
  while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
  for (const std::string_view one :
       {"number", "of", "shares", "beneficially", "owned", "by", "each", "reporting", "person", "with"})
    if (equal_ignoring_case(word, one)) return true;
  return false;
}

void find_captions(const cover_words& words, array<caption_match>& found) noexcept { finder(words, found).run(); }

}  // namespace filigree::thirteendg
