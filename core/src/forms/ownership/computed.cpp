#include "forms/ownership/computed.hpp"

#include <optional>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "forms/ownership/lines.hpp"
#include "table/filing_data.hpp"

namespace filigree::ownership {
namespace {

/// The text of a cell behind what `out` already holds, taken off again by `drop`.
class peek {
 public:
  peek(const filing_data& data, std::uint32_t row, std::uint16_t slot, text_buffer& out) noexcept
      : out_(out), start_(out.size()) {
    data.add_text(out, *data.cell_at(row, slot));
  }
  ~peek() { out_.truncate(start_); }
  peek(const peek&) = delete;
  peek& operator=(const peek&) = delete;
  [[nodiscard]] std::string_view text() const noexcept { return out_.view_from(start_); }

 private:
  text_buffer& out_;
  std::size_t start_;
};

std::optional<decimal> number_in(const filing_data& data, std::uint32_t row, std::uint16_t slot,
                                 text_buffer& out) noexcept {
  return parse_decimal(peek(data, row, slot, out).text());
}
std::optional<bool> truth_in(const filing_data& data, std::uint32_t row, std::uint16_t slot,
                             text_buffer& out) noexcept {
  return parse_boolean(peek(data, row, slot, out).text());
}
char letter_in(const filing_data& data, std::uint32_t row, std::uint16_t slot, text_buffer& out) noexcept {
  const peek cell(data, row, slot, out);
  return cell.text().size() == 1 ? cell.text()[0] : '\0';
}

bool is_form5(const filing_data& data) noexcept {
  return data.arena.view().substr(data.form.offset, data.form.length).substr(0, 1) == "5";
}

struct code_meaning {
  char code;
  std::string_view meaning;
};
constexpr code_meaning code_meanings[] = {
    {'A', "granted or awarded by the issuer"},
    {'C', "derivative converted"},
    {'D', "returned to the issuer"},
    {'E', "short derivative position expired"},
    {'F', "shares withheld or delivered to pay price or tax"},
    {'G', "gift"},
    {'H', "long derivative position expired or cancelled for value"},
    {'I', "discretionary transaction in a plan"},
    {'J', "other, described in a footnote"},
    {'K', "equity swap or similar"},
    {'L', "small acquisition"},
    {'M', "derivative exercised or converted, exempt"},
    {'O', "out-of-the-money derivative exercised"},
    {'P', "bought on the market or privately"},
    {'S', "sold on the market or privately"},
    {'U', "tendered in a change of control"},
    {'V', "reported earlier than required"},
    {'W', "by will or the laws of descent"},
    {'X', "in-the-money derivative exercised"},
    {'Z', "deposited into or withdrawn from a voting trust"},
};

}  // namespace

std::string_view meaning_of_code(std::string_view code) noexcept {
  if (code.size() != 1) return {};
  for (const code_meaning& known : code_meanings)
    if (known.code == code[0]) return known.meaning;
  return {};
}

cell_state compute_relationship(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  struct box {
    std::uint16_t slot;
    std::string_view name;
  };
  constexpr box boxes[] = {{owner::is_director, "Director"},
                           {owner::is_officer, "Officer"},
                           {owner::is_ten_percent_owner, "TenPercentOwner"},
                           {owner::is_other, "Other"}};
  const std::size_t start = out.size();
  cell_state none = cell_state::absent;
  for (const box& one : boxes) {
    const cell_state state = data.cell_at(row, one.slot)->state;
    if (state == cell_state::not_shown || state == cell_state::ambiguous) none = state;
    if (!truth_in(data, row, one.slot, out).value_or(false)) continue;
    if (out.size() > start) out.add(',');
    out.add(one.name);
  }
  // A box that could not be seen leaves the list open.
  if (none != cell_state::absent) out.truncate(start);
  return out.size() > start ? cell_state::value : none;
}

cell_state compute_value(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const line_slots& line = *line_of(data.rows[row].table);
  const auto shares = number_in(data, row, line.shares, out);
  const auto price = number_in(data, row, line.price, out);
  const char direction = letter_in(data, row, line.acquired_disposed, out);
  if (!shares || !price || (direction != 'A' && direction != 'D')) return cell_state::absent;
  auto value = multiply(*shares, *price);
  if (!value) return cell_state::absent;
  if (direction == 'D' && value->coefficient != 0) value->negative = !value->negative;
  char digits[decimal::max_chars];
  out.add(std::string_view(digits, value->write(digits)));
  return cell_state::value;
}

cell_state compute_printed_code(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const line_slots& line = *line_of(data.rows[row].table);
  const stored_cell& code = *data.cell_at(row, line.code);
  if (code.state == cell_state::footnote_only) return cell_state::absent;  // the footnotes hang on the code itself
  if (code.state != cell_state::value) return code.state;
  const bool swap = truth_in(data, row, line.equity_swap, out).value_or(false);
  const char form_type = letter_in(data, row, line.form_type, out);
  const char timeliness = letter_in(data, row, line.timeliness, out);
  data.add_text(out, code);
  if (swap) out.add("/K");
  if (is_form5(data)) {
    if (form_type == '4' || (form_type == '5' && timeliness == 'L')) out.add(form_type);
  } else if (form_type == '5') {
    out.add(" V");
  }
  return cell_state::value;
}

cell_state compute_meaning(const filing_data& data, std::uint32_t row, text_buffer& out) noexcept {
  const line_slots& line = *line_of(data.rows[row].table);
  const std::string_view meaning = meaning_of_code(peek(data, row, line.code, out).text());  // static text
  out.add(meaning);
  return meaning.empty() ? cell_state::absent : cell_state::value;
}

}  // namespace filigree::ownership
