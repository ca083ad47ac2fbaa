#include "forms/thirteendg/computed.hpp"

#include <optional>

#include "filigree/decimal.hpp"
#include "forms/edgar_places.hpp"
#include "forms/thirteendg/meanings.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

/// The text of a cell behind what `out` already holds, taken off again by the end.
class peek {
 public:
  peek(const filing_data& data, std::uint32_t row, std::uint16_t slot, text_buffer& out) noexcept
      : out_(out), start_(out.size()) {
    if (const stored_cell* cell = data.cell_at(row, slot)) data.add_text(out, *cell);
  }
  ~peek() { out_.truncate(start_); }
  peek(const peek&) = delete;
  peek& operator=(const peek&) = delete;
  [[nodiscard]] std::string_view text() const noexcept { return out_.view_from(start_); }

 private:
  text_buffer& out_;
  std::size_t start_;
};

cell_state say(std::string_view words, text_buffer& out) noexcept {
  out.add(words);
  return words.empty() ? cell_state::absent : cell_state::value;
}

using meaning_of = std::string_view (*)(std::string_view code) noexcept;

/// The next run of letters in `rest`, which loses it.
std::string_view take_code(std::string_view& rest) noexcept {
  while (!rest.empty() && !is_letter(rest.front())) rest.remove_prefix(1);
  std::size_t length = 0;
  while (length < rest.size() && is_letter(rest[length])) ++length;
  const std::string_view code = rest.substr(0, length);
  rest.remove_prefix(length);
  return code;
}

/// The meanings of codes that stand side by side; none when one of them is not of the list.
cell_state say_codes(const filing_data& data, std::uint32_t row, std::uint16_t slot, meaning_of meaning,
                     text_buffer& out) noexcept {
  constexpr std::size_t most = 16;  // the schedules take 14
  std::string_view meanings[most];
  std::size_t count = 0;
  {
    const peek cell(data, row, slot, out);
    std::string_view rest = cell.text();
    for (std::string_view code = take_code(rest); !code.empty(); code = take_code(rest)) {
      const std::string_view words = meaning(code);
      if (words.empty() || count == most) return cell_state::absent;
      meanings[count++] = words;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out.add("; ");
    out.add(meanings[i]);
  }
  return count == 0 ? cell_state::absent : cell_state::value;
}

std::uint8_t first_table(const filing_data& data, std::uint32_t row, std::uint8_t own) noexcept {
  return static_cast<std::uint8_t>(data.rows[row].table - own);
}

std::uint32_t find_largest(const filing_data& data, std::uint8_t table, std::uint16_t slot,
                           text_buffer& scratch) noexcept {
  std::uint32_t largest = no_row;
  std::optional<decimal> most;
  for (std::uint32_t row = 0; row < data.rows.size(); ++row) {
    if (data.rows[row].table != table) continue;
    const auto number = parse_decimal(peek(data, row, slot, scratch).text());
    if (!number || (most && compare(*number, *most) <= 0)) continue;
    most = number;
    largest = row;
  }
  return largest;
}

cell_state say_largest(const filing_data& data, std::uint32_t row, std::uint16_t slot, text_buffer& out) noexcept {
  if (data.rows[row].order != 1) return cell_state::absent;  // of several documents the first speaks for all
  const std::uint8_t table = static_cast<std::uint8_t>(first_table(data, row, submission_table) + person_table);
  const std::uint32_t largest = find_largest(data, table, slot, out);
  if (largest == no_row) return cell_state::absent;
  const std::size_t start = out.size();
  data.add_text(out, *data.cell_at(largest, slot));
  return out.size() > start ? cell_state::value : cell_state::absent;
}

/// The digits behind `item`, `Item ` and the like.
unsigned number_in(std::string_view name) noexcept {
  while (!name.empty() && !is_digit(name.front())) name.remove_prefix(1);
  unsigned number = 0;
  for (; !name.empty() && is_digit(name.front()) && number < 100; name.remove_prefix(1))
    number = number * 10 + static_cast<unsigned>(name.front() - '0');
  return number;
}

unsigned item_number(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return number_in(peek(data, row, item::name, out).text());
}

cell_state say_number(unsigned number, text_buffer& out) noexcept {
  if (number == 0) return cell_state::absent;
  out.add_number(number);
  return cell_state::value;
}

}  // namespace

std::uint32_t row_of_largest(const filing_data& data, std::uint16_t slot, text_buffer& scratch) noexcept {
  return find_largest(data, person_table, slot, scratch);
}

cell_state compute_person_count(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  if (data.rows[row].order != 1) return cell_state::absent;
  const std::uint8_t table = static_cast<std::uint8_t>(first_table(data, row, submission_table) + person_table);
  unsigned count = 0;
  for (const stored_row& one : data.rows) count += one.table == table;
  out.add_number(count);
  return cell_state::value;
}
cell_state compute_largest_amount(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return say_largest(data, row, person::aggregate, out);
}
cell_state compute_largest_percent(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return say_largest(data, row, person::percent, out);
}

cell_state compute_group_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::string_view words = [&]() -> std::string_view {
    const peek cell(data, row, person::group_member, out);
    return cell.text() == "a" ? "member of a group" : cell.text() == "b" ? "disclaims being member of a group" : "";
  }();
  return say(words, out);
}
cell_state compute_funds_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return say_codes(data, row, person::funds, meaning_of_funds, out);
}
cell_state compute_citizenship_name(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::string_view name = edgar_place_name(peek(data, row, person::citizenship, out).text());
  return say(name, out);
}
cell_state compute_type_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return say_codes(data, row, person::type, meaning_of_person_type, out);
}

cell_state compute_item_number(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return say_number(item_number(data, row, out), out);
}
cell_state compute_item_title(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t submission = data.enclosing(row, "SUBMISSION");
  if (submission == no_row) return cell_state::absent;
  const bool is_13g = peek(data, submission, submission::type, out).text().find("13G") != std::string_view::npos;
  return say(title_of_item(is_13g, item_number(data, row, out)), out);
}
cell_state compute_filer_type_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  return say_codes(data, row, item::filer_type, meaning_of_filer_type, out);
}
cell_state compute_number_of_text(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t around = data.enclosing(row, "ITEM");
  return around == no_row ? cell_state::absent : say_number(item_number(data, around, out), out);
}
cell_state compute_part_title(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::string_view title = title_of_part(peek(data, row, item_text::part, out).text());
  return say(title, out);
}
cell_state compute_signer(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const std::uint32_t around = data.enclosing(row, "SIGNATURE_PERSON");
  if (around == no_row) return cell_state::absent;
  const std::size_t start = out.size();
  data.add_text(out, *data.cell_at(around, signer::name));
  return out.size() > start ? cell_state::value : cell_state::absent;
}

}  // namespace filigree::thirteendg
