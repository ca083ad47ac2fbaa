#include "forms/thirteendg/readers.hpp"
namespace filigree::thirteendg {
bool read_cover_pages_html(filing_data&, span) noexcept { return false; }
bool read_cover_pages_text(filing_data&, span) noexcept { return false; }
}  // namespace filigree::thirteendg
