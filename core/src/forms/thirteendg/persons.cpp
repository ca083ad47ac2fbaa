// The page of each reporting person: rows 1 to 14 of Schedule 13D, 1 to 12 of Schedule 13G. Rows are known by their
// words; their numbers corroborate them.
#include "forms/thirteendg/boxes.hpp"
#include "forms/thirteendg/cover_pages.hpp"
#include "forms/thirteendg/meanings.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

/// Where the tax number behind a name begins: `I.R.S.`, `EIN`, `(Tax`, `13-4044523`.
bool begins_tax_number(std::string_view word) noexcept {
  while (!word.empty() && (word.front() == '(' || word.front() == '[' || word.front() == '#')) word.remove_prefix(1);
  for (const std::string_view one :
       {"I.R.S.", "IRS", "I.D.", "EIN", "EIN:", "Tax", "S.S.", "TIN", "TIN:", "FEIN", "ID", "EIN#", "SSN", "SS#"})
    if (word == one) return true;
  while (!word.empty() && !is_digit(word.back())) word.remove_suffix(1);
  if (word.size() != 10 || word[2] != '-') return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (i != 2 && !is_digit(word[i])) return false;
  return true;
}

class person_reader {
 public:
  explicit person_reader(schedule& read) noexcept : read_(read), data_(read.data), words_(read.words) {}

  std::uint32_t run() noexcept {
    for (std::uint32_t i = 0; i < read_.count(); ++i) {
      const caption_match& one = read_.captions[i];
      if (begins_person(i)) begin();
      if (by_item_numbers_ && one.what == caption::item) {
        read_numbered(i);
      } else if (one.what == caption::item && one.item == 1 && persons_ > 0 && closed_) {
        finish();
      } else if (is_row(one.what)) {
        read_row(i);
      }
    }
    finish();
    return persons_;
  }

 private:
  static constexpr std::uint32_t most_words = 24;

  /// A name's caption; or the first row of a page whose name is not shown, in front of all items.
  bool begins_person(std::uint32_t i) noexcept {
    const caption_match& one = read_.captions[i];
    if (one.what == caption::item && is_item_named_person(i)) return by_item_numbers_ = true;
    if (one.what == caption::item && i >= read_.first_item && persons_ > 0) past_pages_ = true;
    if (one.what == caption::name) return one.numbered || !past_pages_;
    return persons_ == 0 && is_row(one.what) && one.what != caption::tax_number && i < read_.first_item;
  }

  /// "Item 1: Reporting Person - Name": some call the rows of the page items.
  bool is_item_named_person(std::uint32_t i) const noexcept {
    const caption_match& one = read_.captions[i];
    return one.item == 1 && one.end < words_.size() && words_.match(one.end, "reportingperson") > 0;
  }

  void begin() noexcept {
    finish();
    row_ = data_.begin_row(person_table, read_.row);
    ++persons_;
    seen_ = 0;
    closed_ = false;
  }

  bool saw(caption what) const noexcept { return (seen_ >> static_cast<unsigned>(what) & 1) != 0; }

  void read_row(std::uint32_t i) noexcept {
    const caption what = read_.captions[i].what;
    if (row_ == no_row || (closed_ && what != caption::type)) return;
    const bool again = saw(what);
    seen_ |= std::uint32_t{1} << static_cast<unsigned>(what);
    if (what == caption::type) closed_ = true;
    if (what == caption::tax_number) return read_name_behind_tax_number(i);
    if (!again) put(what, value_of(i));
  }

  /// Behind the caption; or beside it, where it goes on in a second line.
  word_range value_of(std::uint32_t i) const noexcept {
    const caption_match& one = read_.captions[i];
    const word_range behind = read_.behind(i);
    if (one.beside.empty()) return behind;
    const bool boxes =
        one.what == caption::group || one.what == caption::legal_proceedings || one.what == caption::excludes_shares;
    return boxes ? word_range{one.beside.begin, behind.end} : one.beside;
  }

  /// "Item 5: 1,439,846" in a filing that numbers its rows so.
  void read_numbered(std::uint32_t i) noexcept {
    constexpr caption rows[] = {caption::none,
                                caption::name,
                                caption::group,
                                caption::sec_use,
                                caption::citizenship,
                                caption::sole_voting,
                                caption::shared_voting,
                                caption::sole_dispositive,
                                caption::shared_dispositive,
                                caption::aggregate,
                                caption::excludes_shares,
                                caption::percent,
                                caption::type};
    const caption_match& one = read_.captions[i];
    const std::string_view number = words_.text(one.end - 1);
    if (row_ == no_row || number.back() != ':') {
      by_item_numbers_ = false;
      return finish();
    }
    word_range range = read_.behind(i);
    if (one.item == 1) range.begin += words_.match(range.begin, "reportingperson");
    const caption what = rows[one.item];
    if (saw(what)) return;
    seen_ |= std::uint32_t{1} << static_cast<unsigned>(what);
    put(what, range);
  }

  void put(caption what, word_range range) noexcept {
    value_writer& values = read_.values;
    switch (what) {
      case caption::name:
        return put_name(range);
      case caption::group:
        return put_group(range);
      case caption::funds:
        return values.put_codes(row_, person::funds, range, meaning_of_funds);
      case caption::legal_proceedings:
        return put_box(person::legal_proceedings, range);
      case caption::citizenship:
        return values.put_text(row_, person::citizenship, range, most_words);
      case caption::sole_voting:
        return values.put_amount(row_, person::sole_voting, range);
      case caption::shared_voting:
        return values.put_amount(row_, person::shared_voting, range);
      case caption::sole_dispositive:
        return values.put_amount(row_, person::sole_dispositive, range);
      case caption::shared_dispositive:
        return values.put_amount(row_, person::shared_dispositive, range);
      case caption::aggregate:
        return values.put_amount(row_, person::aggregate, range);
      case caption::excludes_shares:
        return put_box(person::excludes_shares, range);
      case caption::percent:
        return values.put_percent(row_, person::percent, range);
      case caption::type:
        return values.put_codes(row_, person::type, range, meaning_of_person_type);
      default:
        return;
    }
  }

  // --- Row 1 -----------------------------------------------------------------------------------------------------

  void put_name(word_range range) noexcept {
    range = without_tax_number(words_.trimmed(range));
    // The caption of the tax number may stand between a name's caption and the name.
    if (!range.empty()) read_.values.put_text(row_, person::name, range, most_words);
  }
  void read_name_behind_tax_number(std::uint32_t i) noexcept {
    if (data_.cell_at(row_, person::name)->state != cell_state::absent) return;
    put_name(read_.behind(i));
  }
  word_range without_tax_number(word_range range) const noexcept {
    while (!range.empty() && begins_tax_number(words_.text(range.begin))) ++range.begin;
    for (std::uint32_t w = range.begin; w < range.end; ++w)
      if (begins_tax_number(words_.text(w))) range.end = w;
    return words_.trimmed(range);
  }

  // --- Boxes -----------------------------------------------------------------------------------------------------

  /// Row 2: which of `(a)` and `(b)` is ticked; the box stands behind its letter or before it.
  void put_group(word_range range) noexcept {
    constexpr std::size_t most = 8;
    box_piece pieces[most];
    const std::size_t count = find_boxes(words_, range, pieces, most);
    const bool before = count > 0 && pieces[0].letter == 0;
    box drawn[2] = {box::none, box::none};
    std::uint32_t letters[2] = {no_row, no_row};
    for (std::size_t i = 0; i < count; ++i) {
      if (pieces[i].letter == 0) continue;
      const std::size_t which = pieces[i].letter == 'a' ? 0 : 1;
      letters[which] = pieces[i].word;
      const std::size_t at = before ? i - 1 : i + 1;
      if (at < count && pieces[at].letter == 0) drawn[which] = pieces[at].drawn;
    }
    const bool a = drawn[0] == box::ticked, b = drawn[1] == box::ticked;
    if (a && b) return data_.mark(row_, person::group_member, cell_state::ambiguous, words_.place(range));
    if (a || b) {
      const span place = words_.words[letters[a ? 0 : 1]].place;
      read_.values.count_value();
      return data_.compose(row_, person::group_member, a ? "a" : "b", {&place, 1});
    }
    if (drawn[0] == box::empty && drawn[1] == box::empty)
      return data_.mark(row_, person::group_member, cell_state::empty);
    if (range.begin < range.end && words_.match(words_.trimmed(range).begin, "notapplicable") > 0)
      return data_.mark(row_, person::group_member, cell_state::not_applicable);
    data_.mark(row_, person::group_member, cell_state::not_shown);
  }

  void put_box(std::uint16_t slot, word_range range) noexcept {
    const box_piece found = only_box(words_, range);
    if (found.drawn == box::none) {
      const word_range said = words_.trimmed(range);
      for (const std::string_view none : {"notapplicable", "na", "none", "no"})
        if (!said.empty() && words_.match(said.begin, none) > 0)
          return data_.mark(row_, slot, cell_state::not_applicable, words_.place(said));
      return data_.mark(row_, slot, cell_state::not_shown);
    }
    const span place = words_.words[found.word].place;
    read_.values.count_value();
    data_.compose(row_, slot, found.drawn == box::ticked ? "Y" : "N", {&place, 1});
  }

  // --- The whole page --------------------------------------------------------------------------------------------

  /// What was not found on the page is said to be so.
  void finish() noexcept {
    if (row_ == no_row || persons_ == 0) return;
    for (const std::uint16_t slot :
         {person::name, person::group_member, person::citizenship, person::sole_voting, person::shared_voting,
          person::sole_dispositive, person::shared_dispositive, person::aggregate, person::excludes_shares,
          person::percent, person::type, person::cik, person::no_cik, person::comment})
      mark_absent(slot, cell_state::not_shown);
    const cell_state only_13d = read_.is_13g ? cell_state::not_applicable : cell_state::not_shown;
    mark_absent(person::funds, only_13d);
    mark_absent(person::legal_proceedings, only_13d);
    row_ = no_row;
  }
  void mark_absent(std::uint16_t slot, cell_state state) noexcept {
    if (data_.cell_at(row_, slot)->state == cell_state::absent) data_.mark(row_, slot, state);
  }

  schedule& read_;
  filing_data& data_;
  const cover_words& words_;
  std::uint32_t row_ = no_row, persons_ = 0;
  std::uint32_t seen_ = 0;        ///< captions of the page, as bits
  bool closed_ = false;           ///< the last row was read: what follows are notes
  bool past_pages_ = false;       ///< among the items
  bool by_item_numbers_ = false;  ///< rows are called items
};

}  // namespace

std::uint32_t read_persons(schedule& read) noexcept { return person_reader(read).run(); }

}  // namespace filigree::thirteendg
