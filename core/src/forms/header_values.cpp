#include "forms/header_values.hpp"

#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

std::string_view without_leading_zeros(std::string_view number) noexcept {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

/// The party's first entry of that tag; null when there is none.
const header_entry* find_entry(const filing_data& data, std::uint32_t party, std::string_view tag) noexcept {
  const submission_header& header = data.container.header;
  for (const header_entry& entry : header.entries) {
    if (entry.known == nullptr || entry.known->tag != tag || entry.value.length == 0 || entry.cut) continue;
    const header_group* const role = header.party_of(entry);
    if (role != nullptr && role->party == party) return &entry;
  }
  return nullptr;
}

}  // namespace

std::uint32_t header_party(const filing_data& data, std::string_view cik) noexcept {
  const submission_header& header = data.container.header;
  cik = without_leading_zeros(trim(cik));
  for (const header_entry& entry : header.entries) {
    if (cik.empty() || entry.known == nullptr || entry.known->tag != "CIK") continue;
    const header_group* const role = header.party_of(entry);
    if (role != nullptr && without_leading_zeros(trim(data.bytes_at(entry.value))) == cik) return role->party;
  }
  return header.parties == 1 ? 1 : 0;
}

void place_header_value(filing_data& data, std::uint32_t party, std::string_view tag, std::uint32_t row,
                        std::uint16_t slot) noexcept {
  const header_entry* const entry = party == 0 ? nullptr : find_entry(data, party, tag);
  if (entry != nullptr) data.place(row, slot, entry->value, as_filed);
}

void place_header_sic(filing_data& data, std::uint32_t party, std::uint32_t row, std::uint16_t slot) noexcept {
  const header_entry* const entry = party == 0 ? nullptr : find_entry(data, party, "ASSIGNED-SIC");
  if (entry == nullptr) return;
  span code = entry->value;
  const std::string_view text = data.bytes_at(code);
  const std::size_t open = text.rfind('['), close = text.rfind(']');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close)
    code = {code.offset + static_cast<std::uint32_t>(open) + 1, static_cast<std::uint32_t>(close - open) - 1};
  data.place(row, slot, code, as_filed);
}

}  // namespace filigree
