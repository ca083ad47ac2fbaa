// The owners' rows of the filing, from what the table or the boxes of the text told.
#include "forms/edgar_places.hpp"
#include "forms/ownership/spec.hpp"
#include "forms/ownership/text_address.hpp"
#include "forms/ownership/text_owners.hpp"
#include "text/characters.hpp"

namespace filigree::ownership {
namespace {

namespace o = owner;

class owner_writer {
 public:
  owner_writer(text_form& form, text_head& head) noexcept
      : form_(form), data_(form.data), head_(head), words_(form.data.budget) {}

  void write(const text_owner& one) noexcept {
    row_ = data_.begin_row(owner_table);
    if (row_ == no_row) return;
    if (one.cik.placed()) {
      data_.place(row_, o::cik, one.cik, as_filed);
    } else {
      data_.mark(row_, o::cik, cell_state::not_shown);
    }
    const cell_state no_name =
        one.unsplit.found() && !one.name.found() && !one.street1.found() ? cell_state::ambiguous : cell_state::empty;
    put_or(o::name, one.name, no_name);
    put_tick(o::is_director, one.director);
    put_tick(o::is_ten_percent_owner, one.ten_percent_owner);
    put_tick(o::is_officer, one.officer);
    put_other(one);
    write_titles(one);
    write_address(one);
    data_.mark(row_, o::state_description, cell_state::not_shown);
    data_.mark(row_, o::good_address, cell_state::not_shown);
  }

 private:
  void put_or(std::uint16_t slot, kept_words words, cell_state otherwise) noexcept {
    if (words.found()) {
      put_text(form_, row_, slot, head_.words(words));
    } else {
      data_.mark(row_, slot, otherwise);
    }
  }

  void put_tick(std::uint16_t slot, const text_tick& tick) noexcept {
    if (tick.shown) {
      data_.compose(row_, slot, tick.ticked ? "true" : "false", {&tick.place, 1});
    } else {
      data_.mark(row_, slot, tick.place.placed() ? cell_state::ambiguous : cell_state::not_shown, tick.place);
    }
  }

  /// The style sheets of Forms 4 and 5 tick Other for a 1 only, not for "true": a text without a tick leaves it open.
  void put_other(const text_owner& one) noexcept {
    const bool has_text = one.other_text.found() || (one.titles.found() && !one.officer.ticked);
    if (one.other.shown && !one.other.ticked && has_text && form_.form != '3') {
      data_.mark(row_, o::is_other, cell_state::ambiguous, one.other.place);
    } else {
      put_tick(o::is_other, one.other);
    }
  }

  void write_titles(const text_owner& one) noexcept {
    if (one.titles.found() && !one.officer_title.found() && !one.other_text.found()) {
      const word_run words = head_.words(one.titles);
      const bool tells = one.officer.shown && one.other.shown && one.officer.ticked != one.other.ticked;
      const bool officer = tells && one.officer.ticked, other = tells && one.other.ticked;
      if (officer || other) {
        put_text(form_, row_, officer ? o::officer_title : o::other_text, words);
        data_.mark(row_, officer ? o::other_text : o::officer_title, cell_state::empty);
        return;
      }
      const span place = form_.word(words[0]).place;
      data_.mark(row_, o::officer_title, cell_state::ambiguous, place);
      data_.mark(row_, o::other_text, cell_state::ambiguous, place);
      form_.use(words, word_use::read);
      return;
    }
    const cell_state none = one.officer.shown || one.other.shown ? cell_state::empty : cell_state::not_shown;
    put_or(o::officer_title, one.officer_title, none);
    put_or(o::other_text, one.other_text, none);
  }

  void write_address(const text_owner& one) noexcept {
    const cell_state none = one.unsplit.found() ? cell_state::ambiguous : cell_state::empty;
    put_or(o::street1, one.street1, none);
    put_or(o::street2, one.street2, none);
    put_city(one.city, none);
    put_or(o::zip_code, one.zip, none);
    if (one.unsplit.found()) put_text(form_, row_, o::address_lines, head_.words(one.unsplit));
    const bool abroad = write_country(one);
    write_state(one, abroad, none);
  }

  /// `NEW YORK,`: the comma is the style sheet's.
  void put_city(kept_words city, cell_state otherwise) noexcept {
    put_or(o::city, city, otherwise);
    if (!city.found()) return;
    form_.joined.clear();
    join_text(form_, head_.words(city), form_.joined);
    std::string_view text = form_.joined.view();
    if (text.empty() || text.back() != ',') return;
    text.remove_suffix(1);
    form_.pieces.truncate(0);
    const word_run words = head_.words(city);
    for (std::size_t i = 0; i < words.size(); ++i) form_.pieces.push(form_.word(words[i]).place);
    if (form_.pieces.back().length > 1) --form_.pieces.back().length;
    data_.compose(row_, o::city, text, {form_.pieces.data(), form_.pieces.size()});
  }

  /// A country line says "UNITED STATES" for every address that is not marked as one abroad.
  bool write_country(const text_owner& one) noexcept {
    if (!one.country.found()) {
      data_.mark(row_, o::country, cell_state::not_shown);
      data_.mark(row_, o::non_us_address, cell_state::not_shown);
      return false;
    }
    const word_run words = head_.words(one.country);
    form_.joined.clear();
    join_text(form_, words, form_.joined);
    const std::string_view code = edgar_place_code(form_.joined.view());
    const span place = form_.word(words[0]).place;
    const bool abroad = code != "X1";
    data_.compose(row_, o::non_us_address, abroad ? "true" : "false", {&place, 1});
    if (!abroad) {
      data_.mark(row_, o::country, cell_state::not_shown, place);
    } else if (code.empty()) {
      put_text(form_, row_, o::country, words);
    } else {
      data_.compose(row_, o::country, code, {&place, 1});
    }
    form_.use(words, word_use::read);
    return abroad;
  }

  /// A code, or since 2026 the name that stands for it; abroad, the name of a state or territory there.
  void write_state(const text_owner& one, bool abroad, cell_state none) noexcept {
    if (abroad) {
      put_or(o::non_us_state, one.state, none);
      data_.mark(row_, o::state, cell_state::not_shown);
      return;
    }
    data_.mark(row_, o::non_us_state, cell_state::not_shown);
    put_or(o::state, one.state, none);
    if (!one.state.found()) return;
    form_.joined.clear();
    join_text(form_, head_.words(one.state), form_.joined);
    constexpr std::size_t code_length = 2;
    const std::string_view code =
        form_.joined.size() > code_length ? edgar_place_code(form_.joined.view()) : std::string_view{};
    if (code.empty()) return;
    form_.pieces.truncate(0);
    for (const std::uint32_t w : head_.words(one.state)) form_.pieces.push(form_.word(w).place);
    data_.compose(row_, o::state, code, {form_.pieces.data(), form_.pieces.size()});
  }

  text_form& form_;
  filing_data& data_;
  text_head& head_;
  word_list words_;
  std::uint32_t row_ = no_row;
};

}  // namespace

void write_owners(text_form& form, text_head& head, const array<text_owner>& owners) noexcept {
  owner_writer writer(form, head);
  for (const text_owner& one : owners) writer.write(one);
}

}  // namespace filigree::ownership
