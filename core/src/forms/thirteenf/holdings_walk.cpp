#include "forms/thirteenf/holdings_walk.hpp"

#include <algorithm>

#include "forms/thirteenf/cusip.hpp"
#include "text/characters.hpp"

namespace filigree::thirteenf {
namespace {

using wide = unsigned __int128;

class walker {
 public:
  walker(filing_data& data, manager_numbers& managers) noexcept
      : data_(data), managers_(managers), text_(data.budget) {}

  holdings_seen run() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row)
      if (data_.rows[row].table == holding_table) look_at(row);
    add_whole();
    return seen_;
  }

 private:
  /// Almost every number is a few plain digits; decimals and commas are rare in XML and usual in text.
  struct quantity {
    std::uint64_t whole = 0;
    bool plain = false;  ///< `whole` is the number
    std::optional<decimal> other;
    [[nodiscard]] bool is_known() const noexcept { return plain || other.has_value(); }
    [[nodiscard]] decimal as_decimal() const noexcept { return plain ? decimal{whole, 0, false} : *other; }
  };

  std::string_view text_of(std::uint32_t row, std::uint16_t slot) noexcept {
    return data_.text_of(*data_.cell_at(row, slot), text_);
  }

  quantity number_of(std::uint32_t row, std::uint16_t slot) noexcept {
    constexpr std::size_t most_plain_digits = 18;
    const stored_cell& cell = *data_.cell_at(row, slot);
    quantity result;
    if (cell.state != cell_state::value) return result;
    const std::string_view text = data_.text_of(cell, text_);
    result.plain = !text.empty() && text.size() <= most_plain_digits;
    for (const char c : text) {
      const auto digit = static_cast<unsigned char>(c - '0');
      result.plain = result.plain && digit < 10;
      result.whole = result.whole * 10 + digit;
    }
    if (!result.plain) result.other = parse_decimal(text);
    return result;
  }

  void look_at(std::uint32_t row) noexcept {
    ++seen_.rows;
    const quantity value = number_of(row, holding::value), amount = number_of(row, holding::amount);
    add_value(value);
    const std::string_view type = text_of(row, holding::amount_type);
    const bool shares = type.empty() || equal_ignoring_case(type, "SH");
    if (!shares && data_.cell_at(row, holding::put_call)->state == cell_state::value) seen_.principal_option.add(row);
    const bool again = look_at_cusip(row);
    if (shares && !again && value.is_known() && amount.is_known()) look_at_price(value, amount);
    look_at_votes(row, amount);
    look_at_discretion(row);
    if (managers_.asked) look_at_managers(row);
  }

  void add_value(const quantity& value) noexcept {
    if (value.plain) {
      whole_ += value.whole;  // at most 2^32 rows of less than 2^60
    } else if (value.other) {
      add_decimal(*value.other);
    }
  }
  void add_decimal(const decimal& value) noexcept {
    const auto sum = add(seen_.value, value);
    seen_.value_known = seen_.value_known && sum.has_value();
    if (sum) seen_.value = *sum;
  }
  void add_whole() noexcept { add_decimal({whole_, 0, false}); }

  void look_at_price(const quantity& value, const quantity& amount) noexcept {
    if (value.plain && amount.plain) {
      if (value.whole == 0 || amount.whole == 0) return;
      ++seen_.prices;
      seen_.below_one += value.whole < amount.whole;
      return;
    }
    const decimal a = value.as_decimal(), b = amount.as_decimal();
    if (a.coefficient == 0 || b.coefficient == 0 || a.negative || b.negative) return;
    ++seen_.prices;
    seen_.below_one += compare(a, b) < 0;
  }

  /// Looks at the CUSIP unless the row before has the same one; says whether it has.
  bool look_at_cusip(std::uint32_t row) noexcept {
    const stored_cell& cell = *data_.cell_at(row, holding::cusip);
    if (cell.state != cell_state::value) return false;
    const std::string_view text = data_.text_of(cell, text_);
    if (text.size() <= sizeof last_cusip_ && text == std::string_view(last_cusip_, last_length_)) return true;
    last_length_ = std::min(text.size(), sizeof last_cusip_);
    std::copy_n(text.data(), last_length_, last_cusip_);
    switch (check_cusip(text)) {
      case cusip_check::right:
        break;
      case cusip_check::too_short:
        seen_.short_cusip.add(row);
        break;
      case cusip_check::odd:
      case cusip_check::wrong_digit:
        seen_.bad_cusip.add(row);
        break;
    }
    if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; })) seen_.small_cusip.add(row);
    return false;
  }

  void look_at_votes(std::uint32_t row, const quantity& amount) noexcept {
    if (!amount.is_known()) return;
    const quantity sole = number_of(row, holding::sole), shared = number_of(row, holding::shared),
                   none = number_of(row, holding::none);
    if (!sole.is_known() && !shared.is_known() && !none.is_known()) return;
    if (amount.plain && sole.plain && shared.plain && none.plain) {
      if (sole.whole + shared.whole + none.whole != amount.whole) seen_.uneven_votes.add(row);
      return;
    }
    std::optional<decimal> sum = decimal{};
    for (const quantity* one : {&sole, &shared, &none})
      if (sum && one->is_known()) sum = add(*sum, one->as_decimal());
    if (sum && compare(*sum, amount.as_decimal()) != 0) seen_.uneven_votes.add(row);
  }

  void look_at_discretion(std::uint32_t row) noexcept {
    const std::string_view text = text_of(row, holding::discretion);
    if (!text.empty() && text != "SOLE" && text != "DFND" && text != "OTR") seen_.odd_discretion.add(row);
  }

  /// "4,5", "01 02", "1, 3, 17": every run of digits is a number; 0 stands for nobody.
  void look_at_managers(std::uint32_t row) noexcept {
    const std::string_view text = text_of(row, holding::managers);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      const bool digit = i < text.size() && is_digit(text[i]);
      if (digit && number < no_row) number = number * 10 + static_cast<std::uint64_t>(text[i] - '0');
      if (digit || number == 0) continue;
      ask_for(static_cast<std::uint32_t>(std::min<std::uint64_t>(number, no_row)), row);
      number = 0;
    }
  }
  void ask_for(std::uint32_t number, std::uint32_t row) noexcept {
    constexpr std::size_t most_told = 10;
    if (std::binary_search(managers_.known.begin(), managers_.known.end(), number)) return;
    for (const manager_numbers::missing& told : managers_.unknown)
      if (told.number == number) return;
    if (managers_.unknown.size() < most_told) managers_.unknown.push({number, row});
  }

  filing_data& data_;
  manager_numbers& managers_;
  text_buffer text_;
  holdings_seen seen_;
  wide whole_ = 0;
  char last_cusip_[16] = {};
  std::size_t last_length_ = 0;
};

}  // namespace

holdings_seen walk_holdings(filing_data& data, manager_numbers& managers) noexcept {
  return walker(data, managers).run();
}

}  // namespace filigree::thirteenf
