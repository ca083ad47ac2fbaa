// Words of Form 13F's own: numbers in sentences, and what a filing says of its unit.
#pragma once

#include <string_view>

#include "filigree/decimal.hpp"
#include "forms/thirteenf/unit.hpp"
#include "text/memory.hpp"

namespace filigree::thirteenf {

/// 12345.50 as 12,345.50.
void add_grouped(text_buffer& out, const decimal& number) noexcept;

/// "(In Thousands)", "x$1000", "(000)" and the like say thousands; anything else says nothing.
[[nodiscard]] value_unit unit_in_words(std::string_view text) noexcept;

}  // namespace filigree::thirteenf
