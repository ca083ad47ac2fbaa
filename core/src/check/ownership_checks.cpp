#include "check/ownership_checks.hpp"

#include "table/filing_data.hpp"

namespace filigree {

void check_ownership(filing_data&) noexcept {}

}  // namespace filigree
