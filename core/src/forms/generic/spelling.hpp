// How tables and columns are called that nobody described. A name is cut into words where a small letter or a figure
// stands before a capital, where the last of several capitals begins a word, and at every character that is neither
// letter nor figure: `nameOfIssuer`, `XMLData`, `10b5-1Plan` are name·Of·Issuer, XML·Data, 10b5·1Plan.
//
//   name    the words in capitals, `_` between them: NAME_OF_ISSUER; at most 60 characters
//   title   the first word with a capital, the others small unless they are all capitals: Name of issuer, XML data
//
// Where two columns of a table, or two tables, would have one name, the names around them are put in front of both,
// from the nearest on, until they differ: MAILING_CITY, BUSINESS_CITY. What cannot differ so is numbered: CITY, CITY_2.
#pragma once

#include <string_view>

#include "text/memory.hpp"

namespace filigree::generic {

constexpr std::size_t longest_name = 60;

void add_upper(text_buffer& out, std::string_view name) noexcept;
void add_title(text_buffer& out, std::string_view name) noexcept;

}  // namespace filigree::generic
