// Addresses that a rendering prints as lines, taken apart as far as its stylesheet put them together.
//
//   distribution, to 2025     Doe Jane / Street 1 / Street 2 / City,_ST_Zip         (_: a no-break space)
//   distribution, since 2026  Doe Jane / Street 1 / Street 2 / City / STATE NAME / Zip / UNITED STATES
//   … of an address abroad    Doe Jane / Street 1 / Street 2 / City [/ State] [/ Zip /] COUNTRY
#pragma once

#include <cstdint>
#include <span>

#include "forms/ownership/html_boxes.hpp"
#include "forms/ownership/html_form.hpp"

namespace filigree::ownership {

/// Name and address from the lines of one cell. Parts of the address that `one` has already stay. `has_no_name`: the
/// lines begin with a street; `has_country`: they end with a country.
void read_address(html_form& form, std::span<const std::uint32_t> runs, bool has_no_name, bool has_country,
                  html_owner& one) noexcept;

/// Takes `streets` ("Street 1,_Street 2") and `city_line` apart where they are all there is.
void split_lines_in_one(html_form& form, html_owner& one) noexcept;

}  // namespace filigree::ownership
