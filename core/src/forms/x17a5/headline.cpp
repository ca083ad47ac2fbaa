#include "forms/x17a5/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::x17a5 {

void headline(filing_data& data) noexcept {
  constexpr std::string_view cover = "SUBMISSION";
  sentence line(data);
  if (!line.say_text(cover, 0, "REGISTRANT_NAME")) line.say("A broker-dealer");
  line.say(": annual report");
  line.say_date(cover, 0, "PERIOD_BEGIN", " for ");
  line.say_date(cover, 0, "PERIOD_END", " to ");
  line.say_text(cover, 0, "ACCOUNTANT_NAME", ", audited by ");
  const std::string_view weakness = line.text(cover, 0, "MATERIAL_WEAKNESS");
  if (weakness == "Y") line.say(", with a material weakness", cover, 0, "MATERIAL_WEAKNESS");
  if (weakness == "N") line.say(", without material weakness", cover, 0, "MATERIAL_WEAKNESS");
  line.say(".");
}

}  // namespace filigree::x17a5
