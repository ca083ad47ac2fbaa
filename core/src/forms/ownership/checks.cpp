#include "forms/ownership/checks.hpp"

#include <algorithm>
#include <optional>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "forms/ownership/lines.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree {
namespace {

using namespace ownership;

std::string_view without_leading_zeros(std::string_view number) noexcept {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

/// The file number that the header gives under a reporting owner's CIK.
void apply_file_number(filing_data& data, std::uint32_t row) noexcept {
  const submission_header& header = data.container.header;
  const std::string_view cik = without_leading_zeros(data.bytes_at(data.cell_at(row, owner::cik)->place));
  if (cik.empty()) return;
  std::uint32_t party = 0;  // the one whose CIK this is
  for (const header_entry& entry : header.entries) {
    if (entry.known == nullptr || entry.group == 0 || entry.value.length == 0) continue;
    const bool is_cik = entry.known->tag == "CIK";
    if (!is_cik && entry.known->tag != "FILE-NUMBER") continue;
    const header_group* const role = header.party_of(entry);
    if (role == nullptr || header.entries[role->entry].known == nullptr ||
        header.entries[role->entry].known->tag != "REPORTING-OWNER")
      continue;
    if (is_cik && without_leading_zeros(data.bytes_at(entry.value)) == cik) party = role->party;
    if (!is_cik && role->party == party) return data.place(row, owner::file_number, entry.value, as_filed);
  }
}

void apply_file_numbers(filing_data& data) noexcept {
  constexpr std::uint32_t most_owners = 100;  // EDGAR takes ten
  std::uint32_t owners = 0;
  for (std::uint32_t row = 0; row < data.rows.size() && owners < most_owners; ++row) {
    if (data.rows[row].table != owner_table) continue;
    ++owners;
    apply_file_number(data, row);
  }
}

/// Ids are F1 … F99 by rule; the set has room for the numbers that real files reach.
class note_numbers {
 public:
  /// The number in `F12` or `12`; 0 when the id is of another kind.
  static std::uint32_t number_of(std::string_view id) noexcept {
    id = trim(id);
    if (!id.empty() && lower(id.front()) == 'f') id.remove_prefix(1);
    std::uint32_t number = 0;
    for (const char c : id) {
      if (!is_digit(c) || number >= most) return 0;
      number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return number < most ? number : 0;
  }
  void add(std::uint32_t number) noexcept { words_[number / 64] |= std::uint64_t{1} << (number % 64); }
  [[nodiscard]] bool has(std::uint32_t number) const noexcept {
    return (words_[number / 64] >> (number % 64) & 1) != 0;
  }

 private:
  static constexpr std::uint32_t most = 1024;
  std::uint64_t words_[most / 64] = {};
};

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void run() noexcept {
    check_footnotes();
    find_last_signature();
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row)
      if (const line_slots* line = line_of(data_.rows[row].table)) check_line(row, *line);
  }

 private:
  std::string_view text_of(std::uint32_t row, std::uint16_t slot) noexcept {
    return data_.text_of(*data_.cell_at(row, slot), text_);
  }
  std::uint32_t offset_of(std::uint32_t row, std::uint16_t slot) const noexcept {
    const span place = data_.cell_at(row, slot)->place;
    return place.placed() ? place.offset : 0;
  }

  // --- Footnotes: references and texts must meet (formats/11 E8) ---------------------------------------------------

  void check_footnotes() noexcept {
    note_numbers defined, referenced;
    for (const span& reference : data_.notes) referenced.add(note_numbers::number_of(data_.bytes_at(reference)));
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      if (data_.rows[row].table != footnote_table) continue;
      const std::string_view id = text_of(row, footnote::id);
      const std::uint32_t number = note_numbers::number_of(id);
      if (number == 0) continue;
      if (defined.has(number))
        data_.report(severity::warning, "duplicate-footnote", offset_of(row, footnote::id), "The footnote ", id,
                     " is given twice; both texts are kept.");
      defined.add(number);
      if (!referenced.has(number))
        data_.report(severity::note, "unused-footnote", offset_of(row, footnote::id), "Nothing refers to the footnote ",
                     id, ".");
    }
    note_numbers told;
    for (const span& reference : data_.notes) {
      const std::uint32_t number = note_numbers::number_of(data_.bytes_at(reference));
      if (number == 0 || defined.has(number) || told.has(number)) continue;
      told.add(number);
      data_.report(severity::warning, "dangling-footnote", reference.offset, "There is no footnote ",
                   data_.bytes_at(reference), ", though a cell refers to it.");
    }
  }

  // --- Lines: implausible is said, never mended (asks I.10) ---------------------------------------------------------

  void find_last_signature() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      if (data_.rows[row].table != signature_table) continue;
      const auto day = parse_date(text_of(row, signature::date));
      if (day && (!signed_ || *signed_ < *day)) signed_ = day;
    }
  }

  void check_line(std::uint32_t row, const line_slots& line) noexcept {
    check_date(row, line.transaction_date);
    check_amount(row, line.shares);
    check_amount(row, line.shares_owned);
    check_price(row, line);
  }

  void check_date(std::uint32_t row, std::uint16_t slot) noexcept {
    const std::string_view text = text_of(row, slot);
    const auto day = parse_date(text);
    if (!day) return;
    // Section 16 is of 1934; no filing system in use here will see 2100.
    if (day->year < 1934 || day->year >= 2100) {
      data_.report(severity::warning, "implausible-date", offset_of(row, slot), "The transaction date ", text,
                   " is implausible; it is left as filed.");
    } else if (signed_ && *signed_ < *day) {
      data_.report(severity::warning, "implausible-date", offset_of(row, slot), "The transaction date ", text,
                   " is after the signature; it is left as filed.");
    }
  }

  void check_amount(std::uint32_t row, std::uint16_t slot) noexcept {
    const std::string_view text = text_of(row, slot);
    if (text.empty() || is_digit(text.front())) return;
    const auto number = parse_decimal(text);
    if (number && number->negative && number->coefficient != 0)
      data_.report(severity::warning, "negative-amount", offset_of(row, slot), "The amount ", text,
                   " is negative; it is left as filed.");
  }

  void check_price(std::uint32_t row, const line_slots& line) noexcept {
    constexpr decimal highest_price{100'000, 0, false}, highest_value{1'000'000'000, 0, false};
    const std::string_view shares_text = text_of(row, line.shares);
    const std::size_t price_length = data_.cell_at(row, line.price)->place.length;
    constexpr std::size_t digits_of_a_billion = 10, digits_of_highest_price = 6;
    if (price_length < digits_of_highest_price && shares_text.size() + price_length < digits_of_a_billion) return;
    const auto shares = parse_decimal(shares_text);
    const std::string_view text = text_of(row, line.price);
    const auto price = parse_decimal(text);
    if (!price) return;
    const auto value = shares ? multiply(*shares, *price) : std::nullopt;
    if (compare(*price, highest_price) > 0) {
      data_.report(severity::warning, "implausible-price", offset_of(row, line.price), "The price ", text,
                   " may be a total typed as a price; it is left as filed.");
    } else if (value && compare(*value, highest_value) > 0) {
      data_.report(severity::note, "large-value", offset_of(row, line.price), "Amount times the price ", text,
                   " is over a billion dollars; worth a look.");
    }
  }

  filing_data& data_;
  text_buffer text_;
  std::optional<date> signed_;
};

}  // namespace

void check_ownership(filing_data& data) noexcept {
  apply_file_numbers(data);
  checker(data).run();
}

}  // namespace filigree
