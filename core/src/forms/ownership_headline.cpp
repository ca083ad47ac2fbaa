#include "forms/ownership_headline.hpp"

#include "table/filing_data.hpp"

namespace filigree::ownership {

void write_headline(filing_data&) noexcept {}

}  // namespace filigree::ownership
