// A filing's line in the list.
#pragma once

#include "filigree/filing.hpp"
#include "loader.hpp"

namespace filigree::ui {

[[nodiscard]] filing_record record_of(const filing& source);

}  // namespace filigree::ui
