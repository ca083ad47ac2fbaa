#include "filigree/decimal.hpp"
#include "forms/form144/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::form144 {
namespace {

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void run() noexcept {
    std::uint32_t notice = no_row;
    std::size_t sold = 0;
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      switch (data_.rows[row].table) {
        case submission_table:
          if (notice == no_row) notice = row;
          break;
        case securities_table:
          check_outstanding(row);
          break;
        case sold_table:
          ++sold;
          break;
        default:
          break;
      }
    }
    if (notice != no_row) check_nothing_sold(notice, sold);
  }

 private:
  [[nodiscard]] const stored_cell& cell(std::uint32_t row, std::string_view column) const noexcept {
    return *data_.cell_at(row, slot_of(*data_.tables[data_.rows[row].table], column));
  }
  std::string_view text(std::uint32_t row, std::string_view column) noexcept {
    return data_.text_of(cell(row, column), text_);
  }
  [[nodiscard]] std::uint32_t place(std::uint32_t row, std::string_view column) const noexcept {
    const span where = cell(row, column).place;
    return where.placed() ? where.offset : 0;
  }

  /// Nobody can sell more than there is.
  void check_outstanding(std::uint32_t row) noexcept {
    const auto units = parse_decimal(text(row, "UNITS_TO_BE_SOLD"));
    const auto outstanding = parse_decimal(text(row, "UNITS_OUTSTANDING"));
    if (!units || !outstanding || compare(*units, *outstanding) <= 0) return;
    data_.report(severity::warning, "more-than-outstanding", place(row, "UNITS_TO_BE_SOLD"), "The amount to be sold, ",
                 text(row, "UNITS_TO_BE_SOLD"), ", is more than is outstanding; it is left as filed.");
  }

  /// The box and the table must say the same.
  void check_nothing_sold(std::uint32_t notice, std::size_t sold) noexcept {
    const std::string_view flag = text(notice, "NOTHING_SOLD_FLAG");
    if (flag == "Y" && sold > 0)
      data_.report(severity::warning, "past-sales-mismatch", place(notice, "NOTHING_SOLD_FLAG"),
                   "The notice says that nothing was sold in the past three months, yet lists sales.");
    if (flag == "N" && sold == 0)
      data_.report(severity::warning, "past-sales-mismatch", place(notice, "NOTHING_SOLD_FLAG"),
                   "The notice says that there were sales in the past three months, yet lists none.");
  }

  filing_data& data_;
  text_buffer text_;
};

}  // namespace

void check_notice(filing_data& data) noexcept { checker(data).run(); }

}  // namespace filigree::form144
