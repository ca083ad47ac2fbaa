#include "forms/sentence.hpp"
#include "forms/sho/spec.hpp"

namespace filigree::sho {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", positions = "MONTHLY_SHORT_POSITION", days = "DAILY_SHORT_ACTIVITY";
  sentence line(data);
  if (!line.say_text(form, 0, "MANAGER_NAME")) line.say("A manager");
  line.say(" reports ");
  line.say_count(positions, "ISSUER_NAME", "short position", "short positions");
  line.say_date(form, 0, "PERIOD_OF_REPORT", " for the month to ");
  if (const auto value = line.sum(positions, "VALUE")) line.say_number(*value, positions, "VALUE", ", worth $");
  if (line.rows(days) == 0) return;
  line.say(", and ");
  line.say_count(days, "NET_CHANGE", "daily change", "daily changes");
}

}  // namespace filigree::sho
