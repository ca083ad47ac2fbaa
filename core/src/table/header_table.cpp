#include "table/header_table.hpp"

#include "spec/columns.hpp"
#include "spec/compile.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

enum slot : std::uint16_t { key, value };

/// The entry that a row shows: rows of this table are made in the header's order.
const header_entry& entry_of(const filing_data& data, std::uint32_t row) noexcept {
  return data.container.header.entries[data.rows[row].order - 1];
}

/// A group's or key's name in the tagged dialect; of an unknown one the name as filed, with dashes for blanks.
void add_tag(const filing_data& data, const header_entry& entry, text_buffer& out) noexcept {
  if (entry.known != nullptr) {
    out.add(entry.known->tag);
    return;
  }
  for (const char c : data.bytes_at(entry.key)) out.add(c == ' ' ? '-' : c);
}

cell_state compute_depth(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t group = entry_of(data, row).group;
  out.add_number(group == 0 ? 0u : data.container.header.groups[group - 1].depth + 1u);
  return cell_state::value;
}

cell_state compute_path(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const submission_header& header = data.container.header;
  std::uint32_t chain[32];
  std::size_t length = 0;
  for (std::uint32_t at = entry_of(data, row).group; at != 0 && length < 32; at = header.groups[at - 1].parent)
    chain[length++] = at;
  if (length == 0) return cell_state::not_applicable;
  while (length-- > 0) {
    add_tag(data, header.entries[header.groups[chain[length] - 1].entry], out);
    if (length > 0) out.add('/');
  }
  return cell_state::value;
}

const header_group* party_of(const filing_data& data, std::uint32_t row) noexcept {
  return data.container.header.party_of(entry_of(data, row));
}

cell_state compute_party(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const header_group* const party = party_of(data, row);
  if (party == nullptr) return cell_state::not_applicable;
  out.add_number(party->party);
  return cell_state::value;
}

cell_state compute_role(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const header_group* const party = party_of(data, row);
  if (party == nullptr) return cell_state::not_applicable;
  add_tag(data, data.container.header.entries[party->entry], out);
  return cell_state::value;
}

cell_state compute_tag(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const header_entry& entry = entry_of(data, row);
  if (entry.known == nullptr) return cell_state::absent;
  out.add(entry.known->tag);
  return cell_state::value;
}

using enum value_type;
using namespace columns;

constexpr column_spec header_columns[] = {
    accession_number(),
    {{"HEADER_ORDER", decimal, "Line", "1, 2, 3 … as the header has them.", column_origin::filigree, column_role::data},
     column_source::row_order},
    made("DEPTH", decimal, compute_depth, "Depth", "How many groups the line stands in."),
    made("GROUP_PATH", text, compute_path, "Group", "The groups around the line, outermost first, by their tags."),
    made("PARTY", decimal, compute_party, "Party", "1, 2, 3 … among the companies and persons that the header names."),
    made("PARTY_ROLE", code, compute_role, "Role",
         "What the party is to the submission: FILER, REPORTING-OWNER, ISSUER …"),
    at(slot::key, own("KEY", text, {}, "Key", "As filed.")),
    made("TAG", code, compute_tag, "Tag", "The same key in the tagged dialect; nothing for a key that is not known."),
    at(slot::value, own("VALUE", text, {}, "Value", "As filed; nothing for a line that opens a group.")),
};
constexpr table_spec tables[] = {{.name = "HEADER", .title = "Submission header", .columns = header_columns}};

/// A value that goes on over a line's end is one text: the break and the indentation behind it are not part of it.
void compose_wrapped(filing_data& data, std::uint32_t row, span place) noexcept {
  text_buffer joined(data.budget);
  bool at_start = false;
  for (const char c : data.bytes_at(place)) {
    if (c == '\r' || c == '\n') at_start = true;
    if (at_start && is_space(c)) continue;
    at_start = false;
    joined.add(c);
  }
  data.compose(row, slot::value, joined.view(), {&place, 1});
}

}  // namespace

constinit const std::span<const table_spec> header_tables = compiled<tables, nothing_ignored>::tables;

void add_header_rows(filing_data& data, std::uint8_t table) noexcept {
  const submission_header& header = data.container.header;
  const auto rules = [&](span place) {
    return static_cast<std::uint8_t>((header.escaped ? undo_entities : as_filed) |
                                     (is_utf8(data.bytes_at(place)) ? as_filed : undo_legacy));
  };
  for (const header_entry& entry : header.entries) {
    const std::uint32_t row = data.begin_row(table);
    if (row == no_row) return;
    data.place(row, slot::key, entry.key, rules(entry.key));
    if (entry.cut) {
      data.mark(row, slot::value, cell_state::invalid, entry.value);  // what the value would have become nobody knows
    } else if (entry.wrapped) {
      compose_wrapped(data, row, entry.value);
    } else if (entry.value.length > 0) {
      data.place(row, slot::value, entry.value, rules(entry.value));
    } else {
      data.mark(row, slot::value, cell_state::empty);
    }
  }
}

}  // namespace filigree
