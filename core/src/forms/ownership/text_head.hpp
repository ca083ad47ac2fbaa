// The numbered boxes above Table I of an ownership form's text, and the owner who stands in them.
#pragma once

#include <cstdint>

#include "forms/ownership/text_words.hpp"

namespace filigree::ownership {

/// Some of the words in text_head::store.
struct kept_words {
  std::uint32_t first = 0, count = 0;
  [[nodiscard]] bool found() const noexcept { return count > 0; }
};

/// A box to be ticked.
struct text_tick {
  bool shown = false;  ///< the text tells
  bool ticked = false;
  span place;
};

struct text_owner {
  kept_words name, street1, street2, city, state, zip, country;
  kept_words streets, city_line;  ///< several parts in one
  kept_words unsplit;             ///< lines of an address whose parts cannot be told
  kept_words officer_title, other_text;
  kept_words titles;  ///< it cannot be told which of the two
  text_tick director, ten_percent_owner, officer, other;
  span cik;
};

struct text_head {
  explicit text_head(memory_budget& budget) noexcept : store(budget), owners(budget) {}

  word_list store;
  array<text_owner> owners;  ///< in boxes: the first owner; the SEC's own page repeats the boxes for each further one
  kept_words issuer, symbol, foreign_symbol, period, amendment;
  bool has_issuer = false, has_foreign_symbol = false, has_period = false, has_amendment = false, has_country = false;
  bool amendment_is_open = false;  ///< it cannot be told whether the amendment's box has a date
  text_tick not_subject, plan, form3_holdings, form4_transactions, one_person, several_persons;
  unsigned boxes = 0;  ///< how many numbered boxes were found

  [[nodiscard]] word_run words(kept_words kept) const noexcept { return {store.data() + kept.first, kept.count}; }
  kept_words keep(word_run words) noexcept;
};

/// Reads the boxes in lines [first, last) as far as no other reader has used their words. Captions are marked ignored,
/// values stay unread until they are put into cells.
void read_head(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head) noexcept;

/// The boxes about the form as a whole, above the first numbered one: lines [first, last).
void read_top(text_form& form, std::uint32_t first, std::uint32_t last, text_head& head) noexcept;

}  // namespace filigree::ownership
