#include "forms/ta/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::ta {
namespace {

void say_year(sentence& line) noexcept {
  line.say(" reports on its work as a transfer agent");
  line.say_date("SUBMISSION", 0, "PERIOD_OF_REPORT", " in the year to ");
  line.say_number("ACTIVITY", 0, "ITEMS_RECEIVED", ": ", " items received for transfer");
  line.say_number("ACTIVITY", 0, "ACCOUNTS", ", ", " securityholder accounts");
}

void say_withdrawal(sentence& line) noexcept {
  line.say(" withdraws its registration as a transfer agent");
  line.say_date("WITHDRAWAL", 0, "LAST_ACTION_DATE", "; it last acted on ");
}

void say_registration(sentence& line) noexcept {
  line.say(line.text("SUBMISSION", 0, "SUBMISSION_TYPE") == "TA-1/A" ? " amends its registration as a transfer agent"
                                                                     : " registers as a transfer agent");
  if (line.rows("DISCIPLINARY_ACTION") == 0) return;
  line.say(" and lists ");
  line.say_count("DISCIPLINARY_ACTION", "TITLE", "disciplinary action", "disciplinary actions");
}

}  // namespace

void headline(filing_data& data) noexcept {
  sentence line(data);
  if (!line.say_text("REGISTRANT", 0, "NAME") && !line.say_text("SUBMISSION", 0, "NAME")) line.say("A transfer agent");
  const std::string_view form = line.text("SUBMISSION", 0, "SUBMISSION_TYPE").substr(0, 4);
  if (form == "TA-2") {
    say_year(line);
  } else if (form == "TA-W") {
    say_withdrawal(line);
  } else {
    say_registration(line);
  }
  line.say(".");
}

}  // namespace filigree::ta
