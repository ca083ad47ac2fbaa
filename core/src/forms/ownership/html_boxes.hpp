// The numbered boxes above Table I, and where the first and each further reporting owner stands in them.
#pragma once

#include <cstdint>

#include "forms/ownership/html_form.hpp"

namespace filigree::ownership {

/// A box to be ticked: whether the page shows it, and its mark or the empty place of one.
struct html_tick {
  bool shown = false, ticked = false;
  span place;
};

/// An owner as far as boxes tell.
struct html_owner {
  html_value cik, name, street1, street2, streets;  ///< `streets`: both lines in one
  html_value city, state, zip, country, city_line;  ///< `city_line`: city, state and zip in one
  html_value unsplit;                               ///< lines of an address whose parts cannot be told
  html_value officer_title, other_text, titles;     ///< `titles`: it cannot be told whose
  html_tick director, ten_percent_owner, officer, other;
};

struct html_boxes {
  explicit html_boxes(memory_budget& budget) noexcept : owners(budget) {}

  array<html_owner> owners;
  html_value issuer_name, issuer_cik, symbol, foreign_symbol;
  std::uint32_t period = no_index, amendment = no_index, no_securities = no_index;  ///< runs
  bool has_issuer = false, has_foreign_symbol = false, has_period = false, has_amendment = false, has_country = false;
  html_tick not_subject, plan, form3_holdings, form4_transactions, one_person, several_persons;
  span form_number;            ///< the digit in "FORM 4"
  bool says_amended = false;   ///< "FORM 4/A"
  bool has_signature = false;  ///< the part behind the tables
  unsigned distinct = 0;       ///< how many kinds of numbered boxes were found
};

/// Walks the runs that nothing has read yet, in reading order. Takes what it reads, ignores captions and boilerplate.
void read_boxes(html_form& form, html_boxes& boxes) noexcept;

}  // namespace filigree::ownership
