#include "filigree/decimal.hpp"
#include "forms/rega/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::rega {
namespace {

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void run() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      const std::string_view table = data_.tables[data_.rows[row].table]->name;
      if (table == "REG_A_SUMMARY_INFO") check_total(row);
      if (table == "REG_A_ISSUER_INFO") check_balance(row);
    }
  }

 private:
  [[nodiscard]] const stored_cell& cell(std::uint32_t row, std::string_view column) const noexcept {
    return *data_.cell_at(row, slot_of(*data_.tables[data_.rows[row].table], column));
  }
  [[nodiscard]] std::optional<decimal> number(std::uint32_t row, std::string_view column) noexcept {
    return parse_decimal(data_.text_of(cell(row, column), text_));
  }
  void report_gap(std::uint32_t row, std::string_view column, std::string_view code, const decimal& gap,
                  std::string_view less, std::string_view more) noexcept {
    char digits[decimal::max_chars];
    const decimal size{gap.coefficient, gap.scale, false};
    const span where = cell(row, column).place;
    data_.report(severity::warning, code, where.placed() ? where.offset : 0, gap.negative ? less : more,
                 {digits, size.write(digits)}, " dollars.");
  }
  static std::optional<decimal> difference(const decimal& a, const decimal& b) noexcept {
    return add(a, {b.coefficient, b.scale, !b.negative});
  }

  /// Item 4: the total is the sum of its four parts.
  void check_total(std::uint32_t row) noexcept {
    const auto total = number(row, "TOTAL_AGGREGATE_OFFERING");
    std::optional<decimal> sum = decimal{};
    for (const std::string_view part : {"ISSUER_AGGREGATE_OFFERING", "SECURITY_HOLDER_AGGREGATE",
                                        "QUALIFICATION_OFFERING_AGGREGATE", "CONCURRENT_OFFERING_AGGREGATE"}) {
      const auto one = number(row, part);
      sum = sum && one ? add(*sum, *one) : std::nullopt;
    }
    const auto gap = total && sum ? difference(*sum, *total) : std::nullopt;
    if (gap && gap->coefficient != 0)
      report_gap(row, "TOTAL_AGGREGATE_OFFERING", "offering-gap", *gap,
                 "The parts of the offering are less than its total by ",
                 "The parts of the offering are more than its total by ");
  }

  /// Item 1: the balance sheet balances.
  void check_balance(std::uint32_t row) noexcept {
    const auto assets = number(row, "TOTAL_ASSETS");
    const auto both = number(row, "TOTAL_LIABILITIES_AND_EQUITY");
    const auto gap = assets && both ? difference(*both, *assets) : std::nullopt;
    if (gap && gap->coefficient != 0)
      report_gap(row, "TOTAL_LIABILITIES_AND_EQUITY", "balance-gap", *gap,
                 "Liabilities and equity are less than total assets by ",
                 "Liabilities and equity are more than total assets by ");
  }

  filing_data& data_;
  text_buffer text_;
};

}  // namespace

void check_statement(filing_data& data) noexcept { checker(data).run(); }

}  // namespace filigree::rega
