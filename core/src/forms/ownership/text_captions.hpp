// The printed captions of Forms 3, 4 and 5: where each part of a form begins. Wording by formats/02 §1 and §2.
#pragma once

#include <cstdint>

#include "forms/ownership/text_words.hpp"

namespace filigree::ownership {

enum class text_caption : std::uint8_t {
  // the page's head
  owner_name,
  issuer,
  foreign_symbol,
  period,
  amendment,
  relationship,
  filing_type,
  irs_number,
  last_first_middle,
  street,
  city_state_zip,
  country,
  // sections
  table1,
  table2,
  reporting_owners,
  owner_columns,
  signatures,
  signature_line,
  explanation,
  remarks,
  no_securities,
  // what no section holds
  reminder,
  persons,
  note,
  potential_persons,
  star,
  form_edition,
};

struct text_caption_match {
  text_caption kind;
  std::uint32_t begin, end;  ///< positions in the run of words; the item's number belongs to the caption
};

/// Every caption among the words, in their order.
void find_text_captions(const text_form& form, word_run words, array<text_caption_match>& found) noexcept;

/// True when the word is one that captions and printed instructions are made of. Lines of nothing else are no content.
[[nodiscard]] bool is_printed_word(std::string_view word) noexcept;

/// True for an item's number: `1.`, `2A.`, `10.`; `rest` gets what is glued behind it (`Title` of `1.Title`).
[[nodiscard]] bool is_item_number(std::string_view word, std::string_view& rest) noexcept;

}  // namespace filigree::ownership
