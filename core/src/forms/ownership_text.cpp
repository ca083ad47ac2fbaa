#include "forms/ownership_readers.hpp"

namespace filigree {

bool read_ownership_text(filing_data&, span) noexcept { return false; }

}  // namespace filigree
