#include "forms/thirteendg/checks.hpp"

#include <optional>

#include "filigree/date.hpp"
#include "filigree/decimal.hpp"
#include "forms/thirteendg/spec.hpp"
#include "table/filing_data.hpp"
#include "text/characters.hpp"

namespace filigree::thirteendg {
namespace {

class checker {
 public:
  explicit checker(filing_data& data) noexcept : data_(data), text_(data.budget) {}

  void run() noexcept {
    for (std::uint32_t row = 0; row < data_.rows.size(); ++row) {
      if (data_.rows[row].table == person_table) check_person(row);
      if (data_.rows[row].table == submission_table) check_submission(row);
    }
  }

 private:
  using number = std::optional<decimal>;

  number number_of(std::uint32_t row, std::uint16_t slot) noexcept {
    return parse_decimal(data_.text_of(*data_.cell_at(row, slot), text_));
  }
  void warn(std::string_view code, std::uint32_t row, std::uint16_t slot, std::string_view before,
            std::string_view after) noexcept {
    const span place = data_.cell_at(row, slot)->place;
    data_.report(severity::warning, code, place.placed() ? place.offset : 0, before,
                 data_.text_of(*data_.cell_at(row, slot), text_), after);
  }

  void check_person(std::uint32_t row) noexcept {
    const number percent = number_of(row, person::percent);
    constexpr decimal whole{100, 0, false};
    if (percent && (compare(*percent, whole) > 0 || (percent->negative && percent->coefficient != 0)))
      warn("implausible-percent", row, person::percent, "The percent of class ",
           " is not between 0 and 100; it is left as filed.");
    const number aggregate = number_of(row, person::aggregate);
    if (!aggregate) return;
    for (const std::uint16_t slot :
         {person::sole_voting, person::shared_voting, person::sole_dispositive, person::shared_dispositive}) {
      const number power = number_of(row, slot);
      if (power && compare(*power, *aggregate) > 0)
        warn("power-over-aggregate", row, slot, "The power over ",
             " shares is larger than the aggregate amount of the same person; both are left as filed.");
    }
    check_sum(row, person::sole_voting, person::shared_voting, *aggregate);
    check_sum(row, person::sole_dispositive, person::shared_dispositive, *aggregate);
  }

  void check_sum(std::uint32_t row, std::uint16_t sole, std::uint16_t shared, const decimal& aggregate) noexcept {
    const number alone = number_of(row, sole), together = number_of(row, shared);
    if (!alone || !together || compare(*alone, aggregate) > 0 || compare(*together, aggregate) > 0) return;
    const number sum = add(*alone, *together);
    if (sum && compare(*sum, aggregate) > 0)
      warn("powers-over-aggregate", row, sole, "Sole power over ",
           " shares and the shared power beside it are together more than the aggregate amount.");
  }

  void check_submission(std::uint32_t row) noexcept {
    const auto day = parse_date(data_.text_of(*data_.cell_at(row, submission::event_date), text_));
    // Section 13(d) is of 1968; no filing system in use here will see 2100.
    if (day && (day->year < 1968 || day->year >= 2100))
      warn("implausible-date", row, submission::event_date, "The date of the event ",
           " is implausible; it is left as filed.");
  }

  filing_data& data_;
  text_buffer text_;
};

}  // namespace

void check_schedule(filing_data& data) noexcept { checker(data).run(); }

}  // namespace filigree::thirteendg
