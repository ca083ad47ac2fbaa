// Addresses of reporting owners as texts print them, taken apart as far as their lines tell.
//
//   distributed style sheets, to 2025     Doe Jane / Street 1 / Street 2 / City, ST Zip
//   distributed style sheets, since 2026  Doe Jane / Street 1 / Street 2 / City / STATE NAME / Zip / UNITED STATES
//   the SEC's own page                    Street 1 / Street 2, and City ST Zip in three cells of one row
#pragma once

#include <cstdint>

#include "forms/ownership/text_head.hpp"

namespace filigree::ownership {

/// The lines of one cell.
struct address_lines {
  static constexpr std::size_t most = 12;
  kept_words lines[most];
  bool may_go_on[most] = {};  ///< the line is full: the next one may be its continuation
  std::size_t count = 0;
  bool overflow = false;

  void add(kept_words line, bool full) noexcept {
    if (count == most) {
      overflow = true;
    } else {
      may_go_on[count] = full;
      lines[count++] = line;
    }
  }
};

/// `City, ST Zip`. False (and nothing set) when the words are not of that kind.
bool split_city_line(const text_form& form, text_head& head, kept_words line, text_owner& owner) noexcept;

/// True for a line that ends an address: `City, ST Zip`, or with `country` the name of one.
[[nodiscard]] bool ends_address(const text_form& form, const text_head& head, kept_words line, bool country) noexcept;

/// The first line may be no name but a house number, or the last line of an empty address.
[[nodiscard]] bool may_lack_name(const text_form& form, const text_head& head, const address_lines& lines) noexcept;

/// Name and address from a cell's lines. `has_name`: the first line is the name; `country`: the last one is a country.
/// `boxed`, when not null, is the same owner as the numbered boxes show it, `known` another owner read before: their
/// streets settle where a line was broken.
void read_address_lines(const text_form& form, text_head& head, const address_lines& lines, bool has_name, bool country,
                        const text_owner* boxed, const text_owner* known, text_owner& owner) noexcept;

/// Takes `streets` and `city_line` of the numbered boxes apart, where no table of owners tells more.
void split_boxed_address(const text_form& form, text_head& head, text_owner& owner) noexcept;

}  // namespace filigree::ownership
