#include "forms/nport/checks.hpp"

#include "table/filing_data.hpp"

namespace filigree::nport {
void check_portfolio(filing_data&) noexcept {}
}
