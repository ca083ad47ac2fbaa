#include "filigree/date.hpp"
#include "forms/formd/spec.hpp"
#include "forms/header_values.hpp"
#include "forms/sentence.hpp"
#include "text/characters.hpp"

namespace filigree::formd {
namespace {

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void run() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      switch (data_.rows[row].table) {
        case submission_table:
          if (submission_ == no_row) submission_ = row;
          break;
        case issuers_table:
          if (issuer_ == no_row) issuer_ = row;
          break;
        case offering_table:
          check_amounts(row);
          check_amendment(row);
          break;
        default:
          break;
      }
    }
    if (submission_ == no_row) return;
    take_from_header();
    if (equal_ignoring_case(text(submission_, submission_table, "TESTORLIVE"), "test"))
      data_.report(severity::note, "test-filing", place(submission_, submission_table, "TESTORLIVE"),
                   "The filing says that it is a test; EDGAR never took it as a notice.");
  }

 private:
  [[nodiscard]] const stored_cell& cell(std::uint32_t row, std::uint8_t table, std::string_view column) const noexcept {
    return *data_.cell_at(row, slot_of(family.tables[table], column));
  }
  std::string_view text(std::uint32_t row, std::uint8_t table, std::string_view column) noexcept {
    return data_.text_of(cell(row, table, column), text_);
  }
  [[nodiscard]] std::uint32_t place(std::uint32_t row, std::uint8_t table, std::string_view column) const noexcept {
    const span where = cell(row, table, column).place;
    return where.placed() ? where.offset : 0;
  }

  /// Item 13: what is offered is what is sold and what remains.
  void check_amounts(std::uint32_t row) noexcept {
    const auto offered = parse_decimal(text(row, offering_table, "TOTALOFFERINGAMOUNT"));
    const auto sold = parse_decimal(text(row, offering_table, "TOTALAMOUNTSOLD"));
    const auto remaining = parse_decimal(text(row, offering_table, "TOTALREMAINING"));
    if (!offered || !sold || !remaining) return;
    const auto both = add(*sold, *remaining);
    const auto gap = both ? add(*both, {offered->coefficient, offered->scale, !offered->negative}) : std::nullopt;
    if (!gap || gap->coefficient == 0) return;
    char digits[decimal::max_chars];
    const decimal size{gap->coefficient, gap->scale, false};
    data_.report(severity::warning, "offering-gap", place(row, offering_table, "TOTALOFFERINGAMOUNT"),
                 gap->negative ? "The amounts sold and remaining are less than the total offering amount by "
                               : "The amounts sold and remaining are more than the total offering amount by ",
                 {digits, size.write(digits)}, " dollars.");
  }

  /// Item 7 and the form's name must say the same.
  void check_amendment(std::uint32_t row) noexcept {
    if (submission_ == no_row) return;
    const auto amends = parse_boolean(text(row, offering_table, "ISAMENDMENT"));
    const std::string_view form = text(submission_, submission_table, "SUBMISSIONTYPE");
    if (!amends || (form != "D" && form != "D/A") || *amends == (form == "D/A")) return;
    data_.report(severity::warning, "amendment-mismatch", place(row, offering_table, "ISAMENDMENT"),
                 *amends ? "Item 7 says that this is an amendment, the form is "
                         : "Item 7 says that this is no amendment, the form is ",
                 form, ".");
  }

  void take_from_header() noexcept {
    const std::string_view cik = issuer_ == no_row ? std::string_view{} : text(issuer_, issuers_table, "CIK");
    const std::uint32_t party = header_party(data_, cik);
    place_header_value(data_, party, "FILE-NUMBER", submission_, file_number_slot);
    place_header_sic(data_, party, submission_, sic_slot);
  }

  filing_data& data_;
  text_buffer text_;
  std::uint32_t submission_ = no_row, issuer_ = no_row;
};

}  // namespace

void check_offering(filing_data& data) noexcept { checker(data).run(); }

}  // namespace filigree::formd
