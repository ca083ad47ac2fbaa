// The sentence that an EDGARLink submission is told in.
#pragma once

namespace filigree {

struct filing_data;

namespace edgarlink {

void write_headline(filing_data& data) noexcept;

}  // namespace edgarlink
}  // namespace filigree
