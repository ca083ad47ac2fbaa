#include "forms/delisting/spec.hpp"
#include "forms/sentence.hpp"

namespace filigree::delisting {

void write_headline(filing_data& data) noexcept {
  constexpr std::string_view removal = "NOTIFICATION_OF_REMOVAL";
  sentence line(data);
  if (!line.say_text(removal, 0, "EXCHANGE_NAME") && !line.say_text(removal, 0, "EXCHANGE_CIK", "Exchange "))
    line.say("An exchange whose name is not stated");
  line.say(" removes ");
  if (!line.say_text(removal, 0, "CLASS_DESCRIPTION")) line.say("a class of securities");
  if (!line.say_text(removal, 0, "ISSUER_NAME", " of ")) line.say_text(removal, 0, "ISSUER_CIK", " of issuer ");
  line.say(" from listing and registration");
  line.say_text(removal, 0, "RULE_PROVISION", " under ");
}

}  // namespace filigree::delisting
