// What the readers of pages and of texts share: the grammar of a schedule's cover pages and items over its words.
#pragma once

#include "forms/thirteendg/captions.hpp"
#include "forms/thirteendg/cover_words.hpp"
#include "forms/thirteendg/values.hpp"

namespace filigree::thirteendg {

/// A schedule while it is read.
struct schedule {
  filing_data& data;
  const cover_words& words;
  const array<caption_match>& captions;
  value_writer& values;
  std::uint32_t row = 0xFFFFFFFFu;  ///< of SUBMISSION
  bool is_13g = false;
  std::uint32_t first_person =
      0;                         ///< index of the caption that begins the first person's page; else how many there are
  std::uint32_t first_item = 0;  ///< the same for the first item behind the persons' pages

  /// Words from behind one caption to the next.
  [[nodiscard]] word_range behind(std::uint32_t caption) const noexcept {
    const std::uint32_t next = caption + 1;
    return {captions[caption].end, next < captions.size() ? captions[next].begin : words.size()};
  }
  [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(captions.size()); }
};

/// The page in front: issuer, class, CUSIP, event, amendment, rules.
void read_front_page(schedule& read) noexcept;
/// One row for each reporting person; how many there are.
std::uint32_t read_persons(schedule& read) noexcept;
void read_items(schedule& read) noexcept;
/// Where the items begin, behind the last person's page, as an index of a caption.
[[nodiscard]] std::uint32_t find_first_item(const schedule& read) noexcept;

}  // namespace filigree::thirteendg
