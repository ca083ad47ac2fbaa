#include "forms/ownership_readers.hpp"

namespace filigree {

bool read_ownership_html(filing_data&, span) noexcept { return false; }

}  // namespace filigree
