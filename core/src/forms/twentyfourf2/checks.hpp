// Declared amounts against those that they are made of.
#pragma once

namespace filigree {
struct filing_data;
}

namespace filigree::twentyfourf2 {

void check(filing_data& data) noexcept;

}  // namespace filigree::twentyfourf2
