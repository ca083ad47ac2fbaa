// Writes a filing as the SEC's renderings print it, for tests: the tables of any filing (read from XML) become a page
// whose layout is that of one of the families of stylesheets (formats/02 §1). Words and markup are this project's own,
// down to what a reader may rely on: the captions' item numbers and first words, the cells, the marks.
#pragma once

#include <string>

#include "filigree/filing.hpp"

namespace filigree::test {

enum class family {
  site,               ///< the public site's xslF345X0n
  distribution_2025,  ///< distribution stylesheets up to 2025
  distribution_2026   ///< … since 2026: state names, a country line, a foreign symbol
};
constexpr family families[] = {family::site, family::distribution_2025, family::distribution_2026};
const char* name_of(family one);

std::string write_page(const filing& filed, family style);

}  // namespace filigree::test
