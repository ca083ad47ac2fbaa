#include "forms/sentence.hpp"
#include "forms/sher/spec.hpp"

namespace filigree::sher {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view managers = "MANAGER", days = "DAY", sales = "SHORT_SALE";
  sentence line(data);
  line.say("Form SH: ");
  line.say_count(sales, "ISSUER_NAME", "short position", "short positions");
  line.say(" over ");
  line.say_count(days, "DAY", "day", "days");
  line.say_date(days, 0, "SALE_DATE", " from ");
  line.say_text(managers, 0, "CIK", ", of the manager with CIK ");
  if (line.rows(managers) > 1) line.say(" and others");
}

}  // namespace filigree::sher
