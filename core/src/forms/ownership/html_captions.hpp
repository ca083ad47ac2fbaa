// The printed words of the SEC's HTML renderings of Forms 3, 4 and 5 (formats/02 §1): which box, which mark or which
// part of the page they begin, and which are boilerplate. Data for both families of renderings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filigree::ownership {

enum class caption : std::uint8_t {
  none,
  boilerplate,  ///< says nothing about this filing
  form_name,    ///< "FORM 4"
  // Numbered boxes.
  owner_box,
  issuer_box,
  foreign_symbol_box,
  period_box,
  amendment_box,
  relationship_box,
  joint_box,
  // What stands beneath the lines of the owner's address.
  beneath_name,
  beneath_street,
  beneath_city,
  beneath_country,
  // Words beside a box to be ticked.
  director,
  ten_percent_owner,
  officer,
  other,
  one_person,
  several_persons,
  not_subject,
  plan,
  form3_holdings,
  form4_transactions,
  // Parts of the page.
  line_table,
  owners_part,
  explanation,
  remarks,
  no_securities,
  signatures_part,
  signature,
};

struct caption_found {
  caption what = caption::none;
  std::size_t length = 0;  ///< of the caption's known words in the text
};

/// The caption that `text` begins with. An item number in front ("2A.") is part of it where the form prints one; letter
/// case and the kind and number of blanks do not matter.
[[nodiscard]] caption_found find_caption(std::string_view text) noexcept;

/// The item number that `text` begins with, in upper case and without its point: "2A" for `2a. Foreign …`. Empty when
/// there is none. `out` has room for it.
[[nodiscard]] std::string_view item_number(std::string_view text, char (&out)[4]) noexcept;

/// The mark in front of words beside a box in the same text: `_X_ Form filed by …`.
struct printed_mark {
  bool found = false, ticked = false;
  std::size_t length = 0;  ///< with the blanks behind it
};
[[nodiscard]] printed_mark find_mark(std::string_view text) noexcept;

/// Length of `words` at the start of `text`, any blanks taken for a blank; 0 when `text` begins otherwise.
[[nodiscard]] std::size_t match_words(std::string_view text, std::string_view words) noexcept;

}  // namespace filigree::ownership
