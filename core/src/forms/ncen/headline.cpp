#include "forms/ncen/headline.hpp"

#include "forms/sentence.hpp"

namespace filigree::ncen {
namespace {

/// Money market funds give a daily average, all others a monthly one; a filing of both kinds has no one sum.
void say_net_assets(sentence& line) noexcept {
  for (const std::string_view column : {"MONTHLY_AVERAGE_NET_ASSETS", "DAILY_AVERAGE_NET_ASSETS"}) {
    const auto total = line.sum("FUND", column);
    if (!total || line.rows("FUND") == 0) continue;
    line.say_number(*total, "FUND", column, " with average net assets of $");
    return;
  }
}

}  // namespace

void headline(filing_data& data) noexcept {
  sentence line(data);
  if (!line.say_text("REGISTRANT", 0, "NAME")) line.say("An investment company");
  line.say_text("REGISTRANT", 0, "CLASSIFICATION", " (registered on Form ", ")");
  line.say(" reports on ");
  if (line.rows("FUND") > 0) {
    line.say_count("FUND", "NAME", "fund", "funds");
    say_net_assets(line);
  } else if (line.rows("CONTRACT") > 0) {
    line.say_count("CONTRACT", "NAME", "contract", "contracts");
  } else {
    line.say("itself");
  }
  line.say_date("SUBMISSION", 0, "REPORT_ENDING_PERIOD", " for the fiscal year ended ");
  if (line.rows("DIRECTOR") > 0) {
    line.say("; it has ");
    line.say_count("DIRECTOR", "NAME", "director", "directors");
  }
  line.say(".");
}

}  // namespace filigree::ncen
