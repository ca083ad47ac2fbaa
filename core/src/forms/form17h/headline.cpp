#include "forms/form17h/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::form17h {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view form = "SUBMISSION", persons = "ASSOCIATED_PERSON";
  sentence line(data);
  line.say("Risk assessment report on Form 17-H");
  line.say_text(form, 0, "BROKER_DEALER_NAME", " of the broker-dealer ");
  line.say_date(form, 0, "PERIOD_FROM", ", from ");
  line.say_date(form, 0, "PERIOD_TO", " to ");
  if (line.rows(persons) == 0) return;
  line.say(", with the finances of ");
  line.say_count(persons, "NAME", "material associated person", "material associated persons");
}

}  // namespace filigree::form17h
