#include "forms/ownership/text_captions.hpp"

#include <algorithm>
#include <iterator>

#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

using enum text_caption;

struct wording {
  text_caption kind;
  std::string_view letters;  ///< letters and digits only; longer wordings before their own beginnings
};

constexpr wording wordings[] = {
    {owner_name, "nameandaddressofreportingperson"},
    {owner_name, "nameandaddressof"},  // the rest stands below it, beside other boxes
    {issuer, "issuernameandtickerortradingsymbol"},
    {issuer, "issuernametickerortradingsymbol"},
    {issuer, "issuernameand"},
    {foreign_symbol, "foreigntradingsymbol"},
    {period, "dateofearliesttransactionrequiredtobereportedmonthdayyear"},
    {period, "dateofearliesttransactionmonthdayyear"},
    {period, "dateofearliesttransaction"},
    {period, "dateofeventrequiringstatementmonthdayyear"},
    {period, "dateofeventrequiringstatement"},
    {period, "statementforissuersfiscalyearendedmonthdayyear"},
    {period, "statementforissuersfiscalyearended"},
    {period, "statementformonthdayyear"},
    {period, "statementformonthyear"},
    {amendment, "ifamendmentdateoforiginalfiledmonthdayyear"},
    {amendment, "ifamendmentdateoriginalfiledmonthdayyear"},
    {amendment, "ifamendmentdateoforiginalmonthdayyear"},
    {amendment, "ifamendmentdateoforiginalmonthyear"},
    {amendment, "ifamendmentdateoforiginalfiled"},
    {amendment, "ifamendmentdateoriginalfiled"},
    {amendment, "ifamendmentdateoforiginal"},
    {relationship, "relationshipofreportingpersonstoissuercheckallapplicable"},
    {relationship, "relationshipofreportingpersontoissuercheckallapplicable"},
    {relationship, "relationshipofreportingpersonstoissuer"},
    {relationship, "relationshipofreportingpersontoissuer"},
    {filing_type, "individualorjointgroupfilingcheckapplicableline"},
    {filing_type, "individualorjointgroupreportingcheckapplicableline"},
    {filing_type, "individualorjointgroupreporting"},
    {filing_type, "individualorjointgroupfiling"},
    {irs_number, "irsorsocialsecuritynumberofreportingpersonvoluntary"},
    {irs_number, "irsidentificationnumberofreportingpersonifanentityvoluntary"},
    {last_first_middle, "lastfirstmiddle"},
    {street, "street"},
    {city_state_zip, "citystatezippostalcode"},
    {city_state_zip, "zipcitystatepostalcode"},
    {city_state_zip, "citystatezip"},
    {country, "country"},
    {table1, "tableinonderivativesecuritiesacquireddisposedoforbeneficiallyowned"},
    {table1, "tableinonderivativesecuritiesbeneficiallyowned"},
    {table1, "tableinonderivativesecurities"},
    {table2, "tableiiderivativesecuritiesacquireddisposedoforbeneficiallyowned"},
    {table2, "tableiiderivativesecuritiesbeneficiallyowned"},
    {table2, "tableiiderivativesecurities"},
    {table2, "tableiiderivativesecuritites"},  // so spelt in a layout of the year 2000
    {owner_columns, "reportingownernameaddress"},
    {reporting_owners, "reportingowners"},
    {signature_line, "signatureofreportingpersondate"},
    {signature_line, "signatureofreportingperson"},
    {signatures, "signatures"},
    {explanation, "explanationofresponses"},
    {remarks, "remarks"},
    {no_securities, "nosecuritiesarebeneficiallyowned"},
    {reminder, "reminderreportonaseparatelineforeachclass"},
    {persons, "personswhorespondtothecollection"},
    {persons, "personswhorespondtothe"},
    {note, "notefilethreecopies"},
    {potential_persons, "potentialpersonswhoaretorespond"},
    {star, "iftheformisfiledbymorethanonereportingperson"},
};

/// Nothing but signs, `##` or `*****`, beside these words on their line.
bool has_line_to_itself(const text_form& form, std::uint32_t first, std::uint32_t last) noexcept {
  const page_line& line = form.page.lines[form.word(first).line];
  if (form.word(last).line != form.word(first).line) return false;
  for (std::uint32_t w = line.first_word; w < line.first_word + line.words; ++w)
    if ((w < first || w > last) && !has_letters(form.text(w), "")) return false;
  return true;
}

/// Nothing but signs before it in its cell or line.
bool begins_cell(const text_form& form, std::uint32_t word) noexcept {
  while (form.word(word).gap != word_gap::line && form.word(word).gap != word_gap::cell) {
    --word;
    if (!has_letters(form.text(word), "")) return false;
  }
  return true;
}

/// Captions that are words like others: they count only in their own dress.
bool is_dressed(const text_form& form, word_run words, std::size_t at, std::size_t count, text_caption kind) noexcept {
  const std::string_view first = form.text(words[at]);
  switch (kind) {
    case last_first_middle:
    case street:
    case city_state_zip:
    case country:
      return first.front() == '(';
    case reporting_owners:
    case signatures:
      return has_line_to_itself(form, words[at], words[at + count - 1]);
    case remarks:
      return begins_cell(form, words[at]) && first.back() == ':';
    case explanation:
      return begins_cell(form, words[at]) && form.text(words[at + count - 1]).back() == ':';
    case table1:
    case table2:
    case signature_line:
      return true;
    default:
      return !first.empty();
  }
}

constexpr std::string_view printed_words[] = {"0",
                                              "0104",
                                              "02",
                                              "0287",
                                              "03",
                                              "0326",
                                              "0362",
                                              "05",
                                              "1",
                                              "10",
                                              "1001",
                                              "103",
                                              "10b5",
                                              "10b51",
                                              "10c",
                                              "11",
                                              "1473",
                                              "1474",
                                              "15",
                                              "16",
                                              "17",
                                              "18",
                                              "1934",
                                              "1935",
                                              "1940",
                                              "1b",
                                              "2",
                                              "2005",
                                              "2008",
                                              "2011",
                                              "2014",
                                              "2015",
                                              "2025",
                                              "2026",
                                              "2027",
                                              "2028",
                                              "20549",
                                              "2270",
                                              "26",
                                              "2770t",
                                              "2a",
                                              "3",
                                              "30",
                                              "31",
                                              "3235",
                                              "32350104",
                                              "32350287",
                                              "32350362",
                                              "3a",
                                              "4",
                                              "5",
                                              "5000",
                                              "6",
                                              "7",
                                              "702",
                                              "78ff",
                                              "8",
                                              "9",
                                              "90",
                                              "902",
                                              "a",
                                              "acquired",
                                              "act",
                                              "additional",
                                              "address",
                                              "affirmative",
                                              "all",
                                              "amended",
                                              "amendment",
                                              "amount",
                                              "an",
                                              "and",
                                              "annual",
                                              "any",
                                              "applicable",
                                              "approval",
                                              "are",
                                              "at",
                                              "average",
                                              "b",
                                              "be",
                                              "below",
                                              "beneficial",
                                              "beneficially",
                                              "box",
                                              "burden",
                                              "by",
                                              "c",
                                              "calls",
                                              "changes",
                                              "check",
                                              "city",
                                              "class",
                                              "code",
                                              "collection",
                                              "commission",
                                              "company",
                                              "conditions",
                                              "constitute",
                                              "contained",
                                              "continue",
                                              "contract",
                                              "control",
                                              "conversion",
                                              "convertible",
                                              "copies",
                                              "country",
                                              "criminal",
                                              "currently",
                                              "d",
                                              "date",
                                              "day",
                                              "december",
                                              "deemed",
                                              "defense",
                                              "derivative",
                                              "direct",
                                              "directly",
                                              "director",
                                              "displays",
                                              "disposed",
                                              "e",
                                              "each",
                                              "earliest",
                                              "end",
                                              "ended",
                                              "entity",
                                              "equity",
                                              "estimated",
                                              "event",
                                              "exchange",
                                              "execution",
                                              "exempt",
                                              "exercisable",
                                              "exercise",
                                              "expiration",
                                              "expires",
                                              "explanation",
                                              "f",
                                              "facts",
                                              "february",
                                              "federal",
                                              "file",
                                              "filed",
                                              "filing",
                                              "first",
                                              "fiscal",
                                              "following",
                                              "for",
                                              "foreign",
                                              "form",
                                              "from",
                                              "g",
                                              "give",
                                              "group",
                                              "h",
                                              "holding",
                                              "holdings",
                                              "hours",
                                              "i",
                                              "identification",
                                              "if",
                                              "ii",
                                              "in",
                                              "indicate",
                                              "indication",
                                              "indirect",
                                              "indirectly",
                                              "individual",
                                              "information",
                                              "initial",
                                              "instr",
                                              "instruction",
                                              "insufficient",
                                              "intended",
                                              "intentional",
                                              "investment",
                                              "irs",
                                              "is",
                                              "issuer",
                                              "issuers",
                                              "january",
                                              "joint",
                                              "last",
                                              "line",
                                              "longer",
                                              "made",
                                              "manually",
                                              "may",
                                              "middle",
                                              "misstatements",
                                              "month",
                                              "more",
                                              "must",
                                              "name",
                                              "nature",
                                              "no",
                                              "nonderivative",
                                              "not",
                                              "note",
                                              "november",
                                              "number",
                                              "obligations",
                                              "of",
                                              "officer",
                                              "omb",
                                              "omissions",
                                              "on",
                                              "one",
                                              "options",
                                              "or",
                                              "original",
                                              "other",
                                              "owned",
                                              "owner",
                                              "owners",
                                              "ownership",
                                              "pages",
                                              "per",
                                              "person",
                                              "persons",
                                              "plan",
                                              "postal",
                                              "potential",
                                              "price",
                                              "print",
                                              "procedure",
                                              "provided",
                                              "public",
                                              "purchase",
                                              "pursuant",
                                              "puts",
                                              "relationship",
                                              "relationships",
                                              "reminder",
                                              "report",
                                              "reported",
                                              "reporting",
                                              "required",
                                              "requiring",
                                              "respond",
                                              "response",
                                              "responses",
                                              "rule",
                                              "s",
                                              "sale",
                                              "satisfy",
                                              "sec",
                                              "section",
                                              "securities",
                                              "security",
                                              "see",
                                              "separate",
                                              "shares",
                                              "signature",
                                              "signatures",
                                              "signed",
                                              "social",
                                              "space",
                                              "specify",
                                              "state",
                                              "statement",
                                              "states",
                                              "street",
                                              "subject",
                                              "symbol",
                                              "table",
                                              "than",
                                              "that",
                                              "the",
                                              "this",
                                              "three",
                                              "ticker",
                                              "title",
                                              "to",
                                              "trading",
                                              "transaction",
                                              "transactions",
                                              "type",
                                              "u",
                                              "underlying",
                                              "united",
                                              "unless",
                                              "usc",
                                              "utility",
                                              "v",
                                              "valid",
                                              "violations",
                                              "voluntary",
                                              "warrants",
                                              "was",
                                              "washington",
                                              "which",
                                              "who",
                                              "written",
                                              "year",
                                              "zip"};

constexpr bool are_sorted() {
  for (std::size_t i = 1; i < std::size(printed_words); ++i)
    if (!(printed_words[i - 1] < printed_words[i])) return false;
  return true;
}

bool is_listed(std::string_view word) noexcept {
  return std::binary_search(std::begin(printed_words), std::end(printed_words), word);
}

}  // namespace

/// Signs that end a printed word, as in `Month/Day/Year` and `Filed(Month`; others are part of it: `Issuer's`.
constexpr bool ends_printed_word(char c) noexcept { return c == '/' || c == '(' || c == ')' || c == '.' || c == ','; }

bool is_printed_word(std::string_view word) noexcept {
  static_assert(are_sorted());
  char letters[16];
  std::size_t length = 0;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    if (i == word.size() || ends_printed_word(word[i])) {
      if (length > 0 && !is_listed({letters, length})) return false;
      length = 0;
      continue;
    }
    if (static_cast<unsigned char>(word[i]) >= 0x80) return false;
    if (!is_letter(word[i]) && !is_digit(word[i])) continue;
    if (length == sizeof letters) return false;
    letters[length++] = lower(word[i]);
  }
  return true;
}

bool is_item_number(std::string_view word, std::string_view& rest) noexcept {
  std::size_t at = 0;
  while (at < word.size() && is_digit(word[at])) ++at;
  if (at == 0 || at > 2) return false;
  if (at < word.size() && (word[at] == 'A' || word[at] == 'a')) ++at;
  if (at >= word.size() || word[at] != '.') return false;
  rest = word.substr(at + 1);
  return rest.empty() || is_letter(rest.front());
}

void find_text_captions(const text_form& form, word_run words, array<text_caption_match>& found) noexcept {
  for (std::size_t i = 0; i < words.size();) {
    std::string_view glued;
    const bool numbered = is_item_number(form.text(words[i]), glued);
    std::size_t step = 1;
    for (const wording& known : wordings) {
      // `1. Title`, `1.Title`: the number belongs to the caption; letters are compared behind it.
      const bool may_be_numbered = known.kind <= irs_number;
      const std::size_t begin = numbered && glued.empty() && may_be_numbered && i + 1 < words.size() ? i + 1 : i;
      const std::size_t count = match_phrase(form.page, words, begin, known.letters);
      if (count == 0 || !is_dressed(form, words, begin, count, known.kind)) continue;
      found.push({known.kind, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(begin + count)});
      step = begin + count - i;
      break;
    }
    i += step;
  }
}

}  // namespace filigree::ownership
