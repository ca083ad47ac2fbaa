// The printed words of a schedule's cover pages, by which its values are found: each value stands between two of them.
#pragma once

#include <cstdint>

#include "forms/thirteendg/cover_words.hpp"

namespace filigree::thirteendg {

enum class caption : std::uint8_t {
  none,
  // The cover page of the statement.
  schedule,  ///< "SCHEDULE 13G"
  amendment,
  issuer_name,
  class_title,
  cusip_number,
  notified,
  event_date,
  rules,
  previously_filed,
  // The rows of a reporting person's page.
  name,
  tax_number,
  group,
  sec_use,
  funds,
  legal_proceedings,
  citizenship,
  sole_voting,
  shared_voting,
  sole_dispositive,
  shared_dispositive,
  aggregate,
  excludes_shares,
  percent,
  type,
  // What ends a value.
  page_head,  ///< "CUSIP No. …" on top of a page
  item_part,  ///< "Name of Person Filing", "(b)" …: parts of the items of Schedule 13G
  item,       ///< "Item 4."
  signature,
  other
};

constexpr bool is_row(caption what) noexcept { return what >= caption::name && what <= caption::type; }
constexpr bool is_power(caption what) noexcept {
  return what >= caption::sole_voting && what <= caption::shared_dispositive;
}

struct caption_match {
  caption what;
  bool numbered;  ///< the number of its row stands before it
  std::uint16_t item;
  word_range beside;         ///< words between the caption's own, in another column
  std::uint32_t begin, end;  ///< words; the row's number and what says "see instructions" included
};

/// All captions in their order.
void find_captions(const cover_words& words, array<caption_match>& found) noexcept;

/// A word of "Number of shares beneficially owned by each reporting person with", which stands beside rows 5 to 10.
[[nodiscard]] bool is_beside_rows(std::string_view word) noexcept;

}  // namespace filigree::thirteendg
