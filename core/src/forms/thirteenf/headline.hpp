// A Form 13F in one sentence: "Alder Point Partners · quarter to 2025-03-31: 110 holdings worth $258,701,144,516".
#pragma once

namespace filigree {

struct filing_data;

namespace thirteenf {

void write_headline(filing_data& data) noexcept;

}  // namespace thirteenf
}  // namespace filigree
