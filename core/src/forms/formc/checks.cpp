#include "filigree/decimal.hpp"
#include "forms/formc/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::formc {
namespace {

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void run() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row)
      if (data_.rows[row].table == disclosure_table) check_amounts(row);
  }

 private:
  [[nodiscard]] std::optional<decimal> number(std::uint32_t row, std::string_view column) noexcept {
    return parse_decimal(data_.text_of(cell(row, column), text_));
  }
  [[nodiscard]] const stored_cell& cell(std::uint32_t row, std::string_view column) const noexcept {
    return *data_.cell_at(row, slot_of(family.tables[disclosure_table], column));
  }
  [[nodiscard]] std::uint32_t place(std::uint32_t row, std::string_view column) const noexcept {
    const span where = cell(row, column).place;
    return where.placed() ? where.offset : 0;
  }

  void check_amounts(std::uint32_t row) noexcept {
    const auto target = number(row, "OFFERINGAMOUNT");
    const auto most = number(row, "MAXIMUMOFFERINGAMOUNT");
    if (target && most && compare(*most, *target) < 0)
      data_.report(severity::warning, "maximum-below-target", place(row, "MAXIMUMOFFERINGAMOUNT"),
                   "The maximum offering amount is less than the target; both are left as filed.");
    check_target(row, target);
    check_cash(row, "TOTALASSETMOSTRECENTFISCALYEAR", "CASHEQUIMOSTRECENTFISCALYEAR");
    check_cash(row, "TOTALASSETPRIORFISCALYEAR", "CASHEQUIPRIORFISCALYEAR");
  }

  /// The target is a number of securities at a price; issuers round, so that only what differs by a security is said.
  void check_target(std::uint32_t row, const std::optional<decimal>& target) noexcept {
    const auto count = number(row, "NOOFSECURITYOFFERED");
    const auto price = number(row, "PRICE");
    if (!target || !count || !price || price->coefficient == 0) return;
    const auto value = multiply(*count, *price);
    const auto gap = value ? add(*value, {target->coefficient, target->scale, !target->negative}) : std::nullopt;
    if (!gap || compare({gap->coefficient, gap->scale, false}, *price) < 0) return;
    char digits[decimal::max_chars];
    const decimal size{gap->coefficient, gap->scale, false};
    data_.report(severity::note, "target-gap", place(row, "OFFERINGAMOUNT"),
                 gap->negative ? "Number of securities times price is less than the target offering amount by "
                               : "Number of securities times price is more than the target offering amount by ",
                 {digits, size.write(digits)}, " dollars.");
  }

  /// Cash is part of the assets.
  void check_cash(std::uint32_t row, std::string_view assets_column, std::string_view cash_column) noexcept {
    const auto assets = number(row, assets_column);
    const auto cash = number(row, cash_column);
    if (assets && cash && compare(*cash, *assets) > 0)
      data_.report(severity::note, "cash-above-assets", place(row, cash_column),
                   "Cash and equivalents are more than total assets; both are left as filed.");
  }

  filing_data& data_;
  text_buffer text_;
};

}  // namespace

void check_offering(filing_data& data) noexcept { checker(data).run(); }

}  // namespace filigree::formc
